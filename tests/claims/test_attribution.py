"""Who is credited with a claim, on sentences written for this test."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("France trained the Malian battalion, Colonel Diarra said.", "Diarra"),
        ("Anna Schmidt, a researcher, said that France trained the Malian battalion.", "Anna Schmidt"),
        ("According to Amnesty International, France trained the Malian battalion.", "Amnesty International"),
        ("As the Weekly Post reported, France trained the Malian battalion.", "the Weekly Post"),
        ('"France trained the Malian battalion," said Anna Schmidt.', "Anna Schmidt"),
        ("France trained the Malian battalion.", "The Daily Test (the article)"),
        ("France, he said, trained the Malian battalion.", "The Daily Test (the article)"),
    ],
)
def test_the_speaker_is_named(report: Report, sentence: str, speaker: str) -> None:
    (training,) = report(sentence)["trainings"]

    assert training["attributed_to"] == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "Amnesty International accused the French-trained Chadian police of torture.",
            "Amnesty International",
        ),
        (
            "The French-trained Chadian police were accused of torture by Amnesty International.",
            "Amnesty International",
        ),
        ("The French-trained Chadian police were accused of torture.", "The Daily Test (the article)"),
    ],
)
def test_who_accuses_says_it(report: Report, sentence: str, speaker: str) -> None:
    (outcome,) = report(sentence)["outcomes"]

    assert (outcome["certainty"], outcome["attributed_to"]) == ("alleged", speaker)
