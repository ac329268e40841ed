"""The network: a small transformer that reads a window, and the heads that judge candidates by what it read.

The encoder (ONNX, eight-bit weights) gives one vector for each word piece. A head is a few small matrices:
it pools the vectors of the candidates' words, attends with them to the rest of the window, and answers with
a probability. `training/` holds the texts it learned from and the program that made the weights.

The encoder starts from all-MiniLM-L6-v2 (Apache-2.0; Wang et al. 2020, arXiv:2002.10957; Reimers and Gurevych
2019, arXiv:1908.10084). Attending with a pair of candidates is localized context pooling (Zhou et al. 2021,
arXiv:2010.11304).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

Array = npt.NDArray[np.float32]

MODEL = Path(__file__).resolve().parent / "model"
_MOST_PIECES = 320
_BATCH = 16


@dataclass(frozen=True, slots=True)
class Encoded:
    """One window as the encoder read it.

    Args:
        vectors: One row for each word piece, `(pieces, width)`.
        starts: First character of each piece in the window; pieces that stand for none have an empty range.
        ends: One past its last.
    """

    vectors: Array
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]

    def rows(self, start: int, end: int) -> npt.NDArray[np.int64]:
        """The pieces that a range of characters touches."""
        touched = (self.starts < end) & (self.ends > start) & (self.ends > self.starts)
        return np.flatnonzero(touched)

    def pooled(self, start: int, end: int) -> Array | None:
        """The mean vector of a range of characters; None where it lies past what was read."""
        rows = self.rows(start, end)
        return self.vectors[rows].mean(axis=0) if rows.size else None


class Network:
    """The encoder and its heads; holds no state between texts.

    Args:
        folder: Holds `encoder.onnx`, `tokenizer.json`, `heads.npz` and `settings.json`.
        threads: How many threads the encoder may use.
    """

    def __init__(self, folder: Path = MODEL, threads: int = 2) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(_MOST_PIECES)
        self._tokenizer.no_padding()
        with np.load(folder / "heads.npz") as stored:
            self._weights: Mapping[str, Array] = {
                name: stored[name].astype(np.float32) for name in stored.files
            }
        self.settings: Mapping[str, object] = json.loads((folder / "settings.json").read_text("utf-8"))

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Read windows; those of like length together."""
        pieces = self._tokenizer.encode_batch(list(texts))
        order = sorted(range(len(texts)), key=lambda i: len(pieces[i].ids))
        found: dict[int, Encoded] = {}
        for begin in range(0, len(order), _BATCH):
            batch = order[begin : begin + _BATCH]
            longest = max(len(pieces[i].ids) for i in batch)
            ids = np.zeros((len(batch), longest), dtype=np.int64)
            mask = np.zeros((len(batch), longest), dtype=np.float32)
            for row, i in enumerate(batch):
                ids[row, : len(pieces[i].ids)] = pieces[i].ids
                mask[row, : len(pieces[i].ids)] = 1
            (vectors,) = self._session.run(None, {"ids": ids, "mask": mask})
            for row, i in enumerate(batch):
                offsets = np.array(pieces[i].offsets, dtype=np.int64).reshape(-1, 2)
                found[i] = Encoded(vectors[row, : len(offsets)], offsets[:, 0], offsets[:, 1])
        return [found[i] for i in range(len(texts))]

    def linear(self, name: str, rows: Array) -> Array:
        """One layer: `rows` `(n, in)` to `(n, out)`."""
        return rows @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def table(self, name: str, index: Sequence[int]) -> Array:
        """Rows of an embedding table."""
        return self._weights[f"{name}.weight"][list(index)]

    def bag(self, name: str, index: Sequence[int]) -> Array:
        """The sum of some rows of an embedding table; zeros for none."""
        total: Array = self._weights[f"{name}.weight"][list(index)].sum(axis=0)
        return total

    def judge(self, name: str, rows: Array) -> Array:
        """A head's two layers, and the logits as probabilities."""
        hidden = np.maximum(self.linear(f"{name}.1", rows), 0)
        logits: Array = self.linear(f"{name}.4", hidden)
        return (1 / (1 + np.exp(-np.clip(logits, -30, 30)))).astype(np.float32)

    def attend(self, query: str, key: str, rows: Array, read: Encoded) -> tuple[Array, Array]:
        """How much each of `rows` looks at each word piece, and what it sees: `(n, pieces)`, `(n, width)`."""
        keys = self.linear(key, read.vectors)
        scores = self.linear(query, rows) @ keys.T / np.sqrt(keys.shape[1])
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        weights: Array = scores / scores.sum(axis=1, keepdims=True)
        return weights, weights @ read.vectors
