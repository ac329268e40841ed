"""The start page, search, suggestions, sources, health, exports, the documentation."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import open_store
from graph.views.exports import ExportFormat
from tests.small_graph import IRIS, build

HTML = {"Accept": "text/html"}
REPOSITORY = Path(__file__).resolve().parents[2]


def test_the_start_page_counts_what_is_here(client: TestClient) -> None:
    page = client.get("/", headers=HTML).text
    counts = client.get("/health").json()["counts"]

    assert counts["claims"] == 13
    assert counts["trainings"] == 8
    assert counts["people"] == 1
    for word, number in counts.items():
        assert f"<strong>{number}</strong> {word}" in page
    assert page.count('action="/questions/') == len(client.get("/questions").json())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gaf", "unit/mx/gafe"),
        ("AEROMOVIL", "unit/mx/gafe"),
        ("sanogo", "person/ml/amadou-sanogo"),
        ("zzz", None),
    ],
)
def test_suggestions_know_every_name(client: TestClient, words: str, expected: str | None) -> None:
    found = client.get("/suggest", params={"q": words}).json()

    assert [name["iri"] for name in found] == ([IRIS.entity(expected).value] if expected else [])


def test_suggestions_of_one_kind(client: TestClient) -> None:
    found = client.get("/suggest", params={"q": "ma", "kind": "country"}).json()

    assert [name["label"] for name in found] == ["Mali"]


def test_a_search_for_one_name_goes_to_its_page(client: TestClient) -> None:
    assert client.get("/search", params={"q": "gafe"}).headers["location"] == "/id/unit/mx/gafe"
    listed = client.get("/search", params={"q": "mal"}, headers=HTML)
    assert "Malian army units" in listed.text
    assert "Nothing that takes part" in client.get("/search", params={"q": "zzz"}, headers=HTML).text


def test_sources(client: TestClient) -> None:
    page = client.get("/sources", headers=HTML).text

    assert "3 sources" in page
    assert "Example Gazette" in page


@pytest.mark.parametrize("wanted", ExportFormat)
def test_exports(client: TestClient, wanted: ExportFormat) -> None:
    answer = client.get(f"/export.{wanted}")

    assert answer.status_code == 200
    assert answer.headers["content-type"] == wanted.media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="afteraction.{wanted}"'
    assert len(answer.content) > 1_000


def test_only_so_many_exports_are_sent_at_once(client: TestClient, settings: Settings) -> None:
    # Failed ones give their place back, and so do whole ones: every request below is answered in turn.
    for _ in range(settings.exports_at_once + 2):
        assert client.get("/export.csv").status_code == 200
    room = client.app.state.exports  # type: ignore[attr-defined]
    for _ in range(settings.exports_at_once):
        assert room.acquire(timeout=5)
    try:
        answer = client.get("/export.csv")
        assert answer.status_code == 429
        assert answer.headers["retry-after"] == "60"
    finally:
        for _ in range(settings.exports_at_once):
            room.release()


def test_the_turtle_is_the_default_graph(client: TestClient) -> None:
    turtle = {quad.triple for quad in ox.parse(client.get("/export.ttl").content, format=ox.RdfFormat.TURTLE)}
    nquads = {q.triple for q in ox.parse(client.get("/export.nq").content, format=ox.RdfFormat.N_QUADS)}

    assert turtle == nquads


def test_the_documentation_names_every_address(client: TestClient) -> None:
    page = client.get("/docs", headers=HTML).text

    for path in client.get("/openapi.json").json()["paths"]:
        assert f" {path}</code>" in page


def test_every_setting_stands_on_the_page_and_in_the_manual(client: TestClient) -> None:
    page = client.get("/docs", headers=HTML).text
    manual = (REPOSITORY / "docs" / "api.md").read_text(encoding="utf-8")

    for name, field in Settings.model_fields.items():
        assert field.description
        assert f"<code>{name}</code>" in page
        assert f"`AFTERACTION_{name.upper()}`" in manual


def test_every_address_stands_in_the_manual(client: TestClient) -> None:
    manual = (REPOSITORY / "docs" / "api.md").read_text(encoding="utf-8")

    for path in client.get("/openapi.json").json()["paths"]:
        assert f"`{path}`" in manual


def test_static_files_may_be_kept_for_good_when_asked_for_by_version(client: TestClient) -> None:
    assert "immutable" in client.get("/static/site.css?v=1").headers["cache-control"]
    assert "cache-control" not in client.get("/static/site.css").headers


def test_a_new_generation_shows_at_once(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    build(store)
    with TestClient(create_app(Settings(query_workers=1), store)) as client:
        before = client.get("/health").json()
        ask = {"query": "ASK { <https://example.org/new> ?p ?o }"}
        assert not client.get("/sparql", params=ask).json()["boolean"]
        with store.writer() as writer:
            node = ox.NamedNode("https://example.org/new")
            writer.replace_graph(IRIS.source_graph("new"), [ox.Quad(node, node, node)])
        after = client.get("/health").json()
        assert after["generation"] != before["generation"]
        assert client.get("/sparql", params=ask).json()["boolean"]


def test_without_a_store_every_address_says_so(tmp_path: Path) -> None:
    with TestClient(create_app(Settings(query_workers=1), open_store(tmp_path / "nothing"))) as client:
        for address in ("/", "/health", "/sparql?query=ASK{}", "/export.ttl", "/graph"):
            answer = client.get(address)
            assert answer.status_code == 503
            assert "afteraction build" in answer.json()["detail"]
