"""Annotated passages: texts of this project's own that stand with what they state, in `training/passages`.

The files are gold files (`graph.evaluation.gold`) that quote, beside the facts, the words that tell them.
Here the quoted words become character ranges of the text.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graph.claims.outcome_type import OutcomeType
from graph.documents.document import Metadata
from graph.errors import StopRun
from graph.partial_date import PartialDate
from graph.text.text import Text

PASSAGES = Path(__file__).resolve().parent / "passages"

_BROKEN_LINE = re.compile(r"(?<!\n)\n(?!\n)")
"""YAML folds lines for their width; an empty line parts paragraphs."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range of characters, its end one past the last."""

    start: int
    end: int

    def holds(self, character: int) -> bool:
        """Whether the character lies in it."""
        return self.start <= character < self.end

    def touches(self, start: int, end: int) -> bool:
        """Whether it shares a character with another range."""
        return self.start < end and self.end > start


@dataclass(frozen=True, slots=True)
class GoldTraining:
    """An annotated training.

    Args:
        trainers: The accepted names of who trained: a country's code, or an organisation's name.
        trainees: The accepted names of who was trained, the best first.
        host: Alpha-2 code of the trainee's country.
        evidence: The words that tell it; None where they are not in the text.
        trainer_words: Those that stand for the trainer in them; None where none do.
        trainee_words: Those that stand for the trainee.
    """

    trainers: tuple[str, ...]
    trainees: tuple[str, ...]
    host: str
    evidence: Stretch | None
    trainer_words: Stretch | None
    trainee_words: Stretch | None


@dataclass(frozen=True, slots=True)
class GoldDeed:
    """An annotated outcome.

    Args:
        type: What was done.
        actors: The accepted names of who did it, the best first.
        host: Alpha-2 code of the actor's country.
        evidence: The words that tell it.
        actor_words: Those that stand for the actor in them.
        trigger_words: Those that say what was done.
    """

    type: OutcomeType
    actors: tuple[str, ...]
    host: str
    evidence: Stretch | None
    actor_words: Stretch | None
    trigger_words: Stretch | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with what it states.

    Args:
        id: Unique among all files.
        text: As the extractors get it.
        trainings: All that it tells, planned and denied ones too.
        deeds: All outcomes that it tells.
        entry: The whole entry of the file.
    """

    id: str
    text: Text
    trainings: tuple[GoldTraining, ...]
    deeds: tuple[GoldDeed, ...]
    entry: Mapping[str, Any]

    @classmethod
    def of(cls, entry: Mapping[str, Any]) -> "Passage":
        """Of one entry of a file.

        Raises:
            KeyError: The entry lacks what it must have.
            ValueError: It has a date or a type that there is none of.
        """
        content = _BROKEN_LINE.sub(" ", entry["text"])
        told = entry.get("published")
        published = PartialDate.parse(str(told)) if told else None
        metadata = Metadata(title=entry["title"], published=published)
        return cls(
            id=entry["id"],
            text=Text(content=content, metadata=metadata, origin=entry["id"], name=entry["id"]),
            trainings=tuple(_training(content, each) for each in entry["trainings"]),
            deeds=tuple(_deed(content, each) for each in entry["outcomes"]),
            entry=entry,
        )


def read_passages(files: Iterable[Path]) -> Iterator[Passage]:
    """The passages of some files, in order.

    Raises:
        StopRun: A file cannot be read, or an entry is not what it has to be.
    """
    for file in files:
        try:
            entries = yaml.safe_load(file.read_text(encoding="utf-8"))
            yield from [Passage.of(entry) for entry in entries]
        except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
            raise StopRun(f"{file}: no annotated passages: {error}") from error


def passage_files(folder: Path = PASSAGES) -> tuple[Path, ...]:
    """The files of a folder, in order of their names."""
    return tuple(sorted(folder.glob("*.yaml")))


def is_held(passage_id: str, share: float) -> bool:
    """Whether the passage is of the share that nothing is fitted to; the same ones in every run."""
    return int(hashlib.sha256(f"h{passage_id}".encode()).hexdigest(), 16) % 100 < share * 100


def locate(text: str, quoted: str | None) -> Stretch | None:
    """Where quoted words first stand in a text, however their white space is broken."""
    words = (quoted or "").split()
    if not words:
        return None
    found = re.search(r"\s+".join(re.escape(word) for word in words), text)
    return Stretch(found.start(), found.end()) if found else None


def _within(content: str, evidence: Stretch | None, quoted: str | None) -> Stretch | None:
    if evidence is None:
        return None
    found = locate(content[evidence.start : evidence.end], quoted)
    return Stretch(evidence.start + found.start, evidence.start + found.end) if found else None


def _names(entry: Mapping[str, Any], field: str) -> tuple[str, ...]:
    every = (entry[field], *(entry.get(f"{field}_aka") or ()))
    return tuple(str(name) for name in every if name)


def _training(content: str, entry: Mapping[str, Any]) -> GoldTraining:
    evidence = locate(content, entry.get("evidence"))
    return GoldTraining(
        trainers=_names(entry, "trainer"),
        trainees=_names(entry, "trainee"),
        host=entry["host"],
        evidence=evidence,
        trainer_words=_within(content, evidence, entry.get("trainer_mention")),
        trainee_words=_within(content, evidence, entry.get("trainee_mention")),
    )


def _deed(content: str, entry: Mapping[str, Any]) -> GoldDeed:
    evidence = locate(content, entry.get("evidence"))
    return GoldDeed(
        type=OutcomeType(entry["type"]),
        actors=_names(entry, "actor"),
        host=entry["host"],
        evidence=evidence,
        actor_words=_within(content, evidence, entry.get("actor_mention")),
        trigger_words=_within(content, evidence, entry.get("trigger")),
    )
