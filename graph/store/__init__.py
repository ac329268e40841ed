"""Stores: where quads are kept and queried, behind one contract."""

from pathlib import Path

from graph.store.embedded import EmbeddedStore
from graph.store.memory import MemoryStore
from graph.store.remote import RemoteStore
from graph.store.store import Store

__all__ = ["Store", "open_store"]


def open_store(location: str | Path) -> Store:
    """The store at a folder, at an http(s) address (SPARQL 1.1 query), or in memory (":memory:").

    Opening does no I/O: a missing folder or server shows when it is read or written.
    """
    place = str(location)
    if place == ":memory:":
        return MemoryStore()
    if place.startswith(("http://", "https://")):
        return RemoteStore(place)
    return EmbeddedStore(Path(place))
