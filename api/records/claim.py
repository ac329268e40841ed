"""Claims: who says what of an event, in which words, how surely, and where it was read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from api.records.event import display_date
from api.records.rows import Record, text_rows
from graph.store.store import View

_BODY = """
    ?claim a aa:Claim ; aa:states ?event ; prov:wasDerivedFrom ?source .
    OPTIONAL { ?claim aa:certainty/skos:notation ?certainty }
    OPTIONAL { ?claim aa:attributedTo ?said_by }
    OPTIONAL { ?claim aa:affiliation ?affiliation }
    OPTIONAL { ?claim aa:summary ?summary }
    OPTIONAL { ?claim aa:case ?case }
    OPTIONAL { ?claim prov:wasGeneratedBy/dcterms:identifier ?extractor }
    OPTIONAL { ?claim aa:evidence ?evidence .
      OPTIONAL { ?evidence oa:hasSelector/oa:exact ?quotation }
      OPTIONAL { ?evidence oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end } }
    OPTIONAL { ?event rdfs:label ?event_label }
    OPTIONAL { ?source dcterms:title ?title }
    OPTIONAL { ?source dcterms:publisher ?publisher }
    OPTIONAL { ?source dcterms:issued ?issued }
    OPTIONAL { ?source schema:url ?url }"""
_SELECT = """SELECT ?claim ?event ?event_label ?source ?certainty ?said_by ?affiliation ?summary ?case
  ?extractor ?quotation ?start ?end ?title ?publisher ?issued ?url"""
_QUERY = f"""
{_SELECT} WHERE {{
    # VALUES
    {_BODY}
}} ORDER BY ?source ?start ?claim"""


@dataclass(frozen=True, slots=True)
class Claim(Record):
    """One statement by one source, as a page shows it.

    Args:
        iri: Its IRI.
        values: By the names of the query's variables.
    """

    iri: str
    values: Mapping[str, str]

    @property
    def source_name(self) -> str:
        """What to call the source."""
        named = (self.values.get(key) for key in ("title", "publisher", "url", "source"))
        return next((name for name in named if name), "")

    @property
    def published(self) -> str:
        """When the source was published, as a reader would write it."""
        return display_date(self.values.get("issued", ""))


def claims_of_event(view: View, event: ox.NamedNode) -> list[Claim]:
    """Every claim about an event or a membership."""
    return _merged(text_rows(view, _QUERY, {"event": event}))


def claims_of_source(view: View, source: ox.NamedNode) -> list[Claim]:
    """Every claim that a source makes, in the order of its text."""
    claims = _merged(text_rows(view, _QUERY, {"source": source}))
    return sorted(claims, key=lambda claim: (int(claim.start or 0), claim.iri))


def claim(view: View, iri: ox.NamedNode) -> Claim | None:
    """One claim; None if the IRI is none."""
    return next(iter(_merged(text_rows(view, _QUERY, {"claim": iri}))), None)


def _merged(rows: Iterable[Mapping[str, str]]) -> list[Claim]:
    # A source known through two cases has two graphs, and may have two titles: one row a claim is shown.
    first: dict[str, Mapping[str, str]] = {}
    for row in rows:
        first.setdefault(row["claim"], row)
    return [Claim(iri, row) for iri, row in first.items()]
