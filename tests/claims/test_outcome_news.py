"""Outcomes as plain news tells them, and by mere counts or by whose men they were, in our own words."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

_BATTALION = "France trained the Malian 5th Battalion. "
_COLONEL = "Colonel Marc Dupont of Gabon was trained in Morocco. "

SAID: dict[str, list[str]] = {
    "human_rights_abuse": [
        "Soldiers of the battalion whipped the villagers with belts.",
        "Men of the battalion beat them with rifle butts and broke their fingers.",
        "The battalion held 30 farmers without charge in a school.",
        "In May the battalion was ordered to Kidal; finding nobody there, it burned three villages.",
    ],
    "massacre": ["The battalion locked dozens of villagers in a mosque and set it on fire."],
    "collapse": [
        "Within a week the battalion had ceased to exist.",
        "The battalion broke and ran at Ber.",
    ],
    "combat_success": [
        "The battalion threw back two assaults on the town.",
        "The battalion fought off an ambush near Ber.",
        "The battalion drove Boko Haram fighters out of Ber.",
        "The battalion stormed the rebels' trenches and took 40 prisoners.",
    ],
    "mutiny": [
        "The battalion locked up its officers and looted the armoury.",
        "Its soldiers disobeyed orders and marched on the capital.",
    ],
}

SILENT = [
    "The battalion beat them to the bridge and hit its targets.",
    "The battalion broke through a fence and broke camp.",
    "The battalion held its commander in high esteem.",
    "The battalion refused orders to fire on protesters.",
    "The battalion took the minister prisoner.",
    "The army locked the villagers out of the camp.",
    "French-trained Malian police arrested the president of a football club.",
    "French-trained Malian police arrested the former president.",
    "French-trained Malian police run security for the airport.",
    "The battalion joined the choir and led the parade.",
    "The rebels threw back two assaults by the battalion.",
    "Soldiers under his command arrested nobody.",
    "The battalion surrendered to nobody.",
    "Both bridges were deserted.",
]


@pytest.mark.parametrize(("kind", "said"), [(kind, said) for kind, many in SAID.items() for said in many])
def test_plain_news_tells_what_the_battalion_did(report: Report, kind: str, said: str) -> None:
    stated = report(_BATTALION + said)

    assert {outcome["type"] for outcome in stated["outcomes"]} == {kind}
    assert {(link["trainer"], link["outcome_type"]) for link in stated["links"]} == {("FR", kind)}


@pytest.mark.parametrize("said", SILENT)
def test_what_only_sounds_like_it_is_no_outcome(report: Report, said: str) -> None:
    assert report(_BATTALION + said)["outcomes"] == []


def test_a_bare_count_takes_some_of_the_body_told_before(report: Report) -> None:
    stated = report(
        _BATTALION + "In May 60 men of the battalion deserted; at least twenty joined the rebels."
    )

    assert {(o["type"], o["actor"], o["scope"]) for o in stated["outcomes"]} == {
        ("defection", "5th Battalion", "some members"),
        ("joined_insurgents", "5th Battalion", "some members"),
    }


def test_most_of_them_are_those_who_were_taught(report: Report) -> None:
    stated = report(
        "Forty Malian soldiers were trained by Cuban officers in 1981. Most of them later deserted."
    )

    assert [(o["type"], o["scope"]) for o in stated["outcomes"]] == [("defection", "some members")]
    assert [(link["trainer"], link["trainee"]) for link in stated["links"]] == [("CU", "Malian soldiers")]


def test_both_are_the_two_told_before_by_name(report: Report) -> None:
    stated = report(
        "Captain Marc Dupont and Lieutenant Jean Mba of Gabon were trained by Morocco. Both deserted in 2014."
    )

    assert [(o["type"], o["actor"]) for o in stated["outcomes"]] == [
        ("defection", "Marc Dupont"),
        ("defection", "Jean Mba"),
    ]


def test_what_soldiers_under_his_command_did_is_the_commanders_deed(report: Report) -> None:
    stated = report(_COLONEL + "Soldiers under his command arrested the president in 2014.")

    assert [(o["type"], o["actor"]) for o in stated["outcomes"]] == [("coup", "Marc Dupont")]
    assert [(link["trainer"], link["outcome_type"]) for link in stated["links"]] == [("MA", "coup")]


def test_to_lead_a_contingent_of_peacekeepers_is_to_serve_in_it(report: Report) -> None:
    stated = report(_COLONEL + "In 1999 he led the United Nations contingent in Liberia.")

    assert [(o["type"], o["actor"]) for o in stated["outcomes"]] == [("peacekeeping", "Marc Dupont")]


def test_whose_officers_are_some_of_the_body_before(report: Report) -> None:
    stated = report("France trained the Malian 5th Battalion, whose officers refused orders in May.")

    assert [(o["type"], o["actor"], o["scope"]) for o in stated["outcomes"]] == [
        ("mutiny", "5th Battalion", "some members")
    ]


def test_a_plot_that_a_commander_is_accused_of_is_not_his_battalions(report: Report) -> None:
    stated = report(
        _BATTALION
        + "The police accused the battalion's commander, Colonel Ali Keita, of preparing a coup in May."
    )

    assert [(o["type"], o["actor"]) for o in stated["outcomes"]] == [("coup_attempt", "Ali Keita")]


def test_to_run_security_for_a_cartel_is_to_have_joined_it(report: Report) -> None:
    stated = report(
        "Colombian sergeants trained by the United States now run security for the Sinaloa Cartel."
    )

    assert [o["type"] for o in stated["outcomes"]] == ["joined_criminal_group"]
