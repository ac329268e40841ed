"""Checks quads against the SHACL shapes of `ontology/shapes.ttl`, each named graph by itself.

A source's graph has to be sound alone: when another source is withdrawn, nothing of this one may fall apart.
Running pySHACL once a graph would cost more in set-up than in checking, so the graphs are laid side by side
in one: what a graph describes is renamed for the run, which keeps the graphs apart and tells afterwards
in which of them a fault lies.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import SH
from rdflib.term import BNode, Identifier, Literal, Node, URIRef

from graph.errors import StopRun
from ontology import ONTOLOGY_FILES, SHAPES
from ontology.vocabulary import AA, DCTERMS, PREFIXES, SKOS, XSD

BATCH_QUADS = 100_000
"""Quads laid out in one run of pySHACL: bounds its memory, about 1 KB a quad."""

VIOLATION = "Violation"


@dataclass(frozen=True, slots=True, order=True)
class ShaclResult:
    """One fault.

    Args:
        graph: IRI of the named graph it lies in; empty for the default graph.
        source: IRI of the source whose statements the graph holds; empty if it is no source's.
        focus: What is wrong: an IRI.
        path: The property, in prefixed form; empty where the whole node is meant.
        value: The offending value; empty where one is missing.
        severity: "Violation", "Warning" or "Info".
        message: What would be right, in words.
    """

    graph: str
    source: str
    focus: str
    path: str
    value: str
    severity: str
    message: str


@dataclass(frozen=True, slots=True)
class ShaclReport:
    """The outcome of a check.

    Args:
        results: All faults, sorted by graph.
        graphs: Number of named graphs checked.
        quads: Number of quads checked.
    """

    results: tuple[ShaclResult, ...]
    graphs: int
    quads: int

    @property
    def conforms(self) -> bool:
        """True where there is no violation; warnings do not count."""
        return not any(result.severity == VIOLATION for result in self.results)

    def by_graph(self) -> dict[str, tuple[ShaclResult, ...]]:
        """The faults of each graph that has any."""
        groups: dict[str, list[ShaclResult]] = defaultdict(list)
        for result in self.results:
            groups[result.graph].append(result)
        return {graph: tuple(results) for graph, results in groups.items()}


def validate(quads: Iterable[ox.Quad]) -> ShaclReport:
    """Check quads against the shapes, each named graph by itself.

    Raises:
        StopRun: pySHACL could not finish the check.
    """
    by_graph = _by_graph(quads)
    sources = dict(_sources(by_graph))
    results: list[ShaclResult] = []
    for batch in _batches(by_graph):
        layout = _Layout(batch, _statings(by_graph, sources, batch))
        results += (_result(row, layout.scopes, sources) for row in _violations(layout.data))
    return ShaclReport(tuple(sorted(results)), len(by_graph), sum(map(len, by_graph.values())))


def _by_graph(quads: Iterable[ox.Quad]) -> dict[str, list[ox.Quad]]:
    by_graph: dict[str, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        name = quad.graph_name
        by_graph["" if isinstance(name, ox.DefaultGraph) else name.value].append(quad)
    return dict(sorted(by_graph.items()))


def _sources(by_graph: Mapping[str, list[ox.Quad]]) -> Iterator[tuple[str, str]]:
    for graph, quads in by_graph.items():
        for quad in quads:
            if quad.predicate.value == DCTERMS.source and _iri(quad.subject) == graph:
                yield graph, _iri(quad.object)


def _batches(by_graph: Mapping[str, list[ox.Quad]]) -> Iterator[dict[str, list[ox.Quad]]]:
    batch: dict[str, list[ox.Quad]] = {}
    size = 0
    for graph, quads in by_graph.items():
        if batch and size + len(quads) > BATCH_QUADS:
            yield batch
            batch, size = {}, 0
        batch[graph] = quads
        size += len(quads)
    if batch:
        yield batch


def _statings(
    by_graph: Mapping[str, list[ox.Quad]], sources: Mapping[str, str], batch: Mapping[str, list[ox.Quad]]
) -> dict[str, list[ox.Quad]]:
    """For each graph of the batch that is no source's: who states the events it speaks of.

    Derived triples are about events that stand elsewhere; with these they can be checked for loose ends.
    """
    derived = [graph for graph in batch if graph not in sources]
    if not derived:
        return {}
    states = [q for graph in sources for q in by_graph[graph] if q.predicate.value == AA.states]
    found = {}
    for graph in derived:
        objects = {_iri(quad.object) for quad in batch[graph]}
        found[graph] = [q for q in states if _iri(q.subject) in objects or _iri(q.object) in objects]
    return found


class _Layout:
    """Several named graphs side by side in one rdflib graph, each node told apart by its graph.

    Attributes:
        data: The graph to check.
        scopes: The node in `data` to the graph that it comes from and its own IRI.
    """

    def __init__(self, batch: Mapping[str, list[ox.Quad]], extra: Mapping[str, list[ox.Quad]]) -> None:
        self.data = rdflib.Graph()
        self.scopes: dict[Node, tuple[str, str]] = {}
        self._terms: dict[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple, Identifier] = {}
        for triple in _scheme_memberships():
            self.data.add(triple)
        for number, (graph, quads) in enumerate(batch.items()):
            subjects = {quad.subject for quad in quads}
            own = {subject: self._scoped(subject, graph, number) for subject in subjects}
            for quad in (*quads, *extra.get(graph, ())):
                self.data.add(
                    (
                        own.get(quad.subject) or self._term(quad.subject),
                        self._term(quad.predicate),
                        self._object(quad.object, own),
                    )
                )

    def _scoped(
        self, subject: ox.NamedNode | ox.BlankNode | ox.Triple, graph: str, number: int
    ) -> Identifier:
        if not isinstance(subject, ox.NamedNode):
            scoped: Identifier = self._term(subject)
        else:
            # Any ending will do that keeps it an IRI: the way back is by `scopes`.
            scoped = URIRef(f"{subject.value}~{number}")
        self.scopes[scoped] = (graph, _iri(subject))
        return scoped

    def _object(
        self,
        term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple,
        own: Mapping[ox.NamedNode | ox.BlankNode | ox.Triple, Identifier],
    ) -> Identifier:
        if isinstance(term, ox.Literal):
            return self._term(term)
        return own.get(term) or self._term(term)

    def _term(self, term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Identifier:
        known = self._terms.get(term)
        if known is None:
            known = self._terms[term] = _rdflib_term(term)
        return known


def _rdflib_term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Identifier:
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.BlankNode():
            return BNode(term.value)
        case ox.Literal():
            if term.language:
                return Literal(term.value, lang=term.language)
            # rdflib holds "a" and "a"^^xsd:string for two values, and reads Turtle as the first.
            kind = term.datatype.value
            return Literal(term.value, datatype=None if kind == XSD.string else URIRef(kind))
        case _:
            raise StopRun(f"{term}: a triple as a term, which RDF 1.1 and these shapes do not know")


def _scheme_memberships() -> Iterator[tuple[URIRef, URIRef, URIRef]]:
    for file in ONTOLOGY_FILES:
        for triple in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
            if triple.predicate.value == SKOS.inScheme:
                yield URIRef(_iri(triple.subject)), URIRef(SKOS.inScheme), URIRef(_iri(triple.object))


@dataclass(frozen=True, slots=True)
class _Row:
    focus: Node
    path: str
    value: Node | None
    severity: str
    message: str


def _violations(data: rdflib.Graph) -> Iterator[_Row]:
    shapes = rdflib.Graph().parse(SHAPES, format="turtle")
    _, report, text = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    if not isinstance(report, rdflib.Graph):
        raise StopRun(f"the SHACL check did not finish: {text}")
    for result in report.objects(None, SH.result):
        path = report.value(result, SH.resultPath)
        yield _Row(
            focus=report.value(result, SH.focusNode, any=False) or BNode(),
            path="" if path is None else _path_text(report, path),
            value=report.value(result, SH.value),
            severity=str(report.value(result, SH.resultSeverity)).removeprefix(str(SH)),
            message=" ".join(sorted(str(m) for m in report.objects(result, SH.resultMessage))),
        )


def _path_text(report: rdflib.Graph, path: Node) -> str:
    if isinstance(path, URIRef):
        return prefixed(str(path))
    inverse = report.value(path, SH.inversePath)
    if inverse is not None:
        return f"^{_path_text(report, inverse)}"
    return "/".join(_path_text(report, step) for step in Collection(report, path))


def prefixed(iri: str) -> str:
    """An IRI in prefixed form where a prefix of the vocabulary fits, else as it is."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _result(row: _Row, scopes: Mapping[Node, tuple[str, str]], sources: Mapping[str, str]) -> ShaclResult:
    graph, focus = scopes.get(row.focus, ("", str(row.focus)))
    value = "" if row.value is None else scopes.get(row.value, ("", str(row.value)))[1]
    return ShaclResult(graph, sources.get(graph, ""), focus, row.path, value, row.severity, row.message)


def _iri(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
