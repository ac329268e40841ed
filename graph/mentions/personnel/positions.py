"""Titles and roles: what somebody is in a body, as its chief or spokesman, apart from the rank."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from graph.mentions.brat import Mark, MarkKind

_BEFORE = (
    r"(?:(?:[Aa]cting|[Dd]eputy|[Aa]ssistant|[Aa]rmy|[Nn]aval|[Nn]avy|[Pp]olice|[Mm]ilitary|[Dd]efen[cs]e"
    r"|[Tt]heatre|[Tt]heater|[Ff]orce|[Bb]rigade|[Bb]attalion|[Dd]ivision(?:al)?|[Ss]ector|[Bb]arracks"
    r"|[Gg]arrison|[Bb]ase|[Ss]quadron|[Cc]ompany|[Cc]hief|[Pp]rincipal|[Aa]rea|[Zz]onal|[Ff]ield|[Uu]nit"
    r"|[Ss]tate|[Pp]ublic|[A-Z]{2,4})\s+){0,4}"
)
_SHORT = "GOC-in-C|GOC|FOC|AOC|COAS|CNS|CAS|CDS|COMD|DPO|PPRO|DAPR|DDI"
_OF_SUBJECT = (
    r"(?:\s+of\s+(?:the\s+)?|,\s+|\s+for\s+|\s+)(?:[A-Z][\w’'-]*)(?:(?:\s+and\s+|\s+)[A-Z][\w’'-]*){0,4}"
    r"(?:\s*\([A-Z]\w+/[A-Z]\w+\))?"
)
_TITLES = (
    # commanders by office
    r"(?:Acting\s+|[Dd]eputy\s+)?(?:[Gg]eneral|[Ff]lag|[Aa]ir)\s+[Oo]fficer\s+[Cc]ommanding"
    r"(?:[ -]in[ -][Cc]hief)?",
    rf"(?:Acting\s+)?(?:{_SHORT})(?![\w-])",
    # heads of services and staffs
    r"(?:Acting\s+|[Dd]eputy\s+|[Vv]ice\s+)?[Cc]hief\s+of\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){0,3}[Ss]taff(?!\w)",
    r"(?:Acting\s+|[Dd]eputy\s+|[Aa]ssistant\s+)?Chief\s+of\s+[A-Z]\w+(?:(?:\s+and\s+|\s+)[A-Z]\w+){0,3}"
    r"(?:,\s+(?:Army|Navy|Air Force)(?!\w))?",
    # police and staff offices
    r"(?:[Ss]tate\s+|[Dd]eputy\s+|[Aa]ssistant\s+)*[Cc]ommissioner\s+of\s+[Pp]olice",
    r"(?:[Dd]eputy\s+|[Aa]ssistant\s+)?Inspector[- ]General(?:\s+of\s+Police)?",
    rf"{_BEFORE}(?:[Rr]elations|[Ii]nformation|[Pp]olice|[Ss]taff|[Ll]iaison)\s+Officer(?!\w)",
    rf"{_BEFORE}(?:[Ss]pokes(?:man|woman|person))(?!\w)",
    rf"{_BEFORE}(?:Secretary|Provost\s+Marshal|Admiral\s+Superintendent|Adjutant)"
    r"(?:,\s+(?:Army|Navy|Air Force))?",
    rf"(?:Acting\s+|[Dd]eputy\s+|[Aa]ssistant\s+)*[Dd]irector(?:[ -][Gg]eneral)?(?:{_OF_SUBJECT})?",
    r"(?:[Dd]eputy\s+)?director\s+of\s+(?:[a-z]+\s+)?(?:information|operations|intelligence|logistics|training)",
)
_TAIL = re.compile(r"(?:[\s,]+|\s(?:of|at|and|for|the))+$")
_INCOMPLETE = frozenset({"Chief", "Deputy Chief", "Chief of", "Acting", "Deputy"})
_ROLES = (
    rf"{_BEFORE}[Cc]ommander(?:-in-[Cc]hief)?(?!\w)",
    rf"{_BEFORE}[Cc]ommanding\s+(?:[Oo]fficer|[Gg]eneral)",
    r"(?:Acting\s+|[Dd]eputy\s+)?[Cc]ommandant(?!\w)",
    rf"{_BEFORE}(?:[Cc]hief\s+of\s+[Ss]taff|[Cc]oordinator|[Ii]nstructor)(?!\w)",
)


class PositionFinder:
    """Finds titles and roles, and says which of the two by their head word."""

    def __init__(self) -> None:
        self._patterns = [(re.compile(rf"(?<![\w-])(?:{p})"), MarkKind.TITLE) for p in _TITLES]
        self._patterns += [(re.compile(rf"(?<![\w-])(?:{p})"), MarkKind.ROLE) for p in _ROLES]

    def find(self, content: str, others: Sequence[Mark]) -> Iterator[Mark]:
        """Titles and roles, none overlapping; one ends where another mark begins.

        Args:
            others: Bodies, and the ranks of officers, in reading order.
        """
        found = []
        for pattern, kind in self._patterns:
            for match in pattern.finditer(content):
                if content.endswith("Managing ", 0, match.start()) or "\n\n" in match[0]:
                    continue  # of a firm; or it reaches into the next paragraph
                start, end = _outside(match.start(), match.end(), others)
                end -= len(content[start:end]) - len(_TAIL.sub("", content[start:end]))
                if start < end and content[start:end] not in _INCOMPLETE:
                    found.append(Mark.on(content, start, end, kind))
        reached = 0
        for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
            if mark.start >= reached and not _repeats(content[reached : mark.start], mark, reached):
                yield mark
                reached = mark.end


def _repeats(gap: str, mark: Mark, reached: int) -> bool:
    """Whether this is the short form right after the long one: "General Officer Commanding (GOC)"."""
    return reached > 0 and mark.text.isupper() and re.fullmatch(r",?\s*\(?", gap) is not None


def _outside(start: int, end: int, others: Sequence[Mark]) -> tuple[int, int]:
    """What is left of a stretch before the first mark in it; nothing where it begins inside one."""
    index = bisect_right(others, start, key=lambda mark: mark.end)
    if index < len(others) and others[index].start < end:
        other = others[index]
        return (end, end) if other.start <= start else (start, other.start)
    return start, end
