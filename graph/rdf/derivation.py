"""The derived graph: what rules make of all sources together. Rebuilt from them, to the same quads."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from graph.claims.claim import Certainty, Scope
from graph.rdf.certainty_rules import POSITIVE, combined, strength
from graph.rdf.iris import Iris
from graph.rdf.labels import labels
from graph.rdf.selection import Selects, text_rows
from graph.rdf.succession import (
    Basis,
    Order,
    OutcomeFact,
    Sequence,
    TrainingFact,
    Window,
    sequences,
)
from graph.rdf.terms import node
from ontology.vocabulary import AA, RDF, RDFS

_CLAIMS = """
SELECT ?event ?claim ?certainty ?source ?quoted WHERE {
  ?claim a aa:Claim ; aa:states ?event ; prov:wasDerivedFrom ?source ; aa:certainty/skos:notation ?certainty .
  BIND(EXISTS { ?claim aa:evidence ?evidence } AS ?quoted)
}"""
_RESTATES = "SELECT ?source ?page WHERE { ?source aa:restates ?page }"
_TRAININGS = """
SELECT ?event ?trainee ?class ?earliest ?latest ?end_earliest ?end_latest WHERE {
  ?event a aa:Training ; aa:trainee ?trainee .
  FILTER NOT EXISTS { VALUES ?never { aa:Planned aa:Cancelled } ?event aa:status ?never }
  OPTIONAL { ?trainee a ?class . FILTER(?class IN (aa:Person, aa:Unit)) }
  OPTIONAL { ?event aa:beginEarliest ?earliest ; aa:beginLatest ?latest }
  OPTIONAL { ?event aa:endEarliest ?end_earliest ; aa:endLatest ?end_latest }
}"""
_OUTCOMES = """
SELECT ?event ?actor ?scope ?earliest ?latest WHERE {
  ?event a aa:Outcome ; aa:actor ?actor ; aa:actorScope/skos:notation ?scope .
  OPTIONAL { ?event aa:beginEarliest ?earliest ; aa:beginLatest ?latest }
}"""
_STATED = "SELECT ?event ?training WHERE { ?event aa:statedAfter ?training }"
_TIED = "SELECT ?event ?training WHERE { ?event aa:tiedTo ?training }"
_MEMBERS = "SELECT ?inner ?outer WHERE { ?inner org:memberOf ?outer }"
_PARENTS = "SELECT ?inner ?outer WHERE { ?inner org:subOrganizationOf ?outer }"

_BASES = {
    Basis.SAME_PERSON: AA.SamePerson,
    Basis.SAME_UNIT: AA.SameUnit,
    Basis.SOME_MEMBERS: AA.SomeMembersOfUnit,
    Basis.PARENT_UNIT: AA.ParentUnit,
}
_ORDERS = {Order.AFTER: AA.OrderAfter, Order.STATED: AA.OrderStated, Order.UNKNOWN: AA.OrderUnknown}


@dataclass(frozen=True, slots=True)
class Standing:
    """What all claims about one event come to.

    Args:
        claim: The one to show first: the surest, with a quotation rather than without.
        sources: How many independent sources state the event; a brief that restates pages adds none.
    """

    certainty: Certainty
    claim: str
    sources: int


def derived_quads(view: Selects, iris: Iris) -> Iterator[ox.Quad]:
    """Every quad of the derived graph, from what the sources' graphs and the reference graph hold."""
    for triple in _derived(view, iris):
        yield ox.Quad(triple.subject, triple.predicate, triple.object, iris.derived_graph)


def _derived(view: Selects, iris: Iris) -> Iterator[ox.Triple]:
    for subject, label in labels(view, iris.base):
        yield ox.Triple(node(subject), node(RDFS.label), ox.Literal(label))
    standings = event_standings(view)
    for event, standing in standings.items():
        yield ox.Triple(node(event), node(AA.leadClaim), node(standing.claim))
        yield ox.Triple(node(event), node(AA.eventCertainty), _certainty(standing.certainty))
        yield ox.Triple(node(event), node(AA.sourceCount), ox.Literal(standing.sources))
    for sequence in _sequences(view, standings):
        yield from _sequence_triples(sequence, iris)


