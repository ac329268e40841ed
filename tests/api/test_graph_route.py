"""The graph page's filters and budget, in its address."""

import json

import pytest
from fastapi.testclient import TestClient

from tests.api.test_pages import Page
from tests.small_graph import IRIS

HTML = {"Accept": "text/html"}


def shown(client: TestClient, **parameters: str) -> dict[str, str]:
    """Name to kind of the nodes on the page."""
    page = client.get("/graph", params=parameters, headers=HTML)
    assert page.status_code == 200
    nodes = json.loads(Page(page.text).json)["network"]["nodes"]
    return {node["about"]["name"]: node["about"]["kind"] for node in nodes}


def test_without_filters_everything_is_there(client: TestClient) -> None:
    nodes = shown(client)

    assert nodes["United States"] == "country"
    assert nodes["Los Zetas"] == "criminal group"
    assert nodes["coup, 2012-03-22"] == "adverse outcome"


@pytest.mark.parametrize("trainer", ["country/US", IRIS.entity("country/US").value])
def test_filter_by_outcome_keeps_what_leads_to_it(client: TestClient, trainer: str) -> None:
    nodes = shown(client, outcome="coup", trainer=trainer)

    assert {"United States", "Amadou Sanogo", "coup, 2012-03-22", "Mali"} <= set(nodes)
    assert "Los Zetas" not in nodes


def test_filter_by_certainty(client: TestClient) -> None:
    nodes = shown(client, certainty="documented")

    assert "Los Zetas" in nodes
    assert "Amadou Sanogo" not in nodes


def test_focus_shows_the_surroundings(client: TestClient) -> None:
    nodes = shown(client, focus="criminal-group/mx/los-zetas")

    assert {"Los Zetas", "Grupo Aeromóvil de Fuerzas Especiales"} <= set(nodes)
    assert "Amadou Sanogo" not in nodes


def test_what_is_left_out_is_said(client: TestClient) -> None:
    page = client.get("/graph", params={"nodes": "10"}, headers=HTML).text

    assert "10 of 14 nodes" in page
    assert "4 left out for want of room" in page
    filtered = client.get("/graph", params={"certainty": "documented"}, headers=HTML).text
    assert "hidden by the filters" in filtered


def test_nothing_left_is_said_too(client: TestClient) -> None:
    page = client.get("/graph", params={"outcome": "surrender"}, headers=HTML).text

    assert "Nothing fits these filters" in page


def test_what_keeps_its_place_when_there_is_no_room_is_what_has_an_outcome(client: TestClient) -> None:
    nodes = shown(client, nodes="10")

    assert {"coup, 2012-03-22", "Amadou Sanogo", "Los Zetas"} <= set(nodes)


def test_details_of_an_event_have_the_words_and_the_source(client: TestClient) -> None:
    person = client.get("/graph/details", params={"iri": IRIS.entity("person/ml/amadou-sanogo").value}).json()
    coup = next(event for event in person["events"] if "coup" in event["name"])

    assert coup["quotation"] == "He led the coup of March 22."
    event = client.get("/graph/details", params={"iri": IRIS.base + coup["href"].removeprefix("/id/")}).json()
    assert event["claims"][0]["source"] == "After the training, the desert"
    assert event["claims"][0]["published"] == "2013-01-18"
