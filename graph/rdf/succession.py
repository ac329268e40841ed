"""Which outcomes came after which trainings, on what basis, and what the dates can tell.

Sequence is not cause: these rules say only that the two share somebody and that the outcome cannot have begun
before the training began.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.claims.claim import Certainty, Scope
from graph.rdf.certainty_rules import UNREAL, weakest


class Basis(StrEnum):
    """Whom a training and an outcome share; the notations of `aa:bases`."""

    SAME_PERSON = "same person"
    SAME_UNIT = "same unit"
    SOME_MEMBERS = "some members"
    PARENT_UNIT = "parent unit"


class Order(StrEnum):
    """What is known of which came first; the notations of `aa:orders`."""

    AFTER = "after"
    STATED = "stated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Window:
    """The days between which something began; None where nothing is known."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class TrainingFact:
    """What the rules need of a training. `trainee_is_unit`: a unit, not a whole force, group or person."""

    iri: str
    trainee: str
    trainee_is_person: bool
    trainee_is_unit: bool
    began: Window | None
    certainty: Certainty
    ended: Window | None = None


@dataclass(frozen=True, slots=True)
class OutcomeFact:
    """What the rules need of an outcome.

    Args:
        stated_after: Trainings that a source puts before it in words.
        tied_to: Trainings that a source ties it to, through somebody whom both concern.
    """

    iri: str
    actor: str
    scope: Scope
    began: Window | None
    certainty: Certainty
    stated_after: frozenset[str] = frozenset()
    tied_to: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sequence:
    """A training and an outcome that came after it, or may have.

    Args:
        gap: Least and most whole years between the two beginnings; None where a date is unknown.
        certainty: The weaker of the two.
    """

    training: str
    outcome: str
    basis: Basis
    order: Order
    gap: tuple[int, int] | None
    certainty: Certainty


def sequences(
    trainings: Iterable[TrainingFact],
    outcomes: Iterable[OutcomeFact],
    bodies_of: Mapping[str, frozenset[str]],
    parents_of: Mapping[str, frozenset[str]],
) -> Iterator[Sequence]:
    """Every pair that the rules admit, in the outcomes' order.

    Args:
        trainings: Events with a trainee.
        outcomes: Events with an actor.
        bodies_of: Person to the bodies that a source calls them a member of.
        parents_of: Unit or group to the bodies it is directly part of.
    """
    by_trainee: dict[str, list[TrainingFact]] = defaultdict(list)
    by_iri: dict[str, TrainingFact] = {}
    for training in trainings:
        if training.certainty not in UNREAL:
            by_trainee[training.trainee].append(training)
            by_iri[training.iri] = training
    for outcome in outcomes:
        if outcome.certainty in UNREAL:
            continue
        near = bodies_of.get(outcome.actor, frozenset()) | parents_of.get(outcome.actor, frozenset())
        tied = {by_iri[iri].trainee for iri in outcome.tied_to if iri in by_iri}
        for trainee in sorted({outcome.actor, *near, *tied}):
            for training in by_trainee.get(trainee, ()):
                basis = _basis(training, outcome, bodies_of, parents_of)
                order = _order(training, outcome)
                if basis is not None and order is not None:
                    yield Sequence(
                        training.iri,
                        outcome.iri,
                        basis,
                        order,
                        _gap(training.began, outcome.began),
                        weakest((training.certainty, outcome.certainty)),
                    )


def _basis(
    training: TrainingFact,
    outcome: OutcomeFact,
    bodies_of: Mapping[str, frozenset[str]],
    parents_of: Mapping[str, frozenset[str]],
) -> Basis | None:
    if training.trainee == outcome.actor:
        if training.trainee_is_person:
            return Basis.SAME_PERSON
        return Basis.SAME_UNIT if outcome.scope is Scope.WHOLE else Basis.SOME_MEMBERS
    tied = training.iri in outcome.tied_to
    # Some of a unit's men were trained, and the unit acted: only a source can say that these go together.
    wholes = (*bodies_of.get(training.trainee, ()), *parents_of.get(training.trainee, ()))
    if tied and outcome.actor in wholes:
        return Basis.SOME_MEMBERS
    # Training given to a whole army says too little of one of its soldiers or battalions.
    if not training.trainee_is_unit and not tied:
        return None
    if training.trainee in bodies_of.get(outcome.actor, ()):
        return Basis.SOME_MEMBERS
    return Basis.PARENT_UNIT if training.trainee in parents_of.get(outcome.actor, ()) else None


def _order(training: TrainingFact, outcome: OutcomeFact) -> Order | None:
    """None where the outcome began before the training did."""
    if outcome.began is not None:
        if training.began is not None and outcome.began.latest < training.began.earliest:
            return None
        # What has ended has begun: an end that is known will do where the beginning is not, or is vague.
        known = [window.latest for window in (training.began, training.ended) if window is not None]
        if known and outcome.began.earliest >= min(known):
            return Order.AFTER
    return Order.STATED if training.iri in outcome.stated_after else Order.UNKNOWN


def _gap(training: Window | None, outcome: Window | None) -> tuple[int, int] | None:
    if training is None or outcome is None:
        return None
    least = _whole_years(training.latest, outcome.earliest)
    most = _whole_years(training.earliest, outcome.latest)
    return max(least, 0), max(most, 0)


def _whole_years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
