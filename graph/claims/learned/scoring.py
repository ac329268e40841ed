"""Scoring: which candidates of a window the trained heads hold for trainer, trainee and actor."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Token

from graph.claims.learned.candidates import Giver, Party
from graph.claims.learned.features import (
    Path,
    distance,
    flags_of,
    governing,
    kind_of_giver,
    kinds_of,
    likeness,
    path_up,
    steps_back,
    way_between,
)
from graph.claims.learned.network import Array, Encoded, Network
from graph.claims.learned.teaching import tells_teaching
from graph.claims.learned.windows import REACH, Window
from graph.claims.outcome_type import OutcomeType

LEARNED_TYPES = tuple(kind for kind in OutcomeType if kind is not OutcomeType.FOUNDED_GROUP)
"""The outcomes that the head tells apart, in the order of its answers."""


@dataclass(frozen=True, slots=True)
class PairScore:
    """How likely a giver trained a party, and the character of the text that the head looked at most."""

    party: Party
    giver: Giver
    probability: float
    seen: int


@dataclass(frozen=True, slots=True)
class DeedScore:
    """How likely a party did something of this type, and the character that the head looked at most."""

    party: Party
    type: OutcomeType
    probability: float
    seen: int


@dataclass(frozen=True, slots=True)
class SameScore:
    """How likely an earlier phrase says who a phrase like "the group" or "they" is."""

    party: Party
    earlier: Party
    probability: float


@dataclass(frozen=True, slots=True)
class WindowScores:
    """What the heads say of one window."""

    pairs: tuple[PairScore, ...]
    deeds: tuple[DeedScore, ...]
    same: tuple[SameScore, ...]


def is_possible(window: Window, party: Party, giver: Giver) -> bool:
    """Whether the pair is worth a look: near enough, not one within the other's words, no own country."""
    back = window.number(party.start) - window.number(giver.start)
    if not 0 <= back <= REACH or giver.trainer.country == party.country is not None:
        return False
    overlap = giver.start < party.end and giver.end > party.start
    return not overlap or (giver.start >= party.start and giver.end <= party.end)


def quotable_pairs(window: Window, fresh: Sequence[Party]) -> list[tuple[Party, Giver]]:
    """The pairs that one sentence names both of, and speaks of teaching: no other pair becomes a claim."""
    telling = {
        number
        for number, (start, end) in enumerate(window.sentences)
        if number >= window.fresh and tells_teaching(window.text[start - window.start : end - window.start])
    }
    givers = [(window.number(g.start), g) for g in window.givers]
    givers = [(number, g) for number, g in givers if number in telling]
    return [
        (p, g)
        for p in fresh
        if (at := window.number(p.start)) in telling
        for number, g in givers
        if number == at and is_possible(window, p, g)
    ]


def score_window(network: Network, window: Window, read: Encoded) -> WindowScores:
    """Every candidate of a window that no earlier window has judged."""
    vectors = {id(p): v for p in window.parties if (v := _pooled(window, read, p)) is not None}
    fresh = [p for p in window.parties if window.is_fresh(p) and id(p) in vectors]
    return WindowScores(
        pairs=_pairs(network, window, read, fresh, vectors),
        deeds=_deeds(network, window, read, fresh, vectors),
        same=_same(network, window, fresh, vectors),
    )


def _pooled(window: Window, read: Encoded, phrase: Party | Giver) -> Array | None:
    return read.pooled(phrase.start - window.start, phrase.end - window.start)


def _pairs(
    network: Network, window: Window, read: Encoded, fresh: Sequence[Party], vectors: dict[int, Array]
) -> tuple[PairScore, ...]:
    known = {id(g): v for g in window.givers if (v := _pooled(window, read, g)) is not None}
    pairs = [(p, g) for p, g in quotable_pairs(window, fresh) if id(g) in known]
    if not pairs:
        return ()
    trained = np.stack([vectors[id(p)] for p, _ in pairs])
    training = np.stack([known[id(g)] for _, g in pairs])
    weights, seen = network.attend("pq", "pk", np.concatenate([trained, training], axis=1), read)
    ways = [way_between(window, p, g) for p, g in pairs]
    rows = np.concatenate(
        [
            trained,
            training,
            seen,
            *(
                _at(window, read, words)
                for words in (
                    [way.meeting for way in ways],
                    [way.giver_verb for way in ways],
                    [governing(p.head) for p, _ in pairs],
                )
            ),
            _paths(network, [way.of_party for way in ways]),
            _paths(network, [way.of_giver for way in ways]),
            np.array([[float(way.apart)] for way in ways], dtype=np.float32),
            network.table("kp", [kinds_of(p)[0] for p, _ in pairs]),
            network.table("pmk", [kinds_of(p)[1] for p, _ in pairs]),
            network.table("kg", [kind_of_giver(g) for _, g in pairs]),
            network.table("dist", [distance(window, p, g) for p, g in pairs]),
            np.array([flags_of(p) for p, _ in pairs], dtype=np.float32),
        ],
        axis=1,
    )
    told = network.judge("pair", rows)[:, 0]
    return tuple(
        PairScore(p, g, float(told[i]), _character(window, read, weights[i], p))
        for i, (p, g) in enumerate(pairs)
    )


