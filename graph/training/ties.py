"""Relations as annotators mark them: whose a rank, title, role or body is, decided by learnt weights.

A log-linear model over pairs (maximum entropy, two outcomes). Each mark is at most one person's.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.mentions.brat import Mark, Relation
from graph.training.chain import fitted
from graph.training.pair_features import KINDS, Scene, features_of_pair

_SETTINGS = {"c1": 0.0, "c2": 0.3, "max_iterations": 200}
_DIGITS = 5
_YES, _NO = "yes", "no"
LIKELY = 0.4
"""From which probability a relation is told: recall and precision are near each other there."""


@dataclass(frozen=True, slots=True)
class TieReader:
    """Says whose each mark is.

    Args:
        weights: Of each statement, how much it speaks for a relation.
    """

    weights: Mapping[str, float]

    def read(self, scene: Scene, likely: float = LIKELY) -> list[Relation]:
        """The relations among the marks of a text.

        Args:
            likely: From which probability one is told.
        """
        found = []
        for thing, persons in scene.pairs():
            chances = [(self.probability(scene, thing, person), person) for person in persons]
            if chances:
                best, person = min(chances, key=lambda pair: (-pair[0], pair[1]))
                if best >= likely:
                    found.append(Relation(person, thing, KINDS[thing.kind]))
        return found

    def probability(self, scene: Scene, thing: Mark, person: Mark) -> float:
        """How likely the two are related: 0 to 1."""
        score = sum(self.weights.get(statement, 0.0) for statement in features_of_pair(scene, thing, person))
        return 1 / (1 + math.exp(-score))

    def as_json(self) -> dict[str, Any]:
        """Numbers and words only, in a settled order."""
        return {"weights": dict(sorted(self.weights.items()))}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "TieReader":
        """Read `as_json` back."""
        return cls({str(name): float(weight) for name, weight in data["weights"].items()})


def learn_ties(scenes: Iterable[tuple[Scene, Sequence[Relation]]]) -> TieReader:
    """Learn from gold marks and the relations between them.

    Raises:
        StopRun: The library that learns is not installed.
    """
    sequences = []
    for scene, relations in scenes:
        tied = {(relation.person, relation.other) for relation in relations}
        for thing, persons in scene.pairs():
            for person in persons:
                label = _YES if (person, thing) in tied else _NO
                sequences.append(([features_of_pair(scene, thing, person)], [label]))
    by_feature, _ = fitted(sequences, _SETTINGS)
    weights: dict[str, float] = {}
    for (feature, label), weight in sorted(by_feature.items()):
        weights[feature] = weights.get(feature, 0.0) + (weight if label == _YES else -weight)
    rounded = {feature: round(weight, _DIGITS) for feature, weight in weights.items()}
    return TieReader({feature: weight for feature, weight in rounded.items() if weight})
