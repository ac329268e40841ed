"""The readings of annotated passages: each parsed as extraction parses a text."""

from collections.abc import Iterable, Iterator

from graph.claims.extract import as_read
from graph.claims.reading import Reading
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from training.annotated import Passage


def readings(passages: Iterable[Passage]) -> Iterator[tuple[Passage, Reading]]:
    """Each passage with its reading, by the default spaCy model.

    Raises:
        StopRun: The model is not installed.
    """
    nlp, gazetteer = load_model(None), load_gazetteer()
    for passage in passages:
        yield passage, Reading(passage.text, nlp(as_read(passage.text.content)), gazetteer)
