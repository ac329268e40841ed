"""Whom: no more of a group than the words say."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.claims.claim import Party, Training
from graph.claims.extract import Extractor
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.kinds import EntityKind
from graph.mentions.model import load_model
from graph.text.text import Text

TextOf = Callable[[str], Text]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model(None)


def _trainee(nlp: Language, text: Text) -> Party:
    (claim,) = Extractor(nlp, load_gazetteer()).extract(text).claims
    assert isinstance(claim.states, Training)
    return claim.states.trainee


@pytest.mark.parametrize(
    ("sentence", "name", "whole"),
    [
        (
            "He named 26 retired Colombian soldiers, several of whom were trained by the United States.",
            "some of the retired Colombian soldiers",
            "retired Colombian soldiers",
        ),
        (
            "A few of the 26 men had received U.S. training while serving in the Colombian army.",
            "some of the men",
            "men",
        ),
        (
            "Members of the Chadian battalion were trained by France.",
            "members of the Chadian battalion",
            "Chadian battalion",
        ),
    ],
)
def test_some_of_a_group_are_a_part_of_it(
    nlp: Language, text_of: TextOf, sentence: str, name: str, whole: str
) -> None:
    trainee = _trainee(nlp, text_of(sentence))

    assert (trainee.name, trainee.kind, trainee.named) == (name, EntityKind.GROUP, False)
    assert trainee.part_of is not None
    assert trainee.part_of.name == whole


def test_a_number_of_people_is_no_part(nlp: Language, text_of: TextOf) -> None:
    trainee = _trainee(nlp, text_of("Dozens of Malian soldiers were trained by France."))

    assert (trainee.name, trainee.part_of) == ("Malian soldiers", None)


def test_a_unit_keeps_its_own_name_and_its_whole(nlp: Language, text_of: TextOf) -> None:
    trainee = _trainee(nlp, text_of("Russia trained the Falcon Battalion of Mali's army."))

    assert (trainee.name, trainee.country, trainee.kind) == ("Falcon Battalion", "ML", EntityKind.UNIT)
    assert trainee.part_of is not None
    assert (trainee.part_of.name, trainee.part_of.country) == ("Mali's army", "ML")


@pytest.mark.parametrize(
    "sentence",
    [
        "The army football team was trained by France.",
        "Pilots of the Malian airline were trained by France.",
        "The Kenyan research unit was trained by France.",
    ],
)
def test_another_trade_is_no_trainee(nlp: Language, text_of: TextOf, sentence: str) -> None:
    assert Extractor(nlp, load_gazetteer()).extract(text_of(sentence)).claims == ()
