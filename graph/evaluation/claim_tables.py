"""The figures of a claim run as tables: by half, type, field, rule and document."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.evaluation.claim_run import ClaimRun
from graph.evaluation.claim_scores import ClaimKind, ScoredDocument
from graph.evaluation.fields import OUTCOME_FIELDS, TRAINING_FIELDS, FieldScore, field_scores
from graph.evaluation.halves import Half
from graph.evaluation.records import LinkRecord, OutcomeRecord, TrainingRecord
from graph.evaluation.scores import Counts, share
from graph.evaluation.tables import COUNT_COLUMNS, Table, Value, count_values

_HALVES = ((Half.READ,), (Half.UNREAD,), (Half.READ, Half.UNREAD))


def claim_tables(run: ClaimRun, show_unread: bool = False) -> list[Table]:
    """All tables of a run.

    Args:
        show_unread: Name the documents of the unread half too.
    """
    return [
        *(by_half(run), off_subject(run), by_type(run), by_field(run), by_rule(run)),
        by_document(run, show_unread),
    ]


def by_half(run: ClaimRun) -> Table:
    """Trainings, outcomes and links of each half, and of both together."""
    rows: list[tuple[Value, ...]] = []
    for halves in _HALVES:
        documents = _of(run, *halves)
        for kind in ClaimKind:
            counts = Counts.total(document.counts(kind) for document in documents)
            name = " and ".join(halves)
            rows.append((name, len(documents), kind.value, *count_values(counts), counts.repeats))
    return Table(
        "claims",
        f"Claims of {len(run.documents)} documents ({run.gold.parent.name}/{run.gold.name}), by half",
        ("half", "documents", "what", *COUNT_COLUMNS, "repeats"),
        tuple(rows),
    )


def off_subject(run: ClaimRun) -> Table:
    """What is read off documents in which there is nothing to find; each such claim is false."""
    rows: list[tuple[Value, ...]] = []
    for halves in _HALVES:
        counts = [
            Counts.total(document.counts(kind) for kind in ClaimKind)
            for document in _of(run, *halves)
            if not any(document.counts(kind).gold for kind in ClaimKind)
        ]
        claims = sum(count.false for count in counts)
        rows.append((" and ".join(halves), len(counts), sum(count.false > 0 for count in counts), claims))
    columns = ("half", "documents", "with claims", "claims")
    return Table("off_subject", "Documents that state nothing of the subject", columns, tuple(rows))


def by_type(run: ClaimRun) -> Table:
    """Outcomes and links of each type."""
    rows: list[tuple[Value, ...]] = []
    for kind in (ClaimKind.OUTCOMES, ClaimKind.LINKS):
        by_half = {half: _type_counts(_of(run, half), kind) for half in Half}
        for name in sorted({name for counts in by_half.values() for name in counts}):
            rows.append((kind.value, name, *_side_by_side(by_half, name)))
    return Table(
        "types",
        "Claims by type of outcome",
        ("what", "type", *(f"{half} {what}" for half in Half for what in ("gold", "right", "false"))),
        tuple(rows),
    )


def by_field(run: ClaimRun) -> Table:
    """The fields of the trainings and outcomes that were found."""
    rows: list[tuple[Value, ...]] = []
    for half in Half:
        documents = _of(run, half)
        trainings = [pair for document in documents for pair in document.trainings.pairs]
        outcomes = [pair for document in documents for pair in document.outcomes.pairs]
        for kind, scores in (
            ("trainings", field_scores(trainings, TRAINING_FIELDS)),
            ("outcomes", field_scores(outcomes, OUTCOME_FIELDS)),
        ):
            rows += [(half.value, kind, name, *_field_values(score)) for name, score in scores.items()]
    columns = (
        "half",
        "what",
        "field",
        "equal",
        "alike",
        "other",
        "unsaid",
        "added",
        "neither",
        "exact",
        "found",
    )
    return Table(
        "fields",
        "Fields of the trainings and outcomes that were found",
        columns,
        tuple(rows),
        "Alike: dates that overlap, names that share their words. Unsaid: only the gold record says it. "
        "Exact: the same, or silent on both sides. Found: equal or alike, of those that gold records say.",
    )


def by_rule(run: ClaimRun) -> Table:
    """How often each rule of extraction is right."""
    rows: list[tuple[Value, ...]] = []
    by_half = {half: _rule_counts(_of(run, half)) for half in Half}
    for key in sorted({key for counts in by_half.values() for key in counts}):
        values: list[Value] = []
        for half in Half:
            counts = by_half[half].get(key, Counts())
            told = counts.right + counts.false
            values += [counts.right, counts.false, counts.repeats, counts.precision if told else None]
        rows.append((*key, *values))
    columns = tuple(f"{half} {what}" for half in Half for what in ("right", "false", "repeats", "precision"))
    return Table("rules", "Precision by rule", ("what", "rule", *columns), tuple(rows))


def by_document(run: ClaimRun, show_unread: bool = False) -> Table:
    """Right, missed and false of each document, of the half that may be read unless told otherwise."""
    rows: list[tuple[Value, ...]] = []
    for document in _of(run, *(Half if show_unread else (Half.READ,))):
        counts = [document.counts(kind) for kind in ClaimKind]
        values = [value for count in counts for value in (count.right, count.missed, count.false)]
        rows.append((document.half.value, document.id, *values))
    columns = tuple(f"{kind} {what}" for kind in ClaimKind for what in ("right", "missed", "false"))
    return Table("documents", "Claims by document", ("half", "document", *columns), tuple(rows))


def errors(run: ClaimRun, show_unread: bool = False) -> Iterator[tuple[str, str, str]]:
    """(document, "missed training" and the like, the record in short) for each error that may be read."""
    for document in _of(run, *(Half if show_unread else (Half.READ,))):
        for kind, scored in (
            ("training", document.trainings),
            ("outcome", document.outcomes),
            ("link", document.links),
        ):
            yield from ((document.id, f"missed {kind}", str(record)) for record in scored.missed)
            yield from ((document.id, f"false {kind}", _with_rule(record)) for record in scored.false)


def _with_rule(record: TrainingRecord | OutcomeRecord | LinkRecord) -> str:
    return str(record) if isinstance(record, LinkRecord) else f"{record} ({record.extractor})"


def _of(run: ClaimRun, *halves: Half) -> list[ScoredDocument]:
    return [document for document in run.documents if document.half in halves]


def _type_counts(documents: Sequence[ScoredDocument], kind: ClaimKind) -> dict[str, Counts]:
    parts: dict[str, list[Counts]] = defaultdict(list)
    for document in documents:
        found = (
            document.outcomes.counts_by(lambda record: record.type)
            if kind is ClaimKind.OUTCOMES
            else document.links.counts_by(lambda record: record.outcome_type)
        )
        for name, counts in found.items():
            parts[name].append(counts)
    return {name: Counts.total(counts) for name, counts in parts.items()}


def _side_by_side(by_half: dict[Half, dict[str, Counts]], name: str) -> list[Value]:
    both = [by_half[half].get(name, Counts()) for half in Half]
    return [value for counts in both for value in (counts.gold, counts.right, counts.false)]


def _rule_counts(documents: Sequence[ScoredDocument]) -> dict[tuple[str, str], Counts]:
    """(what, rule) to what the rule's claims came to; nothing is missed by a rule alone."""
    parts: dict[tuple[str, str], list[Counts]] = defaultdict(list)
    for document in documents:
        for what, scored in (("trainings", document.trainings), ("outcomes", document.outcomes)):
            for _, told in scored.pairs:
                parts[what, told.extractor].append(Counts(right=1))
            for told in scored.false:
                parts[what, told.extractor].append(Counts(false=1))
            for told in scored.repeats:
                parts[what, told.extractor].append(Counts(repeats=1))
    return {key: Counts.total(counts) for key, counts in parts.items()}


def _field_values(score: FieldScore) -> tuple[Value, ...]:
    said = score.equal + score.alike + score.other + score.unsaid
    whole = said + score.added + score.neither
    return (
        *(score.equal, score.alike, score.other, score.unsaid, score.added, score.neither),
        share(score.equal + score.neither, whole) if whole else None,
        share(score.equal + score.alike, said) if said else None,
    )
