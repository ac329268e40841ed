"""Errors that nobody foresaw: what the client is told, and what the log has."""

import logging
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient

from api.app import create_app
from api.security import HEADERS
from api.settings import Settings
from graph.store.store import Store


def broken_parts() -> Iterator[bytes]:
    yield b"half"
    raise RuntimeError("no more")


@pytest.fixture(scope="module")
def app(small_store: Store) -> FastAPI:
    """The service with two addresses that fail."""
    app = create_app(Settings(), small_store)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("inner words")

    @app.get("/half")
    def half() -> StreamingResponse:
        return StreamingResponse(broken_parts())

    return app


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_the_client_is_told_nothing_but_that_it_failed(
    app: FastAPI, accept: str, caplog: pytest.LogCaptureFixture
) -> None:
    with TestClient(app) as client, caplog.at_level(logging.INFO, "afteraction.access"):
        answer = client.get("/broken?q=secretword", headers={"Accept": accept})

    assert answer.status_code == 500
    assert "inner words" not in answer.text
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    request = answer.headers["x-request-id"]
    error, access = (record.getMessage() for record in caplog.records if request in record.getMessage())
    assert error == f"GET /broken failed request={request}"
    assert access.startswith("method=GET path=/broken status=500 ms=")
    assert any(record.exc_info and "inner words" in str(record.exc_info[1]) for record in caplog.records)
    assert "secretword" not in caplog.text


def test_half_an_answer_is_cut_off_not_finished(app: FastAPI) -> None:
    with TestClient(app) as client, pytest.raises(RuntimeError, match="no more"):
        client.get("/half")
