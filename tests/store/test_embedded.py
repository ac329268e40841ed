"""Snapshots: what readers and killed writers may rely on."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.store.embedded import EmbeddedStore
from graph.store.store import StoreBusyError, StoreError

GRAPH = ox.NamedNode("http://example.org/graph")


def quads(*values: str) -> list[ox.Quad]:
    said = ox.NamedNode("http://example.org/said")
    return [ox.Quad(ox.NamedNode("http://example.org/x"), said, ox.Literal(v), GRAPH) for v in values]


def values(store: EmbeddedStore) -> set[str]:
    with store.view() as view:
        return {quad.object.value for quad in view.quads() if isinstance(quad.object, ox.Literal)}


@pytest.fixture
def store(tmp_path: Path) -> EmbeddedStore:
    store = EmbeddedStore(tmp_path / "store")
    with store.writer() as writer:
        writer.replace_graph(GRAPH, quads("first"))
    return store


def test_a_reader_keeps_its_state_while_a_writer_publishes(store: EmbeddedStore) -> None:
    with store.view() as old:
        for value in ("second", "third"):
            with store.writer() as writer:
                writer.replace_graph(GRAPH, quads(value))
        assert values(store) == {"third"}
        assert [str(quad.object) for quad in old.quads()] == ['"first"']


def test_generations_that_nobody_reads_are_removed(store: EmbeddedStore, tmp_path: Path) -> None:
    for value in ("second", "third"):
        with store.writer() as writer:
            writer.replace_graph(GRAPH, quads(value))
    assert [path.name for path in (tmp_path / "store" / "generations").iterdir()] == ["000003"]


def test_an_exception_leaves_the_current_state(store: EmbeddedStore, tmp_path: Path) -> None:
    def fail_half_way() -> None:
        with store.writer() as writer:
            writer.replace_graph(GRAPH, quads("half"))
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        fail_half_way()
    assert values(store) == {"first"}
    assert [path.name for path in (tmp_path / "store" / "generations").iterdir()] == ["000001"]


def test_a_second_writer_is_told(store: EmbeddedStore, tmp_path: Path) -> None:
    other = EmbeddedStore(tmp_path / "store")
    with store.writer(), pytest.raises(StoreBusyError, match="another process is writing"), other.writer():
        pass


def test_an_empty_folder_says_how_to_make_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="afteraction build"), EmbeddedStore(tmp_path / "none").view():
        pass


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="file"), EmbeddedStore(tmp_path / "file" / "store").writer():
        pass


def test_a_killed_writer_leaves_the_current_state(store: EmbeddedStore, tmp_path: Path) -> None:
    script = (
        "import sys, pyoxigraph as ox\n"
        "from pathlib import Path\n"
        "from graph.store.embedded import EmbeddedStore\n"
        "g = ox.NamedNode('http://example.org/graph')\n"
        "with EmbeddedStore(Path(sys.argv[1])).writer() as writer:\n"
        "    writer.replace_graph(g, [ox.Quad(g, g, ox.Literal('half'), g)])\n"
        "    print('written', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "store")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"written\n"
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert values(store) == {"first"}
    with store.writer() as writer:  # the dead writer's lock is gone, and so is its half-made generation
        writer.replace_graph(GRAPH, quads("second"))
    assert values(store) == {"second"}
    assert [path.name for path in (tmp_path / "store" / "generations").iterdir()] == ["000002"]
