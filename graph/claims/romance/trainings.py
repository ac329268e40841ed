"""Trainings: who taught whom, by all readers of them, sentence by sentence."""

from collections.abc import Iterator

from graph.claims.romance.lesson import Lesson
from graph.claims.romance.reading import Reading
from graph.claims.romance.study import StudyReader
from graph.claims.romance.teaching import TeachingReader
from graph.claims.romance.training_verbs import VerbReader


def lessons(reading: Reading) -> Iterator[Lesson]:
    """The trainings of a text; what a sentence tells of sport, music or medicine is none."""
    readers = (VerbReader(reading), StudyReader(reading), TeachingReader(reading))
    for phrases in reading.sentences:
        if phrases.sentence.dateline or reading.tongue.civil.search(phrases.sentence.lowered):
            continue
        for reader in readers:
            yield from reader.sentence(phrases)
