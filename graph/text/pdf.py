"""PDF: the text layer, page by page, put together to paragraphs.

A PDF knows lines, not paragraphs. Here a paragraph ends at a blank line, and after a line that is clearly
shorter than the rest and either ends a sentence or stands before a capital (a heading). Lines that recur at
the head or foot of pages, and page numbers, are left out; words broken at a line's end are joined.
"""

import io
import logging
import re
import time
from collections import Counter

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from graph.documents.document import Document, Metadata
from graph.errors import SkipDocument
from graph.partial_date import PartialDate
from graph.text.normal import paragraphs, visible

MAX_PAGES = 500
"""Longer ones are books and budgets. pypdf itself refuses to unpack more than 75 MB a stream."""
MAX_SECONDS = 60.0
"""Time for all pages; checked between two of them. A hundred ordinary pages take a few seconds."""
SHORT_LINE = 0.75
"""A line under this share of the full width can end a paragraph."""
RUNNING_LINE = 3
"""A line at the head or foot of so many pages belongs to the layout."""

_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*$")
_PAGE_NUMBER = re.compile(r"^(?:page\s+)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|/)\s*\d{1,4})?$", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|indd|qxd|rtf|pptx?))$", re.IGNORECASE
)


# What a browser that prints a page puts above and below it: date, time and title; address and page number.
_PRINTED = re.compile(
    r"^(?:\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?\b.*|(?:https?|file)://\S+(?: \d+/\d+)?)$"
)


def read_pdf(document: Document) -> tuple[str, Metadata]:
    """The text layer of a PDF, with the title and the month of creation that it states.

    The month, because the file of a report is made about when the report is published, not on that day.

    Raises:
        SkipDocument: It is no PDF, encrypted, too long, broken, or has no text layer.
    """
    origin = document.origin
    if b"%PDF-" not in document.content[:1024]:
        raise SkipDocument(origin, "is no PDF")
    _silence_pypdf()
    try:
        reader = PdfReader(io.BytesIO(document.content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SkipDocument(origin, "is encrypted; remove the password first")
        pages = _page_lines(reader, origin)
        metadata = _metadata(reader)
    except SkipDocument:
        raise
    except DependencyError as error:
        raise SkipDocument(origin, "is encrypted; remove the password first") from error
    except LimitReachedError as error:
        raise SkipDocument(origin, "unpacks to more than is safe to read") from error
    # pypdf says in its errors module that a broken PDF may raise any exception, and it does.
    except Exception as error:
        reason = f"is a broken PDF ({type(error).__name__}); print it to a new PDF"
        raise SkipDocument(origin, reason) from error
    if not any(char.isalpha() for lines in pages for line in lines for char in line):
        raise SkipDocument(origin, "has no text layer; run OCR first")
    return paragraphs(_blocks(_without_running_lines(pages))), metadata


def _silence_pypdf() -> None:
    # pypdf warns through logging of every oddity it works around. With no handler anywhere, Python prints
    # those to stderr; the null handler leaves them to programs that configure logging.
    logger = logging.getLogger("pypdf")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def _page_lines(reader: PdfReader, origin: str) -> list[list[str]]:
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise SkipDocument(origin, f"has {count:,} pages; the limit is {MAX_PAGES}")
    deadline = time.monotonic() + MAX_SECONDS
    pages = []
    for page in reader.pages:
        if time.monotonic() > deadline:
            raise SkipDocument(origin, f"took more than {MAX_SECONDS:g} seconds to read")
        pages.append([line.strip() for line in visible(page.extract_text()).strip().split("\n")])
    return pages


def _without_running_lines(pages: list[list[str]]) -> list[list[str]]:
    """The pages without page numbers, headers and footers."""
    trimmed = [[line for line in page if not _PAGE_NUMBER.match(line) or not line] for page in pages]
    trimmed = [[line for line in p if not (line in _edges(p) and _PRINTED.match(line))] for p in trimmed]
    edges = Counter(
        edge for page in trimmed for edge in {_masked(line) for line in _edges(page)} if edge.strip()
    )
    running = {edge for edge, count in edges.items() if count >= RUNNING_LINE}
    return [
        [line for line in page if not (line in _edges(page) and _masked(line) in running)] for page in trimmed
    ]


def _edges(page: list[str]) -> list[str]:
    lines = [line for line in page if line]
    return [*lines[:1], *lines[-1:]]


def _masked(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _blocks(pages: list[list[str]]) -> list[str]:
    """Lines joined to paragraphs, across page breaks where a sentence goes on."""
    lengths = sorted(len(line) for page in pages for line in page if line)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    blocks: list[str] = []
    current: list[str] = []
    for page in pages:
        for line in page:
            if not line:
                if current:
                    blocks.append(_join(current))
                    current = []
                continue
            if current and _ends_paragraph(current[-1], line, width):
                blocks.append(_join(current))
                current = []
            current.append(line)
    return [*blocks, _join(current)]


def _join(lines: list[str]) -> str:
    # "some-\nthing" is one word; the hyphen of "Al-\nQaeda" is its own.
    return _BROKEN_WORD.sub(
        lambda match: "" if match.string[match.end()].islower() else "-", "\n".join(lines)
    )


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    if len(line) >= SHORT_LINE * width:
        return False
    return bool(_SENTENCE_END.search(line)) or not following[:1].islower()


def _metadata(reader: PdfReader) -> Metadata:
    info = reader.metadata
    if info is None:
        return Metadata()
    title = " ".join(visible(info.title or "").split())
    try:
        created = info.creation_date
    except ValueError:  # a date in no known form
        created = None
    return Metadata(
        title=title if title and not _NO_TITLE.match(title) else None,
        published=PartialDate.parse(f"{created:%Y-%m}") if created and created.year >= 1990 else None,
    )
