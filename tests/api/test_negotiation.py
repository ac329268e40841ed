"""Choosing a media type from Accept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.sparql.negotiation import GRAPH_OFFERS, HTML, RESULT_OFFERS, choose, named

CHROMIUM = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        pytest.param(None, "json", id="no-header-takes-the-first"),
        pytest.param("", "json", id="empty-header-takes-the-first"),
        pytest.param("*/*", "json", id="anything-takes-the-first"),
        pytest.param("text/csv", "csv", id="exact"),
        pytest.param("TEXT/CSV", "csv", id="media-types-have-no-case"),
        pytest.param("text/csv;q=0.5, application/sparql-results+xml", "xml", id="higher-q-wins"),
        pytest.param("application/sparql-results+xml;q=0.3, text/csv;q=0.4", "csv", id="q-decides"),
        pytest.param("text/*", "xml", id="a-range-matches-aliases-too"),
        pytest.param("text/tab-*, text/*;q=0.9, text/xml;q=0, text/csv;q=0", "tsv", id="q-0-refuses"),
        pytest.param("text/html", None, id="nothing-of-ours"),
        pytest.param("application/json", "json", id="alias"),
        pytest.param("text/csv;q=2, application/xml;q=nan", None, id="quality-out-of-range-is-passed-over"),
        pytest.param("nonsense, text/csv", "csv", id="unreadable-ranges-are-passed-over"),
    ],
)
def test_choice(accept: str | None, expected: str | None) -> None:
    chosen = choose(accept, RESULT_OFFERS)

    assert (chosen and chosen.name) == expected


def test_a_browser_gets_a_page() -> None:
    assert choose(CHROMIUM, (*RESULT_OFFERS, HTML)) is HTML
    assert choose(CHROMIUM, (*GRAPH_OFFERS, HTML)) is HTML


def test_format_takes_short_names_and_media_types() -> None:
    assert named("ttl", GRAPH_OFFERS) is GRAPH_OFFERS[0]
    assert named("text/turtle", GRAPH_OFFERS) is GRAPH_OFFERS[0]
    assert named("exe", GRAPH_OFFERS) is None


@given(st.text(max_size=200))
def test_any_header_is_answered_or_refused(accept: str) -> None:
    chosen = choose(accept, RESULT_OFFERS)

    assert chosen is None or chosen in RESULT_OFFERS
