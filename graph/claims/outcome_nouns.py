"""Outcomes told by a noun: "led the coup", "the massacre by soldiers", "coup leader X", "accused of rape"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import standing
from graph.claims.claim import Certainty
from graph.claims.clauses import after, agents, is_passive, is_verb, subjects, with_conjuncts
from graph.claims.drafts import OutcomeDraft
from graph.claims.outcome_actors import actors_of
from graph.claims.outcome_table import DOING, EVENT_NOUNS, FAILED, LEADERS, RIGHTS, TAKING_PART, TRYING
from graph.claims.outcome_type import OutcomeType
from graph.claims.outcome_verbs import is_later
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.words import bases, singular

_NEEDS_RIGHTS = frozenset({"abuse", "violation"})
_NOT_OF_RIGHTS = frozenset(
    {"substance", "drug", "alcohol", "ceasefire", "airspace", "treaty", "sexual-health"}
)
_PLAY = frozenset({"take", "play", "have"})
_INTENT = frozenset({Certainty.PLANNED, Certainty.HYPOTHETICAL})


class OutcomeNouns:
    """Reads the nouns of the outcome table with whoever did it around them."""

    name: ClassVar[str] = "outcome-nouns"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[OutcomeDraft]:
        """The outcomes of one text that a noun tells, in reading order."""
        for token in reading.doc:
            kind = EVENT_NOUNS.get(singular(token))
            if kind is None or token.pos_ not in {"NOUN", "PROPN"} or not _is_meant(token):
                continue
            yield from self._at(reading, token, _attempted(token, kind))

    def _at(self, reading: Reading, noun: Token, kind: OutcomeType) -> Iterator[OutcomeDraft]:
        for who, trigger, hearsay in _doers(noun):
            stated = standing(trigger)
            if stated is None or stated.certainty in _INTENT:
                continue
            certainty = (
                Certainty.ALLEGED if hearsay and stated.certainty is Certainty.REPORTED else stated.certainty
            )
            tried = _attempted(trigger, kind)
            for actor in actors_of(reading, who):
                if actor.mention.kind is EntityKind.FORCE and trigger.i == noun.i and noun.dep_ == "compound":
                    continue
                yield OutcomeDraft(
                    rule=f"{self.name}/{self.version}",
                    trigger=trigger,
                    type=tried,
                    actor=actor.mention,
                    head=actor.head,
                    host=actor.host,
                    certainty=certainty,
                    some=actor.some,
                    members=actor.members,
                    members_head=actor.members_head,
                    date=reading.date_of(noun) or reading.date_of(trigger),
                    place=reading.place_of(noun, actor.host),
                    later=is_later(trigger),
                    land=reading.land_of(noun, []) or reading.land_of(trigger, []),
                    vague=trigger.i == noun.i and tried is OutcomeType.HUMAN_RIGHTS_ABUSE,
                )


def _doers(noun: Token) -> Iterator[tuple[list[Token], Token, bool]]:
    """Groups of nouns that did it, with the word that says so and whether it is only an accusation."""
    whole = noun
    while whole.dep_ in {"compound", "conj", "nmod"} and whole.head.pos_ in {"NOUN", "PROPN"}:
        if singular(whole.head) in LEADERS:  # "coup leader Sanogo", "the coup leader"
            leader = whole.head
            while leader.dep_ in {"compound", "nmod"} and leader.head.pos_ in {"NOUN", "PROPN"}:
                leader = leader.head
            yield [leader], whole, False
            return
        whole = whole.head
    by = after(noun, "by") + [n for c in noun.children if c.dep_ == "acl" and _does(c) for n in agents(c)]
    if by:
        yield by, noun, False
    owners = [c for c in noun.children if c.dep_ == "poss"]
    if owners:
        yield [item for owner in owners for item in with_conjuncts(owner)], noun, False
    head = whole.head
    if whole.dep_ == "dobj" and _does(head) and is_verb(head) and not is_passive(head):
        yield subjects(head), head, False
    elif whole.dep_ == "nsubjpass" and _does(head):
        yield agents(head), head, False
    elif whole.dep_ == "pobj":
        yield from _after_preposition(noun, whole)


def _after_preposition(noun: Token, whole: Token) -> Iterator[tuple[list[Token], Token, bool]]:
    prep = whole.head
    governor = prep.head
    if prep.lower_ == "of" and singular(governor) in LEADERS and governor.pos_ in {"NOUN", "PROPN"}:
        yield [governor], noun, False
        return
    lemma = governor.lemma_.lower()
    part = any(c.dep_ == "dobj" and c.lower_ in {"part", "role"} for c in governor.children)
    if lemma in {"part", "role"} and governor.head.lemma_ in _PLAY:  # "took part in"
        yield subjects(governor.head), governor.head, False
    elif lemma in _PLAY and part and prep.lower_ == "in":
        yield subjects(governor), governor, False
    elif (
        lemma in TAKING_PART
        and prep.lower_ in {"in", "of", "to", "for", "with"}
        and lemma not in {"have", "take"}
    ):
        accused = lemma in {
            "implicate",
            "accuse",
            "charge",
            "link",
            "connect",
            "tie",
            "indict",
            "suspect",
            "blame",
        }
        if governor.pos_ == "ADJ":
            yield subjects(governor.head), governor, False
        elif is_verb(governor):
            yield _accused(governor), governor, accused


def _does(verb: Token) -> bool:
    return any(base in DOING for base in bases(verb))


def _accused(verb: Token) -> list[Token]:
    """Whom somebody accuses: the object, or the subject of the passive."""
    given = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return with_conjuncts(given) if given is not None and not is_passive(verb) else subjects(verb)


def _is_meant(noun: Token) -> bool:
    """Whether the noun is the event: not "coup-proofing", not "drug abuse", not "the coup did not happen"."""
    beside = {c.lower_ for c in noun.children} | {noun.nbor(-1).lower_ if noun.i else ""}
    if singular(noun) in _NEEDS_RIGHTS and beside & _NOT_OF_RIGHTS:
        return False
    return singular(noun) != "takeover" or bool(beside & {"military", "army", "armed", *RIGHTS})


def _attempted(word: Token, kind: OutcomeType) -> OutcomeType:
    if kind is not OutcomeType.COUP:
        return kind
    near = {c.lower_ for c in word.children} | {word.head.lower_ if word.dep_ in {"compound", "amod"} else ""}
    near |= {c.lemma_.lower() for c in [word.head] if word.dep_ in {"xcomp", "pobj", "dobj"}}
    return OutcomeType.ATTEMPTED_COUP if near & (FAILED | TRYING) else kind
