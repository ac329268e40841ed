"""Certainty of trainings told in one sentence each; None where nothing may be claimed."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("France trained the Malian battalion.", "asserted"),
        ("France plans to train a Malian battalion.", "planned"),
        ("France will train a Malian battalion next year.", "planned"),
        ("France has offered to train a Malian battalion.", "planned"),
        ("The plan by France to train a Malian battalion failed.", "planned"),
        ("France was deployed to Mali, where it trained a Malian battalion.", "asserted"),
        ("France allegedly trained a Malian battalion.", "alleged"),
        ("France is accused of training a Malian militia.", "alleged"),
        ("France is said to have trained a Malian battalion.", "alleged"),
        ("Officials accused France of training Malian rebels.", "alleged"),
        ("France denied that French troops had trained the Malian battalion.", "denied"),
        ("France denies having trained the Malian battalion.", "denied"),
        ("France has not trained the Malian battalion.", None),
        ("France never trained the Malian battalion.", None),
        ("If France trains the Malian battalion, the town is safe.", None),
        ("France could train the Malian battalion.", None),
        ("France may have trained the Malian battalion.", None),
        ("It is not clear whether France trained the Malian battalion.", None),
        ("Has France trained the Malian battalion?", None),
        ("When France trains a Malian battalion, it pays for the food.", None),
        ("French instructors often train Malian soldiers.", None),
    ],
)
def test_how_surely_a_training_is_stated(report: Report, sentence: str, certainty: str | None) -> None:
    found = [training["certainty"] for training in report(sentence)["trainings"]]

    assert found == ([certainty] if certainty else [])


def test_what_is_told_of_the_actor_stands_whatever_the_actor_may_do(report: Report) -> None:
    (training,) = report("Soldiers of Mali trained by France could soon march home.")["trainings"]

    assert training["certainty"] == "asserted"
