"""Causes: what can be told of each error from the records alone, without a person reading the text.

A missed record is near if a false one of the same document differs from it in one thing only: then the event
was found, and that thing is wrong. A missed link has both ends found and not tied, or lacks an end.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.evaluation.claim_scores import ScoredDocument, trainers_fit
from graph.evaluation.names import any_same_name
from graph.evaluation.pairing import pair
from graph.evaluation.records import LinkRecord, OutcomeRecord, TrainingRecord

Event = TypeVar("Event", TrainingRecord, OutcomeRecord)
NOTHING = "nothing read of it"
UNLIKE = "nothing like it in the text"
OFF_SUBJECT = "the text is on another subject"


@dataclass(frozen=True, slots=True)
class ClaimError:
    """One record that is missed or false.

    Args:
        error: "missed" or "false".
        what: "training", "outcome" or "link".
        record: In short.
        rule: What made it; empty where nothing did, and for links.
        quote: The words that it rests on, as far as the record has them.
    """

    document: str
    half: str
    error: str
    what: str
    cause: str
    record: str
    rule: str = ""
    quote: str = ""


def training_differences(gold: TrainingRecord, told: TrainingRecord) -> tuple[str, ...]:
    """In which of trainer, trainee and host two trainings differ."""
    same = {
        "trainer": trainers_fit(gold, told),
        "trainee": any_same_name((gold.trainee, *gold.trainee_aka), told.trainee),
        "host": gold.host == told.host,
    }
    return tuple(name for name, agrees in same.items() if not agrees)


def outcome_differences(gold: OutcomeRecord, told: OutcomeRecord) -> tuple[str, ...]:
    """In which of type and actor two outcomes differ."""
    same = {"type": gold.type == told.type, "actor": any_same_name((gold.actor, *gold.actor_aka), told.actor)}
    return tuple(name for name, agrees in same.items() if not agrees)


def near_trainings(document: ScoredDocument) -> dict[int, tuple[int, str]]:
    """Places of missed trainings to those of false ones that differ in one thing, and to that thing."""
    return _near(document.trainings.missed, document.trainings.false, training_differences)


def near_outcomes(document: ScoredDocument) -> dict[int, tuple[int, str]]:
    """As `near_trainings`, of outcomes."""
    return _near(document.outcomes.missed, document.outcomes.false, outcome_differences)


def claim_errors(document: ScoredDocument) -> Iterator[ClaimError]:
    """Every error of one document, with its cause."""
    yield from _of_events(
        document, "training", document.trainings.missed, document.trainings.false, near_trainings(document)
    )
    yield from _of_events(
        document, "outcome", document.outcomes.missed, document.outcomes.false, near_outcomes(document)
    )
    for link in document.links.missed:
        yield _error(document, "missed", "link", _why_not_tied(link, document), link)
    for link in document.links.false:
        yield _error(document, "false", "link", _why_tied(link, document), link)


def _near(
    missed: Sequence[Event], false: Sequence[Event], differences: Callable[[Event, Event], tuple[str, ...]]
) -> dict[int, tuple[int, str]]:
    pairs = pair(missed, false, lambda gold, told: len(differences(gold, told)) == 1).pairs
    return {gold: (told, differences(missed[gold], false[told])[0]) for gold, told in pairs}


def _of_events(
    document: ScoredDocument,
    what: str,
    missed: Sequence[Event],
    false: Sequence[Event],
    near: dict[int, tuple[int, str]],
) -> Iterator[ClaimError]:
    for at, record in enumerate(missed):
        cause = f"another {near[at][1]} read" if at in near else NOTHING
        yield _error(document, "missed", what, cause, record)
    wrong = dict(near.values())
    empty = not any((document.trainings.gold, document.outcomes.gold, document.links.gold))
    for at, record in enumerate(false):
        cause = f"wrong {wrong[at]}" if at in wrong else OFF_SUBJECT if empty else UNLIKE
        yield _error(document, "false", what, cause, record)


def _why_not_tied(link: LinkRecord, document: ScoredDocument) -> str:
    taught = any(
        trainers_fit(link, told) and _is_trainee(link, gold, told) for gold, told in document.trainings.pairs
    )
    done = any(gold.type == link.outcome_type for gold, _ in document.outcomes.pairs)
    if taught and done:
        return "both ends found, not tied"
    if taught or done:
        return "the outcome is missed" if taught else "the training is missed"
    return "both ends are missed"


def _is_trainee(link: LinkRecord, gold: TrainingRecord, told: TrainingRecord) -> bool:
    names = (link.trainee, *link.trainee_aka)
    return any_same_name(names, told.trainee) or any_same_name(names, gold.trainee)


def _why_tied(link: LinkRecord, document: ScoredDocument) -> str:
    if not any((document.trainings.gold, document.outcomes.gold, document.links.gold)):
        return OFF_SUBJECT
    training = any(
        told.trainer == link.trainer and told.trainee == link.trainee for told in document.trainings.false
    )
    outcome = any(told.type == link.outcome_type for told in document.outcomes.false)
    return "of a false end" if training or outcome else "ends that do not belong together"


def _error(
    document: ScoredDocument,
    error: str,
    what: str,
    cause: str,
    record: TrainingRecord | OutcomeRecord | LinkRecord,
) -> ClaimError:
    told = record if isinstance(record, TrainingRecord | OutcomeRecord) else None
    return ClaimError(
        document=document.id,
        half=document.half.value,
        error=error,
        what=what,
        cause=cause,
        record=str(record),
        rule=told.extractor if told is not None else "",
        quote=told.quote if told is not None else "",
    )
