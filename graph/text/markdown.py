"""Markdown: the prose of a CommonMark file, a paragraph to each block.

Kept: headings (a paragraph of their own), paragraphs, list items, quotations, the words of links. Left out:
front matter, code, HTML, tables, pictures and their alternative texts: no sentence of the author's stands
there. The first heading of the first level is the title.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from graph.documents.document import Document, Metadata
from graph.text.limits import refuse_long
from graph.text.normal import normal_lines, paragraphs
from graph.text.plain import decode

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_BREAKS = {"softbreak": " ", "hardbreak": " "}


def read_markdown(document: Document) -> tuple[str, Metadata]:
    """The prose of a Markdown file and its title.

    Raises:
        SkipDocument: It is binary, too long, or in an encoding that cannot be told.
    """
    source = _FRONT_MATTER.sub("", normal_lines(decode(document.content, document.origin)), count=1)
    refuse_long(source, document.origin)
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    blocks = list(_blocks(tokens))
    title = next((text for tag, text in blocks if tag == "h1"), None)
    return paragraphs([text for _, text in blocks]), Metadata(title=title)


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """The tag and the words of every block of prose."""
    tag, in_table = "", 0
    for token in tokens:
        if token.type == "table_open":
            in_table += 1
        elif token.type == "table_close":
            in_table -= 1
        elif token.type.endswith("_open"):
            tag = token.tag
        elif token.type == "inline" and not in_table:
            text = " ".join("".join(_words(token.children or ())).split())
            if text:
                yield tag, text


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            yield token.content
        else:
            yield _BREAKS.get(token.type, "")
