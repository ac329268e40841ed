"""The projection of the sample: two trainings, two outcomes, a membership."""

import networkx as nx
import pyoxigraph as ox
import pytest

from graph.analysis.projection import Graph, Limits, by_importance, entity_graph
from graph.store import open_store
from graph.store.store import View

BASE = "https://w3id.org/afteraction/id/"
US, REGIMENT, CAPTAIN = "country/US", "unit/ml/example-regiment", "person/ml/captain-example"


@pytest.fixture(scope="module")
def graph(sample_view: View) -> Graph:
    return entity_graph(sample_view)


def edges(graph: Graph) -> set[tuple[str, str, str]]:
    return {
        (start.removeprefix(BASE), str(data["relation"]), end.removeprefix(BASE))
        for start, end, data in graph.edges(data=True)
    }


def edge(graph: Graph, start: str, end: str, relation: str) -> dict[str, object]:
    [found] = [data for data in graph[BASE + start][BASE + end].values() if data["relation"] == relation]
    return dict(found)


def test_every_edge_says_one_thing(graph: Graph) -> None:
    assert edges(graph) == {
        (US, "training", REGIMENT),
        ("institution/us/example-school", "provider", REGIMENT),
        (US, "training", CAPTAIN),
        (REGIMENT, "outcome", "event/o1"),
        ("event/o1", "joined", "armed-group/example-front"),
        (CAPTAIN, "outcome", "event/o2"),
        ("event/o2", "target", "force/ml/elite-page-bbb"),
        (CAPTAIN, "membership", REGIMENT),
        (US, "country", "institution/us/example-school"),
    }
    assert graph.graph == {"nodes_left_out": 0, "edges_left_out": 0}


def test_training_edge_carries_dates_certainty_and_sources(graph: Graph) -> None:
    assert edge(graph, US, REGIMENT, "training") == {
        "iri": f"{BASE}event/t1",
        "relation": "training",
        "label": "United States trains Example Regiment (about 2003)",
        "begin": "2003~",
        "end": "2008",
        "earliest": "2002-01-01",
        "latest": "2008-12-31",
        "status": "conducted",
        "certainty": "disputed",
        "sources": 1,
        "claim": f"{BASE}claim/c1",
    }


def test_outcome_node_says_what_it_is_and_whose_training_it_followed(graph: Graph) -> None:
    outcome = graph.nodes[f"{BASE}event/o1"]

    assert outcome["label"] == "Some of Example Regiment: defection (2012-01)"
    assert (outcome["kind"], outcome["type"], outcome["valence"]) == ("outcome", "defection", "adverse")
    assert (outcome["scope"], outcome["certainty"], outcome["follows"]) == ("some members", "alleged", 1)


def test_entity_nodes_have_label_kind_and_country(graph: Graph) -> None:
    assert graph.nodes[BASE + US] == {"label": "United States", "kind": "country", "country": "US"}
    assert graph.nodes[BASE + REGIMENT] == {"label": "Example Regiment", "kind": "unit", "country": "ML"}
    assert graph.nodes[f"{BASE}force/ml/elite-page-bbb"]["described"] is True
    assert graph.nodes[f"{BASE}armed-group/example-front"] == {
        "label": "Example Front",
        "kind": "armed-group",
    }


def test_membership_is_labelled_by_rank_and_stands_for_part_of(graph: Graph) -> None:
    membership = edge(graph, CAPTAIN, REGIMENT, "membership")

    assert (membership["rank"], membership["label"]) == ("Captain", "Captain")
    assert (CAPTAIN, "part of", REGIMENT) not in edges(graph)


def test_belonging_is_drawn_only_between_those_that_take_part(sample_view: View) -> None:
    # The Example Army trains nobody, is trained by nobody and does nothing: it is no node.
    assert f"{BASE}force/ml/example-army" not in entity_graph(sample_view)


def test_cut_keeps_what_is_tied_to_an_outcome_and_says_what_went(sample_view: View) -> None:
    whole = entity_graph(sample_view)
    cut = entity_graph(sample_view, Limits(nodes=5))

    # The first outcome with its whole chain; there is no room for the second.
    assert {node.removeprefix(BASE) for node in cut} == {
        *("event/o1", REGIMENT, US, "institution/us/example-school", "armed-group/example-front")
    }
    assert cut.graph["nodes_left_out"] == whole.number_of_nodes() - 5
    assert cut.graph["edges_left_out"] == whole.number_of_edges() - cut.number_of_edges()


def test_importance_puts_chains_before_loose_nodes(graph: Graph) -> None:
    names = [node.removeprefix(BASE) for node in by_importance(graph)]

    assert names[:3] == ["event/o1", REGIMENT, US]
    assert sorted(names) == sorted(node.removeprefix(BASE) for node in graph)
    assert names.index("event/o2") < names.index("force/ml/elite-page-bbb")


def test_edges_can_be_cut_alone(sample_view: View) -> None:
    cut = entity_graph(sample_view, Limits(edges=2))

    assert cut.number_of_edges() == 2
    assert cut.graph == {"nodes_left_out": 0, "edges_left_out": 7}


def test_same_content_gives_the_same_graph_whatever_the_order(sample_view: View) -> None:
    quads = sorted(sample_view.quads(), key=lambda quad: str(quad)[::-1])
    store = open_store(":memory:")
    with store.writer() as writer:
        for name in sorted({quad.graph_name for quad in quads}, key=str, reverse=True):
            assert isinstance(name, ox.NamedNode)
            writer.replace_graph(name, [quad for quad in quads if quad.graph_name == name])
    with store.view() as view:
        other = entity_graph(view)
    first = entity_graph(sample_view)

    assert list(first.nodes(data=True)) == list(other.nodes(data=True))
    assert list(first.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def test_empty_store_gives_an_empty_graph() -> None:
    with open_store(":memory:").view() as view:
        graph = entity_graph(view)

    assert nx.is_empty(graph)
    assert graph.graph == {"nodes_left_out": 0, "edges_left_out": 0}
