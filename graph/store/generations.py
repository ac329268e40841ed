"""The folder of an embedded store: numbered generations, a pointer to the current one, and locks.

    DIR/CURRENT              the current generation's name, replaced in one step
    DIR/generations/000007/  an Oxigraph folder that never changes once CURRENT has named it
    DIR/generations/…partial a build that is under way, or was killed: removed by the next writer
    DIR/locks/000007         held (shared) by each reader of that generation
    DIR/locks/writer         held (exclusive) by the one writer

Locks are the kernel's (`flock`), so that a killed process leaves none behind.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store.store import StoreBusyError, StoreError

PARTIAL = ".partial"


class Generations:
    """The generations in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pointer = folder / "CURRENT"
        self._generations = folder / "generations"
        self._locks = folder / "locks"

    def current(self) -> str | None:
        """The current generation's name; None before the first build."""
        try:
            name = self._pointer.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(f"{self._pointer}: cannot be read: {error}") from error
        if not self.path(name).is_dir():
            raise StoreError(f"{self._pointer}: names generation {name!r}, which is not there")
        return name

    def path(self, name: str) -> Path:
        """The Oxigraph folder of a generation."""
        return self._generations / name

    @contextmanager
    def reading(self) -> Iterator[str]:
        """Hold the current generation, so that it is not removed meanwhile; gives its name."""
        while True:
            name = self.current()
            if name is None:
                raise StoreError(f"{self.folder}: no store here yet; make one with: afteraction build")
            with self._locked(name, fcntl.LOCK_SH):
                # A writer may have removed it between the reading of its name and the lock.
                if not self.path(name).is_dir():
                    continue
                yield name
                return

    @contextmanager
    def writing(self) -> Iterator[Path]:
        """Hold the right to write; gives a path that does not exist yet for the next generation."""
        try:
            self._generations.mkdir(parents=True, exist_ok=True)
            self._locks.mkdir(exist_ok=True)
        except OSError as error:
            raise StoreError(f"{self.folder}: cannot be written to: {error.strerror}") from error
        with self._locked("writer", fcntl.LOCK_EX | fcntl.LOCK_NB):
            for left_behind in self._generations.glob(f"*{PARTIAL}"):
                shutil.rmtree(left_behind)
            yield self._generations / f"{self._next_name()}{PARTIAL}"

    def publish(self, partial: Path) -> str:
        """Make a finished generation the current one, in one step; remove those that nobody reads."""
        name = partial.name.removesuffix(PARTIAL)
        partial.rename(self.path(name))
        _sync(self._generations)
        fresh = self.folder / "CURRENT.new"
        with fresh.open("w", encoding="ascii") as file:
            file.write(f"{name}\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._pointer)
        _sync(self.folder)
        self._remove_unread(but=name)
        return name

    def _next_name(self) -> str:
        numbers = [int(path.name) for path in self._generations.iterdir() if path.name.isdigit()]
        return f"{max(numbers, default=0) + 1:06d}"

    def _remove_unread(self, but: str) -> None:
        for path in sorted(self._generations.iterdir()):
            if path.name == but or not path.name.isdigit():
                continue
            try:
                with self._locked(path.name, fcntl.LOCK_EX | fcntl.LOCK_NB):
                    shutil.rmtree(path)
                    (self._locks / path.name).unlink(missing_ok=True)
            except StoreBusyError:
                continue  # somebody reads it; a later writer removes it

    @contextmanager
    def _locked(self, name: str, mode: int) -> Iterator[None]:
        lock = self._locks / name
        try:
            lock.parent.mkdir(exist_ok=True)
            descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError:
            # A store on a read-only disk can have no writer, so its readers need no lock.
            if mode & fcntl.LOCK_EX:
                raise
            yield
            return
        try:
            fcntl.flock(descriptor, mode)
        except BlockingIOError as error:
            os.close(descriptor)
            raise StoreBusyError(
                f"{self.folder}: another process is writing to this store; try again when it is done"
            ) from error
        try:
            yield
        finally:
            os.close(descriptor)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
