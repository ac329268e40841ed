"""Marking: whatever the spans, the pieces are the text, and every quotation keeps its claims."""

from hypothesis import given
from hypothesis import strategies as st

from graph.explanation.marking import Marked, Quoted, Span, passages_of

TEXT = "Officers of the guard, trained by France, deserted in 2014.\n\nThe colonel denied it."
LENGTH = len(TEXT)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, LENGTH - 1))
    return Span(start, draw(st.integers(start + 1, LENGTH)))


@st.composite
def apart(draw: st.DrawFn) -> list[Marked]:
    """Mentions of which no two share a character, as `mentions_of` gives them."""
    kept: list[Marked] = []
    for span in draw(st.lists(spans(), max_size=6)):
        if not any(span.overlaps(other.span) for other in kept):
            kept.append(Marked(span, "unit"))
    return sorted(kept, key=lambda marked: marked.span)


@given(apart(), st.lists(spans(), max_size=5), st.lists(spans(), max_size=4))
def test_the_pieces_are_the_text(marked: list[Marked], quotations: list[Span], triggers: list[Span]) -> None:
    quoted = [Quoted(span, number) for number, span in enumerate(quotations, 1)]
    passages = passages_of(TEXT, marked, quoted, triggers)
    assert "".join(passage.text for passage in passages) == TEXT
    assert sorted(number for passage in passages for number in passage.claims) == [q.number for q in quoted]
    at = 0
    for passage in passages:
        here = Span(at, at + len(passage.text))
        at = here.end
        for quotation in quoted:
            inside = here.start <= quotation.span.start and quotation.span.end <= here.end
            assert (quotation.number in passage.claims) == inside


@given(apart(), st.lists(spans(), max_size=5), st.lists(spans(), max_size=4))
def test_every_mention_that_is_begun_is_ended(
    marked: list[Marked], quotations: list[Span], triggers: list[Span]
) -> None:
    quoted = [Quoted(span, number) for number, span in enumerate(quotations, 1)]
    for passage in passages_of(TEXT, marked, quoted, triggers):
        is_open = False
        for piece in passage.pieces:
            assert piece.begins or is_open == bool(piece.kind)
            is_open = bool(piece.kind) and not piece.ends
        assert not is_open


def test_quotations_that_overlap_are_one_passage() -> None:
    passages = passages_of(
        TEXT, [], [Quoted(Span(0, 20), 1), Quoted(Span(0, 20), 2), Quoted(Span(30, 40), 3)], []
    )
    assert [passage.claims for passage in passages] == [(1, 2), (), (3,), ()]
