"""Marking: a text cut into passages that claims quote, and these into mentions, triggers and the rest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.claims.reading import Reading
from graph.explanation.explanation import Passage, Piece
from graph.mentions.mention import Mention


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` of a text, the latter not included."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention to be shown: its place, kind, and a note."""

    span: Span
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The place of a claim's quotation."""

    span: Span
    number: int


def mentions_of(reading: Reading, first: Iterable[Mention] = ()) -> list[Marked]:
    """The mentions and dates of a text, none within another, in reading order.

    Args:
        first: Mentions that are shown in any case, the parties of claims; of others that overlap, the longer.
    """
    dates = (Marked(Span(d.start_char, d.end_char), "date", _when(d.begin, d.end)) for d in reading.dates)
    wanted = sorted({_marked(mention) for mention in first}, key=_long_first)
    others = sorted({*map(_marked, reading.phrases.all()), *dates}, key=_long_first)
    kept: list[Marked] = []
    for marked in (*wanted, *others):
        if marked.span.start < marked.span.end and not any(marked.span.overlaps(k.span) for k in kept):
            kept.append(marked)
    return sorted(kept, key=lambda marked: marked.span)


def passages_of(
    content: str, marked: Sequence[Marked], quoted: Iterable[Quoted], triggers: Iterable[Span]
) -> tuple[Passage, ...]:
    """The whole text in passages; quotations that overlap are one passage of all their claims.

    A mention that runs over a passage's edge is not shown.
    """
    spots = sorted(set(triggers))
    passages: list[Passage] = []
    at = 0
    for span, numbers in (*_merged(quoted), (Span(len(content), len(content)), ())):
        for edges, claims in ((Span(at, span.start), ()), (span, numbers)):
            if edges.start < edges.end:
                pieces = tuple(_pieces(content, edges, marked, spots))
                passages.append(Passage(pieces=pieces, claims=claims))
        at = max(at, span.end)
    return tuple(passages)


def _marked(mention: Mention) -> Marked:
    told = (mention.country, mention.rank, mention.key)
    return Marked(
        Span(mention.start, mention.end), mention.kind.value, ", ".join(part for part in told if part)
    )


def _when(begin: object, end: object) -> str:
    return " to ".join(str(date) for date in (begin, end) if date is not None)


def _long_first(marked: Marked) -> tuple[int, int, str]:
    return marked.span.start - marked.span.end, marked.span.start, marked.kind


def _merged(quoted: Iterable[Quoted]) -> list[tuple[Span, tuple[int, ...]]]:
    merged: list[tuple[Span, tuple[int, ...]]] = []
    for quotation in sorted(quoted, key=lambda quotation: (quotation.span, quotation.number)):
        if merged and merged[-1][0].overlaps(quotation.span):
            span, numbers = merged[-1]
            wider = Span(span.start, max(span.end, quotation.span.end))
            merged[-1] = (wider, tuple(sorted({*numbers, quotation.number})))
        else:
            merged.append((quotation.span, (quotation.number,)))
    return merged


def _pieces(content: str, edges: Span, marked: Sequence[Marked], spots: Sequence[Span]) -> Iterator[Piece]:
    inside = [m for m in marked if edges.start <= m.span.start and m.span.end <= edges.end]
    hits = [s for s in spots if edges.start <= s.start and s.end <= edges.end]
    cuts = {edges.start, edges.end}
    for span in (*(m.span for m in inside), *hits):
        cuts |= {span.start, span.end}
    for start, end in pairwise(sorted(cuts)):
        here = Span(start, end)
        mention = next((m for m in inside if m.span.overlaps(here)), None)
        yield Piece(
            text=content[start:end],
            kind=mention.kind if mention else "",
            note=mention.note if mention else "",
            begins=mention is not None and mention.span.start == start,
            ends=mention is not None and mention.span.end == end,
            trigger=any(spot.overlaps(here) for spot in hits),
        )
