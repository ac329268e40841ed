"""Everything with an IRI: a page for readers, RDF for programs."""

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from tests.small_graph import IRIS

HTML = {"Accept": "text/html"}
GAFE = "/id/unit/mx/gafe"
FORMATS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@pytest.mark.parametrize("accept", FORMATS)
def test_rdf_by_accept(client: TestClient, accept: str) -> None:
    answer = client.get(GAFE, headers={"Accept": accept})

    assert answer.headers["content-type"].startswith(accept)
    assert "Accept" in answer.headers["vary"]
    triples = {quad.triple for quad in ox.parse(answer.content, format=FORMATS[accept])}
    subjects = {triple.subject for triple in triples}
    assert IRIS.entity("unit/mx/gafe") in subjects
    # Its events and their claims come along, so that the file says where each statement is from.
    assert any("/event/" in str(subject) for subject in subjects)
    assert any("/claim/" in str(subject) for subject in subjects)


@pytest.mark.parametrize("name", ["ttl", "nt", "jsonld", "rdf"])
def test_rdf_by_format(client: TestClient, name: str) -> None:
    answer = client.get(f"{GAFE}?format={name}", headers=HTML)

    assert not answer.headers["content-type"].startswith("text/html")


def test_turtle_is_what_a_program_without_wishes_gets(client: TestClient) -> None:
    assert client.get(GAFE).headers["content-type"] == "text/turtle; charset=utf-8"


def test_not_acceptable(client: TestClient) -> None:
    assert client.get(GAFE, headers={"Accept": "image/png"}).status_code == 406


def test_an_entity_page_says_what_is_claimed_and_how_surely(client: TestClient) -> None:
    page = client.get(GAFE, headers=HTML).text

    for words in (
        "Airmobile Special Forces Group",
        "Grupo Aeromóvil de Fuerzas Especiales",
        "Mexico",
        "1990s",
        "The page repeats a claim that the unit had US training.",
        "disputed",
        "Some of its members, not the whole.",
        "1997 to 1999",
        "shared: some members; order: unknown",
        "https://example.org/zetas",
    ):
        assert words in page


def test_quotations_have_marks_and_summaries_have_none(client: TestClient) -> None:
    assert "“He led the coup of March 22.”" in client.get("/id/person/ml/amadou-sanogo", headers=HTML).text
    assert "“A course was planned.”" not in client.get(GAFE, headers=HTML).text


def test_a_person_page_has_posts_and_who_said_what(client: TestClient) -> None:
    page = client.get("/id/person/ml/amadou-sanogo", headers=HTML).text

    for words in ("Instructor", "an embassy spokesman", "Officer basic course", "2012-03-22"):
        assert (
            words in page
            or words
            in client.get(
                page.split('href="/id/event/')[1].split('"')[0].join(("/id/event/", "")), headers=HTML
            ).text
        )


def test_an_event_page_has_every_claim_side_by_side(client: TestClient) -> None:
    gafe = client.get(GAFE, headers=HTML).text
    event = "/id/event/" + gafe.split('href="/id/event/')[1].split('"')[0]
    page = client.get(event, headers=HTML).text

    assert "2 claims" in page
    assert "alleged" in page
    assert "denied" in page
    assert "an official" in page


def test_a_source_page_lists_what_it_says(client: TestClient) -> None:
    page = client.get("/id/source/0123456789abcdef", headers=HTML).text

    assert "5 claims" in page
    assert "Example Gazette" in page
    assert 'href="https://example.org/mali?a=1&amp;b=2"' in page


def test_an_address_that_is_none_is_not_linked(client: TestClient) -> None:
    page = client.get("/id/source/fedcba9876543210", headers=HTML).text

    assert 'href="javascript' not in page


def test_a_named_country_without_events_is_known(client: TestClient) -> None:
    page = client.get("/id/country/FJ", headers=HTML)

    assert page.status_code == 200
    assert "No source here says anything about it" in page.text


def test_a_page_that_is_not_there_offers_a_search(client: TestClient) -> None:
    page = client.get("/id/unit/mx/nothing", headers=HTML)

    assert page.status_code == 404
    assert 'action="/search"' in page.text
