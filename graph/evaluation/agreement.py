"""Agreement: what two readings of the same documents have in common, claim by claim and field by field.

Neither reading is held to be right. Two claims are of one event where trainer and trainee, or type and actor,
are the same; what is left over and was read off the same words is shown as a contradiction, not as two finds.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.evaluation.names import same_name
from graph.evaluation.pairing import largest_matching
from graph.evaluation.records import text
from graph.evaluation.tables import Table

Record = Mapping[str, object]

_COMPARED: Mapping[str, tuple[str, ...]] = {
    "trainings": (
        *("trainer", "trainee", "trainee_kind", "host", "start", "end", "place", "programme", "provider"),
        *("status", "certainty", "attributed_to"),
    ),
    "outcomes": (
        *("type", "actor", "host", "target", "date", "scope", "joined", "founded", "place", "certainty"),
        "attributed_to",
    ),
    "links": ("trainer", "trainee", "outcome_type", "actor", "scope", "order_stated"),
}
_SHOWN: Mapping[str, tuple[str, ...]] = {
    "trainings": ("trainer", "trainee"),
    "outcomes": ("type", "actor"),
    "links": ("outcome_type", "trainer", "trainee"),
}


class Verdict(StrEnum):
    """How the two readings stand to each other on one claim."""

    AGREED = "agreed"
    DIFFERENT = "different fields"
    CONTRADICTED = "contradicted"
    ONLY_FIRST = "only rules"
    ONLY_SECOND = "only model"


@dataclass(frozen=True, slots=True)
class Compared:
    """One claim as the two readings have it; None where a reading has it not.

    Args:
        kind: "trainings", "outcomes" or "links".
        fields: The fields that differ: name to both values.
    """

    document: str
    kind: str
    verdict: Verdict
    first: Record | None
    second: Record | None
    fields: Mapping[str, tuple[str, str]]

    @property
    def shown(self) -> str:
        """The claim in a line."""
        record = self.first or self.second or {}
        return " | ".join(text(record, name) or "-" for name in _SHOWN[self.kind])

    def as_json(self) -> dict[str, object]:
        """Ready for `json.dumps`."""
        return {
            "document": self.document,
            "kind": self.kind,
            "verdict": self.verdict.value,
            "rules": dict(self.first) if self.first is not None else None,
            "model": dict(self.second) if self.second is not None else None,
            "differing": {name: {"rules": a, "model": b} for name, (a, b) in self.fields.items()},
        }


def compare(
    document: str, first: Mapping[str, Sequence[Record]], second: Mapping[str, Sequence[Record]]
) -> tuple[Compared, ...]:
    """Compare two readings of one document, each as `graph.claims.json_report.as_json` gives it."""
    return tuple(claim for kind in _COMPARED for claim in _compare(document, kind, first[kind], second[kind]))


def agreement_table(claims: Iterable[Compared]) -> Table:
    """How many claims of each kind the two readings agree on."""
    counts = Counter((claim.kind, claim.verdict) for claim in claims)
    return Table(
        id="agreement",
        title="Rules and model, claim by claim",
        columns=("claims", *(verdict.value for verdict in Verdict)),
        rows=tuple((kind, *(counts[kind, verdict] for verdict in Verdict)) for kind in _COMPARED),
        note="Agreement is no measure of either: both can be wrong together.",
    )


def _compare(
    document: str, kind: str, first: Sequence[Record], second: Sequence[Record]
) -> Iterable[Compared]:
    pairs = _paired(first, second, _SAME[kind])
    left = [at for at in range(len(first)) if at not in pairs]
    right = [at for at in range(len(second)) if at not in pairs.values()]
    clashes = _paired([first[at] for at in left], [second[at] for at in right], _CLASH[kind])
    contradicted = {left[a]: right[b] for a, b in clashes.items()}
    for at, record in enumerate(first):
        partner = pairs.get(at, contradicted.get(at))
        if partner is None:
            yield Compared(document, kind, Verdict.ONLY_FIRST, record, None, {})
            continue
        other = second[partner]
        fields = _differing(kind, record, other)
        verdict = Verdict.DIFFERENT if fields else Verdict.AGREED
        verdict = Verdict.CONTRADICTED if at in contradicted else verdict
        yield Compared(document, kind, verdict, record, other, fields)
    used = {*pairs.values(), *contradicted.values()}
    for at, record in enumerate(second):
        if at not in used:
            yield Compared(document, kind, Verdict.ONLY_SECOND, None, record, {})


def _paired(
    first: Sequence[Record], second: Sequence[Record], fits: Callable[[Record, Record], bool]
) -> dict[int, int]:
    """The largest pairing, first to second; of several that could be, the one with most fields alike."""
    partners = [[b for b, other in enumerate(second) if fits(record, other)] for record in first]
    first_of = largest_matching(partners, lambda a, b: _likeness(first[a], second[b]))
    return {a: b for b, a in first_of.items()}


def _likeness(first: Record, second: Record) -> float:
    return float(sum(first.get(name) == second.get(name) for name in first)) + _overlap(first, second)


def _same_training(first: Record, second: Record) -> bool:
    return _equal(first, second, "trainer") and _named(first, second, "trainee")


def _same_outcome(first: Record, second: Record) -> bool:
    return _equal(first, second, "type") and _named(first, second, "actor")


def _same_link(first: Record, second: Record) -> bool:
    return _equal(first, second, "outcome_type") and _same_training(first, second)


def _clashing_training(first: Record, second: Record) -> bool:
    alike = _equal(first, second, "trainer") or _named(first, second, "trainee")
    return alike and _overlap(first, second)


def _clashing_outcome(first: Record, second: Record) -> bool:
    alike = _equal(first, second, "type") or _named(first, second, "actor")
    return alike and _overlap(first, second)


def _never(_first: Record, _second: Record) -> bool:
    return False


_SAME: Mapping[str, Callable[[Record, Record], bool]] = {
    "trainings": _same_training,
    "outcomes": _same_outcome,
    "links": _same_link,
}
_CLASH: Mapping[str, Callable[[Record, Record], bool]] = {
    "trainings": _clashing_training,
    "outcomes": _clashing_outcome,
    "links": _never,  # a link follows from its two claims
}


def _equal(first: Record, second: Record, name: str) -> bool:
    return text(first, name).casefold() == text(second, name).casefold()


def _named(first: Record, second: Record, name: str) -> bool:
    return same_name(text(first, name), text(second, name))


def _overlap(first: Record, second: Record) -> bool:
    """Whether two claims were read off the same words."""
    spans = [(record.get("begin_char"), record.get("end_char")) for record in (first, second)]
    (start, end), (begin, stop) = spans
    if not (isinstance(start, int) and isinstance(end, int)):
        return False
    return isinstance(begin, int) and isinstance(stop, int) and start < stop and begin < end


def _differing(kind: str, first: Record, second: Record) -> dict[str, tuple[str, str]]:
    values = ((name, text(first, name), text(second, name)) for name in _COMPARED[kind])
    return {name: (a, b) for name, a, b in values if a.casefold() != b.casefold()}
