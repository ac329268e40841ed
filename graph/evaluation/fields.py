"""The fields of records that were found: are they right too?

A field is compared only where gold and told record go together, so that these figures are of what was found,
not of all there is to find.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graph.evaluation.names import same_name
from graph.evaluation.records import OutcomeRecord, TrainingRecord
from graph.evaluation.scores import share
from graph.partial_date import PartialDate

TRAINING_FIELDS = ("certainty", "start", "end", "place", "programme", "host")
OUTCOME_FIELDS = ("certainty", "date", "target", "host")
_DATES = frozenset({"start", "end", "date"})
_NAMES = frozenset({"place", "programme", "target"})
_ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One field over all pairs; whole numbers of pairs.

    Args:
        equal: Both say it, and the same but for case and white space.
        alike: Both say it, not the same: dates that share a day, names that share their words.
        other: Both say it, and neither holds.
        unsaid: Only the gold record says it.
        added: Only the told record says it.
        neither: Neither says it.
    """

    equal: int = 0
    alike: int = 0
    other: int = 0
    unsaid: int = 0
    added: int = 0
    neither: int = 0

    @property
    def exact(self) -> float:
        """Share of all pairs whose field is the same, silence on both sides included, 0 to 1."""
        whole = self.equal + self.alike + self.other + self.unsaid + self.added + self.neither
        return share(self.equal + self.neither, whole)

    @property
    def found(self) -> float:
        """Share of the pairs whose gold record says it that are equal or alike, 0 to 1."""
        return share(self.equal + self.alike, self.equal + self.alike + self.other + self.unsaid)


def field_scores(
    pairs: Iterable[tuple[TrainingRecord, TrainingRecord]] | Iterable[tuple[OutcomeRecord, OutcomeRecord]],
    fields: Iterable[str],
) -> dict[str, FieldScore]:
    """Compare these fields of gold and told records, field by field."""
    compared: list[tuple[object, object]] = [*pairs]
    found: dict[str, FieldScore] = {}
    for name in fields:
        verdicts = [_verdict(name, getattr(gold, name), getattr(told, name)) for gold, told in compared]
        found[name] = FieldScore(**{verdict: verdicts.count(verdict) for verdict in set(verdicts)})
    return found


def dates_overlap(one: str, other: str) -> bool:
    """Whether two written dates can be the same day; text that is no date overlaps nothing."""
    first, second = _days(one), _days(other)
    if first is None or second is None:
        return False
    return first[0].earliest <= second[1].latest and second[0].earliest <= first[1].latest


def training_likeness(gold: TrainingRecord, told: TrainingRecord) -> float:
    """How many fields of two trainings agree; of several trainings of one unit, it tells which is meant."""
    return _likeness(TRAINING_FIELDS, lambda name: (getattr(gold, name), getattr(told, name)))


def outcome_likeness(gold: OutcomeRecord, told: OutcomeRecord) -> float:
    """How many fields of two outcomes agree."""
    return _likeness(OUTCOME_FIELDS, lambda name: (getattr(gold, name), getattr(told, name)))


def _likeness(fields: Iterable[str], values: Callable[[str], tuple[str, str]]) -> float:
    verdicts = [_verdict(name, *values(name)) for name in fields]
    return verdicts.count("equal") + verdicts.count("alike") / 2


def _verdict(name: str, gold: str, told: str) -> str:
    if not gold or not told:
        return "unsaid" if gold else "added" if told else "neither"
    if gold.casefold() == told.casefold():
        return "equal"
    if name in _DATES:
        return _ALIKE if dates_overlap(gold, told) else "other"
    return _ALIKE if name in _NAMES and same_name(gold, told) else "other"


def _days(text: str) -> tuple[PartialDate, PartialDate] | None:
    first, _, last = text.partition("/")
    try:
        begin = PartialDate.parse(first)
        return begin, PartialDate.parse(last) if last else begin
    except ValueError:
        return None
