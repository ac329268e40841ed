"""Reading: a document's bytes become its text, by the reader of its kind."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from graph.documents.document import Document, MediaType, Metadata
from graph.errors import SkipDocument
from graph.text.html import read_html
from graph.text.limits import refuse_long, refuse_short
from graph.text.markdown import read_markdown
from graph.text.pdf import read_pdf
from graph.text.plain import read_plain
from graph.text.text import Text

MAX_REPLACED = 0.005
"""Share of replacement characters (U+FFFD) over which a text was decoded wrongly."""

Reader = Callable[[Document], tuple[str, Metadata]]

# To read another kind of file, write its module and list it here (and its ending in the finder).
READERS: Mapping[MediaType, Reader] = MappingProxyType(
    {
        MediaType.TEXT: read_plain,
        MediaType.MARKDOWN: read_markdown,
        MediaType.HTML: read_html,
        MediaType.PDF: read_pdf,
    }
)


def read_text(document: Document) -> Text:
    """The text of a document; the file's own metadata stands where the sidecar is silent.

    Raises:
        SkipDocument: The document cannot be read, or there is no text in it.
    """
    content, found = READERS[document.media_type](document)
    refuse_short(content, document.origin)
    refuse_long(content, document.origin)
    if content.count("\ufffd") > MAX_REPLACED * len(content):
        raise SkipDocument(document.origin, "was decoded wrongly: its encoding is not what it says")
    return Text(
        content=content,
        # A source that nobody can find again is none: without any title, the file's name is one.
        metadata=document.metadata.over(found).over(Metadata(title=document.name)),
        origin=document.origin,
        name=document.name,
    )
