"""How a folder of a trained model is told from one of a spaCy pipeline, and which pipeline it needs."""

import json
from pathlib import Path
from typing import Any

from graph.errors import StopRun

MANIFEST = "afteraction-model.json"
"""The file that makes a folder a trained model (`graph.training.folder` writes it)."""

FORMAT = 1
"""Of the manifest and the weights; a program reads its own format only."""


def is_trained(name: str | None) -> bool:
    """Whether what was given as a model is a folder that `afteraction train` wrote."""
    return name is not None and (Path(name) / MANIFEST).is_file()


def read_manifest(folder: Path) -> dict[str, Any]:
    """What a model says of itself.

    Raises:
        StopRun: It is not there, not understood, or of another format.
    """
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StopRun(f"{path}: is no model's manifest: {error}") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        found = manifest.get("format") if isinstance(manifest, dict) else None
        raise StopRun(f"{path}: has format {found!r}, and this version reads {FORMAT}; train again")
    return manifest


def pipeline_of(name: str | None) -> str | None:
    """The spaCy pipeline to load: the one that a trained model was learnt on, else what was given."""
    if name is None or not is_trained(name):
        return name
    pipeline = read_manifest(Path(name)).get("pipeline")
    return pipeline if isinstance(pipeline, str) else None
