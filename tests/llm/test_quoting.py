from hypothesis import given
from hypothesis import strategies as st

from graph.llm.quoting import Quotable

TEXTS = st.text(alphabet="ab \n\t“”'’–-\u00a0\u200b.", min_size=1, max_size=60)


def found(content: str, words: str) -> list[str]:
    return [content[start:end] for start, end in Quotable(content).find(words)]


def test_white_space_and_quotation_marks_are_folded_and_the_texts_own_given() -> None:
    content = "He said: “The\n  unit’s men\u00a0left – all of them.”"
    assert found(content, '"The unit\'s men left - all of them."') == [
        "“The\n  unit’s men\u00a0left – all of them.”"
    ]


def test_words_are_whole_words() -> None:
    assert found("The united units of the unit.", "unit") == ["unit"]
    assert found("U.S.-trained", "U.S.") == ["U.S."]


def test_case_counts() -> None:
    assert found("the Guard", "the guard") == []


def test_every_place_is_found_between_two_offsets() -> None:
    quotable = Quotable("guard, guard and guard")
    assert list(quotable.find("guard")) == [(0, 5), (7, 12), (17, 22)]
    assert list(quotable.find("guard", 1, 21)) == [(7, 12)]


def test_nothing_is_nowhere() -> None:
    assert found("text", "") == []
    assert found("text", " \n") == []
    assert found("", "text") == []


@given(TEXTS, st.data())
def test_what_is_found_reads_as_what_was_sought(content: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(content) - 1))
    end = data.draw(st.integers(start + 1, len(content)))
    sought = content[start:end]
    for place in found(content, sought):
        assert Quotable(place).holds(place, sought) or not sought.strip()
        assert not place[0].isspace()
        assert not place[-1].isspace()
