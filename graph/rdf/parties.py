"""Entities as a source names them, as triples."""

from collections.abc import Iterator

import pyoxigraph as ox

from graph.claims.claim import Party
from graph.mentions.kinds import EntityKind
from graph.rdf.iris import Iris
from graph.rdf.terms import node
from graph.resolution.entity import entity_of
from ontology.vocabulary import AA, DCTERMS, ORG, RDF, SKOS

CLASSES = {
    EntityKind.COUNTRY: AA.Country,
    EntityKind.FORCE: AA.Force,
    EntityKind.UNIT: AA.Unit,
    EntityKind.PERSON: AA.Person,
    EntityKind.GROUP: AA.Group,
    EntityKind.ARMED_GROUP: AA.ArmedGroup,
    EntityKind.CRIMINAL_GROUP: AA.CriminalGroup,
    EntityKind.INSTITUTION: AA.Institution,
    EntityKind.PROGRAMME: AA.Programme,
    EntityKind.ORGANISATION: AA.Organisation,
}
"""The class of each kind of entity."""

_FALSE = ox.Literal(False)


def belongs(kind: EntityKind) -> str:
    """The property that ties an entity to what it is part of: people are members of bodies."""
    return ORG.memberOf if kind is EntityKind.PERSON else ORG.subOrganizationOf


def party_iri(party: Party, source_id: str, iris: Iris) -> ox.NamedNode:
    """The IRI of the entity that a source's name stands for."""
    return iris.entity(entity_of(party, source_id).path)


def party_triples(party: Party, source_id: str, iris: Iris) -> Iterator[ox.Triple]:
    """What the source says of the entity itself: its kind, names, country and what it is part of."""
    entity = entity_of(party, source_id)
    subject = iris.entity(entity.path)
    yield ox.Triple(subject, node(RDF.type), node(CLASSES[entity.kind]))
    yield ox.Triple(subject, node(AA.name), ox.Literal(party.name))
    for alias in party.aliases:
        yield ox.Triple(subject, node(SKOS.altLabel), ox.Literal(alias))
    if party.country is not None and entity.kind is not EntityKind.COUNTRY:
        yield ox.Triple(subject, node(AA.country), iris.entity(f"country/{party.country}"))
    if not party.named:
        yield ox.Triple(subject, node(AA.named), _FALSE)
    if party.rank is not None:
        yield ox.Triple(subject, node(AA.rank), ox.Literal(party.rank))
    if party.description is not None:
        yield ox.Triple(subject, node(DCTERMS.description), ox.Literal(party.description))
    # A source that has two names for one body can call it a part of itself.
    if party.part_of is not None and party_iri(party.part_of, source_id, iris) != subject:
        yield ox.Triple(subject, node(belongs(entity.kind)), party_iri(party.part_of, source_id, iris))
        yield from party_triples(party.part_of, source_id, iris)
