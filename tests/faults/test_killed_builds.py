"""A build that is killed at any instant leaves the store as it was, or as it was to become."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.rdf.shacl import validate
from graph.store import open_store

REPOSITORY = Path(__file__).resolve().parent.parent.parent
KILLS = 8
CASES = ["mali-sanogo-2012.yaml", "mx-gafe-zetas.yaml"]


def command(store: Path, *arguments: str) -> list[str]:
    start = "from graph.cli import main; main()"
    return [sys.executable, "-c", start, *arguments, "--store", str(store)]


def content(store: Path) -> set[ox.Quad]:
    with open_store(store).view() as view:
        return set(view.quads())


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[ox.Quad], set[ox.Quad], float]:
    """What the store holds after the first case, after both, and how long the second takes."""
    store = tmp_path_factory.mktemp("undisturbed") / "store"
    states = []
    seconds = 0.0
    for case in CASES:
        start = time.monotonic()
        subprocess.run(command(store, "import", "cases", f"seeds/cases/{case}"), check=True, cwd=REPOSITORY)
        seconds = time.monotonic() - start
        states.append(content(store))
    return states[0], states[1], seconds


def test_a_killed_build_loses_nothing(
    tmp_path: Path, undisturbed: tuple[set[ox.Quad], set[ox.Quad], float]
) -> None:
    before, after, seconds = undisturbed
    store = tmp_path / "store"
    first, second = (command(store, "import", "cases", f"seeds/cases/{case}") for case in CASES)
    subprocess.run(first, check=True, cwd=REPOSITORY)
    chance = random.Random(20130118)  # noqa: S311 - when to kill, not a secret
    for _ in range(KILLS):
        process = subprocess.Popen(second, cwd=REPOSITORY, stdout=subprocess.DEVNULL)
        try:
            process.wait(timeout=chance.uniform(0, seconds))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert content(store) in (before, after)
    assert validate(content(store)).conforms
    subprocess.run(second, check=True, cwd=REPOSITORY)
    assert content(store) == after
    folders = [path.name for path in (store / "generations").iterdir()]
    assert len(folders) == 1  # whatever the killed builds left is gone
