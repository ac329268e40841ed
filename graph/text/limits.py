"""How long a text may be, and how short."""

from graph.errors import SkipDocument

MIN_LETTERS = 20
"""Fewer are a stray word or a picture's remains, and state nothing about anybody."""
MAX_CHARACTERS = 1_000_000
"""spaCy's own limit: its parser and entity recogniser take about 1 GB of memory for every 100,000."""


def refuse_long(content: str, origin: str) -> None:
    """Raise SkipDocument for a text over `MAX_CHARACTERS`; readers ask before work that grows with length."""
    if len(content) > MAX_CHARACTERS:
        reason = f"has {len(content):,} characters of text; the limit is {MAX_CHARACTERS:,}: split it"
        raise SkipDocument(origin, reason)


def refuse_short(content: str, origin: str) -> None:
    """Raise SkipDocument for a text of fewer than `MIN_LETTERS` letters."""
    letters = sum(char.isalpha() for char in content)
    if letters < MIN_LETTERS:
        raise SkipDocument(origin, f"has no text: {letters} letters, fewer than {MIN_LETTERS}")
