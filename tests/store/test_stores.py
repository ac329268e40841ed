"""What every store promises: run on memory, on a folder, and against a real SPARQL server."""

import pyoxigraph as ox
import pytest

from graph.store import Store
from graph.store.store import QueryError

A = ox.NamedNode("http://example.org/graph/a")
B = ox.NamedNode("http://example.org/graph/b")
SAID = ox.NamedNode("http://example.org/said")


def quad(subject: str, value: str, graph: ox.NamedNode = A) -> ox.Quad:
    return ox.Quad(ox.NamedNode(f"http://example.org/{subject}"), SAID, ox.Literal(value), graph)


def content(store: Store) -> set[ox.Quad]:
    with store.view() as view:
        return set(view.quads())


def test_what_is_written_is_read_back(store: Store) -> None:
    awkward = [
        quad("x", 'a "quoted" word\n\\ and a tab\t'),
        quad("x", "} INSERT DATA {"),
        quad("ü", "Dégagé 语"),
    ]
    with store.writer() as writer:
        assert writer.replace_graph(A, awkward)
    assert content(store) == set(awkward)


def test_a_graph_is_replaced_whole(store: Store) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", "old"), quad("x", "kept")])
        writer.replace_graph(B, [quad("y", "other", B)])
    with store.writer() as writer:
        assert writer.replace_graph(A, [quad("x", "kept"), quad("x", "new")])
    assert content(store) == {quad("x", "kept"), quad("x", "new"), quad("y", "other", B)}


def test_replacing_a_graph_by_itself_changes_nothing(store: Store) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", "one")])
    with store.view() as view:
        before = view.generation
    with store.writer() as writer:
        assert not writer.replace_graph(A, [quad("x", "one")])
    with store.view() as view:
        assert view.generation == before


def test_a_dropped_graph_takes_nothing_else_with_it(store: Store) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", "both")])
        writer.replace_graph(B, [quad("x", "both", B)])
    with store.writer() as writer:
        assert writer.drop_graph(A)
        assert not writer.drop_graph(ox.NamedNode("http://example.org/graph/never-there"))
    assert content(store) == {quad("x", "both", B)}
    with store.view() as view:
        assert list(view.graphs()) == [B]


def test_a_triple_in_two_graphs_counts_once(store: Store) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", "both"), quad("x", "only a")])
        writer.replace_graph(B, [quad("x", "both", B)])
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    with store.view() as view:
        assert [int(row[0].value) for row in view.select(count) if isinstance(row[0], ox.Literal)] == [2]
    with store.writer() as writer:
        writer.drop_graph(A)
    with store.view() as view:
        assert list(view.select("SELECT ?o WHERE { ?s ?p ?o }")) == [(ox.Literal("both"),)]
    with store.writer() as writer:
        writer.drop_graph(B)
    with store.view() as view:
        assert not view.ask("ASK { ?s ?p ?o }")


def test_staged_changes_are_seen_by_the_writer(store: Store) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", "one")])
        assert set(writer.staged().quads(A)) == {quad("x", "one")}


def test_queries_read_all_graphs_as_one(store: Store) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", "one")])
        writer.replace_graph(B, [quad("y", "one", B)])
    with store.view() as view:
        rows = view.select("SELECT ?value ?subject WHERE { ?subject ?p ?value } ORDER BY ?subject")
        assert rows.variables == ("value", "subject")
        assert list(rows) == [
            (ox.Literal("one"), ox.NamedNode("http://example.org/x")),
            (ox.Literal("one"), ox.NamedNode("http://example.org/y")),
        ]
        assert view.ask("ASK { ?s ?p 'one' }")
        assert len(list(view.construct("CONSTRUCT WHERE { ?s ?p ?o }"))) == 2


@pytest.mark.parametrize("value", ["plain", "} } UNION { ?s ?p ?o", 'quote " and \\ backslash'])
def test_parameters_are_bound_as_terms(store: Store, value: str) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", value), quad("y", "something else")])
    with store.view() as view:
        query = "SELECT ?s ?value WHERE { ?s ?p ?value }"
        rows = list(view.select(query, {"value": ox.Literal(value)}))
    assert rows == [(ox.NamedNode("http://example.org/x"), ox.Literal(value))]


def test_unbound_variables_are_none(store: Store) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", "one")])
    with store.view() as view:
        rows = view.select("SELECT ?s ?missing WHERE { ?s ?p ?o OPTIONAL { ?s <http://e/no> ?missing } }")
        assert [row[1] for row in rows] == [None]


def test_a_bad_query_is_refused_with_the_parsers_words(store: Store) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", "one")])
    with store.view() as view, pytest.raises(QueryError, match="expected"):
        view.select("SELECT WHERE {")


def test_an_update_is_no_query(store: Store) -> None:
    with store.writer() as writer:
        writer.replace_graph(A, [quad("x", "one")])
    with store.view() as view, pytest.raises(QueryError):
        view.select("DROP ALL")
    assert content(store) == {quad("x", "one")}
