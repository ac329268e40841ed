"""Outcomes: what a party of the text did later, read off the words of each type of outcome."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.claims.claim import Certainty
from graph.claims.outcome_type import OutcomeType
from graph.claims.romance.certainty import certainty
from graph.claims.romance.dates import nearest
from graph.claims.romance.lands import Sort
from graph.claims.romance.phrase import Phrase, Phrases
from graph.claims.romance.reading import Reading
from graph.claims.romance.story import Actor, Referent
from graph.claims.romance.tongue import Deed, Form
from graph.claims.romance.words import Sentence
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate

_WINDOW = 8  # words behind a word of joining in which the group is named
_GUILT = re.compile(
    r"\b(?:conden\w+|culpable|acus\w+|proces(?:ó|ado|ada|ados)|imput\w+|señal\w+|responsable|detenid\w+"
    r"|investigad\w+"
    r"|condamn\w+|accus\w+|coupable|soupçonn\w+|poursuivi\w*|inculp\w+|mise? en cause|reconnue?s?)\b"
)
"""Words that lay a deed at somebody's door."""
_COUPS = frozenset({OutcomeType.COUP, OutcomeType.ATTEMPTED_COUP})
_AT_HOME = frozenset({OutcomeType.COUP, OutcomeType.ATTEMPTED_COUP, OutcomeType.MUTINY})
_LAND = 6  # words
_TRIED = frozenset({OutcomeType.ATTEMPTED_COUP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One outcome, as one sentence tells it.

    Args:
        joined: The group that was joined, in words.
        joined_kind: What kind of group it is.
        land: The country where it took place, if it is a deed that people do at home.
    """

    type: OutcomeType
    actor: Referent
    certainty: Certainty
    sentence: Sentence
    index: int
    date: PartialDate | None = None
    joined: Phrase | None = None
    joined_kind: EntityKind | None = None
    land: str | None = None


def acts(reading: Reading) -> Iterator[Act]:
    """The outcomes of a text, sentence by sentence; a joining told with a desertion is one with it."""
    reader = _Reader(reading)
    for phrases in reading.sentences:
        if not phrases.sentence.dateline:
            yield from _merged(list(reader.sentence(phrases)))


class _Reader:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._tongue = reading.tongue
        self._clauses = reading.clauses

    def sentence(self, phrases: Phrases) -> Iterator[Act]:
        lowered = phrases.sentence.lowered
        taken: list[tuple[int, int]] = []
        for deed in self._tongue.deeds:
            for match in deed.pattern.finditer(lowered):
                if deed.type is OutcomeType.COUP and any(a <= match.start() < b for a, b in taken):
                    continue  # "intentó derrocar" is no coup
                if deed.type in _TRIED:
                    taken.append(match.span())
                yield from self._deed(phrases, deed, match.start(), match.end())

    def _deed(self, phrases: Phrases, deed: Deed, start: int, end: int) -> Iterator[Act]:
        sentence = phrases.sentence
        index, last = sentence.at(start), sentence.at(end - 1)
        sure = certainty(self._clauses, phrases, index, Form.FINITE)
        if sure is None or sure is Certainty.DENIED:
            return
        if self._clauses.hearsay_have(sentence, last + 1):
            sure = Certainty.ALLEGED
        joined, kind, type_ = None, None, deed.type
        if deed.joins:
            joined, kind = self._group(phrases, last)
            if kind is None:
                return
            if type_ is not OutcomeType.DEFECTION:
                criminal = kind is EntityKind.CRIMINAL_GROUP
                type_ = OutcomeType.JOINED_CRIMINAL_GROUP if criminal else OutcomeType.JOINED_ARMED_GROUP
        for referent in self._actors(phrases, deed, index, last):
            yield Act(
                type=type_,
                actor=self._leader_of(referent, type_),
                certainty=sure,
                sentence=sentence,
                index=index,
                date=nearest(sentence, self._tongue, index, self._clauses.end(phrases, last)),
                joined=joined,
                joined_kind=kind,
                land=self._land(phrases, last) if type_ in _AT_HOME else None,
            )

    def _land(self, phrases: Phrases, last: int) -> str | None:
        """ "Tomó el poder en Guinea": the country named just behind a coup."""
        for phrase in phrases.after(last + 1):
            into = phrases.sentence.lower(phrase.opens - 1) in self._tongue.into | {"del", "de", "du"}
            if phrase.opens - last <= _LAND and into and phrase.sort is Sort.NAME:
                return phrase.codes[0]
        return None

    def _actors(self, phrases: Phrases, deed: Deed, index: int, last: int) -> tuple[Referent, ...]:
        sentence = phrases.sentence
        if deed.nominal:
            return self._of_noun(phrases, index, last)
        subject = self._clauses.subject(phrases, index)
        if subject is not None:
            if subject.possessed and subject.kind is None and deed.type is OutcomeType.PROFESSIONALISATION:
                owner = self._reading.last_before(phrases, index)
                return (owner,) if owner is not None else ()
            if not self._agrees(sentence, subject, index, last):
                return ()
            return self._reading.referents(phrases, subject)
        first = self._clauses.verb_group(sentence, index)
        if self._tongue.code == "es" and not any(
            self._clauses.is_bare(sentence, p) for p in phrases.before(first)
        ):
            return self._reading.topic_before(phrases, self._is_plural(sentence, index, last))
        if sentence.lower(index).startswith("déserteur"):
            behind = next((p for p in phrases.after(index) if p.is_party), None)
            return self._reading.referents(phrases, behind) if behind is not None else ()
        return ()

    def _of_noun(self, phrases: Phrases, index: int, last: int) -> tuple[Referent, ...]:
        """Who did it, where a noun tells it: "la masacre cometida por X", "X fue condenado por torturas"."""
        sentence = phrases.sentence
        behind = [p for p in phrases.after(last + 1) if sentence.lower(p.opens - 1) in {"por", "par"}]
        near = [p for p in behind if p.opens - last < 6 and p.is_party]
        if near:
            return self._reading.referents(phrases, near[0])
        before = [p for p in phrases.before(index) if self._clauses.is_bare(sentence, p)]
        lead = " ".join(word.lower for word in sentence.words[:index])
        if not before or not _GUILT.search(lead):
            return ()
        return self._accused(phrases, index)

    def _accused(self, phrases: Phrases, index: int) -> tuple[Referent, ...]:
        """The accused: the person before "fue condenado", or whom a court "condenó"."""
        sentence = phrases.sentence
        parties = [p for p in phrases.before(index) if p.is_party]
        direct = [
            p
            for p in parties
            if self._clauses.is_bare(sentence, p) or sentence.lower(p.opens - 1) in {"a", "al"}
        ]
        if not direct:
            if any(w.lower in {"lo", "le", "l'"} for w in sentence.words[:index]):
                return self._reading.topic_before(phrases, plural=False)
            return ()
        return self._reading.referents(phrases, direct[0])

    def _group(self, phrases: Phrases, last: int) -> tuple[Phrase | None, EntityKind | None]:
        """The group that was joined, named behind the verb."""
        sentence, tongue = phrases.sentence, self._tongue
        for phrase in phrases.after(last):
            if phrase.opens - last > _WINDOW:
                break
            if phrase.kind in {EntityKind.ARMED_GROUP, EntityKind.CRIMINAL_GROUP}:
                return phrase, phrase.kind
            if phrase.is_party and phrase.kind is not EntityKind.GROUP:
                return None, None
        ahead = " ".join(word.lower for word in sentence.words[last : last + _WINDOW])
        named = next((p for p in phrases.after(last) if p.named and p.opens - last <= _WINDOW), None)
        if tongue.criminal.search(ahead):
            return named, EntityKind.CRIMINAL_GROUP
        if tongue.insurgent.search(ahead):
            return named, EntityKind.ARMED_GROUP
        return None, None

    def _agrees(self, sentence: Sentence, subject: Phrase, index: int, last: int) -> bool:
        if subject.kind is EntityKind.PERSON and self._is_plural(sentence, index, last):
            return (
                sentence.lower(subject.opens - 2) in self._tongue.conjunctions | {","}
                or subject.lemma == "both"
            )
        return True

    def _is_plural(self, sentence: Sentence, index: int, last: int) -> bool:
        start = self._clauses.verb_group(sentence, index)
        words = [sentence.lower(at) for at in range(start, last + 1)]
        plural = [w for w in words if self._tongue.plural_verb.fullmatch(w)]
        return bool(plural)

    def _leader_of(self, referent: Referent, type_: OutcomeType) -> Referent:
        """A junta's coup is that of the officer who leads it."""
        if referent.actor.lemma not in {"junta", "junte"} or type_ not in _COUPS:
            return referent
        leader: Actor | None = next((a for a in self._reading.actors if a.leads is referent.actor), None)
        return Referent(leader) if leader is not None else referent


def _merged(found: list[Act]) -> Iterator[Act]:
    """A desertion and a joining by one party in one sentence are one act, told twice."""
    left = [act for act in found if act.type is OutcomeType.DEFECTION]
    for act in found:
        if act.type is OutcomeType.DEFECTION and act.joined_kind is None:
            joining = next(
                (a for a in found if a.joined_kind and a is not act and a.actor == act.actor), None
            )
            if joining is not None and joining.type is not OutcomeType.DEFECTION:
                surer = joining.certainty is act.certainty
                act = replace(act, joined=joining.joined, joined_kind=joining.joined_kind) if surer else act
        elif act.joined_kind and act.type is not OutcomeType.DEFECTION and _is_told(act, left):
            continue
        yield act


def _is_told(joining: Act, desertions: list[Act]) -> bool:
    """Whether a desertion tells of the joining already."""
    return any(d.actor == joining.actor and d.certainty is joining.certainty for d in desertions)
