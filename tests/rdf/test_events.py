"""Events: one IRI for what two sources state alike, another for all else."""

import pytest
from hypothesis import given

from graph.claims.claim import Membership, Outcome, Party, Scope, Status, Training
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Statements
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate
from graph.rdf.events import event_iri, event_triples
from graph.rdf.iris import Iris
from ontology.vocabulary import AA, ORG, RDF
from tests.rdf.strategies import SOURCE, statements

IRIS = Iris()
US = Party(name="the US", kind=EntityKind.COUNTRY, country="US")
FRANCE = Party(name="France", kind=EntityKind.COUNTRY, country="FR")
KAIBILES = Party(name="Kaibiles", kind=EntityKind.UNIT, country="GT")
TRAINING = Training(trainer=US, trainee=KAIBILES, begin=PartialDate.parse("1996"))
COUP = Outcome(type=OutcomeType.COUP, actor=KAIBILES, begin=PartialDate.parse("2003"))


def test_the_same_event_from_two_sources_has_one_iri() -> None:
    assert event_iri(TRAINING, "a" * 16, IRIS) == event_iri(TRAINING, "b" * 16, IRIS)


def test_an_event_of_people_described_is_of_its_source() -> None:
    described = TRAINING.model_copy(update={"trainee": KAIBILES.model_copy(update={"named": False})})
    assert event_iri(described, "a" * 16, IRIS) != event_iri(described, "b" * 16, IRIS)


@pytest.mark.parametrize(
    "other",
    [
        {"trainer": FRANCE},
        {"trainee": US},
        {"provider": FRANCE},
        {"programme": FRANCE},
        {"course": "parachuting"},
        {"place": "Poptún"},
        {"begin": PartialDate.parse("1997")},
        {"begin": None, "end": PartialDate.parse("1996")},
        {"status": Status.PLANNED},
    ],
)
def test_another_training_has_another_iri(other: dict[str, object]) -> None:
    assert event_iri(TRAINING.model_copy(update=other), SOURCE, IRIS) != event_iri(TRAINING, SOURCE, IRIS)


@pytest.mark.parametrize(
    "other",
    [
        {"type": OutcomeType.ATTEMPTED_COUP},
        {"scope": Scope.SOME_MEMBERS},
        {"target": US},
        {"joined": US},
        {"founded": US},
        {"place": "Bamako"},
    ],
)
def test_another_outcome_has_another_iri(other: dict[str, object]) -> None:
    assert event_iri(COUP.model_copy(update=other), SOURCE, IRIS) != event_iri(COUP, SOURCE, IRIS)


@pytest.mark.parametrize(
    "more", [{"headcount": 30}, {"cost": 1.5, "currency": "USD"}, {"assessment": "favourable"}]
)
def test_what_a_source_adds_to_an_event_does_not_make_another(more: dict[str, object]) -> None:
    fuller = Training.model_validate(TRAINING.model_dump() | more)
    assert event_iri(fuller, SOURCE, IRIS) == event_iri(TRAINING, SOURCE, IRIS)


def test_events_are_the_same_under_another_base() -> None:
    other = Iris("https://graph.example.org/id/")
    here, there = event_iri(TRAINING, SOURCE, IRIS), event_iri(TRAINING, SOURCE, other)
    assert here.value.removeprefix(IRIS.base) == there.value.removeprefix(other.base)


def test_a_membership_ties_a_person_to_a_body() -> None:
    person = Party(name="Amadou Sanogo", kind=EntityKind.PERSON, country="ML", rank="Captain")
    post = Membership(person=person, body=KAIBILES, rank="Captain", role="instructor")
    triples = {(t.subject, t.predicate.value, t.object) for t in event_triples(post, SOURCE, IRIS)}
    subject = event_iri(post, SOURCE, IRIS)
    member, body = IRIS.entity("person/ml/amadou-sanogo"), IRIS.entity("unit/gt/kaibiles")
    assert {(subject, ORG.member, member), (subject, ORG.organization, body)} <= triples
    assert (member, ORG.memberOf, body) in triples


def test_a_body_is_no_part_of_itself() -> None:
    own = KAIBILES.model_copy(update={"part_of": KAIBILES})
    triples = event_triples(COUP.model_copy(update={"actor": own}), SOURCE, IRIS)
    assert ORG.subOrganizationOf not in {triple.predicate.value for triple in triples}


@given(statements())
def test_every_event_says_what_it_is(stated: Statements) -> None:
    for claim in stated.claims:
        subject = event_iri(claim.states, SOURCE, IRIS)
        kinds = {
            t.object.value
            for t in event_triples(claim.states, SOURCE, IRIS)
            if t.subject == subject and t.predicate.value == RDF.type and hasattr(t.object, "value")
        }
        assert kinds <= {AA.Training, AA.Outcome, ORG.Membership}
        assert len(kinds) == 1
