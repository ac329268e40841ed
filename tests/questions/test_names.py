"""What the words of a question can stand for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.questions.names import Names, name_key, words
from graph.questions.question import Parameter, ParameterType
from ontology.vocabulary import AA
from tests.built_store import IRIS


def iris(names: Names, name: str) -> set[str]:
    return {thing.iri.removeprefix(IRIS.base).removeprefix(AA.NAMESPACE) for thing in names.of(name)}


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("Mali", "country/ML"),
        ("Malian", "country/ML"),
        ("US", "country/US"),
        ("the United States", "country/US"),
        ("U.S.", "country/US"),
        ("Kaibiles", "unit/gt/kaibiles"),
        ("GAFE", "unit/mx/gafe"),
        ("Zetas", "criminal-group/mx/los-zetas"),
        ("LOS ZETAS", "criminal-group/mx/los-zetas"),
        ("defected", "Defection"),
        ("Amadou Haya Sanogo", "person/ml/amadou-haya-sanogo"),
        ("Sanogo", "person/ml/amadou-haya-sanogo"),
    ],
)
def test_what_a_name_stands_for(names: Names, name: str, iri: str) -> None:
    key = name.removeprefix("the ")
    assert iri in iris(names, key)


@pytest.mark.parametrize("name", ["Narnia", "", "trainer", "the", "?!"])
def test_what_is_nobodys_name(names: Names, name: str) -> None:
    assert iris(names, name) == set()


@pytest.mark.parametrize(
    ("text", "first", "found"),
    [
        ("units trained by us that defected", 3, True),
        ("US units", 0, True),
        ("us-trained units", 0, True),
        ("what did they tell us", 4, False),
        ("train us", 1, False),
        ("the us", 1, True),
    ],
)
def test_a_small_word_is_a_country_only_where_it_stands_as_one(
    names: Names, text: str, first: int, found: bool
) -> None:
    length, _ = names.at(words(text), first)
    assert (length == 1) is found


def test_the_longest_name_is_taken(names: Names) -> None:
    text = words("what the United States Department of State did")
    length, things = names.at(text, 2)
    assert length == 5
    assert {thing.type for thing in things} == {AA.Organisation}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("U.S.-trained", ("us", "trained")),
        ("Mali's units", ("mali", "units")),
        ("the Kaibiles’ base", ("the", "kaibiles", "base")),
        ("Grupo Aeromóvil", ("grupo", "aeromóvil")),
        ("", ()),
    ],
)
def test_words(text: str, keys: tuple[str, ...]) -> None:
    assert name_key(text) == keys


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    found = words(text)
    assert [text[word.start : word.end] for word in found] == [word.text for word in found]
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_kinds_of_thing_fit_kinds_of_parameter(names: Names) -> None:
    def fits(name: str, kind: ParameterType) -> bool:
        parameter = Parameter("x", kind, required=True, label="X", unset="")
        return any(thing.fits(parameter) for thing in names.of(name))

    assert fits("Mali", ParameterType.COUNTRY)
    assert fits("Mali", ParameterType.TRAINER)
    assert not fits("Mali", ParameterType.ENTITY)
    assert fits("Mali", ParameterType.SUBJECT)
    assert fits("Kaibiles", ParameterType.ENTITY)
    assert not fits("Kaibiles", ParameterType.COUNTRY)
    assert fits("defected", ParameterType.OUTCOME)
    assert not fits("defected", ParameterType.SUBJECT)
