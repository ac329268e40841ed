"""A trained model's folder: weights as numbers in JSON, a manifest that says where they come from.

    afteraction-model.json   format, versions, date, corpus, the files with their SHA-256
    names.json, ties.json    weights
    recognizer/              a spaCy pipeline, where one was taught
    report.md, report.json   cross-validated scores, written by the command that trains

Nothing in it is run when it is read: no pickle, no code.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import StopRun
from graph.mentions.trained_folder import FORMAT, MANIFEST, read_manifest
from graph.training.chain import Chain
from graph.training.names import NameReader
from graph.training.personnel import Trained
from graph.training.recognizer import Recognizer
from graph.training.ties import TieReader

_NAMES, _TIES, _RECOGNIZER = "names.json", "ties.json", "recognizer"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a model comes from.

    Args:
        version: Of the code that trained it.
        day: When, as ISO 8601.
        pipeline: Name or folder of the spaCy pipeline as it was asked for; None for the default.
        pipeline_version: The pipeline's own name and version.
        corpus: Numbers of documents, marks and relations, and a digest of the files.
        seed: What chance began from.
    """

    version: str
    day: str
    pipeline: str | None
    pipeline_version: str
    corpus: Mapping[str, int | str]
    seed: int


def check_free(folder: Path) -> None:
    """See that a model may be written here.

    Raises:
        StopRun: It is a file, or a folder that holds something else than a model.
    """
    if folder.exists() and not folder.is_dir():
        raise StopRun(f"{folder}: is a file; name a folder for the model")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise StopRun(f"{folder}: is not empty and holds no model; name a new folder")


def save(trained: Trained, origin: Origin, folder: Path) -> None:
    """Write a model; one that is there is replaced. The same model gives the same weights, byte for byte.

    Raises:
        StopRun: It cannot be written.
    """
    check_free(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files = {_NAMES: trained.names.chain.as_json(), _TIES: trained.ties.as_json()}
        for name, data in files.items():
            (folder / name).write_text(_dumped(data), encoding="utf-8")
        if trained.names.recognizer is not None:
            trained.names.recognizer.save(folder / _RECOGNIZER)
        manifest = {
            "format": FORMAT,
            "version": origin.version,
            "date": origin.day,
            "pipeline": origin.pipeline,
            "pipeline_version": origin.pipeline_version,
            "corpus": dict(origin.corpus),
            "seed": origin.seed,
            "recognizer": trained.names.recognizer is not None,
            "files": {name: _digest(folder / name) for name in files},
        }
        (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise StopRun(f"{folder}: the model cannot be written: {error}") from error


def load(folder: Path, pipeline_version: str) -> Trained:
    """Read a model.

    Args:
        pipeline_version: Name and version of the spaCy pipeline that will parse for it.

    Raises:
        StopRun: Files are missing or changed, of another format, or were learnt on another pipeline.
    """
    manifest = read_manifest(folder)
    learnt_on = manifest.get("pipeline_version")
    if learnt_on != pipeline_version:
        raise StopRun(
            f"{folder}: was trained with the language model {learnt_on}, and {pipeline_version} is here; "
            "train again (afteraction train), or install that one"
        )
    names = _read(folder / _NAMES, manifest)
    ties = _read(folder / _TIES, manifest)
    try:
        chain, tie_reader = Chain.from_json(names), TieReader.from_json(ties)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise StopRun(f"{folder}: the weights are not understood ({error}); train again") from error
    recognizer = Recognizer.load(folder / _RECOGNIZER) if manifest.get("recognizer") else None
    return Trained(NameReader(chain, recognizer), tie_reader)


def _read(path: Path, manifest: Mapping[str, Any]) -> Any:
    try:
        if _digest(path) != manifest.get("files", {}).get(path.name):
            raise StopRun(f"{path}: was changed after training, or is cut off; train again")
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StopRun(f"{path}: cannot be read: {error}") from error


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
