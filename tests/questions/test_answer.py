"""Answers: the columns that other programs rely on, evidence in every row, parameters that only ever bind."""

import itertools
import time
from collections.abc import Iterator, Mapping

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.mentions.countries import load_countries
from graph.partial_date import PartialDate
from graph.questions.answer import Answer, ParameterError, answer, display, read_value, title
from graph.questions.interpretation import Interpretation, interpret
from graph.questions.names import Names
from graph.questions.question import ParameterType, Question, load_questions
from graph.rdf.terms import edtf
from graph.store.store import Term, View
from ontology.vocabulary import AA
from tests.built_store import IRIS

Questions = Mapping[str, Question]
QUESTIONS = load_questions()
CONTRACT = {
    *("trainee", "trainee_iri", "trainer", "training_begin", "outcome", "outcome_begin"),
    *("basis", "order", "certainty", "evidence", "source"),
}
SEQUENCES = ("trained-then", "coup-leaders", "after-training-in", "groups-of-trainees", "who-trained")
COUNTS = frozenset({"outcomes-by-trainer"})
"""Questions whose rows count; they rest on many claims."""

VALUES = {
    ParameterType.TRAINER: "country/US",
    ParameterType.COUNTRY: "country/ML",
    ParameterType.ENTITY: "unit/gt/kaibiles",
    ParameterType.SUBJECT: "criminal-group/mx/los-zetas",
}


def value(text: str) -> ox.NamedNode:
    return IRIS.entity(text)


def some_value(question: Question, name: str) -> ox.NamedNode:
    parameter = question.parameter(name)
    assert parameter is not None
    if parameter.type is ParameterType.OUTCOME:
        return ox.NamedNode(AA.Coup)
    return value("criminal-group/mx/los-zetas" if name == "group" else VALUES[parameter.type])


def ways(question: Question) -> Iterator[dict[str, ox.NamedNode]]:
    """Every choice of which optional parameters to give."""
    optional = [p.name for p in question.parameters if not p.required]
    required = [p.name for p in question.parameters if p.required]
    for size in range(len(optional) + 1):
        for given_ in itertools.combinations(optional, size):
            yield {name: some_value(question, name) for name in (*required, *given_)}


ALL = [(q.id, values) for q in QUESTIONS.values() for values in ways(q)]
IDS = [f"{question}-{'-'.join(values)}" for question, values in ALL]
asked = pytest.mark.parametrize(("question", "values"), ALL, ids=IDS)


@pytest.mark.parametrize("question", SEQUENCES)
def test_rows_of_trainings_and_outcomes_have_the_columns_of_the_contract(question: str) -> None:
    assert set(QUESTIONS[question].columns) >= CONTRACT


@asked
def test_every_row_has_evidence_and_a_source(
    question: str, values: dict[str, ox.NamedNode], seeds: View
) -> None:
    found = answer(QUESTIONS[question], values, seeds)
    assert found.columns == QUESTIONS[question].columns
    for row in found.rows:
        assert tuple(row) == found.columns
        if question not in COUNTS:
            assert row["evidence"]
            assert row["source"]
            assert row["source_iri"].startswith(f"{IRIS.base}source/")
            assert row["evidence_kind"] in {"quotation", "summary"}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.id)
def test_every_quotation_says_which_source_it_is_from(question: Question) -> None:
    # A source has a page of its own even where it has no address on the web.
    prefixes = [name.removesuffix("evidence") for name in question.columns if name.endswith("evidence")]
    assert {f"{prefix}source_iri" for prefix in prefixes} <= set(question.columns)


@asked
def test_a_parameter_binds_its_column_in_every_row(
    question: str, values: dict[str, ox.NamedNode], seeds: View
) -> None:
    # A value given is joined to the solutions: a column that is unbound in some row would join with anything.
    rows = answer(QUESTIONS[question], values, seeds).rows
    for name, term in values.items():
        assert {row[f"{name}_iri"] for row in rows} <= {term.value}


@asked
def test_a_parameter_only_narrows(question: str, values: dict[str, ox.NamedNode], seeds: View) -> None:
    required = {p.name for p in QUESTIONS[question].parameters if p.required}
    wide = answer(QUESTIONS[question], {n: v for n, v in values.items() if n in required}, seeds).rows
    kept = [row for row in wide if all(row[f"{n}_iri"] == v.value for n, v in values.items())]
    assert sorted(map(sorted_row, answer(QUESTIONS[question], values, seeds).rows)) == sorted(
        map(sorted_row, kept)
    )


