"""The graph page: what vis-network draws, and what a template of ours needs around it.

pyvis holds the nodes, edges and options and ships the vis-network files. Its own templates are not used: they
load from other hosts, escape nothing, and let the browser compute the layout. Here positions come from the
server, physics is off, and the data goes into one JSON block.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvis
from pyvis.network import Network

from graph.analysis.projection import OUTCOME, Graph
from graph.partial_date import PartialDate
from graph.views.appearance import (
    EDGES,
    LINES,
    MARKED,
    NODES,
    OTHER,
    OUTCOMES,
    SOLID,
    EdgeLook,
    LineLook,
    NodeLook,
    edge_width,
    node_look,
)
from graph.views.layout import positions
from graph.views.selection import Choices, Filters, choices, select

TEMPLATE_FOLDER = Path(__file__).resolve().parent / "page"
STATIC_FOLDER = TEMPLATE_FOLDER / "static"
VIS_SCRIPT = "vis-network.min.js"

_LABEL_CHARACTERS = 30
_OUTCOME_CHARACTERS = 52  # inside a box, three lines: an outcome's scope and date must not be cut
_BEND = 0.08  # of the second and third line between two nodes, so that they do not lie on the first
_MOST_BEND = 0.4
_OPTIONS: Mapping[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "keyboard": {"enabled": False},
        "tooltipDelay": 200,
        "hideEdgesOnDrag": True,
        "multiselect": False,
    },
    "nodes": {
        "font": {"size": 17, "face": "system-ui, sans-serif"},
        "borderWidth": 2,
        "size": 16,
        "widthConstraint": {"maximum": 175},
    },
    # Straight lines: dashed curves are slow to draw in numbers.
    "edges": {"smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}}, "selectionWidth": 2},
}


@dataclass(frozen=True, slots=True)
class TableEdge:
    """One edge as a row of the table beside the picture."""

    start: str
    start_iri: str
    relation: str
    end: str
    end_iri: str
    when: str
    certainty: str
    sources: int
    iri: str


@dataclass(frozen=True, slots=True)
class GraphPage:
    """A graph page, ready for the template.

    Args:
        data: `nodes`, `edges` and `options` for vis-network; nodes and edges also have `about`.
        table: The same edges as rows.
        filtered: How many nodes the filters hide.
        over_budget: How many nodes had no room.
        whole: How many nodes there are in all.
        choices: What the filters can be set to.
    """

    data: Mapping[str, Any]
    table: tuple[TableEdge, ...]
    filtered: int
    over_budget: int
    whole: int
    choices: Choices
    filters: Filters

    @property
    def nodes(self) -> int:
        """How many nodes are shown."""
        return len(self.data["nodes"])


@dataclass(frozen=True, slots=True)
class Legend:
    """What the shapes, colours and lines mean, of those that the page has."""

    nodes: tuple[NodeLook, ...]
    edges: tuple[EdgeLook, ...]
    lines: tuple[LineLook, ...]


def vis_folder() -> Path:
    """The folder of pyvis that holds vis-network's newest script."""
    folders = (Path(pyvis.__file__).resolve().parent / "lib").glob("vis-*")
    return max((path for path in folders if (path / VIS_SCRIPT).is_file()), key=_version)


def build_page(graph: Graph, filters: Filters, budget: int) -> GraphPage:
    """The page of a projection.

    Args:
        filters: What the reader asked for.
        budget: The most nodes.
    """
    selection = select(graph, filters, budget)
    shown = selection.graph
    return GraphPage(
        {"nodes": _drawn_nodes(shown), "edges": _drawn_edges(shown), "options": _options()},
        tuple(_table(shown)),
        selection.filtered,
        selection.over_budget,
        graph.number_of_nodes(),
        choices(graph),
        filters,
    )


def legend(page: GraphPage) -> Legend:
    """What the reader needs to know to read the picture."""
    kinds = {node["about"]["kind"] for node in page.data["nodes"]}
    relations = {edge["about"]["relation"] for edge in page.data["edges"]}
    certainties = {edge["about"].get("certainty") for edge in page.data["edges"]}
    lines = dict.fromkeys(LINES[name] for name in LINES if name in certainties)
    return Legend(
        tuple(look for look in (*NODES.values(), *OUTCOMES.values(), OTHER) if look.word in kinds),
        tuple(look for name, look in EDGES.items() if name in relations),
        tuple(lines),
    )


