"""Every page: what strangers wrote stays text, nothing is loaded from elsewhere, problems have one shape."""

import json
import re
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from api.security import HEADERS
from tests.small_graph import BREAKOUT, CLOSING, FORMULA, IRIS, SCRIPT

HTML = {"Accept": "text/html"}
EVENT = re.compile(r'href="(/id/event/[0-9a-f]+)"')
CLAIM = re.compile(r'href="(/id/claim/[0-9a-f]+)"')

PAGES = (
    "/",
    "/search?q=a",
    f"/search?q={BREAKOUT}!",
    "/questions",
    "/questions/trained-then",
    "/questions/who-trained?trainee=GAFE",
    f"/questions/who-trained?trainee={BREAKOUT}",
    "/questions/claims-behind?about=unit/ml/hostile-0",
    "/ask",
    "/ask?q=who trained GAFE",
    f"/ask?q={SCRIPT}",
    "/sources",
    "/graph",
    "/graph?focus=unit/ml/hostile-1",
    f"/graph?trainer={BREAKOUT}&outcome={SCRIPT}&certainty={SCRIPT}",
    "/sparql",
    f"/sparql?query={SCRIPT}",
    "/sparql?query=SELECT * { ?s <https://w3id.org/afteraction/ontology%23name> ?o }",
    "/docs",
    "/explain",
    "/id/unit/mx/gafe",
    "/id/unit/ml/hostile-0",
    "/id/unit/ml/hostile-1",
    "/id/unit/ml/hostile-2",
    "/id/person/ml/amadou-sanogo",
    "/id/country/US",
    "/id/country/ML",
    "/id/source/0123456789abcdef",
    "/id/source/fedcba9876543210",
    "/id/graph/0123456789abcdef",
    "/id/nothing/here",
    "/nowhere",
)


class Page(HTMLParser):
    """What a browser would make of a page: its elements, and what they point at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.json = ""
        self._in_json = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._in_json = tag == "script" and dict(attrs).get("type") == "application/json"

    def handle_endtag(self, tag: str) -> None:
        self._in_json = self._in_json and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._in_json:
            self.json += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def every_page(client: TestClient) -> list[str]:
    """The pages above, and each event and claim that an entity's page leads to."""
    more: set[str] = set()
    for start in ("/id/unit/mx/gafe", "/id/unit/ml/hostile-1", "/id/person/ml/amadou-sanogo"):
        events = set(EVENT.findall(client.get(start, headers=HTML).text))
        claims = {claim for event in events for claim in CLAIM.findall(client.get(event, headers=HTML).text)}
        more |= events | claims
    assert len(more) >= 12
    return [*PAGES, *sorted(more)]


def test_no_page_runs_or_loads_anything_that_is_not_ours(client: TestClient) -> None:
    for address in every_page(client):
        answer = client.get(address, headers=HTML)
        assert answer.status_code in (200, 400, 404), address
        page = Page(answer.text)
        for script in page.named("script"):
            is_data = script.get("type") == "application/json"
            assert is_data or str(script["src"]).startswith("/static/"), address
        for link in page.named("link"):
            assert str(link["href"]).startswith("/"), address
        for tag, attributes in page.elements:
            assert tag not in {"iframe", "object", "embed", "base", "style", "img", "audio", "video"}, address
            assert not [name for name in attributes if name.startswith("on") or name == "style"], address
        for anchor in page.named("a"):
            target = str(anchor["href"])
            assert re.match(r"^(/(?!/)|\?|#|https?://)", target), f"{address}: {target}"
            if target.startswith("http"):
                assert "noopener" in str(anchor["rel"]), address


def test_hostile_names_are_shown_as_they_are(client: TestClient) -> None:
    page = client.get("/id/unit/ml/hostile-0", headers=HTML)

    assert SCRIPT not in page.text
    assert "&lt;script&gt;alert(" in page.text


