"""An entity: its names, what it belongs to, what it took part in, who belonged to it."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from api.catalogue import KINDS
from api.records.event import Event, Link, events_of, period
from api.records.rows import short_name, text_rows
from graph.store.store import View
from ontology.vocabulary import AA, DCTERMS, ORG, RDF, RDFS, SCHEMA, SKOS

_PROPERTIES = """
SELECT DISTINCT ?entity ?property ?value ?name WHERE {
    # VALUES
    ?entity ?property ?value .
    OPTIONAL { ?value rdfs:label ?name }
} ORDER BY ?property ?value"""
_PARTS = """
SELECT DISTINCT ?entity ?part ?name ?class WHERE {
    # VALUES
    ?part org:subOrganizationOf|aa:country ?entity ; a ?class ; rdfs:label ?name .
    FILTER EXISTS { ?event aa:trainer|aa:trainee|aa:provider|aa:actor|aa:joined|aa:founded ?part }
} ORDER BY ?name"""
_MEMBERSHIPS = """
SELECT DISTINCT ?entity ?membership ?person ?person_name ?body ?body_name ?rank ?role ?begin ?end WHERE {
    # VALUES
    ?membership a org:Membership ; org:member|org:organization ?entity ; org:member ?person ;
      org:organization ?body .
    OPTIONAL { ?person rdfs:label ?person_name }
    OPTIONAL { ?body rdfs:label ?body_name }
    OPTIONAL { ?membership aa:rank ?rank }
    OPTIONAL { ?membership aa:role ?role }
    OPTIONAL { ?membership aa:begin ?begin }
    OPTIONAL { ?membership aa:end ?end }
} ORDER BY ?begin ?person_name ?body_name"""
_FOLLOWED = """
SELECT DISTINCT ?entity ?training ?outcome ?outcome_label ?basis ?order ?certainty WHERE {
    # VALUES
    ?training aa:trainee ?entity .
    ?sequence aa:training ?training ; aa:outcome ?outcome ; aa:basis/skos:notation ?basis ;
      aa:order/skos:notation ?order ; aa:certainty/skos:notation ?certainty .
    ?outcome rdfs:label ?outcome_label .
} ORDER BY ?training ?outcome_label"""


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's post in a body."""

    iri: str
    person: Link
    body: Link
    rank: str
    role: str
    when: str


@dataclass(frozen=True, slots=True)
class Followed:
    """An outcome that came after one of the entity's trainings, or may have."""

    outcome: Link
    basis: str
    order: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Entity:
    """Everything that its page shows.

    Args:
        kind: The word for what it is.
        names: Its other names.
        described: No name: it stands for something in one source only.
        belongs_to: Parents and bodies it is a member of.
        country: Its country.
        parts: What belongs to it and takes part in something.
        received: Trainings of it.
        given: Trainings by it, or under it.
        outcomes: What it did or what befell it, and what was joined or founded where it is that.
        followed: By training, what came after.
    """

    iri: str
    label: str
    kind: str
    names: tuple[str, ...]
    described: bool
    description: str
    iso_code: str
    belongs_to: tuple[Link, ...]
    country: Link | None
    same_as: tuple[str, ...]
    parts: tuple[tuple[Link, str], ...]
    memberships: tuple[Membership, ...]
    received: tuple[Event, ...]
    given: tuple[Event, ...]
    outcomes: tuple[Event, ...]
    followed: Mapping[str, tuple[Followed, ...]]

    @property
    def is_empty(self) -> bool:
        """Nothing is recorded beyond its names."""
        return not (self.received or self.given or self.outcomes or self.memberships or self.parts)


def entity(view: View, iri: ox.NamedNode) -> Entity | None:
    """Read an entity; None if the IRI is no entity."""
    values: dict[str, list[tuple[str, str | None]]] = {}
    for row in text_rows(view, _PROPERTIES, {"entity": iri}):
        values.setdefault(row["property"], []).append((row["value"], row.get("name")))
    kind = next((KINDS[value] for value, _ in values.get(RDF.type, ()) if value in KINDS), None)
    if kind is None:
        return None

    def texts(*properties: str) -> list[str]:
        return sorted({value for name in properties for value, _ in values.get(name, ())})

    def links(*properties: str) -> tuple[Link, ...]:
        return tuple(
            Link(value, label or short_name(value))
            for name in properties
            for value, label in values.get(name, ())
        )

    label = next(iter(texts(RDFS.label) or texts(SKOS.prefLabel, AA.name)), iri.value)
    events = events_of(view, iri)
    return Entity(
        iri=iri.value,
        label=label,
        kind=kind,
        names=tuple(name for name in texts(AA.name, SKOS.prefLabel, SKOS.altLabel) if name != label),
        described="false" in texts(AA.named),
        description=" ".join(texts(DCTERMS.description)),
        iso_code=" ".join(texts(AA.isoCode)),
        belongs_to=links(ORG.subOrganizationOf, ORG.memberOf),
        country=next(iter(links(AA.country)), None),
        same_as=tuple(texts(SCHEMA.sameAs)),
        parts=_parts(view, iri),
        memberships=_memberships(view, iri),
        received=tuple(e for e in events if e.is_training and "trainee" in e.roles_of(iri.value)),
        given=tuple(
            e
            for e in events
            if e.is_training and {"trainer", "provider", "programme"} & set(e.roles_of(iri.value))
        ),
        outcomes=tuple(e for e in events if not e.is_training),
        followed=_followed(view, iri),
    )


def _parts(view: View, iri: ox.NamedNode) -> tuple[tuple[Link, str], ...]:
    found = {
        row["part"]: (Link(row["part"], row["name"]), KINDS[row["class"]])
        for row in text_rows(view, _PARTS, {"entity": iri})
        if row["class"] in KINDS
    }
    return tuple(found.values())


def _memberships(view: View, iri: ox.NamedNode) -> tuple[Membership, ...]:
    return tuple(
        Membership(
            row["membership"],
            Link(row["person"], row.get("person_name") or short_name(row["person"])),
            Link(row["body"], row.get("body_name") or short_name(row["body"])),
            row.get("rank", ""),
            row.get("role", ""),
            period(row.get("begin"), row.get("end")),
        )
        for row in text_rows(view, _MEMBERSHIPS, {"entity": iri})
    )


def _followed(view: View, iri: ox.NamedNode) -> dict[str, tuple[Followed, ...]]:
    found: dict[str, list[Followed]] = {}
    for row in text_rows(view, _FOLLOWED, {"entity": iri}):
        after = Followed(
            Link(row["outcome"], row["outcome_label"]), row["basis"], row["order"], row["certainty"]
        )
        found.setdefault(row["training"], []).append(after)
    return {training: tuple(after) for training, after in found.items()}
