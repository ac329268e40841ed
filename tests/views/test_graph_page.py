"""What a graph page is made of: looks, legend, budget, and what it needs from the pyvis package."""

import networkx as nx
import pytest

from graph.analysis.projection import Graph
from graph.claims.claim import Certainty
from graph.mentions.kinds import EntityKind
from graph.views.appearance import LINES, NODES, edge_width
from graph.views.graph_page import VIS_SCRIPT, build_page, legend, vis_folder
from graph.views.selection import Filters


@pytest.fixture
def graph() -> Graph:
    graph: Graph = nx.MultiDiGraph()
    graph.add_node("US", label="United States", kind="country")
    for number in range(30):
        graph.add_node(f"unit{number}", label=f"Unit {number}", kind="unit")
        graph.add_edge(
            "US",
            f"unit{number}",
            f"t{number}",
            relation="training",
            certainty="alleged" if number else "denied",
            sources=1 + number,
            begin="199X",
            iri=f"t{number}",
        )
    graph.add_node("coup", label="coup", kind="outcome", type="coup", valence="adverse", scope="some members")
    graph.add_edge("unit0", "coup", "coup", relation="outcome", certainty="documented", iri="coup")
    return graph


def test_every_kind_and_certainty_has_a_look() -> None:
    assert set(NODES) == {kind.value for kind in EntityKind}
    assert set(LINES) == {certainty.value for certainty in Certainty}


def test_no_two_kinds_look_alike_without_their_colour() -> None:
    looks = [(look.shape, look.fill == "#FFFFFF") for look in NODES.values()]

    assert len(set(looks)) == len(looks)


def test_alleged_is_dashed_and_denied_says_so(graph: Graph) -> None:
    edges = {edge["about"]["iri"]: edge for edge in build_page(graph, Filters(), 100).data["edges"]}

    assert edges["coup"]["dashes"] is False
    assert edges["t1"]["dashes"]
    assert edges["t0"]["label"] == "denied"
    assert edges["t9"]["width"] > edges["t1"]["width"]
    assert edges["t9"]["about"]["when"] == "1990s"


def test_more_sources_make_a_thicker_line_up_to_a_point() -> None:
    widths = [edge_width(sources) for sources in range(12)]

    assert widths == sorted(widths)
    assert edge_width(1) < edge_width(3) < edge_width(1_000) < 10


def test_over_the_budget_what_has_an_outcome_stays(graph: Graph) -> None:
    page = build_page(graph, Filters(), 5)

    names = {node["id"] for node in page.data["nodes"]}
    assert {"coup", "unit0"} <= names
    assert (page.nodes, page.over_budget, page.whole) == (5, 27, 32)


def test_nodes_do_not_move(graph: Graph) -> None:
    page = build_page(graph, Filters(), 100)

    assert page.data["options"]["physics"] == {"enabled": False}
    assert all(node["physics"] is False and "x" in node for node in page.data["nodes"])


def test_some_members_are_never_the_whole(graph: Graph) -> None:
    [outcome] = [node for node in build_page(graph, Filters(), 100).data["nodes"] if node["id"] == "coup"]

    assert "some members" in outcome["label"]


def test_the_legend_has_what_the_page_has(graph: Graph) -> None:
    found = legend(build_page(graph, Filters(), 100))

    assert [look.word for look in found.nodes] == ["country", "unit", "adverse outcome"]
    assert [look.word for look in found.lines] == ["documented or reported", "alleged", "denied"]


def test_two_trainings_of_one_unit_are_two_lines(graph: Graph) -> None:
    graph.add_edge("US", "unit1", "again", relation="training", certainty="reported", iri="again")
    page = build_page(graph, Filters(), 100)

    assert len({edge["id"] for edge in page.data["edges"]}) == graph.number_of_edges()


def test_pyvis_ships_the_script() -> None:
    assert (vis_folder() / VIS_SCRIPT).is_file()
