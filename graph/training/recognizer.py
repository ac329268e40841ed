"""A second reader of names: the language model's own entity recogniser, taught the annotators' types.

It was trained on much text of its own, so that it errs elsewhere than a chain learnt from few documents.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example as Lesson
from spacy.util import filter_spans, minibatch
from thinc.api import fix_random_seed

from graph.errors import StopRun
from graph.mentions.brat import Mark, MarkKind
from graph.training.words import OUTSIDE, Words

_ROUNDS = 15
_BATCH = 8
_DROPOUT = 0.3
_KINDS = frozenset(kind.value for kind in MarkKind)


class Recognizer:
    """Labels words with the kinds of marks."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def labels(self, words: Words) -> list[str]:
        """One label a word; paragraphs are read one by one, as they were learnt."""
        stretches = []
        texts = [(words.content[start:end], start) for start, end in _stretches(words)]
        for doc, start in self._nlp.pipe(texts, as_tuples=True):
            stretches += [
                (start + entity.start_char, start + entity.end_char, entity.label_)
                for entity in doc.ents
                if entity.label_ in _KINDS
            ]
        return words.labels(stretches)

    def save(self, folder: Path) -> None:
        """Write it; no pickle is among its files."""
        self._nlp.to_disk(folder)

    @classmethod
    def load(cls, folder: Path) -> "Recognizer":
        """Read what `save` wrote.

        Raises:
            StopRun: The folder is not a spaCy pipeline, or one of another version.
        """
        try:
            return cls(spacy.load(folder))
        except (OSError, ValueError) as error:
            raise StopRun(f"{folder}: is no entity recogniser that this version reads: {error}") from error


def learn_recognizer(
    nlp: Language, texts: Sequence[tuple[Words, Sequence[str]]], seed: int, step: Callable[[], None]
) -> Recognizer:
    """Teach a pipeline's recogniser the labels of texts.

    Args:
        nlp: Freshly loaded, with "ner"; it is changed, and keeps nothing else.
        texts: Words and one label a word. Paragraphs without a mark are passed over.
        seed: The same seed and texts teach the same.
        step: Called after each round.
    """
    fix_random_seed(seed)
    for name in list(nlp.pipe_names):
        if name != "ner":
            nlp.remove_pipe(name)
    for kind in MarkKind:
        nlp.get_pipe("ner").add_label(kind.value)  # type: ignore[attr-defined]
    optimizer = nlp.resume_training()
    lessons = [lesson for words, labels in texts for lesson in _lessons(nlp, words, labels)]
    draw = random.Random(seed)  # noqa: S311 - it shuffles texts, no secrets
    for _ in range(_ROUNDS):
        draw.shuffle(lessons)
        for batch in minibatch(lessons, size=_BATCH):  # type: ignore[no-untyped-call]
            nlp.update(list(batch), drop=_DROPOUT, sgd=optimizer)
        step()
    return Recognizer(nlp)


def _stretches(words: Words) -> Iterator[tuple[int, int]]:
    for paragraph in words.paragraphs:
        yield words.starts[paragraph[0]], words.spans[paragraph[-1]][1]


def _lessons(nlp: Language, words: Words, labels: Sequence[str]) -> Iterator[Lesson]:
    marks = words.marks(labels)
    for (start, end), paragraph in zip(_stretches(words), words.paragraphs, strict=True):
        if all(labels[at] == OUTSIDE for at in paragraph):
            continue
        doc = nlp.make_doc(words.content[start:end])
        told = nlp.make_doc(words.content[start:end])
        inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
        spans = (_span(words, told, mark, start) for mark in inside)
        told.ents = filter_spans([span for span in spans if span is not None])
        yield Lesson(doc, told)


def _span(words: Words, doc: spacy.tokens.Doc, mark: Mark, start: int) -> spacy.tokens.Span | None:
    inside = words.within(mark.start, mark.end)
    first, last = words.starts[inside[0]] - start, words.spans[inside[-1]][1] - start
    return doc.char_span(first, last, label=mark.kind.value, alignment_mode="expand")
