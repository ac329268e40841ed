"""Trainers: whether quoted words tell the country or the organisation that a model names."""

from spacy.tokens import Span, Token

from graph.claims.drafts import Trainer
from graph.claims.reading import Reading
from graph.claims.trainers import state_trainer, trainer_of
from graph.llm import answer as told
from graph.llm.entailment import countries_in, settled
from graph.llm.events import Event
from graph.llm.parties import Found, antecedent, mention_of, nearest, points, spans_of
from graph.llm.quoting import Quotable
from graph.llm.reasons import NotShown, Reason
from graph.mentions.kinds import EntityKind


def find_trainer(
    reading: Reading, source: Quotable, stated: told.Trainer, event: Event, trainee: Found
) -> tuple[Trainer, Token]:
    """The trainer as the words tell it, and the word that does.

    Raises:
        NotShown: The words do not stand in the event's sentence, or tell no such trainer.
    """
    spans = list(spans_of(reading, source, stated.words, event.first, event.last))
    # Not within the trainee's own words where others are there: "Niger's army, trained by Niger's ally".
    apart = [span for span in spans if span.end <= trainee.words.start or span.start >= trainee.words.end]
    words = nearest(apart or spans, event.trigger)
    if words is None:
        raise NotShown(Reason.TRAINER_NOT_QUOTED)
    if stated.country is not None:
        return _state(reading, source, stated, stated.country.upper(), words)
    return _organisation(reading, source, stated, words), words.root


def _state(
    reading: Reading, source: Quotable, stated: told.Trainer, claimed: str, words: Span
) -> tuple[Trainer, Token]:
    found = next(((t, c) for t, c in countries_in(reading, words) if settled(claimed, c)), None)
    if found is not None:
        teller, code = found
        known = trainer_of(reading, words.root)
        if known is not None and known.country == code:
            return known, teller  # with the force or school that taught
        return state_trainer(reading, code), teller
    if stated.antecedent is None or not points(words):
        raise NotShown(Reason.TRAINER_NOT_ENTAILED)
    passage = antecedent(reading, source, stated.antecedent, stated.antecedent, words.start_char)
    codes = {code for _, code in countries_in(reading, passage) if settled(claimed, code)}
    if not codes:
        raise NotShown(Reason.TRAINER_NOT_ENTAILED)
    meant = reading.references.country_behind(words.root)
    if meant is not None and meant not in codes:
        raise NotShown(Reason.OTHER_ANTECEDENT)
    return state_trainer(reading, min(codes)), words.root


def _organisation(reading: Reading, source: Quotable, stated: told.Trainer, words: Span) -> Trainer:
    name = stated.organisation
    if name is None or not source.holds(stated.words, name):
        raise NotShown(Reason.TRAINER_NOT_ENTAILED)
    known = trainer_of(reading, words.root)
    if known is not None:
        return known
    here = nearest(spans_of(reading, source, name, words.start_char, words.end_char), words.root)
    if here is None or not any(token.pos_ == "PROPN" for token in here):
        raise NotShown(Reason.TRAINER_NOT_ENTAILED)
    mention = mention_of(here, EntityKind.ORGANISATION)
    return Trainer(name=mention.name, organisation=mention)
