"""Exports of a whole store in one of six formats: the same content always gives the same bytes."""

from collections.abc import Iterator
from typing import BinaryIO

from graph.analysis.projection import entity_graph
from graph.store.store import View
from graph.views.claim_table import claim_table
from graph.views.export_format import ExportFormat
from graph.views.json_ld import json_ld
from graph.views.network_files import gexf, graphml
from graph.views.rdf_files import nquads, turtle
from ontology.vocabulary import DEFAULT_BASE

__all__ = ["ExportFormat", "export", "export_parts"]


def export_parts(view: View, export_format: ExportFormat, base: str = DEFAULT_BASE) -> Iterator[bytes]:
    """The file, part by part.

    N-Quads and JSON-LD keep the named graphs, Turtle is the union of all. CSV has one row a claim. GraphML
    and GEXF hold the projection of `graph.analysis.projection`, and are the two that are made in memory.

    Args:
        view: What to export.
        export_format: The format.
        base: Where entities live; for readable prefixes.
    """
    match export_format:
        case ExportFormat.TURTLE:
            return turtle(view, base)
        case ExportFormat.N_QUADS:
            return nquads(view)
        case ExportFormat.JSON_LD:
            return json_ld(view, base)
        case ExportFormat.CSV:
            return claim_table(view)
        case ExportFormat.GRAPHML:
            return iter((graphml(entity_graph(view)),))
        case ExportFormat.GEXF:
            return iter((gexf(entity_graph(view)),))


def export(view: View, export_format: ExportFormat, out: BinaryIO, base: str = DEFAULT_BASE) -> None:
    """Write the file; see `export_parts`."""
    for part in export_parts(view, export_format, base):
        out.write(part)
