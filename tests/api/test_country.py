"""A country's page: whom it trained, what its own forces were taught and did."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.records.country import Country, Party, country
from api.settings import Settings
from graph.store.store import Store
from tests.small_graph import IRIS

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def read(small_store: Store) -> Iterator[dict[str, Country]]:
    with small_store.view() as view:
        yield {code: country(view, IRIS.entity(f"country/{code}")) for code in ("US", "ML", "MX", "NO")}


def named(parties: tuple[Party, ...], name: str) -> Party:
    [found] = [party for party in parties if party.party.name == name]
    return found


def test_a_trainer_has_a_row_for_each_trainee_with_what_came_after(read: dict[str, Country]) -> None:
    units = named(read["US"].as_trainer.parties, "Malian army units")

    assert [(lesson.when, lesson.certainty) for lesson in units.lessons] == [
        ("about 2003 to 2012", "reported")
    ]
    # Their own act, and that of a member.
    assert [(result.valence, result.basis, result.order) for result in units.results] == [
        ("adverse", "some members", "after"),
        ("adverse", "some members", "after"),
    ]
    assert read["US"].as_trainer.trainings == 8
    assert read["US"].as_trainer.results == {"adverse": 3}


def test_a_host_has_a_row_for_each_of_its_own_with_their_outcomes(read: dict[str, Country]) -> None:
    host = read["ML"].as_host
    captain = named(host.parties, "Amadou Sanogo")

    assert [lesson.trainer.name for lesson in captain.lessons] == ["United States"]
    assert len(captain.results) == 1
    assert host.trainers == 1
    assert not read["ML"].as_trainer.parties


def test_a_denied_and_a_planned_training_are_marked(read: dict[str, Country]) -> None:
    unit = named(read["MX"].as_host.parties, "Grupo Aeromóvil de Fuerzas Especiales")

    assert [lesson.certainty for lesson in unit.lessons] == ["disputed", "planned"]


def test_a_country_that_nothing_is_said_of_has_no_rows(read: dict[str, Country]) -> None:
    assert not read["NO"].as_trainer.parties
    assert not read["NO"].as_host.parties


def test_the_page_counts_first(client: TestClient) -> None:
    page = client.get("/id/country/US", headers=HTML).text

    assert "<strong>8</strong> trainings given" in page
    assert page.index("trainings given") < page.index("As trainer") < page.index("Malian army units")
    assert "As host" not in page


def test_a_long_page_is_cut_and_says_so(small_store: Store) -> None:
    with TestClient(create_app(Settings(page_rows=2), small_store)) as client:
        page = client.get("/id/country/US", headers=HTML).text

    assert "5 more rows are not on this page" in page
