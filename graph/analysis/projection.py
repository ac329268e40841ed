"""The store as a networkx graph of who trained whom, who did what, and who belonged where.

Nodes are entities (trainers, schools, trainees, actors, the groups they joined or founded) and outcomes. An
outcome is a node of its own, for it may have an actor, a joined group and a target at once, and two
outcomes of one unit must not melt into one edge. So every edge says one thing (`relation`):

| relation | from | to | one a |
|--|--|--|--|
| `training` | trainer | trainee | training |
| `provider` | school or unit that taught | trainee | training |
| `outcome` | actor | outcome | outcome |
| `joined`, `founded`, `target` | outcome | group or body | outcome |
| `membership` | person | body | membership |
| `part of` | unit or person | body | statement, where no membership says more |
| `country` | country | school or unit that taught | statement of whose it is |

Nothing in it says that a training led to an outcome: `follows` on an outcome counts the
recorded trainings that came before it, or may have.

Attributes are plain strings, integers and booleans; what is not known is left out. On nodes: `label`, `kind`
(the value of an `EntityKind`, or "outcome"), `country` (ISO code), `described` (True where a source gives no
name); on outcomes also those of edges, and `type`, `valence`, `scope`, `follows`. On edges: `iri` of the
event, `label`, `relation`, `begin` and `end` (EDTF), `earliest` and `latest` (the first and last day it can
have been under way, ISO 8601), `certainty`, `status`, `sources` (independent ones), `claim` (IRI of the lead
claim), `rank` and `role` of a membership.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from graph.mentions.kinds import EntityKind
from graph.rdf.selection import text_rows
from graph.store.store import View
from ontology.vocabulary import AA

Value = str | int | bool
Graph: TypeAlias = "nx.MultiDiGraph[str]"
"""Nodes are IRIs; see above."""

OUTCOME = "outcome"
COUNTRY = "country"
TRAINED = frozenset({"training", "provider"})
AFTER = frozenset({"joined", "founded", "target"})
BELONGS = frozenset({"membership", "part of"})
"""Relations of edges, by what they say."""

KINDS: Mapping[str, EntityKind] = {
    AA.Country: EntityKind.COUNTRY,
    AA.Force: EntityKind.FORCE,
    AA.Unit: EntityKind.UNIT,
    AA.Person: EntityKind.PERSON,
    AA.Group: EntityKind.GROUP,
    AA.ArmedGroup: EntityKind.ARMED_GROUP,
    AA.CriminalGroup: EntityKind.CRIMINAL_GROUP,
    AA.Institution: EntityKind.INSTITUTION,
    AA.Programme: EntityKind.PROGRAMME,
    AA.Organisation: EntityKind.ORGANISATION,
}

_DATES = """
  OPTIONAL { ?event aa:begin ?begin } OPTIONAL { ?event aa:end ?end }
  OPTIONAL { ?event aa:beginEarliest ?earliest }
  OPTIONAL { ?event aa:endLatest ?latest }"""
_STANDING = """
  OPTIONAL { ?event rdfs:label ?label }
  OPTIONAL { ?event aa:sourceCount ?sources ; aa:leadClaim ?claim }
  OPTIONAL { ?event aa:eventCertainty/skos:notation ?certainty }"""
_TRAININGS = f"""
SELECT DISTINCT * WHERE {{
  ?event a aa:Training ; aa:trainee ?trainee .
  {{ ?event aa:trainer ?from . BIND("training" AS ?relation) }}
  UNION {{ ?event aa:provider ?from . BIND("provider" AS ?relation) }}
  OPTIONAL {{ ?event aa:status/skos:notation ?status }}{_DATES}{_STANDING}
}}"""
_OUTCOMES = f"""
SELECT DISTINCT * WHERE {{
  ?event a aa:Outcome ; aa:actor ?actor ; aa:outcomeType ?concept .
  ?concept skos:notation ?type ; aa:valence/skos:notation ?valence .
  OPTIONAL {{ ?event aa:actorScope/skos:notation ?scope }}
  OPTIONAL {{ ?event aa:joined ?joined }} OPTIONAL {{ ?event aa:founded ?founded }}
  OPTIONAL {{ ?event aa:target ?target }}{_DATES}{_STANDING}
}}"""
_MEMBERSHIPS = f"""
SELECT DISTINCT * WHERE {{
  ?event a org:Membership ; org:member ?person ; org:organization ?body .
  OPTIONAL {{ ?event aa:rank ?rank }} OPTIONAL {{ ?event aa:role ?role }}{_DATES}{_STANDING}
}}"""
_PARTS = "SELECT DISTINCT ?part ?body WHERE { ?part org:subOrganizationOf|org:memberOf ?body }"
_COUNTRIES = (
    "SELECT DISTINCT ?land ?provider WHERE { ?event aa:provider ?provider . ?provider aa:country ?land }"
)
_FOLLOWS = """
SELECT ?outcome (COUNT(DISTINCT ?training) AS ?n) WHERE {
  ?sequence aa:outcome ?outcome ; aa:training ?training
} GROUP BY ?outcome"""
_ENTITIES = """
SELECT DISTINCT ?entity ?class ?label ?code ?named WHERE {
  ?entity a ?class ; rdfs:label ?label .
  VALUES ?class { %s }
  OPTIONAL { ?entity aa:country/aa:isoCode ?home } OPTIONAL { ?entity aa:isoCode ?own }
  BIND(COALESCE(?own, ?home) AS ?code)
  OPTIONAL { ?entity aa:named ?named }
}""" % " ".join(f"<{iri}>" for iri in KINDS)  # noqa: UP031 - braces are SPARQL's here

_EDGE = ("label", "begin", "end", "earliest", "latest", "certainty", "status", "claim", "rank", "role")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the graph to take.

    Args:
        nodes: The most nodes; None for all.
        edges: The most edges; None for all.
    """

    nodes: int | None = None
    edges: int | None = None


