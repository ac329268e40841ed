"""HTML: the main text of a page and what the page says of itself, by trafilatura.

Navigation, comments, captions and tables are left out. The date is taken from the page's metadata, its
markup for dates or its address, never guessed from a date in the text, because relative dates are
reckoned from it.
"""

import trafilatura
from trafilatura.settings import Document as Page
from trafilatura.settings import use_config

from graph.documents.document import Document, Metadata
from graph.documents.sidecar import is_web_address, language_code
from graph.errors import SkipDocument
from graph.partial_date import PartialDate
from graph.text.normal import paragraphs

MAX_ELEMENTS = 100_000
"""Elements of a page; long articles have a few thousand, and time grows with their number."""
MIN_ARTICLE = 60
"""Characters. Under 250 of its own, trafilatura sees no article and lumps the page together."""

_DATE_SEARCH = {"extensive_search": False, "original_date": True}


def read_html(document: Document) -> tuple[str, Metadata]:
    """The main text of a page, with its title, site, date, address and language.

    Raises:
        SkipDocument: It is no HTML, or no main text stands in it.
    """
    tree = trafilatura.load_html(document.content)
    if tree is None:
        raise SkipDocument(document.origin, "is no HTML that can be parsed")
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise SkipDocument(document.origin, f"has more than {MAX_ELEMENTS:,} elements, no article")
    language = tree.get("lang") or ""
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(MIN_ARTICLE))
    page = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATE_SEARCH,
        config=config,
    )
    if not isinstance(page, Page) or not page.text:
        raise SkipDocument(document.origin, "has no main text that can be told from the rest of the page")
    blocks = [line.removeprefix("- ") for line in page.text.split("\n")]
    return paragraphs(blocks), _metadata(page, language)


def _metadata(page: Page, language: str) -> Metadata:
    try:
        published = PartialDate.parse(page.date) if page.date else None
    except ValueError:
        published = None
    return Metadata(
        title=page.title or None,
        publisher=(page.sitename or "").removeprefix("@") or None,
        published=published,
        url=page.url if page.url and is_web_address(page.url) else None,
        language=language_code(language.lower()),
    )
