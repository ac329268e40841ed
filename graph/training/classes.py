"""Classes of words: how words that the corpus never had are like those it had."""

from collections.abc import Mapping
from types import MappingProxyType

_LISTS = {
    "rank": "general gen brigadier brig colonel col major maj captain capt lieutenant lt sergeant sgt"
    " corporal cpl private pvt admiral adm commodore commander cdr marshal officer superintendent"
    " commissioner inspector constable dsp asp csp sp acp dcp cp aig dig igp avm rear vice air",
    "position": "commandant director chief spokesman spokeswoman spokesperson coordinator secretary provost"
    " adjutant goc foc aoc coas cns cas cds comd dpo ppro head adviser advisor leader deputy acting"
    " assistant",
    "formation": "division div brigade bde battalion battallion bn regiment garrison command squadron wing"
    " company corps base detachment sector unit team group",
    "service": "army navy police force forces guard guards gendarmerie",
    "seat": "headquarters hq school college academy centre center depot institute department directorate"
    " ministry",
    "operation": "operation operations exercise mission task joint",
    "address": "mr mrs ms dr prof alhaji malam mallam sheikh senator governor president hon",
    "day": "january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday",
}
_CLASSES: Mapping[str, str] = MappingProxyType(
    # A word on two lists is of the first: "commander" stands in a rank as often as in a role.
    {word: name for name, words in reversed(_LISTS.items()) for word in words.split()}
)
_FUNCTION = 4  # letters: short words in small letters are told apart, longer ones are not


def word_class(text: str) -> str:
    """The class of a word as it stands in the text."""
    lower = text.lower()
    if lower in _CLASSES:
        return _CLASSES[lower]
    if text.isdigit():
        return "number"
    if not text[0].isalnum():
        return text
    if text.isupper():
        return "initial" if len(text) == 1 else "capitals"
    if text[0].isupper():
        return "capital"
    return lower if len(text) <= _FUNCTION else "small"
