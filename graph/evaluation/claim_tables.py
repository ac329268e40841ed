"""The figures of a claim run as tables: by half, type, field, rule and document."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from graph.evaluation.causes import ClaimError, claim_errors, near_outcomes, near_trainings
from graph.evaluation.claim_run import ClaimRun
from graph.evaluation.claim_scores import ClaimKind, ScoredDocument
from graph.evaluation.fields import OUTCOME_FIELDS, TRAINING_FIELDS, FieldScore, field_scores
from graph.evaluation.halves import Half
from graph.evaluation.scores import Counts, share
from graph.evaluation.tables import COUNT_COLUMNS, Table, Value, count_values

_TRAINING_KEYS = ("trainer", "trainee", "host")
_OUTCOME_KEYS = ("type", "actor")


def claim_tables(run: ClaimRun, show_unread: bool = False) -> list[Table]:
    """All tables of a run.

    Args:
        show_unread: Name the documents of the unread half too.
    """
    return [
        *(by_half(run), off_subject(run), by_type(run), by_field(run), by_rule(run), by_cause(run)),
        by_document(run, show_unread),
    ]


def by_half(run: ClaimRun) -> Table:
    """Trainings, outcomes and links of each half, and of both together."""
    rows: list[tuple[Value, ...]] = []
    for halves in _halves(run):
        documents = _of(run, *halves)
        for kind in ClaimKind:
            counts = Counts.total(document.counts(kind) for document in documents)
            name = " and ".join(halves)
            rows.append((name, len(documents), kind.value, *count_values(counts), counts.repeats))
    return Table(
        "claims",
        f"Claims of {len(run.documents)} documents ({name_of(run)}), by half",
        ("half", "documents", "what", *COUNT_COLUMNS, "repeats"),
        tuple(rows),
    )


def off_subject(run: ClaimRun) -> Table:
    """What is read off documents in which there is nothing to find; each such claim is false."""
    rows: list[tuple[Value, ...]] = []
    for halves in _halves(run):
        counts = [
            Counts.total(document.counts(kind) for kind in ClaimKind)
            for document in _of(run, *halves)
            if not any(document.counts(kind).gold for kind in ClaimKind)
        ]
        claims = sum(count.false for count in counts)
        rows.append((" and ".join(halves), len(counts), sum(count.false > 0 for count in counts), claims))
    columns = ("half", "documents", "with claims", "claims")
    title = f"Documents that state nothing of the subject ({name_of(run)})"
    return Table("off_subject", title, columns, tuple(rows))


def by_type(run: ClaimRun) -> Table:
    """Outcomes and links of each type."""
    rows: list[tuple[Value, ...]] = []
    for kind in (ClaimKind.OUTCOMES, ClaimKind.LINKS):
        by_half = {half: _type_counts(_of(run, half), kind) for half in Half}
        for name in sorted({name for counts in by_half.values() for name in counts}):
            rows.append((kind.value, name, *_side_by_side(by_half, name)))
    return Table(
        "types",
        f"Claims by type of outcome ({name_of(run)})",
        ("what", "type", *(f"{half} {what}" for half in Half for what in ("gold", "right", "false", "F1"))),
        tuple(rows),
    )


def by_field(run: ClaimRun) -> Table:
    """The fields of the trainings and outcomes that were found."""
    rows: list[tuple[Value, ...]] = []
    for half in Half:
        documents = _of(run, half)
        trainings = [pair for document in documents for pair in document.trainings.pairs]
        outcomes = [pair for document in documents for pair in document.outcomes.pairs]
        near = Counter(key for document in documents for _, key in near_trainings(document).values())
        near_acts = Counter(key for document in documents for _, key in near_outcomes(document).values())
        for kind, scores in (
            ("trainings", {key: _key_score(len(trainings), near[key]) for key in _TRAINING_KEYS}),
            ("trainings", field_scores(trainings, (f for f in TRAINING_FIELDS if f not in _TRAINING_KEYS))),
            ("outcomes", {key: _key_score(len(outcomes), near_acts[key]) for key in _OUTCOME_KEYS}),
            ("outcomes", field_scores(outcomes, OUTCOME_FIELDS)),
        ):
            if not documents:
                continue
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
        f"Fields of the trainings and outcomes that were found ({name_of(run)})",
        columns,
        tuple(rows),
        "Trainer, trainee, host, type, actor: of the records that agree in the others of these. Alike: dates "
        "that overlap, names that share their words. Unsaid: only the gold record says it. Exact: the same, "
        "or silent on both sides. Found: equal or alike, of those that gold records say.",
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
    return Table("rules", f"Precision by rule ({name_of(run)})", ("what", "rule", *columns), tuple(rows))


def by_cause(run: ClaimRun) -> Table:
    """How many errors of each kind there are, by what the records alone tell of the cause; numbers only."""
    counted = Counter(
        (document.half, error.error, error.what, error.cause)
        for document in run.documents
        for error in claim_errors(document)
    )
    keys = sorted({key[1:] for key in counted})
    rows: list[tuple[Value, ...]] = [(*key, *(counted[half, *key] for half in Half)) for key in keys]
    return Table(
        "causes",
        f"Errors by cause ({name_of(run)})",
        ("error", "what", "cause", *(half.value for half in Half)),
        tuple(rows),
        "As far as the records tell. Another trainer, trainee, host, type or actor: all else agrees.",
    )


def by_document(run: ClaimRun, show_unread: bool = False) -> Table:
    """Right, missed and false of each document, of the half that may be read unless told otherwise."""
    rows: list[tuple[Value, ...]] = []
    for document in _of(run, *(Half if show_unread else (Half.READ,))):
        counts = [document.counts(kind) for kind in ClaimKind]
        values = [value for count in counts for value in (count.right, count.missed, count.false)]
        rows.append((document.half.value, document.id, *values))
    columns = tuple(f"{kind} {what}" for kind in ClaimKind for what in ("right", "missed", "false"))
    title = f"Claims by document ({name_of(run)})"
    return Table("documents", title, ("half", "document", *columns), tuple(rows))


def errors(run: ClaimRun, show_unread: bool = False) -> Iterator[ClaimError]:
    """Each error that may be read: those of half A, unless told otherwise."""
    for document in _of(run, *(Half if show_unread else (Half.READ,))):
        yield from claim_errors(document)


def name_of(run: ClaimRun) -> str:
    """What a run was made on, in short."""
    return f"{run.gold.parent.name}/{run.gold.name}"


def _of(run: ClaimRun, *halves: Half) -> list[ScoredDocument]:
    return [document for document in run.documents if document.half in halves]


def _halves(run: ClaimRun) -> list[tuple[Half, ...]]:
    """The halves that there are documents of, and both together, where there are both."""
    there = [half for half in Half if _of(run, half)]
    return [*((half,) for half in there), *([tuple(there)] if len(there) > 1 else [])]


def _key_score(right: int, wrong: int) -> FieldScore:
    return FieldScore(equal=right, other=wrong)


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
    return [
        value
        for counts in both
        for value in (counts.gold, counts.right, counts.false, counts.f1 if counts.gold else None)
    ]


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
