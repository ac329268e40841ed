"""The bare words (keywords) of a SPARQL text, under every way in which it could be read.

What `<` or a quotation mark begins depends on what stands around it: `?a <b:#>"` holds an IRI to one reader
and, to another, "less than" and a comment; three quotation marks open a long string, or are an empty string
and the start of the next. Oxigraph's parser backtracks, so it may take either. A filter that settles on one
of them can be walked past by a text that hides a clause inside what it takes for a string. Here every reading
is followed, so the words found are a superset of those that any parser can see.
"""

import re
from collections.abc import Iterator

# SPARQL 1.1, section 19.8, loosened: a reading that no parser would allow does no harm.
_SKIPPED = re.compile(r"\s+|#[^\n\r]*")
_STRINGS = {
    '"': (
        re.compile(r'"""(?:"{0,2}(?:[^"\\]|\\.))*"""', re.DOTALL),
        re.compile(r'"(?:[^"\\\n\r]|\\.)*"', re.DOTALL),
    ),
    "'": (
        re.compile(r"'''(?:'{0,2}(?:[^'\\]|\\.))*'''", re.DOTALL),
        re.compile(r"'(?:[^'\\\n\r]|\\.)*'", re.DOTALL),
    ),
}
_IRI = re.compile(r"<[^<>\s]*>")
# An IRI in which "less than" would find no string and no comment: either reading comes to its end, and
# between there is no room for a clause, which needs a brace.
_PLAIN_IRI = re.compile(r"<[^<>\"{}|^`\\\x00-\x20#']*>")
_NAMED = re.compile(r"[?$]\w+|@[A-Za-z]+(?:-+[A-Za-z0-9]+)*")  # variables, language tags
_PREFIX = re.compile(r"(?:[^\W\d_][\w.\-·]*|_)?:")
# One stretch of a local name: parsers differ in how many dots they let it have, so each dot may end it.
_LOCAL = re.compile(r"(?:[\w:\-·]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])+")
_WORD = re.compile(r"\w+")
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def unescaped(query: str) -> str:
    r"""The text with its `\uXXXX` escapes read, which the grammar does before all else (section 19.2)."""

    def character(match: re.Match[str]) -> str:
        number = int(match[1] or match[2], 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else match[0]

    return _CODEPOINT.sub(character, query)


def words(query: str) -> Iterator[str]:
    """Every bare word that some reading of the text has, in capitals; each spot once.

    A prefix comes with its colon ("AA:"). Local names, strings, IRIs, variables, language tags and comments
    are no bare words. Words are not split where a parser might ("1SERVICE", "SERVICESILENT"): look inside
    them.
    """
    seen = bytearray(len(query) + 1)
    spots = [0]
    while spots:
        spot = spots.pop()
        while spot < len(query) and not seen[spot]:
            seen[spot] = 1
            word, following = _step(query, spot)
            if word is not None:
                yield word
            if not following:
                break
            # The last of them is walked on at once, the others later.
            spots.extend(following[:-1])
            spot = following[-1]


def _step(query: str, spot: int) -> tuple[str | None, list[int]]:
    """The word that begins here, if one does, and where the next token may begin (nowhere: a fault)."""
    first = query[spot]
    if (match := _SKIPPED.match(query, spot)) is not None:
        return None, [match.end()]
    if first == "<":
        if (plain := _PLAIN_IRI.match(query, spot)) is not None:
            return None, [plain.end()]
        iri = _IRI.match(query, spot)
        return None, [spot + 1] if iri is None else [spot + 1, iri.end()]
    if first in _STRINGS:
        readings = [match.end() for form in _STRINGS[first] if (match := form.match(query, spot)) is not None]
        return None, readings  # none: a string without end, which no parser reads past
    if (match := _NAMED.match(query, spot)) is not None:
        return None, [match.end()]
    if (prefix := _PREFIX.match(query, spot)) is not None:
        return prefix[0].upper(), _local_ends(query, prefix.end())
    if (match := _WORD.match(query, spot)) is not None:
        return match[0].upper(), [match.end()]
    return None, [spot + 1]


def _local_ends(query: str, spot: int) -> list[int]:
    """Where a local name that begins at `spot` may end: before each of its dots, and at its end."""
    ends = []
    while (stretch := _LOCAL.match(query, spot)) is not None:
        spot = stretch.end()
        ends.append(spot)
        while query.startswith(".", spot):
            spot += 1
    return ends or [spot]
