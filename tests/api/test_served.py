"""The service as it runs: a real uvicorn process, real sockets, real signals."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.small_graph import folder_store

PROGRAM = """
import sys, uvicorn
from pathlib import Path
from api.app import create_app
from api.settings import Settings
from graph.store import open_store
uvicorn.run(create_app(Settings(), open_store(Path(sys.argv[1]))), port=int(sys.argv[2]), log_level="warning")
"""
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
START_SECONDS = 30


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    folder = folder_store(tmp_path_factory.mktemp("served"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "AFTERACTION_QUERY_SECONDS": "2", "AFTERACTION_QUERY_WORKERS": "2"}
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder), str(port)], env=environment)
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            httpx.get(f"{address}/health", timeout=5).raise_for_status()
            break
        except httpx.TransportError:
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server did not answer"
            time.sleep(0.05)  # polls a socket that nothing announces
    yield address, process
    process.terminate()
    process.wait(10)


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


def test_it_answers(server: tuple[str, subprocess.Popen[bytes]]) -> None:
    address, _ = server
    assert httpx.get(f"{address}/health").json()["status"] == "ok"
    assert httpx.get(f"{address}/", headers={"Accept": "text/html"}).status_code == 200


def test_slow_queries_hold_up_nobody_else(server: tuple[str, subprocess.Popen[bytes]]) -> None:
    address, _ = server
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


def test_exports_are_whole_however_many_ask_at_once(server: tuple[str, subprocess.Popen[bytes]]) -> None:
    address, _ = server
    with ThreadPoolExecutor(4) as threads:
        bodies = list(threads.map(lambda _: httpx.get(f"{address}/export.nq", timeout=60).content, range(4)))

    assert len(set(bodies)) == 1
    assert bodies[0].endswith(b".\n")


def test_a_client_that_hangs_up_costs_nothing(server: tuple[str, subprocess.Popen[bytes]]) -> None:
    address, _ = server
    with httpx.stream("GET", f"{address}/export.nq") as answer:
        next(answer.iter_raw())
    assert httpx.get(f"{address}/health").status_code == 200


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc, which is Linux's")
def test_query_processes_end_with_the_server_even_when_it_is_killed(tmp_path: Path) -> None:
    folder = folder_store(tmp_path)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder), str(port)])
    try:
        deadline = time.monotonic() + START_SECONDS
        while len(workers := children(process.pid)) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.05)  # polls for processes that nothing announces
        while True:
            try:
                httpx.get(f"http://127.0.0.1:{port}/health", timeout=5)
                break
            except httpx.TransportError:
                time.sleep(0.05)
        with ThreadPoolExecutor(1) as threads:
            slow = threads.submit(
                lambda: httpx.get(f"http://127.0.0.1:{port}/sparql", params={"query": ENDLESS}, timeout=20)
            )
            time.sleep(0.3)  # long enough for the query to have begun, and of no matter if not
            process.kill()
            process.wait(10)
            with pytest.raises(httpx.TransportError):
                slow.result()
    finally:
        process.kill()
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in workers):
        assert time.monotonic() < deadline, "a query process outlived its server"
        time.sleep(0.05)
