"""A source: what is known of it, the graphs it stands in, and what it says."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from api.records.claim import Claim, claims_of_source
from api.records.event import Link, display_date
from api.records.rows import Record, text_rows
from graph.store.store import View

_SOURCE = """
SELECT ?source ?kind ?title ?publisher ?issued ?url ?language ?rights WHERE {
    # VALUES
    ?source a aa:Source .
    OPTIONAL { ?source aa:sourceKind ?kind }
    OPTIONAL { ?source dcterms:title ?title }
    OPTIONAL { ?source dcterms:publisher ?publisher }
    OPTIONAL { ?source dcterms:issued ?issued }
    OPTIONAL { ?source schema:url ?url }
    OPTIONAL { ?source dcterms:language ?language }
    OPTIONAL { ?source dcterms:rights ?rights }
} ORDER BY ?title ?issued"""
_RESTATED = """
SELECT DISTINCT ?source ?page ?title ?url WHERE {
    # VALUES
    ?source aa:restates ?page .
    OPTIONAL { ?page dcterms:title ?title }
    OPTIONAL { ?page schema:url ?url }
} ORDER BY ?title ?url"""
_ALL = """
SELECT ?source ?kind ?title ?publisher ?issued ?url (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
    ?source a aa:Source ; aa:sourceKind ?kind .
    OPTIONAL { ?source dcterms:title ?title }
    OPTIONAL { ?source dcterms:publisher ?publisher }
    OPTIONAL { ?source dcterms:issued ?issued }
    OPTIONAL { ?source schema:url ?url }
    OPTIONAL { ?claim prov:wasDerivedFrom ?source ; a aa:Claim }
} GROUP BY ?source ?kind ?title ?publisher ?issued ?url ORDER BY DESC(?issued) ?title ?source"""


@dataclass(frozen=True, slots=True)
class Source(Record):
    """One source.

    Args:
        iri: Its IRI.
        values: By the names of the query's variables.
        restates: What it rests on, and so is no independent support for.
        claims: What it says, where that was asked for.
    """

    iri: str
    values: Mapping[str, str]
    restates: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def name(self) -> str:
        """What to call it."""
        named = (self.values.get(key) for key in ("title", "publisher", "url"))
        return next((name for name in named if name), self.iri)

    @property
    def published(self) -> str:
        """When it was published, as a reader would write it."""
        return display_date(self.values.get("issued", ""))


def source(view: View, iri: ox.NamedNode) -> Source | None:
    """Read a source with its claims; None if the IRI is none."""
    row = next(text_rows(view, _SOURCE, {"source": iri}), None)
    if row is None:
        return None
    restated = {
        found["page"]: Link(found["page"], found.get("title") or found.get("url") or found["page"])
        for found in text_rows(view, _RESTATED, {"source": iri})
    }
    return Source(iri.value, row, tuple(restated.values()), tuple(claims_of_source(view, iri)))


def sources(view: View) -> list[Source]:
    """Every source, the newest first, with the number of its claims under `claims_count`."""
    first: dict[str, dict[str, str]] = {}
    for row in text_rows(view, _ALL):
        row["claims_count"] = row.pop("claims")
        first.setdefault(row["source"], row)
    return [Source(iri, row) for iri, row in first.items()]
