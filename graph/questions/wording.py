"""Words of plain English that say nothing about which question is asked, and words that say the same."""

from collections.abc import Mapping

_SMALL = """
a all an and any are at be been do does did for give had has have her his i in is it its list me of on or our
please show some tell that the their them there they this to us was were what which who whom whose with you
"""

_GROUPS = (
    """unit soldier officer troop force people person personnel member battalion brigade army trainee those
    anybody anyone men alumni graduate""",
    "later afterward afterwards after subsequently then eventually since following followed follow next",
    "train training trained taught instructed educated advised",
    "founded formed created found founder",
    "joined join",
    "contested disputed denied controversial",
    "record recorded known happened happen",
)

STOP_WORDS = frozenset(_SMALL.split())
"""Words that neither help nor hinder a match."""

SAME_WORDS: Mapping[str, str] = {word: group.split()[0] for group in _GROUPS for word in group.split()}
"""Word to the word that stands for its group."""
