"""Outcomes told by what somebody is called: "rebel leader X", "X, a commander of the Taliban"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import hearsay_words
from graph.claims.claim import Certainty
from graph.claims.clauses import after
from graph.claims.drafts import OutcomeDraft
from graph.claims.outcome_actors import actors_of
from graph.claims.outcome_type import OutcomeType
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import ARMED_GROUPS
from graph.mentions.mention import Mention
from graph.mentions.words import singular, word_set

_ROLES = word_set("leader commander chief member fighter boss emir warlord general")
_TYPES = {
    EntityKind.ARMED_GROUP: OutcomeType.JOINED_ARMED_GROUP,
    EntityKind.CRIMINAL_GROUP: OutcomeType.JOINED_CRIMINAL_GROUP,
}


class OutcomeRoles:
    """Reads a person's role in an armed or criminal group, which says that the person joined it.

    Kept only where it is tied to a training, since half the people in any war report are rebels of some kind.
    """

    name: ClassVar[str] = "outcome-roles"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[OutcomeDraft]:
        """The memberships of one text that a description tells, in reading order."""
        for token in reading.doc:
            if singular(token) not in _ROLES or token.pos_ not in {"NOUN", "PROPN"}:
                continue
            group = _group(reading, token)
            if group is None:
                continue
            for actor in actors_of(reading, [_named_by(token)]):
                if actor.mention.kind is not EntityKind.PERSON or not actor.mention.named:
                    continue
                hearsay = hearsay_words(iter(token.children))
                yield OutcomeDraft(
                    rule=f"{self.name}/{self.version}",
                    trigger=token,
                    type=_TYPES[group.kind],
                    actor=actor.mention,
                    head=actor.head,
                    host=actor.host,
                    certainty=Certainty.ALLEGED if hearsay else Certainty.REPORTED,
                    joined=group if group.named else None,
                    vague=True,
                )


def _named_by(role: Token) -> Token:
    """The person's name that the role stands before, after, or is said of."""
    if role.dep_ in {"compound", "nmod", "appos"} and role.head.pos_ == "PROPN":
        return role.head
    if role.dep_ == "attr":
        return next((c for c in role.head.children if c.dep_ == "nsubj"), role)
    return next((c for c in role.children if c.dep_ == "appos" and c.pos_ == "PROPN"), role)


def _group(reading: Reading, role: Token) -> Mention | None:
    for child in role.lefts:
        mention = reading.phrases.at(child)
        if child.dep_ in {"compound", "amod", "nmod", "poss"}:
            known = reading.phrases.match_at(child)
            if known is not None and known.entry is not None and known.entry.kind in _TYPES:
                return reading.phrases.name_at(known)
            if mention is not None and singular(child) in ARMED_GROUPS and not _is_against(role):
                return mention if mention.kind in _TYPES else _as_group(mention)
    for noun in after(role, "of", "in", "with", "for"):
        mention = reading.references.best(noun) if reading.phrases.at(noun) is not None else None
        if mention is not None and mention.kind in _TYPES:
            return mention
        rebel = any(singular(c) in ARMED_GROUPS for c in noun.lefts if c.dep_ in {"compound", "amod"})
        if rebel and singular(noun) in {"group", "movement", "army", "force", "forces", "faction"}:
            return _as_group(reading.phrases.at(noun)) if reading.phrases.at(noun) else _loose(noun)
    return None


def _as_group(mention: Mention | None) -> Mention | None:
    if mention is None:
        return None
    return Mention(
        kind=EntityKind.ARMED_GROUP,
        start=mention.start,
        end=mention.end,
        text=mention.text,
        name=mention.name,
        country=mention.country,
        named=False,
        head=mention.head,
        lemma=mention.lemma,
    )


def _loose(noun: Token) -> Mention:
    words = noun.doc[noun.left_edge.i : noun.i + 1]
    return Mention(
        kind=EntityKind.ARMED_GROUP,
        start=words.start_char,
        end=words.end_char,
        text=words.text,
        name=words.text,
        named=False,
        head=noun.i,
        lemma=singular(noun),
    )


def _is_against(role: Token) -> bool:
    return any(child.lower_.startswith("anti") for child in role.children)
