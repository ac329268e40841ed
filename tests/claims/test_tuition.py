"""Trainings told by instructors without a word of training, on sentences written for this test."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

READ = [
    (
        "Two dozen Chinese instructors arrived in Tanzania and produced the Lion Battalion.",
        ("CN", "Lion Battalion", "TZ"),
    ),
    ("The Kenyan paratroopers were left to Cuban instructors.", ("CU", "Kenyan paratroopers", "KE")),
    (
        "The Ghanaian battalion was built up by Bulgarian advisers in two years.",
        ("BG", "Ghanaian battalion", "GH"),
    ),
    ("The Zambian paratroopers had Israeli instructors.", ("IL", "Zambian paratroopers", "ZM")),
    (
        "The Zambian commandos owe their skills to Israeli instructors.",
        ("IL", "Zambian commandos", "ZM"),
    ),
    (
        "Moroccan instructors have passed their skills on to the Guinean battalion.",
        ("MA", "Guinean battalion", "GN"),
    ),
]

SILENT = [
    "The Zambian commandos owe their wages to the Israeli bank.",
    "Moroccan instructors passed a letter on to the Guinean battalion.",
    "Chinese engineers built a road to the base of the Tanzanian army.",
    "The Kenyan recruits were left to their fate.",
    "The Zambian paratroopers had Israeli rifles.",
    "Cuban instructors formed a choir.",
    "The Ghanaian battalion was raised by a Ghanaian colonel.",
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence for sentence, _ in READ])
def test_reads_whose_instructors_made_them(
    report: Report, sentence: str, expected: tuple[str, str, str]
) -> None:
    trainings = report(sentence)["trainings"]

    assert [(t["trainer"], t["trainee"], t["host"]) for t in trainings] == [expected]


@pytest.mark.parametrize("sentence", SILENT)
def test_stays_silent_where_nobody_is_taught(report: Report, sentence: str) -> None:
    assert report(sentence)["trainings"] == []
