"""Outcomes told by what somebody became: "became mercenaries", "is now a disciplined force"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.clauses import after, is_verb, subjects, with_conjuncts
from graph.claims.drafts import OutcomeDraft
from graph.claims.outcome_actors import actors_of
from graph.claims.outcome_fit import group_of
from graph.claims.outcome_standing import is_later, outcome_standing
from graph.claims.outcome_type import OutcomeType
from graph.claims.outcome_words import ABLE
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import ARMED_GROUPS
from graph.mentions.mention import Mention
from graph.mentions.words import singular, word_set

_BECOMING = word_set("become turn grow develop evolve mature transform")
_BEING = word_set("be remain")
_SERVING = word_set("serve work act fight operate emerge resurface reappear")
_HIRED = word_set("mercenary gun-for-hire")
_HENCHMEN = word_set(
    "hitman enforcer sicario assassin gunman bodyguard lieutenant boss leader member kingpin man"
)
_REBELS = ARMED_GROUPS - {"paramilitary", "partisan"}
_FIGHTERS = word_set("fighter commander leader member recruit emir combatant recruiter trainer")
_BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT})
_WHOSE = {
    EntityKind.ARMED_GROUP: OutcomeType.JOINED_ARMED_GROUP,
    EntityKind.CRIMINAL_GROUP: OutcomeType.JOINED_CRIMINAL_GROUP,
}
_VERBS = _BECOMING | _BEING | _SERVING


class OutcomeBecomings:
    """Reads verbs of becoming, and of being where the words praise a force."""

    name: ClassVar[str] = "outcome-becomings"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[OutcomeDraft]:
        """The outcomes of one text that tell what somebody became, in reading order."""
        for verb in reading.doc:
            if not is_verb(verb) or verb.lemma_.lower() not in _VERBS:
                continue
            for noun in _complements(verb):
                found = _what(reading, verb, noun)
                if found is not None:
                    yield from self._drafts(reading, verb, noun, *found)

    def _drafts(
        self, reading: Reading, verb: Token, noun: Token, kind: OutcomeType, joined: Mention | None
    ) -> Iterator[OutcomeDraft]:
        stated = outcome_standing(verb, kind)
        if stated is None:
            return
        for actor in actors_of(reading, subjects(verb)):
            if kind is OutcomeType.PROFESSIONALISATION and actor.mention.kind not in _BODIES:
                continue
            yield OutcomeDraft(
                rule=f"{self.name}/{self.version}",
                trigger=verb,
                type=kind,
                actor=actor.mention,
                head=actor.head,
                host=actor.host,
                certainty=stated.certainty,
                some=actor.some,
                members=actor.members,
                members_head=actor.members_head,
                body=reading.references.mention(actor.body) if actor.body is not None else None,
                body_head=actor.body,
                date=reading.date_of(verb),
                place=reading.place_of(noun, actor.host),
                joined=joined if joined is not None and joined.named else None,
                later=is_later(verb),
                vague=kind is OutcomeType.PROFESSIONALISATION,
            )


def _complements(verb: Token) -> list[Token]:
    """What the subject is said to be or to become."""
    found = [c for c in verb.children if c.dep_ in {"attr", "acomp", "oprd"}]
    if verb.lemma_.lower() in _SERVING:
        return after(verb, "as")
    found += after(verb, "into")
    return [item for noun in found for item in with_conjuncts(noun)]


def _what(reading: Reading, verb: Token, noun: Token) -> tuple[OutcomeType, Mention | None] | None:
    lemma = verb.lemma_.lower()
    word = singular(noun)
    hired = word in _HIRED or (word == "gun" and any(c.lower_ == "hired" for c in noun.lefts))
    if hired and lemma not in _BEING:
        return OutcomeType.MERCENARY, None
    if word == "peacekeeper":
        return OutcomeType.PEACEKEEPING, None
    if lemma in _BECOMING | _SERVING and word in _HENCHMEN | _FIGHTERS | ARMED_GROUPS:
        groups = (group_of(reading, item) for item in after(noun, "for", "of", "in", "with"))
        group = next((item for item in groups if item is not None), None)
        if group is not None and not (word in _FIGHTERS and group.kind not in _WHOSE):
            return _WHOSE[group.kind], group
        rebel = word in _FIGHTERS and any(singular(c) in _REBELS for c in noun.lefts)
        if rebel or (word in _REBELS and lemma in _BECOMING):
            return OutcomeType.JOINED_ARMED_GROUP, None
    if lemma in _BECOMING | _BEING and _is_praise(noun):
        return OutcomeType.PROFESSIONALISATION, None
    return None


def _is_praise(noun: Token) -> bool:
    """Whether it praises a force: "a professional force", "one of the most capable"."""
    if noun.dep_ in {"acomp", "oprd"} or noun.pos_ == "ADJ":
        words = [noun, *(t for t in noun.children if t.dep_ == "conj")]
        return any(t.lower_ in ABLE - {"effective", "respected"} for t in words) and not _is_less(noun)
    near = [t for t in noun.subtree if t.dep_ in {"amod", "conj", "pobj"} or t.i == noun.i]
    return any(t.lower_ in ABLE for t in near) and not _is_less(noun)


def _is_less(noun: Token) -> bool:
    return any(t.lower_ in {"less", "least", "not", "no", "hardly", "more", "too"} for t in noun.subtree)
