"""The graph page's filters and budget, in its address."""

import json

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store.store import Store
from ontology.vocabulary import AA
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


@pytest.mark.parametrize("outcome", ["coup", "Coup", AA.Coup])
@pytest.mark.parametrize("trainer", ["US", "united states", "country/US", IRIS.entity("country/US").value])
def test_filter_by_outcome_keeps_what_leads_to_it(client: TestClient, trainer: str, outcome: str) -> None:
    nodes = shown(client, outcome=outcome, trainer=trainer)

    assert {"United States", "Amadou Sanogo", "coup, 2012-03-22", "Mali"} <= set(nodes)
    assert "Los Zetas" not in nodes


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"trainer": "Atlantis"}, "trainer: nothing here is called &#39;Atlantis&#39;"),
        ({"outcome": "boredom"}, "outcome: nothing here is called &#39;boredom&#39;"),
        ({"certainty": "sure"}, "certainty: &#39;sure&#39; is none; there are documented, reported"),
        ({"focus": "nobody"}, "focus: nothing here is called &#39;nobody&#39;"),
        ({"focus": "Norway"}, "focus: &#39;Norway&#39; takes part in no training"),
    ],
)
def test_what_stands_for_nothing_is_said(client: TestClient, parameters: dict[str, str], words: str) -> None:
    page = client.get("/graph", params=parameters, headers=HTML)

    assert page.status_code == 400
    assert words in page.text
    assert "The picture is drawn without it." in page.text


def test_a_trainer_without_trainings_is_no_mistake(client: TestClient) -> None:
    page = client.get("/graph", params={"trainer": "Norway"}, headers=HTML)

    assert page.status_code == 200
    assert "No training by Norway is recorded." in page.text
    assert "Nothing fits these filters" in page.text


def test_the_page_opens_with_what_has_most_to_say(small_store: Store) -> None:
    settings = Settings(graph_nodes_first=10)
    with TestClient(create_app(settings, small_store)) as client:
        first = client.get("/graph", headers=HTML).text
        nodes = shown(client)
        assert len(shown(client, nodes="300")) == 14
        assert len(shown(client, trainer="US")) == 14

    assert "coup, 2012-03-22" in nodes
    assert "United States" in nodes
    assert len(nodes) <= 10
    assert "more are not drawn yet" in first
    assert '<a href="/graph?nodes=300">draw everything</a>' in first


@pytest.mark.parametrize("focus", ["criminal-group/mx/los-zetas", "Los Zetas"])
def test_focus_takes_a_name_too(client: TestClient, focus: str) -> None:
    assert "Amadou Sanogo" not in shown(client, focus=focus)
    assert "Los Zetas" in shown(client, focus=focus)


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
