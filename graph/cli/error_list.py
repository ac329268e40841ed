"""Single errors of an evaluation as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict, fields

from graph.evaluation.listing import ListedError
from graph.views.spreadsheet import harmless


def as_csv(listed: Iterable[ListedError]) -> str:
    """A table with a heading, ordered by cause, so that what belongs together stands together."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow([field.name for field in fields(ListedError)])
    for error in sorted(listed, key=lambda e: (e.data, e.error, e.what, e.cause, e.document, e.record)):
        writer.writerow([harmless(value) for value in asdict(error).values()])
    return sink.getvalue()
