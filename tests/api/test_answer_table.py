"""Rows of an answer as a table for people."""

from api.answer_table import Cell, Detail, table

COLUMNS = (
    *("trainee", "trainee_iri", "trainee_kind", "trainer", "trainer_iri", "training_begin", "training_end"),
    *("outcome", "outcome_iri", "actor", "empty", "certainty", "sources", "evidence", "evidence_kind"),
    *("said_by", "source", "source_url", "training_evidence", "training_source", "training_iri"),
)
ROW = {
    "trainee": "Unit",
    "trainee_iri": "https://example.org/unit",
    "trainee_kind": "unit",
    "trainer": "Country",
    "trainer_iri": "https://example.org/country",
    "training_begin": "2003",
    "training_end": "2005",
    "outcome": "coup",
    "outcome_iri": "https://example.org/coup",
    "actor": "Unit",
    "certainty": "reported",
    "sources": "2",
    "evidence": "They took power.",
    "evidence_kind": "quotation",
    "said_by": "a witness",
    "source": "A paper",
    "source_url": "https://example.org/paper",
    "training_evidence": "They were trained.",
    "training_source": "Another paper",
    "training_iri": "https://example.org/training",
}


def test_what_belongs_together_shares_a_cell() -> None:
    made = table(COLUMNS, [ROW], 10)

    assert [key for key, _ in made.columns] == ["trainee", "trainer", "outcome", "certainty"]
    assert made.rows[0].cells[0] == Cell("Unit", "https://example.org/unit", "unit")
    assert made.rows[0].cells[1].details == (Detail("When", "2003 to 2005", ""),)
    assert made.rows[0].cells[3].details == (Detail("Independent sources", "2", ""),)


def test_an_actor_that_is_somebody_else_is_named() -> None:
    made = table(COLUMNS, [{**ROW, "actor": "Some captain"}], 10)

    assert Detail("Actor", "Some captain", "") in made.rows[0].cells[2].details


def test_evidence_comes_with_its_source_and_nothing_is_a_quotation_unless_said_so() -> None:
    outcome, training = table(COLUMNS, [ROW], 10).rows[0].quotes

    assert (outcome.about, outcome.text, outcome.kind, outcome.said_by) == (
        "",
        "They took power.",
        "quotation",
        "a witness",
    )
    assert outcome.url == "https://example.org/paper"
    assert (training.about, training.kind, training.source) == ("training", "", "Another paper")


def test_links_without_a_column_stand_by_the_evidence() -> None:
    assert table(COLUMNS, [ROW], 10).rows[0].links == (("Training", "https://example.org/training"),)


def test_empty_columns_are_left_out_and_long_answers_cut() -> None:
    made = table(COLUMNS, [ROW] * 5, 3)

    assert "empty" not in dict(made.columns)
    assert (len(made.rows), made.cut) == (3, 2)


def test_no_rows() -> None:
    assert table(COLUMNS, [], 10).rows == ()
