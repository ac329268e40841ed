"""Tables of figures: one value that a terminal, a Markdown page and JSON all show."""

from dataclasses import dataclass

from graph.evaluation.scores import Counts

Value = int | float | str | None
"""A whole number of items, a share (0 to 1), words, or None where a share of nothing is asked for."""

COUNT_COLUMNS = ("gold", "right", "missed", "false", "precision", "recall", "F1")
_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings.

    Args:
        id: Its key in JSON.
        title: What is measured, on what.
        rows: As long as `columns` each.
        note: How to read it; one sentence, or none.
    """

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    note: str = ""

    def records(self) -> list[dict[str, Value]]:
        """The rows for JSON: shares in full."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def shown(self) -> list[tuple[str, ...]]:
        """The rows for reading: shares with three decimals."""
        return [tuple(map(shown, row)) for row in self.rows]

    def is_number(self, column: int) -> bool:
        """Whether a column holds numbers, which stand to the right."""
        return all(not isinstance(row[column], str) for row in self.rows)

    def markdown(self) -> str:
        """The table and its heading in Markdown."""
        rules = ["---:" if self.is_number(at) else "---" for at in range(len(self.columns))]
        lines = [_row(self.columns), _row(rules), *(_row(row) for row in self.shown())]
        note = f"\n{self.note}\n" if self.note else ""
        return f"#### {self.title}\n{note}\n" + "\n".join(lines) + "\n"


def shown(value: Value) -> str:
    """A value as it is read."""
    if value is None:
        return _NOTHING
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def count_values(counts: Counts) -> tuple[Value, ...]:
    """The values of `COUNT_COLUMNS`."""
    told = counts.right + counts.false
    return (
        *(counts.gold, counts.right, counts.missed, counts.false),
        counts.precision if told else None,
        counts.recall if counts.gold else None,
        counts.f1 if told or counts.gold else None,
    )


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
