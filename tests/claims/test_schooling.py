"""Trainings told by a school, on sentences written for this test."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

READ = [
    ("General Ramos of Bolivia attended the School of the Americas in 1976.", ("US", "Ramos", "BO")),
    (
        "Honduran officers who graduated from the School of the Americas ran the unit.",
        ("US", "Honduran officers", "HN"),
    ),
    ("SOA graduate Hector Ramos of Peru led the battalion.", ("US", "Hector Ramos", "PE")),
    (
        "Lieutenant Conteh of Sierra Leone studied at a military academy in Russia.",
        ("RU", "Conteh", "SL"),
    ),
    (
        "Major Zida of Burkina Faso took part in a U.S. counterterrorism course in 2012.",
        ("US", "Zida", "BF"),
    ),
    ("The Gambian officers attended a course at Fort Huachuca.", ("US", "Gambian officers", "GM")),
    ("Colonel Touré, a graduate of Saint-Cyr, spoke.", ("FR", "Touré", "")),
    (
        "Dozens of Iraqi cadets completed a police course in Jordan run by American contractors.",
        ("US", "Iraqi cadets", "IQ"),
    ),
]

SILENT = [
    "Colonel Diarra attended a ceremony in Paris.",
    "The captain graduated from a Malian military school.",
    "The general's son studied law at Harvard University in the United States.",
    "President Conté of Guinea visited Fort Benning.",
    "The Peruvian colonel never attended the School of the Americas.",
    "Students of the French school in Bamako met soldiers.",
    "A teacher who graduated from Sandhurst works in Kenya.",
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence for sentence, _ in READ])
def test_reads_who_was_schooled_where(report: Report, sentence: str, expected: tuple[str, str, str]) -> None:
    trainings = report(sentence)["trainings"]

    assert [(t["trainer"], t["trainee"], t["host"]) for t in trainings] == [expected]


@pytest.mark.parametrize("sentence", SILENT)
def test_stays_silent(report: Report, sentence: str) -> None:
    assert report(sentence)["trainings"] == []
