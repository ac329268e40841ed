"""Plain text: the file's own characters, and encodings that are told or refused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.document import Document, MediaType
from graph.errors import SkipDocument
from graph.text.plain import decode, read_plain

FRENCH = "Le capitaine a été formé à l’école militaire ; « les élèves » y sont restés."
PROSE = "Units of the army mutinied in Koulikoro in 2012, said Captain Touré.\n"


def read(content: bytes) -> str:
    document = Document(origin="a.txt", name="a", content=content, media_type=MediaType.TEXT)
    return read_plain(document)[0]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")))
def test_a_utf8_file_is_itself_but_for_line_endings_and_composition(text: str) -> None:
    if text.startswith(("%PDF-", "PK", "{\\rtf", "GIF8")):
        return
    expected = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))

    assert read(text.encode()) == expected
    assert read(b"\xef\xbb\xbf" + text.encode()) == expected


def test_what_is_normal_already_keeps_every_offset() -> None:
    text = "  A line.\n\n\tA non-breaking\u00a0space, a soft\u00adhyphen,  two spaces.\n\n\n"

    assert read(text.encode()) == text


def test_a_mark_tells_the_encoding() -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert read(PROSE.encode(encoding)) == PROSE
    assert read(b"\xfe\xff" + PROSE.encode("utf-16-be")) == PROSE


@pytest.mark.parametrize("text", [PROSE, FRENCH, "It cost £5 – or €6 – “in all”…", "São Tomé’s señores"])
def test_windows_1252_is_told_from_utf8(text: str) -> None:
    assert read(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("Русские военные советники".encode("koi8-r"), "unknown encoding", id="koi8"),
        pytest.param("Русские военные советники".encode("cp1251"), "unknown encoding", id="cp1251"),
        pytest.param("軍隊は訓練を受けた".encode("shift-jis"), "unknown encoding", id="shift-jis"),
        pytest.param(
            "Minister Wałęsa and General Jaruzelski".encode("cp1250"), "unknown encoding", id="cp1250"
        ),
        pytest.param(b"In 2012 \x81 units", "unknown encoding", id="undefined"),
        pytest.param("Touré fled.\nTour".encode() + b"\xc3 fled", "broken character on line 2", id="damaged"),
        pytest.param(PROSE.encode("utf-16-le"), "binary data", id="utf-16-unmarked"),
        pytest.param(b"\xff\xfe" + PROSE.encode("utf-16-le") + b"\x00", "broken at byte", id="utf-16-cut"),
        pytest.param(b"some\x00thing", "binary data", id="nul"),
        pytest.param(b"%PDF-1.4 ...", "a PDF", id="pdf"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "a PNG picture", id="png"),
        pytest.param(b"PK\x03\x04....", "a ZIP archive", id="docx"),
    ],
)
def test_other_bytes_are_refused_with_a_reason(content: bytes, reason: str) -> None:
    with pytest.raises(SkipDocument, match=reason) as caught:
        read(content)

    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("a.txt: ")


@given(st.binary())
def test_any_bytes_are_text_or_refused(content: bytes) -> None:
    try:
        text = decode(content, "a.txt")
    except SkipDocument:
        return
    text.encode("utf-8")  # no lone surrogate
    assert "\x00" not in text
