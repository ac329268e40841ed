"""Marks of a BRAT folder: read the gold ones, make our own on the same texts, compare."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from graph.claims.personnel import Personnel
from graph.errors import SkipDocument, StopRun
from graph.evaluation.mark_scores import MarkOptions, MarkScores, score_marks
from graph.mentions.brat import Annotation, Mark, read_brat
from graph.mentions.gazetteer import Gazetteer

_BATCH = 16  # as extraction has it


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and its gold marks; offsets count the characters of `content`."""

    id: str
    content: str
    gold: Annotation


@dataclass(frozen=True, slots=True)
class MarkRun:
    """Gold and told marks of one text."""

    text: MarkedText
    told: Annotation


def read_folder(folder: Path) -> tuple[tuple[MarkedText, ...], tuple[SkipDocument, ...]]:
    """The annotated texts of a folder, by name, and what could not be used.

    Each text is `NAME.txt` with its marks in `NAME.ann`; texts without marks' file are not annotated and are
    passed over.

    Raises:
        StopRun: There is no such folder, or no annotation in it.
    """
    if not folder.is_dir():
        raise StopRun(f"{folder}: is no folder of annotated texts")
    paths = sorted(folder.glob("*.ann"))
    if not paths:
        raise StopRun(f"{folder}: holds no .ann file")
    texts: list[MarkedText] = []
    skipped: list[SkipDocument] = []
    for path in paths:
        try:
            texts.append(_read(path))
        except SkipDocument as skip:
            skipped.append(skip)
    return tuple(texts), tuple(skipped)


def annotate(
    texts: tuple[MarkedText, ...],
    nlp: Language,
    gazetteer: Gazetteer,
    step: Callable[[str], None] = lambda _name: None,
) -> Iterator[MarkRun]:
    """Our own marks on each text, in order.

    Args:
        step: Called with the id of each text that is done.
    """
    personnel = Personnel(gazetteer)
    docs = nlp.pipe((text.content for text in texts), batch_size=_BATCH)
    for text, doc in zip(texts, docs, strict=True):
        yield MarkRun(text, personnel.read(doc))
        step(text.id)


def score_runs(runs: tuple[MarkRun, ...], options: MarkOptions) -> MarkScores:
    """All texts together."""
    return MarkScores.total(score_marks(run.text.gold, run.told, run.text.content, options) for run in runs)


def _read(path: Path) -> MarkedText:
    text = path.with_suffix(".txt")
    try:
        # Bytes, not text mode: a line end of two characters is two characters of the offsets.
        content, marks = text.read_bytes().decode(), path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise SkipDocument(str(path), f"it or its text {text.name} cannot be read: {error}") from error
    gold = read_brat(marks, str(path))
    for mark in gold.marks:
        if mark.end > len(content):
            reason = f"marks characters beyond the end of {text.name}, which has {len(content)}"
            raise SkipDocument(f"{path}:{_line_of(mark, marks)}", reason)
    return MarkedText(path.stem, content, gold)


def _line_of(mark: Mark, ann: str) -> int:
    """The number of the line that gives a mark."""
    head = f"{mark.kind.value} {mark.start} {mark.end}"
    lines = enumerate(ann.split("\n"), 1)
    return next((number for number, line in lines if line.split("\t")[1:2] == [head]), 1)
