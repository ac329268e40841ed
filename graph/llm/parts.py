"""Parts: a long text cut at paragraph ends, each part with a little of what stands before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")
_SENTENCE = re.compile(r"[.!?][\"'”’)\]]*\s+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text: characters `start` to `end` of it.

    Args:
        own: Where the part's own text begins; what stands between `start` and there was in the part before,
            and is sent again so that a pointing phrase keeps what it points to.
    """

    start: int
    own: int
    end: int


def parts(content: str, size: int, overlap: int) -> tuple[Part, ...]:
    """Cut a text into parts whose own texts follow on one another without gap.

    A part ends where a paragraph does; where a paragraph is longer than a part, at a line's end or a
    sentence's, between words, or, in text without any of these, at `size` characters.

    Args:
        size: Characters of a part, without its overlap; at least 1.
        overlap: Characters before a part that are sent with it, from a paragraph's or sentence's begin on.

    Raises:
        ValueError: `size` is less than 1 or `overlap` less than 0.
    """
    if size < 1 or overlap < 0:
        raise ValueError(f"parts of {size} characters with an overlap of {overlap} cannot be made")
    return tuple(_parts(content, size, overlap))


def _parts(content: str, size: int, overlap: int) -> Iterator[Part]:
    own = 0
    while own < len(content):
        end = _end(content, own, size)
        yield Part(_begin(content, own, overlap), own, end)
        own = end


def _end(content: str, start: int, size: int) -> int:
    if len(content) - start <= size:
        return len(content)
    for boundary in (_PARAGRAPH, _LINE, _SENTENCE, _SPACE):
        last = None
        for match in boundary.finditer(content, start, start + size):
            last = match.end()
        # A boundary in the first half would make many small parts; a finer one is nearer to the end.
        if last is not None and last - start > size // 2:
            return last
    return start + size


def _begin(content: str, own: int, overlap: int) -> int:
    earliest = max(0, own - overlap)
    if earliest == 0:
        return 0
    for boundary in (_PARAGRAPH, _LINE, _SENTENCE, _SPACE):
        first = boundary.search(content, earliest, own)
        if first is not None and first.end() < own:
            return first.end()
    return earliest
