"""Writes `docs/ontology.md` from the Turtle files: every term, what it means and what it is tied to.

After a change to a file of `ontology/*.ttl` run `python -m graph.rdf.vocabulary_page`; a test fails while the
two differ.
"""

from collections.abc import Callable, Iterable, Iterator

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.term import Node, URIRef

from graph.rdf.vocabulary_source import VOCABULARY_FILE
from ontology import ONTOLOGY_FILES
from ontology.vocabulary import AA, DCTERMS, PREFIXES, SCHEMA

PAGE_FILE = VOCABULARY_FILE.parent.parent / "docs" / "ontology.md"

_HEAD = """\
# The ontology

This page is generated from the Turtle files of `ontology/` by `python -m graph.rdf.vocabulary_page`.

Everything in the graph is a **claim** by a **source**. A claim states one event (a training or an outcome) or
one membership, with its certainty and with the words it rests on: an exact quotation with its place in the
text, or a curator's summary of a cited page, which is never shown as a quotation. All that one source states
stands in a named graph of its own. What rules derive from all sources (labels, certainties of events,
sequences) stands in the graph `derived`, and is rebuilt at any time. That an outcome followed a training says
nothing of its cause.

| File | What is in it |
|--|--|
| `afteraction.ttl` | OWL classes and properties |
| `outcomes.ttl` | SKOS: outcome types and their valence |
| `certainty.ttl` | SKOS: certainties |
| `schemes.ttl` | SKOS: status, assessment, scope, basis, order |
| `alignments.ttl` | relations to other vocabularies, and the terms taken over from them |
| `shapes.ttl` | SHACL: what a well-formed claim is; `afteraction validate` checks it |

Prefix `aa:` is `https://w3id.org/afteraction/ontology#`. Domains and ranges are mostly given as
`schema:domainIncludes` and `schema:rangeIncludes`, which entail nothing; where `rdfs:domain` or `rdfs:range`
is used, the entailment is meant.
"""

Row = tuple[str, ...]


def vocabulary_page() -> str:
    """The text of `docs/ontology.md`."""
    graph = rdflib.Graph()
    for file in ONTOLOGY_FILES:
        graph.parse(file, format="turtle")
    parts = [
        _HEAD,
        "## Classes\n\n" + _table(("Class", "Meaning", "Is a"), _terms(graph, OWL.Class, _class_row)),
        "## Properties\n\n"
        + _table(
            ("Property", "Of", "Value", "Meaning"),
            (
                row
                for kind in (OWL.ObjectProperty, OWL.DatatypeProperty)
                for row in _terms(graph, kind, _property_row)
            ),
        ),
        "## Concept schemes\n",
        *(_scheme(graph, scheme) for scheme in sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str)),
        "## Terms taken over\n\n" + _table(("Term", "What it is used for here"), _terms_taken_over(graph)),
        "## Security Force Monitor\n\n"
        "Fields of the draft claim type `training` in Security Force Monitor's research handbook, spelt as "
        "there, and the term that carries the same; the rules for reading them are in `alignments.ttl`.\n\n"
        + _table(("Field", "Term"), _fields(graph)),
    ]
    return "\n".join(parts)


def _terms(graph: rdflib.Graph, kind: Node, row: Callable[[rdflib.Graph, Node], Row]) -> Iterator[Row]:
    for term in graph.subjects(RDF.type, kind):
        yield row(graph, term)


def _class_row(graph: rdflib.Graph, term: Node) -> Row:
    above = [*graph.objects(term, RDFS.subClassOf), *graph.objects(term, OWL.equivalentClass)]
    return _code(term), _text(graph, term, RDFS.comment), _codes(above)


def _property_row(graph: rdflib.Graph, term: Node) -> Row:
    includes = URIRef(SCHEMA.domainIncludes), URIRef(SCHEMA.rangeIncludes)
    domain = [*graph.objects(term, RDFS.domain), *graph.objects(term, includes[0])]
    values = [*graph.objects(term, RDFS.range), *graph.objects(term, includes[1])]
    return _code(term), _codes(domain), _codes(values), _text(graph, term, RDFS.comment)


def _scheme(graph: rdflib.Graph, scheme: Node) -> str:
    rows = []
    for concept in graph.subjects(SKOS.inScheme, scheme):
        valence = graph.value(concept, URIRef(AA.valence))
        words = sorted(str(label) for label in graph.objects(concept, SKOS.altLabel))
        definition = _text(graph, concept, SKOS.definition)
        if valence is not None:
            definition += f" ({_text(graph, valence, SKOS.notation)})"
        notation = f"`{_text(graph, concept, SKOS.notation)}`"
        rows.append((_code(concept), notation, definition, ", ".join(words)))
    title = _text(graph, scheme, URIRef(DCTERMS.title))
    about = f"{_code(scheme)}: {_text(graph, scheme, SKOS.definition)}"
    return f"### {title}\n\n{about}\n\n" + _table(("Concept", "Written", "Meaning", "Other words"), rows)


def _terms_taken_over(graph: rdflib.Graph) -> Iterator[Row]:
    for term in graph.subjects(RDFS.isDefinedBy, None):
        if not str(term).startswith(AA.NAMESPACE):
            yield _code(term), _text(graph, term, RDFS.comment)


def _fields(graph: rdflib.Graph) -> Iterator[Row]:
    for term, field in graph.subject_objects(URIRef(AA.sfmField)):
        yield f"`{field}`", _code(term)


def _table(head: Row, rows: Iterable[Row]) -> str:
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in (head, *sorted(rows))]
    rule = "|".join("--" for _ in head)
    return "".join(f"| {line} |\n" for line in lines).replace("\n", f"\n|{rule}|\n", 1)


def _text(graph: rdflib.Graph, term: Node, predicate: Node) -> str:
    return str(graph.value(term, predicate, any=False) or "")


def _codes(terms: Iterable[Node]) -> str:
    return ", ".join(sorted(_code(term) for term in terms))


def _code(term: Node) -> str:
    for prefix, namespace in PREFIXES.items():
        if str(term).startswith(namespace):
            return f"`{prefix}:{str(term).removeprefix(namespace)}`"
    return f"<{term}>"


def main() -> None:
    """Write `docs/ontology.md`."""
    PAGE_FILE.write_text(vocabulary_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
