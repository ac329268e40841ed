"""Trainings and outcomes: who, whom, when, how surely, and the words of the claim that is shown first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from api.records.rows import Record, short_name, text_rows
from graph.partial_date import PartialDate
from graph.store.store import Term, View

_PARTIES = "aa:trainer, aa:trainee, aa:provider, aa:programme, aa:actor, aa:target, aa:joined, aa:founded"
_DETAILS = """
    ?event a ?class . FILTER(?class IN (aa:Training, aa:Outcome))
    OPTIONAL { ?event rdfs:label ?label }
    OPTIONAL { ?event aa:begin ?begin }
    OPTIONAL { ?event aa:end ?end }
    OPTIONAL { ?event aa:beginEarliest ?earliest }
    OPTIONAL { ?event aa:place ?place }
    OPTIONAL { ?event aa:course ?course }
    OPTIONAL { ?event aa:headcount ?headcount }
    OPTIONAL { ?event aa:victims ?victims }
    OPTIONAL { ?event aa:cost ?cost } OPTIONAL { ?event aa:currency ?currency }
    OPTIONAL { ?event aa:status/skos:notation ?status }
    OPTIONAL { ?event aa:assessment/skos:notation ?assessment }
    OPTIONAL { ?event aa:actorScope/skos:notation ?scope }
    OPTIONAL { ?event aa:outcomeType ?type . ?type skos:prefLabel ?type_label .
               OPTIONAL { ?type aa:valence ?valence } }
    OPTIONAL { ?event aa:eventCertainty/skos:notation ?certainty }
    OPTIONAL { ?event aa:sourceCount ?sources }
    OPTIONAL { ?event aa:leadClaim ?claim .
      OPTIONAL { ?claim aa:evidence/oa:hasSelector/oa:exact ?quotation }
      OPTIONAL { ?claim aa:summary ?summary }
      OPTIONAL { ?claim aa:attributedTo ?said_by }
      ?claim prov:wasDerivedFrom ?source .
      OPTIONAL { ?source dcterms:title ?source_title }
      OPTIONAL { ?source dcterms:publisher ?publisher }
      OPTIONAL { ?source schema:url ?url } }"""
_SELECTED = """?event ?class ?label ?begin ?end ?earliest ?place ?course ?headcount ?victims ?cost ?currency
  ?status ?assessment ?scope ?type ?type_label ?valence ?certainty ?sources ?claim ?quotation ?summary
  ?said_by ?source ?source_title ?publisher ?url"""
_OF_ENTITY = f"""
SELECT DISTINCT ?entity {_SELECTED} WHERE {{
    # VALUES
    ?event aa:trainer|aa:trainee|aa:provider|aa:programme|aa:actor|aa:target|aa:joined|aa:founded ?entity .
    {_DETAILS}
}}"""
_ONE = f"""
SELECT {_SELECTED} WHERE {{
    # VALUES
    {_DETAILS}
}}"""
_PARTIES_OF_ENTITY = f"""
SELECT DISTINCT ?entity ?event ?role ?party ?name WHERE {{
    # VALUES
    ?event aa:trainer|aa:trainee|aa:provider|aa:programme|aa:actor|aa:target|aa:joined|aa:founded ?entity .
    ?event ?role ?party . FILTER(?role IN ({_PARTIES}))
    OPTIONAL {{ ?party rdfs:label ?name }}
}}"""
_PARTIES_OF_ONE = f"""
SELECT ?event ?role ?party ?name WHERE {{
    # VALUES
    ?event ?role ?party . FILTER(?role IN ({_PARTIES}))
    OPTIONAL {{ ?party rdfs:label ?name }}
}}"""
_SEQUENCES = """
SELECT ?event ?other ?label ?begin ?direction ?basis ?order ?least ?most ?certainty WHERE {
    # VALUES
    ?sequence a aa:Sequence ; aa:basis/skos:notation ?basis ; aa:order/skos:notation ?order ;
      aa:certainty/skos:notation ?certainty .
    { ?sequence aa:training ?event ; aa:outcome ?other . BIND("after" AS ?direction) }
    UNION
    { ?sequence aa:outcome ?event ; aa:training ?other . BIND("before" AS ?direction) }
    OPTIONAL { ?other rdfs:label ?label }
    OPTIONAL { ?other aa:begin ?begin }
    OPTIONAL { ?sequence aa:gapYearsMin ?least ; aa:gapYearsMax ?most }
} ORDER BY ?begin ?label ?basis"""


@dataclass(frozen=True, slots=True)
class Link:
    """Something with a name and an address."""

    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event that came before or after, or may have.

    Args:
        event: It.
        basis: Whom the two share.
        order: "after", "stated" or "unknown".
        gap: Years between, as text; empty where not known.
        certainty: The weaker of the two.
    """

    event: Link
    basis: str
    order: str
    gap: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Event(Record):
    """One training or outcome.

    Args:
        iri: Its IRI.
        is_training: Otherwise it is an outcome.
        values: Its other values by the names of the query's variables.
        parties: Role ("trainer", "actor") to who had it.
    """

    iri: str
    is_training: bool
    values: Mapping[str, str]
    parties: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)

    @property
    def when(self) -> str:
        """When it was, as a reader would write it."""
        return period(self.values.get("begin"), self.values.get("end"))

    @property
    def title(self) -> str:
        """Its label without the date that labels end in: pages show the date beside it."""
        label = self.values.get("label") or "event"
        begin = display_date(self.values.get("begin", ""))
        return label.removesuffix(f" ({begin})") if begin else label

    @property
    def sort_key(self) -> tuple[str, str]:
        """Orders events by time; those without a date come last."""
        return (self.values.get("earliest", "9999"), self.iri)

    def roles_of(self, entity: str) -> list[str]:
        """The roles that an entity has in it."""
        return [role for role, parties in self.parties.items() if any(p.iri == entity for p in parties)]


