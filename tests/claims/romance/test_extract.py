"""Whatever a text holds, it is read without a fault, twice alike, and quoted exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims.claim import Quotation
from graph.claims.romance.extract import TONGUES, extract
from graph.documents.document import Metadata
from graph.text.text import Text

PIECES = (
    "El coronel Luis Mora Gil",
    "le capitaine Ali Diallo",
    "entrenado por",
    "formé par",
    "instructores franceses",
    "des instructeurs russes",
    "se amotinó",
    "a déserté",
    "el batallón",
    "la 51e brigade malienne",
    "que",
    "qui",
    ",",
    "no",
    "n'a pas",
    "en 2014",
    "Fort Bragg",
    "(GAFE)",
    "Dos de esos soldados",
    "il",
    "«",
    "»",
    ".",
    "\n\n",
    "y",
    "et",
    "tropas de",
    "de la",
    "du",
    "n.º",
    "más de 5 000",
    "según",
    "Francia",
    "la France",
)


def text_of(content: str) -> Text:
    return Text(content=content, metadata=Metadata(), origin="x", name="x")


@pytest.mark.parametrize("language", sorted(TONGUES))
@given(content=st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_any_row_of_words_is_read_and_quoted_exactly(language: str, content: str) -> None:
    told = extract(text_of(content), language)
    assert told == extract(text_of(content), language)
    for claim in told.claims:
        assert isinstance(claim.evidence, Quotation)
        assert content[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
    assert {claim for link in told.links for claim in (link.training, link.outcome)} <= set(told.claims)


@pytest.mark.parametrize("language", sorted(TONGUES))
@given(content=st.text())
def test_any_text_at_all_is_read(language: str, content: str) -> None:
    extract(text_of(content), language)


@pytest.mark.parametrize(
    ("language", "content"),
    [
        ("es", "Esta novela cuenta cómo Francia entrenó a soldados malienses."),
        ("fr", "Dans ce roman de guerre, la France a formé des soldats maliens."),
    ],
)
def test_fiction_states_nothing(language: str, content: str) -> None:
    assert extract(text_of(content), language).claims == ()
