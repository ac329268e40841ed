"""Plain text: which encoding the bytes are in, and the file's own characters.

The content of a `.txt` file is the decoded file, but for a byte order mark, line endings and Unicode's
composed form: a character offset in it is one in the file as an editor shows it.
"""

import codecs
import re

from graph.documents.binary import binary_kind
from graph.documents.document import Document, Metadata
from graph.errors import SkipDocument
from graph.text.normal import normal_lines

# UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
# In English and its neighbours a sign inside a word is an apostrophe, a dash or an ellipsis. "Wa³êsa" is
# Polish in the Central European code page.
_SIGN_IN_WORD = re.compile(r"[^\W\d_][^\w\s\x00-\x7f’‘–—…·«»“”][^\W\d_]|[^\W\d_][¹²³ªº¼½¾][^\W\d_]")
MAX_ACCENTED = 0.25
"""Share of letters beyond ASCII in Windows-1252; of a short French line a fifth, of misread Cyrillic all."""


def read_plain(document: Document) -> tuple[str, Metadata]:
    """The text of a plain text file.

    Raises:
        SkipDocument: It is binary, or in an encoding that cannot be told.
    """
    return normal_lines(decode(document.content, document.origin)), Metadata()


def decode(content: bytes, origin: str) -> str:
    """Bytes as text: by their byte order mark, else UTF-8, else Windows-1252 where that makes sense.

    Args:
        origin: The document's path or address; for messages.

    Raises:
        SkipDocument: The bytes are binary, or text in an encoding that cannot be told.
    """
    if kind := binary_kind(content):
        raise SkipDocument(origin, f"holds {kind}, not text")
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                text = content[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                reason = f"is marked as {encoding.upper()} and broken at byte {error.start}"
                raise SkipDocument(origin, reason) from error
            if "\x00" in text:
                raise SkipDocument(origin, "holds binary data, not text")
            return text
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows_1252(content, error, origin)


def _windows_1252(content: bytes, error: UnicodeDecodeError, origin: str) -> str:
    line = content.count(b"\n", 0, error.start) + 1
    beyond_ascii = sum(byte >= 0x80 for byte in content)
    if sum(map(len, _UTF8_SEQUENCE.findall(content))) * 2 > beyond_ascii:
        reason = f"is UTF-8 with a broken character on line {line}; repair it or save it anew as UTF-8"
        raise SkipDocument(origin, reason) from error
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    letters = [char for char in text if char.isalpha()]
    accented = sum(not char.isascii() for char in letters)
    if (
        not letters
        or accented > MAX_ACCENTED * len(letters)
        or _CONTROL.search(text)
        or _SIGN_IN_WORD.search(text)
    ):
        reason = f"has an unknown encoding (line {line} is neither UTF-8 nor Windows-1252); save it as UTF-8"
        raise SkipDocument(origin, reason) from error
    return text
