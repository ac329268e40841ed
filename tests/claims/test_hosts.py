"""Hosts: whose people somebody is, told by another sentence, a coup, or what the text is about."""

from collections.abc import Callable

import pytest

from graph.claims.extract import Extractor
from graph.claims.json_report import Record, as_json
from graph.text.text import Text

Report = Callable[[str], dict[str, list[Record]]]
TextOf = Callable[[str, str], Text]


def test_a_dateline_in_a_province_tells_the_land(report: Report) -> None:
    text = "KANDAHAR - General Ali Wardak, who spent two years at an academy in Cairo, fled."

    assert [(t["trainer"], t["host"]) for t in report(text)["trainings"]] == [("EG", "AF")]


def test_moscow_is_no_other_land_beside_soviet_trainers(extractor: Extractor, text_of: TextOf) -> None:
    content = (
        "Luanda is quiet. General Rui Neto, who spent a year at the Frunze Academy in Moscow, gave up. Nobody"
        " in Moscow heard of it."
    )
    text = text_of(content, "1992-03-01")

    trainings = as_json(extractor.extract(text), text)["trainings"]

    assert [(t["trainer"], t["host"]) for t in trainings] == [("SU", "AO")]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("French instructors trained the army. Chad is large. Chad has many soldiers.", ["TD"]),
        ("Captain Dupont was trained by France. Dupont seized power in Niger.", ["NE"]),
        ("Captain Dupont was trained by France. Dupont is a captain of the Malian army.", ["ML"]),
        # Two countries stand out alike: nobody can say whose army.
        ("French instructors trained the army. Chad and Niger are large. Chad and Niger are dry.", []),
        # Nigeria's own school, in a text on Nigeria: no foreign training.
        (
            "Commodore Bello, a graduate of the Nigerian Defence Academy, spoke in Nigeria. Nigeria won.",
            [],
        ),
        # No country at all: a person by name stands without one, a group does not stand.
        ("Captain Dupont was trained by France.", [""]),
        ("French instructors trained the battalion.", []),
        # Somewhere else's soldiers, in a country that is only the place.
        ("Fighters were trained in Uganda by France. Kenya and Chad paid.", []),
    ],
)
def test_whose_people_were_trained(report: Report, text: str, hosts: list[str]) -> None:
    assert [training["host"] for training in report(text)["trainings"]] == hosts
