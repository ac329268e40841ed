"""Outcomes told by a noun: "led the coup", "the massacre by soldiers", "coup leader X", "accused of rape"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.claim import Certainty
from graph.claims.clauses import after
from graph.claims.drafts import OutcomeDraft
from graph.claims.outcome_actors import actors_of
from graph.claims.outcome_doers import Doers, doers_of
from graph.claims.outcome_standing import is_feared, is_later, outcome_standing
from graph.claims.outcome_targets import is_several, place_of_victims, victims_of, victims_told
from graph.claims.outcome_type import OutcomeType
from graph.claims.outcome_words import (
    CIVILIANS,
    EVENT_NOUNS,
    FAILED,
    ONE_KILLING,
    PEACE_PHRASES,
    PEACEKEEPING,
    RIGHTS,
    SUFFERED,
    TRYING,
)
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import PARTITIVES
from graph.mentions.words import singular, word_set

_NEEDS_RIGHTS = frozenset({"abuse", "violation"})
_NOT_OF_RIGHTS = word_set("substance drug alcohol ceasefire airspace treaty sexual-health border traffic")
_TELLING = {
    "assault": word_set("sexual indecent"),  # one on a town is war
    "crime": word_set("war humanity"),
    "squad": word_set("death"),
}
"""Nouns that are such a deed only with one of these words."""

_BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.GROUP})


class OutcomeNouns:
    """Reads the nouns of the outcome table with whoever did it around them."""

    name: ClassVar[str] = "outcome-nouns"
    version: ClassVar[str] = "2"

    def read(self, reading: Reading) -> Iterator[OutcomeDraft]:
        """The outcomes of one text that a noun tells, in reading order."""
        for token in reading.doc:
            kind = EVENT_NOUNS.get(singular(token))
            if kind is None or token.pos_ not in {"NOUN", "PROPN"} or not _is_meant(token):
                continue
            yield from self._at(reading, token, _attempted(token, _graded(token, kind)))

    def _at(self, reading: Reading, noun: Token, kind: OutcomeType) -> Iterator[OutcomeDraft]:
        for doers in doers_of(noun, kind):
            trigger = doers.trigger
            stated = outcome_standing(trigger, kind)
            # To put down a revolt "by the battalion" is to say that there was one.
            if stated is None or (is_feared(noun) and not _is_put_down(noun)):
                continue
            heard = doers.hearsay and stated.certainty is Certainty.REPORTED
            tried = _attempted(trigger, kind)
            for actor in actors_of(reading, doers.nouns):
                if not _can(actor.mention.kind, doers, noun, kind):
                    continue
                yield OutcomeDraft(
                    rule=f"{self.name}/{self.version}",
                    trigger=trigger,
                    type=tried,
                    actor=actor.mention,
                    head=actor.head,
                    host=actor.host,
                    certainty=Certainty.ALLEGED if heard else stated.certainty,
                    some=actor.some,
                    members=actor.members,
                    members_head=actor.members_head,
                    body=reading.references.mention(actor.body) if actor.body is not None else None,
                    body_head=actor.body,
                    date=reading.date_of(noun) or reading.date_of(trigger),
                    place=reading.place_of(noun, actor.host)
                    or place_of_victims(reading, _sufferers(noun), actor.host),
                    target=victims_of(reading, _sufferers(noun)),
                    victims=victims_told(_sufferers(noun)),
                    later=is_later(trigger),
                    land=reading.land_of(noun, []) or reading.land_of(trigger, []),
                    vague=trigger.i == noun.i and tried is OutcomeType.HUMAN_RIGHTS_ABUSE,
                )


def _is_put_down(noun: Token) -> bool:
    """Whether somebody ended a mutiny whose doers are named: "ended a revolt by the battalion"."""
    verb = noun.head
    ended = noun.dep_ == "dobj" and verb.lemma_ in {"end", "crush", "quell", "quash", "suppress"}
    done = verb.tag_ in {"VBD", "VBN"} and not any(c.dep_ == "neg" for c in verb.children)
    return (
        EVENT_NOUNS.get(singular(noun)) is OutcomeType.MUTINY and ended and done and bool(after(noun, "by"))
    )


def _can(actor: EntityKind, doers: Doers, noun: Token, kind: OutcomeType) -> bool:
    if kind in SUFFERED - {OutcomeType.MUTINY, OutcomeType.DEFECTION}:
        return actor in _BODIES  # a collapse is of a force; that of a person is an illness
    return not (actor is EntityKind.FORCE and doers.trigger.i == noun.i and noun.dep_ == "compound")


def _is_meant(noun: Token) -> bool:
    """Whether the noun is the event: not "coup-proofing", not "drug abuse"."""
    beside = {c.lower_ for c in noun.children} | {noun.nbor(-1).lower_ if noun.i else ""}
    if singular(noun) in _NEEDS_RIGHTS and beside & _NOT_OF_RIGHTS:
        return False
    telling = _TELLING.get(singular(noun))
    if telling is not None:
        return bool((beside | {item.lower_ for item in after(noun, "against")}) & telling)
    if singular(noun) == "deployment":
        text = " ".join(token.lower_ for token in noun.subtree)
        peaceful = {token.lower_ for token in noun.subtree} & PEACEKEEPING
        return bool(peaceful) or any(phrase in text for phrase in PEACE_PHRASES)
    return singular(noun) != "takeover" or bool(beside & {"military", "army", "armed", *RIGHTS})


def _sufferers(noun: Token) -> list[Token]:
    return [item for item in after(noun, "of") if _words(item) & CIVILIANS]


def _words(noun: Token) -> set[str]:
    counted = after(noun, "of") if singular(noun) in PARTITIVES or noun.lower_ in PARTITIVES else []
    return {singular(noun), noun.lower_, *(singular(item) for item in counted)}


def _graded(noun: Token, kind: OutcomeType) -> OutcomeType:
    """One killing of several people is a massacre: "the murder of nine students"."""
    if singular(noun) not in ONE_KILLING or noun.tag_ in {"NNS", "NNPS"}:
        return kind
    sufferers = _sufferers(noun)
    several = len(sufferers) > 1 or any(is_several(item) for item in sufferers)
    return OutcomeType.MASSACRE if several else kind


def _attempted(word: Token, kind: OutcomeType) -> OutcomeType:
    if kind is not OutcomeType.COUP:
        return kind
    near = {c.lower_ for c in word.children} | {word.head.lower_ if word.dep_ in {"compound", "amod"} else ""}
    near |= {c.lemma_.lower() for c in [word.head] if word.dep_ in {"xcomp", "pobj", "dobj"}}
    return OutcomeType.ATTEMPTED_COUP if near & (FAILED | TRYING) else kind
