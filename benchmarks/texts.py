"""The texts that measurements are made on: those of any folders, else whatever texts are here."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from graph.documents.document import Metadata
from graph.errors import SkipDocument, StopRun
from graph.evaluation.claim_run import texts_of
from graph.evaluation.evaluation import REFERENCE
from graph.evaluation.mark_run import read_folder
from graph.text.text import Text

ANNOTATED = REFERENCE / "data" / "sfm-ner" / "dev"
PLACES = (Path("seeds", "articles"), REFERENCE / "seeds", Path("corpus", "dev-articles"))


def texts_in(folders: Sequence[Path]) -> list[Text]:
    """The texts of these folders; of the known places that are here, where none is named.

    Raises:
        StopRun: There is none.
    """
    skipped: list[SkipDocument] = []
    texts = [text for folder in folders or filter(Path.is_dir, PLACES) for text in texts_of(folder, skipped)]
    if not folders and ANNOTATED.is_dir():
        texts += [
            Text(content=text.content, metadata=Metadata(), origin=text.id, name=text.id)
            for text in read_folder(ANNOTATED)[0]
        ]
    if not texts:
        raise StopRun(f"no texts in {', '.join(map(str, folders or PLACES))}")
    return texts


def sample(texts: Sequence[Text], words: int) -> list[Text]:
    """Texts from all over these, in order, until they have so many words; all, where they have fewer."""
    whole = words_in(texts)
    step = max(1.0, whole / words)
    return [texts[int(at * step)] for at in range(int(len(texts) / step))]


def words_in(texts: Sequence[Text]) -> int:
    """Words, as white space parts them."""
    return sum(len(text.content.split()) for text in texts)


def shuffled(texts: Sequence[Text], number: int, longest: int | None = None, seed: int = 1) -> Iterator[Text]:
    """So many texts, made by going through these again and again with their paragraphs in another order.

    Each has a name and a word of its own, as every article brings words that no other has.

    Args:
        longest: At most so many of its paragraphs.
    """
    source = random.Random(seed)  # noqa: S311 - an order, no secret
    for at in range(number):
        text = texts[at % len(texts)]
        paragraphs = text.content.split("\n\n")
        source.shuffle(paragraphs)
        if longest is not None:
            paragraphs = paragraphs[:longest]
        word = "".join(source.choices("abcdefghijklmnopqrstuvwxyz", k=12)).capitalize()
        content = "\n\n".join([*paragraphs, f"{word}, {text.name}."])
        yield replace(text, content=content, name=f"{text.name}-{at}")
