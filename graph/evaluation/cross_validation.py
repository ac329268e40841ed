"""How well training on annotated texts does on texts that it did not see: k folds by document.

Documents are put in the order of the SHA-256 of their names and dealt out in turn, so that folds are of one
size and neither a name's place in the alphabet nor chance decides.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from spacy.language import Language

from graph.errors import StopRun
from graph.evaluation.mark_run import MarkedText, MarkRun, score_runs
from graph.evaluation.mark_scores import MarkOptions
from graph.evaluation.mark_tables import mark_tables
from graph.evaluation.tables import COUNT_COLUMNS, Table, Value, count_values
from graph.training.personnel import Studied, Trained, learn, read, read_ties

_Item = TypeVar("_Item")
FOLDS = 5


@dataclass(frozen=True, slots=True)
class CrossValidation:
    """Out-of-fold readings: each text is read by a model that was trained on the others.

    Args:
        found: Names and relations as found.
        tied: Gold names, with the relations found between them.
    """

    folds: int
    found: tuple[MarkRun, ...]
    tied: tuple[MarkRun, ...]

    def tables(self) -> list[Table]:
        """Scores by type and by relation, and of relations between gold names."""
        how = f"trained, {self.folds} folds by document"
        return [*(_titled(table, how) for table in mark_tables(self.found)), self._tied_table(how)]

    def _tied_table(self, how: str) -> Table:
        scores = score_runs(self.tied, MarkOptions())
        rows: list[tuple[Value, ...]] = [
            (name, *count_values(counts)) for name, counts in scores.relations_exact.items()
        ]
        title = f"Relations between gold names ({how})"
        return Table("trained-relations-of-gold-names", title, ("type", *COUNT_COLUMNS), tuple(rows))


def folds_of(items: Sequence[_Item], name_of: Callable[[_Item], str], folds: int) -> list[list[_Item]]:
    """The items in so many folds, by the SHA-256 of their names."""
    ordered = sorted(items, key=lambda item: hashlib.sha256(name_of(item).encode()).hexdigest())
    return [ordered[fold::folds] for fold in range(folds)]


def cross_validate(
    examples: Sequence[tuple[Studied, MarkedText]],
    folds: int,
    recogniser: Callable[[], Language] | None,
    seed: int,
    step: Callable[[str], None] = lambda _name: None,
) -> CrossValidation:
    """Train on all folds but one and read that one, for each fold.

    Args:
        recogniser: As in `graph.training.personnel.learn`.
        step: Called with the name of each fold that is done.

    Raises:
        StopRun: There are fewer texts than folds.
    """
    if len(examples) < folds:
        raise StopRun(f"{len(examples)} annotated texts are too few for {folds} folds")
    parts = folds_of(examples, lambda example: example[1].id, folds)
    runs: list[tuple[MarkRun, MarkRun]] = []
    for number, part in enumerate(parts, 1):
        others = [example for other in parts if other is not part for example in other]
        trained = learn(others, recogniser, seed)
        runs += [_runs(trained, studied, text) for studied, text in part]
        step(f"fold {number} of {folds}")
    runs.sort(key=lambda pair: pair[0].text.id)
    return CrossValidation(folds, tuple(found for found, _ in runs), tuple(tied for _, tied in runs))


def _runs(trained: Trained, studied: Studied, text: MarkedText) -> tuple[MarkRun, MarkRun]:
    found = MarkRun(text, read(trained, studied))
    return found, MarkRun(text, read_ties(trained, studied, text.gold))


def _titled(table: Table, how: str) -> Table:
    return Table(f"trained-{table.id}", f"{table.title} ({how})", table.columns, table.rows, table.note)
