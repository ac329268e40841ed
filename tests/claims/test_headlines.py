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
