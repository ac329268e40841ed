"""Quads as sorted N-Triples or N-Quads lines, in flat memory: what is too much is sorted in runs on disk."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from io import BytesIO
from itertools import islice
from tempfile import TemporaryFile
from typing import IO

import pyoxigraph as ox

from ontology.vocabulary import RDF

RUN_LINES = 500_000
"""Lines sorted in memory at once: about 200 MB."""
BATCH_QUADS = 10_000
"""Quads written by one call of Oxigraph's serialiser."""

_TYPE = f" <{RDF.type}> ".encode()


def triple_lines(quads: Iterable[ox.Quad]) -> Iterator[bytes]:
    """The quads' triples as N-Triples lines, in their order, whatever graph they are in."""
    for batch in _batches(quads):
        yield from lines_of([quad.triple for quad in batch], ox.RdfFormat.N_TRIPLES)


def quad_lines(quads: Iterable[ox.Quad]) -> Iterator[bytes]:
    """The quads as N-Quads lines, in their order."""
    for batch in _batches(quads):
        yield from lines_of(batch, ox.RdfFormat.N_QUADS)


def lines_of(
    statements: Iterable[ox.Quad] | Iterable[ox.Triple],
    rdf_format: ox.RdfFormat,
    prefixes: dict[str, str] | None = None,
) -> list[bytes]:
    """The lines, with their ends, in which Oxigraph writes these statements."""
    buffer = BytesIO()
    ox.serialize(statements, buffer, format=rdf_format, prefixes=prefixes)
    return buffer.getvalue().splitlines(keepends=True)


def sorted_lines(lines: Iterable[bytes], run_lines: int = RUN_LINES) -> Iterator[bytes]:
    """The lines without repetitions: by subject, its types first, then by predicate and object.

    Args:
        lines: N-Triples or N-Quads lines.
        run_lines: The most lines to hold in memory; more are sorted in runs of this many, on disk.
    """
    with ExitStack() as stack:
        rest = iter(lines)
        runs: list[Iterable[bytes]] = []
        while run := sorted(islice(rest, run_lines), key=_order):
            # The last run stays in memory; only what came before it has to make room.
            if runs and isinstance(runs[-1], list):
                runs[-1] = _on_disk(stack, runs[-1])
            runs.append(run)
        previous = b""
        for line in heapq.merge(*runs, key=_order):
            if line != previous:
                yield line
            previous = line


def subject_blocks(lines: Iterable[bytes], size: int = BATCH_QUADS) -> Iterator[list[bytes]]:
    """Sorted lines in blocks of about this many, none of which parts the lines of one subject."""
    block: list[bytes] = []
    subject = b""
    for line in lines:
        name = line.partition(b" ")[0]
        if len(block) >= size and name != subject:
            yield block
            block = []
        subject = name
        block.append(line)
    if block:
        yield block


def _order(line: bytes) -> bytes:
    # "!" stands before "<", with which every other predicate begins.
    return line.replace(_TYPE, b" ! ", 1)


def _on_disk(stack: ExitStack, lines: Iterable[bytes]) -> IO[bytes]:
    file = stack.enter_context(TemporaryFile())  # noqa: SIM115 - the stack closes it
    file.writelines(lines)
    file.seek(0)
    return file


def _batches(quads: Iterable[ox.Quad]) -> Iterator[list[ox.Quad]]:
    rest = iter(quads)
    while batch := list(islice(rest, BATCH_QUADS)):
        yield batch
