"""Extraction on our own Spanish and French passages: what is claimed is right, and how much is found.

The floors are what holds today and may only be raised.
"""

from functools import cache
from pathlib import Path

import pytest
import yaml

from graph.claims.json_report import as_json
from graph.claims.romance.extract import extract
from graph.documents.document import Metadata
from graph.evaluation.claim_scores import ClaimKind, ScoredDocument, score_documents
from graph.evaluation.gold import read_gold
from graph.evaluation.records import Records
from graph.evaluation.scores import Counts
from graph.partial_date import PartialDate
from graph.text.text import Text

PASSAGES = Path(__file__).resolve().parents[2] / "data" / "passages"
FILES = ("es-dev", "es-unseen", "fr-dev", "fr-unseen")


@cache
def scored(name: str) -> tuple[ScoredDocument, ...]:
    file = PASSAGES / f"{name}.yaml"
    told = {}
    for entry in yaml.safe_load(file.read_text(encoding="utf-8")):
        metadata = Metadata(title=entry["title"], published=PartialDate.parse(str(entry["published"])))
        text = Text(content=entry["text"], metadata=metadata, origin=entry["id"], name=entry["id"])
        told[entry["id"]] = Records.of(as_json(extract(text, entry["language"]), text))
    return score_documents(read_gold(file), told)


def counts(name: str, kind: ClaimKind) -> Counts:
    return Counts.total(document.counts(kind) for document in scored(name))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("kind", list(ClaimKind))
def test_what_is_claimed_is_right(name: str, kind: ClaimKind) -> None:
    assert counts(name, kind).precision >= 0.8


@pytest.mark.parametrize(
    ("name", "trainings", "outcomes", "links"),
    [
        ("es-dev", 0.78, 0.8, 0.65),
        ("fr-dev", 0.9, 0.75, 0.65),
        ("es-unseen", 0.4, 0.5, 0.38),
        ("fr-unseen", 0.5, 0.4, 0.35),
    ],
)
def test_no_less_is_found_than_before(name: str, trainings: float, outcomes: float, links: float) -> None:
    found = [counts(name, kind).recall for kind in ClaimKind]
    assert all(has >= floor for has, floor in zip(found, (trainings, outcomes, links), strict=True)), found


@pytest.mark.parametrize("name", FILES)
def test_passages_on_another_subject_claim_nothing(name: str) -> None:
    distractors = [d for d in scored(name) if all(not d.counts(kind).gold for kind in ClaimKind)]
    assert len(distractors) >= 2
    assert sum(document.counts(kind).false for document in distractors for kind in ClaimKind) == 0
