"""Claims of a gold file: read the texts that are there, extract, compare; what has no text is told apart."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.claims.json_report import as_json
from graph.claims.reader import Reader
from graph.documents.finder import find_documents
from graph.errors import SkipDocument, StopRun
from graph.evaluation.claim_scores import ScoredDocument, score_documents
from graph.evaluation.gold import GoldDocument, read_gold
from graph.evaluation.records import Records
from graph.text.reader import read_text
from graph.text.text import Text


@dataclass(frozen=True, slots=True)
class ClaimRun:
    """What extraction made of the documents of one gold file.

    Args:
        gold: The gold file.
        texts: The folder of the texts.
        documents: The gold documents whose text is there, scored, in the gold file's order.
        absent: Ids of the gold documents without a text; they are in no count.
        skipped: Texts that could not be read; their documents are among the absent.
        without_gold: Names of texts that the gold file does not know.
    """

    gold: Path
    texts: Path
    documents: tuple[ScoredDocument, ...]
    absent: tuple[str, ...]
    skipped: tuple[SkipDocument, ...]
    without_gold: tuple[str, ...]


def run_claims(
    gold_file: Path,
    folder: Path,
    extractor: Reader,
    step: Callable[[str], None] = lambda _name: None,
) -> ClaimRun:
    """Extract from every text of the folder that the gold file knows, and score it.

    Args:
        step: Called with the id of each document that is done.

    Raises:
        StopRun: The gold file cannot be used, or there is no such folder.
    """
    gold = read_gold(gold_file)
    if not folder.is_dir():
        raise StopRun(f"{folder}: is no folder of texts")
    known = {document.id for document in gold}
    skipped: list[SkipDocument] = []
    texts = {text.name: text for text in texts_of(folder, skipped)}
    told: dict[str, Records] = {}
    for name, records in extracted((t for t in texts.values() if t.name in known), extractor):
        told[name] = records
        step(name)
    return ClaimRun(
        gold=gold_file,
        texts=folder,
        documents=score_documents(gold, told),
        absent=absent_from(gold, told),
        skipped=tuple(skipped),
        without_gold=tuple(sorted(texts.keys() - known)),
    )


def texts_of(folder: Path, skipped: list[SkipDocument]) -> Iterator[Text]:
    """The texts of a folder; those that cannot be read are added to `skipped`."""
    for found in find_documents([folder]):
        try:
            if isinstance(found, SkipDocument):
                raise found
            yield read_text(found)
        except SkipDocument as skip:
            skipped.append(skip)


def extracted(texts: Iterable[Text], extractor: Reader) -> Iterator[tuple[str, Records]]:
    """The name of each text with what it was read to state."""
    for text, statements in extractor.extract_pairs(texts):
        yield text.name, Records.of(as_json(statements, text))


def absent_from(gold: Iterable[GoldDocument], told: Iterable[str]) -> tuple[str, ...]:
    """The ids of gold documents that were not read, in order."""
    read = set(told)
    return tuple(document.id for document in gold if document.id not in read)
