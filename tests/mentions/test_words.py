"""Single words: singulars, dictionary forms and numbers."""

import pytest
from spacy.language import Language

from graph.mentions.model import load_model
from graph.mentions.places import us_states
from graph.mentions.words import bases, number_of, singular


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model(None)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Rangers left.", "Rangers", "ranger"),
        ("Three policemen left.", "policemen", "policeman"),
        ("The corps left.", "corps", "corps"),
        ("The armies left.", "armies", "army"),
        ("The police left.", "police", "police"),
    ],
)
def test_singular(nlp: Language, text: str, word: str, expected: str) -> None:
    assert [singular(token) for token in nlp(text) if token.text == word] == [expected]


@pytest.mark.parametrize(
    ("text", "word", "base"),
    [
        ("They raped women.", "raped", "rape"),
        ("They staged a coup.", "staged", "stage"),
        ("They retook the town.", "retook", "retake"),
        ("They were training rebels.", "training", "train"),
        ("They left.", "left", "leave"),
    ],
)
def test_bases_hold_the_verb(nlp: Language, text: str, word: str, base: str) -> None:
    assert [base in bases(token) for token in nlp(text) if token.text == word] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met 1,200 soldiers.", 1200),
        ("He met two dozen soldiers.", 24),
        ("He met twelve soldiers.", 12),
        ("He met soldiers.", None),
    ],
)
def test_number_of(nlp: Language, text: str, expected: int | None) -> None:
    assert [number_of(token) for token in nlp(text) if token.text == "soldiers"] == [expected]


def test_georgia_is_left_to_the_country() -> None:
    assert "Florida" in us_states()
    assert "Georgia" not in us_states()
