"""The part of the graph that a page shows: what a reader asked for, within a budget, and what is left out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

import networkx as nx

from graph.analysis.projection import AFTER, BELONGS, COUNTRY, OUTCOME, TRAINED, Graph, chain
from graph.claims.claim import Certainty

_UNKNOWN = "unknown"
_FIRST_OUTCOMES = 10  # rows that a screen of 800 pixels shows without moving the picture


@dataclass(frozen=True, slots=True)
class Filters:
    """What to show; empty means everything.

    Args:
        trainers: IRIs of trainers, or of schools and units that taught.
        outcomes: Outcome types by their written form ("defection").
        certainties: Certainties by their written form ("alleged").
        focus: IRI of one node: only its surroundings.
    """

    trainers: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    certainties: frozenset[str] = frozenset()
    focus: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether everything is asked for."""
        return not (self.trainers or self.outcomes or self.certainties or self.focus)


@dataclass(frozen=True, slots=True)
class Selection:
    """What a page shows.

    Args:
        graph: A part of the whole.
        filtered: How many nodes the filters hide.
        over_budget: How many nodes are left out because there is no room.
    """

    graph: Graph
    filtered: int
    over_budget: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters can be set to, each with how many edges it has."""

    trainers: tuple[tuple[str, str, int], ...] = ()
    outcomes: tuple[tuple[str, int], ...] = ()
    certainties: tuple[tuple[str, int], ...] = field(default=())


def choices(graph: Graph) -> Choices:
    """The values that occur in a graph."""
    trainers: Counter[str] = Counter()
    certainties: Counter[str] = Counter()
    for start, _, edge in graph.edges(data=True):
        if edge["relation"] == "training":
            trainers[start] += 1
        if edge["relation"] in TRAINED | {OUTCOME}:
            certainties[str(edge.get("certainty", _UNKNOWN))] += 1
    types = Counter(str(node["type"]) for _, node in graph.nodes(data=True) if node.get("kind") == OUTCOME)
    named = [(iri, str(graph.nodes[iri]["label"]), number) for iri, number in trainers.items()]
    return Choices(
        tuple(sorted(named, key=lambda choice: (-choice[2], choice[1]))),
        tuple(sorted(types.items())),
        tuple(sorted(certainties.items(), key=lambda choice: (_strength(choice[0]), choice[0]))),
    )


def _strength(certainty: str) -> int:
    order = list(Certainty)
    return order.index(Certainty(certainty)) if certainty in order else len(order)


def select(graph: Graph, filters: Filters, budget: int) -> Selection:
    """The nodes and edges to show.

    Over the budget, whole chains from trainer to outcome stay first, those of outcomes that came after a
    training and have the most independent sources; then what has more edges.
    """
    asked = _asked_trainings(graph, filters)
    kept = _filtered(graph, filters, asked)
    nodes = kept if len(kept) <= budget else _within(graph, kept, filters.focus, budget)
    return _selection(graph, filters, asked, kept, nodes)


def beginning(graph: Graph, budget: int) -> Selection:
    """What a reader sees first: whole chains of trainings with what came after, as many as there is room for.

    Everything, where there is room for it, or where nothing came after a training.
    """
    kept = frozenset(graph)
    chains = _chains(graph, kept, budget, after_training=True)
    nodes = kept if len(kept) <= budget or not chains else chains
    return _selection(graph, Filters(), None, kept, nodes)


def _selection(
    graph: Graph,
    filters: Filters,
    asked: frozenset[str] | None,
    kept: frozenset[str],
    nodes: frozenset[str],
) -> Selection:
    shown: Graph = nx.MultiDiGraph()
    shown.add_nodes_from((node, graph.nodes[node]) for node in sorted(nodes))
    for start, end, key, edge in graph.edges(keys=True, data=True):
        if start in nodes and end in nodes and _is_shown(edge, filters, asked):
            shown.add_edge(start, end, key, **edge)
    return Selection(shown, graph.number_of_nodes() - len(kept), len(kept) - len(nodes))


def _asked_trainings(graph: Graph, filters: Filters) -> frozenset[str] | None:
    """The trainings by the trainers that are asked for; None for all of them.

    A training has an edge for its trainer and one for its school: they are shown together or not at all.
    """
    if not filters.trainers:
        return None
    return frozenset(
        str(edge["iri"])
        for start, _, edge in graph.edges(data=True)
        if start in filters.trainers and edge["relation"] in TRAINED
    )


def _is_shown(edge: Mapping[str, object], filters: Filters, asked: frozenset[str] | None) -> bool:
    relation = edge["relation"]
    if relation in BELONGS or relation == COUNTRY:
        return True
    if filters.certainties and str(edge.get("certainty", _UNKNOWN)) not in filters.certainties:
        return False
    return relation not in TRAINED or asked is None or edge["iri"] in asked


def _filtered(graph: Graph, filters: Filters, asked: frozenset[str] | None) -> frozenset[str]:
    if filters.focus:
        graph = graph.subgraph(_surroundings(graph, filters.focus))
    if not (filters.trainers or filters.outcomes or filters.certainties):
        return frozenset(graph)
    allowed = [
        (start, end, str(edge["relation"]))
        for start, end, edge in graph.edges(data=True)
        if _is_shown(edge, filters, asked)
    ]
    outcomes = {
        name
        for name, node in graph.nodes(data=True)
        if node.get("kind") == OUTCOME and (not filters.outcomes or node.get("type") in filters.outcomes)
    }
    acts = {(start, end) for start, end, relation in allowed if relation == OUTCOME and end in outcomes}
    belongs = [(start, end) for start, end, relation in allowed if relation in BELONGS]
    taught = [(start, end) for start, end, relation in allowed if relation in TRAINED]
    if filters.outcomes:
        actors = _with_bodies({start for start, _ in acts}, belongs)
        taught = [(start, end) for start, end in taught if end in actors]
    if filters.trainers:
        trained = {end for _, end in taught}
        acts = {(start, end) for start, end in acts if start in trained or _bodies(start, belongs) & trained}
    shown_outcomes = {end for _, end in acts}
    after = [(s, e) for s, e, relation in allowed if relation in AFTER and s in shown_outcomes]
    pairs = [*taught, *acts, *after]
    kept = {node for pair in pairs for node in pair}
    bodies = {end for start, end in belongs if start in kept}
    return frozenset(kept | (bodies if filters.outcomes or filters.trainers else bodies & kept))


def _surroundings(graph: Graph, focus: str) -> set[str]:
    """What lies about a node: two steps, but not from a trainer to all its other trainees.

    Outcomes come with whom they concern, and whoever is shown with those who trained them.
    """
    if focus not in graph:
        return set()
    near = {focus, *graph.predecessors(focus), *graph.successors(focus)}
    tied = [(s, e) for s, e, edge in graph.edges(near, data=True) if edge["relation"] not in TRAINED]
    tied += [(s, e) for s, e, edge in graph.in_edges(near, data=True) if edge["relation"] not in TRAINED]
    near |= {node for pair in tied for node in pair}
    outcomes = {node for node in near if graph.nodes[node].get("kind") == OUTCOME}
    near |= {end for outcome in outcomes for end in graph.successors(outcome)}
    near |= {start for start, end, edge in graph.in_edges(near, data=True) if edge["relation"] in TRAINED}
    return near


def _with_bodies(actors: set[str], belongs: Iterable[tuple[str, str]]) -> set[str]:
    """The actors, their bodies and their members: a training of any of them may stand before the act."""
    pairs = list(belongs)
    return (
        actors
        | {end for start, end in pairs if start in actors}
        | {start for start, end in pairs if end in actors}
    )


def _bodies(actor: str, belongs: Iterable[tuple[str, str]]) -> set[str]:
    return {end for start, end in belongs if start == actor}


def _within(graph: Graph, kept: frozenset[str], focus: str, budget: int) -> frozenset[str]:
    chains = _chains(graph, kept, budget - 1 if focus in kept else budget)
    first = [focus] if focus in kept and focus not in chains else []
    rest = sorted(kept - chains - {focus}, key=lambda node: (-graph.degree(node), node))
    return frozenset([*first, *chains, *rest][:budget])


def _chains(
    graph: Graph, kept: frozenset[str], budget: int, *, after_training: bool = False
) -> frozenset[str]:
    """The nodes of the most important chains that go whole into the budget."""

    def importance(outcome: str) -> tuple[bool, int, str]:
        node = graph.nodes[outcome]
        return (not node.get("follows"), -int(node.get("sources", 0)), outcome)

    outcomes = sorted((n for n in kept if graph.nodes[n].get("kind") == OUTCOME), key=importance)
    if after_training:
        outcomes = _by_turns(graph, [node for node in outcomes if graph.nodes[node].get("follows")])
    nodes: set[str] = set()
    shown = 0
    for outcome in outcomes:
        if after_training and shown == _FIRST_OUTCOMES:
            break
        more = nodes | (kept & set(chain(graph, outcome)))
        if len(more) <= budget:
            nodes, shown = more, shown + 1
    return frozenset(nodes)


def _by_turns(graph: Graph, outcomes: list[str]) -> list[str]:
    """Adverse and favourable ones by turns: the record is mixed, and a beginning must not hide it."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for outcome in outcomes:
        kinds[str(graph.nodes[outcome].get("valence", ""))].append(outcome)
    turns = zip_longest(*(kinds[valence] for valence in sorted(kinds)))
    return [outcome for turn in turns for outcome in turn if outcome is not None]
