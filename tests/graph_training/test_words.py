"""Words and labels: marks go in and come out again, whatever their edges."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graph.mentions.brat import Mark, MarkKind
from graph.training.words import LABELS, Words, marked


def marks_of(content: str, *found: tuple[str, MarkKind]) -> list[Mark]:
    return [
        Mark.on(content, content.index(text), content.index(text) + len(text), kind) for text, kind in found
    ]


def round_trip(content: str, *found: tuple[str, MarkKind]) -> list[str]:
    words = Words(content)
    return [mark.text for mark in words.marks(words.labels(marked(marks_of(content, *found))))]


def test_a_mark_comes_back_as_it_was() -> None:
    content = "The commander of 9Brigade, Maj.-Gen. Ada O'Brien, left."
    names = [
        ("commander", MarkKind.ROLE),
        ("9Brigade", MarkKind.ORGANIZATION),
        ("Maj.-Gen.", MarkKind.RANK),
        ("Ada O'Brien", MarkKind.PERSON),
    ]
    assert round_trip(content, *names) == [text for text, _ in names]


def test_a_comma_that_was_marked_with_a_name_is_no_part_of_it() -> None:
    assert round_trip("Seen by Ada Obi, a major.", ("Ada Obi,", MarkKind.PERSON)) == ["Ada Obi"]


def test_a_mark_that_ends_inside_a_word_takes_the_word() -> None:
    assert round_trip("It was Ada Obison.", ("Ada Obis", MarkKind.PERSON)) == ["Ada Obison"]


def test_a_bracket_inside_a_mark_is_closed() -> None:
    title = "General Officer Commanding (GOC)"
    assert round_trip(f"The {title} spoke.", (title, MarkKind.TITLE)) == [title]


def test_two_marks_side_by_side_stay_two() -> None:
    content = "Colonel Ada"
    assert round_trip(content, ("Colonel", MarkKind.RANK), ("Ada", MarkKind.PERSON)) == ["Colonel", "Ada"]


def test_paragraphs_hold_all_words_once() -> None:
    words = Words("One two.\n\nThree\nfour.\n \n\nFive")
    assert [[words.texts[at] for at in paragraph] for paragraph in words.paragraphs] == [
        ["One", "two", "."],
        ["Three", "four", "."],
        ["Five"],
    ]


@given(st.text(alphabet="aB1 .,(\n-’", max_size=60), st.data())
def test_any_labels_give_marks_that_lie_in_the_text_apart_from_each_other(
    content: str, data: st.DataObject
) -> None:
    words = Words(content)
    labels = data.draw(
        st.lists(st.sampled_from(LABELS), min_size=len(words.spans), max_size=len(words.spans))
    )
    marks = words.marks(labels)
    assert all(0 <= mark.start < mark.end <= len(content) for mark in marks)
    assert all(before.end <= after.start for before, after in pairwise(marks))


@given(st.text(max_size=80))
def test_every_text_has_paragraphs_of_words(content: str) -> None:
    words = Words(content)
    assert [at for paragraph in words.paragraphs for at in paragraph] == list(range(len(words.spans)))
