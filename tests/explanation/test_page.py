"""The page: whole, escaped, and asking nobody for anything."""

import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser

from graph.explanation.explanation import Explanation
from graph.explanation.page import explanation_page

HOSTILE = '<script>alert(1)</script> & French instructors trained Niger\'s "elite" <i>guard</i> in 2014.'


class Read(HTMLParser):
    """The tags, the ids and the words of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.addresses: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" and (value or "").startswith("#"):
                self.targets.append((value or "")[1:])
            elif name in {"href", "src", "srcset", "action"}:
                self.addresses.append(value or "")

    def handle_data(self, data: str) -> None:
        self.words += data


def test_what_the_text_says_stays_text(explained: Callable[[str], Explanation]) -> None:
    read = Read(explanation_page([explained(HOSTILE)]))
    assert read.tags["script"] == read.tags["i"] == read.tags["b"] == 0
    assert "<script>alert(1)</script>" in read.words


def test_nothing_is_loaded_and_every_link_leads_somewhere(explained: Callable[[str], Explanation]) -> None:
    page = explanation_page(
        [
            explained("France trained Niger's presidential guard in 2014. The guard mutinied in 2016."),
            explained(HOSTILE),
        ]
    )
    read = Read(page)
    assert read.addresses == []
    assert not re.search(r"url\(|@import", page)
    assert len(read.ids) == len(set(read.ids))
    assert read.targets
    assert set(read.targets) <= set(read.ids)


def test_the_marks_can_be_told_without_colour(explained: Callable[[str], Explanation]) -> None:
    read = Read(explanation_page([explained("France trained Niger's presidential guard in 2014.")]))
    assert "Niger's presidential guardunit" in re.sub(r"\s+", " ", read.words)
    assert "training: France trained" in read.words
