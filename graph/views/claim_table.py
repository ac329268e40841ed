"""The claims as a table for spreadsheets: one row a claim, in words, with its source."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from graph.rdf.selection import text_rows
from graph.store.store import View
from graph.views.spreadsheet import harmless
from ontology.vocabulary import OA

COLUMNS = (
    *("event", "trainer", "provider", "programme", "course", "trainee", "actor", "scope", "outcome"),
    *("joined", "founded", "target", "person", "body", "rank", "role", "place", "begin", "end", "status"),
    *("headcount", "cost", "currency", "victims", "assessment", "certainty", "attributed_to", "affiliation"),
    *("evidence", "evidence_form", "source_title", "publisher", "published", "url", "case"),
    *("claim_iri", "event_iri"),
)

_QUERY = f"""
PREFIX oa: <{OA.NAMESPACE}>
SELECT DISTINCT * WHERE {{
  ?claim_iri a aa:Claim ; aa:states ?event_iri .
  ?event_iri a ?class . FILTER(?class IN (aa:Training, aa:Outcome, org:Membership))
  BIND(IF(?class = aa:Training, "training", IF(?class = aa:Outcome, "outcome", "membership")) AS ?event)
  OPTIONAL {{ ?event_iri aa:trainer/rdfs:label ?trainer }}
  OPTIONAL {{ ?event_iri aa:provider/rdfs:label ?provider }}
  OPTIONAL {{ ?event_iri aa:programme/rdfs:label ?programme }}
  OPTIONAL {{ ?event_iri aa:course ?course }}
  OPTIONAL {{ ?event_iri aa:trainee/rdfs:label ?trainee }}
  OPTIONAL {{ ?event_iri aa:actor/rdfs:label ?actor }}
  OPTIONAL {{ ?event_iri aa:actorScope/skos:notation ?scope }}
  OPTIONAL {{ ?event_iri aa:outcomeType/skos:prefLabel ?outcome }}
  OPTIONAL {{ ?event_iri aa:joined/rdfs:label ?joined }}
  OPTIONAL {{ ?event_iri aa:founded/rdfs:label ?founded }}
  OPTIONAL {{ ?event_iri aa:target/rdfs:label ?target }}
  OPTIONAL {{ ?event_iri org:member/rdfs:label ?person }}
  OPTIONAL {{ ?event_iri org:organization/rdfs:label ?body }}
  OPTIONAL {{ ?event_iri aa:rank ?rank }}
  OPTIONAL {{ ?event_iri aa:role ?role }}
  OPTIONAL {{ ?event_iri aa:place ?place }}
  OPTIONAL {{ ?event_iri aa:begin ?begin }}
  OPTIONAL {{ ?event_iri aa:end ?end }}
  OPTIONAL {{ ?event_iri aa:status/skos:notation ?status }}
  OPTIONAL {{ ?event_iri aa:headcount ?headcount }}
  OPTIONAL {{ ?event_iri aa:cost ?cost }}
  OPTIONAL {{ ?event_iri aa:currency ?currency }}
  OPTIONAL {{ ?event_iri aa:victims ?victims }}
  OPTIONAL {{ ?event_iri aa:assessment/skos:notation ?assessment }}
  OPTIONAL {{ ?claim_iri aa:certainty/skos:notation ?certainty }}
  OPTIONAL {{ ?claim_iri aa:attributedTo ?attributed_to }}
  OPTIONAL {{ ?claim_iri aa:affiliation ?affiliation }}
  OPTIONAL {{ ?claim_iri aa:evidence/oa:hasSelector/oa:exact ?quotation }}
  OPTIONAL {{ ?claim_iri aa:summary ?summary }}
  OPTIONAL {{ ?claim_iri aa:case ?case }}
  BIND(COALESCE(?quotation, ?summary) AS ?evidence)
  BIND(IF(BOUND(?quotation), "quotation", "summary") AS ?evidence_form)
  OPTIONAL {{
    ?claim_iri prov:wasDerivedFrom ?source .
    OPTIONAL {{ ?source dcterms:title ?source_title }}
    OPTIONAL {{ ?source dcterms:publisher ?publisher }}
    OPTIONAL {{ ?source dcterms:issued ?published }}
    OPTIONAL {{ ?source schema:url ?url }}
  }}
}} ORDER BY DESC(?event) ?event_iri ?claim_iri"""


def claim_rows(view: View) -> Iterator[dict[str, str]]:
    """One dictionary a claim, keyed by `COLUMNS`; several values of one column are joined by "; "."""
    values: dict[str, set[str]] = {}
    for row in text_rows(view, _QUERY):
        if values and row["claim_iri"] not in values["claim_iri"]:
            yield _joined(values)
            values = {}
        for column in COLUMNS:
            if column in row:
                values.setdefault(column, set()).add(row[column])
    if values:
        yield _joined(values)


def claim_table(view: View) -> Iterator[bytes]:
    """The rows as CSV (RFC 4180, UTF-8), with a heading; no cell is read as a formula."""
    yield _line(COLUMNS)
    for row in claim_rows(view):
        yield _line(row[column] for column in COLUMNS)


def _joined(values: dict[str, set[str]]) -> dict[str, str]:
    return {column: "; ".join(sorted(values.get(column, ()))) for column in COLUMNS}


def _line(cells: Iterable[str]) -> bytes:
    out = StringIO(newline="")
    csv.writer(out).writerow([harmless(cell) for cell in cells])
    return out.getvalue().encode()
