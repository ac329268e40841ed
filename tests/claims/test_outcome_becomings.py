"""Outcomes told by what somebody became, on sentences written for this test."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

READ = [
    ("Several Colombian soldiers trained at Fort Benning became mercenaries.", "mercenary", ""),
    ("Two Malian lieutenants trained by France later emerged as rebel commanders.", "joined_insurgents", ""),
    (
        "Gulmurod Karimov, a Tajik colonel trained by the US, became a commander in the Islamic State.",
        "joined_insurgents",
        "Islamic State",
    ),
    (
        "The US-trained Mexican soldiers became enforcers for the Gulf Cartel.",
        "joined_criminal_group",
        "Gulf Cartel",
    ),
    ("The Malian battalion trained by the EU became a professional force.", "professionalisation", ""),
    ("French-trained Gabonese soldiers have served as peacekeepers in Haiti.", "peacekeeping", ""),
]

SILENT = [
    "Several Colombian soldiers trained at Fort Benning became teachers.",
    "The US-trained Malian colonel became a commander in the army.",
    "The Malian battalion trained by the EU is less professional than before.",
    "The Malian battalion trained by the EU did not become a professional force.",
    "The Malian battalion trained by the EU may become a professional force.",
]


@pytest.mark.parametrize(("sentence", "kind", "joined"), READ, ids=[row[0] for row in READ])
def test_reads_what_the_trained_became(report: Report, sentence: str, kind: str, joined: str) -> None:
    stated = report(sentence)

    assert [(o["type"], o["joined"]) for o in stated["outcomes"]] == [(kind, joined)]
    assert [link["outcome_type"] for link in stated["links"]] == [kind]


@pytest.mark.parametrize("sentence", SILENT)
def test_stays_silent(report: Report, sentence: str) -> None:
    assert report(sentence)["outcomes"] == []
