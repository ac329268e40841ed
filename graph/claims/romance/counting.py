"""Numbers before a noun, and what else stands before it."""

import re
from dataclasses import replace

from graph.claims.romance.phrase import Phrase
from graph.claims.romance.tongue import Tongue
from graph.claims.romance.words import Sentence

_ABOUT = frozenset(
    {
        ("más", "de"),
        ("cerca", "de"),
        ("al", "menos"),
        ("plus", "de"),
        ("près", "d'"),
        ("près", "de"),
        ("au", "moins"),
        ("moins", "de"),
    }
)
_ONE = frozenset({"un", "una", "uno", "une"})
_PARTS = frozenset(
    [
        "uno",
        "una",
        "algunos",
        "algunas",
        "varios",
        "varias",
        "ninguno",
        "ninguna",
        "tercio",
        "mitad",
        "parte",
        "mayoría",
        "cuantos",
        "plusieurs",
        "certains",
        "certaines",
        "aucun",
        "aucune",
        "tiers",
        "moitié",
        "partie",
        "majorité",
        "un",
        "une",
    ]
)
_ORDINALS = frozenset(
    [
        "primera",
        "primer",
        "segunda",
        "segundo",
        "tercera",
        "tercer",
        "cuarta",
        "cuarto",
        "quinta",
        "quinto",
        "sexta",
        "sexto",
        "séptima",
        "séptimo",
        "octava",
        "octavo",
        "novena",
        "noveno",
        "décima",
        "décimo",
        "première",
        "premier",
        "deuxième",
        "troisième",
        "quatrième",
        "cinquième",
        "sixième",
    ]
)
_BEFORE_NOUNS = frozenset(
    [
        "nuevo",
        "nueva",
        "nuevos",
        "nuevas",
        "primer",
        "primera",
        "últimos",
        "jóvenes",
        "otros",
        "otras",
        "nouveau",
        "nouvelle",
        "nouveaux",
        "jeunes",
        "premier",
        "première",
        "autres",
        "quelque",
        "propio",
        "propia",
    ]
)
_YEAR_DIGITS = 4


def determined(s: Sentence, phrase: Phrase, covered: int, tongue: Tongue) -> Phrase:
    """The phrase with its number, its adjectives before it and its determiner."""
    opens = phrase.first
    count: int | None = phrase.headcount
    while opens - 1 > covered:
        word = s.lower(opens - 1)
        number = number_of(word, tongue)
        if number is not None:
            count = number if count is None else _together(number, count)
        elif word in _ONE and s.lower(opens - 2) in {"y", "et"} and number_of(s.lower(opens - 3), tongue):
            count = 1
        elif not (
            word in tongue.former
            or (
                count is not None
                and word in tongue.conjunctions | tongue.of | {"y", "et"}
                and number_of(s.lower(opens - 2), tongue) is not None
            )
            or (opens == phrase.first and is_before_noun(word))
        ):
            break
        opens -= 1
    word = s.lower(opens - 1) if opens - 1 > covered else ""
    definite = word in tongue.definite and not phrase.named
    possessed = word in tongue.possessive
    demonstrative = word in tongue.demonstrative
    if word in tongue.determiners and word not in tongue.prepositions:
        opens -= 1
    elif count is not None:
        opens = _about(s, opens)
    partial = s.lower(opens - 1) in tongue.of and is_part(s.lower(opens - 2), tongue)
    if partial:
        count = count or number_of(s.lower(opens - 2), tongue)
        opens -= 2
        partial = definite or demonstrative or possessed
        if s.lower(opens - 1) in {"un", "una", "une", "des", "unos", "unas", "les", "los", "las"}:
            opens -= 1
    return replace(
        phrase,
        opens=opens,
        partial=partial,
        headcount=count,
        plural=phrase.plural or (count or 0) > 1,
        definite=definite or demonstrative or possessed,
        possessed=possessed,
        demonstrative=demonstrative,
    )


def number_of(word: str, tongue: Tongue) -> int | None:
    """The number that a word is; a year is none."""
    if word in tongue.numbers:
        return tongue.numbers[word]
    if len(word) == 4 and word[:2] in {"19", "20"}:
        return None  # a year
    digits = re.sub(r"[.\s]", "", word)
    return int(digits) if digits.isdecimal() and len(digits) < 8 else None


def is_part(word: str, tongue: Tongue) -> bool:
    """Whether a word before "of them" tells how many of them."""
    return word in _PARTS or number_of(word, tongue) is not None


def is_before_noun(word: str) -> bool:
    """Whether it is an adjective that stands before its noun."""
    return word in _BEFORE_NOUNS


def is_ordinal(s: Sentence, index: int) -> bool:
    """Whether a word numbers a unit: "51e", "155.ª", "Segunda"."""
    text = s.words[index].text if 0 <= index < len(s.words) else ""
    if text[:1].isdecimal():
        return not text.replace(".", "").isdecimal()
    return text.lower() in _ORDINALS and text[:1].isupper()


def numbering(s: Sentence, index: int) -> int:
    """How many words of "n.º 5" or "43" stand here."""
    text = s.words[index].text
    if text.lower().rstrip("º°.") == "n" and index + 1 < len(s.words) and len(text) > 1:
        return 2
    return (
        1 if text.isdecimal() and len(text) <= 4 and not (len(text) == 4 and text[:2] in {"19", "20"}) else 0
    )


def _together(before: int, behind: int) -> int:
    """ "dos" before "mil" is two thousand, "treinta" before "uno" is thirty-one."""
    return before * behind if behind >= 100 and before < behind else before + behind


def _about(s: Sentence, opens: int) -> int:
    """Where "más de", "près de" or "au moins" before a number begin."""
    before = (s.lower(opens - 2), s.lower(opens - 1))
    if before in _ABOUT:
        return opens - 2
    return opens - 1 if s.lower(opens - 1) in {"quelque", "environ", "casi"} else opens
