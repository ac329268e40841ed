"""The list of errors for a spreadsheet: by cause, and nothing in it is run as a formula."""

import csv
import io

from graph.cli.error_list import as_csv
from graph.evaluation.listing import ListedError

FORMULA = '=HYPERLINK("http://example.org/","x")'


def error(cause: str, record: str) -> ListedError:
    return ListedError(data="d", document="a", error="missed", what="training", record=record, cause=cause)


def test_errors_of_one_cause_stand_together_and_formulas_stay_text() -> None:
    written = as_csv([error("z", "1"), error("a", FORMULA), error("z", "0")])
    rows = list(csv.DictReader(io.StringIO(written)))
    assert [(row["cause"], row["record"]) for row in rows] == [("a", f"'{FORMULA}"), ("z", "0"), ("z", "1")]
