"""BRAT's standoff form: written, read back the same, and refused by line where it is broken."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import SkipDocument
from graph.mentions.brat import Annotation, Mark, MarkKind, Relation, RelationKind, read_brat, write_brat

CONTENT = "The GOC, 5 Division, Major\nGeneral Ada Obi, spoke."
PERSON = Mark.on(CONTENT, 35, 42, MarkKind.PERSON)
RANK = Mark.on(CONTENT, 21, 34, MarkKind.RANK)


@st.composite
def annotations(draw: st.DrawFn) -> tuple[str, Annotation]:
    content = draw(st.text(min_size=1, max_size=60))
    marks = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(content) - 1))
        end = draw(st.integers(start + 1, len(content)))
        marks.append(Mark.on(content, start, end, draw(st.sampled_from(MarkKind))))
    relations = []
    if marks:
        ends = st.sampled_from(marks)
        ties = st.builds(Relation, person=ends, other=ends, kind=st.sampled_from(RelationKind))
        relations = draw(st.lists(ties, max_size=6))
    return content, Annotation.of(marks, relations)


@given(annotations())
def test_what_is_written_is_read_back(case: tuple[str, Annotation]) -> None:
    _, annotation = case
    assert read_brat(write_brat(annotation)) == annotation


@given(annotations())
def test_the_text_column_is_the_span_with_line_breaks_as_spaces(case: tuple[str, Annotation]) -> None:
    content, annotation = case
    flat = content.replace("\n", " ").replace("\r", " ").replace("\t", " ")
    for line in write_brat(annotation).split("\n"):
        if line.startswith("T"):
            _, kind_and_span, text = line.split("\t")
            start, end = map(int, kind_and_span.split(" ")[1:])
            assert text == flat[start:end]


def test_the_form_is_brats() -> None:
    annotation = Annotation.of([RANK], [Relation(PERSON, RANK, RelationKind.HAS_RANK)])
    assert write_brat(annotation) == (
        "T1\tRank 21 34\tMajor General\nT2\tPerson 35 42\tAda Obi\nR1\thas_rank Arg1:T2 Arg2:T1\n"
    )


def test_nothing_marked_is_an_empty_file() -> None:
    assert write_brat(Annotation()) == ""
    assert read_brat("") == Annotation()


def test_notes_attributes_and_windows_line_ends_are_passed_over() -> None:
    lines = ["R1\thas_rank Arg1:T2 Arg2:T1", "T1\tRank 0 3\tCol", "#1\tAnnotatorNotes T1\tsure?"]
    ann = "\r\n".join([*lines, "A1\tDoubtful T1", "T2\tPerson 4 7\tObi", ""])
    read = read_brat(ann)
    assert [mark.text for mark in read.marks] == ["Col", "Obi"]
    assert read.relations[0].kind is RelationKind.HAS_RANK


@pytest.mark.parametrize(
    ("ann", "message"),
    [
        ("T1\tRank 0 3\tCol\nT2 Person 4 7 Obi\n", "a.ann:2: neither a mark"),
        ("T1\tGeneral 0 3\tCol\n", "a.ann:1: 'General' is none of Person, Rank, Organization, Title, Role"),
        ("T1\tRank 3 3\t\n", "a.ann:1: T1 ends at 3, before it begins at 3"),
        ("T1\tRank 0 4\tCol\n", "a.ann:1: T1 covers 4 characters and its text has 3"),
        ("T1\tRank 0 3\tCol\nT1\tRank 0 3\tCol\n", "a.ann:2: T1 stands here twice"),
        ("T1\tRank 0 2;4 6\tCo l.\n", "a.ann:1: a mark over several stretches"),
        ("\nT1\tRank 0 3\tCol\nR1\thas_rank Arg1:T2 Arg2:T1\n", "a.ann:3: R1 names T2, which is not there"),
        ("T1\tRank 0 3\tCol\nR1\tleads Arg1:T1 Arg2:T1\n", "a.ann:2: 'leads' is none of is_posted,"),
    ],
)
def test_a_broken_line_is_named(ann: str, message: str) -> None:
    with pytest.raises(SkipDocument) as caught:
        read_brat(ann, "a.ann")
    assert str(caught.value).startswith(message)


@pytest.mark.shared
def test_a_corpus_of_the_field_is_read_whole(shared: Path) -> None:
    files = sorted((shared / "data" / "sfm-ner" / "dev").glob("*.ann"))
    read = [read_brat(path.read_text(encoding="utf-8"), str(path)) for path in files]
    assert sum(len(annotation.marks) for annotation in read) == 1438
    assert sum(len(annotation.relations) for annotation in read) == 851
