"""Noun phrases as mentions: what each stands for, its name, country and scope."""

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


def _mentions(nlp: Language, text: str) -> list[Mention]:
    return list(Phrases(nlp(text), load_gazetteer()).all())


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("He met the Malian army units there.", "Malian army units", EntityKind.UNIT, "ML"),
        ("Some 400 Senegalese soldiers came.", "Senegalese soldiers", EntityKind.GROUP, "SN"),
        ("The army of Chad left.", "army of Chad", EntityKind.FORCE, "TD"),
        ("The Honduran national police left.", "Honduran national police", EntityKind.FORCE, "HN"),
        ("American-trained Malian officers left.", "Malian officers", EntityKind.GROUP, "ML"),
        ("The US-backed Syrian rebels left.", "Syrian rebels", EntityKind.ARMED_GROUP, "SY"),
        ("The Sinaloa cartel grew.", "Sinaloa cartel", EntityKind.CRIMINAL_GROUP, "MX"),
        ("GAFE soldiers left.", "GAFE soldiers", EntityKind.GROUP, "MX"),
        ("Mexico's elite special forces left.", "Mexico's elite special forces", EntityKind.UNIT, "MX"),
        ("He studied at the School of the Americas.", "School of the Americas", EntityKind.INSTITUTION, "US"),
        ("The Iraqis left.", "Iraqis", EntityKind.GROUP, "IQ"),
        ("A Honduran officer left.", "Honduran officer", EntityKind.PERSON, "HN"),
    ],
)
def test_what_a_phrase_stands_for(
    nlp: Language, text: str, name: str, kind: EntityKind, country: str
) -> None:
    found = [(mention.name, mention.kind, mention.country) for mention in _mentions(nlp, text)]

    assert (name, kind, country) in found


def test_a_person_has_a_full_name_and_a_rank(nlp: Language) -> None:
    mentions = _mentions(nlp, "Lt. Col. Isaac Zongo met Capt. Amadou Diarra. Later Zongo left.")
    persons = [(m.name, m.rank) for m in mentions if m.kind is EntityKind.PERSON and m.named]

    assert persons == [("Isaac Zongo", "Lt. Col."), ("Amadou Diarra", "Capt."), ("Isaac Zongo", None)]


def test_a_graduate_of_a_school_is_not_of_its_country(nlp: Language) -> None:
    graduates = [m for m in _mentions(nlp, "A graduate of Saint-Cyr left.") if m.lemma == "graduate"]

    assert [graduate.country for graduate in graduates] == [None]


def test_an_acronym_means_what_the_text_says(nlp: Language) -> None:
    text = "Troops of the Central African Republic (CAR) came. The CAR army left."

    assert [m.country for m in _mentions(nlp, text) if m.lemma == "army"] == ["CF"]


def test_mentions_stand_where_they_say(nlp: Language) -> None:
    text = "French instructors trained the 3rd Malian battalion and Captain Amadou Diarra in Bamako."

    mentions = _mentions(nlp, text)

    assert mentions
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


def test_numbers_are_counted_and_left_out_of_names(nlp: Language) -> None:
    mentions = _mentions(nlp, "Two dozen soldiers and 150 Malian officers left.")

    assert [(m.name, m.headcount) for m in mentions] == [("soldiers", 24), ("Malian officers", 150)]
