"""Examples as tensors: what the network is given for a window, and what it should answer."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from graph.claims.learned.features import Path
from graph.claims.learned.scoring import LEARNED_TYPES
from training.annotated import Stretch
from training.examples import Label, PairExample, PartyExample, SameExample, WindowExample

_CUE_REACH = 250
"""Characters between a party and a word of teaching that its training may be told by."""

Paths = tuple[torch.Tensor, torch.Tensor]


@dataclass(frozen=True, slots=True)
class PairInputs:
    """The pairs of a window; the first five are rows of its pool.

    Args:
        labels: As `Label` has them, `(n,)`.
        looks: Of positive pairs, by place, the word pieces of teaching nearby.
    """

    party: torch.Tensor
    giver: torch.Tensor
    meeting: torch.Tensor
    giver_verb: torch.Tensor
    party_verb: torch.Tensor
    kind: torch.Tensor
    meant: torch.Tensor
    giver_kind: torch.Tensor
    distance: torch.Tensor
    flags: torch.Tensor
    of_party: Paths
    of_giver: Paths
    apart: torch.Tensor
    labels: torch.Tensor
    looks: tuple[tuple[int, list[int]], ...]


@dataclass(frozen=True, slots=True)
class SameInputs:
    """Pairs of phrases that may mean the same."""

    later: torch.Tensor
    earlier: torch.Tensor
    kinds: torch.Tensor
    steps: torch.Tensor
    likeness: torch.Tensor
    same: torch.Tensor
    weights: torch.Tensor


@dataclass(frozen=True, slots=True)
class DeedInputs:
    """The fresh parties of a window.

    Args:
        done: 1 for each type of what a party did, `(n, types)`.
        learned: 0 where a type is masked.
        looks: Of parties that did something, by place, the word pieces that say what.
    """

    party: torch.Tensor
    verb: torch.Tensor
    above: torch.Tensor
    to_verb: Paths
    to_above: Paths
    kind: torch.Tensor
    meant: torch.Tensor
    flags: torch.Tensor
    done: torch.Tensor
    learned: torch.Tensor
    looks: tuple[tuple[int, list[int]], ...]


@dataclass(slots=True)
class Prepared:
    """A window.

    Args:
        ids: Its word pieces.
        pool: One row for each stretch of words: the weights of the pieces in its mean, `(n, pieces)`.
        below: What the frozen layers make of it, once that is known.
    """

    ids: list[int]
    pool: torch.Tensor
    pairs: PairInputs | None
    same: SameInputs | None
    deeds: DeedInputs | None
    below: torch.Tensor | None = None


class _Pieces:
    """The word pieces of a window, and the stretches that are pooled."""

    def __init__(self, tokenizer: Tokenizer, text: str) -> None:
        told = tokenizer.encode(text)
        self.ids: list[int] = told.ids
        self._offsets: list[tuple[int, int]] = told.offsets
        self._rows: dict[tuple[int, ...], int] = {}

    def at(self, stretch: Stretch) -> list[int]:
        """The pieces that a stretch touches; none where it lies past what is read."""
        return [
            i for i, (start, end) in enumerate(self._offsets) if end > start and stretch.touches(start, end)
        ]

    def row(self, stretch: Stretch) -> int:
        """The row of the pool for a stretch; the window's first piece stands for what lies past it."""
        return self._rows.setdefault(tuple(self.at(stretch) or [0]), len(self._rows))

    def rows(self, stretches: Sequence[Stretch]) -> torch.Tensor:
        return _whole([self.row(stretch) for stretch in stretches])

    def pool(self) -> torch.Tensor:
        weights = torch.zeros(len(self._rows), len(self.ids))
        for pieces, row in self._rows.items():
            weights[row, list(pieces)] = 1 / len(pieces)
        return weights


def prepare(tokenizer: Tokenizer, window: WindowExample) -> Prepared:
    """The tensors of one window; candidates past the word pieces that are read are left out."""
    pieces = _Pieces(tokenizer, window.text)
    read = {p for p, party in enumerate(window.parties) if pieces.at(party.words)}
    reached = {g for g, giver in enumerate(window.givers) if pieces.at(giver.words)}
    pairs = [pair for pair in window.pairs if pair.party in read and pair.giver in reached]
    same = [each for each in window.same if each.party in read and each.earlier in read]
    fresh = [party for p, party in enumerate(window.parties) if p in read and party.fresh]
    told = (
        _pairs(window, pieces, pairs) if pairs else None,
        _same(window, pieces, same) if same else None,
        _deeds(window, pieces, fresh) if fresh else None,
    )
    return Prepared(pieces.ids, pieces.pool(), *told)


