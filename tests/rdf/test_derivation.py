"""The derived graph: one label each, who is to be shown first, how many sources, what followed what."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.claims.claim import Certainty, Claim, Outcome, Party, Quotation, Scope, Status, Summary, Training
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Link, Source, Statements, page_id
from graph.documents.document import Metadata
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate
from graph.rdf.derivation import derived_quads, event_standings
from graph.rdf.events import event_iri
from graph.rdf.statements import claim_iri
from graph.store.store import View
from graph.tables.cases import read_cases
from ontology.vocabulary import AA, RDFS
from tests.built_store import IRIS, view_of

CASES = Path(__file__).resolve().parents[2] / "seeds" / "cases"
US = Party(name="the US", kind=EntityKind.COUNTRY, country="US")
UNIT = Party(name="Kaibiles", kind=EntityKind.UNIT, country="GT")
TRAINING = Training(trainer=US, trainee=UNIT, begin=PartialDate.parse("1996"))
MUTINY = Outcome(type=OutcomeType.MUTINY, actor=UNIT, begin=PartialDate.parse("2003"))
PAGE = "https://example.org/report"


def claim(
    states: Training | Outcome,
    source: str,
    certainty: Certainty = Certainty.REPORTED,
    words: str = "trained",
    quoted: bool = True,
) -> Claim:
    evidence = (
        Quotation(start=0, end=len(words), quote=words) if quoted else Summary(case="gt", summary=words)
    )
    return Claim(
        states=states, evidence=evidence, certainty=certainty, source_id=source, extractor="events/1"
    )


def said(
    source: str, *claims: Claim, links: tuple[Link, ...] = (), reports: tuple[str, ...] = ()
) -> Statements:
    return Statements(Source(source, Metadata(reports=reports), "article"), claims, links)


def derived(view: View, event: Training | Outcome, predicate: str) -> list[str]:
    subject = event_iri(event, "x", IRIS)
    quads = derived_quads(view, IRIS)
    return sorted(
        q.object.value
        for q in quads
        if q.subject == subject and q.predicate.value == predicate and not isinstance(q.object, ox.Triple)
    )


def test_the_surest_claim_leads_and_a_quotation_before_a_summary() -> None:
    summary = claim(TRAINING, "a", Certainty.DOCUMENTED, quoted=False)
    quoted = claim(TRAINING, "b", Certainty.DOCUMENTED)
    alleged = claim(TRAINING, "c", Certainty.ALLEGED)
    with view_of(said("a", summary), said("b", quoted), said("c", alleged)) as view:
        assert derived(view, TRAINING, AA.leadClaim) == [claim_iri(quoted, IRIS).value]
        assert derived(view, TRAINING, AA.eventCertainty) == [AA.CertaintyDocumented]
        assert derived(view, TRAINING, AA.sourceCount) == ["3"]


def test_a_denial_does_not_lead_and_makes_the_event_disputed() -> None:
    stated, denied = claim(TRAINING, "a", Certainty.ALLEGED), claim(TRAINING, "b", Certainty.DENIED)
    with view_of(said("a", stated), said("b", denied)) as view:
        assert derived(view, TRAINING, AA.leadClaim) == [claim_iri(stated, IRIS).value]
        assert derived(view, TRAINING, AA.eventCertainty) == [AA.CertaintyDisputed]
        assert derived(view, TRAINING, AA.sourceCount) == ["1"]


def test_what_is_only_denied_is_led_by_its_denial() -> None:
    denied = claim(TRAINING, "b", Certainty.DENIED)
    with view_of(said("b", denied)) as view:
        assert derived(view, TRAINING, AA.leadClaim) == [claim_iri(denied, IRIS).value]
        assert derived(view, TRAINING, AA.eventCertainty) == [AA.CertaintyDenied]


def test_two_claims_of_one_source_count_once() -> None:
    with view_of(said("a", claim(TRAINING, "a"), claim(TRAINING, "a", words="taught"))) as view:
        assert derived(view, TRAINING, AA.sourceCount) == ["1"]


def test_a_brief_adds_nothing_to_the_pages_it_restates() -> None:
    page = said(page_id(PAGE), claim(TRAINING, page_id(PAGE)))
    brief = said("a", claim(TRAINING, "a"), reports=(PAGE,))
    other = said("b", claim(TRAINING, "b"))
    with view_of(page, brief) as view:
        assert derived(view, TRAINING, AA.sourceCount) == ["1"]
    with view_of(page, brief, other) as view:
        assert derived(view, TRAINING, AA.sourceCount) == ["2"]


def test_what_came_after_is_derived_with_basis_order_and_gap() -> None:
    with view_of(said("a", claim(TRAINING, "a"), claim(MUTINY, "a", Certainty.ALLEGED))) as view:
        assert derived(view, TRAINING, AA.followedBy) == [event_iri(MUTINY, "x", IRIS).value]
        found = {
            q.predicate.value: q.object.value
            for q in derived_quads(view, IRIS)
            if isinstance(q.subject, ox.NamedNode)
            and "/sequence/" in q.subject.value
            and isinstance(q.object, ox.NamedNode | ox.Literal)
        }
    assert found[AA.basis] == AA.SameUnit
    assert found[AA.order] == AA.OrderAfter
    assert (found[AA.gapYearsMin], found[AA.gapYearsMax]) == ("6", "7")
    assert found[AA.certainty] == AA.CertaintyAlleged


def test_words_settle_the_order() -> None:
    undated = MUTINY.model_copy(update={"begin": None})
    first, then = claim(TRAINING, "a"), claim(undated, "a")
    with view_of(said("a", first, then, links=(Link(first, then, order_stated=True),))) as view:
        orders = [q.object for q in derived_quads(view, IRIS) if q.predicate.value == AA.order]
    assert orders == [ox.NamedNode(AA.OrderStated)]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (claim(TRAINING, "a", Certainty.PLANNED), claim(MUTINY, "a")),
        (claim(TRAINING, "a", Certainty.DENIED), claim(MUTINY, "a")),
        (claim(TRAINING, "a"), claim(MUTINY, "a", Certainty.DENIED)),
        (claim(TRAINING.model_copy(update={"status": Status.CANCELLED}), "a"), claim(MUTINY, "a")),
        (claim(TRAINING.model_copy(update={"status": Status.PLANNED}), "a"), claim(MUTINY, "a")),
        (claim(TRAINING, "a"), claim(MUTINY.model_copy(update={"begin": PartialDate.parse("1995")}), "a")),
    ],
)
def test_nothing_follows_what_did_not_happen_or_came_later(first: Claim, then: Claim) -> None:
    with view_of(said("a", first, then)) as view:
        assert AA.followedBy not in {q.predicate.value for q in derived_quads(view, IRIS)}


def test_a_person_is_tied_to_the_training_of_their_unit_as_some_members_only() -> None:
    captain = Party(name="Amadou Sanogo", kind=EntityKind.PERSON, country="ML", part_of=UNIT)
    coup = Outcome(type=OutcomeType.COUP, actor=captain, scope=Scope.WHOLE, begin=PartialDate.parse("2012"))
    with view_of(said("a", claim(TRAINING, "a"), claim(coup, "a"))) as view:
        bases = [q.object for q in derived_quads(view, IRIS) if q.predicate.value == AA.basis]
    assert bases == [ox.NamedNode(AA.SomeMembersOfUnit)]


def test_sources_in_any_order_derive_the_same() -> None:
    cases = [stated for stated in read_cases([CASES]) if isinstance(stated, Statements)]
    with view_of(*cases) as one, view_of(*reversed(cases)) as other:
        assert set(derived_quads(one, IRIS)) == set(derived_quads(other, IRIS))


def test_every_curated_event_has_one_of_each() -> None:
    cases = [stated for stated in read_cases([CASES]) if isinstance(stated, Statements)]
    with view_of(*cases) as view:
        quads = list(derived_quads(view, IRIS))
        events = set(event_standings(view))
    assert len(quads) == len(set(quads))
    for predicate in (RDFS.label, AA.leadClaim, AA.eventCertainty, AA.sourceCount):
        subjects = [str(q.subject) for q in quads if q.predicate.value == predicate]
        assert len(subjects) == len(set(subjects))
        if predicate != RDFS.label:
            assert {f"<{event}>" for event in events} == set(subjects)
