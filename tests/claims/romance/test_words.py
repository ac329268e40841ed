"""Words and sentences: where they begin and end in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims.romance.words import sentences, split_name


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("El Gral. Pérez llegó. Luego se fue.", 2),
        ("BAMAKO.- Los soldados huyeron. Nadie disparó.", 3),
        ("La 155.ª Brigada, de EE.UU., combate. No ganó.", 2),
        ("M. Dupont a parlé. Le 51e bataillon attend.", 2),
        ("« Ils ont fui. » Le colonel se tait.", 2),
        ("Un párrafo sin punto\n\nOtro párrafo", 2),
    ],
)
def test_a_text_falls_into_sentences(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count


def test_an_article_is_a_word_of_its_own() -> None:
    assert split_name("l’École d'état-major") == ("l'", "École", "d'", "état-major")


def test_marks_around_a_name_go_and_those_of_speech_stay() -> None:
    (name,) = sentences("Le « Bataillon rapide » avance.")
    (speech,) = sentences("« Nous avons perdu la moitié de nos hommes », dit-il.")
    assert "«" not in {word.text for word in name.words}
    assert "«" in {word.text for word in speech.words}


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        assert len(sentence.lowered) == len(sentence.content)
        for word in sentence.words:
            assert text[word.start : word.end] == word.text
            assert word.start >= end
            end = word.end