def event_standings(view: Selects) -> dict[str, Standing]:
    """Certainty, lead claim and number of independent sources of each event, by its IRI."""
    origins = _groups(view, _RESTATES, "source", "page")
    claims: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in text_rows(view, _CLAIMS):
        claims[row["event"]].append(row)
    return {event: _standing(rows, origins) for event, rows in sorted(claims.items())}


def _standing(rows: list[dict[str, str]], origins: Mapping[str, frozenset[str]]) -> Standing:
    certainty = combined({Certainty(row["certainty"]) for row in rows})
    stating = [row for row in rows if Certainty(row["certainty"]) in (*POSITIVE, Certainty.DISPUTED)] or rows
    lead = min(
        stating,
        key=lambda row: (
            -strength(Certainty(row["certainty"])),
            row["quoted"] != "true",
            row["claim"],
        ),
    )
    independent = {
        origin for row in stating for origin in origins.get(row["source"], frozenset({row["source"]}))
    }
    return Standing(certainty, lead["claim"], len(independent))


def _sequences(view: Selects, standings: Mapping[str, Standing]) -> Iterator[Sequence]:
    stated = _groups(view, _STATED, "event", "training")
    tied = _groups(view, _TIED, "event", "training")
    trainings = (
        TrainingFact(
            row["event"],
            row["trainee"],
            row.get("class") == AA.Person,
            row.get("class") == AA.Unit,
            _window(row),
            standings[row["event"]].certainty,
            _window(row, "end_"),
        )
        for row in text_rows(view, _TRAININGS)
        if row["event"] in standings
    )
    outcomes = (
        OutcomeFact(
            row["event"],
            row["actor"],
            Scope(row["scope"]),
            _window(row),
            standings[row["event"]].certainty,
            stated.get(row["event"], frozenset()),
            tied.get(row["event"], frozenset()),
        )
        for row in text_rows(view, _OUTCOMES)
        if row["event"] in standings
    )
    members = _groups(view, _MEMBERS, "inner", "outer")
    parents = _groups(view, _PARENTS, "inner", "outer")
    return sequences(trainings, outcomes, members, parents)


def _sequence_triples(sequence: Sequence, iris: Iris) -> Iterator[ox.Triple]:
    training, outcome = node(sequence.training), node(sequence.outcome)
    pair = [iri.value.removeprefix(iris.base) for iri in (training, outcome)]
    subject = iris.hashed("sequence", *pair, sequence.basis.value)
    yield ox.Triple(training, node(AA.followedBy), outcome)
    yield ox.Triple(subject, node(RDF.type), node(AA.Sequence))
    yield ox.Triple(subject, node(AA.training), training)
    yield ox.Triple(subject, node(AA.outcome), outcome)
    yield ox.Triple(subject, node(AA.basis), node(_BASES[sequence.basis]))
    yield ox.Triple(subject, node(AA.order), node(_ORDERS[sequence.order]))
    yield ox.Triple(subject, node(AA.certainty), _certainty(sequence.certainty))
    if sequence.gap is not None:
        yield ox.Triple(subject, node(AA.gapYearsMin), ox.Literal(sequence.gap[0]))
        yield ox.Triple(subject, node(AA.gapYearsMax), ox.Literal(sequence.gap[1]))


def _certainty(certainty: Certainty) -> ox.NamedNode:
    return node(f"{AA.NAMESPACE}Certainty{certainty.value.capitalize()}")


def _window(row: Mapping[str, str], prefix: str = "") -> Window | None:
    if f"{prefix}earliest" not in row:
        return None
    first, last = row[f"{prefix}earliest"], row[f"{prefix}latest"]
    return Window(date.fromisoformat(first), date.fromisoformat(last))


def _groups(view: Selects, where: str, key: str, value: str) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for row in text_rows(view, where):
        groups[row[key]].add(row[value])
    return {name: frozenset(members) for name, members in groups.items()}
