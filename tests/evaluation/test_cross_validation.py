"""Folds: every text once, of one size, the same on every machine; and each is read by a model without it."""

import pytest

from graph.errors import StopRun
from graph.evaluation.cross_validation import cross_validate, folds_of


def test_folds_hold_every_item_once_and_are_of_one_size() -> None:
    names = [f"text-{number}" for number in range(23)]
    folds = folds_of(names, str, 5)
    assert sorted(name for fold in folds for name in fold) == sorted(names)
    assert {len(fold) for fold in folds} == {4, 5}


def test_folds_do_not_depend_on_the_order_of_the_items() -> None:
    names = [f"text-{number}" for number in range(11)]
    assert folds_of(names, str, 3) == folds_of(names[::-1], str, 3)


def test_fewer_texts_than_folds_are_said() -> None:
    with pytest.raises(StopRun, match="0 annotated texts are too few for 5 folds"):
        cross_validate([], 5, None, 0)
