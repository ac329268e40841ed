"""The SHACL check: sound statements pass, and each fault is named with its graph and source."""

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from graph.claims.claim import (
    Certainty,
    Claim,
    Membership,
    Outcome,
    Party,
    Quotation,
    Scope,
    Summary,
    Training,
)
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Link, Source, Statements
from graph.documents.document import Metadata
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate
from graph.rdf.derivation import derived_quads
from graph.rdf.iris import Iris
from graph.rdf.reference import reference_quads
from graph.rdf.shacl import ShaclReport, validate
from graph.rdf.statements import quads_of
from graph.store import open_store
from ontology.vocabulary import AA, DCTERMS, EDTF, OA, PROV, RDF, RDFS, XSD

IRIS = Iris()
US = Party(name="United States", kind=EntityKind.COUNTRY, country="US")
UNIT = Party(name="33rd Parachute Regiment", kind=EntityKind.UNIT, country="ML")
CAPTAIN = Party(name="Ali Ag Example", kind=EntityKind.PERSON, country="ML", part_of=UNIT, rank="Captain")
REBELS = Party(name="Example Movement", kind=EntityKind.ARMED_GROUP)


def statements(source_id: str = "aaaa000011112222", case: str | None = None) -> Statements:
    """One source with a training, an outcome of some members, a person's coup and his post."""

    def claim(states: Training | Outcome | Membership, number: int) -> Claim:
        evidence = (
            Quotation(start=number, end=number + 5, quote="words")
            if case is None
            else Summary(case=case, summary="What the page says.")
        )
        return Claim(
            states=states,
            evidence=evidence,
            certainty=Certainty.REPORTED,
            source_id=source_id,
            extractor="events/1",
        )

    training = claim(
        Training(trainer=US, trainee=UNIT, begin=PartialDate.parse("2003~"), cost=1.5, currency="USD"), 0
    )
    defection = claim(
        Outcome(
            type=OutcomeType.DEFECTION,
            actor=UNIT,
            scope=Scope.SOME_MEMBERS,
            joined=REBELS,
            begin=PartialDate.parse("2012"),
        ),
        10,
    )
    coup = claim(Outcome(type=OutcomeType.COUP, actor=CAPTAIN, begin=PartialDate.parse("2012-03-22")), 20)
    post = claim(Membership(person=CAPTAIN, body=UNIT, rank="Captain"), 30)
    return Statements(
        Source(source_id, Metadata(title="A brief", published=PartialDate.parse("2013-01-18")), "article"),
        (training, defection, coup, post),
        (Link(training, defection, order_stated=True),),
        case,
    )


def quads(source_id: str = "aaaa000011112222") -> list[ox.Quad]:
    return sorted(quads_of(statements(source_id), IRIS), key=str)


def node(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)


def without(predicate: str, quads: list[ox.Quad]) -> list[ox.Quad]:
    return [quad for quad in quads if quad.predicate.value != predicate]


def replaced(predicate: str, value: ox.NamedNode | ox.Literal, quads: list[ox.Quad]) -> list[ox.Quad]:
    return [
        ox.Quad(q.subject, q.predicate, value if q.predicate.value == predicate else q.object, q.graph_name)
        for q in quads
    ]


def added(
    predicate: str, value: ox.NamedNode | ox.Literal, beside: str, quads: list[ox.Quad]
) -> list[ox.Quad]:
    """The quads, and one more about whatever has the property `beside`."""
    spot = next(quad for quad in quads if quad.predicate.value == beside)
    return [*quads, ox.Quad(spot.subject, node(predicate), value, spot.graph_name)]


def day(text: str) -> ox.Literal:
    return ox.Literal(text, datatype=node(XSD.date))


def messages(report: ShaclReport) -> str:
    return "\n".join(result.message for result in report.results)


def test_what_the_code_writes_conforms() -> None:
    report = validate([*quads(), *quads_of(statements("page-bbbb00001111", "a-case"), IRIS)])

    assert report.results == ()
    assert report.conforms
    assert report.graphs == 2
    assert report.quads > 100


