"""Which sentences the encoder reads together."""

import pytest

from graph.claims.learned.windows import windows
from tests.claims.learned.conftest import Read

_SENTENCE = "The Malian army was trained by French officers in the town of Gao that year. "


def test_every_party_is_fresh_in_one_window_only(read: Read) -> None:
    found = list(windows(read(_SENTENCE * 30)))
    fresh = [p.start for window in found for p in window.parties if window.is_fresh(p)]

    assert len(found) > 2
    assert fresh == sorted(set(fresh))
    assert len(fresh) >= 30


def test_a_window_has_the_sentences_before_as_context(read: Read) -> None:
    second = list(windows(read(_SENTENCE * 30)))[1]

    assert second.fresh > 0
    assert second.text.startswith("The Malian army")
    assert second.number(second.start) == 0


def test_a_window_covers_its_text(read: Read) -> None:
    reading = read(_SENTENCE * 12)

    for window in windows(reading):
        assert window.text == reading.phrases.text[window.start : window.end]
        assert all(window.start <= s < e <= window.end for s, e in window.sentences)


def test_a_long_sentence_is_a_window_of_its_own(read: Read) -> None:
    found = list(windows(read("The army, " + "the army, " * 200 + "was there. " + _SENTENCE)))

    assert len(found) >= 2


@pytest.mark.parametrize("count", [0, 1, 7, 25])
def test_no_sentence_is_lost(read: Read, count: int) -> None:
    reading = read(_SENTENCE * count)
    fresh = [span for w in windows(reading) for span in w.sentences[w.fresh :]]

    told = [s for s in reading.doc.sents if s.text.strip()]
    assert fresh == [(s.start_char, s.end_char) for s in told]
