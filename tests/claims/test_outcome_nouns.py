"""Outcomes told by a noun or by a role, on sentences written for this test."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

READ = [
    ("The French-trained Guinean captain led the coup.", "coup", "asserted"),
    ("The coup was led by a French-trained Guinean captain.", "coup", "asserted"),
    ("US-trained Gambian officers staged a failed coup in 1994.", "coup_attempt", "asserted"),
    ("Salvadoran officers trained by the United States took part in the massacre.", "massacre", "asserted"),
    ("US-trained Colombian officers were implicated in torture.", "human_rights_abuse", "alleged"),
    ("US-trained Colombian officers were convicted of murder.", "human_rights_abuse", "asserted"),
    ("The massacre by US-trained Guatemalan soldiers shocked the village.", "massacre", "asserted"),
    (
        "Two of the Libyan recruits trained by Britain admitted sexual assaults on women.",
        "human_rights_abuse",
        "asserted",
    ),
    ("American-trained Iraqi commandos led the liberation of Mosul.", "combat_success", "asserted"),
]

SILENT = [
    "US-trained Mexican officers warned of a coup.",
    "The Iraqi commandos trained by the United States led the assault on Mosul.",
    "US-trained Colombian soldiers guard victims of torture.",
    "The coup did not surprise the French-trained Guinean captain.",
    "US-trained Honduran police fight drug abuse.",
    "The French-trained Malian soldiers condemned the massacre.",
]


@pytest.mark.parametrize(("sentence", "kind", "certainty"), READ, ids=[row[0] for row in READ])
def test_reads_what_somebody_did(report: Report, sentence: str, kind: str, certainty: str) -> None:
    stated = report(sentence)

    assert [(o["type"], o["certainty"]) for o in stated["outcomes"]] == [(kind, certainty)]
    assert [link["outcome_type"] for link in stated["links"]] == [kind]


@pytest.mark.parametrize("sentence", SILENT)
def test_stays_silent(report: Report, sentence: str) -> None:
    assert report(sentence)["outcomes"] == []


def test_abuses_in_general_are_kept_only_of_the_trained(report: Report) -> None:
    text = "Spain may soon train Peruvian police units, despite abuses by the Peruvian army."

    assert report(text)["outcomes"] == []


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Rebel leader Marc Dupont of Haiti was trained by the Green Berets.", ["joined_insurgents"]),
        (
            "Marc Dupont, a commander of the Taliban, was trained by Pakistani officers.",
            ["joined_insurgents"],
        ),
        ("Marc Dupont, a commander of the Haitian police, was trained by the Green Berets.", []),
        ("Marc Dupont, who fought rebel leaders in Haiti, was trained by the Green Berets.", []),
    ],
)
def test_a_role_in_an_armed_group_says_that_somebody_joined(
    report: Report, sentence: str, kinds: list[str]
) -> None:
    assert [outcome["type"] for outcome in report(sentence)["outcomes"]] == kinds
