"""Passages: languages and unread files kept apart, and every passage scored with its own date."""

from pathlib import Path

import pytest
import yaml

from graph.claims.extract import Extractor
from graph.errors import StopRun
from graph.evaluation.claim_scores import ClaimKind
from graph.evaluation.claim_tables import by_cause, by_half, claim_tables, errors
from graph.evaluation.halves import Half
from graph.evaluation.passages import passage_sets, run_passages

PASSAGE = {
    "title": "Guards",
    "published": "2016-09",
    "text": "French instructors trained Niger's presidential guard last year.",
    "trainings": [
        {"trainer": "FR", "trainee": "Niger's presidential guard", "host": "NE", "start": "2015"},
        {"trainer": "US", "trainee": "Chadian soldiers", "host": "TD"},
    ],
    "outcomes": [],
    "links": [],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("dev", "unseen", "es-dev"):
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump([{"id": name, **PASSAGE}]))
    return tmp_path


def test_each_language_is_a_set_of_its_own(folder: Path) -> None:
    sets = passage_sets(folder, ("es", "fr"))
    assert [(each.language, [file.stem for file in each.files]) for each in sets] == [
        ("en", ["dev", "unseen"]),
        ("es", ["es-dev"]),
    ]
    assert passage_sets(folder / "none", ("es",)) == ()


def test_what_is_unseen_is_counted_and_never_listed(folder: Path, extractor: Extractor) -> None:
    run = run_passages(passage_sets(folder, ("es", "fr"))[0], extractor)
    assert {document.id: document.half for document in run.documents} == {
        "dev": Half.READ,
        "unseen": Half.UNREAD,
    }
    for document in run.documents:
        counts = document.counts(ClaimKind.TRAININGS)
        assert (counts.right, counts.missed, counts.false) == (1, 1, 0)
        assert document.trainings.pairs[0][1].start == "2015"  # "last year" of its own date
    assert {error.document for error in errors(run)} == {"dev"}
    assert {error.document for error in errors(run, show_unread=True)} == {"dev", "unseen"}
    assert [row["half"] for row in by_half(run).records()][::3] == ["A", "B", "A and B"]
    (cause,) = by_cause(run).records()
    assert (cause["cause"], cause["A"], cause["B"]) == ("nothing read of it", 1, 1)
    listed = next(table for table in claim_tables(run) if table.id == "documents")
    assert [row["document"] for row in listed.records()] == ["dev"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("- id: a\n", "no list of passages"),
        ("{", "cannot be read"),
        ("- {id: a, text: b, published: soon}", "no list"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, extractor: Extractor, content: str, reason: str) -> None:
    (tmp_path / "x.yaml").write_text(content)
    with pytest.raises(StopRun, match=rf"x\.yaml: .*{reason}"):
        run_passages(passage_sets(tmp_path, ())[0], extractor)
