"""A model's folder: what is written is read again, and what is broken is named."""

import json
from pathlib import Path

import pytest
from spacy.language import Language

from graph.errors import StopRun
from graph.mentions.trained_folder import MANIFEST, is_trained, pipeline_of
from graph.training.folder import Origin, load, save
from graph.training.opening import pipeline_version
from graph.training.personnel import Trained, read
from tests.graph_training.conftest import Examples


@pytest.fixture
def folder(tmp_path: Path, trained: Trained, pipeline: Language) -> Path:
    origin = Origin("1.0", "2026-01-02", None, pipeline_version(pipeline), {"documents": 8}, seed=0)
    save(trained, origin, tmp_path / "model")
    return tmp_path / "model"


def test_a_model_reads_the_same_after_it_was_written(
    folder: Path, trained: Trained, pipeline: Language, studied: Examples
) -> None:
    back = load(folder, pipeline_version(pipeline))
    assert [read(back, one) for one, _ in studied] == [read(trained, one) for one, _ in studied]


def test_a_model_is_told_from_a_pipeline(folder: Path) -> None:
    assert is_trained(str(folder))
    assert pipeline_of(str(folder)) is None  # the default pipeline
    assert not is_trained("en_core_web_sm")
    assert pipeline_of("en_core_web_sm") == "en_core_web_sm"


def test_weights_that_were_changed_are_refused(folder: Path, pipeline: Language) -> None:
    path = folder / "ties.json"
    path.write_text(path.read_text(encoding="utf-8").replace("bias", "bios"), encoding="utf-8")
    with pytest.raises(StopRun, match=r"ties\.json: was changed"):
        load(folder, pipeline_version(pipeline))


def test_weights_that_are_gone_are_named(folder: Path, pipeline: Language) -> None:
    (folder / "names.json").unlink()
    with pytest.raises(StopRun, match=r"names\.json: cannot be read"):
        load(folder, pipeline_version(pipeline))


def test_another_pipeline_than_that_of_the_training_is_refused(folder: Path) -> None:
    with pytest.raises(StopRun, match=r"was trained with the language model .* train again"):
        load(folder, "en_core_web_lg 9.9")


@pytest.mark.parametrize("manifest", ["{", "[]", json.dumps({"format": 99})])
def test_a_manifest_that_is_not_understood_is_named(folder: Path, manifest: str) -> None:
    (folder / MANIFEST).write_text(manifest, encoding="utf-8")
    with pytest.raises(StopRun, match=MANIFEST):
        load(folder, "any")


def test_a_folder_of_something_else_is_not_written_into(
    tmp_path: Path, trained: Trained, pipeline: Language
) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    origin = Origin("1.0", "2026-01-02", None, pipeline_version(pipeline), {}, seed=0)
    with pytest.raises(StopRun, match="holds no model"):
        save(trained, origin, tmp_path)
