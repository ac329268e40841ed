"""What a query process has given up, seen from inside one."""

import platform
import subprocess
import sys

import pytest

PROGRAM = """
from api.sparql import confinement
installed = confinement.forbid_sockets()
import pyoxigraph as ox
try:
    list(ox.Store().query("SELECT * { SERVICE <http://localhost:%d/> { ?s ?p ?o } }"))
except Exception as error:
    print(installed, type(error).__name__, error)
"""
ALARM = """
from api.sparql import confinement
import pyoxigraph as ox
node = ox.NamedNode("http://example.org/p")
store = ox.Store()
store.bulk_extend(ox.Quad(node, node, ox.Literal(number)) for number in range(2_000))
confinement.arm(0.5)
list(store.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"))
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=False
    )


@pytest.mark.skipif(
    platform.system() != "Linux" or platform.machine() not in ("x86_64", "aarch64"),
    reason="system call filters are Linux's, and written here for two processors",
)
def test_a_worker_cannot_open_a_socket(unused_port: int) -> None:
    ended = run(PROGRAM % unused_port)

    assert ended.stdout.startswith("True PermissionError"), ended.stdout + ended.stderr


def test_a_query_that_holds_the_interpreter_ends_at_the_alarm() -> None:
    assert run(ALARM).returncode < 0  # ended by a signal


@pytest.fixture
def unused_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
