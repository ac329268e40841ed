"""Words of plain English that say nothing about which question is asked, and words that say the same."""

from collections.abc import Mapping

_SMALL = """
a about actually all also an and any are as at be been being by can committed could did do does ever for
from gave give given had has have her his how i in into is it its list many me of on or our out part
people please show some such take taken taking tell that the their them there they this those to took
turned up us want was went were what when which who whom whose with would you captain capt colonel col
general gen lieutenant lt major maj sergeant sgt mr mrs
"""

_GROUPS = (
    """unit soldier officer troop force person personnel member battalion brigade army trainee
    anybody anyone men alumni graduate fighter recruit cadet military security forces""",
    "later afterward afterwards subsequently then eventually since next",
    "train training trained taught instructed educated advised",
    "founded formed created found founder founding",
    "joined join joining",
    "contested disputed denied controversial",
    "record recorded know known happened happen following followed follow",
    "plotter conspirator",
)

_LIGHT = "unit former elite foreign country again formerly special"
_BESIDE_OUTCOME = "later"

STOP_WORDS = frozenset(_SMALL.split())
"""Words that neither help nor hinder a match."""

SAME_WORDS: Mapping[str, str] = {word: group.split()[0] for group in _GROUPS for word in group.split()}
"""Word to the word that stands for its group."""

LIGHT_WORDS = frozenset(_LIGHT.split())
"""Words that help a match, and that a text or a phrase may have without the other."""

IMPLIED = frozenset(_BESIDE_OUTCOME.split())
"""Words that a text may always have, and that it need not have where it names an outcome: those who defected
did so later."""
