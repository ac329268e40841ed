"""Stores made by the real code from statements: reference graph, source graphs, derived graph."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from graph.claims.source import Statements
from graph.rdf.derivation import derived_quads
from graph.rdf.iris import Iris
from graph.rdf.reference import reference_quads
from graph.rdf.statements import quads_of
from graph.store import Store, open_store
from graph.store.store import View

IRIS = Iris()


def store_of(statements: Iterable[Statements]) -> Store:
    """A store in memory that holds these sources and what is derived from them."""
    store = open_store(":memory:")
    with store.writer() as writer:
        writer.replace_graph(IRIS.reference_graph, reference_quads(IRIS.base))
        for stated in statements:
            graph = IRIS.source_graph(stated.source.id, stated.case)
            writer.replace_graph(graph, quads_of(stated, IRIS))
        writer.replace_graph(IRIS.derived_graph, derived_quads(writer.staged(), IRIS))
    return store


@contextmanager
def view_of(*statements: Statements) -> Iterator[View]:
    """The view of such a store."""
    with store_of(statements).view() as view:
        yield view