def _drawn_nodes(graph: Graph) -> list[dict[str, Any]]:
    network = Network(directed=True)
    places = positions(graph)
    for name, attributes in graph.nodes(data=True):
        look = node_look(attributes)
        x, y = places[name]
        colour = {
            "background": look.fill,
            "border": look.border,
            "highlight": {"background": look.fill, "border": look.border},
            "hover": {"background": look.fill, "border": look.border},
        }
        network.add_node(
            name,
            label=_short(attributes),
            shape=look.shape,
            color=colour,
            x=x,
            y=y,
            physics=False,
            about=_about_node(attributes, look),
        )
    nodes: list[dict[str, Any]] = network.nodes
    return nodes


def _drawn_edges(graph: Graph) -> list[dict[str, Any]]:
    network = Network(directed=True)
    network.add_nodes(list(graph))
    between: Counter[tuple[str, str]] = Counter()
    for start, end, key, attributes in graph.edges(keys=True, data=True):
        look = EDGES.get(str(attributes["relation"]), EDGES["part of"])
        certainty = str(attributes.get("certainty", ""))
        line = LINES.get(certainty, SOLID)
        drawn: dict[str, Any] = {
            "id": f"{start} {end} {key}",
            "color": {"color": look.colour, "highlight": look.colour, "hover": look.colour},
            "width": edge_width(int(attributes.get("sources", 1))),
            "dashes": list(line.dashes) or False,
            "about": _about_edge(attributes, look),
        }
        if bend := between[start, end]:
            drawn["smooth"] = _bent(bend)
        between[start, end] += 1
        if certainty in MARKED:
            drawn["label"] = certainty
        network.add_edge(start, end, **drawn)
    edges: list[dict[str, Any]] = network.edges
    return edges


def _bent(number: int) -> dict[str, Any]:
    """How the second, third... line between two nodes keeps off the first: to either side in turn."""
    side = "curvedCW" if number % 2 else "curvedCCW"
    return {"enabled": True, "type": side, "roundness": min(_BEND * ((number + 1) // 2), _MOST_BEND)}


def _options() -> dict[str, Any]:
    network = Network(directed=True)
    network.set_options(json.dumps(_OPTIONS))
    options: dict[str, Any] = network.options
    return options


def _node_words(attributes: Mapping[str, Any]) -> str:
    if attributes.get("kind") != OUTCOME:
        return str(attributes["label"])
    words = str(attributes.get("type", "outcome")).replace("_", " ")
    if attributes.get("scope") == "some members":
        words = f"{words} (some members)"
    when = _display(attributes.get("begin"))
    return f"{words}, {when}" if when else words


def _short(attributes: Mapping[str, Any]) -> str:
    words = _node_words(attributes)
    most = _OUTCOME_CHARACTERS if attributes.get("kind") == OUTCOME else _LABEL_CHARACTERS
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _about_node(attributes: Mapping[str, Any], look: NodeLook) -> dict[str, Any]:
    about: dict[str, Any] = {"name": _full_name(attributes), "kind": look.word}
    for name in ("country", "certainty", "sources", "follows"):
        if name in attributes:
            about[name] = attributes[name]
    if attributes.get("described"):
        about["described"] = True
    when = _period(attributes)
    return {**about, "when": when} if when else about


def _full_name(attributes: Mapping[str, Any]) -> str:
    return str(attributes.get("label", "")) if attributes.get("kind") != OUTCOME else _node_words(attributes)


def _about_edge(attributes: Mapping[str, Any], look: EdgeLook) -> dict[str, Any]:
    about: dict[str, Any] = {"relation": str(attributes["relation"]), "words": look.word}
    for name in ("iri", "label", "certainty", "status", "sources", "rank", "role"):
        if name in attributes:
            about[name] = attributes[name]
    when = _period(attributes)
    return {**about, "when": when} if when else about


def _table(graph: Graph) -> list[TableEdge]:
    rows = []
    for start, end, attributes in graph.edges(data=True):
        relation = str(attributes["relation"])
        words = [_node_words(graph.nodes[node]) for node in (start, end)]
        rows.append(
            TableEdge(
                words[0],
                start,
                EDGES[relation].word if relation in EDGES else relation,
                words[1],
                end,
                _period(attributes),
                str(attributes.get("certainty", "")),
                int(attributes.get("sources", 0)),
                str(attributes.get("iri", "")),
            )
        )
    return sorted(rows, key=lambda row: (row.start, row.end, row.relation, row.when))


def _period(attributes: Mapping[str, Any]) -> str:
    begin, end = _display(attributes.get("begin")), _display(attributes.get("end"))
    return f"{begin} to {end}" if begin and end and begin != end else begin or end


def _display(edtf: object) -> str:
    return PartialDate.parse(str(edtf)).display() if edtf else ""


def _version(folder: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.name.removeprefix("vis-").split(".") if part.isdigit())
