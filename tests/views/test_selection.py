"""What the graph page shows of a graph: whole chains, what filters hide, what there is no room for."""

import networkx as nx
import pytest

from graph.analysis.projection import Graph
from graph.views.selection import Filters, beginning, select


@pytest.fixture
def graph() -> Graph:
    """Two countries train a unit each, through a school of theirs; each unit does two things."""
    graph: Graph = nx.MultiDiGraph()
    for land, valences in (("US", ("adverse", "adverse")), ("FR", ("favourable", "adverse"))):
        school, unit = f"school {land}", f"unit {land}"
        graph.add_node(land, label=land, kind="country")
        graph.add_node(school, label=school, kind="institution")
        graph.add_node(unit, label=unit, kind="unit")
        training = {"iri": f"training {land}", "certainty": "reported"}
        graph.add_edge(land, unit, f"{land} t", relation="training", **training)
        graph.add_edge(school, unit, f"{land} p", relation="provider", **training)
        graph.add_edge(land, school, f"{land} c", relation="country")
        for number, valence in enumerate(valences):
            outcome, group = f"outcome {land} {number}", f"group {land} {number}"
            kind = "coup" if number else "defection"
            sources = (5 if land == "US" else 2) - number
            graph.add_node(
                outcome, kind="outcome", label=kind, type=kind, valence=valence, sources=sources, follows=1
            )
            graph.add_node(group, label=group, kind="armed-group")
            graph.add_edge(unit, outcome, outcome, relation="outcome", certainty="reported", iri=outcome)
            graph.add_edge(outcome, group, outcome, relation="joined", certainty="reported", iri=outcome)
    graph.add_node("loose", label="Loose unit", kind="unit")
    graph.add_edge("US", "loose", "l", relation="training", certainty="alleged", iri="training loose")
    return graph


def relations(graph: Graph) -> set[tuple[str, str, str]]:
    return {(start, data["relation"], end) for start, end, data in graph.edges(data=True)}


def test_an_outcome_is_shown_with_its_whole_chain(graph: Graph) -> None:
    shown = select(graph, Filters(outcomes=frozenset({"coup"})), 100).graph

    assert {
        ("US", "country", "school US"),
        ("US", "training", "unit US"),
        ("school US", "provider", "unit US"),
        ("unit US", "outcome", "outcome US 1"),
        ("outcome US 1", "joined", "group US 1"),
    } <= relations(shown)
    assert not {"loose", "outcome US 0", "group US 0"} & set(shown)


@pytest.mark.parametrize("trainer", ["FR", "school FR"])
def test_a_trainers_trainings_come_with_their_schools_and_no_others(graph: Graph, trainer: str) -> None:
    selection = select(graph, Filters(trainers=frozenset({trainer})), 100)

    assert {"FR", "school FR", "unit FR", "outcome FR 0", "outcome FR 1"} <= set(selection.graph)
    assert not {"US", "school US", "unit US"} & set(selection.graph)
    assert selection.filtered == graph.number_of_nodes() - selection.graph.number_of_nodes()


def test_two_trainers_of_one_unit_are_told_apart(graph: Graph) -> None:
    graph.add_edge("US", "unit FR", "more", relation="training", certainty="reported", iri="more")
    shown = select(graph, Filters(trainers=frozenset({"US"})), 100).graph

    assert ("US", "training", "unit FR") in relations(shown)
    assert "school FR" not in shown


def test_a_beginning_shows_whole_chains_adverse_and_favourable_by_turns(graph: Graph) -> None:
    selection = beginning(graph, 10)

    outcomes = {node for node in selection.graph if node.startswith("outcome")}
    assert outcomes == {"outcome US 0", "outcome FR 0"}
    assert {"US", "school US", "unit US", "FR", "school FR", "unit FR"} <= set(selection.graph)
    assert selection.over_budget == graph.number_of_nodes() - 10
    assert selection.filtered == 0


def test_a_beginning_shows_everything_where_there_is_room(graph: Graph) -> None:
    assert set(beginning(graph, 100).graph) == set(graph)


def test_a_beginning_without_any_chain_is_everything_too() -> None:
    graph: Graph = nx.MultiDiGraph()
    graph.add_nodes_from((f"unit {number}", {"label": "unit", "kind": "unit"}) for number in range(20))

    assert beginning(graph, 10).over_budget == 0


def test_over_the_budget_no_chain_is_cut_in_two(graph: Graph) -> None:
    shown = set(select(graph, Filters(), 8).graph)

    assert {"US", "school US", "unit US", "outcome US 0", "group US 0", "outcome US 1", "group US 1"} < shown
    assert len(shown) == 8


def test_what_is_in_focus_stays_whatever_the_budget(graph: Graph) -> None:
    for number in range(20):
        graph.add_edge("loose", f"other {number}", relation="training", iri=f"training {number}")
    for node in graph:
        graph.nodes[node].setdefault("label", node)

    assert "loose" in select(graph, Filters(focus="loose"), 5).graph
