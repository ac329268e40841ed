"""Names of countries and their people in Spanish and French."""

import pytest

from graph.claims.romance.lands import load_lands
from graph.claims.romance.words import sentences


@pytest.mark.parametrize(
    ("language", "words", "code"),
    [
        ("es", "Estados Unidos", "US"),
        ("es", "EE.UU.", "US"),
        ("es", "francesas", "FR"),
        ("es", "alemanes", "DE"),
        ("es", "marroquíes", "MA"),
        ("es", "Pentágono", "US"),
        ("es", "Moscú", "RU"),
        ("es", "nigerinos", "NE"),
        ("es", "nigerianos", "NG"),
        ("fr", "États-Unis", "US"),
        ("fr", "Côte d’Ivoire", "CI"),
        ("fr", "maliennes", "ML"),
        ("fr", "sud-africains", "ZA"),
        ("fr", "nigérien", "NE"),
        ("fr", "nigérian", "NG"),
        ("fr", "Élysée", "FR"),
    ],
)
def test_a_name_has_its_country(language: str, words: str, code: str) -> None:
    (sentence,) = sentences(words)
    name = load_lands(language).at(sentence.words, 0)
    assert name is not None
    assert (name.code, name.words) == (code, len(sentence.words))


@pytest.mark.parametrize("word", ["mesa", "Pérez", "au"])
def test_another_word_has_none(word: str) -> None:
    (sentence,) = sentences(word)
    assert load_lands("es").at(sentence.words, 0) is None


@pytest.mark.parametrize(
    ("language", "dateline", "code"),
    [("es", "TEGUCIGALPA.-", "HN"), ("fr", "N'DJAMENA —", "TD"), ("fr", "OUAGADOUGOU —", "BF")],
)
def test_a_dateline_tells_its_country(language: str, dateline: str, code: str) -> None:
    assert load_lands(language).of_capital(dateline) == code
