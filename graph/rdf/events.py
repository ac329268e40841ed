"""Trainings, outcomes and memberships as triples, named by what defines them.

Two sources that state the same event give it the same IRI; how surely they state it is the claim's.
"""

from collections.abc import Iterator

import pyoxigraph as ox

from graph.claims.claim import Membership, Outcome, Party, Scope, Status, Training
from graph.rdf.iris import Iris
from graph.rdf.parties import party_iri, party_triples
from graph.rdf.terms import dated, decimal, node
from ontology.vocabulary import AA, ORG, RDF

_STATUSES = {
    Status.CONDUCTED: AA.Conducted,
    Status.PLANNED: AA.Planned,
    Status.SUSPENDED: AA.Suspended,
    Status.CANCELLED: AA.Cancelled,
}
_SCOPES = {Scope.WHOLE: AA.Whole, Scope.SOME_MEMBERS: AA.SomeMembers}

Event = Training | Outcome | Membership


def event_iri(event: Event, source_id: str, iris: Iris) -> ox.NamedNode:
    """The IRI of an event: a hash of who, whom, what kind, when and where."""

    def who(*parties: Party | None) -> list[str | None]:
        iri_of = [p if p is None else party_iri(p, source_id, iris).value for p in parties]
        return [text and text.removeprefix(iris.base) for text in iri_of]

    when = (str(event.begin or ""), str(event.end or ""))
    match event:
        case Training():
            parties = who(event.trainer, event.trainee, event.provider, event.programme)
            return iris.hashed(
                "event", "training", parties, event.course, event.place, event.status.value, when
            )
        case Outcome():
            parties = who(event.actor, event.target, event.joined, event.founded)
            return iris.hashed(
                "event", "outcome", parties, event.type.value, event.scope.value, event.place, when
            )
        case Membership():
            parties = who(event.person, event.body)
            return iris.hashed("membership", parties, event.rank, event.role, when)


def event_triples(event: Event, source_id: str, iris: Iris) -> Iterator[ox.Triple]:
    """The event, and everybody in it."""
    subject = event_iri(event, source_id, iris)
    yield from dated(subject, event.begin, event.end)
    for predicate, party in _parties(event):
        yield ox.Triple(subject, node(predicate), party_iri(party, source_id, iris))
        yield from party_triples(party, source_id, iris)
    for predicate, words in _words(event):
        if words is not None:
            yield ox.Triple(subject, node(predicate), ox.Literal(words))
    match event:
        case Training():
            yield from _training(subject, event)
        case Outcome():
            yield from _outcome(subject, event)
        case Membership():
            yield ox.Triple(subject, node(RDF.type), node(ORG.Membership))
            person, body = (party_iri(p, source_id, iris) for p in (event.person, event.body))
            yield ox.Triple(person, node(ORG.memberOf), body)


def _parties(event: Event) -> Iterator[tuple[str, Party]]:
    match event:
        case Training():
            pairs: tuple[tuple[str, Party | None], ...] = (
                (AA.trainer, event.trainer),
                (AA.trainee, event.trainee),
                (AA.provider, event.provider),
                (AA.programme, event.programme),
            )
        case Outcome():
            pairs = (
                (AA.actor, event.actor),
                (AA.target, event.target),
                (AA.joined, event.joined),
                (AA.founded, event.founded),
            )
        case Membership():
            pairs = ((ORG.member, event.person), (ORG.organization, event.body))
    return ((predicate, party) for predicate, party in pairs if party is not None)


def _words(event: Event) -> tuple[tuple[str, str | None], ...]:
    match event:
        case Training():
            return ((AA.course, event.course), (AA.place, event.place), (AA.currency, event.currency))
        case Outcome():
            return ((AA.place, event.place),)
        case Membership():
            return ((AA.rank, event.rank), (AA.role, event.role))


def _training(subject: ox.NamedNode, event: Training) -> Iterator[ox.Triple]:
    yield ox.Triple(subject, node(RDF.type), node(AA.Training))
    yield ox.Triple(subject, node(AA.status), node(_STATUSES[event.status]))
    if event.headcount is not None:
        yield ox.Triple(subject, node(AA.headcount), ox.Literal(event.headcount))
    if event.cost is not None:
        yield ox.Triple(subject, node(AA.cost), decimal(event.cost))
    if event.assessment is not None:
        concept = f"{AA.NAMESPACE}{event.assessment.value.capitalize()}"
        yield ox.Triple(subject, node(AA.assessment), node(concept))


def _outcome(subject: ox.NamedNode, event: Outcome) -> Iterator[ox.Triple]:
    yield ox.Triple(subject, node(RDF.type), node(AA.Outcome))
    yield ox.Triple(subject, node(AA.outcomeType), node(f"{AA.NAMESPACE}{event.type.local_name}"))
    yield ox.Triple(subject, node(AA.actorScope), node(_SCOPES[event.scope]))
    if event.victims is not None:
        yield ox.Triple(subject, node(AA.victims), ox.Literal(event.victims))
