"""Which sentences may tell a training."""

import pytest

from graph.claims.learned.teaching import tells_teaching


@pytest.mark.parametrize("text", ["U.S.-trained", "He TAUGHT them.", "a course", "under French tutelage"])
def test_words_of_teaching(text: str) -> None:
    assert tells_teaching(text)


@pytest.mark.parametrize("text", ["", "They met in Paris.", "restrained", "the trainline"])
def test_other_words(text: str) -> None:
    assert not tells_teaching(text)
