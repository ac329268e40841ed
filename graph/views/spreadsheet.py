"""Text that a spreadsheet may open without running it."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection")."""


def harmless(text: str) -> str:
    """The text of a cell, with an apostrophe before it where a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
