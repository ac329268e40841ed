"""Outcomes told by a verb, on sentences written for this test; each tells a training, so that it is kept."""

from collections.abc import Callable

import pytest

from graph.claims.claim import Outcome
from graph.claims.extract import Extractor
from graph.claims.json_report import Record
from graph.text.text import Text

Report = Callable[[str], dict[str, list[Record]]]

READ = [
    ("The American-trained Malian units defected.", "defection"),
    ("Iraqi soldiers trained by Germany abandoned their posts.", "defection"),
    ("Chadian soldiers trained by France joined Boko Haram.", "joined_insurgents"),
    ("Three Afghan pilots who were being trained in Texas sought asylum in Canada.", "defection"),
    ("Mexican marines trained by Israel joined the Gulf Cartel.", "joined_criminal_group"),
    ("US-trained Syrian fighters handed over their weapons to the Nusra Front.", "surrender"),
    ("The French-trained Chadian battalion mutinied in 1996.", "mutiny"),
    ("Congolese troops trained by Belgium raped women in Minova.", "human_rights_abuse"),
    ("The Libyan coast guard, which Italy trained, was accused of abusing migrants.", "human_rights_abuse"),
    ("The Afghan army, trained by the United States, melted away.", "collapse"),
    ("Georgian soldiers trained by U.S. Marines were deployed as peacekeepers to Mali.", "peacekeeping"),
    ("Colombian soldiers trained by Israel fought as mercenaries in Yemen.", "mercenary"),
    ("The Ukrainian brigade that Britain trained liberated the town.", "combat_success"),
    ("Guatemalan officers trained in Taiwan overthrew President Arias in 1983.", "coup"),
    ("A Sandhurst-educated Gambian colonel seized power.", "coup"),
    ("Russian-trained Central African soldiers killed 30 civilians.", "massacre"),
    ("US-trained Bolivian officers tried to overthrow the government.", "coup_attempt"),
]

SILENT = [
    "French-trained Malian soldiers did not desert.",
    "The US-trained Mexican marines defeated the army team at football.",
    "If the French-trained Malian soldiers desert, the town will fall.",
    "French-trained Malian soldiers could defect.",
    "The rebels deserted the town that French-trained Malian soldiers held.",
    "The president joined the French-trained Malian soldiers for dinner.",
    "The French-trained Malian soldiers would overthrow the president, he feared.",
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence for sentence, _ in READ])
def test_reads_what_came_after_and_links_it(report: Report, sentence: str, expected: str) -> None:
    stated = report(sentence)

    assert [outcome["type"] for outcome in stated["outcomes"]] == [expected]
    assert [link["outcome_type"] for link in stated["links"]] == [expected]


@pytest.mark.parametrize("sentence", SILENT)
def test_stays_silent(report: Report, sentence: str) -> None:
    stated = report(sentence)

    assert stated["outcomes"] == []
    assert stated["links"] == []


def test_a_defection_to_a_group_is_reported_as_both(report: Report) -> None:
    stated = report("Several of the American-trained Malian units defected to the Tuareg rebels.")

    assert [o["type"] for o in stated["outcomes"]] == ["defection", "joined_insurgents"]
    assert {o["scope"] for o in stated["outcomes"]} == {"some members"}
    assert {o["joined"] for o in stated["outcomes"]} == {"Tuareg rebels"}


def test_a_group_founded_by_deserters_belongs_to_their_defection(report: Report) -> None:
    text = (
        "Germany plans to train Peruvian police units.\n\n"
        "In the 1980s, members of the Peruvian police's special units defected and formed a drug cartel."
    )

    stated = report(text)

    (outcome,) = stated["outcomes"]
    assert (outcome["type"], outcome["scope"], outcome["founded"]) == (
        "defection",
        "some members",
        "drug cartel",
    )
    assert outcome["date"] == "1980s"
    assert stated["links"] == [], "a plan is followed by nothing"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("French-trained Chadian officers mutinied.", True),
        ("France trained a Chadian battalion until the battalion mutinied.", True),
        ("France trained a Chadian battalion. The battalion later mutinied.", True),
        ("France trained a Chadian battalion. The battalion mutinied.", False),
    ],
)
def test_the_order_is_stated_only_where_the_words_state_it(report: Report, text: str, stated: bool) -> None:
    (link,) = report(text)["links"]

    assert link["order_stated"] is stated


@pytest.mark.parametrize(
    ("said", "kind", "victims"),
    [
        ("killed 40 villagers", "massacre", "40"),
        ("killed at least 180 people", "massacre", "180"),
        ("killed dozens of villagers", "massacre", ""),
        ("murdered six priests", "massacre", "6"),
        ("murdered a priest", "human_rights_abuse", ""),
        ("were convicted of the murder of nine students", "massacre", "9"),
    ],
)
def test_several_killed_are_a_massacre_and_counted_where_the_text_counts(
    extractor: Extractor, text_of: Callable[[str], Text], said: str, kind: str, victims: str
) -> None:
    statements = extractor.extract(text_of(f"French-trained Chadian soldiers {said}."))

    outcomes = [claim.states for claim in statements.claims if isinstance(claim.states, Outcome)]
    assert [(o.type.value, str(o.victims or "")) for o in outcomes] == [(kind, victims)]
