"""An answer as JSON, CSV and Turtle: the same on the command line and over HTTP."""

import csv
import io
from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox

from graph.questions.answer import Answer
from graph.store.store import View
from graph.views.description import entity_description
from graph.views.rdf_files import triples_as_turtle
from graph.views.spreadsheet import harmless


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
    """The rows under a heading; a cell that a spreadsheet would run as a formula gets an apostrophe."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, answer.columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_harmless(row) for row in answer.rows)
    return buffer.getvalue()


def answer_triples(answer: Answer, view: View) -> list[ox.Triple]:
    """All that the graph says of the events in the rows: with claims, evidence and sources. Sorted."""
    events = {
        value
        for row in answer.rows
        for column, value in row.items()
        if column.endswith("_iri") and "/event/" in value
    }
    triples = {triple for event in events for triple in entity_description(view, ox.NamedNode(event)).triples}
    return sorted(triples, key=str)


def answer_turtle(answer: Answer, view: View, base_iri: str) -> bytes:
    """The same as Turtle, with readable prefixes; the same content gives the same bytes.

    Args:
        base_iri: What entity IRIs begin with.
    """
    quads = (ox.Quad(t.subject, t.predicate, t.object) for t in answer_triples(answer, view))
    return b"".join(triples_as_turtle(quads, base_iri))


def _harmless(row: Mapping[str, str]) -> dict[str, str]:
    return {name: value if _is_number(value) else harmless(value) for name, value in row.items()}


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
