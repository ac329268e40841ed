"""The service over the small graph, in this process but with real query processes."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import open_store
from graph.store.store import Store
from tests.small_graph import build

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="session")
def small_store() -> Store:
    """The small graph in memory; nobody writes to it."""
    store = open_store(":memory:")
    build(store)
    return store


@pytest.fixture(scope="session")
def settings() -> Settings:
    """Limits low enough to be reached in a test."""
    return Settings(query_seconds=2, queue_seconds=1, query_queue=1, result_rows=40, page_rows=20)


@pytest.fixture(scope="session")
def client(small_store: Store, settings: Settings) -> Iterator[TestClient]:
    """A client that asks for nothing in particular, as curl does."""
    with TestClient(create_app(settings, small_store), follow_redirects=False) as client:
        yield client