def _deeds(
    network: Network, window: Window, read: Encoded, fresh: Sequence[Party], vectors: dict[int, Array]
) -> tuple[DeedScore, ...]:
    if not fresh:
        return ()
    acting = np.stack([vectors[id(p)] for p in fresh])
    weights, seen = network.attend("oq", "ok", acting, read)
    verbs = [governing(p.head) for p in fresh]
    above = [governing(verb) for verb in verbs]
    rows = np.concatenate(
        [
            acting,
            seen,
            _at(window, read, verbs),
            _at(window, read, above),
            _paths(network, [path_up(p.head, verb) for p, verb in zip(fresh, verbs, strict=True)]),
            _paths(network, [path_up(verb, top) for verb, top in zip(verbs, above, strict=True)]),
            network.table("kp", [kinds_of(p)[0] for p in fresh]),
            network.table("pmk", [kinds_of(p)[1] for p in fresh]),
            np.array([flags_of(p) for p in fresh], dtype=np.float32),
        ],
        axis=1,
    )
    told = network.judge("out", rows)
    seen_at = [_character(window, read, weights[i], p) for i, p in enumerate(fresh)]
    return tuple(
        DeedScore(p, kind, float(told[i, k]), seen_at[i])
        for i, p in enumerate(fresh)
        for k, kind in enumerate(LEARNED_TYPES)
    )


def _same(
    network: Network, window: Window, fresh: Sequence[Party], vectors: dict[int, Array]
) -> tuple[SameScore, ...]:
    pairs = [
        (p, q)
        for p in fresh
        if p.open
        for q in window.parties
        if q.head.i < p.head.i and not q.open and id(q) in vectors
    ]
    if not pairs:
        return ()
    later = np.stack([vectors[id(p)] for p, _ in pairs])
    earlier = np.stack([vectors[id(q)] for _, q in pairs])
    rows = np.concatenate(
        [
            later,
            earlier,
            later * earlier,
            network.table("kp", [kinds_of(p)[0] for p, _ in pairs]),
            network.table("kp", [kinds_of(q)[0] for _, q in pairs]),
            network.table("dist", [steps_back(window, p, q) for p, q in pairs]),
            np.array([likeness(p, q) for p, q in pairs], dtype=np.float32),
        ],
        axis=1,
    )
    told = network.judge("ante", rows)[:, 0]
    return tuple(SameScore(p, q, float(told[i])) for i, (p, q) in enumerate(pairs))


def _at(window: Window, read: Encoded, words: Sequence[Token]) -> Array:
    """The vectors of single words, `(n, width)`; of the window's first piece for one past what was read."""
    pooled = (read.pooled(w.idx - window.start, w.idx + len(w) - window.start) for w in words)
    return np.stack([vector if vector is not None else read.vectors[0] for vector in pooled])


def _paths(network: Network, paths: Sequence[Path]) -> Array:
    """What the heads know of ways through the parse: sums of table rows, `(n, width)`."""
    sums = [
        np.concatenate([network.bag("dep", path.deps), network.bag("word", path.words)]) for path in paths
    ]
    return np.stack(sums)


def _character(window: Window, read: Encoded, weights: Array, party: Party) -> int:
    """The character of the text, in the party's sentence, that was looked at most."""
    begin, end = window.sentences[window.number(party.start)]
    rows = read.rows(begin - window.start, end - window.start)
    if not rows.size:
        return party.head.idx
    return window.start + int(read.starts[rows[int(np.argmax(weights[rows]))]])
