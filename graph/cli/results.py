"""SPARQL results of any form, in the format asked for."""

import json
import sys
from collections.abc import Iterator

import pyoxigraph as ox

from api.sparql.results import Cut, write_solutions
from graph.cli.app import fail
from graph.cli.terminal import print_table
from graph.questions.answer import display
from graph.store.store import QueryFormError, Rows, View
from graph.views.rdf_files import triples_as_turtle

_NO_LIMIT = sys.maxsize


def write_results(view: View, sparql: str, format_: str, base: str) -> None:
    """Run a query and write what it gives to standard output.

    Raises:
        QueryError: The query is not valid.
    """
    try:
        _write_rows(view.select(sparql), format_)
        return
    except QueryFormError:
        pass
    try:
        _write_boolean(view.ask(sparql), format_)
        return
    except QueryFormError:
        pass
    if format_ not in {"table", "ttl"}:
        fail(f"a CONSTRUCT or DESCRIBE query gives triples: --format ttl, not {format_}")
    for part in triples_as_turtle(_as_quads(view, sparql), base):
        sys.stdout.buffer.write(part)


def _as_quads(view: View, sparql: str) -> Iterator[ox.Quad]:
    return (ox.Quad(t.subject, t.predicate, t.object) for t in view.construct(sparql))


def _write_rows(rows: Rows, format_: str) -> None:
    match format_:
        case "table":
            names = rows.variables
            shown = [{n: display(t) for n, t in zip(names, row, strict=True)} for row in rows]
            print_table(names, shown)
            print(f"{len(shown):,} {'row' if len(shown) == 1 else 'rows'}")  # noqa: T201 - a command's output
        case "ttl":
            fail("a SELECT query gives rows: --format table, csv, tsv, json or xml, not ttl")
        case name:
            cut = Cut(rows=_NO_LIMIT, size=_NO_LIMIT)
            for part in write_solutions(name, rows.variables, rows, cut):
                sys.stdout.buffer.write(part)
            sys.stdout.buffer.write(b"\n" if name in {"json", "xml"} else b"")


def _write_boolean(value: bool, format_: str) -> None:
    written = {
        "json": json.dumps({"head": {}, "boolean": value}),
        "xml": '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head/>'
        f"<boolean>{str(value).lower()}</boolean></sparql>",
    }
    if format_ == "ttl":
        fail("an ASK query gives true or false: --format table, json or xml, not ttl")
    print(written.get(format_, str(value).lower()))  # noqa: T201 - a command's output