def sorted_row(row: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(row.items()))


@asked
def test_the_query_shown_gives_the_same_rows_as_plain_sparql(
    question: str, values: dict[str, ox.NamedNode], seeds: View
) -> None:
    found = answer(QUESTIONS[question], values, seeds)
    for term in values.values():
        assert str(term) in found.sparql
    plain = seeds.select(found.sparql)
    again = [{c: display(t) for c, t in zip(plain.variables, row, strict=True)} for row in plain]
    assert again == found.rows


@asked
def test_no_row_comes_twice(question: str, values: dict[str, ox.NamedNode], seeds: View) -> None:
    rows = [sorted_row(row) for row in answer(QUESTIONS[question], values, seeds).rows]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("question", SEQUENCES[:-1])
def test_a_pair_of_events_has_one_row(question: str, seeds: View) -> None:
    # Two rows of one pair would count it twice: a second title of a source, a second country of a trainee.
    values = {"outcome": ox.NamedNode(AA.Coup)} if question == "trained-then" else {}
    rows = answer(QUESTIONS[question], values, seeds).rows
    pairs = [(row["training_iri"], row["outcome_event_iri"]) for row in rows]
    assert rows
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize(
    "question", [q.id for q in QUESTIONS.values() if not any(p.required for p in q.parameters)]
)
def test_everything_is_answered_in_under_a_second(question: str, seeds: View) -> None:
    start = time.process_time()
    found = answer(QUESTIONS[question], {}, seeds)
    assert time.process_time() - start < 1
    assert found.rows


def test_malian_units_that_the_us_trained_defected(seeds: View) -> None:
    values = {
        "trainer": value("country/US"),
        "outcome": ox.NamedNode(AA.Defection),
        "country": value("country/ML"),
    }
    rows = answer(QUESTIONS["trained-then"], values, seeds).rows
    assert [(r["trainee"], r["basis"], r["order"]) for r in rows] == [
        ("elite units of the Malian army", "some members", "stated")
    ]


def test_founders_of_the_zetas_are_marked_disputed(seeds: View) -> None:
    values = {"trainer": value("country/US"), "group": value("criminal-group/mx/los-zetas")}
    rows = answer(QUESTIONS["groups-of-trainees"], values, seeds).rows
    founded = [row for row in rows if row["how"] == "founded"]
    assert [row["certainty"] for row in founded] == ["disputed"]


def test_a_broader_outcome_covers_the_narrower(seeds: View) -> None:
    values = {"outcome": ox.NamedNode(AA.HumanRightsAbuse)}
    outcomes = {row["outcome"] for row in answer(QUESTIONS["trained-then"], values, seeds).rows}
    assert outcomes == {"human rights abuse", "massacre"}


def test_trainers_with_nothing_on_record_are_counted_too(seeds: View) -> None:
    rows = answer(QUESTIONS["outcomes-by-trainer"], {}, seeds).rows
    trainers = {row["trainer"] for row in answer(QUESTIONS["trainings"], {}, seeds).rows}
    assert {row["trainer"] for row in rows} == trainers
    for row in rows:
        trained, with_any = int(row["trainees_trained"]), int(row["trainees_with_any_outcome"])
        with_this, after = int(row["trainees_with_outcome"]), int(row["trainees_with_outcome_after"])
        assert trained >= with_any >= with_this >= after >= 0
        assert int(row["trainees_with_nothing_recorded"]) == trained - with_any
        assert (row["outcome"] == "nothing recorded") == (with_any == 0)


def test_what_is_left_out_is_counted_once_and_of_what_was_asked(seeds: View) -> None:
    def left_out(question: str, **values: ox.NamedNode) -> Mapping[str, int]:
        return answer(QUESTIONS[question], values, seeds).left_out

    planned = "trainings that are only planned, cancelled, denied or hypothetical"
    assert left_out("trainings", trainer=value("country/US")) == {planned: 2}
    assert left_out("trainings", trainer=value("country/FR")) == {}
    earlier = "such outcomes of trainees that began before the training did"
    abuses = left_out("trained-then", outcome=ox.NamedNode(AA.HumanRightsAbuse))
    assert abuses[earlier] >= left_out("trained-then", outcome=ox.NamedNode(AA.Massacre))[earlier] > 0
    assert earlier not in left_out("trained-then", outcome=ox.NamedNode(AA.Coup))


