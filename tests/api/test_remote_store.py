"""The service over a SPARQL server elsewhere: everything but its own SPARQL endpoint."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import open_store
from tests.small_graph import build

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    program = Path(sys.executable).parent / "oxigraph"
    if not program.is_file():
        pytest.skip("no oxigraph server here; it comes with the test extra")
    folder = tmp_path_factory.mktemp("remote")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{probe.getsockname()[1]}"
    server = subprocess.Popen(
        [str(program), "serve", "--location", str(folder), "--bind", place], stderr=subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + 20
        while True:
            try:
                httpx.get(f"http://{place}/")
                break
            except httpx.TransportError:
                assert time.monotonic() < deadline
                time.sleep(0.05)  # polls a socket that nothing announces
        store = open_store(f"http://{place}/query")
        build(store)
        with TestClient(create_app(Settings(query_workers=1), store)) as client:
            yield client
    finally:
        server.kill()
        server.wait()


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/sources",
        "/graph",
        "/questions/who-trained?trainee=GAFE",
        "/ask?q=who trained GAFE",
        "/id/unit/mx/gafe",
        "/export.csv",
    ],
)
def test_pages_work(remote: TestClient, address: str) -> None:
    assert remote.get(address, headers=HTML).status_code == 200


def test_sparql_is_left_to_that_server(remote: TestClient) -> None:
    answer = remote.get("/sparql", params={"query": "ASK {}"})

    assert answer.status_code == 501
    assert "that server itself" in answer.json()["detail"]
