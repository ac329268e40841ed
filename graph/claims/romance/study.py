"""Trainings told by a place of study, or as received: "graduado de …", "a reçu une formation de …"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.claims.romance.certainty import certainty
from graph.claims.romance.lands import Sort
from graph.claims.romance.lesson import Lesson, LessonReader, is_place, provider_of
from graph.claims.romance.phrase import Phrase, Phrases
from graph.claims.romance.story import Referent
from graph.claims.romance.tongue import Form
from graph.claims.romance.trainers import Teacher, teaches
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind

_REDUCED = re.compile(
    r"egresad|graduad|diplom|(?:ex)?alumn|ancien|passé|sorti|brevet|stage|cycle|puis|saint-cyrien"
)
"""Words of study that need no verb: they describe who stands before them."""
_REACH = 24  # words behind a word of study in which its place stands


class StudyReader(LessonReader):
    """Reads who studied where, and who was taught by whom."""

    def sentence(self, phrases: Phrases) -> Iterator[Lesson]:
        """The trainings of one sentence."""
        yield from self._studies(phrases, phrases.sentence.lowered)
        yield from self._received(phrases, phrases.sentence.lowered)

    def _studies(self, phrases: Phrases, lowered: str) -> Iterator[Lesson]:
        sentence = phrases.sentence
        found = list(self._tongue.becoming.finditer(lowered))
        for number, match in enumerate(found):
            start, stop = sentence.at(match.start()), sentence.at(match.end())
            limit = sentence.at(found[number + 1].start()) if number + 1 < len(found) else len(sentence.words)
            teachers = self._school(phrases, max(start, stop - 2), min(limit, stop + _REACH))
            if not teachers:
                continue
            sure = certainty(self._clauses, phrases, start, Form.FINITE)
            if sure is None:
                continue
            for referent, phrase in self._students(phrases, start):
                for teacher in teachers:
                    yield self._lesson(phrases, start, teacher, referent, sure, "romance-study/1", phrase)

    def _school(self, phrases: Phrases, start: int, end: int) -> tuple[Teacher, ...]:
        """The country of the first school or place of study in a stretch, and of those listed after it."""
        sentence = phrases.sentence
        chosen: list[Phrase] = []
        for phrase in self._places(phrases, start):
            if phrase.opens >= end or (self._clauses.stops(sentence, start, phrase.opens)):
                break
            place = is_place(phrase) or (phrase.codes and phrase.lemma in self._tongue.trainers)
            programme = phrase.kind is EntityKind.PROGRAMME and phrase.codes
            if (place or programme) and (not chosen or self._listed(sentence, chosen[-1], phrase)):
                chosen.append(phrase)
            elif chosen:
                break
        found = teaches([p for p in chosen if not is_place(p)], self._tongue)
        places = tuple(
            Teacher(code, provider=provider_of(p), place=p.name)
            for p in chosen
            if is_place(p)
            for code in p.codes
        )
        return found or places

    def _places(self, phrases: Phrases, start: int) -> Iterator[Phrase]:
        """The phrases behind a word, with the school itself in place of "ese centro"."""
        for phrase in phrases.after(start):
            again = phrase.demonstrative or phrases.sentence.lower(phrase.opens) in self._tongue.demonstrative
            school = None
            if again and phrase.kind is None and phrase.lemma in self._tongue.schools:
                school = self._reading.last_school(phrases, phrase)
            yield (
                replace(school, opens=phrase.opens, first=phrase.first, last=phrase.last)
                if school
                else phrase
            )

    def _students(self, phrases: Phrases, index: int) -> list[tuple[Referent, Phrase | None]]:
        sentence = phrases.sentence
        reduced = _REDUCED.match(sentence.lower(index)) is not None
        holder = self._clauses.participle_holder(phrases, index) if reduced else None
        subject = self._clauses.subject(phrases, index)
        for phrase in (holder, subject):
            if phrase is not None and phrase.kind in TRAINEE_KINDS:
                told = self._told(phrases, phrase)
                if told and _may_study(phrase):
                    return told
        if subject is None and (holder is None or holder.kind is None) and self._tongue.code == "es":
            plural = (
                bool(self._tongue.plural_verb.fullmatch(sentence.lower(index).split()[0]))
                if sentence.lower(index)
                else False
            )
            return [(referent, None) for referent in self._reading.topic_before(phrases, plural)]
        return []

    def _received(self, phrases: Phrases, lowered: str) -> Iterator[Lesson]:
        """ "recibió instrucción de …", "a reçu une formation de …"."""
        pattern = re.compile(rf"{self._tongue.receiving.pattern}")
        sentence = phrases.sentence
        for match in pattern.finditer(lowered):
            start = sentence.at(match.start())
            noun = re.compile(self._tongue.taught).search(lowered, match.end())
            direct = "cargo" in match.group()
            if not direct and (noun is None or noun.start() - match.end() > 60):
                continue
            behind = sentence.at(match.end() if direct or noun is None else noun.end())
            sure = certainty(self._clauses, phrases, start, Form.FINITE)
            teachers = self._source(phrases, behind)
            if sure is None or not teachers:
                continue
            for referent, phrase in self._students(phrases, start):
                for teacher in teachers:
                    yield self._lesson(phrases, start, teacher, referent, sure, "romance-received/1", phrase)

    def _source(self, phrases: Phrases, start: int) -> tuple[Teacher, ...]:
        """Whose teaching it was: "instrucción de los Boinas Verdes", "entrenamiento en Georgia"."""
        sentence = phrases.sentence
        if start < len(sentence.words) and start > 0:
            own = [p for p in phrases.all if p.first == start and p.sort is Sort.PEOPLE]
            if own:
                return teaches(own, self._tongue)
        chosen: list[Phrase] = []
        for phrase in phrases.after(start):
            if phrase.opens - start > 10 or self._clauses.stops(sentence, start, phrase.opens):
                break
            before = sentence.lower(phrase.opens - 1)
            opens = before in self._tongue.of | self._tongue.into | {"par", "por"} or phrase.opens == start
            if chosen and not self._listed(sentence, chosen[-1], phrase):
                break
            if (opens or chosen) and (teaches([phrase], self._tongue) or (is_place(phrase) and phrase.codes)):
                chosen.append(phrase)
        found = teaches([p for p in chosen if not is_place(p)], self._tongue)
        return found or teaches(chosen, self._tongue)


def _may_study(phrase: Phrase) -> bool:
    return phrase.kind in {EntityKind.PERSON, EntityKind.GROUP, EntityKind.UNIT, EntityKind.FORCE}
