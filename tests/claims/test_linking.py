"""Links between sentences: through who is meant, never because two sentences stand side by side."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

LINKED = [
    (
        "France trained a Chadian battalion in 2010. The battalion mutinied in 2012.",
        [("FR", "Chadian battalion", "mutiny")],
    ),
    (
        "France trained Chadian army units. Several of those units later defected.",
        [("FR", "Chadian army units", "defection")],
    ),
    (
        "Captain Marc Dupont of Gabon was trained in Morocco. He seized power in 2014.",
        [("MA", "Marc Dupont", "coup")],
    ),
    (
        "Captain Marc Dupont of Gabon was trained in Morocco. Dupont led the coup of 2014.",
        [("MA", "Marc Dupont", "coup")],
    ),
    (
        "Captain Marc Dupont of Gabon was trained in Morocco. The captain led the coup of 2014.",
        [("MA", "Marc Dupont", "coup")],
    ),
    (
        "The Malian army was trained by France. In 2012 Malian soldiers mutinied.",
        [("FR", "Malian army", "mutiny")],
    ),
    (
        "Marc Dupont, a Gabonese colonel, attended Saint-Cyr. In 2014 Colonel Dupont toppled the government.",
        [("FR", "Marc Dupont", "coup")],
    ),
]

LINKED += [
    (
        "British-trained officers of the Sierra Leone army staged a coup in 1992.",
        [("GB", "officers of the Sierra Leone army", "coup")],
    ),
    (
        "Belgium trained a Congolese battalion. Six officers of the battalion deserted.",
        [("BE", "Congolese battalion", "defection")],
    ),
    (
        "Ethiopia trained Somali police officers in 2008; 400 of them deserted, a report said.",
        [("ET", "Somali police officers", "defection")],
    ),
    (
        "The Peruvian brigade was trained by Italy. The brigade said it had swept the rebels out.",
        [("IT", "Peruvian brigade", "combat_success")],
    ),
]

LINKED += [
    (
        "The United States put its hopes into a few elite units of the Malian army. American special forces"
        " trained them. In 2012 the commanders of those units defected.",
        [("US", "elite units of the Malian army", "defection")],
    ),
    (
        "The Peruvian brigade held the town. Set up by Spain, it was trained, armed and paid by Italy. In May"
        " the brigade mutinied.",
        [("IT", "Peruvian brigade", "mutiny")],
    ),
    (
        "Colonel Marc Dupont led the coup in Gabon. A former soldier of the French Foreign Legion, he studied"
        " at Sandhurst. According to a friend he was also trained in Morocco.",
        [("GB", "Marc Dupont", "coup"), ("MA", "Marc Dupont", "coup")],
    ),
]

NOT_LINKED = [
    # Somebody else of the same country.
    "Captain Marc Dupont of Gabon was trained in Morocco. Colonel Jean Obiang of Gabon seized power.",
    # Another person of the same surname.
    "Captain Marc Dupont of Gabon was trained in Morocco. General Paul Dupont of Gabon seized power.",
    # Another unit.
    "France trained a Chadian police unit. A Chadian army battalion mutinied.",
    # The army's deed is not that of the soldiers who were trained.
    "France trained 30 Chadian soldiers. The Chadian army collapsed.",
    # The dates say that it came before.
    "France trained a Chadian battalion in 2015. The battalion had mutinied in 2006.",
    # A plan and a denial are followed by nothing.
    "France plans to train a Chadian battalion. The battalion mutinied in 1996.",
    "France denied having trained a Chadian battalion. The battalion mutinied in 1996.",
    # "Them" cannot be the subject of their own verb, nor the rebels who joined in.
    "American special forces trained with the Malian army and left. They mutinied.",
    # Two men near, and "he" could be either.
    "Captain Marc Dupont of Gabon was trained in Morocco by Colonel Jean Obiang. He seized power.",
]


@pytest.mark.parametrize(("text", "expected"), LINKED, ids=[text for text, _ in LINKED])
def test_a_link_follows_who_is_meant(report: Report, text: str, expected: list[tuple[str, str, str]]) -> None:
    links = report(text)["links"]

    assert [(link["trainer"], link["trainee"], link["outcome_type"]) for link in links] == expected


@pytest.mark.parametrize("text", NOT_LINKED)
def test_nearness_makes_no_link(report: Report, text: str) -> None:
    assert report(text)["links"] == []


def test_without_a_told_training_of_its_people_an_outcome_is_another_subject(report: Report) -> None:
    text = "Soldiers seized power in Niger on Tuesday. The president was in France, which he likes."

    assert report(text) == {"trainings": [], "outcomes": [], "links": []}
