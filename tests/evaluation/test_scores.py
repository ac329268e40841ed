"""Counts and shares, worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evaluation.halves import Half, half_of
from graph.evaluation.scores import Counts

NUMBERS = st.integers(0, 1000)


def test_shares() -> None:
    counts = Counts(right=6, missed=4, false=2, repeats=5)
    assert counts.gold == 10
    assert counts.precision == pytest.approx(6 / 8)  # repeats are neither right nor wrong
    assert counts.recall == pytest.approx(6 / 10)
    assert counts.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))  # 0.667


def test_nothing_has_no_shares() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (0.0, 0.0, 0.0)


def test_counts_add_up() -> None:
    assert Counts.total([Counts(1, 2, 3, 4), Counts(10, 20, 30, 40)]) == Counts(11, 22, 33, 44)
    assert Counts.total([]) == Counts()


@given(NUMBERS, NUMBERS, NUMBERS)
def test_f1_lies_between_precision_and_recall_and_turns_with_them(
    right: int, missed: int, false: int
) -> None:
    counts, turned = Counts(right, missed, false), Counts(right, false, missed)
    assert counts.f1 == turned.f1
    assert counts.precision == turned.recall
    assert (
        min(counts.precision, counts.recall) - 1e-9
        <= counts.f1
        <= max(counts.precision, counts.recall) + 1e-9
    )


@given(st.integers(1, 1000))
def test_all_right_is_one(right: int) -> None:
    assert (Counts(right).precision, Counts(right).recall, Counts(right).f1) == (1.0, 1.0, 1.0)


def test_halves_go_by_the_first_digit_of_the_hash() -> None:
    # SHA-256: "b" begins with 3e23, "a" with ca97, as `printf b | sha256sum` says.
    assert half_of("b") is Half.READ
    assert half_of("a") is Half.UNREAD
