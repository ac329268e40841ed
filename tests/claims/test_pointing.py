"""Phrases that point back to a unit or a person told before, and those that may point to two."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

MEANT = [
    "Israel trained the Kaibiles of Guatemala. In 1982 a squad of them killed the inhabitants of Dos Erres.",
    "Britain trained the 72nd Strike Force of Nigeria. The 72nd retreated when Boko Haram attacked Mubi.",
    "Britain trained the 72nd Strike Force of Nigeria. The force retreated when Boko Haram attacked Mubi.",
    "The United States trained El Salvador's Atlacatl Battalion. In 1981 the Atlacatl killed villagers.",
    "France trained the Malian army's Eagle Battalion. In 2012 much of the Eagle Battalion switched sides.",
    "Jordan trained an Iraqi police brigade. Its commander deserted within a month.",
    "Jordan trained an Iraqi police brigade. Hundreds of its members deserted within a month.",
    "The brigade was trained by Jordan for the Iraqi government. Hundreds of its soldiers deserted in May.",
    "Jordan trained an Iraqi police brigade. Most of the men deserted within a month.",
    "France trained the Ivorian gendarmes for six months. Those troops mutinied in 2002.",
    "Ethiopia trained 1,000 Somali troops. About 400 of the trainees deserted.",
    "The coup in Gabon was led by Paul Obiang. The colonel had been trained by American special forces.",
    "Trained by the American Green Berets, Paul Obiang of Gabon rose fast. Life in the capital was hard. In"
    " 1990 he staged a coup.",
    "France trained the Gabonese presidential guard. Colonel Paul Obiang, the commander of the guard, led the"
    " coup.",
    "France trained the Gabonese Presidential Guard. Colonel Paul Obiang, who commanded the Presidential"
    " Guard, led the coup in 1990.",
    "French instructors trained the Chadian Presidential Guard. In 2006 a colonel of the Presidential Guard"
    " defected with 80 men.",
]

UNCERTAIN = [
    # Another battalion, whatever it is called.
    "France trained a Chadian battalion. Another Chadian battalion mutinied.",
    "Britain trained the Nigerian 7th Battalion. Soldiers of the Nigerian 8th Battalion killed 40 villagers.",
    # Thirty soldiers are not hundreds.
    "France trained 30 Chadian soldiers in 2010. In 2012 hundreds of Chadian soldiers deserted.",
    # Which of two?
    "France trained two Chadian battalions, the 1st Battalion and the 2nd Battalion. The battalion mutinied.",
    "Captain Jean Mba and Captain Paul Obiang are from Gabon. Mba was trained in France. The captain seized"
    " power in 1990.",
    # The pupils or their teachers?
    "French instructors trained the Malian soldiers. They left in 2012 and committed a massacre at home.",
    # A former officer of it.
    "France trained the Gabonese presidential guard. Paul Obiang, a former commander of the guard, led it"
    " to the palace and seized power.",
    # Its enemies' deeds.
    "Belgium trained the Congolese battalion. Its enemies massacred villagers in 2012.",
]


@pytest.mark.parametrize("text", MEANT)
def test_the_only_one_that_can_be_meant_is_meant(report: Report, text: str) -> None:
    stated = report(text)

    assert len(stated["trainings"]) == 1
    assert len(stated["links"]) == 1


@pytest.mark.parametrize("text", UNCERTAIN)
def test_where_two_could_be_meant_nobody_is(report: Report, text: str) -> None:
    assert report(text)["links"] == []


def test_the_battalion_of_the_charge_did_it_and_some_of_its_men(report: Report) -> None:
    stated = report(
        "Britain trained a Nigerian battalion in 2014. Human Rights Watch accused soldiers of the battalion"
        " of killing dozens of villagers in Borno state in 2015."
    )

    (outcome,) = stated["outcomes"]
    assert (outcome["type"], outcome["certainty"]) == ("massacre", "alleged")
    assert (outcome["scope"], outcome["attributed_to"]) == ("some members", "Human Rights Watch")
    assert [link["outcome_type"] for link in stated["links"]] == ["massacre"]
