"""A body's own name: without its owner, its nationality and what it is part of; and what its words show."""

import pytest
from spacy.language import Language

from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention
from graph.mentions.model import load_model
from graph.mentions.phrases import Phrases


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model(None)


def _named(nlp: Language, text: str) -> list[Mention]:
    return [mention for mention in Phrases(nlp(text), load_gazetteer()).all() if mention.named]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("They trained Mali's Falcon Battalion.", "Falcon Battalion", "ML"),
        ("They trained the Malian Falcon Battalion.", "Falcon Battalion", "ML"),
        ("They trained the Falcon Battalion of Mali's army.", "Falcon Battalion", "ML"),
        ("They trained Zimbabwe's Fifth Brigade.", "Fifth Brigade", "ZW"),
        ("They trained the elite Fifth Brigade of the Zimbabwean army.", "Fifth Brigade", "ZW"),
        ("They trained Peru's 31st Infantry Regiment.", "31st Infantry Regiment", "PE"),
        ("They trained Kenya's Special Boat Service.", "Special Boat Service", "KE"),
        ("They trained the Afghan Special Mission Wing.", "Special Mission Wing", "AF"),
        ("They trained the Nigerian Special Operations Command.", "Special Operations Command", "NG"),
        ("They trained the Chadian Special Anti-Terrorism Group.", "Special Anti-Terrorism Group", "TD"),
        ("They trained the 72nd Mobile Strike Force of Nigeria.", "72nd Mobile Strike Force", "NG"),
    ],
)
def test_a_unit_has_its_own_name(nlp: Language, text: str, name: str, country: str) -> None:
    units = [(m.name, m.country) for m in _named(nlp, text) if m.kind is EntityKind.UNIT]

    assert units == [(name, country)]


def test_a_force_keeps_its_nationality_but_no_owner(nlp: Language) -> None:
    named = {m.name for m in _named(nlp, "The Ukrainian National Guard met Nicaragua's National Guard.")}

    assert {"Ukrainian National Guard", "National Guard"} <= named


def test_a_possessive_that_is_no_owner_stays_in_the_name(nlp: Language) -> None:
    names = [m.name for m in _named(nlp, "He left the Lion's Claw Battalion.")]

    assert names == ["Lion's Claw Battalion"]


def test_what_a_name_is_called_beside_it_tells_its_kind(nlp: Language) -> None:
    named = _named(nlp, "They trained the Panteras, a Honduran police battalion.")

    assert [(m.name, m.kind) for m in named if m.lemma.startswith("pantera")] == [
        ("Panteras", EntityKind.UNIT)
    ]


def test_a_company_s_group_and_service_are_no_units(nlp: Language) -> None:
    mentions = _named(nlp, "The Baxter Media Group met the National Weather Service in Denver.")

    assert all(m.kind is not EntityKind.UNIT for m in mentions)


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("The 1st Battalion of the Malian army left.", "1st Battalion", "Malian army"),
        ("Mali's 1st Battalion left.", "1st Battalion", None),
        (
            "A battalion of the Presidential Guard left.",
            "battalion of the Presidential Guard",
            "Presidential Guard",
        ),
        ("The army's 3rd Brigade left.", "3rd Brigade", "army"),
        ("The Panther Battalion, a unit of the Togolese army, left.", "Panther Battalion", "Togolese army"),
    ],
)
def test_a_part_knows_its_whole(nlp: Language, text: str, name: str, whole: str | None) -> None:
    found = [m for m in Phrases(nlp(text), load_gazetteer()).all() if m.name == name]

    assert [m.part_of.name if m.part_of is not None else None for m in found] == [whole]


def test_wholes_have_wholes(nlp: Language) -> None:
    mentions = Phrases(
        nlp("Soldiers of the 10th Brigade of the Colombian army left."), load_gazetteer()
    ).all()
    soldiers = next(m for m in mentions if m.lemma == "soldier")

    assert soldiers.part_of is not None
    assert soldiers.part_of.name == "10th Brigade"
    assert soldiers.part_of.part_of is not None
    assert soldiers.part_of.part_of.name == "Colombian army"
