"""The service as it runs: a real uvicorn process, real sockets, real signals."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.served import Served, served
from tests.small_graph import folder_store

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
START_SECONDS = 30


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = folder_store(tmp_path_factory.mktemp("served"))
    with served(folder, AFTERACTION_QUERY_SECONDS="2", AFTERACTION_QUERY_WORKERS="2") as running:
        yield running


def children(pid: int) -> set[int]:
    """The processes that a process has started (Linux)."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(fields[1]) == pid:
            found.add(int(status.parent.name))
    return found


def is_running(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits to be collected by its new parent does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X"}


def test_it_answers(server: Served) -> None:
    address = server.address
    assert httpx.get(f"{address}/health").json()["status"] == "ok"
    assert httpx.get(f"{address}/", headers={"Accept": "text/html"}).status_code == 200


def test_slow_queries_hold_up_nobody_else(server: Served) -> None:
    address = server.address
    with ThreadPoolExecutor(8) as threads:
        query = {"query": ENDLESS}
        slow = [threads.submit(httpx.get, f"{address}/sparql", params=query, timeout=20) for _ in range(3)]
        started = time.monotonic()
        while not all(request.done() for request in slow):
            at = time.monotonic()
            assert httpx.get(f"{address}/health", timeout=5).status_code == 200
            assert httpx.get(f"{address}/id/unit/mx/gafe", timeout=5).status_code == 200
            assert time.monotonic() - at < 1
        assert {request.result().status_code for request in slow} == {503}
        assert time.monotonic() - started < 12


def test_exports_are_whole_however_many_ask_at_once(server: Served) -> None:
    address = server.address
    with ThreadPoolExecutor(4) as threads:
        bodies = list(threads.map(lambda _: httpx.get(f"{address}/export.nq", timeout=60).content, range(4)))

    assert len(set(bodies)) == 1
    assert bodies[0].endswith(b".\n")


def test_a_client_that_hangs_up_costs_nothing(server: Served) -> None:
    address = server.address
    with httpx.stream("GET", f"{address}/export.nq") as answer:
        next(answer.iter_raw())
    assert httpx.get(f"{address}/health").status_code == 200


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc, which is Linux's")
def test_query_processes_end_with_the_server_even_when_it_is_killed(tmp_path: Path) -> None:
    with served(folder_store(tmp_path)) as running:
        deadline = time.monotonic() + START_SECONDS
        while len(workers := children(running.process.pid)) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.05)  # polls for processes that nothing announces
        with ThreadPoolExecutor(1) as threads:
            slow = threads.submit(
                lambda: httpx.get(f"{running.address}/sparql", params={"query": ENDLESS}, timeout=20)
            )
            time.sleep(0.3)  # long enough for the query to have begun, and of no matter if not
            running.process.kill()
            running.process.wait(10)
            with pytest.raises(httpx.TransportError):
                slow.result()
    deadline = time.monotonic() + 10
    while any(is_running(pid) for pid in workers):
        assert time.monotonic() < deadline, "a query process outlived its server"
        time.sleep(0.05)
