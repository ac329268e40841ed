"""The network as it is trained: a small BERT encoder, and the heads that judge candidates.

`graph.claims.learned.scoring` computes the same from the exported weights; names and orders of what the heads
are given must agree with it. The encoder's layers are those of all-MiniLM-L6-v2 (width 384, 12 heads).
"""

import math
from collections.abc import Mapping, Sequence

import torch
from torch import nn
from torch.nn import functional

from graph.claims.learned.scoring import LEARNED_TYPES

WIDTH = 384
_HEADS, _INNER, _PIECES, _POSITIONS = 12, 1536, 30522, 512
_DROPOUT, _HEAD_DROPOUT = 0.1, 0.2
_EPSILON = 1e-12
_KEY = 128
"""Width of what the heads attend by."""
_KIND_ROWS, _GIVER_ROWS, _DISTANCE_ROWS, _PATH_ROWS = 16, 4, 8, 40
_KIND, _MEANT, _GIVER, _DISTANCE = 24, 8, 8, 16
_DEP, _WORD = 24, 16
_FLAGS = 4
_PAIR_BIAS, _DEED_BIAS, _SAME_BIAS = -3.5, -5.0, -1.0
"""Where the answers start: about as rare as each is."""


class Layer(nn.Module):
    """One encoder layer, normalised after each half as in BERT (Devlin et al. 2019, arXiv:1810.04805)."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.inner = nn.Linear(WIDTH, _INNER)
        self.outer = nn.Linear(_INNER, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, eps=_EPSILON)

    def forward(self, rows: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """`(batch, pieces, width)` to the same; `bias` is very negative where nothing stands."""
        batch, pieces, _ = rows.shape
        size = WIDTH // _HEADS

        def split(each: torch.Tensor) -> torch.Tensor:
            return each.view(batch, pieces, _HEADS, size).transpose(1, 2)

        query, key, value = split(self.query(rows)), split(self.key(rows)), split(self.value(rows))
        weights = (query @ key.transpose(-1, -2)) / math.sqrt(size) + bias
        weights = functional.dropout(weights.softmax(-1), _DROPOUT, self.training)
        seen = (weights @ value).transpose(1, 2).reshape(batch, pieces, WIDTH)
        rows = self.norm(rows + functional.dropout(self.out(seen), _DROPOUT, self.training))
        told = self.outer(functional.gelu(self.inner(rows)))
        return self.last_norm(rows + functional.dropout(told, _DROPOUT, self.training))


class Encoder(nn.Module):
    """Word pieces to vectors, in two parts: what lies below is computed once where it is not trained.

    Args:
        layers: How many layers.
    """

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(_PIECES, WIDTH)
        self.positions = nn.Embedding(_POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """`(batch, pieces)` to `(batch, pieces, width)`; the mask is 1 where a piece stands."""
        return self.above(self.below(ids, mask, 0), mask, 0)

    def below(self, ids: torch.Tensor, mask: torch.Tensor, layers: int) -> torch.Tensor:
        """What the first layers make of word pieces, without dropout."""
        rows = self.norm(self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.segment)
        for layer in self.layers[:layers]:
            rows = layer(rows, _bias(mask))
        return rows

    def above(self, rows: torch.Tensor, mask: torch.Tensor, layers: int) -> torch.Tensor:
        """What the layers after the first `layers` make of what those gave."""
        rows = functional.dropout(rows, _DROPOUT, self.training)
        for layer in self.layers[layers:]:
            rows = layer(rows, _bias(mask))
        return rows

    def start_from(self, weights: Mapping[str, torch.Tensor], picked: Sequence[int]) -> None:
        """Take the weights of a BERT model, of its layers those picked.

        Raises:
            KeyError: The model lacks one.
        """
        stored = {name.removeprefix("bert."): value for name, value in weights.items()}
        self.pieces.weight.data = stored["embeddings.word_embeddings.weight"]
        self.positions.weight.data = stored["embeddings.position_embeddings.weight"]
        self.segment.data = stored["embeddings.token_type_embeddings.weight"][0]
        _take(self.norm, stored, "embeddings.LayerNorm")
        for layer, number in zip(self.layers, picked, strict=True):
            for part, name in (
                (layer.query, "attention.self.query"),
                (layer.key, "attention.self.key"),
                (layer.value, "attention.self.value"),
                (layer.out, "attention.output.dense"),
                (layer.norm, "attention.output.LayerNorm"),
                (layer.inner, "intermediate.dense"),
                (layer.outer, "output.dense"),
                (layer.last_norm, "output.LayerNorm"),
            ):
                _take(part, stored, f"encoder.layer.{number}.{name}")

    def freeze_below(self, layers: int) -> None:
        """Train neither the tables of pieces and positions nor, with them, the first layers."""
        frozen: list[nn.Parameter] = [self.pieces.weight, self.positions.weight]
        if layers:
            frozen += [self.segment, *self.norm.parameters()]
            frozen += [each for layer in self.layers[:layers] for each in layer.parameters()]
        for parameter in frozen:
            parameter.requires_grad = False


class Heads(nn.Module):
    """Tables and small networks that judge candidates; the runtime knows the parts by these names."""

    def __init__(self) -> None:
        super().__init__()
        self.pq, self.pk = nn.Linear(2 * WIDTH, _KEY), nn.Linear(WIDTH, _KEY)
        self.oq, self.ok = nn.Linear(WIDTH, _KEY), nn.Linear(WIDTH, _KEY)
        self.kp = nn.Embedding(_KIND_ROWS, _KIND)
        self.kg = nn.Embedding(_GIVER_ROWS, _GIVER)
        self.dist = nn.Embedding(_DISTANCE_ROWS, _DISTANCE)
        self.pmk = nn.Embedding(_KIND_ROWS, _MEANT)
        self.dep = nn.Embedding(_PATH_ROWS, _DEP, padding_idx=0)
        self.word = nn.Embedding(_PATH_ROWS, _WORD, padding_idx=0)
        paths = 2 * (_DEP + _WORD)
        party = _KIND + _MEANT + _FLAGS
        self.pair = _judge(6 * WIDTH + party + _GIVER + _DISTANCE + paths + 1, 256, 1, _PAIR_BIAS)
        self.ante = _judge(3 * WIDTH + 2 * _KIND + _DISTANCE + _FLAGS, 128, 1, _SAME_BIAS)
        self.out = _judge(4 * WIDTH + party + paths, 256, len(LEARNED_TYPES), _DEED_BIAS)

    def path(self, deps: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
        """What is known of ways through the parse, padded with 0: sums of table rows."""
        return torch.cat([self.dep(deps).sum(1), self.word(words).sum(1)], -1)


def attend(
    query: nn.Linear, key: nn.Linear, rows: torch.Tensor, vectors: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """How much each of `rows` looks at each word piece (before softmax), and what it sees."""
    scores = query(rows) @ key(vectors).T / math.sqrt(_KEY)
    return scores, scores.softmax(-1) @ vectors


def _judge(width: int, inner: int, answers: int, bias: float) -> nn.Sequential:
    layers = nn.Sequential(
        nn.Dropout(_HEAD_DROPOUT),
        nn.Linear(width, inner),
        nn.ReLU(),
        nn.Dropout(_HEAD_DROPOUT),
        nn.Linear(inner, answers),
    )
    layers[-1].bias.data.fill_(bias)
    return layers


def _bias(mask: torch.Tensor) -> torch.Tensor:
    return (1 - mask)[:, None, None, :] * -1e4


def _take(part: nn.Module, stored: Mapping[str, torch.Tensor], name: str) -> None:
    part.weight.data = stored[f"{name}.weight"]
    part.bias.data = stored[f"{name}.bias"]
