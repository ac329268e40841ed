"""Headlines that describe the person whom the text below names."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

HEADLINE = "Peruvian police commander trained by Italy joins rebels\n\n"


def test_the_headline_is_about_the_person_whom_the_text_names(report: Report) -> None:
    stated = report(f"{HEADLINE}Colonel Juan Ramos of Peru was trained by Italy.")

    assert [training["trainee"] for training in stated["trainings"]] == ["Juan Ramos"]
    assert [(o["type"], o["actor"]) for o in stated["outcomes"]] == [("joined_insurgents", "Juan Ramos")]
    assert [(link["trainer"], link["trainee"]) for link in stated["links"]] == [("IT", "Juan Ramos")]


@pytest.mark.parametrize(
    "body",
    [
        # Two could be meant.
        "Colonel Juan Ramos of Peru and Major Luis Paz of Peru were trained by Italy.",
        # Of another country, or by another trainer.
        "Colonel Juan Ramos of Chile was trained by Italy.",
        "Colonel Juan Ramos of Peru was trained by Spain.",
        # Nobody by name.
        "The commander was trained by Italy.",
    ],
)
def test_where_more_could_be_meant_the_headline_stands_alone(report: Report, body: str) -> None:
    outcomes = report(f"{HEADLINE}{body}")["outcomes"]

    assert [outcome["actor"] for outcome in outcomes] == ["Peruvian police commander"]


def test_a_first_sentence_is_no_headline(report: Report) -> None:
    text = "A Peruvian commander trained by Italy joined the rebels. Colonel Juan Ramos was trained by Italy."

    assert [outcome["actor"] for outcome in report(text)["outcomes"]] == ["Peruvian commander"]


def test_the_news_in_short_is_about_the_one_who_did_it(report: Report) -> None:
    text = (
        "General Juan Ramos of Peru is the leader of the coup. It is the first time that a US-trained"
        " Peruvian officer has led a coup."
    )

    stated = report(text)

    assert [training["trainee"] for training in stated["trainings"]] == ["Juan Ramos"]
    assert [(o["type"], o["actor"]) for o in stated["outcomes"]] == [("coup", "Juan Ramos")]
    assert [(link["trainer"], link["trainee"]) for link in stated["links"]] == [("US", "Juan Ramos")]


def test_of_two_who_did_it_neither_is_meant(report: Report) -> None:
    text = (
        "General Juan Ramos of Peru led the coup. Colonel Luis Paz of Peru led the coup before. It is the"
        " first time that a US-trained Peruvian officer has led a coup."
    )

    trainees = [training["trainee"] for training in report(text)["trainings"]]

    assert trainees == ["Peruvian officer"]
