"""Exports of a whole store in one of six formats: the same content always gives the same bytes."""

from collections.abc import Iterator
from enum import StrEnum
from typing import BinaryIO

from graph.analysis.projection import entity_graph
from graph.store.store import View
from graph.views.claim_table import claim_table
from graph.views.json_ld import json_ld
from graph.views.network_files import gexf, graphml
from graph.views.rdf_files import nquads, turtle
from ontology.vocabulary import DEFAULT_BASE


class ExportFormat(StrEnum):
    """A format; the value is its name on the command line and the ending of its file."""

    TURTLE = "ttl"
    N_QUADS = "nq"
    JSON_LD = "jsonld"
    CSV = "csv"
    GRAPHML = "graphml"
    GEXF = "gexf"

    @property
    def media_type(self) -> str:
        """What to serve it as."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    ExportFormat.TURTLE: "text/turtle; charset=utf-8",
    ExportFormat.N_QUADS: "application/n-quads",
    ExportFormat.JSON_LD: "application/ld+json",
    ExportFormat.CSV: "text/csv; charset=utf-8; header=present",
    ExportFormat.GRAPHML: "application/graphml+xml",
    ExportFormat.GEXF: "application/gexf+xml",
}


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
