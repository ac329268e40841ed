"""Ranks as they are written before a name: in full, shortened, joined by hyphens, in capitals."""

import re
from collections.abc import Iterator, Mapping

from graph.mentions.brat import Mark, MarkKind

_LEADING = (
    "lieutenant|major|brigadier|colonel|vice|rear|air|chief|group|wing|squadron|flight|pilot|flying|field|second"
    "|first|1st|2nd|sub|staff|master|warrant|sergeant|lance|surgeon|inspector|deputy|assistant|senior"
)
_LEADING_SHORT = "lieut|lt|maj|brig|col|sgt"
_HEADS = (
    "general|gen|brigadier|brig|colonel|col|major|maj|captain|capt|lieutenant|lieut|lt|sergeant|sgt|corporal"
    "|cpl|private|pvt|admiral|adm|commodore|cdre|commander|cdr|cmdr|marshal|officer|superintendent|supt"
    "|commissioner|inspector|constable|comptroller|midshipman|ensign"
)
_POLICE = "(?:superintendent|commissioner|inspector[ -]general|comptroller)"
_SHORT = "DSP|ASP|CSP|SP|ACP|DCP|CP|AIG|DIG|IGP|IG|AVM|ACM|ASC|CSC|WO1|WO2|SSgt"
"""Of British-style police and air forces: deputy superintendent of police, air vice marshal and so on."""

_NO_RANK_ALONE = frozenset({"officer", "commissioner", "marshal", "inspector", "private"})
"""Heads that make a rank only with a word before them ("warrant officer")."""

_HYPHEN = r"[ \u00a0]*[-–][ \u00a0]*"
_SPACE = r"(?:[ \u00a0]+|\n(?![ \t]*\n))"  # a line may be wrapped here, no paragraph ends
_BETWEEN = rf"(?:{_HYPHEN}|{_SPACE})"
# A full stop after a whole word ends the sentence.
_AFTER_SHORT = rf"(?:\.?{_HYPHEN}|\.{_SPACE}?|{_SPACE})"


class RankFinder:
    """Finds ranks, whether or not a name follows.

    Args:
        ranks: Lower-cased rank to the rank in full, as the gazetteer has them.
    """

    def __init__(self, ranks: Mapping[str, str]) -> None:
        known = "|".join(re.escape(rank) for rank in sorted(ranks, key=len, reverse=True))
        self._pattern = re.compile(
            rf"(?<![\w.])(?:"
            rf"(?i:(?:(?:deputy|assistant|chief){_BETWEEN}){{0,2}}{_POLICE} of police)"
            rf"|(?i:(?:(?:{_LEADING}){_BETWEEN}|(?:{_LEADING_SHORT}){_AFTER_SHORT}){{0,3}}(?:{_HEADS}))(?!\w)\.?"
            rf"|(?i:{known})(?!\w)"
            rf"|(?:{_SHORT})(?!\w)\.?"
            rf")"
        )

    def find(self, content: str) -> Iterator[Mark]:
        """Every rank that begins with a capital letter, and those in small letters after an article."""
        for match in self._pattern.finditer(content):
            text = match[0]
            if text.rstrip(".").lower() in _NO_RANK_ALONE:
                continue
            if text[0].isupper() or content[: match.start()].endswith((" a ", " an ")):
                yield Mark.on(content, match.start(), match.end(), MarkKind.RANK)