def test_reference_and_derived_graphs_conform() -> None:
    store = open_store(":memory:")
    with store.writer() as writer:
        writer.replace_graph(IRIS.reference_graph, reference_quads(IRIS.base))
        writer.replace_graph(IRIS.source_graph("aaaa000011112222"), quads())
        writer.replace_graph(IRIS.derived_graph, list(derived_quads(writer.staged(), IRIS)))
    with store.view() as view:
        report = validate(view.quads())

    assert report.results == ()
    assert report.graphs == 3


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        pytest.param(lambda q: without(AA.certainty, q), "exactly one certainty", id="no certainty"),
        pytest.param(
            lambda q: replaced(AA.certainty, node(AA.Planned), q),
            "exactly one certainty",
            id="certainty from another scheme",
        ),
        pytest.param(
            lambda q: added(AA.certainty, node(AA.CertaintyDenied), AA.certainty, q),
            "exactly one certainty",
            id="two certainties",
        ),
        pytest.param(lambda q: without(AA.states, q), "exactly one event or membership", id="states nothing"),
        pytest.param(lambda q: without(AA.evidence, q), "a quotation (aa:evidence)", id="no evidence"),
        pytest.param(
            lambda q: added(AA.summary, ox.Literal("Own words."), AA.evidence, q),
            "one of the two",
            id="quotation and summary",
        ),
        pytest.param(lambda q: without(PROV.wasDerivedFrom, q), "exactly one source", id="no source"),
        pytest.param(
            lambda q: replaced(PROV.wasDerivedFrom, node("https://example.org/x"), q),
            "described in the same graph",
            id="source that stands elsewhere",
        ),
        pytest.param(lambda q: without(OA.exact, q), "exact words", id="quotation without words"),
        pytest.param(lambda q: replaced(OA.exact, ox.Literal(""), q), "not empty", id="empty quotation"),
        pytest.param(
            lambda q: replaced(OA.end, ox.Literal(0), q), "starts before it ends", id="end before start"
        ),
        pytest.param(lambda q: without(AA.trainer, q), "at least one trainer", id="no trainer"),
        pytest.param(lambda q: without(AA.trainee, q), "at least one trainee", id="no trainee"),
        pytest.param(lambda q: without(AA.status, q), "exactly one status", id="no status"),
        pytest.param(lambda q: without(AA.outcomeType, q), "exactly one type", id="no outcome type"),
        pytest.param(
            lambda q: replaced(AA.outcomeType, node(AA.AdverseOutcome), q),
            "a concept of aa:outcomeTypes",
            id="outcome type from another scheme",
        ),
        pytest.param(lambda q: without(AA.actor, q), "exactly one actor", id="no actor"),
        pytest.param(
            lambda q: added(AA.actor, node("https://example.org/x"), AA.actor, q),
            "exactly one actor",
            id="two actors",
        ),
        pytest.param(lambda q: without(AA.actorScope, q), "some members", id="no scope"),
        pytest.param(
            lambda q: replaced(AA.beginEarliest, day("2030-01-01"), q),
            "the earliest is not after the latest",
            id="bounds in the wrong order",
        ),
        pytest.param(
            lambda q: added(AA.endLatest, day("1990-01-01"), AA.beginEarliest, q),
            "ends before it can have begun",
            id="ends before it begins",
        ),
        pytest.param(lambda q: without(AA.beginLatest, q), "comes with its bounds", id="date without bounds"),
        pytest.param(
            lambda q: replaced(AA.begin, ox.Literal("2003"), q), "edtf:EDTF literal", id="date of wrong type"
        ),
        pytest.param(
            lambda q: without(DCTERMS.title, q), "nobody can find again", id="source not to be found"
        ),
        pytest.param(lambda q: without(DCTERMS.identifier, q), "exactly one identifier", id="no identifier"),
        pytest.param(lambda q: without(AA.name, q), "An entity has a name", id="entity without name"),
        pytest.param(
            lambda q: replaced(AA.cost, ox.Literal("-1", datatype=node(XSD.decimal)), q),
            "0 or more",
            id="negative cost",
        ),
    ],
)
def test_fault_is_found_and_told(spoil: Callable[[list[ox.Quad]], list[ox.Quad]], words: str) -> None:
    report = validate(spoil(quads()))

    assert not report.conforms
    assert words in messages(report)


def test_fault_is_traced_to_its_graph_and_source_only() -> None:
    good, bad = quads("aaaa000011112222"), quads("bbbb000011112222")
    report = validate([*good, *without(AA.trainer, bad)])

    [result] = report.results
    assert result.graph == IRIS.source_graph("bbbb000011112222").value
    assert result.source == IRIS.source("bbbb000011112222").value
    assert result.focus.startswith(f"{IRIS.base}event/")
    assert result.path == "aa:trainer"
    assert report.by_graph() == {result.graph: (result,)}


def test_graph_that_leans_on_another_is_at_fault() -> None:
    # The second source states the same training as the first, but does not describe it itself.
    first, second = quads("aaaa000011112222"), quads("bbbb000011112222")
    events = {q.object for q in first if q.predicate.value == AA.states and "/event/" in str(q.object)}
    leaning = [q for q in second if q.subject not in events]

    report = validate([*first, *leaning])

    assert {result.graph for result in report.results} == {IRIS.source_graph("bbbb000011112222").value}
    assert "described in the same graph" in messages(report)


def test_person_without_words_is_named() -> None:
    report = validate(without(AA.evidence, quads()))

    person = [result for result in report.results if "A person is linked" in result.message]
    assert [result.focus for result in person] == [f"{IRIS.base}person/ml/ali-ag-example"]
    assert person[0].path == "^aa:actor/^aa:states"


def test_event_that_no_claim_states_is_found() -> None:
    claims = {q.subject for q in quads() if q.object == node(AA.Claim)}
    report = validate([q for q in quads() if q.subject not in claims])

    assert "no claim states" in messages(report)


def test_cost_without_currency_is_a_warning_and_conforms() -> None:
    report = validate(without(AA.currency, quads()))

    assert report.conforms
    assert [result.severity for result in report.results] == ["Warning"]


def test_sequence_of_a_withdrawn_source_is_found() -> None:
    sequence, event = f"{IRIS.base}sequence/1", f"{IRIS.base}event/withdrawn"
    outcome = next(q.subject for q in quads() if q.predicate.value == AA.outcomeType)
    triples = [
        (RDF.type, AA.Sequence),
        (AA.training, event),
        (AA.outcome, outcome.value if isinstance(outcome, ox.NamedNode) else ""),
        (AA.basis, AA.SameUnit),
        (AA.order, AA.OrderUnknown),
        (AA.certainty, AA.CertaintyReported),
    ]
    derived = [ox.Quad(node(sequence), node(p), node(o), IRIS.derived_graph) for p, o in triples]
    for subject in (node(event), outcome):
        derived.append(ox.Quad(subject, node(RDFS.label), ox.Literal("A label"), IRIS.derived_graph))

    report = validate([*quads(), *derived])

    [result] = report.results
    assert result.focus == sequence
    assert "training of this sequence any more" in result.message


def test_empty_data_conforms() -> None:
    report = validate([])

    assert (report.conforms, report.graphs, report.quads) == (True, 0, 0)


def test_edtf_is_the_library_of_congress_datatype() -> None:
    assert EDTF.EDTF == "http://id.loc.gov/datatypes/edtf/EDTF"
