"""The formats of an export; apart from what writes them, which is slow to import."""

from enum import StrEnum


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
