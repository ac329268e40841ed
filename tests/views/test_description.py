"""What the graph says about one thing."""

import pyoxigraph as ox
import pytest

from graph.store.store import View
from graph.views.description import entity_description
from ontology.vocabulary import OA, RDFS

BASE = "https://w3id.org/afteraction/id/"


def described(view: View, path: str) -> set[str]:
    """The subjects of which more than the label is told."""
    return {
        triple.subject.value.removeprefix(BASE)
        for triple in entity_description(view, ox.NamedNode(BASE + path)).triples
        if isinstance(triple.subject, ox.NamedNode) and triple.predicate.value != RDFS.label
    }


def test_person_with_events_claims_posts_and_sources(sample_view: View) -> None:
    assert described(sample_view, "person/ml/captain-example") == {
        *("person/ml/captain-example", "event/t2", "event/o2", "membership/m1", "sequence/s2"),
        *("claim/c4", "claim/c5", "claim/c6", "source/page-bbbb0002"),
    }


def test_unit_comes_with_the_words_of_each_claim_and_both_sides(sample_view: View) -> None:
    subjects = described(sample_view, "unit/ml/example-regiment")

    assert {"claim/c1", "claim/c3", "evidence/e1", "evidence/e1/quote", "evidence/e1/position"} <= subjects
    assert {"source/aaaa0001", "source/page-bbbb0002"} <= subjects
    assert "event/o2" not in subjects


@pytest.mark.parametrize(
    ("path", "events"),
    [
        pytest.param("event/o1", {"event/o1"}, id="event"),
        pytest.param("claim/c2", {"event/o1"}, id="claim"),
        pytest.param("source/aaaa0001", {"event/t1", "event/o1"}, id="source"),
        pytest.param("armed-group/example-front", {"event/o1"}, id="joined group"),
        pytest.param("institution/us/example-school", {"event/t1"}, id="provider"),
    ],
)
def test_each_kind_of_thing_leads_to_its_events(sample_view: View, path: str, events: set[str]) -> None:
    subjects = described(sample_view, path)

    assert {subject for subject in subjects if subject.startswith("event/")} == events
    assert path in subjects


def test_everything_named_has_its_label(sample_view: View) -> None:
    triples = entity_description(sample_view, ox.NamedNode(f"{BASE}event/o1")).triples
    labels = {
        str(t.object.value)
        for t in triples
        if t.predicate.value == RDFS.label and isinstance(t.object, ox.Literal)
    }

    assert {"Example Regiment", "Example Front", "Some of Example Regiment: defection (2012-01)"} <= labels
    assert [t for t in triples if t.predicate.value == OA.exact]


def test_events_over_the_limit_are_counted(sample_view: View) -> None:
    description = entity_description(sample_view, ox.NamedNode(f"{BASE}country/US"), limit=1)

    assert description.events_left_out == 1
    assert f"{BASE}event/t2" not in {str(t.subject).strip("<>") for t in description.triples}


def test_unknown_thing_has_no_description(sample_view: View) -> None:
    assert entity_description(sample_view, ox.NamedNode(f"{BASE}unit/xx/none")).triples == ()
