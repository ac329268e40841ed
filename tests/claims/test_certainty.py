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
        ("Plans for British troops to train the Nigerian army were announced.", "planned"),
        ("The plan by France to train a Malian battalion failed.", "planned"),
        ("France was deployed to Mali, where it trained a Malian battalion.", "asserted"),
        ("France allegedly trained a Malian battalion.", "alleged"),
        ("France is accused of training a Malian militia.", "alleged"),
        ("France is said to have trained a Malian battalion.", "alleged"),
        ("Officials accused France of training Malian rebels.", "alleged"),
        ("France denied that French troops had trained the Malian battalion.", "denied"),
        ("France denies having trained the Malian battalion.", "denied"),
        ("The minister said that the army of Chad had not been trained by France.", "denied"),
        ("The Pentagon said it had not trained the Malian officer.", "denied"),
        ("A US spokesman said the United States never trained the Malian soldiers.", "denied"),
        ("Israel rejected claims that it had trained the Guatemalan army.", "denied"),
        ("The ministry dismissed as false reports that Russia had trained the Sudanese army.", "denied"),
        ("The embassy insisted that no Malian soldiers had been trained by France.", "denied"),
        ("Paris did not deny that France had trained the Malian battalion.", None),
        ("The minister refused to confirm that France had trained the Malian battalion.", None),
        ("There is no evidence that France trained the Rwandan militia.", None),
        ("Reports that Russia had trained the Malian soldiers were false.", None),
        ("No Malian soldiers were trained by France.", None),
        ("Argentina has never admitted training the Honduran battalion.", None),
        ("France has not trained the Malian battalion.", None),
        ("Israel denied a request to train the Guatemalan army.", "hypothetical"),
        ("The Malian soldiers are thought to have been trained by Russia.", "alleged"),
        ("The Malian captain is said in the book to have been trained in Libya.", "alleged"),
        ("There were reports that Russia had trained the Malian soldiers.", "alleged"),
        ("The Malian battalion, set up and trained by France, held the town.", "asserted"),
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


def test_a_denial_is_the_speaker_s_and_names_whom_it_points_back_to(report: Report) -> None:
    text = (
        "Argentina has never admitted training the Panther Battalion of Honduras. A spokesman for the embassy"
        " rejected the allegation that Buenos Aires had trained it."
    )

    (training,) = report(text)["trainings"]

    assert (training["trainer"], training["trainee"], training["host"]) == ("AR", "Panther Battalion", "HN")
    assert training["certainty"] == "denied"
    assert str(training["attributed_to"]).startswith("spokesman for the embassy")


def test_what_is_told_of_the_actor_stands_whatever_the_actor_may_do(report: Report) -> None:
    (training,) = report("Soldiers of Mali trained by France could soon march home.")["trainings"]

    assert training["certainty"] == "asserted"
