"""What one source states survives the way into RDF and back."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given

from graph.claims.claim import Certainty, Claim, Outcome, Party, Quotation, Training
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Link, Source, Statements
from graph.documents.document import Metadata
from graph.mentions.kinds import EntityKind
from graph.rdf.iris import Iris
from graph.rdf.reading import UnreadableGraphError, statements_of
from graph.rdf.statements import quads_of
from graph.tables.cases import read_cases
from tests.rdf.strategies import statements

IRIS = Iris("https://graph.example.org/id/")
CASES = Path(__file__).resolve().parents[2] / "seeds" / "cases"


@given(statements())
def test_quads_to_statements_to_quads(stated: Statements) -> None:
    quads = quads_of(stated, IRIS)
    assert quads_of(statements_of(quads, IRIS), IRIS) == quads


@given(statements())
def test_reading_again_changes_nothing(stated: Statements) -> None:
    once = statements_of(quads_of(stated, IRIS), IRIS)
    assert statements_of(quads_of(once, IRIS), IRIS) == once


@given(statements())
def test_claims_keep_their_words_and_their_standing(stated: Statements) -> None:
    def standing(claims: tuple[Claim, ...]) -> set[tuple[object, ...]]:
        return {(c.evidence, c.certainty, c.source_id, c.attributed_to, c.extractor) for c in claims}

    read = statements_of(quads_of(stated, IRIS), IRIS)
    assert standing(read.claims) == standing(stated.claims)
    assert (read.source.id, read.source.kind, read.case) == (
        stated.source.id,
        stated.source.kind,
        stated.case,
    )


def test_the_curated_cases_come_back() -> None:
    for stated in read_cases([CASES]):
        assert isinstance(stated, Statements)
        quads = quads_of(stated, IRIS)
        read = statements_of(quads, IRIS)
        assert quads_of(read, IRIS) == quads
        assert read.source == stated.source


def claim(states: Training | Outcome, start: int = 0) -> Claim:
    return Claim(
        states=states,
        evidence=Quotation(start=start, end=start + 4, quote="said"),
        certainty=Certainty.REPORTED,
        source_id="0123abcd",
        extractor="events/1",
    )


US = Party(name="US", kind=EntityKind.COUNTRY, country="US", key="country/US")
GAFE = Party(name="GAFE", kind=EntityKind.UNIT, country="MX", key="unit/mx/gafe")


def test_a_plain_source_comes_back_as_it_was() -> None:
    training = claim(Training(trainer=US, trainee=GAFE, headcount=30, cost=1.5, currency="USD"))
    outcome = claim(Outcome(type=OutcomeType.DEFECTION, actor=GAFE), start=10)
    stated = Statements(
        Source("0123abcd", Metadata(title="A title", url="https://example.org/a"), "article"),
        (training, outcome),
        (Link(training, outcome, order_stated=True),),
    )
    read = statements_of(quads_of(stated, IRIS), IRIS)
    assert read.source == stated.source
    assert set(read.claims) == {
        c.model_copy(update={"states": c.states.model_copy(update=_with_countries(c))}) for c in stated.claims
    }
    assert [(link.training.evidence, link.outcome.evidence) for link in read.links] == [
        (training.evidence, outcome.evidence)
    ]


def _with_countries(of: Claim) -> dict[str, Party]:
    # A country's code is in its IRI; no triple says it again.
    return {"trainer": US.model_copy(update={"country": None})} if isinstance(of.states, Training) else {}


def test_two_names_of_one_entity_both_come_back() -> None:
    other = GAFE.model_copy(update={"name": "Airmobile Special Forces Group"})
    stated = Statements(
        Source("0123abcd", Metadata(), "article"),
        (claim(Training(trainer=US, trainee=GAFE)), claim(Training(trainer=US, trainee=other), start=10)),
    )
    read = statements_of(quads_of(stated, IRIS), IRIS)
    names = {c.states.trainee.name for c in read.claims if isinstance(c.states, Training)}
    assert names == {"GAFE", "Airmobile Special Forces Group"}


@pytest.mark.parametrize("missing", ["certainty", "states", "sourceKind", "name"])
def test_a_graph_with_something_missing_is_refused(missing: str) -> None:
    stated = Statements(
        Source("0123abcd", Metadata(), "article"), (claim(Training(trainer=US, trainee=GAFE)),)
    )
    quads = {q for q in quads_of(stated, IRIS) if not q.predicate.value.endswith(f"#{missing}")}
    with pytest.raises(UnreadableGraphError):
        statements_of(quads, IRIS)


def test_no_quads_are_no_source() -> None:
    with pytest.raises(UnreadableGraphError):
        statements_of(list[ox.Quad](), IRIS)
