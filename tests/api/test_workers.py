"""Query processes: they answer, are killed at the limit, and are replaced; nobody else notices."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from api.errors import BadQueryError, BusyError, QueryTimeoutError, RefusedQueryError, WorkerDiedError
from api.settings import Settings
from api.sparql.frames import QueryRequest
from api.sparql.workers import QueryAnswer, WorkerPool

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
QUICK = "ASK { ?s ?p ?o }"
SECONDS = 0.7


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("worker-store")
    store = ox.Store(str(folder))
    node = ox.NamedNode("http://example.org/p")
    store.bulk_extend(ox.Quad(node, node, ox.Literal(number)) for number in range(2_000))
    store.flush()
    return folder


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    pool = WorkerPool(Settings(query_workers=2, query_queue=1, queue_seconds=0.3, query_memory_mb=1024))
    pool.start()
    yield pool
    pool.close()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def ask(pool: WorkerPool, folder: Path, query: str, seconds: float = 20) -> QueryAnswer:
    return pool.run(
        QueryRequest(
            folder=str(folder),
            query=query,
            result_format="json",
            graph_format="ttl",
            rows=10,
            size=100_000,
            seconds=seconds,
        )
    )


def time_out(pool: WorkerPool, folder: Path, seconds: float) -> None:
    with pytest.raises(QueryTimeoutError):
        ask(pool, folder, ENDLESS, seconds)


def test_answers_come_with_their_form_and_number_of_rows(pool: WorkerPool, folder: Path) -> None:
    assert ask(pool, folder, QUICK).form == "ask"
    table = ask(pool, folder, "SELECT * { ?s ?p ?o }")
    assert (table.form, table.rows, table.cut) == ("select", 10, "rows=10")
    graph = ask(pool, folder, "CONSTRUCT { ?s ?p 1 } WHERE { ?s ?p ?o }")
    assert (graph.form, graph.rows, graph.cut) == ("graph", 1, None)


def test_a_query_over_its_time_ends_with_its_process(pool: WorkerPool, folder: Path) -> None:
    before = pool.pids()
    started = time.monotonic()
    with pytest.raises(QueryTimeoutError, match=r"0\.7 seconds"):
        ask(pool, folder, ENDLESS, SECONDS)

    assert time.monotonic() - started < SECONDS + 2
    after = pool.pids()
    assert len(after) == 2
    [ended] = set(before) - set(after)
    assert not is_alive(ended)
    assert ask(pool, folder, QUICK).rows == 0


def test_another_query_is_answered_meanwhile(pool: WorkerPool, folder: Path) -> None:
    ask(pool, folder, QUICK)
    slow = threading.Thread(target=time_out, args=(pool, folder, 2))
    slow.start()
    try:
        started = time.monotonic()
        ask(pool, folder, QUICK)
        assert time.monotonic() - started < 1.5
        assert slow.is_alive()
    finally:
        slow.join()


def test_a_full_queue_turns_queries_away(pool: WorkerPool, folder: Path) -> None:
    slow = [threading.Thread(target=time_out, args=(pool, folder, 3)) for _ in range(2)]
    for thread in slow:
        thread.start()
    try:
        deadline = time.monotonic() + 2
        while not pool.is_busy and time.monotonic() < deadline:
            threading.Event().wait(0.01)
        with pytest.raises(BusyError) as caught:
            ask(pool, folder, QUICK)
        assert caught.value.headers["Retry-After"].isdigit()
    finally:
        for thread in slow:
            thread.join()


def test_a_parser_that_overflows_costs_one_process(pool: WorkerPool, folder: Path) -> None:
    nested = f"SELECT * {'{' * 30_000}{'}' * 30_000}"
    with pytest.raises(WorkerDiedError):
        ask(pool, folder, nested)

    assert ask(pool, folder, QUICK).form == "ask"


def test_memory_is_bounded(folder: Path) -> None:
    hungry = "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?c ?f ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }"
    pool = WorkerPool(Settings(query_workers=1, query_memory_mb=768))
    pool.start()
    try:
        with pytest.raises(WorkerDiedError, match="768 MB"):
            ask(pool, folder, hungry, 60)
        assert ask(pool, folder, QUICK).form == "ask"
    finally:
        pool.close()


@pytest.mark.parametrize("update", ["INSERT DATA { <a:b> <a:c> <a:d> }", "DROP ALL", "CLEAR DEFAULT"])
def test_updates_are_refused(pool: WorkerPool, folder: Path, update: str) -> None:
    with pytest.raises(RefusedQueryError, match="update"):
        ask(pool, folder, update)


def test_the_parser_says_where_the_fault_is(pool: WorkerPool, folder: Path) -> None:
    with pytest.raises(BadQueryError, match=r"1:\d+"):
        ask(pool, folder, "SELECT * { ?s ?p }")


def test_closing_ends_every_process(folder: Path) -> None:
    pool = WorkerPool(Settings(query_workers=2))
    pool.start()
    pids = pool.pids()
    ask(pool, folder, QUICK)
    pool.close()

    assert pool.pids() == []
    assert not any(is_alive(pid) for pid in pids)
