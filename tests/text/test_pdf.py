"""PDF: lines become paragraphs; what cannot be read says why."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter

from graph.documents.document import Document, MediaType, Metadata
from graph.errors import SkipDocument
from graph.partial_date import PartialDate
from graph.text import pdf
from graph.text.pdf import read_pdf

LINES = [
    "Training of foreign units",
    "Units of the army were trained by advisers for about ten years in the coun-",
    "try, as the ministry said in a long statement to those watching Al-",
    "Qaeda and to others who had come to hear (and see) what would hap-",
    "pen.",
    "A second paragraph begins here and is as long as any other line of the text",
    "and goes on to the foot of the page where it does not come to its end but",
]
NEXT = ["goes on here, at the head of the next page, and ends."]


def read(content: bytes) -> tuple[str, Metadata]:
    return read_pdf(Document(origin="a.pdf", name="a", content=content, media_type=MediaType.PDF))


def test_lines_become_paragraphs_across_pages(make_pdf: Callable[..., bytes]) -> None:
    content, _ = read(make_pdf([LINES, NEXT]))

    assert content.split("\n\n") == [
        "Training of foreign units",
        "Units of the army were trained by advisers for about ten years in the country, as the ministry said "
        "in a long statement to those watching Al-Qaeda and to others who had come to hear (and see) what "
        "would happen.",
        "A second paragraph begins here and is as long as any other line of the text and goes on to the foot "
        "of the page where it does not come to its end but goes on here, at the head of the next page, and "
        "ends.",
    ]


def test_what_a_browser_prints_around_a_page_is_left_out(make_pdf: Callable[..., bytes]) -> None:
    page = [
        "11/24/26, 12:40 PM Officer trained abroad | The Paper",
        "The ministry put the training off until 11/24/26, 12:40 PM at the latest.",
        "It began in the summer.",
        "https://example.org/story?id=7 1/2",
    ]
    content, _ = read(make_pdf([page]))

    assert content.startswith("The ministry put the training off until 11/24/26")
    assert content.endswith("It began in the summer.")


def test_headers_footers_and_page_numbers_are_left_out(make_pdf: Callable[..., bytes]) -> None:
    pages = [
        [
            f"Report 17 - page {number} of 4",
            f"Sentence {number} of the text stands on this page.",
            f"{number}",
        ]
        for number in ("one", "two", "three", "four")
    ]
    for number, page in enumerate(pages, 1):
        page[0], page[2] = f"Report 17 - page {number} of 4", f"- {number} -"
    content, _ = read(make_pdf(pages))

    assert "Report" not in content
    assert content.count("Sentence") == 4
    assert not any(char.isdigit() for char in content)


def test_the_file_says_what_it_is(make_pdf: Callable[..., bytes]) -> None:
    info = "/Title (Training of units) /CreationDate (D:20120323120000+01'00')"

    assert read(make_pdf([LINES], info))[1] == Metadata(
        title="Training of units", published=PartialDate.parse("2012-03")
    )


@pytest.mark.parametrize(
    "info",
    ["", "/Title (Microsoft Word - draft 3)", "/Title (untitled)", "/Title (x.doc) /CreationDate (soon)"],
)
def test_what_the_file_says_without_meaning_is_dropped(make_pdf: Callable[..., bytes], info: str) -> None:
    assert read(make_pdf([LINES], info))[1] == Metadata()


def _encrypted(content: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(user_password=password, owner_password=f"{password}-owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_file_that_opens_without_a_password_is_read(make_pdf: Callable[..., bytes]) -> None:
    assert "Units of the army" in read(_encrypted(make_pdf([LINES]), ""))[0]


def test_an_encrypted_file_is_refused(make_pdf: Callable[..., bytes]) -> None:
    with pytest.raises(SkipDocument, match=r"^a.pdf: is encrypted; remove the password first$"):
        read(_encrypted(make_pdf([LINES]), "secret"))


def test_a_file_without_text_asks_for_ocr(make_pdf: Callable[..., bytes]) -> None:
    with pytest.raises(SkipDocument, match=r"^a.pdf: has no text layer; run OCR first$"):
        read(make_pdf([[], []]))


def test_a_long_file_is_refused(make_pdf: Callable[..., bytes]) -> None:
    with pytest.raises(SkipDocument, match=r"has 501 pages; the limit is 500"):
        read(make_pdf([["A page."]] * 501))


def test_a_slow_file_is_left(make_pdf: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_SECONDS", -1.0)

    with pytest.raises(SkipDocument, match="seconds"):
        read(make_pdf([LINES]))


def test_broken_files_are_refused_in_one_line(
    make_pdf: Callable[..., bytes], capfd: pytest.CaptureFixture[str]
) -> None:
    whole = make_pdf([LINES, NEXT])
    pieces = [whole[:length] for length in range(9, len(whole), 97)]
    pieces += [
        whole.replace(b"/Kids", b"/Kide"),
        whole.replace(b"2 0 R", b"9 0 R"),
        b"%PDF-1.4\n" + b"x" * 999,
    ]
    refused = []
    for piece in pieces:
        try:
            content, _ = read(piece)
        except SkipDocument as skip:
            refused.append(str(skip))
        else:
            assert "Units of the army" in content or "goes on here" in content

    assert len(refused) >= 3
    assert all(line.startswith("a.pdf: ") and "\n" not in line for line in refused)
    assert capfd.readouterr() == ("", "")


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(SkipDocument, match=r"^a.pdf: is no PDF$"):
        read(b"Units of the army were trained.")
