"""Trainings told by a noun, on sentences written for this test."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

READ = [
    (
        "After mentoring by Italian advisers, the Iraqi police battalion changed.",
        [("IT", "Iraqi police battalion", "IQ")],
    ),
    (
        "Ugandan troops received instruction in urban combat from Israeli experts.",
        [("IL", "Ugandan troops", "UG")],
    ),
    (
        "The Tajik border guards were given lessons in tracking by Finnish experts.",
        [("FI", "Tajik border guards", "TJ")],
    ),
    (
        "Portuguese marines ran a six-week course for Mauritanian paratroopers.",
        [("PT", "Mauritanian paratroopers", "MR")],
    ),
    (
        "The Nigerian squadron got its training at the hands of Pakistani pilots.",
        [("PK", "Nigerian squadron", "NG")],
    ),
    ("U.S. training of Colombian police began in 1998.", [("US", "Colombian police", "CO")]),
    ("The Colombian police received training from the United States.", [("US", "Colombian police", "CO")]),
    ("France provided training to the Ivorian gendarmerie.", [("FR", "Ivorian gendarmerie", "CI")]),
    ("Training of Afghan pilots by the US Air Force went on.", [("US", "Afghan pilots", "AF")]),
    (
        "Lieutenant Colonel Diallo of the Malian army underwent training in China in 2007.",
        [("CN", "Diallo", "ML")],
    ),
    ("Kenyan police were sent to Israel for training.", [("IL", "Kenyan police", "KE")]),
    (
        "Captain Sow of Guinea received military training in Morocco and France.",
        [("MA", "Sow", "GN"), ("FR", "Sow", "GN")],
    ),
    (
        "Nigeria's military said it had sent 200 soldiers to Pakistan for counterterrorism training.",
        [("PK", "soldiers", "NG")],
    ),
    (
        "Under a program run by the State Department, 300 Somali police officers went to Kenya for training.",
        [("US", "Somali police officers", "SO")],
    ),
    (
        "Green Berets were involved in the training of Salvadoran patrol units.",
        [("US", "Salvadoran patrol units", "SV")],
    ),
    (
        "The guardsmen of Togo mutinied after returning from training in China.",
        [("CN", "guardsmen of Togo", "TG")],
    ),
    ("Venezuela sent 300 recruits to Cuba for training.", [("CU", "recruits", "VE")]),
    ("Libyan cadets left for training in Turkey in 2020.", [("TR", "Libyan cadets", "LY")]),
    ("The training of Congolese units by Belgian paratroopers began.", [("BE", "Congolese units", "CD")]),
    ("With US training, the Malian battalion retook the town.", [("US", "Malian battalion", "ML")]),
    ("The Malian battalion received U.S.-funded training.", [("US", "Malian battalion", "ML")]),
    ("China hosted 40 Zambian police officers for training.", [("CN", "Zambian police officers", "ZM")]),
    (
        "A team of British soldiers has completed a training course for Gambian troops.",
        [("GB", "Gambian troops", "GM")],
    ),
    (
        "US Marines wrapped up a three-month training mission with the Ghanaian army.",
        [("US", "Ghanaian army", "GH")],
    ),
    (
        "The Guatemalan army received advice and training from Israel and Taiwan.",
        [("IL", "Guatemalan army", "GT"), ("TW", "Guatemalan army", "GT")],
    ),
    (
        "The Cameroonian battalion gets American and Israeli training.",
        [("US", "Cameroonian battalion", "CM"), ("IL", "Cameroonian battalion", "CM")],
    ),
    ("The U.S. spent $1 billion on training and equipping the Iraqi army.", [("US", "Iraqi army", "IQ")]),
    (
        "Azerbaijani commandos were brought to Turkey for a month of training.",
        [("TR", "Azerbaijani commandos", "AZ")],
    ),
    ("Captain Sow of Guinea did his officer training in Bremen, Germany.", [("DE", "Sow", "GN")]),
]

SILENT = [
    "Portuguese teachers ran an English course for Mauritanian soldiers.",
    "Training by foreign instructors costs money.",
    "Experts say that training from American troops could help the Mexican army.",
    "The soldiers finished their training in the north of Mali.",
    "Basic training lasts twelve weeks in the British army.",
    "The American company offers training to Kenyan teachers.",
    "Better training would improve the Nigerian police.",
    "The training was bad, Malian soldiers said.",
    "The Ugandan army received praise from the United States for its training.",
    "France hosted Malian rebels for peace talks.",
    "With French troops gone, Malian soldiers fled.",
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence for sentence, _ in READ])
def test_reads_who_trained_whom(report: Report, sentence: str, expected: list[tuple[str, str, str]]) -> None:
    trainings = report(sentence)["trainings"]

    assert [(t["trainer"], t["trainee"], t["host"]) for t in trainings] == expected


@pytest.mark.parametrize("sentence", SILENT)
def test_stays_silent(report: Report, sentence: str) -> None:
    assert report(sentence)["trainings"] == []


def test_a_request_turned_down_is_only_a_thought(report: Report) -> None:
    sentence = "Spain turned down a request to provide training for Peruvian police officers."

    (training,) = report(sentence)["trainings"]

    assert (training["trainer"], training["host"], training["certainty"]) == ("ES", "PE", "hypothetical")


def test_each_land_of_a_list_is_its_own_place(report: Report) -> None:
    trainings = report("Captain Sow of Guinea received military training in Morocco and France.")["trainings"]

    assert [t["place"] for t in trainings] == ["Morocco", "France"]


def test_a_suspended_training_keeps_its_status(report: Report) -> None:
    (training,) = report("The EU suspended its training of Malian troops.")["trainings"]

    assert (training["trainer"], training["status"]) == ("EU", "suspended")


def test_a_plan_told_twice_is_one_training(report: Report) -> None:
    text = (
        "The U.S. military wants to start a project to train Peruvian commandos.\n\n"
        "The plan would involve setting up a camp in Florida for the training of Peruvian elite units."
    )

    (training,) = report(text)["trainings"]

    assert (training["trainer"], training["host"], training["place"]) == ("US", "PE", "Florida")
    assert training["certainty"] == training["status"] == "planned"


@pytest.mark.parametrize(
    ("sentence", "worth"),
    [
        ("American training of Iraqi commandos has been considered a success.", "favourable"),
        ("American training of Iraqi commandos has been called a failure.", "adverse"),
        ("American training of Iraqi commandos has not been considered a success.", ""),
        ("American training of Iraqi commandos began in 2003.", ""),
    ],
)
def test_the_source_s_judgement_is_kept(report: Report, sentence: str, worth: str) -> None:
    (training,) = report(sentence)["trainings"]

    assert training["assessment"] == worth


@pytest.mark.parametrize("verb", ["cancelled", "scrapped", "abandoned"])
def test_a_training_called_off_was_planned(report: Report, verb: str) -> None:
    (training,) = report(f"The Pentagon {verb} a US training program for a new Nigerian battalion.")[
        "trainings"
    ]

    assert (training["trainer"], training["status"], training["certainty"]) == ("US", "cancelled", "planned")


def test_a_training_paused_is_no_plan(report: Report) -> None:
    (training,) = report("Germany suspended its training of Malian police.")["trainings"]

    assert (training["status"], training["certainty"]) == ("suspended", "asserted")
