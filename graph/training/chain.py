"""A chain of labels: weights for what is told of each word and for each pair of neighbouring labels.

A linear-chain conditional random field (Lafferty et al., 2001). CRFsuite learns the weights
(http://www.chokkan.org/software/crfsuite/); using them needs nothing but numpy. Several chains, each learnt
without some groups of features, are averaged: strong features then do not starve weak ones (Sutton et al.,
2006, "Reducing weight undertraining in structured discriminative learning").
"""

import importlib
import random
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt

from graph.errors import StopRun
from graph.training.words import LABELS, OUTSIDE

Weights = npt.NDArray[np.float64]
Sequences = Sequence[tuple[Sequence[Sequence[str]], Sequence[str]]]
"""Of each sequence: what is told of each item, and each item's label."""

_IMPOSSIBLE = -1e9
_DIGITS = 5  # decimals that are kept of a weight
_SETTINGS = {"c1": 0.1, "c2": 0.1, "max_iterations": 100, "feature.possible_transitions": True}


@dataclass(frozen=True, slots=True)
class Chain:
    """Weights of features and transitions over `LABELS`.

    Args:
        states: Of each feature, one weight a label.
        transitions: From the label of the row to that of the column.
    """

    states: Mapping[str, Weights]
    transitions: Weights

    def scores(self, told: Sequence[Sequence[str]]) -> Weights:
        """One row a word: how much its features speak for each label."""
        found = np.zeros((len(told), len(LABELS)))
        for at, features in enumerate(told):
            for feature in features:
                weights = self.states.get(feature)
                if weights is not None:
                    found[at] += weights
        return found

    def best(self, scores: Weights) -> list[str]:
        """The labels of a row of words that are best together (Viterbi); none where there is no word."""
        if not len(scores):
            return []
        forbidden, no_start = _forbidden()
        moves = self.transitions + forbidden
        reached = scores[0] + no_start
        ways: list[npt.NDArray[np.intp]] = []
        for row in scores[1:]:
            options = reached[:, None] + moves
            ways.append(options.argmax(axis=0))
            reached = options.max(axis=0) + row
        path = [int(reached.argmax())]
        for way in reversed(ways):
            path.append(int(way[path[-1]]))
        return [LABELS[label] for label in reversed(path)]

    def as_json(self) -> dict[str, Any]:
        """Numbers and words only, in a settled order."""
        return {
            "labels": list(LABELS),
            "states": {name: _sparse(weights) for name, weights in sorted(self.states.items())},
            "transitions": [[float(weight) for weight in row] for row in self.transitions],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Chain":
        """Read `as_json` back.

        Raises:
            ValueError: The labels are other ones, or the table of transitions has another shape.
        """
        if tuple(data["labels"]) != LABELS:
            raise ValueError("it was trained for other labels")
        transitions = np.array(data["transitions"], dtype=float)
        if transitions.shape != (len(LABELS), len(LABELS)):
            raise ValueError("its table of transitions has another shape")
        return cls({name: _dense(weights) for name, weights in data["states"].items()}, transitions)


def learn_chain(sequences: Sequences, group_of: Callable[[str], str], seed: int, rounds: int = 4) -> Chain:
    """The average of several chains, each learnt without two fifths of the feature groups, drawn by the seed.

    Args:
        group_of: The group of a feature.
        rounds: How many chains.

    Raises:
        StopRun: The library that learns is not installed.
    """
    group = {f: group_of(f) for told, _ in sequences for features in told for f in features}
    groups = sorted({*group.values()} - {"bias"})
    draw = random.Random(seed)  # noqa: S311 - it chooses features, no secrets
    parts = []
    for _ in range(rounds):
        left_out = {name for name in groups if draw.random() < _LEFT_OUT}
        parts.append(_learn(sequences, frozenset(f for f, name in group.items() if name not in left_out)))
    names = sorted({name for states, _ in parts for name in states})
    zero = np.zeros(len(LABELS))
    states = {name: _mean([states.get(name, zero) for states, _ in parts]) for name in names}
    return Chain(
        {name: weights for name, weights in states.items() if weights.any()},
        _mean([transitions for _, transitions in parts]),
    )


_LEFT_OUT = 0.4


def crfsuite() -> ModuleType:
    """The library that learns weights.

    Raises:
        StopRun: It is not installed.
    """
    try:
        return importlib.import_module("pycrfsuite")
    except ImportError as error:
        raise StopRun(
            "training needs python-crfsuite, which is not installed: pip install 'after-action[train]'"
        ) from error


def fitted(
    sequences: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]], settings: Mapping[str, object]
) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]:
    """CRFsuite's weights: by feature and label, and by two neighbouring labels."""
    library = crfsuite()
    trainer = library.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(dict(settings))
    for told, labels in sequences:
        trainer.append(told, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "weights"))
        trainer.train(path)
        tagger = library.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    return dict(info.state_features), dict(info.transitions)


def _learn(sequences: Sequences, kept: frozenset[str]) -> tuple[dict[str, Weights], Weights]:
    chosen = (
        ([[f for f in features if f in kept] for features in told], labels) for told, labels in sequences
    )
    by_feature, by_pair = fitted(chosen, _SETTINGS)
    place = {label: at for at, label in enumerate(LABELS)}
    states: dict[str, Weights] = {}
    for (feature, label), weight in by_feature.items():
        states.setdefault(feature, np.zeros(len(LABELS)))[place[label]] = weight
    transitions = np.zeros((len(LABELS), len(LABELS)))
    for (before, after), weight in by_pair.items():
        transitions[place[before], place[after]] = weight
    return states, transitions


def _mean(parts: Sequence[Weights]) -> Weights:
    return np.round(np.mean(np.stack(parts), axis=0, dtype=np.float64), _DIGITS)


def _sparse(weights: Weights) -> dict[str, float]:
    return {str(at): float(weight) for at, weight in enumerate(weights) if weight}


def _dense(weights: Mapping[str, float]) -> Weights:
    found = np.zeros(len(LABELS))
    for at, weight in weights.items():
        found[int(at)] = weight
    return found


@cache
def _forbidden() -> tuple[Weights, Weights]:
    """A later word of a mark follows a word of the same mark, nothing else."""
    moves, start = np.zeros((len(LABELS), len(LABELS))), np.zeros(len(LABELS))
    for column, label in enumerate(LABELS):
        if label.startswith("I"):
            start[column] = _IMPOSSIBLE
            for row, before in enumerate(LABELS):
                if before == OUTSIDE or before[2:] != label[2:]:
                    moves[row, column] = _IMPOSSIBLE
    return moves, start
