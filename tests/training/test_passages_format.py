"""Every file of annotated passages is well-formed: what it quotes is there, and it names known types."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.claims.learned.scoring import LEARNED_TYPES
from training.annotated import passage_files, read_passages

FILES = passage_files()
WORDS = range(110, 421)
KINDS = {"unit", "person", "force", "group"}
CERTAINTIES = {"asserted", "alleged", "denied", "planned", "hypothetical"}
TYPES = {kind.value for kind in LEARNED_TYPES}
TRAINING_FIELDS = {
    *("trainer", "trainee", "trainee_kind", "host", "start", "end", "place", "programme", "certainty"),
    *("evidence", "trainer_mention", "trainee_mention"),
}
OUTCOME_FIELDS = {
    *("type", "actor", "host", "target", "date", "certainty", "evidence", "trigger", "actor_mention"),
}


def folded(text: str) -> str:
    return " ".join(text.split())


def training_faults(entry: dict[str, Any], text: str) -> Iterator[str]:
    if missing := TRAINING_FIELDS - entry.keys():
        yield f"training lacks {missing}"
        return
    evidence = folded(entry["evidence"])
    if entry["trainee_kind"] not in KINDS:
        yield f"no kind: {entry['trainee_kind']}"
    if entry["certainty"] not in CERTAINTIES:
        yield f"no certainty: {entry['certainty']}"
    if not re.fullmatch("[A-Z]{2}", entry["host"] or ""):
        yield f"no country: {entry['host']}"
    if not evidence or evidence not in text:
        yield f"evidence not in the text: {evidence[:60]}"
    for field in ("trainer_mention", "trainee_mention"):
        if entry[field] and folded(entry[field]) not in evidence:
            yield f"{field} not in the evidence: {entry[field]}"


def outcome_faults(entry: dict[str, Any], text: str) -> Iterator[str]:
    if missing := OUTCOME_FIELDS - entry.keys():
        yield f"outcome lacks {missing}"
        return
    evidence = folded(entry["evidence"])
    if entry["type"] not in TYPES:
        yield f"no type: {entry['type']}"
    if entry["certainty"] not in CERTAINTIES:
        yield f"no certainty: {entry['certainty']}"
    if not evidence or evidence not in text:
        yield f"evidence not in the text: {evidence[:60]}"
    for field in ("trigger", "actor_mention"):
        if not entry[field] or folded(entry[field]) not in evidence:
            yield f"{field} not in the evidence: {entry[field]}"


def faults(entry: dict[str, Any]) -> Iterator[str]:
    text = folded(entry["text"])
    if len(text.split()) not in WORDS:
        yield f"{len(text.split())} words"
    for training in entry["trainings"]:
        yield from training_faults(training, text)
    for outcome in entry["outcomes"]:
        yield from outcome_faults(outcome, text)
    for link in entry["links"]:
        if link["outcome_type"] not in {outcome["type"] for outcome in entry["outcomes"]}:
            yield f"link to no outcome: {link['outcome_type']}"
        if str(link["trainer"]) not in {str(training["trainer"]) for training in entry["trainings"]}:
            yield f"link from no training: {link['trainer']}"


@cache
def entries(file: Path) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return told


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_is_well_formed(file: Path) -> None:
    assert [f"{entry['id']}: {fault}" for entry in entries(file) for fault in faults(entry)] == []


def test_ids_are_unique_across_files() -> None:
    counted = Counter(entry["id"] for file in FILES for entry in entries(file))
    assert [name for name, times in counted.items() if times > 1] == []


def test_there_are_passages_of_nothing_too() -> None:
    told = [entry for file in FILES for entry in entries(file)]
    assert any(not entry["trainings"] and not entry["outcomes"] for entry in told)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_quoted_becomes_ranges_of_the_text(file: Path) -> None:
    for passage in read_passages([file]):
        assert all(training.evidence for training in passage.trainings), passage.id
        assert all(deed.actor_words and deed.trigger_words for deed in passage.deeds), passage.id


def test_a_quotation_that_is_not_there_is_found_out() -> None:
    entry = next(entry for entry in entries(FILES[0]) if entry["trainings"])
    changed = {**entry, "trainings": [{**entry["trainings"][0], "evidence": "Nobody wrote this."}]}
    assert any("evidence not in the text" in fault for fault in faults(changed))
