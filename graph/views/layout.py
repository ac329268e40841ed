"""Where each node stands: trainers, then who taught, who was trained, what they did, whom they joined.

Columns say what a reader most wants to know, and positions are computed here, so that nothing moves in the
browser. Within a column, nodes stand near those they are tied to (the barycentre rule of layered drawing:
Sugiyama, Tagawa and Toda, 1981).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.analysis.projection import AFTER, OUTCOME, TRAINED, Graph

TRAINER, TEACHER, TRAINEE, ACT, GROUP = range(5)
COLUMN_WIDTH = 270.0
ROW_HEIGHT = 80.0
LEAST_ROWS = 8
_SUBCOLUMN_WIDTH = 185.0
_ASPECT = 1.55  # width to height, as of the picture on most screens
_SWEEPS = 6


def positions(graph: Graph) -> dict[str, tuple[float, float]]:
    """Node to x and y in pixels, the middle of the graph at 0, 0. The same graph gives the same positions."""
    column = {node: _column(graph, node) for node in graph}
    order = _ordered(graph, column)
    most_rows = _rows([len(nodes) for nodes in order.values()])
    left = 0.0
    placed: dict[str, tuple[float, float]] = {}
    for nodes in order.values():
        # A long column is folded into several beside each other; the order still runs downwards.
        folds = -(-len(nodes) // most_rows)
        rows = -(-len(nodes) // folds)
        for index, node in enumerate(nodes):
            row, fold = divmod(index, folds)
            shift = ROW_HEIGHT / folds * fold
            placed[node] = (left + fold * _SUBCOLUMN_WIDTH, (row - (rows - 1) / 2) * ROW_HEIGHT + shift)
        left += COLUMN_WIDTH + (folds - 1) * _SUBCOLUMN_WIDTH
    middle = (left - COLUMN_WIDTH) / 2
    return {node: (round(x - middle, 1), round(y, 1)) for node, (x, y) in placed.items()}


def _rows(lengths: Sequence[int]) -> int:
    """The fewest rows with which the picture is no wider than most screens are."""
    for rows in range(LEAST_ROWS, max(lengths, default=LEAST_ROWS)):
        folds = sum(-(-length // rows) - 1 for length in lengths)
        width = (len(lengths) - 1) * COLUMN_WIDTH + folds * _SUBCOLUMN_WIDTH
        if width <= _ASPECT * rows * ROW_HEIGHT:
            return rows
    return max(lengths, default=LEAST_ROWS)


def _column(graph: Graph, node: str) -> int:
    if graph.nodes[node].get("kind") == OUTCOME:
        return ACT
    given = {edge["relation"] for _, _, edge in graph.out_edges(node, data=True)}
    received = {edge["relation"] for _, _, edge in graph.in_edges(node, data=True)}
    is_trained = bool(received & TRAINED)
    if "training" in given:
        return TEACHER if is_trained else TRAINER
    if "provider" in given:
        return TRAINEE if is_trained else TEACHER
    if is_trained or OUTCOME in given:
        return TRAINEE
    return GROUP if received & AFTER else TRAINEE


def _ordered(graph: Graph, column: Mapping[str, int]) -> dict[int, list[str]]:
    columns: dict[int, list[str]] = defaultdict(list)
    for node in sorted(graph, key=lambda node: (str(graph.nodes[node].get("label", "")), node)):
        columns[column[node]].append(node)
    order = {number: columns[number] for number in sorted(columns)}
    neighbours = {node: sorted({*graph.predecessors(node), *graph.successors(node)}) for node in graph}
    for sweep in range(_SWEEPS):
        rank = {
            node: index / max(len(nodes) - 1, 1)
            for nodes in order.values()
            for index, node in enumerate(nodes)
        }
        numbers = list(order) if sweep % 2 == 0 else list(order)[::-1]
        for number in numbers:
            weights = {node: _barycentre(node, neighbours[node], rank) for node in order[number]}
            order[number].sort(key=lambda node: (weights[node], node))
            count = max(len(order[number]) - 1, 1)
            rank |= {node: index / count for index, node in enumerate(order[number])}
    return order


def _barycentre(node: str, neighbours: list[str], rank: Mapping[str, float]) -> float:
    others = [rank[other] for other in neighbours if other != node]
    return sum(others) / len(others) if others else rank[node]
