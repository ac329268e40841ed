"""SELECT results as dictionaries of text, for rules that work on IRIs and literals by value."""

from collections.abc import Iterator, Mapping
from typing import Protocol

import pyoxigraph as ox

from ontology.vocabulary import AA, DCTERMS, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

PREFIXES = "".join(
    f"PREFIX {prefix}: <{namespace}>\n"
    for prefix, namespace in (
        ("aa", AA.NAMESPACE),
        ("dcterms", DCTERMS.NAMESPACE),
        ("org", ORG.NAMESPACE),
        ("prov", PROV.NAMESPACE),
        ("rdf", RDF.NAMESPACE),
        ("rdfs", RDFS.NAMESPACE),
        ("schema", SCHEMA.NAMESPACE),
        ("skos", SKOS.NAMESPACE),
        ("xsd", XSD.NAMESPACE),
    )
)


class Rows(Protocol):
    """Solutions as dictionaries of bound variables."""

    def dicts(self) -> Iterator[Mapping[str, object]]:
        """One dictionary a row."""


class Selects(Protocol):
    """Anything that answers a SELECT: a store's view."""

    def select(self, sparql: str) -> Rows:
        """The solutions."""


def text_rows(view: Selects, where: str) -> Iterator[dict[str, str]]:
    """Run `PREFIXES` + `where`; each row as variable to IRI or lexical form, unbound variables left out."""
    for row in view.select(PREFIXES + where).dicts():
        yield {
            name: term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
            for name, term in row.items()
        }
