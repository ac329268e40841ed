"""A store in memory, for tests and notebooks: gone when the process ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import pyoxigraph as ox

from graph.store.oxigraph import OxigraphView, OxigraphWriter
from graph.store.store import StoreBusyError


class MemoryStore:
    """Keeps its current state in memory; a writer works on a copy, which then takes its place."""

    def __init__(self) -> None:
        self._current = OxigraphView(ox.Store(), "memory-0")
        self._number = 0
        self._writing = Lock()

    @contextmanager
    def view(self) -> Iterator[OxigraphView]:
        """See `Store.view`."""
        yield self._current

    @contextmanager
    def writer(self) -> Iterator[OxigraphWriter]:
        """See `Store.writer`."""
        if not self._writing.acquire(blocking=False):
            raise StoreBusyError("this store is being written to")
        try:
            copy = self._current.copy()
            writer = OxigraphWriter(copy)
            yield writer
            if writer.changed:
                self._number += 1
                self._current = OxigraphView(copy, f"memory-{self._number}")
        finally:
            self._writing.release()

    def current_folder(self) -> Path | None:
        """None: there is no folder."""
        return None
