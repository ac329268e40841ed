"""What whoever starts the service sees: where it is, what was asked of it, why it could not start."""

import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.served import COMMAND, Served, served
from tests.small_graph import folder_store

LINE = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} INFO afteraction\.access "
    r"method=(\S+) path=(\S+) status=(\d{3}) ms=\d+\.\d request=([0-9a-f]{16})"
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder_store(tmp_path_factory.mktemp("service"))


@pytest.fixture
def server(store: Path) -> Iterator[Served]:
    with served(store) as running:
        yield running


def refused(store: Path, *options: str) -> str:
    done = subprocess.run(
        [*COMMAND, "--store", str(store), *options], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (1, "")
    [line] = done.stderr.splitlines()
    return line


def test_one_line_a_request_and_no_word_of_what_was_asked(server: Served) -> None:
    answer = httpx.get(f"{server.address}/ask", params={"q": "who trained the secretword?"})
    httpx.post(f"{server.address}/sparql", data={"query": "ASK { ?secretword ?p ?o }"})
    httpx.get(f"{server.address}/search?q=secretword%0Asecond")
    httpx.get(f"{server.address}/no%0Asuch%20page")
    server.process.send_signal(signal.SIGINT)
    server.process.wait(10)

    written = server.log.read_text()
    entries = [match.groups() for line in written.splitlines() if (match := LINE.fullmatch(line))]
    assert [entry[:3] for entry in entries] == [
        ("GET", "/ask", "422"),
        ("POST", "/sparql", "200"),
        ("GET", "/search", "200"),
        ("GET", "/no%0Asuch%20page", "404"),
    ]
    assert entries[0][3] == answer.headers["x-request-id"]
    assert "secretword" not in written
    assert len(written.splitlines()) == len(entries)


def test_interrupting_it_is_no_error(server: Served) -> None:
    server.process.send_signal(signal.SIGINT)

    assert server.process.wait(10) == 0
    assert "Traceback" not in server.log.read_text()


def test_a_port_in_use_is_one_clear_line(store: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        line = refused(store, "--port", str(port))

    assert line.startswith(f"error: cannot listen on 127.0.0.1 port {port}: ")
    assert "--port" in line


def test_an_address_that_is_none_is_one_clear_line(store: Path) -> None:
    assert "no address to listen on" in refused(store, "--host", "not an address")


def test_no_store_is_one_clear_line(tmp_path: Path) -> None:
    assert "afteraction build" in refused(tmp_path / "nothing")
