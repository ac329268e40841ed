"""The reference graph: ontology, concept schemes, gazetteer and countries, loaded into every store."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from graph.errors import StopRun
from graph.mentions.countries import load_countries
from graph.rdf.iris import Iris, iri
from graph.rdf.terms import node
from ontology import GAZETTEER_DIR, ONTOLOGY_FILES
from ontology.vocabulary import AA, DEFAULT_BASE, RDF, SKOS

_Object = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def reference_quads(base: str = DEFAULT_BASE) -> Iterator[ox.Quad]:
    """Every quad of the reference graph, without blank nodes; the same each time, in the same order.

    Args:
        base: Where entities live. The gazetteer is written with the default base, and moved here.

    Raises:
        StopRun: A file of the ontology or the gazetteer is no valid Turtle; the text names file and line.
    """
    iris = Iris(base)
    graph = iris.reference_graph
    files = (*ONTOLOGY_FILES, *sorted(GAZETTEER_DIR.glob("*.ttl")))
    triples = {triple for file in files for triple in file_triples(file, base)}
    triples.update(_countries(iris))
    for triple in sorted(triples, key=str):
        yield ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def file_triples(file: Path, base: str = DEFAULT_BASE) -> Iterator[ox.Triple]:
    """The triples of one Turtle file, under another base; blank nodes are named by what is said of them.

    Raises:
        StopRun: The file is no valid Turtle, or its blank nodes form a circle.
    """
    try:
        read = [quad.triple for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE)]
    except (SyntaxError, OSError) as error:
        raise StopRun(f"{file}: {error}") from error
    names = _BlankNodeNames(file, read, base)
    for triple in read:
        subject = _moved(names.name(triple.subject), base)
        if isinstance(subject, ox.NamedNode):  # what is left: RDF 1.1 has no other subjects
            yield ox.Triple(subject, triple.predicate, _moved(names.name(triple.object), base))


class _BlankNodeNames:
    """IRIs in place of blank nodes (RDF 1.1 Concepts, section 3.5), the same whenever the file is read."""

    def __init__(self, file: Path, triples: Iterable[ox.Triple], base: str) -> None:
        self._file = file
        self._genid = f"{base}.well-known/genid/"
        self._names: dict[ox.BlankNode, ox.NamedNode] = {}
        self._described: Mapping[ox.BlankNode, list[ox.Triple]] = defaultdict(list)
        for triple in triples:
            if isinstance(triple.subject, ox.BlankNode):
                self._described[triple.subject].append(triple)

    def name(self, term: _Object, path: Sequence[ox.BlankNode] = ()) -> _Object:
        if not isinstance(term, ox.BlankNode):
            return term
        if term not in self._names:
            if term in path:
                raise StopRun(
                    f"{self._file}: blank nodes that refer to each other in a circle cannot be named"
                )
            said = sorted(
                f"{triple.predicate} {self.name(triple.object, (*path, term))}"
                for triple in self._described[term]
            )
            digest = hashlib.sha256("\n".join(said).encode()).hexdigest()[:20]
            self._names[term] = ox.NamedNode(self._genid + digest)
        return self._names[term]


def _moved(term: _Object, base: str) -> _Object:
    if base != DEFAULT_BASE and isinstance(term, ox.NamedNode) and term.value.startswith(DEFAULT_BASE):
        return iri(base + term.value.removeprefix(DEFAULT_BASE))
    return term


def _countries(iris: Iris) -> Iterator[ox.Triple]:
    countries = load_countries()
    for code in sorted(countries.codes):
        country, label = iris.entity(f"country/{code}"), countries.name(code)
        yield ox.Triple(country, node(RDF.type), node(AA.Country))
        yield ox.Triple(country, node(AA.isoCode), ox.Literal(code))
        yield ox.Triple(country, node(SKOS.prefLabel), ox.Literal(label, language="en"))
        for name in countries.names(code):
            if name != label:
                yield ox.Triple(country, node(SKOS.altLabel), ox.Literal(name, language="en"))
