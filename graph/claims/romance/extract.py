"""Extraction from Spanish and French: a text becomes what it states, by rules alone and without a model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.claims.claim import (
    Certainty,
    Claim,
    Outcome,
    Party,
    Quotation,
    Scope,
    Status,
    Training,
)
from graph.claims.outcome_type import OutcomeType
from graph.claims.romance.french import FRENCH
from graph.claims.romance.lesson import Lesson
from graph.claims.romance.outcomes import Act, acts
from graph.claims.romance.phrase import Phrase
from graph.claims.romance.reading import Reading
from graph.claims.romance.spanish import SPANISH
from graph.claims.romance.story import Actor
from graph.claims.romance.trainers import Teacher
from graph.claims.romance.trainings import lessons
from graph.claims.romance.words import Sentence
from graph.claims.source import Link, Source, Statements
from graph.mentions.countries import load_countries
from graph.mentions.kinds import EntityKind
from graph.text.text import Text

TONGUES = {tongue.code: tongue for tongue in (SPANISH, FRENCH)}
"""The languages that these rules read, by ISO 639-1 code."""

_TOLD = frozenset({Certainty.REPORTED, Certainty.ALLEGED})
_SOVIET_END = 1991
_LED = frozenset(
    {
        OutcomeType.COUP,
        OutcomeType.ATTEMPTED_COUP,
        OutcomeType.MUTINY,
        OutcomeType.DEFECTION,
        OutcomeType.SURRENDER,
    }
)
"""What a commander does with his unit."""
_EXTRACTOR = "romance-outcome/1"


def extract(text: Text, language: str) -> Statements:
    """What a text states.

    Args:
        language: One of `TONGUES`.
    """
    reading = Reading(text, TONGUES[language])
    source = Source(text.document_id, text.metadata, "article")
    if reading.is_fiction:
        return Statements(source=source, claims=())
    return _Assembly(reading, source).statements()


@dataclass(frozen=True, slots=True)
class _Taught:
    lesson: Lesson
    host: str | None


class _Assembly:
    def __init__(self, reading: Reading, source: Source) -> None:
        self._reading = reading
        self._source = source

    def statements(self) -> Statements:
        """The trainings, and those outcomes that are tied to one."""
        done = list(acts(self._reading))
        for act in done:
            act.actor.actor.land = act.actor.actor.land or act.land
        taught = self._trainings()
        tied = list(self._ties(taught, done))
        trainings = {id(t): self._training(t) for t in taught}
        outcomes: dict[int, Claim] = {}
        links: list[Link] = []
        for t, act in tied:
            if id(act) not in outcomes:
                outcomes[id(act)] = self._outcome(act, t.host)
            links.append(Link(trainings[id(t)], outcomes[id(act)]))
        claims = sorted((*trainings.values(), *outcomes.values()), key=_place)
        return Statements(self._source, tuple(dict.fromkeys(claims)), tuple(dict.fromkeys(links)))

    def _trainings(self) -> list[_Taught]:
        """The distinct trainings whose trainee's country is known, and is not the trainer's."""
        found: dict[tuple[str, int, bool], _Taught] = {}
        read = [replace(lesson, teacher=self._of_its_time(lesson)) for lesson in lessons(self._reading)]
        countries = frozenset(lesson.teacher.country for lesson in read if lesson.teacher.country)
        for lesson in read:
            actor = lesson.trainee.actor
            host = self._host(actor, countries, lesson.land)
            if host == lesson.teacher.country or (host is None and not _is_named_person(actor)):
                continue
            key = (_teacher_key(lesson.teacher), id(actor), lesson.certainty in _TOLD)
            known = found.get(key)
            if known is None or _fullness(lesson) > _fullness(known.lesson):
                found[key] = _Taught(lesson, host)
        return list(found.values())

    def _of_its_time(self, lesson: Lesson) -> Teacher:
        """Moscow's instructors were the Soviet Union's while that lasted."""
        published = self._reading.text.metadata.published
        told = lesson.date or published
        if lesson.teacher.country != "RU" or told is None or told.latest.year > _SOVIET_END:
            return lesson.teacher
        return replace(lesson.teacher, country="SU")

    def _host(self, actor: Actor, trainers: frozenset[str], land: str | None) -> str | None:
        for party in (actor, actor.leads, actor.whole):
            if party is not None and party.land is not None:
                return party.land
        return land or self._reading.land(trainers)

    def _ties(self, taught: Sequence[_Taught], done: Sequence[Act]) -> Iterator[tuple[_Taught, Act]]:
        """Each training that took place, with the outcomes of the same party, its members or its "
        "commander."""
        kept: dict[tuple[str, int], Act] = {}
        for act in done:
            key = (act.type.value, id(act.actor.actor))
            known = kept.get(key)
            if known is None or _telling(act) > _telling(known):
                kept[key] = act
        for t in taught:
            for act in kept.values():
                told = t.lesson.certainty in _TOLD and not _before(act, t.lesson)
                if told and _share(t.lesson.trainee.actor, act):
                    yield t, act

    def _training(self, t: _Taught) -> Claim:
        lesson = t.lesson
        provider, programme = lesson.teacher.provider, lesson.programme
        return self._claim(
            Training(
                trainer=_trainer(lesson.teacher),
                trainee=_party(lesson.trainee.actor, t.host),
                provider=_plain(provider) if provider is not None else None,
                programme=_plain(programme) if programme is not None else None,
                place=lesson.place,
                begin=lesson.date,
                status=Status.PLANNED if lesson.certainty is Certainty.PLANNED else Status.CONDUCTED,
                headcount=lesson.headcount,
            ),
            lesson.sentence,
            lesson.certainty,
            lesson.rule,
        )

    def _outcome(self, act: Act, host: str | None) -> Claim:
        joined = None
        if act.joined_kind is not None:
            name = act.joined.name if act.joined is not None else act.joined_kind.value
            entry = act.joined.entry if act.joined is not None else None
            joined = Party(
                name=name,
                kind=act.joined_kind,
                key=entry.key if entry else None,
                named=act.joined is not None,
            )
        return self._claim(
            Outcome(
                type=act.type,
                actor=_party(act.actor.actor, host),
                scope=Scope.SOME_MEMBERS if act.actor.some else Scope.WHOLE,
                joined=joined,
                begin=act.date,
            ),
            act.sentence,
            act.certainty,
            _EXTRACTOR,
        )

    def _claim(self, states: Training | Outcome, sentence: Sentence, sure: Certainty, rule: str) -> Claim:
        return Claim(
            states=states,
            evidence=Quotation(start=sentence.start, end=sentence.end, quote=sentence.content),
            certainty=sure,
            source_id=self._source.id,
            extractor=rule,
        )


