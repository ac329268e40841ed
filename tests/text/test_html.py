"""HTML: the main text of a page, and what the page says of itself."""

import pytest

from graph.documents.document import Document, MediaType, Metadata
from graph.errors import SkipDocument
from graph.partial_date import PartialDate
from graph.text.html import read_html

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Officers trained abroad seize power | Example Post</title>
<meta property="og:title" content="Officers trained abroad seize power">
<meta property="og:site_name" content="Example Post">
<meta property="article:published_time" content="2012-03-23T08:00:00Z">
<link rel="canonical" href="https://example.org/2012/coup"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Officers trained abroad seize power</h1>
<figure><img src="a.jpg" alt="soldiers"><figcaption>Soldiers stand guard. Photo: Agency</figcaption></figure>
<p>Soldiers led by a captain who was trained in the United&nbsp;States took power on March&nbsp;22.</p>
<p>The cap&shy;tain attended courses in Texas between 2004 and 2010, a spokesman said.</p>
<ul><li>Three units of the army followed him.</li></ul>
<table><tr><td>Year</td><td>Trainees</td></tr><tr><td>2004</td><td>30</td></tr></table>
</article>
<div class="comments"><p>First! Great article.</p></div>
<footer>© 2020 Example Post. All rights reserved.</footer></body></html>
"""


def read(page: str | bytes) -> tuple[str, Metadata]:
    content = page.encode() if isinstance(page, str) else page
    return read_html(Document(origin="a.html", name="a", content=content, media_type=MediaType.HTML))


def test_the_main_text_is_taken_out_of_the_page() -> None:
    content, _ = read(PAGE)

    assert content.split("\n\n") == [
        "Officers trained abroad seize power",
        "Soldiers led by a captain who was trained in the United States took power on March 22.",
        "The captain attended courses in Texas between 2004 and 2010, a spokesman said.",
        "Three units of the army followed him.",
    ]


def test_the_page_says_what_it_is() -> None:
    _, metadata = read(PAGE)

    assert metadata == Metadata(
        title="Officers trained abroad seize power",
        publisher="Example Post",
        published=PartialDate.parse("2012-03-23"),
        url="https://example.org/2012/coup",
        language="en",
    )


def test_a_date_in_the_text_is_not_the_date_of_publication() -> None:
    article = "<article><p>The coup of 22 March 2012 began at dawn in Bamako.</p></article>"

    assert read(f"<html><body>{article}</body></html>")[1] == Metadata()


def test_a_declared_encoding_is_honoured() -> None:
    page = PAGE.replace('charset="utf-8"', 'charset="windows-1252"').replace("captain", "capitán")

    assert "capitán" in read(page.encode("cp1252"))[0]


def test_a_canonical_address_that_is_none_is_dropped() -> None:
    assert read(PAGE.replace("https://example.org/2012/coup", "javascript:alert(1)"))[1].url is None


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        pytest.param("<html><body></body></html>", "no main text", id="empty"),
        pytest.param("<p>some <b>words</b></p>" * 60_000, "more than 100,000 elements", id="huge"),
    ],
)
def test_a_page_without_an_article_is_refused(page: str, reason: str) -> None:
    with pytest.raises(SkipDocument, match=reason):
        read(page)
