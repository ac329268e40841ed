"""Runs the stages in order: files to texts to claims to quads, checked, derived from, and switched to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from graph.claims.polyglot import ENGLISH, LANGUAGES
from graph.claims.source import Statements
from graph.documents.document import Document
from graph.documents.fetch import fetch, is_url
from graph.documents.finder import find_documents
from graph.errors import SkipDocument
from graph.rdf.derivation import derived_quads
from graph.rdf.iris import Iris
from graph.rdf.reference import reference_quads
from graph.rdf.shacl import VIOLATION, validate
from graph.rdf.statements import quads_of
from graph.store.store import Store, View, Writer
from graph.tables.cases import read_cases
from graph.text.language import in_language
from graph.text.reader import read_text
from graph.text.text import Text
from ontology.vocabulary import AA, DCTERMS, SCHEMA

Progress = Callable[[str], None]
"""Called once for each document or case, with its name."""


class TextExtractor(Protocol):
    """Reads claims off texts, in order."""

    def extract_all(self, texts: Iterable[Text]) -> Iterator[Statements]:
        """What each text states."""


def _silent(_: str) -> None:
    """Report nothing."""


@dataclass(slots=True)
class RunReport:
    """What a run did.

    Args:
        read: Documents whose claims are in the store.
        cases: Curated cases whose claims are in the store.
        skipped: What was not used, and why.
        remarks: What was used, but not as it declared.
        changed: Whether the store differs from before.
    """

    read: int = 0
    cases: int = 0
    skipped: list[SkipDocument] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a run reads: documents to extract from, and curated cases."""

    documents: tuple[str | Path, ...]
    cases: tuple[Path, ...]

    @classmethod
    def of(cls, sources: Sequence[str]) -> "Inputs":
        """Sort what was named: in a folder with `cases` and `articles`, those are the cases and documents."""
        documents: list[str | Path] = []
        cases: list[Path] = []
        for source in sources:
            if is_url(source):
                documents.append(source)
                continue
            path = Path(source)
            if (path / "cases").is_dir():
                cases.append(path / "cases")
                if (path / "articles").is_dir():
                    documents.append(path / "articles")
            else:
                documents.append(path)
        return cls(tuple(documents), tuple(cases))


def read_texts(
    sources: Sequence[str | Path],
    skipped: list[SkipDocument],
    languages: Sequence[str] = (ENGLISH,),
    remarks: list[str] | None = None,
) -> Iterator[Text]:
    """The texts of files, folders and addresses; what cannot be read goes to `skipped`, the rest goes on.

    Args:
        languages: ISO 639-1 codes of those that the caller reads; a text in another is skipped, not half
            understood. Each text's metadata says which one it is in.
        remarks: Takes a line for each text that is in another language than it declares.
    """
    for found in _documents(sources):
        try:
            if isinstance(found, SkipDocument):
                raise found
            text, remark = in_language(read_text(found), languages)
        except SkipDocument as skip:
            skipped.append(skip)
            continue
        if remark and remarks is not None:
            remarks.append(remark)
        yield text


def _documents(sources: Sequence[str | Path]) -> Iterator[Document | SkipDocument]:
    yield from find_documents([source for source in sources if isinstance(source, Path)])
    for address in (source for source in sources if isinstance(source, str)):
        try:
            yield fetch(address)
        except SkipDocument as skip:
            yield skip


def build(
    inputs: Inputs,
    store: Store,
    extractor: Callable[[], TextExtractor],
    iris: Iris,
    progress: Progress = _silent,
) -> RunReport:
    """Read documents and cases into a store. What is in it stays; the same input again adds nothing.

    Args:
        extractor: Called only if there is a document to read: a language model takes a second to load.

    Raises:
        StopRun: A missing model, or a store that cannot be written.
    """
    report = RunReport()
    with store.writer() as writer:
        report.changed |= writer.replace_graph(iris.reference_graph, reference_quads(iris.base))
        batch = _Batch(writer, iris, report)
        batch.add_cases(read_cases(inputs.cases), progress)
        if inputs.documents:
            read = read_texts(inputs.documents, report.skipped, LANGUAGES, report.remarks)
            texts = _named(read, progress)
            first = next(texts, None)
            if first is not None:
                batch.add_documents(extractor().extract_all(_chained(first, texts)))
        batch.write()
        derive(writer, iris, report)
    return report


