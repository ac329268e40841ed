"""Normalisation of text that was taken out of a page."""

from hypothesis import given
from hypothesis import strategies as st

from graph.text.normal import normal_lines, paragraphs, visible


def test_what_cannot_be_seen_goes() -> None:
    assert visible("mili\u00adtary\u200b o\ufb03cers\u00a0of\u2003Mali\r\nde\u0301fection\ufeff") == (
        "military officers of Mali\ndéfection"
    )


def test_paragraphs_are_one_line_each() -> None:
    assert paragraphs(["One\ntwo. ", "", " \u00a0 ", "Three."]) == "One two.\n\nThree."


@given(st.text())
def test_normal_text_stays_as_it_is(text: str) -> None:
    for normalise in (normal_lines, visible):
        once = normalise(text)
        assert normalise(once) == once
        assert "\r" not in once


@given(st.lists(st.text()))
def test_paragraphs_have_no_empty_line_within(blocks: list[str]) -> None:
    text = paragraphs(blocks)

    assert "\n\n\n" not in text
    assert text == text.strip()
    assert len([part for part in text.split("\n\n") if part]) <= len(blocks)