def _pairs(window: WindowExample, pieces: _Pieces, pairs: Sequence[PairExample]) -> PairInputs:
    parties = [window.parties[pair.party] for pair in pairs]
    givers = [window.givers[pair.giver] for pair in pairs]
    return PairInputs(
        party=pieces.rows([party.words for party in parties]),
        giver=pieces.rows([giver.words for giver in givers]),
        meeting=pieces.rows([pair.meeting for pair in pairs]),
        giver_verb=pieces.rows([pair.giver_verb for pair in pairs]),
        party_verb=pieces.rows([party.verb for party in parties]),
        kind=_whole([party.kind for party in parties]),
        meant=_whole([party.meant for party in parties]),
        giver_kind=_whole([giver.kind for giver in givers]),
        distance=_whole([pair.distance for pair in pairs]),
        flags=_real([party.flags for party in parties]),
        of_party=_padded([pair.of_party for pair in pairs]),
        of_giver=_padded([pair.of_giver for pair in pairs]),
        apart=_real([(float(pair.apart),) for pair in pairs]),
        labels=_whole([int(pair.label) for pair in pairs]),
        looks=tuple(
            (n, looks)
            for n, (pair, party) in enumerate(zip(pairs, parties, strict=True))
            if pair.label is Label.POSITIVE and (looks := _cues(window, pieces, party))
        ),
    )


def _cues(window: WindowExample, pieces: _Pieces, party: PartyExample) -> list[int]:
    near = (cue for cue in window.cues if abs(cue.start - party.words.start) < _CUE_REACH)
    return sorted({piece for cue in near for piece in pieces.at(cue)})


def _same(window: WindowExample, pieces: _Pieces, same: Sequence[SameExample]) -> SameInputs:
    later = [window.parties[each.party] for each in same]
    earlier = [window.parties[each.earlier] for each in same]
    kinds = [[party.kind, before.kind] for party, before in zip(later, earlier, strict=True)]
    return SameInputs(
        later=pieces.rows([party.words for party in later]),
        earlier=pieces.rows([party.words for party in earlier]),
        kinds=torch.tensor(kinds, dtype=torch.long),
        steps=_whole([each.steps for each in same]),
        likeness=_real([each.likeness for each in same]),
        same=torch.tensor([float(each.same) for each in same]),
        weights=torch.tensor([each.weight for each in same]),
    )


def _deeds(window: WindowExample, pieces: _Pieces, fresh: Sequence[PartyExample]) -> DeedInputs:
    return DeedInputs(
        party=pieces.rows([party.words for party in fresh]),
        verb=pieces.rows([party.verb for party in fresh]),
        above=pieces.rows([party.above for party in fresh]),
        to_verb=_padded([party.to_verb for party in fresh]),
        to_above=_padded([party.to_above for party in fresh]),
        kind=_whole([party.kind for party in fresh]),
        meant=_whole([party.meant for party in fresh]),
        flags=_real([party.flags for party in fresh]),
        done=_real([tuple(float(kind in party.deeds) for kind in LEARNED_TYPES) for party in fresh]),
        learned=_real([tuple(float(kind not in party.masked) for kind in LEARNED_TYPES) for party in fresh]),
        looks=tuple(
            (n, looks)
            for n, party in enumerate(fresh)
            if (
                looks := sorted(
                    {p for t, kind in window.triggers if kind in party.deeds for p in pieces.at(t)}
                )
            )
        ),
    )


def _whole(values: Sequence[int]) -> torch.Tensor:
    return torch.tensor(values, dtype=torch.long)


def _real(values: Sequence[Sequence[float]]) -> torch.Tensor:
    return torch.tensor(values, dtype=torch.float32)


def _padded(paths: Sequence[Path]) -> Paths:
    return _padded_rows([path.deps for path in paths]), _padded_rows([path.words for path in paths])


def _padded_rows(rows: Sequence[Sequence[int]]) -> torch.Tensor:
    longest = max(1, *(len(row) for row in rows), 1)
    return torch.tensor([[*row, *[0] * (longest - len(row))] for row in rows], dtype=torch.long)
