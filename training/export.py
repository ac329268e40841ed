"""Export: what was trained becomes the folder that `graph.claims.learned.network` reads."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import Encoder, Heads

THRESHOLDS: Mapping[str, float] = {"pair": 0.9, "deed": 0.6, "same": 0.6}
"""Chosen with `python -m training.score` on held-out passages."""

_OPSET = 17


def export(
    encoder: Encoder, heads: Heads, tokenizer: Path, folder: Path, settings: Mapping[str, Any]
) -> None:
    """Write the encoder with eight-bit weights, the heads, the tokenizer and the settings.

    Args:
        tokenizer: The file that is copied.
        folder: Is made where it is not there; files in it are replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    encoder.eval()
    with tempfile.TemporaryDirectory() as made:
        whole = Path(made) / "encoder.onnx"
        _export_encoder(encoder, whole)
        quantize_dynamic(
            whole,
            folder / "encoder.onnx",
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,  # of a matrix's columns each has a scale: vectors stay much nearer
            reduce_range=False,
        )
    # Half precision is stored to halve the file; the runtime widens it again.
    weights = {name: value.numpy().astype(np.float16) for name, value in heads.state_dict().items()}
    np.savez_compressed(folder / "heads.npz", **weights)
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
    (folder / "settings.json").write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")


def settings_of(files: Sequence[Path], layers: Sequence[int]) -> dict[str, Any]:
    """What is stored beside the weights: where they come from, and the thresholds.

    Args:
        files: The passages that were learned from.
        layers: Those that were kept of the base.
    """
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files))
    return {
        "base": f"all-MiniLM-L6-v2, layers {', '.join(map(str, layers))} (Apache-2.0)",
        "learned_from": "training/passages",
        "passages_sha256": digest.hexdigest(),
        "made": date.today().isoformat(),
        "thresholds": dict(THRESHOLDS),
    }


def _export_encoder(encoder: Encoder, file: Path) -> None:
    axes = {0: "windows", 1: "pieces"}
    ids = torch.randint(1000, 20000, (2, 24))
    torch.onnx.export(
        encoder,
        (ids, torch.ones(2, 24)),
        str(file),
        input_names=["ids", "mask"],
        output_names=["vectors"],
        dynamic_axes={"ids": axes, "mask": axes, "vectors": axes},
        opset_version=_OPSET,
        dynamo=False,
    )
