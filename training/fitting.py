"""Fitting: the encoder's upper layers and the heads learn from windows, and are measured on others."""

import math
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch.nn.utils import clip_grad_norm_

from training.answers import Answers, answer, loss
from training.network import WIDTH, Encoder, Heads
from training.prepared import Prepared

_BATCH = 16
_CHUNK = 8 * _BATCH
"""Windows of like length are batched within this many shuffled ones."""
_HEAD_RATE = 1e-3
_DECAY = 0.01
_WARM, _LEAST_RATE = 0.1, 0.02
_LONGEST_STEP = 1.0


@dataclass(frozen=True)
class Plan:
    """How to fit.

    Args:
        epochs: How often every window is seen.
        rate: Learning rate of the encoder.
        frozen: How many of the lower layers stay as they are.
        seed: Of the order of windows.
    """

    epochs: int = 8
    rate: float = 2e-4
    frozen: int = 2
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Best:
    """The threshold with the highest F on held-out windows."""

    positives: int
    f1: float
    precision: float
    recall: float
    threshold: float


def fit(
    encoder: Encoder,
    heads: Heads,
    windows: Sequence[Prepared],
    plan: Plan,
    watch: Callable[[int, float], None] = lambda _epoch, _loss: None,
) -> None:
    """Train both in place; windows have to be `settled` before.

    Args:
        watch: Sees each epoch's number and summed loss once it is done.
    """
    order = random.Random(plan.seed)  # noqa: S311 - no secret
    encoder.freeze_below(plan.frozen)
    upper = [each for each in encoder.parameters() if each.requires_grad]
    groups = [{"params": upper, "lr": plan.rate}, {"params": list(heads.parameters()), "lr": _HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=_DECAY)
    steps = plan.epochs * math.ceil(len(windows) / _BATCH)

    def rate(step: int) -> float:
        return min(1, (step + 1) / (_WARM * steps)) * max(_LEAST_RATE, 1 - step / steps)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    for epoch in range(plan.epochs):
        encoder.train()
        heads.train()
        total = 0.0
        for batch in batches(windows, order):
            optimizer.zero_grad()
            lost = loss(_run(encoder, heads, batch, plan.frozen))
            lost.backward()
            clip_grad_norm_([*encoder.parameters(), *heads.parameters()], _LONGEST_STEP)
            optimizer.step()
            schedule.step()
            total += lost.item()
        watch(epoch, total)
    encoder.eval()
    heads.eval()


def settle(encoder: Encoder, windows: Sequence[Prepared], frozen: int) -> None:
    """Keep with each window what the frozen layers make of it, which never changes."""
    encoder.eval()
    with torch.no_grad():
        for batch in batches(windows):
            longest = max(len(window.ids) for window in batch)
            ids = torch.zeros(len(batch), longest, dtype=torch.long)
            for row, window in enumerate(batch):
                ids[row, : len(window.ids)] = torch.tensor(window.ids)
            rows = encoder.below(ids, _mask(batch), frozen)
            for row, window in enumerate(batch):
                window.below = rows[row, : len(window.ids)].clone()


def batches(windows: Sequence[Prepared], order: random.Random | None = None) -> Iterator[list[Prepared]]:
    """Batches of windows of like length; in their own order without one to shuffle by."""
    places = list(range(len(windows)))
    if order is not None:
        order.shuffle(places)
    for begin in range(0, len(places), _CHUNK):
        chunk = sorted(places[begin : begin + _CHUNK], key=lambda place: len(windows[place].ids))
        for start in range(0, len(chunk), _BATCH):
            yield [windows[place] for place in chunk[start : start + _BATCH]]


def measure(encoder: Encoder, heads: Heads, windows: Sequence[Prepared], frozen: int) -> dict[str, Best]:
    """How well each head does on windows that it did not learn from."""
    encoder.eval()
    heads.eval()
    told: dict[str, list[tuple[float, int]]] = {"pair": [], "deed": [], "same": []}
    with torch.no_grad():
        for batch in batches(windows):
            for each in _run(encoder, heads, batch, frozen):
                for name, logits, wanted in _judged(each):
                    told[name] += zip(logits.sigmoid().tolist(), wanted.int().tolist(), strict=True)
    return {name: best(answers) for name, answers in told.items()}


def best(answers: Iterable[tuple[float, int]]) -> Best:
    """The best threshold for probabilities with what is true, 1 or 0."""
    ranked = sorted(answers, reverse=True)
    positives = sum(true for _, true in ranked)
    found, top = 0, Best(positives, 0.0, 0.0, 0.0, 1.0)
    for told, (probability, true) in enumerate(ranked, start=1):
        found += true
        f1 = 2 * found / (told + positives)
        if f1 > top.f1:
            top = Best(positives, f1, found / told, found / positives, probability)
    return top


def _judged(told: Answers) -> Iterator[tuple[str, torch.Tensor, torch.Tensor]]:
    window = told.window
    if window.pairs is not None and told.pairs is not None:
        known = window.pairs.labels >= 0
        yield "pair", told.pairs.logits[known], window.pairs.labels[known]
    if window.deeds is not None and told.deeds is not None:
        known = window.deeds.learned > 0
        yield "deed", told.deeds.logits[known], window.deeds.done[known]
    if window.same is not None and told.same is not None:
        annotated = window.same.weights == 1
        yield "same", told.same[annotated], window.same.same[annotated]


def _run(encoder: Encoder, heads: Heads, batch: Sequence[Prepared], frozen: int) -> list[Answers]:
    longest = max(len(window.ids) for window in batch)
    rows = torch.zeros(len(batch), longest, WIDTH)
    for row, window in enumerate(batch):
        rows[row, : len(window.ids)] = window.below
    vectors = encoder.above(rows, _mask(batch), frozen)
    return [answer(heads, vectors[row, : len(window.ids)], window) for row, window in enumerate(batch)]


def _mask(batch: Sequence[Prepared]) -> torch.Tensor:
    longest = max(len(window.ids) for window in batch)
    mask = torch.zeros(len(batch), longest)
    for row, window in enumerate(batch):
        mask[row, : len(window.ids)] = 1
    return mask
