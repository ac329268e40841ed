"""The figures of marks and of briefs as tables."""

from collections.abc import Sequence

from graph.evaluation.briefs import BriefScore
from graph.evaluation.claim_scores import ClaimKind
from graph.evaluation.mark_misses import MarkError, mark_errors
from graph.evaluation.mark_run import MarkRun, score_runs
from graph.evaluation.mark_scores import ALL, MarkOptions, PairCounts
from graph.evaluation.scores import Counts
from graph.evaluation.tables import COUNT_COLUMNS, Table, Value, count_values

_SETTINGS = (
    ("whole text", MarkOptions()),
    ("whole text, edges trimmed", MarkOptions(trim_edges=True)),
    ("gold lines, edges trimmed", MarkOptions(trim_edges=True, gold_lines_only=True)),
)
"""The last is how the published system on Security Force Monitor's corpus was measured."""


def mark_tables(runs: Sequence[MarkRun]) -> list[Table]:
    """Names and relations, exact and relaxed, on the whole text and on lines with gold marks."""
    names: list[tuple[Value, ...]] = []
    relations: list[tuple[Value, ...]] = []
    for setting, options in _SETTINGS:
        scores = score_runs(tuple(runs), options)
        for rows, spans, by_type in (
            (names, "exact", scores.names_exact),
            (names, "relaxed", scores.names_relaxed),
            (relations, "exact", scores.relations_exact),
            (relations, "relaxed", scores.relations_relaxed),
        ):
            rows += [(setting, spans, name, *count_values(counts)) for name, counts in by_type.items()]
        relations.append((setting, "pairs", "all", *_pair_values(scores.pair_counts)))
    columns = ("counted on", "spans", "type", *COUNT_COLUMNS)
    return [
        Table(
            "names", f"Names, ranks, titles and roles in {len(runs)} annotated texts", columns, tuple(names)
        ),
        Table(
            "relations",
            "Relations between them, from names found by the program",
            columns,
            tuple(relations),
            "Pairs: every overlapping pair counts, so that one relation may count more than once.",
        ),
    ]


def mark_documents(runs: Sequence[MarkRun]) -> Table:
    """Marks and relations of each text, on its gold lines."""
    rows: list[tuple[Value, ...]] = []
    for run in runs:
        scores = score_runs((run,), MarkOptions(trim_edges=True, gold_lines_only=True))
        names, ties = scores.names_exact[ALL], scores.relations_exact[ALL]
        rows.append((run.text.id, *_counted(names), *_counted(ties)))
    columns = tuple(
        f"{kind} {what}" for kind in ("marks", "relations") for what in ("right", "missed", "false")
    )
    title = "Marks and relations by text (gold lines, edges trimmed, exact)"
    return Table("mark_documents", title, ("text", *columns), tuple(rows))


def mark_misses(runs: Sequence[MarkRun]) -> list[MarkError]:
    """Every mark and relation that is missed, or false on a gold line."""
    return [error for run in runs for error in mark_errors(run)]


def _counted(counts: Counts) -> tuple[int, int, int]:
    return counts.right, counts.missed, counts.false


def brief_table(scores: Sequence[BriefScore]) -> Table:
    """What extraction finds in our own briefs of what their cases have; `extra` is not always wrong."""
    rows: list[tuple[Value, ...]] = []
    for score in scores:
        values = [_brief_values(score.counts(kind)) for kind in ClaimKind]
        rows.append((score.name, ", ".join(score.cases), *(value for part in values for value in part)))
    totals = [Counts.total(score.counts(kind) for score in scores) for kind in ClaimKind]
    rows.append(("all", "", *(value for counts in totals for value in _brief_values(counts))))
    columns = tuple(f"{kind} {what}" for kind in ClaimKind for what in ("there", "found", "extra"))
    return Table(
        "briefs",
        "Our own briefs against the cases whose pages they restate (coarse)",
        ("brief", "cases", *columns),
        tuple(rows),
        "Compared by trainer and host, type and host, trainer and type; a brief may tell less than its pages "
        "or more.",
    )


def brief_errors(scores: Sequence[BriefScore]) -> list[tuple[str, str, str]]:
    """(brief, "missed trainings" and the like, the key) for all that is missed or extra."""
    found: list[tuple[str, str, str]] = []
    for score in scores:
        for kind in ClaimKind:
            for what, keys in (("missed", score.missed), ("extra", score.false)):
                found += [(score.name, f"{what} {kind}", " | ".join(key)) for key in sorted(keys[kind])]
    return found


def _brief_values(counts: Counts) -> tuple[Value, ...]:
    return counts.gold, counts.right, counts.false


def _pair_values(counts: PairCounts) -> tuple[Value, ...]:
    return (
        *(counts.gold, counts.pairs, None, None),
        counts.precision if counts.told else None,
        counts.recall if counts.gold else None,
        counts.f1 if counts.told or counts.gold else None,
    )
