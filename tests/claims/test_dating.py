"""Dates of trainings, on sentences written for this test: whose date it is, and which end of the training."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

DATED = [
    ("American advisers trained the Salvadoran army between 1983 and 1984.", ("1983", "1984")),
    ("British soldiers trained Kenyan rangers from 2010 to 2013.", ("2010", "2013")),
    ("France has been training the Ivorian army since 2014.", ("2014", "")),
    ("The Malian captain, who received training in Germany in 1999, led a coup in 2012.", ("1999", "")),
    ("The training of Malian soldiers by Germany began in 2013.", ("2013", "")),
    ("German training of Malian soldiers ended in 2013.", ("", "2013")),
    ("Germany halted training for Malian troops in 2013.", ("", "2013")),
    ("In 1995 the Malian colonel went to China to train.", ("1995", "")),
    ("Germany offered to train Malian police in 2017.", ("2017", "")),
    ("Russia trained and armed the Syrian militia in 2012.", ("2012", "")),
    ("In 2009 France sent instructors to train the Malian army.", ("2009", "")),
    ("France sent a team in 2009 to train the Malian army.", ("2009", "")),
    ("Ghanaian cadets graduated from Sandhurst in 1999 and led a mutiny in 2004.", ("1999", "")),
    ("Malian soldiers trained by the United States in 2009 deserted in 2012.", ("2009", "")),
    (
        "Colonel Juan Perez of Honduras, a 1990 graduate of the School of the Americas, fled in 2009.",
        ("1990", ""),
    ),
]

UNDATED = [
    "General Luis Montes, a graduate of the School of the Americas, took power in a coup in March 1982.",
    "In 2008 the Nigerien colonel Salou Djibo, a graduate of a Chinese military academy, was promoted.",
    "US training of the Malian army helped defeat the rebels in 2014.",
    "The Malian colonel was born in 1960 and trained by the French army.",
    "The Malian colonel was trained by the French army and seized power in 2012.",
    "In 2010, Kabul accused Pakistan of training Taliban fighters.",
    "In 2010 Germany offered to train Malian police.",
    "The United States trained the officers of the 2012 Malian junta.",
    "Before the 2012 coup, the United States trained the Malian army.",
    "US soldiers trained the Malian army until the coup of March 2012.",
    "French-trained Malian soldiers mutinied in 2012.",
    "The Malian battalion had been trained by the United States before it collapsed in 2012.",
    "The Pentagon said in 2011 that it was training Malian soldiers.",
    "The United States cancelled its training of the Malian army in 2012.",
    "Colombia's police, with three decades of U.S. training, now train Panamanian officers.",
]


@pytest.mark.parametrize(("sentence", "expected"), DATED, ids=[sentence for sentence, _ in DATED])
def test_a_training_has_its_own_date(report: Report, sentence: str, expected: tuple[str, str]) -> None:
    (training,) = report(sentence)["trainings"]

    assert (training["start"], training["end"]) == expected


@pytest.mark.parametrize("sentence", UNDATED)
def test_the_date_of_something_else_is_not_the_training_s(report: Report, sentence: str) -> None:
    (training,) = report(sentence)["trainings"]

    assert (training["start"], training["end"]) == ("", "")
