"""Normalisation: one line ending, one form of every character, and nothing a reader cannot see.

Plain text gets `normal_lines` only, so that offsets count the characters of the file itself. Text that was
taken out of a page or a PDF has no such file to agree with, and is tidied.
"""

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphen, zero-width characters, BOM
_SPACES = re.compile(r"[^\S\n]+")  # every kind of space but the line feed
_LIGATURES = {ord(char): unicodedata.normalize("NFKC", char) for char in "ﬀﬁﬂﬃﬄﬅﬆ"}


def normal_lines(text: str) -> str:
    """Line feeds for every line ending, and Unicode's composed form (NFC)."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def visible(text: str) -> str:
    """`normal_lines`, without soft hyphens and zero-width characters, ligatures in letters, simple spaces."""
    text = _INVISIBLE.sub("", normal_lines(text)).translate(_LIGATURES)
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text))


def paragraphs(blocks: list[str]) -> str:
    """Blocks of text as paragraphs: one line each, a blank line between, none empty."""
    lines = (" ".join(visible(block).split()) for block in blocks)
    return "\n\n".join(line for line in lines if line)
