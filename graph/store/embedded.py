"""The default store: Oxigraph in a folder, as a row of immutable generations.

pyoxigraph calls opening a store read-only beside a writer undefined. So a writer never touches what readers
have open: it copies the current generation, changes the copy, and switches a pointer when it is done. The
copy is Oxigraph's own `backup`, made of hard links, which is cheap.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from graph.store.generations import Generations
from graph.store.oxigraph import OxigraphView, OxigraphWriter
from graph.store.store import StoreError


class EmbeddedStore:
    """Keeps its generations in `folder`, which is made by the first writer."""

    def __init__(self, folder: Path) -> None:
        self._generations = Generations(folder)

    @contextmanager
    def view(self) -> Iterator[OxigraphView]:
        """See `Store.view`."""
        with self._generations.reading() as name:
            yield OxigraphView(_open_read_only(self._generations.path(name)), name)

    @contextmanager
    def writer(self) -> Iterator[OxigraphWriter]:
        """See `Store.writer`."""
        current = self._generations.current()
        with self._generations.writing() as partial:
            try:
                with self._changing(current, partial) as writer:
                    yield writer
                if writer.changed or current is None:
                    self._generations.publish(partial)
            except OSError as error:
                raise StoreError(f"{partial}: cannot be written: {error}") from error
            finally:
                shutil.rmtree(partial, ignore_errors=True)

    @contextmanager
    def _changing(self, current: str | None, partial: Path) -> Iterator[OxigraphWriter]:
        if current is not None:
            _open_read_only(self._generations.path(current)).backup(str(partial))
        writer = OxigraphWriter(ox.Store(str(partial)))
        try:
            yield writer
            writer.flush()
        finally:
            writer.close()

    def current_folder(self) -> Path | None:
        """See `Store.current_folder`."""
        name = self._generations.current()
        return None if name is None else self._generations.path(name)


def _open_read_only(path: Path) -> ox.Store:
    try:
        return ox.Store.read_only(str(path))
    except OSError as error:
        raise StoreError(f"{path}: cannot be opened: {error}") from error
