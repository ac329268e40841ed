"""Documents and PDFs for the readers' tests, made in memory."""

import zlib
from collections.abc import Callable, Sequence

import pytest

from graph.documents.document import Document, MediaType, Metadata

Pages = Sequence[Sequence[str]]
MakePdf = Callable[..., bytes]
MakeDocument = Callable[..., Document]


def _pdf(pages: Pages, info: str = "") -> bytes:
    """A PDF of lines of text, 14 points apart, in the one font that needs no file."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    kids = []
    for lines in pages:
        shown = [
            b"(%s) Tj 0 -14 Td" % line.replace("(", r"\(").replace(")", r"\)").encode("cp1252")
            for line in lines
        ]
        stream = zlib.compress(b"BT /F1 11 Tf 60 780 Td " + b" ".join(shown) + b" ET")
        content = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
        objects.append(content)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    objects.append(b"<< %s >>" % info.encode("latin-1"))
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>" % (len(objects) + 1, len(objects))
    return body + b"xref\n0 %d\n0000000000 65535 f \n%s%s\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
        trailer,
        len(body),
    )


@pytest.fixture
def make_pdf() -> MakePdf:
    return _pdf


@pytest.fixture
def make_document() -> MakeDocument:
    def make(content: bytes | str, media_type: MediaType = MediaType.TEXT, **metadata: object) -> Document:
        return Document(
            origin="folder/file",
            name="file",
            content=content.encode() if isinstance(content, str) else content,
            media_type=media_type,
            metadata=Metadata(**metadata),  # type: ignore[arg-type]
        )

    return make
