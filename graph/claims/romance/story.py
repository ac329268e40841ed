"""Who is who in a text: which phrases speak of the same party."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.claims.romance.lands import Sort
from graph.claims.romance.phrase import Phrase
from graph.claims.romance.tongue import Tongue
from graph.mentions.gazetteer import Entry
from graph.mentions.kinds import EntityKind

_BODIES = frozenset({EntityKind.UNIT, EntityKind.FORCE})


@dataclass(slots=True, eq=False)
class Actor:
    """One party of a text, by all that its phrases tell.

    Args:
        leads: The body that he commands.
        whole: The body that it is part of.
        land: Its country, where a phrase tells it.
    """

    kind: EntityKind
    name: str
    lemma: str
    named: bool
    plural: bool
    land: str | None = None
    entry: Entry | None = None
    rank: str | None = None
    headcount: int | None = None
    alias: str | None = None
    leads: "Actor | None" = None
    whole: "Actor | None" = None
    calls: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Referent:
    """The party that a phrase stands for, or some of its members."""

    actor: Actor
    some: bool = False


class Story:
    """The parties of one text, in the order in which they are told of."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._recent: list[Actor] = []
        self._pair: tuple[Actor, ...] = ()
        self.topic: Actor | None = None

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All of them, the one told of last at the end."""
        return tuple(self._recent)

    def tell(self, phrase: Phrase) -> tuple[Referent, ...]:
        """The party or parties that the next phrase stands for; the phrase adds what it tells of them."""
        referents = self._referents(phrase)
        for referent in referents:
            if referent.actor in self._recent:
                self._recent.remove(referent.actor)
            self._recent.append(referent.actor)
        return referents

    def same(self, actor: Actor, phrase: Phrase) -> None:
        """Take a phrase for another description of a party told of: "X, comandante de la brigada"."""
        if phrase.leads is not None:
            led = self.tell(phrase.leads)
            actor.leads = led[0].actor if led else None
        if phrase.of is not None and actor.kind is EntityKind.PERSON:
            inside = self.tell(phrase.of)
            actor.whole = actor.whole or (inside[0].actor if inside else None)
        actor.rank = actor.rank or phrase.rank
        actor.land = actor.land or (phrase.codes[0] if phrase.codes else None)
        actor.headcount = actor.headcount or phrase.headcount
        actor.calls.add(phrase.lemma)

    def _referents(self, phrase: Phrase) -> tuple[Referent, ...]:
        if not phrase.is_party or phrase.kind is None:
            return ()
        if phrase.lemma == "both":
            return tuple(Referent(actor) for actor in self._pair)
        members = phrase.kind is EntityKind.GROUP or (phrase.kind is EntityKind.UNIT and phrase.plural)
        if phrase.of is not None and members and phrase.of.is_party:
            whole = self.tell(phrase.of)
            if whole and whole[0].actor.kind is EntityKind.UNIT:
                return (Referent(whole[0].actor, some=True),)
            return (Referent(self._found(phrase) or self._new(phrase, whole[0].actor if whole else None)),)
        if phrase.lemma == "she":
            return ()  # a woman, or any noun of that gender
        if phrase.lemma in {"he", "they", "counted"}:
            found = self._by_pronoun(phrase)
            return (Referent(found),) if found is not None else ()
        if phrase.possessed and phrase.kind is EntityKind.GROUP and not phrase.codes:
            owner = next(
                (a for a in reversed(self._recent) if a.kind in {EntityKind.UNIT, EntityKind.PERSON}), None
            )
            return (Referent(owner, some=True),) if owner is not None else ()
        found = self._found(phrase)
        if found is None:
            whole = self.tell(phrase.of) if phrase.of is not None and phrase.of.kind in _BODIES else ()
            found = self._new(phrase, whole[0].actor if whole else None)
        else:
            self._add(found, phrase)
        return (Referent(found, some=phrase.partial),)

    def _by_pronoun(self, phrase: Phrase) -> Actor | None:
        for actor in reversed(self._recent):
            if phrase.lemma == "he" and actor.kind is EntityKind.PERSON:
                return actor
            many = actor.plural or actor.kind in _BODIES
            if phrase.lemma != "he" and many and phrase.headcount in {None, actor.headcount}:
                return actor
        return None

    def _found(self, phrase: Phrase) -> Actor | None:
        for actor in reversed(self._recent):
            if self._is(actor, phrase):
                return actor
        return None

    def _is(self, actor: Actor, phrase: Phrase) -> bool:
        tongue = self._tongue
        if phrase.entry is not None:
            return actor.entry is not None and actor.entry.key == phrase.entry.key
        if phrase.kind is EntityKind.PERSON:
            if actor.kind is not EntityKind.PERSON:
                return False
            if phrase.named:
                return actor.named and _same_person(actor.name, phrase.name, tongue)
            if not phrase.definite or phrase.codes or phrase.of:
                return False
            return phrase.lemma in actor.calls or phrase.lemma in tongue.general_persons
        if phrase.name.casefold() == actor.name.casefold() and (phrase.named or phrase.codes):
            return True
        if phrase.named:
            same = phrase.lemma == actor.lemma and _proper(phrase.name) and _proper(actor.name)
            return bool(same) and bool(
                _proper(phrase.name) <= _proper(actor.name) or phrase.name == actor.alias
            )
        if phrase.codes and (actor.land not in phrase.codes or phrase.lemma != actor.lemma):
            return False
        if phrase.codes:
            return phrase.kind is actor.kind and phrase.headcount is None and not phrase.of
        if not phrase.definite or (phrase.headcount and not phrase.partial):
            return False
        if phrase.kind is EntityKind.GROUP and not phrase.plural:
            return actor.kind is EntityKind.PERSON and (
                phrase.lemma in actor.calls or phrase.lemma in tongue.general_persons
            )
        if phrase.demonstrative and phrase.kind in _BODIES and not phrase.headcount:
            return actor.kind is EntityKind.UNIT
        if phrase.lemma in actor.calls and actor.kind is not EntityKind.PERSON:
            return True
        if phrase.lemma in tongue.general_units and not phrase.plural:
            return actor.kind is EntityKind.UNIT
        stem = phrase.lemma.rstrip("s")
        return phrase.plural and actor.kind is EntityKind.UNIT and stem in actor.name.lower()

    def _new(self, phrase: Phrase, whole: Actor | None) -> Actor:
        assert phrase.kind is not None  # noqa: S101 - the caller has asked whether it is a party
        actor = Actor(
            kind=phrase.kind,
            name=phrase.entry.names[0]
            if phrase.entry is not None and phrase.sort is Sort.ENTRY
            else phrase.name,
            lemma=phrase.lemma,
            named=phrase.named,
            plural=phrase.plural,
            calls={phrase.lemma},
            whole=whole,
        )
        if phrase.entry is not None:
            actor.name = phrase.name
        self._add(actor, phrase)
        if phrase.leads is not None:
            led = self.tell(phrase.leads)
            actor.leads = led[0].actor if led else None
        return actor

    def _add(self, actor: Actor, phrase: Phrase) -> None:
        actor.land = actor.land or (phrase.codes[0] if phrase.codes else None)
        actor.entry = actor.entry or phrase.entry
        actor.rank = actor.rank or phrase.rank
        actor.headcount = actor.headcount or phrase.headcount
        actor.alias = actor.alias or phrase.alias
        actor.calls.add(phrase.lemma)
        if phrase.named and (not actor.named or len(phrase.name) > len(actor.name)):
            actor.name, actor.named = phrase.name, True

    def pair(self, actors: Iterable[Actor]) -> None:
        """Remember two parties named together, whom "ambos" takes up."""
        self._pair = tuple(actors)


def _same_person(one: str, other: str, tongue: Tongue) -> bool:
    first = {part for part in one.split() if part.lower() not in tongue.particles}
    second = {part for part in other.split() if part.lower() not in tongue.particles}
    return first <= second or second <= first


def _proper(name: str) -> set[str]:
    return {part for part in name.split() if part[:1].isupper() or part[:1].isdigit()}
