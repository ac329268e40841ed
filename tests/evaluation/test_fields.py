"""Fields of what was found, compared by hand."""

import pytest

from graph.evaluation.fields import FieldScore, dates_overlap, field_scores, training_likeness
from graph.evaluation.records import TrainingRecord


def training(start: str = "", place: str = "", certainty: str = "asserted") -> TrainingRecord:
    return TrainingRecord(trainer="US", trainee="x", host="ML", start=start, place=place, certainty=certainty)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("2012", "2012-03", True),
        ("1990s", "1994", True),
        ("1990/1993", "1993-12-31", True),
        ("1990/1993", "1994", False),
        ("2012-03", "2012-04", False),
        ("soon", "2012", False),
    ],
)
def test_dates_overlap(one: str, other: str, overlap: bool) -> None:
    assert dates_overlap(one, other) is overlap
    assert dates_overlap(other, one) is overlap


def test_each_way_to_agree_or_not() -> None:
    pairs = [
        (training("2012", "Fort Benning, Georgia"), training("2012", "fort benning, georgia")),
        (training("2012", "Fort Benning, Georgia"), training("2012-03", "Fort Benning")),
        (training("2012", "Botswana"), training("2013", "Kenya")),
        (training("2012"), training("")),
        (training(""), training("2012")),
        (training(""), training("", certainty="planned")),
    ]
    scores = field_scores(pairs, ("start", "place", "certainty"))
    assert scores["start"] == FieldScore(equal=1, alike=1, other=1, unsaid=1, added=1, neither=1)
    assert scores["start"].exact == pytest.approx(2 / 6)  # one equal, one silent on both sides
    assert scores["start"].found == pytest.approx(2 / 4)  # of four that gold says, one equal and one alike
    assert scores["place"] == FieldScore(equal=1, alike=1, other=1, neither=3)
    assert scores["certainty"] == FieldScore(equal=5, other=1)


def test_no_pairs_no_shares() -> None:
    score = field_scores([], ("start",))["start"]
    assert (score, score.exact, score.found) == (FieldScore(), 0.0, 0.0)


def test_likeness_counts_what_agrees() -> None:
    # certainty and the silent fields are the same in both: the year alone tells them apart.
    gold = training("2012")
    assert training_likeness(gold, training("2012")) > training_likeness(gold, training("2012-05"))
    assert training_likeness(gold, training("2012-05")) > training_likeness(gold, training("2013"))
