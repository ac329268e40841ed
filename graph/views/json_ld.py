"""The graph as JSON-LD 1.1: one object a named graph, in it one a subject, with a context for short names.

Written in flat memory: pyoxigraph's own serialiser uses no prefixes, rdflib's needs everything in memory.
Keys are prefixed names, so that no two vocabularies' terms can meet ("aa:name", "schema:name").
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import pyoxigraph as ox

from graph.store.store import View
from graph.views.rdf_files import graph_names, prefixes
from graph.views.sorted_lines import sorted_lines, subject_blocks, triple_lines
from ontology.vocabulary import AA, DCTERMS, DEFAULT_BASE, EDTF, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

# Properties whose values are IRIs, and so can be written as plain strings.
_LINKS = (
    *(AA.trainer, AA.trainee, AA.provider, AA.programme, AA.status, AA.assessment, AA.outcomeType, AA.actor),
    *(
        AA.actorScope,
        AA.target,
        AA.joined,
        AA.founded,
        AA.statedAfter,
        AA.tiedTo,
        AA.states,
        AA.certainty,
        AA.evidence,
    ),
    *(AA.restates, AA.country, AA.leadClaim, AA.eventCertainty, AA.followedBy, AA.training, AA.outcome),
    *(AA.basis, AA.order, AA.valence),
    *(PROV.wasDerivedFrom, PROV.wasGeneratedBy, PROV.used, OA.hasSource, OA.hasSelector, DCTERMS.source),
    *(ORG.member, ORG.organization, ORG.memberOf, ORG.subOrganizationOf, SCHEMA.url, SCHEMA.sameAs),
    *(SKOS.inScheme, SKOS.broader, SKOS.narrower, SKOS.related, SKOS.topConceptOf, SKOS.hasTopConcept),
    *(RDFS.subClassOf, RDFS.subPropertyOf, RDFS.isDefinedBy, RDFS.seeAlso),
    *(SCHEMA.domainIncludes, SCHEMA.rangeIncludes, RDFS.domain, RDFS.range),
)
# Properties whose values are literals of one type, likewise.
_TYPED = {
    **dict.fromkeys((AA.begin, AA.end, DCTERMS.issued), EDTF.EDTF),
    **dict.fromkeys((AA.beginEarliest, AA.beginLatest, AA.endEarliest, AA.endLatest), XSD.date),
}

_Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Json = str | int | float | bool | dict[str, "Json"] | list["Json"]


def context(base: str = DEFAULT_BASE) -> dict[str, Json]:
    """The JSON-LD context: prefixes, and the properties whose values are written as plain strings."""
    names = prefixes(base)
    found: dict[str, Json] = {"@version": 1.1}
    found.update(names)
    found.update({_short(iri, names): {"@id": _short(iri, names), "@type": "@id"} for iri in _LINKS})
    for iri, datatype in _TYPED.items():
        found[_short(iri, names)] = {"@id": _short(iri, names), "@type": _short(datatype, names)}
    return found


def json_ld(view: View, base: str = DEFAULT_BASE) -> Iterator[bytes]:
    """The whole store: `@graph` of named graphs, each sorted by subject."""
    yield from _document(((graph, view.quads(graph)) for graph in graph_names(view)), base)


def quads_as_json_ld(quads: Iterable[ox.Quad], base: str = DEFAULT_BASE) -> Iterator[bytes]:
    """These quads' triples, as one graph without a name."""
    yield from _document(((None, quads),), base)


def _document(graphs: Iterable[tuple[ox.NamedNode | None, Iterable[ox.Quad]]], base: str) -> Iterator[bytes]:
    names = prefixes(base)
    yield b'{"@context": ' + _written(context(base)) + b',\n"@graph": [\n'
    for number, (graph, quads) in enumerate(graphs):
        nodes = _comma_separated(_written(node) for node in _nodes(quads, names))
        if graph is None:
            yield from nodes
        else:
            name = _written(_short(graph.value, names))
            yield (b",\n" if number else b"") + b'{"@id": ' + name + b', "@graph": [\n'
            yield from nodes
            yield b"\n]}"
    yield b"\n]}\n"


def _comma_separated(parts: Iterable[bytes]) -> Iterator[bytes]:
    for number, part in enumerate(parts):
        yield b",\n" + part if number else part


def _nodes(quads: Iterable[ox.Quad], names: Mapping[str, str]) -> Iterator[dict[str, Json]]:
    for block in subject_blocks(sorted_lines(triple_lines(quads))):
        triples = (quad.triple for quad in ox.parse(input=b"".join(block), format=ox.RdfFormat.N_TRIPLES))
        for subject, about in groupby(triples, key=lambda triple: triple.subject):
            yield _node(subject, about, names)


def _node(subject: _Term, triples: Iterable[ox.Triple], names: Mapping[str, str]) -> dict[str, Json]:
    values: dict[str, list[Json]] = defaultdict(list)
    for triple in triples:
        if triple.predicate.value == RDF.type:
            values["@type"].append(_reference(triple.object, names))
        else:
            key = _short(triple.predicate.value, names)
            values[key].append(_value(triple.predicate.value, triple.object, names))
    node: dict[str, Json] = {"@id": _reference(subject, names)}
    return node | {key: found[0] if len(found) == 1 else found for key, found in values.items()}


def _value(predicate: str, term: _Term, names: Mapping[str, str]) -> Json:
    if not isinstance(term, ox.Literal):
        name = _reference(term, names)
        return name if predicate in _LINKS else {"@id": name}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    datatype = term.datatype.value
    if _TYPED.get(predicate) == datatype:
        return term.value
    if predicate in _LINKS or predicate in _TYPED or datatype not in _NATIVE:
        typed: dict[str, Json] = {} if datatype == XSD.string else {"@type": _short(datatype, names)}
        return {"@value": term.value, **typed}
    return _native(term.value, datatype, names)


_NATIVE = (XSD.string, XSD.integer, XSD.boolean)


def _native(text: str, datatype: str, names: Mapping[str, str]) -> Json:
    """A JSON string, integer or boolean where that reads back as the same literal, else a value object."""
    if datatype == XSD.string:
        return text
    if datatype == XSD.boolean and text in ("true", "false"):
        return text == "true"
    if datatype == XSD.integer and text.lstrip("-").isdecimal() and text == str(int(text)) and len(text) < 16:
        return int(text)
    return {"@value": text, "@type": _short(datatype, names)}


def _reference(term: _Term, names: Mapping[str, str]) -> str:
    return _short(term.value, names) if isinstance(term, ox.NamedNode) else str(term)


def _short(iri: str, names: Mapping[str, str]) -> str:
    for name, namespace in names.items():
        # What follows the prefix must not begin with "//": JSON-LD would take the whole for an absolute IRI.
        if iri.startswith(namespace) and not iri.startswith("//", len(namespace)):
            return f"{name}:{iri.removeprefix(namespace)}"
    return iri


def _written(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
