import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.llm.parts import parts

TEXTS = st.text(alphabet="ab. \n", max_size=400)


@given(TEXTS, st.integers(1, 80), st.integers(0, 40))
def test_own_parts_make_up_the_text_and_none_is_too_long(content: str, size: int, overlap: int) -> None:
    found = parts(content, size, overlap)
    assert "".join(content[part.own : part.end] for part in found) == content
    for part in found:
        assert 0 <= part.start <= part.own < part.end
        assert part.end - part.own <= size
        assert part.own - part.start <= overlap


def test_parts_end_with_paragraphs() -> None:
    content = "First paragraph here.\n\nSecond one here.\n\nThird."
    assert [content[p.own : p.end] for p in parts(content, 30, 0)] == [
        "First paragraph here.\n\n",
        "Second one here.\n\nThird.",
    ]


def test_a_part_begins_with_a_whole_sentence_before_it() -> None:
    content = "One is here. Two is here. Three is here. Four is here."
    second = parts(content, 28, 16)[1]
    assert content[second.start : second.own] == "Two is here. "


def test_a_short_text_is_one_part() -> None:
    assert [(p.start, p.own, p.end) for p in parts("short", 100, 50)] == [(0, 0, 5)]
    assert parts("", 100, 50) == ()


@pytest.mark.parametrize(("size", "overlap"), [(0, 0), (5, -1)])
def test_impossible_sizes_are_refused(size: int, overlap: int) -> None:
    with pytest.raises(ValueError, match="cannot be made"):
        parts("text", size, overlap)
