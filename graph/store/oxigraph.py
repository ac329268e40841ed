"""A `View` over an open pyoxigraph store, on disk or in memory."""

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from graph.store.store import NO_BINDINGS, QueryError, QueryFormError, Rows, Term


class OxigraphView:
    """Reads one pyoxigraph store that nobody changes.

    The default graph is the RDF merge of all named graphs, kept by the writer: Oxigraph's own union of graphs
    gives a triple once for each graph that holds it, which multiplies rows and makes every count wrong.

    Queries go to Oxigraph as text: a query prepared by rdflib would silently run in rdflib's own engine.
    """

    def __init__(self, store: ox.Store, generation: str) -> None:
        self._store = store
        self._generation = generation

    @property
    def generation(self) -> str:
        """The generation's name."""
        return self._generation

    def _run(
        self, sparql: str, bindings: Mapping[str, Term]
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        try:
            return self._store.query(
                sparql,
                substitutions={ox.Variable(name): term for name, term in bindings.items()},
            )
        except (SyntaxError, ValueError, RuntimeError, OSError) as error:
            raise QueryError(str(error)) from error

    def select(self, sparql: str, bindings: Mapping[str, Term] = NO_BINDINGS) -> Rows:
        """See `View.select`."""
        result = self._run(sparql, bindings)
        if not isinstance(result, ox.QuerySolutions):
            raise QueryFormError("a SELECT query is needed here")
        names = tuple(variable.value for variable in result.variables)
        width = range(len(names))
        return Rows(names, (tuple(solution[i] for i in width) for solution in result))

    def ask(self, sparql: str) -> bool:
        """See `View.ask`."""
        result = self._run(sparql, NO_BINDINGS)
        if not isinstance(result, ox.QueryBoolean):
            raise QueryFormError("an ASK query is needed here")
        return bool(result)

    def construct(self, sparql: str) -> Iterator[ox.Triple]:
        """See `View.construct`."""
        result = self._run(sparql, NO_BINDINGS)
        if not isinstance(result, ox.QueryTriples):
            raise QueryFormError("a CONSTRUCT or DESCRIBE query is needed here")
        return iter(result)

    def quads(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        """See `View.quads`."""
        found = self._store.quads_for_pattern(None, None, None, graph)
        return (quad for quad in found if isinstance(quad.graph_name, ox.NamedNode))

    def copy(self) -> ox.Store:
        """The same content in a new store in memory."""
        copy = ox.Store()
        copy.bulk_extend(self._store)
        return copy

    def graphs(self) -> Iterator[ox.NamedNode]:
        """See `View.graphs`."""
        return (graph for graph in self._store.named_graphs() if isinstance(graph, ox.NamedNode))


class OxigraphWriter:
    """Changes a pyoxigraph store that no reader has yet, and knows whether anything changed."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self.changed = False

    def flush(self) -> None:
        """Write everything to disk."""
        self._store.flush()

    def close(self) -> None:
        """Let go of the store: Oxigraph closes its files when the object goes, and not before."""
        self._store = ox.Store()

    def replace_graph(self, graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> bool:
        """See `Writer.replace_graph`; only the difference is written."""
        wanted = {ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in quads}
        present = set(self._store.quads_for_pattern(None, None, None, graph))
        self._remove(present - wanted)
        added = wanted - present
        self._store.extend(added)
        self._store.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in added)
        if not wanted:
            self._store.remove_graph(graph)
        differs = wanted != present
        self.changed = self.changed or differs
        return differs

    def _remove(self, quads: Iterable[ox.Quad]) -> None:
        for quad in quads:
            self._store.remove(quad)
            merged = ox.Quad(quad.subject, quad.predicate, quad.object)
            # What another named graph still states stays in the merge.
            stated = self._store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
            if all(other == merged for other in stated):
                self._store.remove(merged)

    def drop_graph(self, graph: ox.NamedNode) -> bool:
        """See `Writer.drop_graph`."""
        there = self._store.contains_named_graph(graph)
        if there:
            self.replace_graph(graph, ())
            self._store.remove_graph(graph)
            self.changed = True
        return there

    def staged(self) -> OxigraphView:
        """See `Writer.staged`."""
        return OxigraphView(self._store, "staged")
