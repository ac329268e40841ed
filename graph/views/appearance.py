"""How nodes and edges look: shape and colour by kind, line by certainty; never colour alone.

All but outcomes have their label below them, which leaves seven shapes for ten kinds: hence the hollow ones.
Colours are those of Okabe and Ito's palette, which people with the common colour blindnesses can tell apart.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.analysis.projection import OUTCOME

BLUE, SKY, GREEN, ORANGE, VERMILION, PURPLE, GREY = (
    "#0072B2",
    "#56B4E9",
    "#009E73",
    "#E69F00",
    "#D55E00",
    "#CC79A7",
    "#7A7A7A",
)


@dataclass(frozen=True, slots=True)
class NodeLook:
    """How one kind of node looks.

    Args:
        shape: As vis-network calls it.
        fill: Colour inside.
        border: Colour of the line round it.
    """

    word: str
    shape: str
    fill: str
    border: str


@dataclass(frozen=True, slots=True)
class EdgeLook:
    """How one kind of edge looks."""

    word: str
    colour: str


@dataclass(frozen=True, slots=True)
class LineLook:
    """How an edge of one certainty is drawn.

    Args:
        dashes: Lengths of dash and gap in pixels; none for a solid line.
    """

    word: str
    dashes: tuple[int, ...]


NODES: Mapping[str, NodeLook] = {
    "country": NodeLook("country", "square", BLUE, "#00507D"),
    "organisation": NodeLook("organisation", "square", "#FFFFFF", BLUE),
    "institution": NodeLook("school or base", "hexagon", SKY, "#1F7DB5"),
    "programme": NodeLook("programme", "hexagon", "#FFFFFF", "#1F7DB5"),
    "force": NodeLook("force", "triangleDown", GREEN, "#00664B"),
    "unit": NodeLook("unit", "dot", GREEN, "#00664B"),
    "group": NodeLook("group of people", "dot", "#FFFFFF", GREEN),
    "person": NodeLook("person", "star", ORANGE, "#8F6200"),
    "armed-group": NodeLook("armed group", "triangle", VERMILION, "#8A3D00"),
    "criminal-group": NodeLook("criminal group", "diamond", PURPLE, "#8F4A6E"),
}
OUTCOMES: Mapping[str, NodeLook] = {
    "adverse": NodeLook("adverse outcome", "box", "#FFE9DC", VERMILION),
    "favourable": NodeLook("favourable outcome", "box", "#DDF5EC", GREEN),
}
OTHER = NodeLook("other", "box", "#F4F4F4", GREY)

EDGES: Mapping[str, EdgeLook] = {
    "training": EdgeLook("trained", BLUE),
    "provider": EdgeLook("taught at or by", SKY),
    "outcome": EdgeLook("did, or suffered", VERMILION),
    "joined": EdgeLook("joined", PURPLE),
    "founded": EdgeLook("founded", PURPLE),
    "target": EdgeLook("against or for", ORANGE),
    "membership": EdgeLook("member of", GREY),
    "part of": EdgeLook("part of", GREY),
    "country": EdgeLook("country of", GREY),
}
SOLID = LineLook("documented or reported", ())
LINES: Mapping[str, LineLook] = {
    "documented": SOLID,
    "reported": SOLID,
    "alleged": LineLook("alleged", (9, 6)),
    "disputed": LineLook("disputed", (2, 6)),
    "denied": LineLook("denied", (2, 6)),
    "planned": LineLook("planned", (18, 8)),
    "hypothetical": LineLook("hypothetical", (18, 8)),
}
MARKED = frozenset({"disputed", "denied", "planned", "hypothetical"})
"""Certainties that an edge also says in words."""

_WIDTH_A_SOURCE = 1.2
_MOST_WIDTH = 7.0


def node_look(attributes: Mapping[str, object]) -> NodeLook:
    """How a node of the projection looks."""
    kind = str(attributes.get("kind", ""))
    if kind == OUTCOME:
        return OUTCOMES.get(str(attributes.get("valence", "")), OTHER)
    return NODES.get(kind, OTHER)


def edge_width(sources: int) -> float:
    """Width in pixels: more sources, a thicker line, up to a point."""
    return min(1.0 + _WIDTH_A_SOURCE * max(sources - 1, 0), _MOST_WIDTH)