EVERYTHING = Limits()


def entity_graph(view: View, limits: Limits = EVERYTHING) -> Graph:
    """The projection of a whole store; the same for the same content, nodes and edges in sorted order.

    Over a limit, whole chains from trainer to outcome stay first, then what has more edges. What was cut
    stands in the graph's attributes: `nodes_left_out` and `edges_left_out`.
    """
    rows = list(text_rows(view, _OUTCOMES))
    edges = dict(sorted((*_edges(view), *_outcome_edges(rows)), key=_edge_order))
    outcomes = _outcome_nodes(view, rows)
    graph: Graph = nx.MultiDiGraph()
    entities = _entity_nodes(view)
    for name in sorted({node for start, end, _ in edges for node in (start, end)}):
        graph.add_node(name, **(outcomes.get(name) or entities.get(name) or {"label": name}))
    for (start, end, key), attributes in edges.items():
        graph.add_edge(start, end, key, **attributes)
    for part, body in _parts(view):
        if part in graph and body in graph and not graph.has_edge(part, body):
            graph.add_edge(part, body, f"{part} part of", relation="part of", label="part of")
    for country, provider in _countries(view):
        if country in graph and provider in graph:
            graph.add_edge(country, provider, f"{provider} country", relation=COUNTRY, label=COUNTRY)
    return _cut(graph, limits)


_Edge = tuple[tuple[str, str, str], dict[str, Value]]


def _edges(view: View) -> Iterator[_Edge]:
    for row in text_rows(view, _TRAININGS):
        yield _edge(row, row["from"], row["trainee"], row["relation"])
    for row in text_rows(view, _MEMBERSHIPS):
        yield _edge(row, row["person"], row["body"], "membership")


def _outcome_edges(rows: Iterable[Mapping[str, str]]) -> Iterator[_Edge]:
    for row in rows:
        yield _edge(row, row["actor"], row["event"], OUTCOME)
        for relation in ("joined", "founded", "target"):
            if relation in row:
                yield _edge(row, row["event"], row[relation], relation)


def _edge(row: Mapping[str, str], start: str, end: str, relation: str) -> _Edge:
    label = row.get("role") or row.get("rank") or relation
    attributes: dict[str, Value] = {"iri": row["event"], "relation": relation, "label": label, **_known(row)}
    return (start, end, f"{row['event']} {relation}"), attributes


def _edge_order(edge: _Edge) -> tuple[tuple[str, str, str], list[str]]:
    # Two rows of one edge may differ (two ranks, two begins): the same one wins whatever their order.
    return edge[0], [str(value) for value in edge[1].values()]


