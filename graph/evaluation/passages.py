"""Passages: texts written for this project that stand with their facts in one file, so that none is absent.

The file is a gold file (`graph.evaluation.gold`) whose documents also have `text`, `title`, `publisher` and
`published`. A whole file may be read by those who write rules, or none of it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from graph.claims.reader import Reader
from graph.documents.document import Metadata
from graph.errors import StopRun
from graph.evaluation.claim_run import ClaimRun, extracted
from graph.evaluation.claim_scores import score_documents
from graph.evaluation.gold import read_gold
from graph.evaluation.halves import Half
from graph.partial_date import PartialDate
from graph.text.text import Text

UNREAD = "unseen"
"""What is in the name of a file whose errors nobody reads."""


@dataclass(frozen=True, slots=True)
class PassageSet:
    """Files of passages that are measured together.

    Args:
        folder: Where they are.
        files: By name.
        language: ISO 639-1 code of what they are written in.
    """

    folder: Path
    files: tuple[Path, ...]
    language: str = "en"

    @property
    def title(self) -> Path:
        """The folder, with the language where that is not English."""
        return self.folder if self.language == "en" else self.folder / self.language


def passage_sets(folder: Path, languages: Iterable[str]) -> tuple[PassageSet, ...]:
    """The passages of a folder, each language apart; a file in another than English begins with its code."""
    files = sorted(folder.glob("*.yaml"))
    others = {code: tuple(f for f in files if f.stem.startswith(f"{code}-")) for code in sorted(languages)}
    foreign = {file for found in others.values() for file in found}
    english = tuple(file for file in files if file not in foreign)
    sets = [PassageSet(folder, english), *(PassageSet(folder, found, code) for code, found in others.items())]
    return tuple(each for each in sets if each.files)


def run_passages(
    passages: PassageSet, reader: Reader, step: Callable[[str], None] = lambda _name: None
) -> ClaimRun:
    """Extract from every passage, and score it; a file is of half B where its name says that it is unseen.

    Raises:
        StopRun: A file cannot be read, or has a document without text or with a date that is none.
    """
    documents = []
    for file in passages.files:
        half = Half.UNREAD if UNREAD in file.stem else Half.READ
        told = {}
        for name, records in extracted(texts_in(file, passages.language), reader):
            told[name] = records
            step(name)
        documents += [replace(document, half=half) for document in score_documents(read_gold(file), told)]
    return ClaimRun(
        gold=passages.title,
        texts=passages.folder,
        documents=tuple(documents),
        absent=(),
        skipped=(),
        without_gold=(),
    )


def texts_in(file: Path, language: str) -> list[Text]:
    """The texts of one file.

    Raises:
        StopRun: As `run_passages`.
    """
    try:
        # BaseLoader: a date that is written 2014-05 stays as it is written.
        entries = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        return [_text(entry, language) for entry in entries]
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise StopRun(f"{file}: cannot be read: {error}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise StopRun(f"{file}: is no list of passages with id, text and published: {error!r}") from error


def _text(entry: dict[str, str], language: str) -> Text:
    published = entry.get("published")
    return Text(
        content=entry["text"],
        metadata=Metadata(
            title=entry.get("title") or entry["id"],
            publisher=entry.get("publisher"),
            published=PartialDate.parse(published) if published else None,
            language=language,
        ),
        origin=entry["id"],
        name=entry["id"],
    )
