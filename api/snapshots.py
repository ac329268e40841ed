"""The state of the store that requests read: one open generation, shared until a newer one is published.

Opening an Oxigraph folder takes some ten milliseconds, so it is not done for each request. What is asked each
time is only which generation is the current one, and that is one small file.
"""

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from api.errors import NotImplementedHereError
from graph.store.memory import MemoryStore
from graph.store.store import Store, View


@dataclass
class Snapshot:
    """One generation, open.

    Args:
        view: What reads it.
        generation: Its name.
        folder: Where query processes can open it; None where there is no such place.
    """

    view: View
    generation: str
    folder: Path | None
    _open: ExitStack = field(default_factory=ExitStack, repr=False)
    _readers: int = 0
    _retired: bool = False


class Snapshots:
    """Hands out the current generation of one store; thread-safe."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._current: Snapshot | None = None

    @contextmanager
    def current(self) -> Iterator[Snapshot]:
        """The current generation, which stays readable while the block lasts.

        Raises:
            StoreError: There is none, or it cannot be read.
        """
        with self._lock:
            snapshot = self._current
            if snapshot is None or not self._is_current(snapshot):
                fresh = self._opened()
                if snapshot is not None:
                    self._retire(snapshot)
                snapshot = self._current = fresh
            snapshot._readers += 1
        try:
            yield snapshot
        finally:
            with self._lock:
                snapshot._readers -= 1
                if snapshot._retired and snapshot._readers == 0:
                    snapshot._open.close()

    def close(self) -> None:
        """Let go of the store."""
        with self._lock:
            if self._current is not None:
                self._retire(self._current)
                self._current = None

    def _retire(self, snapshot: Snapshot) -> None:
        snapshot._retired = True
        if snapshot._readers == 0:
            snapshot._open.close()

    def _is_current(self, snapshot: Snapshot) -> bool:
        folder = self._store.current_folder()
        if folder is not None:
            return folder == snapshot.folder
        with self._store.view() as view:
            return view.generation == snapshot.generation

    def _opened(self) -> Snapshot:
        with ExitStack() as stack:
            view = stack.enter_context(self._store.view())
            generation = view.generation
            folder = self._store.current_folder()
            while folder is not None and folder.name != generation:
                # Another generation was published between the two calls.
                stack.pop_all().close()
                view = stack.enter_context(self._store.view())
                generation, folder = view.generation, self._store.current_folder()
            if folder is None and isinstance(self._store, MemoryStore):
                folder = stack.enter_context(_written_out(view))
            return Snapshot(view, generation, folder, stack.pop_all())


def worker_folder(snapshot: Snapshot) -> str:
    """The folder that query processes open.

    Raises:
        NotImplementedHereError: The store is a remote server.
    """
    if snapshot.folder is None:
        raise NotImplementedHereError(
            "This service reads from another SPARQL server. Send SPARQL queries to that server itself; the "
            "questions, pages and exports here work as ever."
        )
    return str(snapshot.folder)


@contextmanager
def _written_out(view: View) -> Iterator[Path]:
    # Query processes share no memory with this one, so a store in memory is written to a folder for them.
    folder = Path(tempfile.mkdtemp(prefix="afteraction-"))
    try:
        store = ox.Store(str(folder / "store"))
        store.bulk_extend(view.quads())
        # The default graph of every query is the merge of the named ones, as in every store.
        store.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in view.quads())
        store.flush()
        del store
        yield folder / "store"
    finally:
        shutil.rmtree(folder, ignore_errors=True)
