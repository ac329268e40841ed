"""The graph page: the picture, its table and legend, and what a template of ours needs around them.

pyvis ships the vis-network files. Its own templates are not used: they load from other hosts, escape nothing,
and let the browser compute the layout. Here the data goes into one JSON block.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvis

from graph.analysis.projection import OUTCOME, Graph
from graph.views.appearance import EDGES, LINES, NODES, OTHER, OUTCOMES, EdgeLook, LineLook, NodeLook
from graph.views.drawing import drawn, period_of, words_of
from graph.views.selection import Choices, Filters, Selection, beginning, choices, select

TEMPLATE_FOLDER = Path(__file__).resolve().parent / "page"
STATIC_FOLDER = TEMPLATE_FOLDER / "static"
VIS_SCRIPT = "vis-network.min.js"


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
        outcomes: How many of those shown are outcomes.
        is_beginning: Whether it shows the chains with most to say, and there are more.
        choices: What the filters can be set to.
    """

    data: Mapping[str, Any]
    table: tuple[TableEdge, ...]
    filtered: int
    over_budget: int
    whole: int
    outcomes: int
    is_beginning: bool
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
    return _made(graph, filters, select(graph, filters, budget), is_beginning=False)


def build_beginning(graph: Graph, budget: int) -> GraphPage:
    """The page to open with, before a reader has asked for anything: what has most to say, in a few nodes."""
    selection = beginning(graph, budget)
    return _made(graph, Filters(), selection, is_beginning=selection.over_budget > 0)


def _made(graph: Graph, filters: Filters, selection: Selection, *, is_beginning: bool) -> GraphPage:
    shown = selection.graph
    return GraphPage(
        drawn(shown),
        tuple(_table(shown)),
        selection.filtered,
        selection.over_budget,
        graph.number_of_nodes(),
        sum(node.get("kind") == OUTCOME for _, node in shown.nodes(data=True)),
        is_beginning,
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


def _table(graph: Graph) -> list[TableEdge]:
    rows = []
    for start, end, attributes in graph.edges(data=True):
        relation = str(attributes["relation"])
        words = [words_of(graph.nodes[node]) for node in (start, end)]
        rows.append(
            TableEdge(
                words[0],
                start,
                EDGES[relation].word if relation in EDGES else relation,
                words[1],
                end,
                period_of(attributes),
                str(attributes.get("certainty", "")),
                int(attributes.get("sources", 0)),
                str(attributes.get("iri", "")),
            )
        )
    return sorted(rows, key=lambda row: (row.start, row.end, row.relation, row.when))


def _version(folder: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in folder.name.removeprefix("vis-").split(".") if part.isdigit())
