"""Trainings told by a compound adjective, on sentences written for this test."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

READ = [
    ("French-trained Chadian officers left the army.", ("FR", "Chadian officers", "TD")),
    ("The US-trained Somali commando unit left.", ("US", "Somali commando unit", "SO")),
    ("A Sandhurst-educated Gambian colonel spoke.", ("GB", "Gambian colonel", "GM")),
    ("American-trained Captain Amadou Diarra of Mali spoke.", ("US", "Amadou Diarra", "ML")),
    ("The Soviet-trained Afghan army fought on.", ("SU", "Afghan army", "AF")),
    ("U.S.-trained Honduran police stormed the house.", ("US", "Honduran police", "HN")),
    ("The Belgian-trained gendarmes of Rwanda fled.", ("BE", "gendarmes of Rwanda", "RW")),
]

SILENT = [
    "A French-trained chef cooks for the Malian president.",
    "Well-trained Nigerian soldiers retook the town.",
    "Harvard-trained economists advise the Ghanaian government.",
    "A US-backed Syrian militia took the town.",
    "Highly trained commandos from Chad took part.",
    "US-trained American soldiers returned home.",
    "Foreign-trained officers often lead coups.",
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence for sentence, _ in READ])
def test_reads_who_trained_whom(report: Report, sentence: str, expected: tuple[str, str, str]) -> None:
    trainings = report(sentence)["trainings"]

    assert [(t["trainer"], t["trainee"], t["host"]) for t in trainings] == [expected]


@pytest.mark.parametrize("sentence", SILENT)
def test_stays_silent(report: Report, sentence: str) -> None:
    assert report(sentence)["trainings"] == []
