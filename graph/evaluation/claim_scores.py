"""Trainings, outcomes and links of documents against their gold records."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from graph.evaluation.fields import outcome_likeness, training_likeness
from graph.evaluation.gold import GoldDocument
from graph.evaluation.halves import Half
from graph.evaluation.names import any_same_name
from graph.evaluation.pairing import Pairing, pair
from graph.evaluation.records import LinkRecord, OutcomeRecord, Records, TrainingRecord
from graph.evaluation.scores import Counts

Record = TypeVar("Record")
_CODE = re.compile(r"^[A-Z]{2}$", re.ASCII)


class ClaimKind(StrEnum):
    """What is scored."""

    TRAININGS = "trainings"
    OUTCOMES = "outcomes"
    LINKS = "links"


@dataclass(frozen=True, slots=True)
class Scored(Generic[Record]):
    """The gold and the told records of one kind in one document, and how they pair."""

    gold: tuple[Record, ...]
    told: tuple[Record, ...]
    pairing: Pairing

    @property
    def counts(self) -> Counts:
        """Records that are right, missed, false and repeated."""
        found = self.pairing
        return Counts(len(found.pairs), len(found.missed), len(found.false), len(found.repeats))

    @property
    def pairs(self) -> tuple[tuple[Record, Record], ...]:
        """Gold and told records that go together."""
        return tuple((self.gold[wanted], self.told[at]) for wanted, at in self.pairing.pairs)

    @property
    def missed(self) -> tuple[Record, ...]:
        """Gold records that nothing fits."""
        return tuple(self.gold[at] for at in self.pairing.missed)

    @property
    def false(self) -> tuple[Record, ...]:
        """Told records that fit nothing."""
        return tuple(self.told[at] for at in self.pairing.false)

    @property
    def repeats(self) -> tuple[Record, ...]:
        """Told records that fit a gold record which another was paired with."""
        return tuple(self.told[at] for at in self.pairing.repeats)

    def counts_by(self, key: Callable[[Record], str]) -> dict[str, Counts]:
        """The counts apart by what `key` says of a record; paired records must have the same."""
        right = Counter(key(gold) for gold, _ in self.pairs)
        missed = Counter(map(key, self.missed))
        false = Counter(map(key, self.false))
        repeats = Counter(map(key, self.repeats))
        keys = sorted({*right, *missed, *false, *repeats})
        return {k: Counts(right[k], missed[k], false[k], repeats[k]) for k in keys}


@dataclass(frozen=True, slots=True)
class ScoredDocument:
    """One document's records of all kinds."""

    id: str
    half: Half
    trainings: Scored[TrainingRecord]
    outcomes: Scored[OutcomeRecord]
    links: Scored[LinkRecord]

    def counts(self, kind: ClaimKind) -> Counts:
        """The counts of one kind."""
        match kind:
            case ClaimKind.TRAININGS:
                return self.trainings.counts
            case ClaimKind.OUTCOMES:
                return self.outcomes.counts
            case ClaimKind.LINKS:
                return self.links.counts

    @property
    def has_errors(self) -> bool:
        """Whether anything is missed or false."""
        return any(self.counts(kind).missed or self.counts(kind).false for kind in ClaimKind)


def score_document(gold: GoldDocument, told: Records) -> ScoredDocument:
    """Pair what a document was read to state with what it states.

    Trainings go together by trainer, host and trainee, outcomes by type and actor, links by type, trainer and
    trainee. Codes and types must be equal; names, by their words (`graph.evaluation.names`).
    """
    wanted = gold.records
    return ScoredDocument(
        id=gold.id,
        half=gold.half,
        trainings=_scored(wanted.trainings, told.trainings, trainings_fit, training_likeness),
        outcomes=_scored(wanted.outcomes, told.outcomes, outcomes_fit, outcome_likeness),
        links=_scored(wanted.links, told.links, links_fit),
    )


def score_documents(gold: Iterable[GoldDocument], told: Mapping[str, Records]) -> tuple[ScoredDocument, ...]:
    """Score the documents that were read; the others are in no count."""
    return tuple(score_document(document, told[document.id]) for document in gold if document.id in told)


def trainings_fit(gold: TrainingRecord, told: TrainingRecord) -> bool:
    """Whether two trainings have the same trainer, host and trainee."""
    return (
        gold.host == told.host
        and trainers_fit(gold, told)
        and any_same_name((gold.trainee, *gold.trainee_aka), told.trainee)
    )


def outcomes_fit(gold: OutcomeRecord, told: OutcomeRecord) -> bool:
    """Whether two outcomes have the same type and actor."""
    return gold.type == told.type and any_same_name((gold.actor, *gold.actor_aka), told.actor)


def links_fit(gold: LinkRecord, told: LinkRecord) -> bool:
    """Whether two links have the same outcome type, trainer and trainee."""
    return (
        gold.outcome_type == told.outcome_type
        and trainers_fit(gold, told)
        and any_same_name((gold.trainee, *gold.trainee_aka), told.trainee)
    )


def trainers_fit(gold: TrainingRecord | LinkRecord, told: TrainingRecord | LinkRecord) -> bool:
    """A code is right if it is the code, or among the other names; a name if its words are."""
    names = (gold.trainer, *gold.trainer_aka)
    if _CODE.match(told.trainer):
        return told.trainer in names
    return any_same_name((name for name in names if not _CODE.match(name)), told.trainer)


def _scored(
    gold: Sequence[Record],
    told: Sequence[Record],
    fits: Callable[[Record, Record], bool],
    likeness: Callable[[Record, Record], float] = lambda _gold, _told: 0.0,
) -> Scored[Record]:
    return Scored(tuple(gold), tuple(told), pair(gold, told, fits, likeness))