def test_parts_of_a_unit_are_pointed_to(seeds: View) -> None:
    found = answer(QUESTIONS["who-trained"], {"trainee": value("unit/mx/gafe")}, seeds)
    assert found.rows == []
    assert sum(found.left_out.values()) > 0


def test_the_title_says_what_was_asked(seeds: View) -> None:
    question = QUESTIONS["trained-then"]
    found = answer(question, {"outcome": ox.NamedNode(AA.Coup), "trainer": value("country/FR")}, seeds)
    assert found.title == "Trained by France, later: coup"
    assert found.parameters == {"outcome": "coup", "trainer": "France"}
    assert title(question, {"outcome": "coup"}) == "Trained by anybody, later: coup"


def test_a_missing_or_strange_parameter_is_refused(seeds: View) -> None:
    with pytest.raises(ParameterError, match=r"trained-then needs outcome \(Outcome\)"):
        answer(QUESTIONS["trained-then"], {}, seeds)
    with pytest.raises(
        ParameterError, match="coup-leaders has no parameter 'colour'; it has: trainer, country"
    ):
        answer(QUESTIONS["coup-leaders"], {"colour": value("country/FR")}, seeds)


@pytest.mark.parametrize(
    ("text", "iri"),
    [
        ("Mali", "country/ML"),
        ("ML", "country/ML"),
        ("ml", "country/ML"),
        ("country/ML", "country/ML"),
        (f"{IRIS.base}country/ML", "country/ML"),
        (" Malian ", "country/ML"),
    ],
)
def test_a_value_is_a_name_a_code_a_path_or_an_iri(text: str, iri: str, names: Names) -> None:
    parameter = QUESTIONS["coup-leaders"].parameter("country")
    assert parameter is not None
    assert read_value(parameter, text, names) == value(iri)


hostile = st.sampled_from(
    (
        "",
        "} } UNION { ?s ?p ?o",
        "country/ML> ) } #",
        '"; DROP ALL; #',
        "<script>alert(1)</script>",
        "{trainer}",
        "%s",
        "javascript:alert(1)",
        "https://w3id.org/afteraction/id/country/ML> . ?a ?b ?c",
        "Kaibiles",
        "x" * 100_000,
    )
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hostile | st.text())
def test_any_other_text_is_refused_by_name(names: Names, text: str) -> None:
    parameter = QUESTIONS["coup-leaders"].parameter("country")
    assert parameter is not None
    if (
        any(thing.fits(parameter) for thing in names.of(text))
        or text.strip().upper() in load_countries().codes
    ):
        assert read_value(parameter, text, names).value.startswith(f"{IRIS.base}country/")
    else:
        with pytest.raises(ParameterError, match="country: "):
            read_value(parameter, text, names)


@pytest.mark.parametrize("term", ["https://e.org/%7D%20%23", "https://e.org/?a=1&b='x'", "urn:x:(y)"])
def test_any_iri_is_a_value_and_no_more(term: str, seeds: View) -> None:
    found = answer(QUESTIONS["coup-leaders"], {"trainer": ox.NamedNode(term)}, seeds)
    assert found.rows == []
    assert list(seeds.select(found.sparql)) == []


def test_an_event_can_be_asked_about(seeds: View, names: Names) -> None:
    question = QUESTIONS["claims-behind"]
    parameter = question.parameter("about")
    assert parameter is not None
    event = answer(QUESTIONS["coup-leaders"], {}, seeds).rows[0]["outcome_event_iri"]
    found = answer(question, {"about": read_value(parameter, event, names)}, seeds)
    assert {row["event_iri"] for row in found.rows} == {event}


def test_every_example_has_an_answer(seeds: View, names: Names) -> None:
    for question in QUESTIONS.values():
        for example in question.examples:
            reading = interpret(example, QUESTIONS, names)
            assert isinstance(reading, Interpretation)
            values = {slot: thing.term for slot, thing in reading.parameters.items()}
            found: Answer = answer(reading.question, values, seeds)
            assert found.rows, example


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (None, ""),
        (ox.Literal("words", language="en"), "words"),
        (ox.Literal(3), "3"),
        (ox.NamedNode(AA.Coup), AA.Coup),
        (edtf(PartialDate.parse("199X")), "1990s"),
        (edtf(PartialDate.parse("2003~")), "about 2003"),
    ],
)
def test_terms_as_readers_see_them(term: Term | None, text: str) -> None:
    assert display(term) == text
