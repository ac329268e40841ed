"""Who serves where, read with what was learnt: the trained counterpart of `graph.claims.personnel`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graph.mentions.brat import Annotation
from graph.training.example import Example
from graph.training.layers import Layers, Observer
from graph.training.names import NameReader, learn_names
from graph.training.pair_features import Scene
from graph.training.ties import LIKELY, TieReader, learn_ties

_BATCH = 16  # texts that the language model works on together

SEED = 0


@dataclass(frozen=True, slots=True)
class Trained:
    """What was learnt: names and relations. Holds no text that it was learnt from."""

    names: NameReader
    ties: TieReader


class TrainedPersonnel:
    """Reads marks and relations from parsed texts, as `graph.claims.personnel.Personnel` does."""

    def __init__(self, trained: Trained, observer: Observer) -> None:
        self._trained = trained
        self._observer = observer

    def read(self, doc: Doc, likely: float = LIKELY) -> Annotation:
        """The marks of one text and the relations between them.

        Args:
            doc: With tags, parse and entities.
            likely: From which probability a relation is told.
        """
        return read(self._trained, Studied(doc, self._observer.see(doc)), likely)


@dataclass(frozen=True, slots=True)
class Studied:
    """A parsed text and its layers: made once, then learnt from and read in every fold."""

    doc: Doc
    layers: Layers


def study(texts: Sequence[str], nlp: Language, observer: Observer) -> Iterator[Studied]:
    """Parse texts and see their layers, in order."""
    for doc in nlp.pipe(texts, batch_size=_BATCH):
        yield Studied(doc, observer.see(doc))


def read(trained: Trained, studied: Studied, likely: float = LIKELY) -> Annotation:
    """The marks and relations of a text that was studied; `likely` as `TieReader.read` has it."""
    marks = trained.names.read(studied.layers)
    return Annotation.of(marks, trained.ties.read(_scene(studied, Annotation.of(marks)), likely))


def read_ties(trained: Trained, studied: Studied, gold: Annotation) -> Annotation:
    """The gold marks with the relations that the model sees between them."""
    return Annotation.of(gold.marks, trained.ties.read(_scene(studied, gold)))


def learn(
    examples: Sequence[tuple[Studied, Example]],
    recogniser: Callable[[], Language] | None,
    seed: int = SEED,
    step: Callable[[], None] = lambda: None,
) -> Trained:
    """Learn names and relations from annotated texts.

    Args:
        recogniser: Loads a fresh language model to teach its entity recogniser too; None for none.
        seed: The same seed and texts give the same model.
        step: Called now and then.

    Raises:
        StopRun: The library that learns is not installed.
    """
    names = learn_names([(studied.layers, example) for studied, example in examples], recogniser, seed, step)
    ties = learn_ties((_scene(studied, e.gold), e.gold.relations) for studied, e in examples)
    return Trained(names, ties)


def _scene(studied: Studied, annotation: Annotation) -> Scene:
    return Scene(studied.doc, annotation.marks, studied.layers.rules)
