"""Pointing back: which earlier mention a later one takes up, by its name or by what it is called.

"The captain" after Captain X, "the battalion" after the 2nd Ranger Battalion, "the 72nd" after the 72nd
Strike Force, "those troops" after Ivorian gendarmes. Where two could be meant, nobody is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from spacy.tokens import Doc, Token

from graph.claims.sameness import (
    adds_nothing,
    countries_agree,
    is_short_for,
    is_such_a_person,
    same_force,
    same_person,
    words_of,
)
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention
from graph.mentions.words import word_set

_REACH = 4
"""How many sentences back "the captain" and "those units" may point."""

_NEAR = 2
"""How many "the men" and "the colonel" may, which say less of whom they mean."""

_ANY_PERSON = word_set("officer man leader soldier commander chief trainee figure")
_RANKS = word_set("general colonel captain major lieutenant sergeant corporal commander admiral brigadier")
_ANY_MEMBERS = word_set("man soldier troop member fighter trainee recruit force")
"""Plurals that say no more than that people of it are meant: "the men", "those troops"."""

_BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT})
_ORDINAL = re.compile(r"^\d+(?:st|nd|rd|th)$")


class Entities(Protocol):
    """What is known by now of which mentions are one."""

    def root(self, index: int) -> int:
        """The number that all mentions of one entity share."""


class Pointing:
    """Finds the earlier mention that a later one takes up; None wherever two could be meant.

    Args:
        sentence: Token index to the number of its sentence.
        entities: Which mentions are one, as far as that is known by now.
    """

    def __init__(self, doc: Doc, sentence: Mapping[int, int], entities: Entities) -> None:
        self._doc = doc
        self._sentence = sentence
        self._entities = entities

    def earlier(self, mention: Mention, past: Sequence[Mention]) -> Mention | None:
        """Whom a mention takes up, of those before it."""
        back = list(reversed(past))
        if mention.key is not None:
            return next((m for m in back if m.key == mention.key), None)
        if mention.kind is EntityKind.PERSON and mention.named:
            return next((m for m in back if same_person(m, mention)), None)
        if mention.named:
            same = next((m for m in back if m.named and m.name == mention.name), None)
            return same if same is not None else self._only(m for m in back if is_short_for(mention, m))
        if mention.definite:
            return self._pointed_at(mention, back)
        if mention.kind is EntityKind.FORCE and mention.country:
            return next((m for m in back if same_force(m, mention)), None)
        return None

    def by_short_name(self, token: Token, past: Sequence[Mention]) -> Mention | None:
        """The unit that a number or a name alone stands for: "the 72nd", "the Atlacatl"."""
        if not any(c.dep_ == "det" and c.lower_ == "the" for c in token.children):
            return None
        if not (
            _ORDINAL.match(token.lower_) or (token.tag_ == "NNP" and token.dep_ not in {"compound", "nmod"})
        ):
            return None
        bodies = (m for m in past if m.kind in _BODIES and m.named)
        return self._only(m for m in bodies if m.name.lower().split()[0] == token.lower_)

    def _only(self, mentions: Iterable[Mention]) -> Mention | None:
        """The one entity that all of these stand for; None where they are several."""
        found = {self._entities.root(m.head): m for m in mentions}
        return next(iter(found.values())) if len(found) == 1 else None

    def _pointed_at(self, mention: Mention, back: Sequence[Mention]) -> Mention | None:
        near = [m for m in back if self._distance(mention, m) <= _REACH]
        if mention.kind is EntityKind.PERSON:
            return self._person(mention, near)
        if mention.kind is EntityKind.FORCE:
            force = next((m for m in back if same_force(m, mention)), None)
            if force is not None or not _is_bare(mention):
                return force
            # "The guard" after the presidential guard, "the force" after the 72nd Strike Force.
            return self._only(m for m in near if m.kind is EntityKind.UNIT and m.lemma == mention.lemma)
        if mention.kind is EntityKind.INSTITUTION:  # "the school" after "the School of the Americas"
            return next((m for m in near if m.kind is mention.kind and mention.lemma in words_of(m)), None)
        if mention.kind in _BODIES:  # "the battalion" after "the 2nd Ranger Battalion"
            named = self._only(m for m in near if m.named and m.kind in _BODIES and _calls(m, mention))
            if named is not None:
                return named
        for m in near:
            same_word = m.lemma == mention.lemma and m.plural == mention.plural
            if same_word and countries_agree(m, mention) and adds_nothing(mention, m):
                return m
        if mention.kind is EntityKind.GROUP and mention.lemma in _ANY_MEMBERS:
            return self._people(mention, near)
        return None

    def _person(self, mention: Mention, near: Sequence[Mention]) -> Mention | None:
        ranked = {self._entities.root(m.head): m for m in near if is_such_a_person(m, mention)}
        if ranked:  # two captains near, and "the captain" could be either
            return next(iter(ranked.values())) if len(ranked) == 1 else None
        persons = [m for m in near if m.kind is EntityKind.PERSON and m.named]
        if mention.lemma in _ANY_PERSON:
            return self._only(persons)
        if mention.lemma in _RANKS and len(mention.name.split()) == 1:
            # One man near, of whom no other rank is told.
            one = self._only(m for m in persons if self._distance(mention, m) <= _NEAR)
            told = {m.rank for m in persons if m.rank} | {
                m.lemma for m in near if m.kind is EntityKind.PERSON and not m.named
            }
            return one if not told else None
        return None

    def _people(self, mention: Mention, near: Sequence[Mention]) -> Mention | None:
        """The only body or group told shortly before, for "the men" and "those troops" with no words more."""
        if not _is_bare(mention):
            return None
        many = [
            m
            for m in near
            if m.kind in {*_BODIES, EntityKind.GROUP, EntityKind.ARMED_GROUP}
            and self._distance(mention, m) <= _NEAR
            and self._doc[m.head].dep_ not in {"compound", "amod", "nmod"}
        ]
        return self._only(many)

    def _distance(self, later: Mention, earlier: Mention) -> int:
        return self._sentence[later.head] - self._sentence[earlier.head]


def _is_bare(mention: Mention) -> bool:
    return len(mention.name.split()) == 1 and mention.country is None


def _calls(named: Mention, pointing: Mention) -> bool:
    return pointing.lemma in words_of(named) and len(pointing.name.split()) == 1
