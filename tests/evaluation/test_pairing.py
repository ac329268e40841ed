"""Pairing: one to one, as many as possible, the likeliest first."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from graph.evaluation.pairing import largest_matching, pair

Edges = set[tuple[int, int]]


def paired(gold: int, told: int, edges: Edges) -> tuple[tuple[int, int], ...]:
    return pair(range(gold), range(told), lambda a, b: (a, b) in edges).pairs


def test_an_item_moves_to_its_other_partner_so_that_a_second_finds_one() -> None:
    # gold 0 fits told 0 and 1, gold 1 fits told 0 alone: both are paired only if 0 takes 1.
    assert paired(2, 2, {(0, 0), (0, 1), (1, 0)}) == ((0, 1), (1, 0))


def test_a_chain_of_moves() -> None:
    # Each of gold 0, 1, 2 would take told 0, 1, 2; gold 3 fits told 0 only, so all move up by one.
    edges = {(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3), (3, 0)}
    assert paired(4, 4, edges) == ((0, 1), (1, 2), (2, 3), (3, 0))


def test_what_is_left_over() -> None:
    # gold: x, y; told: x, x, z. One x is right, one a repeat, z is false, y is missed.
    found = pair("xy", "xxz", lambda a, b: a == b)
    assert (found.pairs, found.missed, found.false, found.repeats) == (((0, 0),), (1,), (2,), (1,))


def test_the_likelier_partner_is_taken() -> None:
    found = pair([10], [8, 11], lambda _a, _b: True, lambda a, b: -abs(a - b))
    assert found.pairs == ((0, 1),)


def test_likeness_costs_no_pair() -> None:
    # gold 0 likes told 0 best, but only it can have told 1.
    edges = {(0, 0), (0, 1), (1, 0)}
    found = pair(range(2), range(2), lambda a, b: (a, b) in edges, lambda _a, b: -b)
    assert len(found.pairs) == 2


def test_nothing_to_pair() -> None:
    assert pair([], [1], lambda _a, _b: True).false == (0,)
    assert pair([1], [], lambda _a, _b: True).missed == (0,)


def test_a_long_chain_does_not_exhaust_the_stack() -> None:
    size = 3000
    partners = [[at, at + 1] for at in range(size)] + [[0]]
    assert len(largest_matching(partners)) == size + 1


def most(gold: int, told: int, edges: Edges) -> int:
    """The most pairs there can be, by trying every order."""
    wide = max(gold, told)
    return max(sum((a, b) in edges for a, b in enumerate(order)) for order in permutations(range(wide)))


@given(st.integers(1, 5), st.integers(1, 5), st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4))))
def test_pairing_is_one_to_one_and_no_other_has_more(gold: int, told: int, edges: Edges) -> None:
    edges = {(a, b) for a, b in edges if a < gold and b < told}
    found = pair(range(gold), range(told), lambda a, b: (a, b) in edges)
    assert len({a for a, _ in found.pairs}) == len({b for _, b in found.pairs}) == len(found.pairs)
    assert edges >= set(found.pairs)
    assert len(found.pairs) == most(gold, told, edges)
    # Every item is told of exactly once.
    assert sorted([a for a, _ in found.pairs] + [*found.missed]) == list(range(gold))
    assert sorted([b for _, b in found.pairs] + [*found.false, *found.repeats]) == list(range(told))
    # The number of pairs is the same seen from the other side.
    assert len(found.pairs) == len(paired(told, gold, {(b, a) for a, b in edges}))
