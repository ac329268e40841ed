"""What every reader of texts offers, be it the rules, a language model behind its guard, or both."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from graph.claims.source import Statements
from graph.text.text import Text


class Reader(Protocol):
    """Reads claims off texts; `graph.claims.extract.Extractor` is one."""

    def extract_pairs(self, texts: Iterable[Text]) -> Iterator[tuple[Text, Statements]]:
        """Each text with what it states, in order; a text that cannot be read is left out."""

    def extract_all(self, texts: Iterable[Text]) -> Iterator[Statements]:
        """What each text states, without the texts."""
