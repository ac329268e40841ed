"""What is no outcome of a training: what others did or suffered, what was only feared, planned or denied."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

UNSAID = [
    "The Malian battalion trained by France did not defect.",
    "France trained a Malian battalion. The battalion never mutinied.",
    "If the Malian soldiers trained by France defect, the town will fall.",
    "The Malian soldiers trained by France could join the Islamist rebels.",
    "Officials fear that the Malian soldiers trained by France may defect to the rebels.",
    "There are fears that Syrian fighters trained by Turkey will join the Islamic State.",
    "Boko Haram massacred villagers near the base of the Nigerian battalion trained by Britain.",
    "The Nigerian battalion trained by Britain fought Boko Haram, which killed 40 villagers in Borno.",
    "Captain Jean Mba of Gabon was trained in France. Mba was killed by rebels in 1999.",
    "France trained a Gabonese battalion. The president was toppled by his cousin.",
    (
        "France trained a Gabonese battalion. The battalion guarded the president, whom rebels"
        " overthrew in 1999."
    ),
    "The Malian soldiers trained by France surrendered a football match.",
    "Boko Haram attacked the Nigerian battalion trained by Britain and killed 30 soldiers.",
    "Captain Jean Mba of Gabon was trained in France. His brother, Paul Mba, led the coup of 1990.",
    "The Malian unit trained by France was sent to stop defections.",
    "The US-trained Iraqi battalion captured on film was shown on television.",
    "The Malian battalion trained by France switched to new rifles.",
    "The US-trained Colombian officers investigated the massacre.",
    "The US-trained Colombian officers prevented a massacre.",
    "The US-trained Colombian general condemned the coup.",
    "The US-trained Colombian general survived a coup.",
    "The US-trained Colombian general was ousted in a coup.",
    "The US-trained Colombian general said the coup had failed.",
    "The US-trained Colombian soldiers arrested rebels who had tortured villagers.",
    "The US-trained Colombian soldiers were tortured by the rebels.",
    "The US-trained Colombian soldiers were accused by nobody.",
    "Britain trained the Ghanaian battalion to prevent human rights abuses.",
    "Britain trained the Kenyan police in human rights. The police commander took power tools home.",
    "A building of the French-trained Malian battalion collapsed.",
    "Talks between the rebels and the French-trained Malian battalion collapsed.",
    "The French-trained Malian gendarmes freed villagers whom rebels had captured.",
    "The French-trained Malian soldiers joined the celebrations.",
    "The French-trained Malian soldiers joined hands with schoolchildren.",
    "The US-trained Malian soldiers have been accused of nothing.",
    "US officers trained the Malian unit to fight the Islamic State.",
    "The US-trained Syrian fighters refused to hand over their weapons to the Nusra Front.",
    "The US-trained Syrian fighters were ordered to hand over their weapons.",
    "American officers fear a coup by the US-trained Malian officers.",
    "The US-trained Malian captain wrote a book about a coup.",
    "France trained the Ivorian army. The army put down a mutiny by gendarmes.",
    "France trained the Ivorian army, which defeated an attempted coup in 2002.",
    "Iraqi soldiers trained by the United States fought with the Islamic State for control of Mosul.",
    "Iraqi soldiers trained by the United States worked with the militia to secure the road.",
    "The US-trained Colombian soldiers killed 20 rebels in a raid that the villagers reported.",
    "The Malian battalion trained by France lost 40 men when rebels killed them.",
    "The villagers were killed near a camp of the French-trained Malian battalion.",
    "US-trained Afghan soldiers were killed by the Taliban in an ambush.",
    "The US-trained Afghan commander was assassinated by the Taliban.",
    "French-trained Malian soldiers freed women whom the rebels had raped.",
    "The US-trained Honduran officer testified about torture.",
    "The US-trained Honduran officer was a victim of torture.",
    "The French-trained Malian colonel warned that soldiers might stage a coup.",
    "The British-trained Gambian captain was accused by the junta.",
    ("The French-trained Malian colonel was appointed prime minister by the junta that took power in 2012."),
    "Rebels trained by France in Chad surrendered to nobody.",
    "The US-trained Georgian battalion was attacked after its return from the war.",
    "The French-trained Chadian police took over the investigation.",
    "A French-trained Malian officer took control of the investigation.",
    "The US-trained Iraqi commander took power lines down.",
    "The Malian general, trained in France, was elected and took power after the vote.",
    "The US-trained Iraqi police left their post boxes empty.",
    "The US-trained Iraqi police arrested a man who had killed five women.",
    "The US-trained Iraqi police opened fire at the range.",
    "The US-trained Philippine officer praised an army that had retaken Marawi.",
    (
        "French instructors trained the Malian soldiers. They left in 2012 and committed a massacre"
        " in their own country."
    ),
    "The mutiny of 2002 began before France trained the Ivorian gendarmes of today.",
    "Human Rights Watch called on the United States, which trains the Malian army, to end abuses.",
    "The French-trained Chadian general accused rebels of massacring civilians.",
    "The French-trained Chadian general said that rebels had massacred civilians.",
    "The United States trained the Afghan police to stop desertions.",
    "The French-trained Chadian general led the force that put down the coup.",
    "The French-trained Chadian general was killed during the coup led by rebels.",
    "The US trains Iraqi soldiers so that they do not collapse.",
    "The Ghanaian battalion trained by Britain was praised by the president, a professional soldier.",
    "The soldiers, trained by France in Gabon, were accused of no crime.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_somebody_else_did_or_nobody_is_no_outcome(report: Report, text: str) -> None:
    stated = report(text)

    assert stated["outcomes"] == []
    assert stated["links"] == []


def test_a_denied_outcome_is_a_denial_and_tied_to_nothing(report: Report) -> None:
    stated = report(
        "The Nigerian battalion trained by Britain tortured detainees. The army denied that the battalion had"
        " deserted."
    )

    assert {o["type"]: o["certainty"] for o in stated["outcomes"]} == {
        "human_rights_abuse": "asserted",
        "defection": "denied",
    }
    assert [link["outcome_type"] for link in stated["links"]] == ["human_rights_abuse"]
