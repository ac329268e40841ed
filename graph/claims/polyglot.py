"""Extraction by language: each text goes to the rules that read its language, in one order and in batches."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from graph.claims.extract import Extractor
from graph.claims.romance.extract import TONGUES, extract
from graph.claims.source import Statements
from graph.errors import SkipDocument
from graph.text.text import Text

ENGLISH = "en"
LANGUAGES = (ENGLISH, *sorted(TONGUES))
"""ISO 639-1 codes of the languages that are read."""

_AHEAD = 64
"""Texts that are looked at together, so that the English ones among them go to the model in batches."""


class PolyglotExtractor:
    """Reads claims off texts in the languages of `LANGUAGES`, by what their metadata says they are in.

    A text without a language is read as English: `graph.pipeline.read_texts` gives each text one.

    Args:
        english: Called once, when the first English text comes: a language model takes a second to load.
    """

    def __init__(self, english: Callable[[], Extractor]) -> None:
        self._load = english
        self._english: Extractor | None = None

    def extract(self, text: Text) -> Statements:
        """What one text states.

        Raises:
            SkipDocument: The text is longer than the model takes.
        """
        return next(self.extract_all([text]))

    def extract_all(self, texts: Iterable[Text]) -> Iterator[Statements]:
        """What each text states, as `extract_pairs` reads it, without the texts."""
        return (statements for _, statements in self.extract_pairs(texts))

    def extract_pairs(self, texts: Iterable[Text]) -> Iterator[tuple[Text, Statements]]:
        """Each text with what it states, in order; texts are taken as they are needed, never all at once.

        Raises:
            SkipDocument: As `graph.claims.extract.Extractor.extract_pairs`, once all others have been read.
        """
        refused: list[SkipDocument] = []
        stream = iter(texts)
        while ahead := list(islice(stream, _AHEAD)):
            english = self._pairs([text for text in ahead if not _is_romance(text)], refused)
            due = next(english, None)
            for text in ahead:
                if _is_romance(text):
                    yield text, extract(text, text.metadata.language or "")
                elif due is not None and due[0] is text:  # a refused text has no pair
                    yield due
                    due = next(english, None)
        if refused:
            raise refused[0]

    def _pairs(self, texts: list[Text], refused: list[SkipDocument]) -> Iterator[tuple[Text, Statements]]:
        if not texts:
            return
        if self._english is None:
            self._english = self._load()
        try:
            yield from self._english.extract_pairs(texts)
        except SkipDocument as skip:
            refused.append(skip)


def _is_romance(text: Text) -> bool:
    return text.metadata.language in TONGUES
