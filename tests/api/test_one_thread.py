"""An Oxigraph iterator, read from several threads through the one that owns it."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pyoxigraph as ox
import pytest

from api.one_thread import in_one_thread


def quads() -> Iterator[bytes]:
    store = ox.Store()
    node = ox.NamedNode("http://example.org/p")
    store.bulk_extend(ox.Quad(node, node, ox.Literal(number)) for number in range(20))
    for quad in store:
        yield str(quad).encode()


def test_each_part_may_be_read_by_another_thread() -> None:
    parts = in_one_thread(quads)
    read = []
    for _ in range(20):
        with ThreadPoolExecutor(1) as pool:
            read.append(pool.submit(next, parts).result())

    assert len(set(read)) == 20
    assert list(parts) == []


def test_what_goes_wrong_is_raised_where_it_is_read() -> None:
    def broken() -> Iterator[bytes]:
        yield b"one"
        raise ValueError("no more")

    parts = in_one_thread(broken)
    assert next(parts) == b"one"
    with pytest.raises(ValueError, match="no more"):
        next(parts)


def test_a_reader_that_goes_away_ends_it() -> None:
    closed = threading.Event()

    def endless() -> Iterator[bytes]:
        try:
            while True:
                yield b"x"
        finally:
            closed.set()

    parts = in_one_thread(endless)
    next(parts)
    parts.close()

    assert closed.wait(5)
