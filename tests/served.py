"""The service as its users start it: `afteraction serve` in a process of its own, on a free port."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

COMMAND = (sys.executable, "-c", "from graph.cli import main; main()", "serve")
FIRST_LINE = "After Action on "


@dataclass(frozen=True)
class Served:
    """A running service."""

    address: str
    process: subprocess.Popen[str]
    log: Path


@contextmanager
def served(store: Path, **settings: str) -> Iterator[Served]:
    """Serve a store while the block lasts; its log is a file beside the store."""
    log = store.with_name(f"{store.name}.log")
    command = [*COMMAND, "--store", str(store), "--port", "0"]
    with log.open("w") as errors:
        process = subprocess.Popen(
            command, env={**os.environ, **settings}, stdout=subprocess.PIPE, stderr=errors, text=True
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line.startswith(FIRST_LINE), f"it did not start: {log.read_text()}"
        yield Served(line.removeprefix(FIRST_LINE).split()[0], process, log)
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()
