"""Whose somebody is by those they are counted with, on sentences written for this test."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

TOLD = [
    "Captain Issa Camara and twelve other Guineans were trained in Morocco by Moroccan officers.",
    "Colonel Issa Camara was among the first Guineans to train at Fort Benning.",
]


@pytest.mark.parametrize("sentence", TOLD)
def test_fellows_tell_whose_a_person_is(report: Report, sentence: str) -> None:
    trainings = report(sentence)["trainings"]

    assert ("Issa Camara", "GN") in [(t["trainee"], t["host"]) for t in trainings]


def test_those_whom_somebody_fought_are_no_fellows(report: Report) -> None:
    text = "Captain Issa Camara, who was trained by Moroccan officers, fought the other Guineans in Liberia."

    assert all(t["host"] != "GN" for t in report(text)["trainings"] if t["trainee"] == "Issa Camara")