def test_data_for_scripts_cannot_end_its_element(client: TestClient) -> None:
    page = Page(client.get("/graph", headers=HTML).text)
    data = json.loads(page.json)

    names = {node["about"]["name"] for node in data["network"]["nodes"]}
    assert {SCRIPT, BREAKOUT, CLOSING, FORMULA} <= names
    assert not set("<>&\u2028\u2029") & set(page.json)


def test_details_give_no_address_that_a_page_may_not_link_to(client: TestClient) -> None:
    entity = client.get("/graph/details", params={"iri": IRIS.entity("unit/ml/hostile-0").value}).json()
    event = client.get("/graph/details", params={"iri": IRIS.base + entity["events"][0]["href"][4:]}).json()

    assert event["claims"][0]["url"] is None
    assert event["claims"][0]["quotation"] == f"{BREAKOUT}{SCRIPT}{CLOSING}"


@pytest.mark.parametrize("address", ["/", "/health", "/nowhere", "/static/site.css", "/sparql", "/export.nq"])
def test_every_answer_has_the_security_headers(client: TestClient, address: str) -> None:
    answer = client.get(address)

    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]


MISTAKES = {
    "unknown-page": ("GET", "/nowhere", 404),
    "unknown-question": ("GET", "/questions/nowhere?format=json", 404),
    "missing-parameter": ("GET", "/questions/who-trained?format=json", 400),
    "unknown-parameter": ("GET", "/questions/who-trained?format=json&colour=red", 400),
    "unknown-name": ("GET", "/questions/who-trained?format=json&trainee=nobody", 400),
    "no-iri": ("GET", "/questions/who-trained?format=json&trainee=<a b>", 400),
    "injection": ("GET", "/questions/who-trained?format=json&trainee=x> } DROP ALL %23", 400),
    "not-understood": ("GET", "/ask?format=json&q=what is love", 422),
    "nothing-asked": ("GET", "/ask?format=json", 400),
    "unknown-format": ("GET", "/ask?format=exe&q=x", 400),
    "unknown-entity": ("GET", "/id/unit/xx/nothing", 404),
    "entity-with-space": ("GET", "/id/a b", 404),
    "entity-outside": ("GET", "/id/../../etc/passwd", 404),
    "entity-outside-encoded": ("GET", "/id/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404),
    "no-entity": ("GET", "/id/", 404),
    "unknown-export": ("GET", "/export.exe", 404),
    "static-outside": ("GET", "/static/%2e%2e/app.py", 404),
    "details-without-iri": ("GET", "/graph/details", 400),
    "details-bad-iri": ("GET", "/graph/details?iri=<>", 400),
    "details-unknown": ("GET", "/graph/details?iri=http://example.org/", 404),
    "nodes-no-number": ("GET", "/graph?nodes=many", 400),
    "wrong-method": ("POST", "/questions", 405),
    "bad-query": ("GET", "/sparql?query=SELEC", 400),
    "no-format": ("GET", "/id/unit/mx/gafe?format=exe", 400),
}


@pytest.mark.parametrize(("method", "address", "status"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_gets_a_problem(client: TestClient, method: str, address: str, status: int) -> None:
    answer = client.request(method, address)

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    assert problem["type"].startswith("/docs#problem-")


@pytest.mark.parametrize(("method", "address", "status"), MISTAKES.values(), ids=MISTAKES)
def test_a_browser_gets_a_page_instead(client: TestClient, method: str, address: str, status: int) -> None:
    address = address.replace("format=json&", "").replace("format=json", "")
    answer = client.request(method, address, headers=HTML)

    assert answer.headers["content-type"].startswith("text/html")
    # Two of them are no mistakes to a reader: a page says what is wanted.
    assert answer.status_code in (status, 200)


def test_each_kind_of_problem_is_explained(client: TestClient) -> None:
    page = client.get("/docs", headers=HTML).text
    kinds = {client.request(method, address).json()["type"] for method, address, _ in MISTAKES.values()}
    assert len(kinds) >= 5
    for kind in kinds:
        assert f'id="{kind.removeprefix("/docs#")}"' in page
