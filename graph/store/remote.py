"""Any SPARQL 1.1 server as a store, through the query and update protocols alone."""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx
import pyoxigraph as ox

from graph.store.binding import with_values
from graph.store.store import NO_BINDINGS, QueryError, QueryFormError, Row, Rows, StoreError, Term

TIMEOUT_SECONDS = 60.0
UPDATE_BYTES = 2_000_000  # servers cap the body of an update, often at 10 MB; each triple is in it twice

_ALL_QUADS = "SELECT ?s ?p ?o ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
_JSON = ox.QueryResultsFormat.JSON


class RemoteView:
    """Reads a server. It has no snapshots, so what is read may change while it is being read."""

    def __init__(self, client: httpx.Client, query_url: str) -> None:
        self._client = client
        self._query_url = query_url

    @property
    def generation(self) -> str:
        """A hash of the number of quads and the claims' count: a remote server has no generations."""
        [row] = self.select("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }")
        return hashlib.sha256(str(row).encode()).hexdigest()[:12]

    def _post(self, sparql: str, accept: str) -> bytes:
        try:
            response = self._client.post(
                self._query_url,
                data={"query": sparql},
                headers={"Accept": accept},
            )
        except httpx.HTTPError as error:
            raise StoreError(f"{self._query_url}: no answer: {error}") from error
        if response.status_code == httpx.codes.BAD_REQUEST:
            raise QueryError(response.text.strip())
        if response.is_error:
            raise StoreError(f"{self._query_url}: answered {response.status_code} to a query")
        return response.content

    def _results(self, sparql: str) -> ox.QuerySolutions | ox.QueryBoolean:
        body = self._post(sparql, _JSON.media_type)
        try:
            return ox.parse_query_results(body, format=_JSON)
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"{self._query_url}: answered no SPARQL JSON results: {error}") from error

    def select(self, sparql: str, bindings: Mapping[str, Term] = NO_BINDINGS) -> Rows:
        """See `View.select`."""
        results = self._results(with_values(sparql, bindings))
        if not isinstance(results, ox.QuerySolutions):
            raise QueryFormError("a SELECT query is needed here")
        return _rows(results, sparql)

    def ask(self, sparql: str) -> bool:
        """See `View.ask`."""
        result = self._results(sparql)
        if not isinstance(result, ox.QueryBoolean):
            raise QueryFormError("an ASK query is needed here")
        return bool(result)

    def construct(self, sparql: str) -> Iterator[ox.Triple]:
        """See `View.construct`."""
        body = self._post(sparql, ox.RdfFormat.N_TRIPLES.media_type)
        return (quad.triple for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES))

    def quads(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        """See `View.quads`."""
        where = (
            _ALL_QUADS
            if graph is None
            else _ALL_QUADS.replace("{ GRAPH", f"{{ VALUES ?g {{ {graph} }} GRAPH")
        )
        for row in self.select(where).dicts():
            subject, predicate, target, name = row["s"], row["p"], row["o"], row["g"]
            if (
                isinstance(subject, ox.NamedNode | ox.BlankNode)
                and isinstance(predicate, ox.NamedNode)
                and isinstance(name, ox.NamedNode)
            ):
                yield ox.Quad(subject, predicate, target, name)

    def graphs(self) -> Iterator[ox.NamedNode]:
        """See `View.graphs`."""
        for row in self.select("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }").dicts():
            if isinstance(row["g"], ox.NamedNode):
                yield row["g"]


class RemoteWriter:
    """Sends each graph's change as updates, each of which a server runs whole or not at all.

    Across updates there is no such promise: SPARQL 1.1 has no transactions. What a named graph states is also
    put into the default graph, since servers differ on whether that is the merge of all.
    """

    def __init__(self, client: httpx.Client, query_url: str, update_url: str) -> None:
        self._client = client
        self._update_url = update_url
        self._view = RemoteView(client, query_url)

    def _update(self, sparql: str) -> None:
        try:
            response = self._client.post(
                self._update_url,
                content=sparql.encode(),
                headers={"Content-Type": "application/sparql-update"},
            )
        except httpx.HTTPError as error:
            raise StoreError(f"{self._update_url}: no answer: {error}") from error
        if response.is_error:
            reason = response.text.strip()[:200]
            raise StoreError(f"{self._update_url}: refused an update ({response.status_code}): {reason}")

    def replace_graph(self, graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> bool:
        """See `Writer.replace_graph`; only the difference is sent."""
        wanted = {quad.triple for quad in quads}
        present = {quad.triple for quad in self._view.quads(graph)}
        for batch in _batches(present - wanted):
            statements = "\n".join(f"{triple} ." for triple in batch)
            values = "\n".join(f"({t.subject} {t.predicate} {t.object})" for t in batch)
            self._update(
                f"DELETE DATA {{ GRAPH {graph} {{ {statements} }} }} ;"
                # What another named graph still states stays in the merge.
                "DELETE { ?s ?p ?o } WHERE { VALUES (?s ?p ?o) { " + values + " } ?s ?p ?o "
                "FILTER NOT EXISTS { GRAPH ?other { ?s ?p ?o } } }"
            )
        for batch in _batches(wanted - present):
            statements = "\n".join(f"{triple} ." for triple in batch)
            self._update(f"INSERT DATA {{ {statements} GRAPH {graph} {{ {statements} }} }}")
        return wanted != present

    def drop_graph(self, graph: ox.NamedNode) -> bool:
        """See `Writer.drop_graph`."""
        there = self._view.ask(f"ASK {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
        if there:
            self.replace_graph(graph, ())
            self._update(f"DROP SILENT GRAPH {graph}")
        return there

    def staged(self) -> RemoteView:
        """See `Writer.staged`: the server itself, which has every change already."""
        return self._view


class RemoteStore:
    """A server with a SPARQL 1.1 query address, and one for updates.

    Args:
        query_url: Where queries are posted.
        update_url: Where updates are posted. By default AFTERACTION_UPDATE_URL from the environment; else the
            query address with a last step `query` read as `update` (Oxigraph, Jena); else the same address.
        client: For tests and for servers that want credentials.
    """

    def __init__(
        self, query_url: str, update_url: str | None = None, client: httpx.Client | None = None
    ) -> None:
        self._query_url = query_url
        base, _, last = query_url.rpartition("/")
        guess = f"{base}/update" if last == "query" else query_url
        self._update_url = update_url or os.environ.get("AFTERACTION_UPDATE_URL") or guess
        self._client = client or httpx.Client(timeout=TIMEOUT_SECONDS)

    @contextmanager
    def view(self) -> Iterator[RemoteView]:
        """See `Store.view`."""
        yield RemoteView(self._client, self._query_url)

    @contextmanager
    def writer(self) -> Iterator[RemoteWriter]:
        """See `Store.writer`; what was sent before an exception stays sent."""
        yield RemoteWriter(self._client, self._query_url, self._update_url)

    def current_folder(self) -> Path | None:
        """None: the server keeps its own files."""
        return None


def _rows(results: ox.QuerySolutions, sparql: str) -> Rows:
    # A server may list the variables in another order than the query does; ours is the query's.
    names = [variable.value for variable in results.variables]
    ordered = tuple(sorted(names, key=lambda name: _first_use(sparql, name)))
    solutions: Iterator[Row] = (tuple(solution[name] for name in ordered) for solution in results)
    return Rows(ordered, solutions)


def _first_use(sparql: str, name: str) -> int:
    use = re.search(rf"[?$]{name}\b", sparql)
    return use.start() if use else len(sparql)


def _batches(triples: Iterable[ox.Triple]) -> Iterator[list[ox.Triple]]:
    batch: list[ox.Triple] = []
    size = 0
    for triple in sorted(triples, key=str):
        batch.append(triple)
        size += len(str(triple).encode())
        if size > UPDATE_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
