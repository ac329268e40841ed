"""Names, ranks, titles, roles and bodies as annotators mark them: the chain, the recogniser and the rules.

The chain's scores of each label are raised where the rules and the recogniser say the same label: three
readers that err in different places.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.language import Language

from graph.mentions.brat import Mark
from graph.training.chain import Chain, learn_chain
from graph.training.example import Example
from graph.training.layers import Layers
from graph.training.name_features import features_of, group_of
from graph.training.recognizer import Recognizer, learn_recognizer
from graph.training.words import LABELS, OUTSIDE, marked

RULES_SAY = 1.0
"""What the rules' label is worth, in the chain's own units (natural logarithm of odds)."""
RECOGNIZER_SAYS = 1.0
"""What the recogniser's label is worth."""


@dataclass(frozen=True, slots=True)
class NameReader:
    """Finds marks with what was learnt.

    Args:
        recognizer: None where none was trained; the chain and the rules then decide.
    """

    chain: Chain
    recognizer: Recognizer | None = None

    def read(self, layers: Layers) -> list[Mark]:
        """The marks of a text, in reading order, none overlapping."""
        words = layers.words
        scores = self.chain.scores(features_of(layers))
        place = {label: at for at, label in enumerate(LABELS)}
        voices = [(layers.labels["rule"], RULES_SAY)]
        if self.recognizer is not None:
            voices.append((self.recognizer.labels(words), RECOGNIZER_SAYS))
        for labels, worth in voices:
            for at, label in enumerate(labels):
                scores[at, place[label]] += worth
        best: list[str] = []
        for paragraph in words.paragraphs:
            best += self.chain.best(scores[paragraph.start : paragraph.stop])
        return words.marks(best)


def learn_names(
    examples: Sequence[tuple[Layers, Example]],
    recogniser: Callable[[], Language] | None,
    seed: int,
    step: Callable[[], None] = lambda: None,
) -> NameReader:
    """Learn from annotated texts; paragraphs in which nothing is marked are passed over.

    Annotators leave whole paragraphs unread; what is not marked there says nothing.

    Args:
        recogniser: Loads a fresh language model whose entity recogniser is taught too; None for none.
        step: Called after each round of the recogniser.

    Raises:
        StopRun: The library that learns is not installed.
    """
    labelled = [(layers, layers.words.labels(marked(example.gold.marks))) for layers, example in examples]
    sequences = []
    for layers, labels in labelled:
        told = features_of(layers)
        for paragraph in layers.words.paragraphs:
            own = labels[paragraph.start : paragraph.stop]
            if any(label != OUTSIDE for label in own):
                sequences.append((told[paragraph.start : paragraph.stop], own))
    chain = learn_chain(sequences, group_of, seed)
    if recogniser is None:
        return NameReader(chain)
    texts = [(layers.words, labels) for layers, labels in labelled]
    return NameReader(chain, learn_recognizer(recogniser(), texts, seed, step))
