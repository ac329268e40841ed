"""Trainings told by a noun of teaching: "imparten un curso", "la formation des policiers par la France"."""

import re
from collections.abc import Iterator

from graph.claims.romance.certainty import certainty
from graph.claims.romance.lesson import Lesson, LessonReader
from graph.claims.romance.phrase import Phrases
from graph.claims.romance.tongue import Form
from graph.claims.romance.trainers import Teacher, teaches

_CHARGED = re.compile(
    r"particip(?:e|ent|a|an|ait|aient|é|ó|aron|aban?)|assur(?:e|ent|é|ait|aient)|supervis(?:e|ent|é|ait"
    r"|aient|a|an|ó|aron)"
    r"|dirig(?:e|ent|é|eait|eaient|en|ió|ieron|ían?)|chargée?s?|encargad[oa]s?|contribu(?:e|ent|é|yen?"
    r"|yó|yeron)"
)
"""Verbs of those who train, before "the training of"."""


class TeachingReader(LessonReader):
    """Reads who gives, leads or takes part in the training of whom."""

    def sentence(self, phrases: Phrases) -> Iterator[Lesson]:
        """The trainings of one sentence."""
        yield from self._given(phrases, phrases.sentence.lowered)
        yield from self._named(phrases, phrases.sentence.lowered)

    def _given(self, phrases: Phrases, lowered: str) -> Iterator[Lesson]:
        """ "imparten un diplomado a capitanes", "ont dispensé une formation à une trentaine de sapeurs"."""
        sentence = phrases.sentence
        for match in self._tongue.giving.finditer(lowered):
            start = sentence.at(match.start())
            last = max(start, sentence.at(match.end() - 1))
            subject = self._clauses.subject(phrases, start)
            if subject is None:
                continue
            teachers = teaches(self._clauses.chain(phrases, subject), self._tongue)
            if not teachers or not re.compile(self._tongue.taught).search(lowered, match.start()):
                continue
            sure = certainty(self._clauses, phrases, start, Form.FINITE)
            if sure is None:
                continue
            for phrase in phrases.after(last + 1):
                if self._clauses.stops(sentence, last + 1, phrase.opens) or phrase.opens - last > 16:
                    break
                before = sentence.lower(phrase.opens - 1)
                before = sentence.lower(phrase.opens - 2) if before == "des" else before
                if phrase.is_party and before in {"a", "à", "aux", "al", "au"}:
                    for referent, told in self._told(phrases, phrase):
                        for teacher in teachers:
                            yield self._lesson(
                                phrases, start, teacher, referent, sure, "romance-given/1", told
                            )
                    break

    def _named(self, phrases: Phrases, lowered: str) -> Iterator[Lesson]:
        """ "La formation des policiers tchadiens par la France"."""
        sentence = phrases.sentence
        for match in self._tongue.training_of.finditer(lowered):
            start, behind = sentence.at(match.start()), sentence.at(match.end() - 1)
            trainee = next((p for p in phrases.after(behind) if p.is_party), None)
            if trainee is None or trainee.opens - behind > 3:
                continue
            sure = certainty(self._clauses, phrases, start, Form.FINITE)
            by = sentence.lower(trainee.last + 1) in {"por", "par"}
            teachers = self._agents(phrases, trainee.last) if by else self._charged(phrases, start)
            if sure is None:
                continue
            for referent, phrase in self._told(phrases, trainee):
                for teacher in teachers:
                    yield self._lesson(phrases, start, teacher, referent, sure, "romance-noun/1", phrase)

    def _charged(self, phrases: Phrases, noun: int) -> tuple[Teacher, ...]:
        """Who takes part in, leads or is charged with a training: the subject of the verb before the noun."""
        for at in range(noun - 1, max(-1, noun - 8), -1):
            if _CHARGED.fullmatch(phrases.sentence.lower(at)):
                subject = self._clauses.subject(phrases, at)
                return teaches(self._clauses.chain(phrases, subject), self._tongue) if subject else ()
        return ()
