"""The learned reader: drafts of trainings and outcomes where the trained heads are sure enough.

It reads what no written construction covers. Who the words mean, how surely they are said and when it was, is
told by the same code as for the written constructions.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import standing
from graph.claims.dating import date_of
from graph.claims.drafts import Draft, OutcomeDraft, TrainingDraft
from graph.claims.learned.candidates import Party
from graph.claims.learned.network import Network
from graph.claims.learned.scoring import DeedScore, PairScore, WindowScores, quotable_pairs, score_window
from graph.claims.learned.windows import Window, windows
from graph.claims.outcome_actors import actors_of
from graph.claims.outcome_standing import outcome_standing
from graph.claims.reading import Reading
from graph.claims.training_verbs import programme_of
from graph.mentions.mention import Mention

_HINT = 0.3
"""With a pair of this probability a text may be about training at all."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure a head has to be; chosen on texts that it did not learn from.

    Args:
        pair: That somebody trained somebody.
        deed: That somebody did something of a type.
        same: That an earlier phrase says who a phrase is.
    """

    pair: float
    deed: float
    same: float


@dataclass(frozen=True, slots=True)
class Known:
    """Who a party is.

    Args:
        mention: What names them best.
        head: A word of the text that stands for them, for reference.
        country: Alpha-2 code of their country, as far as that is known.
    """

    mention: Mention
    head: Token
    country: str | None


class LearnedReader:
    """Reads trainings and outcomes with a trained network; holds no state between texts."""

    name: ClassVar[str] = "learned"
    version: ClassVar[str] = "1"

    def __init__(self, network: Network) -> None:
        self._network = network

    @cached_property
    def thresholds(self) -> Thresholds:
        """As stored with the weights."""
        stored = self._network.settings["thresholds"]
        if not isinstance(stored, Mapping):
            raise TypeError("settings.json: thresholds is no mapping")
        return Thresholds(pair=stored["pair"], deed=stored["deed"], same=stored["same"])

    def read(self, reading: Reading) -> Iterator[Draft]:
        """The trainings and outcomes that the heads are sure of."""
        found = [window for window in windows(reading) if window.parties]
        # Most news is of other things: only where a sentence could tell a training is the encoder asked.
        told = [w for w in found if quotable_pairs(w, [p for p in w.parties if w.is_fresh(p)])]
        scores = self._scores(told)
        if any(pair.probability >= _HINT for score in scores for pair in score.pairs):
            # What those who were trained did may stand anywhere.
            scores += self._scores([window for window in found if window not in told])
        yield from drafts(reading, scores, self.thresholds, f"{self.name}/{self.version}")

    def _scores(self, told: Sequence[Window]) -> list[WindowScores]:
        read = self._network.encode([window.text for window in told])
        return [
            score_window(self._network, window, encoded) for window, encoded in zip(told, read, strict=True)
        ]


def drafts(
    reading: Reading,
    scores: Sequence[WindowScores],
    thresholds: Thresholds,
    rule: str,
) -> Iterator[Draft]:
    """The drafts that scores above the thresholds make."""
    for told in scores:
        who = _who(told, thresholds.same)
        for pair in _best_pairs(told.pairs, thresholds.pair):
            yield from _training(reading, pair, who, rule)
        for deed in told.deeds:
            if deed.probability >= thresholds.deed:
                yield from _outcome(reading, deed, who, rule)


def _who(told: WindowScores, threshold: float) -> dict[int, Known]:
    """Whom the phrases mean that do not say it themselves, by the head word's index."""
    best: dict[int, tuple[float, Party]] = {}
    for score in told.same:
        index = score.party.head.i
        if score.probability >= max(threshold, best.get(index, (0.0, None))[0]):
            best[index] = (score.probability, score.earlier)
    return {i: Known(p.mention, p.head, p.country) for i, (_, p) in best.items()}


def _best_pairs(pairs: Sequence[PairScore], threshold: float) -> Iterator[PairScore]:
    """Of each party and trainer the surest pair: the same country may be named twice."""
    best: dict[tuple[int, str], PairScore] = {}
    for pair in pairs:
        key = (pair.party.head.i, pair.giver.trainer.name)
        if pair.probability >= threshold and (key not in best or pair.probability > best[key].probability):
            best[key] = pair
    yield from best.values()


def _known(party: Party, who: Mapping[int, Known]) -> Known | None:
    """Who the party is; None for a pronoun that nothing explains."""
    if party.head.i in who:
        return who[party.head.i]
    if party.own is None and not party.mention.named:
        return None
    return Known(party.mention, party.head, party.country)


def _token_at(reading: Reading, character: int) -> Token:
    span = reading.doc.char_span(character, character + 1, alignment_mode="expand")
    return span[0] if span is not None else reading.doc[0]


def _training(
    reading: Reading, pair: PairScore, who: Mapping[int, Known], rule: str
) -> Iterator[TrainingDraft]:
    known = _known(pair.party, who)
    trigger = _token_at(reading, pair.seen)
    stated = standing(trigger)
    trainer = pair.giver.trainer
    if known is None or stated is None or known.country == trainer.country is not None:
        return
    if trainer.organisation is not None and trainer.organisation.name == known.mention.name:
        return
    yield TrainingDraft(
        rule=rule,
        trigger=trigger,
        trainer=trainer,
        trainee=known.mention,
        head=known.head,
        host=known.country,
        certainty=stated.certainty,
        date=date_of(reading, trigger),
        place=reading.place_of(trigger, known.country, trainer.country),
        programme=programme_of(reading, trigger),
    )


def _outcome(
    reading: Reading, deed: DeedScore, who: Mapping[int, Known], rule: str
) -> Iterator[OutcomeDraft]:
    known = _known(deed.party, who)
    trigger = _token_at(reading, deed.seen)
    stated = outcome_standing(trigger, deed.type)
    if known is None or stated is None:
        return
    draft = OutcomeDraft(
        rule=rule,
        trigger=trigger,
        type=deed.type,
        actor=known.mention,
        head=known.head,
        host=known.country,
        certainty=stated.certainty,
        date=reading.date_of(trigger),
        place=reading.place_of(trigger, known.country),
        land=reading.land_of(trigger, []),
        vague=True,  # kept only where tied to a training
    )
    actor = next(iter(actors_of(reading, [deed.party.head])), None) if known.head is deed.party.head else None
    if actor is not None:
        draft = replace(
            draft,
            actor=actor.mention,
            head=actor.head,
            host=actor.host or draft.host,
            some=actor.some,
            members=actor.members,
            members_head=actor.members_head,
            body=reading.references.mention(actor.body) if actor.body is not None else None,
            body_head=actor.body,
        )
    yield draft
