"""Reading by kind, and the limits that hold for all."""

from collections.abc import Callable

import pytest

from graph.documents.document import Document, MediaType
from graph.errors import SkipDocument
from graph.partial_date import PartialDate
from graph.text.limits import MAX_CHARACTERS
from graph.text.reader import READERS, read_text

SENTENCE = "Units of the army were trained by foreign advisers for ten years."


def test_every_kind_has_a_reader() -> None:
    assert set(READERS) == set(MediaType)


def test_each_kind_of_file_gives_its_text(
    make_document: Callable[..., Document], make_pdf: Callable[..., bytes]
) -> None:
    contents = {
        MediaType.TEXT: SENTENCE,
        MediaType.MARKDOWN: f"**{SENTENCE}**",
        MediaType.HTML: f"<html><body><article><p>{SENTENCE}</p></article></body></html>",
        MediaType.PDF: make_pdf([[SENTENCE]]),
    }
    texts = [read_text(make_document(content, kind)) for kind, content in contents.items()]

    assert {text.content for text in texts} == {SENTENCE}
    assert len({text.document_id for text in texts}) == 1
    assert {(text.origin, text.name) for text in texts} == {("folder/file", "file")}


def test_the_sidecar_has_the_first_word(make_document: Callable[..., Document]) -> None:
    page = (
        f"<html lang='en'><head><title>Theirs</title></head><body><article><p>{SENTENCE}</p></article></body>"
    )
    published = PartialDate.parse("2012-03-23")
    text = read_text(make_document(page, MediaType.HTML, title="Ours", published=published))

    assert (text.metadata.title, text.metadata.language) == ("Ours", "en")
    assert text.metadata.published == published


@pytest.mark.parametrize("content", ["   \n\n ", "12345 67890 12345 67890 12345", "Nineteen letters: no"])
def test_a_text_without_words_is_refused(make_document: Callable[..., Document], content: str) -> None:
    with pytest.raises(SkipDocument, match=r"^folder/file: has no text: \d+ letters, fewer than 20$"):
        read_text(make_document(content))


@pytest.mark.parametrize("kind", [MediaType.TEXT, MediaType.MARKDOWN])
def test_a_text_beyond_the_limit_is_refused(make_document: Callable[..., Document], kind: MediaType) -> None:
    with pytest.raises(SkipDocument, match=r"has 1,000,001 characters of text; the limit is 1,000,000"):
        read_text(make_document("a" * (MAX_CHARACTERS + 1), kind))


def test_a_text_of_replacement_characters_is_refused(make_document: Callable[..., Document]) -> None:
    with pytest.raises(SkipDocument, match="decoded wrongly"):
        read_text(make_document("Les \ufffdl\ufffdves militaires ont \ufffdt\ufffd form\ufffds ici"))
