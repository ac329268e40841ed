"""The program of a query process: reads requests on standard input, writes answers to standard output.

Run as `python -m api.sparql.worker MEGABYTES`. It starts often, after each query that had to be killed, so it
imports little. It trusts its parent and nothing in a query.
"""

import signal
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import pyoxigraph as ox

from api.sparql import confinement
from api.sparql.frames import (
    CHUNK,
    CHUNK_BYTES,
    FAILURE,
    HEAD,
    HEADER,
    TAIL,
    Failure,
    QueryRequest,
    pack,
    pack_json,
)
from api.sparql.guard import RefusedError, inspect, looks_like_update
from api.sparql.results import Cut, write_solutions
from ontology.vocabulary import PREFIXES

_GRACE_SECONDS = 2.0
_BOOLEAN = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
_GRAPH = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
}
_COMMENTS = {"ttl": "# {}\n", "nt": "# {}\n", "rdf": "\n<!-- {} -->\n"}

Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class QueryFailedError(Exception):
    """No answer, and why."""

    def __init__(self, kind: Failure, message: str) -> None:
        super().__init__(message)
        self.kind = kind


def main() -> None:
    """Answer requests until standard input ends."""
    confinement.die_with_parent()
    confinement.forbid_sockets()
    confinement.limit_memory(int(sys.argv[1]))
    # Ctrl-C in a terminal goes to every process of the group; the parent decides what becomes of its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(sys.stdin.buffer, sys.stdout.buffer)


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answer the requests of `source` on `sink`, one after the other."""
    opened: tuple[str, ox.Store] | None = None
    while len(header := source.read(HEADER.size)) == HEADER.size:
        _, length = HEADER.unpack(header)
        request = QueryRequest.read(source.read(length))
        confinement.arm(request.seconds + _GRACE_SECONDS)
        try:
            if opened is None or opened[0] != request.folder:
                opened = (request.folder, _open(request.folder))
            for frame in answer(opened[1], request):
                sink.write(frame)
        except QueryFailedError as error:
            sink.write(pack_json(FAILURE, {"kind": error.kind, "message": str(error)}))
        except MemoryError:
            sink.write(pack_json(FAILURE, {"kind": Failure.MEMORY, "message": "out of memory"}))
        sink.flush()
        confinement.disarm()


def _open(folder: str) -> ox.Store:
    try:
        return ox.Store.read_only(folder)
    except OSError as error:
        raise QueryFailedError(Failure.STORE, f"the store cannot be opened: {error}") from error


def answer(store: ox.Store, request: QueryRequest) -> Iterator[bytes]:
    """The frames of an answer.

    Raises:
        QueryFailedError: There is none. If some frames are out already, the parent drops them.
    """
    result = _evaluate(store, request)
    is_graph = isinstance(result, ox.QueryTriples)
    name = request.graph_format if is_graph else request.result_format
    if name is None:
        form = "a graph (CONSTRUCT or DESCRIBE)" if is_graph else "a table or a truth value (SELECT or ASK)"
        raise QueryFailedError(Failure.UNACCEPTABLE, f"this query gives {form}")
    cut = Cut(request.rows, request.size)
    yield pack_json(HEAD, {"form": _form(result), "format": name})
    try:
        for chunk in _gathered(_pieces(result, name, cut)):
            yield pack(CHUNK, chunk)
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryFailedError(Failure.EVALUATION, str(error)) from error
    yield pack_json(TAIL, {"rows": cut.written_rows, "cut": cut.reason})


def _evaluate(store: ox.Store, request: QueryRequest) -> Result:
    try:
        inspect(request.query)
    except RefusedError as error:
        raise QueryFailedError(Failure.REFUSED, str(error)) from error
    try:
        defaults = [ox.NamedNode(iri) for iri in request.default_graphs]
        named = [ox.NamedNode(iri) for iri in request.named_graphs]
        if defaults or named:
            # The protocol's parameters replace the query's own FROM clauses (SPARQL 1.1 Protocol, 2.1.4).
            return store.query(request.query, default_graph=[*defaults], named_graphs=[*named])
        return store.query(request.query)
    except SyntaxError as error:
        kind = Failure.UPDATE if looks_like_update(request.query) else Failure.SYNTAX
        raise QueryFailedError(kind, str(error)) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryFailedError(Failure.EVALUATION, str(error)) from error


def _form(result: Result) -> str:
    match result:
        case ox.QuerySolutions():
            return "select"
        case ox.QueryBoolean():
            return "ask"
        case _:
            return "graph"


def _pieces(result: Result, name: str, cut: Cut) -> Iterator[bytes]:
    match result:
        case ox.QuerySolutions():
            variables = [variable.value for variable in result.variables]
            width = range(len(variables))
            return write_solutions(name, variables, ([row[i] for i in width] for row in result), cut)
        case ox.QueryBoolean():
            return iter([_boolean(result, name)])
        case _:
            return _graph(result, name, cut)


def _boolean(result: ox.QueryBoolean, name: str) -> bytes:
    written = result.serialize(format=_BOOLEAN[name])
    assert written is not None  # noqa: S101 - without an output, pyoxigraph gives the bytes
    return written


def _graph(triples: Iterable[ox.Triple], name: str, cut: Cut) -> Iterator[bytes]:
    kept: dict[ox.Triple, None] = {}
    for triple in triples:
        # A graph is a set, and a template gives the same triple for many solutions.
        if triple in kept:
            continue
        if not cut.admits(str(triple).encode()):
            break
        kept[triple] = None
    written = ox.serialize(kept, format=_GRAPH[name], prefixes=PREFIXES)
    assert written is not None  # noqa: S101 - without an output, pyoxigraph gives the bytes
    yield written
    if cut.reason and name in _COMMENTS:
        yield _COMMENTS[name].format(f"truncated: {cut.reason}").encode()


def _gathered(pieces: Iterable[bytes]) -> Iterator[bytes]:
    buffer = bytearray()
    for piece in pieces:
        buffer += piece
        if len(buffer) >= CHUNK_BYTES:
            yield bytes(buffer)
            buffer.clear()
    if buffer:
        yield bytes(buffer)


if __name__ == "__main__":
    main()
