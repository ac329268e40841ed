"""Question files: what a header may say, and that every file asks something that any engine understands."""

from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib.plugins.sparql import prepareQuery

from graph.errors import StopRun
from graph.questions.question import (
    LEFT_OUT,
    ParameterType,
    Question,
    load_questions,
    read_question,
    selected,
)
from ontology import QUESTIONS_DIR

FILES = sorted(QUESTIONS_DIR.glob("*.rq"))
LEFT_OUT_FILES = sorted((QUESTIONS_DIR / "left-out").glob("*.rq"))

GOOD = """\
# title: Trained by {trainer}
# description: One line.
# example: units trained by France
# phrase: units trained by {trainer}
# parameter: trainer | trainer | optional | Trainer | anybody
SELECT ?trainee ?trainer_iri
WHERE { ?trainee ?p ?trainer_iri }
"""


def write(folder: Path, text: str, name: str = "asked.rq") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_header_is_read(tmp_path: Path) -> None:
    question = read_question(write(tmp_path, GOOD))
    assert (question.id, question.title, question.description) == (
        "asked",
        "Trained by {trainer}",
        "One line.",
    )
    assert question.examples == ("units trained by France",)
    assert question.phrases == ("units trained by {trainer}",)
    (trainer,) = question.parameters
    assert (trainer.name, trainer.type, trainer.required) == ("trainer", ParameterType.TRAINER, False)
    assert (trainer.label, trainer.unset, trainer.variable) == ("Trainer", "anybody", "trainer_iri")
    assert question.parameter("trainer") is trainer
    assert question.parameter("nobody") is None
    assert question.columns == ("trainee", "trainer_iri")
    assert question.query.startswith("SELECT")


def test_what_an_answer_leaves_out_is_in_a_file_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "left-out").mkdir()
    write(
        tmp_path / "left-out", "# reason: too early\nSELECT ?left_out WHERE { ?left_out ?p ?o }\n", "early.rq"
    )
    question = read_question(write(tmp_path, GOOD.replace("SELECT", "# left-out: early\nSELECT", 1)))
    (left_out,) = question.left_out
    assert left_out.reason == "too early"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("# title: Trained by {trainer}\n", "", r"asked\.rq: needs one '# title:' line, has 0"),
        ("# description", "# title: Another\n# description", r"asked\.rq: needs one '# title:' line, has 2"),
        ("# description: One line.\n", "", r"asked\.rq: needs one '# description:' line, has 0"),
        ("# description", "# a remark\n# description", r"asked\.rq:2: expected '# key: value'"),
        ("units trained by {trainer}", "units of {country}", r"asked\.rq:4: \{country\} is no parameter"),
        ("Trained by {trainer}", "Trained by {teacher}", r"asked\.rq:1: \{teacher\} is no parameter"),
        (" | anybody", "", r"asked\.rq:5: expected 'name \| type"),
        ("| optional |", "| perhaps |", r"asked\.rq:5: expected 'name \| type"),
        (
            "| trainer | optional",
            "| teacher | optional",
            r"asked\.rq:5: 'teacher' is no parameter type; valid: ",
        ),
        ("?trainee ?trainer_iri", "?trainee", r"asked\.rq: the query has to select \?trainer_iri"),
        (
            "# description",
            "# left-out: nothing\n# description",
            r"asked\.rq: '# left-out: nothing' names no file",
        ),
    ],
)
def test_a_fault_is_told_with_its_file_and_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(StopRun, match=message):
        read_question(write(tmp_path, GOOD.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?left_out WHERE { ?left_out ?p ?o }\n", r"early\.rq: needs one '# reason:' line, has 0"),
        (
            "# reason: too early\nSELECT ?x WHERE { ?x ?p ?o }\n",
            r"early\.rq: the query has to select \?left_out",
        ),
    ],
)
def test_so_is_a_fault_in_what_is_left_out(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "left-out").mkdir()
    write(tmp_path / "left-out", text, "early.rq")
    with pytest.raises(StopRun, match=message):
        read_question(write(tmp_path, GOOD.replace("SELECT", "# left-out: early\nSELECT", 1)))


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT ?a ?b WHERE { ?a ?b ?c }", ("a", "b")),
        ("SELECT DISTINCT ?a\n  ?b\nWHERE {}", ("a", "b")),
        ("SELECT ?a (COUNT(DISTINCT ?b) AS ?n) WHERE {}", ("a", "n")),
        ("select ?a where {}", ("a",)),
        ("ASK { ?a ?b ?c }", ()),
    ],
)
def test_selected_variables(query: str, columns: tuple[str, ...]) -> None:
    assert selected(query) == columns


def test_questions_come_by_id_in_the_order_of_their_files(questions: Mapping[str, Question]) -> None:
    assert list(questions) == [path.stem for path in FILES]
    assert len(questions) >= 8


def test_a_folder_without_questions_has_none(tmp_path: Path) -> None:
    assert load_questions(tmp_path) == {}


@pytest.mark.parametrize("path", [*FILES, *LEFT_OUT_FILES], ids=lambda path: path.stem)
def test_oxigraph_and_rdflib_understand_the_query(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    solutions = ox.Store().query(text)
    assert isinstance(solutions, ox.QuerySolutions)
    assert tuple(v.value for v in solutions.variables) == selected(text)
    prepareQuery(text)


@pytest.mark.parametrize("path", [*FILES, *LEFT_OUT_FILES], ids=lambda path: path.stem)
def test_nothing_cuts_the_rows_off(path: Path) -> None:
    # A VALUES block is joined to the solutions: after a LIMIT it would come too late.
    words = path.read_text(encoding="utf-8").upper().split()
    assert "LIMIT" not in words
    assert "OFFSET" not in words


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_says_what_it_is_for(path: Path) -> None:
    question = read_question(path)
    assert question.examples
    assert question.phrases
    for parameter in question.parameters:
        assert parameter.variable in question.columns
        assert parameter.required or parameter.unset
        assert any(f"{{{parameter.name}}}" in phrase for phrase in question.phrases)


def test_every_left_out_file_is_used(questions: Mapping[str, Question]) -> None:
    used = {left_out.query for question in questions.values() for left_out in question.left_out}
    for path in LEFT_OUT_FILES:
        text = path.read_text(encoding="utf-8")
        assert any(text.endswith(query) for query in used), path
        assert LEFT_OUT in selected(text)
