"""The claims as a table."""

import csv
import io

import pytest

from graph.store.store import View
from graph.views.claim_table import COLUMNS, claim_rows, claim_table

BASE = "https://w3id.org/afteraction/id/"


@pytest.fixture(scope="module")
def rows(sample_view: View) -> dict[str, dict[str, str]]:
    return {row["claim_iri"].removeprefix(f"{BASE}claim/"): row for row in claim_rows(sample_view)}


def test_one_row_a_claim(rows: dict[str, dict[str, str]]) -> None:
    assert sorted(rows) == ["c1", "c2", "c3", "c4", "c5", "c6"]
    assert all(tuple(row) == COLUMNS for row in rows.values())


def test_training_row_tells_all_in_words(rows: dict[str, dict[str, str]]) -> None:
    filled = {column: value for column, value in rows["c1"].items() if value}
    assert filled == {
        "event": "training",
        "trainer": "United States",
        "provider": "Example School",
        "programme": "Example Programme",
        "course": "Patrolling",
        "trainee": "Example Regiment",
        "place": "Bamako",
        "begin": "2003~",
        "end": "2008",
        "status": "conducted",
        "headcount": "30",
        "cost": "1.5",
        "currency": "USD",
        "assessment": "mixed",
        "certainty": "reported",
        "evidence": 'Americans trained the regiment,\nsaid "one" of them.',
        "evidence_form": "quotation",
        "source_title": "Trained, then gone",
        "publisher": "Example Times",
        "published": "2013-01-18",
        "url": "https://news.example.org/gone?id=1&p=2",
        "claim_iri": f"{BASE}claim/c1",
        "event_iri": f"{BASE}event/t1",
    }


def test_two_claims_of_one_event_are_two_rows(rows: dict[str, dict[str, str]]) -> None:
    assert rows["c1"]["event_iri"] == rows["c3"]["event_iri"]
    assert (rows["c1"]["certainty"], rows["c3"]["certainty"]) == ("reported", "denied")
    assert (rows["c3"]["evidence_form"], rows["c3"]["case"]) == ("summary", "mali-example")


def test_outcome_and_membership_rows(rows: dict[str, dict[str, str]]) -> None:
    outcome, membership = rows["c2"], rows["c6"]

    assert (outcome["actor"], outcome["scope"]) == ("Example Regiment", "some members")
    assert (outcome["outcome"], outcome["joined"]) == ("defection", "Example Front")
    assert (outcome["attributed_to"], outcome["affiliation"]) == ("Jane Example", "Example Institute")
    assert (membership["person"], membership["body"]) == ("Captain Example", "Example Regiment")
    assert membership["rank"] == "Captain"


def test_no_cell_is_read_as_a_formula(sample_view: View) -> None:
    table = list(csv.reader(io.StringIO(b"".join(claim_table(sample_view)).decode(), newline="")))
    evidence = {row[COLUMNS.index("evidence")] for row in table}

    assert tuple(table[0]) == COLUMNS
    assert "'=1+1 The page denies it." in evidence
    assert "'- several of them went over to the Front" in evidence
    assert not [cell for row in table for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]
