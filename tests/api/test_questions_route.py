"""Ready questions and plain English over HTTP."""

import csv
import io

import pytest
import rdflib
from fastapi.testclient import TestClient

from api.settings import Settings
from graph.questions.question import load_questions
from ontology.vocabulary import OA

HTML = {"Accept": "text/html"}
ASKED = "units trained by the US that later joined insurgents"


def test_an_answer_as_json_has_the_shape_of_the_command_line(client: TestClient) -> None:
    answer = client.get("/ask", params={"q": ASKED}).json()

    assert answer["question"] == "trained-then"
    assert answer["parameters"]["trainer"] == "United States"
    assert "<https://w3id.org/afteraction/id/country/US>" in answer["sparql"]
    assert answer["left_out"]
    [row] = answer["rows"]
    assert row["trainee"] == "Malian army units"
    assert row["evidence"] == "Several of those units went over to the rebels in 2012."
    assert row["source_url"] == "https://example.org/mali?a=1&b=2"
    assert row["basis"] == "some members"


def test_the_sparql_behind_an_answer_gives_the_same_rows(client: TestClient) -> None:
    answer = client.get("/ask", params={"q": ASKED}).json()
    again = client.get("/sparql", params={"query": answer["sparql"]}).json()["results"]["bindings"]

    assert [row["trainee_iri"]["value"] for row in again] == [row["trainee_iri"] for row in answer["rows"]]


def test_a_page_says_how_it_was_understood(client: TestClient) -> None:
    page = client.get("/ask", params={"q": ASKED}, headers=HTML).text

    for words in ("Understood as", "United States", "(from “US”)", "“Several of those units went over"):
        assert words in page
    assert 'href="https://example.org/mali?a=1&amp;b=2"' in page
    assert "What this leaves out" in page
    assert "SELECT ?trainee" in page


def test_what_is_not_understood_gets_examples(client: TestClient) -> None:
    page = client.get("/ask", params={"q": "what is love"}, headers=HTML)
    problem = client.get("/ask", params={"q": "what is love"})

    assert page.status_code == 200
    assert "What can be asked" in page.text
    assert problem.status_code == 422
    assert len(problem.json()["examples"]) >= 8


def test_a_question_with_its_parameters(client: TestClient) -> None:
    by_name = client.get("/questions/who-trained", params={"trainee": "GAFE"}).json()
    by_path = client.get("/questions/who-trained", params={"trainee": "unit/mx/gafe"}).json()

    assert by_name["rows"] == by_path["rows"]
    assert {row["training_certainty"] for row in by_name["rows"]} == {"disputed", "planned"}


def test_csv_has_every_column_and_runs_no_formula(client: TestClient) -> None:
    answer = client.get("/questions/claims-behind", params={"about": "unit/ml/hostile-3", "format": "csv"})

    assert answer.headers["content-disposition"] == 'attachment; filename="claims-behind.csv"'
    [row] = csv.DictReader(io.StringIO(answer.text, newline=""))
    assert row["about"].startswith("'=HYPERLINK")


def test_turtle_has_the_rows_events_with_their_words_and_sources(client: TestClient) -> None:
    for address, parameters in (
        ("/ask", {"q": ASKED}),
        ("/questions/trained-then", {"trainer": "US", "outcome": "joined insurgents"}),
    ):
        answer = client.get(address, params=parameters, headers={"Accept": "text/turtle"})

        assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
        assert answer.headers["content-disposition"] == 'attachment; filename="trained-then.ttl"'
        graph = rdflib.Graph().parse(data=answer.text, format="turtle")
        words = {str(quote) for quote in graph.objects(predicate=rdflib.URIRef(OA.exact))}
        assert "Several of those units went over to the rebels in 2012." in words
        page = client.get(address, params=parameters, headers=HTML).text
        assert "format=ttl" in page


def test_a_question_without_what_it_needs_shows_its_form(client: TestClient) -> None:
    page = client.get("/questions/who-trained", headers=HTML)

    assert page.status_code == 200
    assert 'name="trainee"' in page.text


def test_a_value_that_means_nothing_is_said_beside_the_form(client: TestClient) -> None:
    page = client.get("/questions/who-trained", params={"trainee": "nobody"}, headers=HTML)

    assert page.status_code == 400
    assert "nothing here is called" in page.text
    assert 'value="nobody"' in page.text


@pytest.mark.parametrize("name", load_questions())
def test_every_question_has_a_page(client: TestClient, name: str) -> None:
    values = {
        "trainer": "country/US",
        "trainee": "unit/mx/gafe",
        "outcome": "coup",
        "country": "ML",
        "about": "unit/mx/gafe",
    }
    known = {p.name for p in load_questions()[name].parameters}
    parameters = {key: value for key, value in values.items() if key in known}
    page = client.get(f"/questions/{name}", params=parameters, headers=HTML)

    assert page.status_code == 200
    assert "The SPARQL behind it" in page.text


def test_the_list_of_questions_as_json(client: TestClient) -> None:
    listed = client.get("/questions").json()

    assert {question["id"] for question in listed} == set(load_questions())
    assert all(question["title"] for question in listed)


def test_a_page_shows_no_more_rows_than_it_may_and_says_so(client: TestClient, settings: Settings) -> None:
    page = client.get("/questions/claims-behind", params={"about": "country/US"}, headers=HTML).text
    rows = len(client.get("/questions/claims-behind", params={"about": "country/US"}).json()["rows"])

    assert page.count('<tbody class="entry">') == min(rows, settings.page_rows)