def period(begin: str | None, end: str | None) -> str:
    """Two dates as a reader would write them; empty where neither is known."""
    if begin and end and begin != end:
        return f"{display_date(begin)} to {display_date(end)}"
    if end and not begin:
        return f"until {display_date(end)}"
    return display_date(begin or "")


def display_date(edtf: str) -> str:
    """An EDTF date as a reader would write it; as it is, where it is none of ours."""
    try:
        return PartialDate.parse(edtf).display()
    except ValueError:
        return edtf


def events_of(view: View, entity: ox.NamedNode) -> list[Event]:
    """Every event that an entity takes part in, in order of time."""
    bindings: dict[str, Term] = {"entity": entity}
    parties = _grouped_parties(text_rows(view, _PARTIES_OF_ENTITY, bindings))
    found = _merged(text_rows(view, _OF_ENTITY, bindings), parties)
    return sorted(found, key=lambda event: event.sort_key)


def event(view: View, iri: ox.NamedNode) -> Event | None:
    """One event; None if the IRI is none."""
    bindings: dict[str, Term] = {"event": iri}
    parties = _grouped_parties(text_rows(view, _PARTIES_OF_ONE, bindings))
    return next(_merged(text_rows(view, _ONE, bindings), parties), None)


def neighbours(view: View, iri: ox.NamedNode) -> list[Neighbour]:
    """The outcomes that came after a training, or the trainings that came before an outcome."""
    return [
        Neighbour(
            Link(row["other"], row.get("label") or short_name(row["other"])),
            row["basis"],
            row["order"],
            _gap(row),
            row["certainty"],
        )
        for row in text_rows(view, _SEQUENCES, {"event": iri})
    ]


def _gap(row: Mapping[str, str]) -> str:
    least, most = row.get("least"), row.get("most")
    if least is None or most is None:
        return ""
    return least if least == most else f"{least} to {most}"


def _merged(
    rows: Iterable[Mapping[str, str]], parties: Mapping[str, Mapping[str, tuple[Link, ...]]]
) -> Iterator[Event]:
    # A property with two values gives two rows of one event; the first in order of text stands for it.
    first: dict[str, Mapping[str, str]] = {}
    for row in sorted(rows, key=lambda row: sorted(row.items())):
        first.setdefault(row["event"], row)
    for iri, row in first.items():
        yield Event(iri, row["class"].endswith("#Training"), row, parties.get(iri, {}))


def _grouped_parties(rows: Iterable[Mapping[str, str]]) -> dict[str, dict[str, tuple[Link, ...]]]:
    grouped: dict[str, dict[str, list[Link]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        role = row["role"].rpartition("#")[2]
        grouped[row["event"]][role].append(Link(row["party"], row.get("name") or short_name(row["party"])))
    return {
        iri: {role: tuple(sorted(links, key=lambda link: link.name)) for role, links in roles.items()}
        for iri, roles in grouped.items()
    }
