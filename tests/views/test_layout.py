"""Positions: left to right by what a node is, no two in one place, the same each time."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.projection import Graph
from graph.views.layout import positions


def chain() -> Graph:
    graph: Graph = nx.MultiDiGraph()
    graph.add_node("US", label="United States", kind="country")
    graph.add_node("school", label="School", kind="institution")
    graph.add_node("unit", label="Unit", kind="unit")
    graph.add_node("coup", label="coup", kind="outcome", type="coup")
    graph.add_node("group", label="Group", kind="armed-group")
    graph.add_edge("US", "unit", relation="training")
    graph.add_edge("school", "unit", relation="provider")
    graph.add_edge("unit", "coup", relation="outcome")
    graph.add_edge("coup", "group", relation="founded")
    return graph


def test_left_to_right_is_trainer_school_trainee_outcome_group() -> None:
    placed = positions(chain())

    order = sorted(placed, key=lambda node: placed[node][0])
    assert order == ["US", "school", "unit", "coup", "group"]


def test_who_was_trained_and_trains_stands_between() -> None:
    graph = chain()
    graph.add_node("cadets", label="Cadets", kind="group")
    graph.add_edge("unit", "cadets", relation="training")
    placed = positions(graph)

    assert placed["US"][0] < placed["unit"][0] < placed["cadets"][0]


def test_an_empty_graph_has_no_positions() -> None:
    assert positions(nx.MultiDiGraph()) == {}


@given(
    st.lists(
        st.tuples(
            st.integers(0, 30),
            st.integers(0, 30),
            st.sampled_from(["training", "provider", "outcome", "joined", "part of"]),
        ),
        max_size=60,
    )
)
def test_no_two_nodes_stand_in_one_place(edges: list[tuple[int, int, str]]) -> None:
    graph: Graph = nx.MultiDiGraph()
    for start, end, relation in edges:
        for node in (start, end):
            graph.add_node(str(node), label=f"node {node}", kind="outcome" if node % 7 == 0 else "unit")
        graph.add_edge(str(start), str(end), relation=relation)
    placed = positions(graph)

    assert len(set(placed.values())) == graph.number_of_nodes()
    assert placed == positions(graph.copy())