def retract(source: ox.NamedNode, store: Store, iris: Iris) -> int:
    """Remove everything that one source states, and derive again; the number of named graphs removed."""
    with store.writer() as writer:
        graphs = list(_graphs_of(writer.staged(), source))
        for graph in graphs:
            writer.drop_graph(graph)
        if graphs:
            writer.replace_graph(iris.derived_graph, derived_quads(writer.staged(), iris))
    return len(graphs)


def find_source(text: str, view: View, iris: Iris) -> ox.NamedNode | None:
    """The source that an id, an address, an IRI or a file stands for; None where the store has none such."""
    rows = view.select(_SOURCES)
    known = {str(row[1].value): row[0] for row in rows if isinstance(row[1], ox.Literal | ox.NamedNode)}
    candidates = [text, text.removeprefix(f"{iris.base}source/")]
    if Path(text).is_file():
        candidates += [found.document_id for found in read_texts([Path(text)], [], LANGUAGES)]
    for candidate in candidates:
        source = known.get(candidate)
        if isinstance(source, ox.NamedNode):
            return source
    return None


def derive(writer: Writer, iris: Iris, report: RunReport) -> None:
    """Rebuild the derived graph from what is staged."""
    quads = derived_quads(writer.staged(), iris)
    report.changed |= writer.replace_graph(iris.derived_graph, quads)


_SOURCES = f"""
SELECT ?source ?key WHERE {{
  ?source a <{AA.Source}> ; <{DCTERMS.identifier}>|<{SCHEMA.url}> ?key
}} ORDER BY ?source"""
_GRAPHS = f"SELECT ?graph ?source WHERE {{ ?graph <{DCTERMS.source}> ?source }}"
_CASE_GRAPHS = f"SELECT ?graph ?case WHERE {{ ?graph <{AA.case}> ?case ; <{DCTERMS.source}> ?source }}"


def _graphs_of(view: View, source: ox.NamedNode) -> Iterator[ox.NamedNode]:
    for graph, _ in view.select(_GRAPHS, {"source": source}):
        if isinstance(graph, ox.NamedNode):
            yield graph


class _Batch:
    """Statements on their way into the store: checked against the shapes before they are written."""

    def __init__(self, writer: Writer, iris: Iris, report: RunReport) -> None:
        self._writer = writer
        self._iris = iris
        self._report = report
        self._graphs: dict[ox.NamedNode, frozenset[ox.Quad]] = {}
        self._cases: set[str] = set()

    def add_cases(self, cases: Iterable[Statements | SkipDocument], progress: Progress) -> None:
        """Take the curated cases."""
        for statements in cases:
            if isinstance(statements, SkipDocument):
                self._report.skipped.append(statements)
                continue
            if statements.case is not None and statements.case not in self._cases:
                self._cases.add(statements.case)
                self._report.cases += 1
                progress(statements.case)
            self._add(statements)

    def add_documents(self, documents: Iterable[Statements]) -> None:
        """Take what documents state."""
        for statements in documents:
            self._report.read += 1
            self._add(statements)

    def _add(self, statements: Statements) -> None:
        graph = self._iris.source_graph(statements.source.id, statements.case)
        self._graphs[graph] = quads_of(statements, self._iris)

    def write(self) -> None:
        """Put into the store what is well formed; name what is not."""
        faults = validate(quad for quads in self._graphs.values() for quad in quads).by_graph()
        for graph, quads in sorted(self._graphs.items(), key=lambda item: item[0].value):
            violations = [f for f in faults.get(graph.value, ()) if f.severity == VIOLATION]
            if violations:
                first = violations[0]
                self._report.skipped.append(SkipDocument(graph.value, f"is not well formed: {first.message}"))
                continue
            self._report.changed |= self._writer.replace_graph(graph, quads)
        self._drop_stale()

    def _drop_stale(self) -> None:
        """A case that was edited may cite a page no longer; what it took from there goes."""
        for graph, case in list(self._writer.staged().select(_CASE_GRAPHS)):
            read_again = isinstance(case, ox.Literal) and case.value in self._cases
            if read_again and isinstance(graph, ox.NamedNode) and graph not in self._graphs:
                self._report.changed |= self._writer.drop_graph(graph)


def _named(texts: Iterable[Text], progress: Progress) -> Iterator[Text]:
    for text in texts:
        progress(text.name)
        yield text


def _chained(first: Text, rest: Iterator[Text]) -> Iterator[Text]:
    yield first
    yield from rest