def _known(row: Mapping[str, str]) -> dict[str, Value]:
    attributes: dict[str, Value] = {name: row[name] for name in _EDGE if name in row}
    if "sources" in row:
        attributes["sources"] = int(row["sources"])
    return attributes


def _outcome_nodes(view: View, rows: Iterable[Mapping[str, str]]) -> dict[str, dict[str, Value]]:
    follows = {row["outcome"]: int(row["n"]) for row in text_rows(view, _FOLLOWS)}
    nodes: dict[str, dict[str, Value]] = {}
    for row in rows:
        node: dict[str, Value] = {"label": row["type"], "kind": OUTCOME, **_known(row)}
        node |= {name: row[name] for name in ("type", "valence", "scope") if name in row}
        node["follows"] = follows.get(row["event"], 0)
        nodes[row["event"]] = node
    return nodes


def _entity_nodes(view: View) -> dict[str, dict[str, Value]]:
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in text_rows(view, _ENTITIES):
        rows[row["entity"]].append(row)
    return {entity: _entity(found) for entity, found in rows.items()}


def _entity(rows: list[dict[str, str]]) -> dict[str, Value]:
    # Sources may differ on class or country; the same one is taken whatever the order of the rows.
    row = min(rows, key=lambda row: (row["class"], row.get("code", "~"), row["label"]))
    attributes: dict[str, Value] = {"label": row["label"], "kind": KINDS[row["class"]].value}
    if "code" in row:
        attributes["country"] = row["code"]
    if row.get("named") == "false":
        attributes["described"] = True
    return attributes


def _parts(view: View) -> list[tuple[str, str]]:
    return sorted((row["part"], row["body"]) for row in text_rows(view, _PARTS))


def _countries(view: View) -> list[tuple[str, str]]:
    return sorted((row["land"], row["provider"]) for row in text_rows(view, _COUNTRIES))


def _cut(graph: Graph, limits: Limits) -> Graph:
    nodes, edges = graph.number_of_nodes(), graph.number_of_edges()
    if limits.nodes is not None and nodes > limits.nodes:
        graph.remove_nodes_from(by_importance(graph)[limits.nodes :])
    if limits.edges is not None and graph.number_of_edges() > limits.edges:
        place = {node: number for number, node in enumerate(by_importance(graph))}
        ranked = sorted(graph.edges(keys=True), key=lambda edge: (max(place[edge[0]], place[edge[1]]), edge))
        graph.remove_edges_from(ranked[limits.edges :])
    graph.graph["nodes_left_out"] = nodes - graph.number_of_nodes()
    graph.graph["edges_left_out"] = edges - graph.number_of_edges()
    return graph


def by_importance(graph: Graph) -> list[str]:
    """The nodes, those to keep first when there is no room for all.

    Outcomes come first that followed most trainings and have most sources, each with its chain: who acted,
    who trained the actor or the body it belongs to, whom it joined. Then the rest, by number of edges. So the
    first hundred nodes of a graph are whole chains, and not a hundred loose units.
    """
    outcomes = [node for node, attributes in graph.nodes(data=True) if attributes.get("kind") == OUTCOME]
    outcomes.sort(key=lambda node: (-_number(graph, node, "follows"), -_number(graph, node, "sources"), node))
    first = dict.fromkeys(node for outcome in outcomes for node in chain(graph, outcome))
    rest = sorted(graph.nodes - first.keys(), key=lambda node: (-graph.degree(node), node))
    return [*first, *rest]


def chain(graph: Graph, outcome: str) -> Iterator[str]:
    """An outcome, who acted, who trained the actor or the body it belongs to, whom it joined or met.

    A node may come twice.
    """
    yield outcome
    for actor in sorted(graph.predecessors(outcome)):
        yield actor
        bodies = sorted(body for body in graph.successors(actor) if _has(graph, actor, body, BELONGS))
        for trained in (actor, *bodies):
            teachers = sorted(t for t in graph.predecessors(trained) if _has(graph, t, trained, TRAINED))
            yield from (trained, *teachers) if teachers else ()
    yield from sorted(graph.successors(outcome))


def _has(graph: Graph, start: str, end: str, relations: frozenset[str]) -> bool:
    return any(edge["relation"] in relations for edge in graph[start][end].values())


def _number(graph: Graph, node: str, name: str) -> int:
    return int(graph.nodes[node].get(name, 0))
