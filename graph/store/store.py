"""The contract of a store: readers hold an unchanging `View`, one `Writer` at a time makes the next one."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pyoxigraph as ox

from graph.errors import StopRun

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = tuple[Term | None, ...]
NO_BINDINGS: Mapping[str, Term] = {}


class StoreError(StopRun):
    """The store cannot be opened, read or written."""


class StoreBusyError(StoreError):
    """Another process is writing to this store."""


class QueryError(StoreError):
    """The query is not valid SPARQL, or the store refused it; the text is the parser's."""


class QueryFormError(QueryError):
    """The query is valid, but of another form than is wanted here."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The solutions of a SELECT, read as they are iterated: once only.

    Args:
        variables: Names without the question mark, in the order of the SELECT.
        solutions: One tuple a row, in the variables' order; None where a variable is unbound.
    """

    variables: tuple[str, ...]
    solutions: Iterator[Row]

    def __iter__(self) -> Iterator[Row]:
        return self.solutions

    def dicts(self) -> Iterator[dict[str, Term]]:
        """Each row as a dictionary of its bound variables."""
        for row in self.solutions:
            yield {name: term for name, term in zip(self.variables, row, strict=True) if term is not None}


class View(Protocol):
    """One unchanging state of a store.

    The default graph of every query is the RDF merge of all named graphs: each triple once.
    """

    @property
    def generation(self) -> str:
        """A name that changes when the content does."""

    def select(self, sparql: str, bindings: Mapping[str, Term] = NO_BINDINGS) -> Rows:
        """Run a SELECT.

        Args:
            sparql: The query.
            bindings: Values of variables, as terms. A bound variable has to be in the SELECT list.

        Raises:
            QueryError: The query is invalid, no SELECT, or binds a variable that it does not select.
        """

    def ask(self, sparql: str) -> bool:
        """Run an ASK. Raises `QueryError` as `select` does."""

    def construct(self, sparql: str) -> Iterator[ox.Triple]:
        """Run a CONSTRUCT or DESCRIBE. Raises `QueryError` as `select` does."""

    def quads(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        """Every quad, or those of one named graph, in no set order."""

    def graphs(self) -> Iterator[ox.NamedNode]:
        """The named graphs."""


class Writer(Protocol):
    """Collects changes; nothing is seen by readers until the `with` block of `Store.writer` ends well."""

    def replace_graph(self, graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> bool:
        """Make a named graph hold exactly these quads; True if that changed anything."""

    def drop_graph(self, graph: ox.NamedNode) -> bool:
        """Remove a named graph; True if there was one."""

    def staged(self) -> View:
        """The state as it will be, for rules that derive quads from it."""


class Store(Protocol):
    """A place that keeps quads."""

    def view(self) -> AbstractContextManager[View]:
        """The current state; it stays as it is while the block lasts, whatever writers do.

        Raises:
            StoreError: There is nothing to read yet, or it cannot be read.
        """

    def writer(self) -> AbstractContextManager[Writer]:
        """The right to make the next state; an exception in the block leaves everything as it was.

        Raises:
            StoreBusyError: Another process holds that right.
        """

    def current_folder(self) -> Path | None:
        """Where the current state lies as an Oxigraph folder to open read-only; None if in no folder."""
