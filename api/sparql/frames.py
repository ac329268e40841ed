"""How the server and a worker process talk: frames of one kind byte, a length and that many bytes.

A request is one `REQUEST`. Its answer is either one `FAILURE`, or a `HEAD`, any number of `CHUNK`s and a
`TAIL`. All but chunks are JSON.
"""

import json
import struct
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

HEADER = struct.Struct(">cI")
CHUNK_BYTES = 65_536

REQUEST, HEAD, CHUNK, TAIL, FAILURE = b"Q", b"H", b"C", b"T", b"F"


class Failure(StrEnum):
    """Why a worker gives no answer."""

    SYNTAX = "syntax"
    UPDATE = "update"
    REFUSED = "refused"
    EVALUATION = "evaluation"
    UNACCEPTABLE = "unacceptable"
    STORE = "store"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryRequest:
    """One query and what may come of it.

    Args:
        folder: The Oxigraph folder to open read-only.
        query: The SPARQL text.
        result_format: Short name of the format for SELECT and ASK; None if the client takes none.
        graph_format: Short name of the format for CONSTRUCT and DESCRIBE; None if the client takes none.
        default_graphs: IRIs of the protocol's `default-graph-uri`.
        named_graphs: IRIs of the protocol's `named-graph-uri`.
        rows: The most rows or triples.
        size: The most bytes of them.
        seconds: After which the worker ends itself, if it still lives.
    """

    folder: str
    query: str
    result_format: str | None
    graph_format: str | None
    default_graphs: list[str] = field(default_factory=list)
    named_graphs: list[str] = field(default_factory=list)
    rows: int
    size: int
    seconds: float

    def frame(self) -> bytes:
        """The request as it goes to the worker."""
        return pack(REQUEST, json.dumps(asdict(self)).encode())

    @classmethod
    def read(cls, body: bytes) -> "QueryRequest":
        """The request in a frame's body."""
        return cls(**json.loads(body))


def pack(kind: bytes, body: bytes) -> bytes:
    """One frame."""
    return HEADER.pack(kind, len(body)) + body


def pack_json(kind: bytes, body: dict[str, Any]) -> bytes:
    """One frame with a JSON body."""
    return pack(kind, json.dumps(body).encode())
