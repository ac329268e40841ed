"""What the heads answer for a window, and how far that is from what they should."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch.nn import functional

from training.network import Heads, attend
from training.prepared import DeedInputs, PairInputs, Prepared, SameInputs

_SCALE = 16
"""Losses are sums over a batch of this many windows, not means: a window with more candidates weighs more."""
_LOOK = 0.3
"""Weight of looking at the words that tell, beside answering right."""


@dataclass(frozen=True, slots=True)
class Told:
    """Logits, and the attention's scores before softmax, `(n, pieces)`."""

    logits: torch.Tensor
    looks: torch.Tensor


@dataclass(frozen=True, slots=True)
class Answers:
    """The heads' answers for one window; None where it has no such candidates."""

    window: Prepared
    pairs: Told | None
    same: torch.Tensor | None
    deeds: Told | None


def answer(heads: Heads, vectors: torch.Tensor, window: Prepared) -> Answers:
    """Judge all candidates of a window.

    Args:
        vectors: One for each word piece, `(pieces, width)`.
    """
    pooled = window.pool @ vectors
    pairs = _pairs(heads, vectors, pooled, window.pairs) if window.pairs is not None else None
    same = _same(heads, pooled, window.same) if window.same is not None else None
    deeds = _deeds(heads, vectors, pooled, window.deeds) if window.deeds is not None else None
    return Answers(window, pairs, same, deeds)


def _pairs(heads: Heads, vectors: torch.Tensor, pooled: torch.Tensor, given: PairInputs) -> Told:
    party, giver = pooled[given.party], pooled[given.giver]
    looks, seen = attend(heads.pq, heads.pk, torch.cat([party, giver], -1), vectors)
    rows = [
        *(party, giver, seen, pooled[given.meeting], pooled[given.giver_verb], pooled[given.party_verb]),
        *(heads.path(*given.of_party), heads.path(*given.of_giver), given.apart),
        *(heads.kp(given.kind), heads.pmk(given.meant), heads.kg(given.giver_kind)),
        *(heads.dist(given.distance), given.flags),
    ]
    return Told(heads.pair(torch.cat(rows, -1)).squeeze(-1), looks)


def _same(heads: Heads, pooled: torch.Tensor, given: SameInputs) -> torch.Tensor:
    later, earlier = pooled[given.later], pooled[given.earlier]
    kinds = heads.kp(given.kinds).flatten(1)
    rows = [later, earlier, later * earlier, kinds, heads.dist(given.steps), given.likeness]
    logits: torch.Tensor = heads.ante(torch.cat(rows, -1)).squeeze(-1)
    return logits


def _deeds(heads: Heads, vectors: torch.Tensor, pooled: torch.Tensor, given: DeedInputs) -> Told:
    party = pooled[given.party]
    looks, seen = attend(heads.oq, heads.ok, party, vectors)
    rows = [
        *(party, seen, pooled[given.verb], pooled[given.above]),
        *(heads.path(*given.to_verb), heads.path(*given.to_above)),
        *(heads.kp(given.kind), heads.pmk(given.meant), given.flags),
    ]
    return Told(heads.out(torch.cat(rows, -1)), looks)


def loss(answers: Sequence[Answers]) -> torch.Tensor:
    """The loss of a batch; masked labels add nothing."""
    parts = [part for each in answers for part in _losses(each)]
    return sum(parts, torch.tensor(0.0)) / _SCALE


def _losses(told: Answers) -> Iterator[torch.Tensor]:
    window = told.window
    if window.pairs is not None and told.pairs is not None:
        known = window.pairs.labels >= 0
        yield _cross_entropy(told.pairs.logits[known], window.pairs.labels[known].float()).sum()
        yield from _looks(told.pairs.looks, window.pairs.looks)
    if window.same is not None and told.same is not None:
        yield (_cross_entropy(told.same, window.same.same) * window.same.weights).sum()
    if window.deeds is not None and told.deeds is not None:
        yield (_cross_entropy(told.deeds.logits, window.deeds.done) * window.deeds.learned).sum()
        yield from _looks(told.deeds.looks, window.deeds.looks)


def _cross_entropy(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    entropy: torch.Tensor = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
    return entropy


def _looks(scores: torch.Tensor, wanted: Sequence[tuple[int, list[int]]]) -> Iterator[torch.Tensor]:
    """How little of the attention falls on the words that it should fall on."""
    for row, pieces in wanted:
        yield _LOOK * (torch.logsumexp(scores[row], 0) - torch.logsumexp(scores[row][pieces], 0))
