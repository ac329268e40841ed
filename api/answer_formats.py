"""An answer as JSON and CSV: the same as the command line's `ask --format json` and `csv`."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from graph.questions.answer import Answer

# A spreadsheet takes a cell that begins so for a formula and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(answer: Answer) -> dict[str, Any]:
    """The question, its parameters, the SPARQL, the rows and what is left out."""
    return {
        "question": answer.question.id,
        "title": answer.title,
        "parameters": dict(answer.parameters),
        "sparql": answer.sparql,
        "rows": answer.rows,
        "left_out": dict(answer.left_out),
    }


def as_csv(answer: Answer) -> str:
    """The rows under a heading line; a cell that a spreadsheet would run gets an apostrophe before it."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, answer.columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_harmless(row) for row in answer.rows)
    return buffer.getvalue()


def _harmless(row: Mapping[str, str]) -> dict[str, str]:
    return {
        name: f"'{value}" if value.startswith(_FORMULA) and not _is_number(value) else value
        for name, value in row.items()
    }


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
