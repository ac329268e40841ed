"""Markdown: prose stays, markup goes."""

from graph.documents.document import Document, MediaType
from graph.text.markdown import read_markdown

SOURCE = """---
title: not read
---
# Units of *the* army

A [link](https://example.org), `code` and ![a picture](a.png)
on two lines &amp; more\\.

## Background

- one item
- another item

1. a numbered one

> quoted words

| year | trainees |
|------|----------|
| 2004 | 30       |

```
code block
```

<div>raw HTML</div>

The **last** paragraph—with soft\u00adhyphens and a non-breaking\u00a0space.
"""


def read(source: str) -> tuple[str, str | None]:
    document = Document(origin="a.md", name="a", content=source.encode(), media_type=MediaType.MARKDOWN)
    content, metadata = read_markdown(document)
    return content, metadata.title


def test_prose_is_kept_and_markup_is_not() -> None:
    content, title = read(SOURCE)

    assert title == "Units of the army"
    assert content.split("\n\n") == [
        "Units of the army",
        "A link, code and on two lines & more.",
        "Background",
        "one item",
        "another item",
        "a numbered one",
        "quoted words",
        "The last paragraph—with softhyphens and a non-breaking space.",
    ]


def test_plain_prose_is_left_as_it_is() -> None:
    prose = "In 2003, units were trained.\n\nIn 2012, three of them defected."

    assert read(prose) == (prose, None)


def test_a_rule_is_no_front_matter() -> None:
    assert read("One.\n\n---\n\nTwo.\n\n---\n\nThree.")[0] == "One.\n\nTwo.\n\nThree."


def test_windows_line_endings() -> None:
    assert read(SOURCE.replace("\n", "\r\n")) == read(SOURCE)
