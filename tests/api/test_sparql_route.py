"""The SPARQL endpoint over HTTP: protocol, negotiation, limits, refusals."""

import time
from concurrent.futures import ThreadPoolExecutor

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from ontology.vocabulary import AA
from tests.api.test_guard import HIDDEN
from tests.small_graph import IRIS

SELECT = "SELECT ?s WHERE { ?s a <https://w3id.org/afteraction/ontology#Training> } ORDER BY ?s LIMIT 3"
ASK = "ASK { ?s a <https://w3id.org/afteraction/ontology#Training> }"
CONSTRUCT = "CONSTRUCT WHERE { ?s a <https://w3id.org/afteraction/ontology#Training> }"
DESCRIBE = "DESCRIBE <https://w3id.org/afteraction/id/unit/mx/gafe>"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
QUERY = {"Content-Type": "application/sparql-query"}
ENCODED = "SELECT (<http://example.org/a%20b> AS ?x) WHERE {}"

TABLES = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("accept", TABLES)
def test_select_in_every_format(client: TestClient, accept: str) -> None:
    answer = client.get("/sparql", params={"query": SELECT}, headers={"Accept": accept})

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(accept)
    assert "Accept" in answer.headers["vary"]
    rows = ox.parse_query_results(answer.content, format=TABLES[accept])
    assert isinstance(rows, ox.QuerySolutions)
    assert len(list(rows)) == 3


def test_select_as_csv(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": SELECT}, headers={"Accept": "text/csv"})

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.text.splitlines()[0] == "s"
    assert len(answer.text.splitlines()) == 4


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("application/sparql-results+json", '"boolean":true'),
        ("application/sparql-results+xml", "<boolean>true</boolean>"),
        ("text/csv", "true"),
    ],
)
def test_ask(client: TestClient, accept: str, expected: str) -> None:
    assert expected in client.get("/sparql", params={"query": ASK}, headers={"Accept": accept}).text


@pytest.mark.parametrize("query", [CONSTRUCT, DESCRIBE], ids=["construct", "describe"])
@pytest.mark.parametrize("accept", GRAPHS)
def test_graphs_in_every_format(client: TestClient, accept: str, query: str) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(accept)
    assert len(list(ox.parse(answer.content, format=GRAPHS[accept]))) >= 5


def test_turtle_has_readable_prefixes(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": CONSTRUCT, "format": "ttl"})

    assert " a aa:Training" in answer.text


def test_post_of_a_form_reads_percent_signs_once(client: TestClient) -> None:
    by_get = client.get("/sparql", params={"query": ENCODED}, headers={"Accept": "text/csv"})
    by_form = client.post("/sparql", data={"query": ENCODED}, headers={**FORM, "Accept": "text/csv"})
    by_body = client.post("/sparql", content=ENCODED, headers={**QUERY, "Accept": "text/csv"})

    assert by_get.text == by_form.text == by_body.text
    assert "http://example.org/a%20b" in by_get.text


def test_json_is_what_a_client_without_wishes_gets(client: TestClient) -> None:
    for headers in ({}, {"Accept": "*/*"}):
        answer = client.post("/sparql", content=SELECT, headers={**QUERY, **headers})
        assert answer.headers["content-type"] == "application/sparql-results+json"


def test_default_graph_is_all_graphs_together_and_each_row_comes_once(client: TestClient) -> None:
    label = f"SELECT ?l {{ {IRIS.entity('country/US')} <http://www.w3.org/2000/01/rdf-schema#label> ?l }}"

    assert client.get("/sparql", params={"query": label, "format": "csv"}).text == "l\r\nUnited States\r\n"


def test_from_chooses_among_the_graphs(client: TestClient) -> None:
    count = f"SELECT (COUNT(*) AS ?n) {{}} WHERE {{{{ ?s a <{AA.Claim}> }}}}"
    graph = "https://w3id.org/afteraction/id/graph/0123456789abcdef"

    def counted(query: str, **more: str) -> str:
        answer = client.get("/sparql", params={"query": query, "format": "csv", **more})
        return str(answer.text.split()[1])

    assert counted(count.format("")) == "13"
    assert counted(count.format(f"FROM <{graph}>")) == "5"
    assert counted(count.format("FROM <file:///etc/passwd>")) == "0"
    assert counted(count.format("FROM <http://127.0.0.1:1/>")) == "0"
    assert counted(count.format(""), **{"default-graph-uri": graph}) == "5"
    named = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH ?g {{ ?s a <{AA.Claim}> }} }}"
    assert counted(named, **{"named-graph-uri": graph}) == "5"


def test_the_parser_says_what_is_wrong(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "SELECT * WHERE { ?s ?p }"})

    assert answer.status_code == 400
    assert "error at 1:" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("accept", "query"),
    [("image/png", SELECT), ("text/turtle", SELECT), ("text/csv", CONSTRUCT), ("text/csv;q=0", ASK)],
)
def test_not_acceptable(client: TestClient, accept: str, query: str) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})

    assert answer.status_code == 406
    assert answer.json()["status"] == 406


