"""Echoes: a sentence that says the same of somebody else."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]


def test_so_did_repeats_the_training(report: Report) -> None:
    text = (
        "Samuel Kollie, the Liberian rebel, trained in Libya in the 1980s. So did Momo Sesay, the leader of"
        " Sierra Leone's rebel group."
    )

    trainings = report(text)["trainings"]

    assert [(t["trainer"], t["trainee"], t["host"], t["start"]) for t in trainings] == [
        ("LY", "Samuel Kollie", "LR", "1980s"),
        ("LY", "Momo Sesay", "SL", "1980s"),
    ]
    assert str(trainings[1]["quote"]).startswith("So did Momo Sesay")


def test_so_was_repeats_the_school(report: Report) -> None:
    text = (
        "General Suarez of Bolivia was a graduate of the School of the Americas. So was General Paz of Peru."
    )

    assert [t["trainee"] for t in report(text)["trainings"]] == ["Suarez", "Paz"]


@pytest.mark.parametrize(
    "echo", ["So he left.", "So did the sun.", "So was it decided.", "So General Paz of Peru was sent home."]
)
def test_another_sentence_is_no_echo(report: Report, echo: str) -> None:
    assert len(report(f"General Suarez of Bolivia was trained in Libya. {echo}")["trainings"]) == 1
