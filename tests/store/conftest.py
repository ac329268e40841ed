"""Every store there is, so that one contract holds for all."""

import os
import shutil
import socket
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from graph.store import Store, open_store

SERVER_START_SECONDS = 20


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real `oxigraph serve`."""
    scripts = sysconfig.get_path("scripts")
    command = shutil.which("oxigraph", path=os.pathsep.join((scripts, os.environ.get("PATH", ""))))
    if command is None:
        pytest.skip("the oxigraph server is not installed (pip install 'after-action[test]')")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("oxigraph")
    server = subprocess.Popen(
        [command, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"],
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + SERVER_START_SECONDS
        while True:
            try:
                httpx.get(address)
                break
            except httpx.TransportError:
                assert time.monotonic() < deadline, "oxigraph serve did not start"
                assert server.poll() is None, "oxigraph serve ended at once"
                time.sleep(0.05)
        yield address
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(params=["memory", "embedded", "remote"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    match request.param:
        case "memory":
            return open_store(":memory:")
        case "embedded":
            return open_store(tmp_path / "store")
        case _:
            address = request.getfixturevalue("oxigraph_server")
            httpx.post(
                f"{address}/update",
                content="DROP ALL",
                headers={"Content-Type": "application/sparql-update"},
            ).raise_for_status()
            return open_store(f"{address}/query")