@pytest.mark.parametrize("kind", ["text/plain", "application/json", "application/sparql-update", "", "a/b;c"])
def test_unsupported_bodies(client: TestClient, kind: str) -> None:
    answer = client.post("/sparql", content="x", headers={"Content-Type": kind})

    assert answer.status_code == 415
    assert answer.headers["content-type"] == "application/problem+json"


def test_multipart_is_not_read(client: TestClient) -> None:
    assert client.post("/sparql", files={"query": ("q", SELECT)}).status_code == 415


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods(client: TestClient, method: str) -> None:
    answer = client.request(method, "/sparql")

    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <a:b> <a:c> <a:d> }",
        "DROP ALL",
        "LOAD <file:///etc/passwd>",
        "DELETE WHERE { ?s ?p ?o }",
    ],
)
def test_updates_are_refused_on_every_way_in(client: TestClient, update: str) -> None:
    answers = [
        client.get("/sparql", params={"query": update}),
        client.get("/sparql", params={"update": update}),
        client.post("/sparql", data={"query": update}),
        client.post("/sparql", data={"update": update}),
        client.post("/sparql", content=update, headers=QUERY),
        client.post("/sparql", content=update, headers={"Content-Type": "application/sparql-update"}),
    ]

    assert [answer.status_code for answer in answers] == [400, 400, 400, 400, 400, 415]
    assert all("update" in answer.json()["detail"].lower() for answer in answers)


@pytest.mark.parametrize("query", HIDDEN.values(), ids=HIDDEN)
def test_service_is_refused(client: TestClient, query: str) -> None:
    answer = client.post("/sparql", data={"query": query})

    assert answer.status_code == 400
    assert answer.json()["type"] == "/docs#problem-refused-query"


def test_one_query_a_request(client: TestClient) -> None:
    assert client.get("/sparql?query=ASK{}&query=ASK{}").status_code == 400
    assert client.post("/sparql?query=ASK{}", content="ASK {}", headers=QUERY).status_code == 400
    assert client.get("/sparql").status_code == 400
    assert client.post("/sparql", data={}, headers=FORM).status_code == 400


@pytest.mark.parametrize("body", [b"query=%ff%fe", b"\xff\xfe"])
def test_a_body_that_is_not_utf_8(client: TestClient, body: bytes) -> None:
    for headers in (FORM, QUERY):
        assert client.post("/sparql", content=body, headers=headers).status_code in (400, 415)


def test_long_queries_and_bodies_are_refused(client: TestClient) -> None:
    long = client.post("/sparql", content=f"ASK {{}} #{'x' * 70_000}", headers=QUERY)
    body = client.post("/sparql", content=b"x" * 300_000, headers=QUERY)
    chunked = client.post("/sparql", content=iter([b"x" * 100_000] * 3), headers=QUERY)

    for answer in (long, body, chunked):
        assert answer.status_code == 413
        assert answer.headers["content-type"] == "application/problem+json"


def test_a_cut_is_announced(client: TestClient) -> None:
    query = {"query": "SELECT * WHERE { ?s ?p ?o }"}
    answer = client.get("/sparql", params=query)

    assert answer.headers["afteraction-truncated"] == "rows=40"
    assert len(answer.json()["results"]["bindings"]) == 40
    page = client.get("/sparql", params=query, headers={"Accept": "text/html"})
    assert "rows=20" in page.text
    turtle = client.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s ?p ?o }"})
    assert turtle.headers["afteraction-truncated"] == "rows=40"
    assert turtle.text.endswith("# truncated: rows=40\n")
    whole = client.get("/sparql", params={"query": SELECT})
    assert "afteraction-truncated" not in whole.headers


def test_a_query_that_takes_too_long_is_stopped_and_others_are_answered(client: TestClient) -> None:
    with ThreadPoolExecutor(1) as threads:
        started = time.monotonic()
        slow = threads.submit(client.get, "/sparql", params={"query": ENDLESS})
        while not slow.done() and time.monotonic() - started < 1:
            at = time.monotonic()
            assert client.get("/health").status_code == 200
            assert client.get("/sparql", params={"query": ASK}).status_code == 200
            assert time.monotonic() - at < 1.5
        answer = slow.result()

    assert answer.status_code == 503
    assert answer.json()["type"] == "/docs#problem-query-timeout"
    assert time.monotonic() - started < 5
    assert client.get("/sparql", params={"query": ASK}).status_code == 200


def test_the_page_has_a_form_and_works_without_a_query(client: TestClient) -> None:
    page = client.get("/sparql", headers={"Accept": "text/html"})

    assert page.status_code == 200
    assert "<textarea" in page.text
    faulty = client.get("/sparql", params={"query": "SELEC"}, headers={"Accept": "text/html"})
    assert faulty.status_code == 400
    assert "error at" in faulty.text
