"""The nodes and edges of a graph as vis-network draws them, with what the page's panel says of each.

pyvis holds them and the options. Positions come from the server and physics is off, so nothing moves.
"""

import json
import textwrap
from collections import Counter
from collections.abc import Mapping
from typing import Any

from pyvis.network import Network

from graph.analysis.projection import OUTCOME, Graph
from graph.partial_date import PartialDate
from graph.views.appearance import EDGES, LINES, MARKED, SOLID, EdgeLook, NodeLook, edge_width, node_look
from graph.views.layout import positions

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
        # A picked node is drawn heavier, but its label not bold: that breaks it anew, over what stands below.
        "chosen": {"node": True, "label": False},
    },
    # Straight lines: dashed curves are slow to draw in numbers.
    "edges": {"smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}}, "selectionWidth": 2},
}


def drawn(graph: Graph) -> dict[str, Any]:
    """`nodes`, `edges` and `options` for vis-network; nodes and edges also have `about`."""
    return {"nodes": _drawn_nodes(graph), "edges": _drawn_edges(graph), "options": _options()}


def words_of(attributes: Mapping[str, Any]) -> str:
    """What a node is called: an entity's label; an outcome's type, whether of the whole, and date."""
    if attributes.get("kind") != OUTCOME:
        return str(attributes["label"])
    words = str(attributes.get("type", "outcome")).replace("_", " ")
    if attributes.get("scope") == "some members":
        words = f"{words} (some members)"
    when = _display(attributes.get("begin"))
    return f"{words}, {when}" if when else words


def period_of(attributes: Mapping[str, Any]) -> str:
    """When an edge or an outcome was, as a reader would write it; empty where not known."""
    begin, end = _display(attributes.get("begin")), _display(attributes.get("end"))
    return f"{begin} to {end}" if begin and end and begin != end else begin or end


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


def _short(attributes: Mapping[str, Any]) -> str:
    words = words_of(attributes)
    most = _OUTCOME_CHARACTERS if attributes.get("kind") == OUTCOME else _LABEL_CHARACTERS
    whole_words = textwrap.shorten(words, most, placeholder="…")
    return whole_words if whole_words != "…" else f"{words[: most - 1]}…"


def _about_node(attributes: Mapping[str, Any], look: NodeLook) -> dict[str, Any]:
    about: dict[str, Any] = {"name": words_of(attributes), "kind": look.word}
    for name in ("country", "certainty", "sources", "follows"):
        if name in attributes:
            about[name] = attributes[name]
    if attributes.get("described"):
        about["described"] = True
    when = period_of(attributes)
    return {**about, "when": when} if when else about


def _about_edge(attributes: Mapping[str, Any], look: EdgeLook) -> dict[str, Any]:
    about: dict[str, Any] = {"relation": str(attributes["relation"]), "words": look.word}
    for name in ("iri", "label", "certainty", "status", "sources", "rank", "role"):
        if name in attributes:
            about[name] = attributes[name]
    when = period_of(attributes)
    return {**about, "when": when} if when else about


def _display(edtf: object) -> str:
    return PartialDate.parse(str(edtf)).display() if edtf else ""