def _share(trainee: Actor, act: Act) -> bool:
    """Whether an outcome's actor is the trainee, a part of it, or its commander at its head.

    Not the other way round: what a unit does is not said of its commander.
    """
    actor = act.actor.actor
    if actor.leads is trainee:
        return act.type in _LED
    return trainee is actor or (actor.whole is trainee and trainee.kind is EntityKind.UNIT)


def _before(act: Act, lesson: Lesson) -> bool:
    if act.date is None or lesson.date is None:
        return False
    return act.date.latest < lesson.date.earliest


def _trainer(teacher: Teacher) -> Party:
    if teacher.country is not None:
        return Party(
            name=load_countries().name(teacher.country), kind=EntityKind.COUNTRY, country=teacher.country
        )
    entry = teacher.organisation
    assert entry is not None  # noqa: S101 - a teacher is a country or an organisation
    return Party(name=entry.names[0], kind=entry.kind, key=entry.key)


def _party(actor: Actor, host: str | None) -> Party:
    entry = actor.entry
    return Party(
        name=actor.name,
        kind=actor.kind,
        country=actor.land or host,
        key=entry.key if entry is not None else None,
        named=actor.named,
        rank=actor.rank if actor.kind is EntityKind.PERSON else None,
        aliases=(actor.alias,) if actor.alias else (),
    )


def _plain(phrase: Phrase) -> Party:
    assert phrase.kind is not None  # noqa: S101 - providers and programmes are known kinds
    entry = phrase.entry
    return Party(
        name=phrase.name,
        kind=phrase.kind,
        country=phrase.codes[0] if phrase.codes else None,
        key=entry.key if entry is not None else None,
    )


def _teacher_key(teacher: Teacher) -> str:
    return teacher.country or (teacher.organisation.key if teacher.organisation is not None else "")


def _is_named_person(actor: Actor) -> bool:
    return actor.kind is EntityKind.PERSON and actor.named


def _fullness(lesson: Lesson) -> int:
    told = (lesson.date, lesson.place, lesson.programme, lesson.teacher.provider)
    return sum(part is not None for part in told) + 2 * (lesson.certainty is Certainty.REPORTED)


def _telling(act: Act) -> int:
    return (act.date is not None) + 2 * (act.certainty is Certainty.REPORTED) + (act.joined_kind is not None)


def _place(claim: Claim) -> tuple[int, str]:
    start = claim.evidence.start if isinstance(claim.evidence, Quotation) else 0
    return start, claim.id
