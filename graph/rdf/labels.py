"""One label for every entity and event, whatever its sources call it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graph.partial_date import PartialDate
from graph.rdf.selection import Selects, text_rows

_PREFERRED = """
SELECT DISTINCT ?entity ?label WHERE {
  ?entity skos:prefLabel ?label . FILTER(STRSTARTS(STR(?entity), "%s"))
}"""
_NAMES = """
SELECT ?entity ?label ?kind (COUNT(DISTINCT ?graph) AS ?n) WHERE {
  GRAPH ?graph { ?entity aa:name ?label . ?graph dcterms:source ?source . ?source aa:sourceKind ?kind }
} GROUP BY ?entity ?label ?kind"""
_EVENTS = """
SELECT ?event ?kind ?who ?whom ?type ?begin ?scope WHERE {
  { ?event a aa:Training ; aa:trainer ?who ; aa:trainee ?whom . BIND("training" AS ?kind) }
  UNION
  { ?event a aa:Outcome ; aa:actor ?who ; aa:outcomeType/skos:prefLabel ?type .
    ?event aa:actorScope/skos:notation ?scope . BIND("outcome" AS ?kind) }
  OPTIONAL { ?event aa:begin ?begin }
}"""

CURATED = "cited-page"


def labels(view: Selects, base: str) -> Iterator[tuple[str, str]]:
    """IRI and label of every entity and event: exactly one each, the same for the same content.

    An entity's label is the gazetteer's; else the name in the curated record; else the one that most sources
    use. An event's is a phrase made of those.
    """
    entities = entity_labels(view, base)
    yield from sorted(entities.items())
    yield from sorted(_event_labels(view, entities).items())


def entity_labels(view: Selects, base: str) -> dict[str, str]:
    """The labels of entities, by IRI."""
    ranked: dict[str, list[tuple[bool, int, str]]] = defaultdict(list)
    for row in text_rows(view, _NAMES):
        ranked[row["entity"]].append((row["kind"] != CURATED, -int(row["n"]), row["label"]))
    chosen = {entity: min(names)[2] for entity, names in ranked.items()}
    preferred: dict[str, list[str]] = defaultdict(list)
    for row in text_rows(view, _PREFERRED % base):
        preferred[row["entity"]].append(row["label"])
    return chosen | {entity: min(names) for entity, names in preferred.items()}


def _event_labels(view: Selects, entities: Mapping[str, str]) -> dict[str, str]:
    phrases: dict[str, list[str]] = defaultdict(list)
    for row in text_rows(view, _EVENTS):
        who = entities.get(row["who"], row["who"])
        when = f" ({PartialDate.parse(row['begin']).display()})" if "begin" in row else ""
        if row["kind"] == "training":
            phrase = f"{who} trains {entities.get(row['whom'], row['whom'])}"
        else:
            actor = who if row["scope"] == "whole" else f"Some of {who}"
            phrase = f"{actor}: {row['type']}"
        phrases[row["event"]].append(phrase + when)
    return {event: min(options) for event, options in phrases.items()}
