"""The largest one-to-one pairing of gold items with told ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Gold = TypeVar("Gold")
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which gold item goes with which told one; all values are places in the two sequences, in order.

    Args:
        pairs: (gold, told); no place occurs twice on either side, and no other pairing has more.
        missed: Gold items without a partner.
        false: Told items that fit no gold item at all.
        repeats: Told items without a partner that fit a gold item which has another: neither right nor wrong.
    """

    pairs: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    false: tuple[int, ...]
    repeats: tuple[int, ...]


def pair(
    gold: Sequence[Gold],
    told: Sequence[Told],
    fits: Callable[[Gold, Told], bool],
    likeness: Callable[[Gold, Told], float] = lambda _gold, _told: 0.0,
) -> Pairing:
    """Pair as many items as possible.

    Args:
        fits: Whether two items may be paired.
        likeness: Of several pairs that could be, the likeliest is made first; it never costs a pair, and what
            it gives is no optimum over all items.
    """
    partners = [[at for at, item in enumerate(told) if fits(wanted, item)] for wanted in gold]
    gold_of = largest_matching(partners, lambda wanted, at: likeness(gold[wanted], told[at]))
    pairs = tuple(sorted((wanted, at) for at, wanted in gold_of.items()))
    paired = {wanted for wanted, _ in pairs}
    fitting = {at for candidates in partners for at in candidates}
    return Pairing(
        pairs=pairs,
        missed=tuple(at for at in range(len(gold)) if at not in paired),
        false=tuple(at for at in range(len(told)) if at not in fitting),
        repeats=tuple(sorted(fitting - gold_of.keys())),
    )


def largest_matching(
    partners: Sequence[Sequence[int]], weight: Callable[[int, int], float] = lambda _left, _right: 0.0
) -> dict[int, int]:
    """A maximum matching of a bipartite graph: the heaviest edges first, then augmenting paths.

    Args:
        partners: For each node of the left side, the nodes of the right side it may have.
        weight: Of a left and a right node.

    Returns:
        Right node to left node.
    """
    edges = [(left, right) for left, nodes in enumerate(partners) for right in nodes]
    left_of: dict[int, int] = {}
    taken: set[int] = set()
    for left, right in sorted(edges, key=lambda edge: (-weight(*edge), edge)):
        if right not in left_of and left not in taken:
            left_of[right] = left
            taken.add(left)
    for left in sorted(set(range(len(partners))) - taken):
        _augment(left, partners, left_of)
    return left_of


def _augment(start: int, partners: Sequence[Sequence[int]], left_of: dict[int, int]) -> None:
    """Find `start` a partner, moving others to their other choices where that is needed.

    Breadth first and without recursion, so that a long chain of moves cannot exhaust the stack.
    """
    came_from: dict[int, int] = {}  # right node to the left node that reached for it
    waiting = [start]
    for left in waiting:
        for right in partners[left]:
            if right in came_from:
                continue
            came_from[right] = left
            if right in left_of:
                waiting.append(left_of[right])
                continue
            _turn(right, came_from, {node: at for at, node in left_of.items()}, left_of)
            return


def _turn(free: int, came_from: dict[int, int], right_of: dict[int, int], left_of: dict[int, int]) -> None:
    """Give the free node to whoever reached for it, what that one had to the next, back to the start."""
    right: int | None = free
    while right is not None:
        left = came_from[right]
        left_of[right] = left
        right = right_of.get(left)
