"""Gold files: YAML lists of documents and what they state; the texts are kept elsewhere, or nowhere."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from graph.errors import StopRun
from graph.evaluation.halves import Half, half_of
from graph.evaluation.records import Records, text


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One document of a gold file.

    Args:
        id: Also the stem of its text's file name.
        records: What it states; nothing at all for a document on another subject.
    """

    id: str
    records: Records

    @property
    def half(self) -> Half:
        """Whether its errors may be read."""
        return half_of(self.id)


def read_gold(path: Path) -> tuple[GoldDocument, ...]:
    """Read a gold file, in its order.

    The file is a list of mappings with `id`, `trainings`, `outcomes` and `links`, the records with the keys
    of `graph.evaluation.records`; `*_aka` lists hold other names that are right as well.

    Raises:
        StopRun: It cannot be read, is no such list, or has an id twice; the message names file and document.
    """
    try:
        # BaseLoader: dates and numbers stay as they are written.
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise StopRun(f"{path}: cannot be read: {error}") from error
    if not isinstance(loaded, list):
        raise StopRun(f"{path}: is no list of documents")
    documents: dict[str, GoldDocument] = {}
    for number, entry in enumerate(loaded, 1):
        if not isinstance(entry, dict) or not text(entry, "id"):
            raise StopRun(f"{path}: document {number} has no id")
        name = text(entry, "id")
        if name in documents:
            raise StopRun(f"{path}: {name} stands here twice")
        try:
            documents[name] = GoldDocument(name, Records.of(entry))
        except ValueError as error:
            raise StopRun(f"{path}: {name}: {error}") from error
    return tuple(documents.values())
