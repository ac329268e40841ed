"""A text as words: runs of letters, runs of digits and single signs, with the labels that marks give them.

Every change between letters, digits and signs parts two words, so that a mark can begin and end wherever an
annotator put it: "9Brigade", "Maj.-Gen.", "(GOC)".
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from graph.mentions.brat import Mark, MarkKind

OUTSIDE = "O"
LABELS = (OUTSIDE, *(f"{part}-{kind.value}" for kind in MarkKind for part in "BI"))
"""Outside all marks, the first word of a mark, a later word of it."""

_WORD = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")

Stretch = tuple[int, int, str]
"""First character, one past the last, and what the stretch is."""


@dataclass(frozen=True)
class Words:
    """The words of one text; offsets count its characters."""

    content: str

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each word begins and ends."""
        return tuple(match.span() for match in _WORD.finditer(self.content))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words themselves."""
        return tuple(self.content[start:end] for start, end in self.spans)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The first character of each word."""
        return tuple(start for start, _ in self.spans)

    @cached_property
    def paragraphs(self) -> tuple[range, ...]:
        """The words of each paragraph; blank lines part them. No mark reaches over one."""
        breaks = [match.start() for match in _PARAGRAPH.finditer(self.content)]
        edges = sorted({0, len(self.spans), *(bisect_left(self.starts, at) for at in breaks)})
        return tuple(range(first, last) for first, last in pairwise(edges))

    def within(self, start: int, end: int) -> range:
        """The words that lie in a stretch by half or more, without signs at its ends."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        inside = [at for at in range(first, last) if self._mostly_in(at, start, end)]
        while inside and not self.texts[inside[-1]][0].isalnum():
            inside.pop()
        while inside and not self.texts[inside[0]][0].isalnum():
            del inside[0]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def _mostly_in(self, at: int, start: int, end: int) -> bool:
        own_start, own_end = self.spans[at]
        return 2 * (min(end, own_end) - max(start, own_start)) >= own_end - own_start

    def labels(self, stretches: Iterable[Stretch]) -> list[str]:
        """One label a word; where two stretches overlap, the later one begins inside the earlier."""
        found = [OUTSIDE] * len(self.spans)
        for start, end, kind in stretches:
            for at in (inside := self.within(start, end)):
                if at == inside.start:
                    found[at] = f"B-{kind}"
                elif found[at] == OUTSIDE:
                    found[at] = f"I-{kind}"
        return found

    def marks(self, labels: Sequence[str]) -> list[Mark]:
        """The marks that labels of `LABELS` stand for, in reading order."""
        found: list[Mark] = []
        begun: int | None = None
        for at, label in enumerate([*labels, OUTSIDE]):
            if begun is not None and (label[0] != "I" or label[2:] != labels[begun][2:]):
                found.append(self._mark(begun, at, labels[begun][2:], closed=label != OUTSIDE))
                begun = None
            if label != OUTSIDE and begun is None:
                begun = at
        return found

    def _mark(self, first: int, after: int, kind: str, closed: bool) -> Mark:
        """The mark of some words.

        Args:
            closed: Whether the next word is another mark's, so that no sign behind this one is taken in.
        """
        start, end = self.starts[first], self.spans[after - 1][1]
        text = self.content[start:end]
        # "General Officer Commanding (GOC)" ends in the bracket, "Col." in the full stop.
        bracket = "(" in text and ")" not in text and self.content.startswith(")", end)
        stop = kind == MarkKind.RANK and self.content.startswith(".", end) and self._is_short(after - 1)
        if not closed and (bracket or stop):
            end += 1
        return Mark.on(self.content, start, end, MarkKind(kind))

    def _is_short(self, at: int) -> bool:
        """Whether the word is an abbreviation rather than the last word of a sentence."""
        return len(self.texts[at]) <= _SHORT


_SHORT = 4


def marked(marks: Iterable[Mark]) -> list[Stretch]:
    """Marks as stretches, the longer of two that begin together first."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind))
    return [(mark.start, mark.end, mark.kind.value) for mark in ordered]
