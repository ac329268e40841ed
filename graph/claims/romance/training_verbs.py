"""Trainings told by a verb: "France trained", "trained by", "s'entraînent sous la direction de"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.claims.romance.certainty import certainty
from graph.claims.romance.lands import Sort
from graph.claims.romance.lesson import Lesson, LessonReader
from graph.claims.romance.phrase import Phrase, Phrases
from graph.claims.romance.story import Referent
from graph.claims.romance.tongue import Form
from graph.claims.romance.trainers import Teacher, teaches
from graph.claims.romance.words import Sentence
from graph.mentions.kinds import TRAINEE_KINDS

_DIRECTED = re.compile(
    r"sous la (?:direction|houlette|supervision)|bajo la (?:dirección|tutela|supervisión)"
    r"|con (?:instructores|asesores)"
)


class VerbReader(LessonReader):
    """Reads who trained whom, in the active and the passive."""

    def sentence(self, phrases: Phrases) -> Iterator[Lesson]:
        """The trainings of one sentence."""
        sentence = phrases.sentence
        lowered = sentence.lowered
        barred = {
            sentence.at(m.start()) + k for m in self._tongue.not_verbs.finditer(lowered) for k in (0, 1, 2)
        }
        barred -= {
            i for i in barred if sentence.lower(i) not in {"forma", "forme", "forman", "formó", "formaron"}
        }
        for index in range(len(sentence.words)):
            form = self._tongue.verb_form(sentence.lower(index))
            if form is not None and index not in barred and not self._is_noun(sentence, index):
                yield from self._verb(phrases, index, form)

    def _is_noun(self, sentence: Sentence, index: int) -> bool:
        """ "la forma", "une forme", "l'instruit"."""
        word, before = sentence.lower(index), sentence.lower(index - 1)
        if word in {"forma", "forme", "formes", "formas"}:
            return before in self._tongue.determiners | self._tongue.prepositions | {"misma", "otra", "même"}
        return False

    def _verb(self, phrases: Phrases, index: int, form: Form) -> Iterator[Lesson]:
        sentence = phrases.sentence
        if form is Form.PARTICIPLE and self._clauses.is_passive(sentence, index):
            yield from self._passive(phrases, index)
            return
        if sentence.lower(self._clauses.verb_group(sentence, index)) in {"se", "s'"}:
            if form is Form.FINITE:
                yield from self._reflexive(phrases, index)
            return
        sure = certainty(self._clauses, phrases, index, form)
        if sure is None:
            return
        teachers = self._subjects(phrases, index, form)
        trainees = self._objects(phrases, index)
        if form is Form.INFINITIVE and not teachers:
            return
        for teacher in teachers:
            for trainee, phrase in trainees:
                lesson = self._lesson(phrases, index, teacher, trainee, sure, "romance-active/1", phrase)
                yield replace(
                    lesson, land=self._destination(phrases, index) if form is Form.INFINITIVE else None
                )

    def _reflexive(self, phrases: Phrases, index: int) -> Iterator[Lesson]:
        """ "Les soldats du BIR s'entraînent sous la direction d'instructeurs israéliens"."""
        end = self._clauses.end(phrases, index)
        ahead = " ".join(word.lower for word in phrases.sentence.words[index + 1 : end])
        subject = self._clauses.subject(phrases, index)
        sure = certainty(self._clauses, phrases, index, Form.FINITE)
        if subject is None or sure is None or not _DIRECTED.search(ahead):
            return
        for referent, phrase in self._told(phrases, subject):
            for teacher in self._agents(phrases, index):
                yield self._lesson(phrases, index, teacher, referent, sure, "romance-reflexive/1", phrase)

    def _subjects(self, phrases: Phrases, index: int, form: Form) -> tuple[Teacher, ...]:
        """The trainers that a verb has for its subject."""
        sentence = phrases.sentence
        start = self._clauses.verb_group(sentence, index)
        if self._has_pronoun(sentence, index) and self._tongue.code == "es":
            behind = next(phrases.after(index + 1), None)
            if behind is not None and behind.opens == index + 1:
                return teaches([behind], self._tongue)
        subject = self._clauses.subject(phrases, index)
        if form is Form.INFINITIVE and (subject is None or not teaches([subject], self._tongue)):
            # "Washington invirtió mil millones en formar …": the sentence's subject, past its objects.
            bare = [p for p in phrases.before(start) if self._clauses.is_bare(sentence, p)]
            subject = bare[-1] if bare else None
        if subject is None:
            return ()
        return teaches(self._clauses.chain(phrases, subject), self._tongue)

    def _destination(self, phrases: Phrases, index: int) -> str | None:
        """Where instructors were sent: "a El Salvador para entrenar", "au Niger pour former"."""
        for phrase in phrases.before(index):
            into = phrases.sentence.lower(phrase.opens - 1) in {"a", "al", "en", "à", "au", "aux"}
            if into and phrase.sort is Sort.NAME and index - phrase.last < 4:
                return phrase.codes[0]
        return None

    def _has_pronoun(self, sentence: Sentence, index: int) -> bool:
        start = self._clauses.verb_group(sentence, index)
        return any(sentence.lower(at) in self._tongue.to_pronouns for at in range(start, index))

    def _objects(self, phrases: Phrases, index: int) -> list[tuple[Referent, Phrase | None]]:
        """Whom a verb has for its object: behind it, before it by a relative, or by a pronoun."""
        sentence = phrases.sentence
        if self._has_pronoun(sentence, index):
            start = self._clauses.verb_group(sentence, index)
            plural = any(sentence.lower(at) in {"los", "las", "les"} for at in range(start, index))
            found = self._reading.taken_up(phrases, start, plural)
            return [(found, None)] if found is not None else []
        subject = self._clauses.subject(phrases, index)
        if subject is not None and sentence.lower(subject.opens - 1) in self._tongue.object_relatives:
            before = self._clauses.antecedent(phrases, subject.opens - 1)
            if before is not None:
                return self._told(phrases, before) if before.is_party else []
        behind = self._clauses.object(phrases, index)
        return self._told(phrases, behind) if behind is not None else []

    def _passive(self, phrases: Phrases, index: int) -> Iterator[Lesson]:
        sentence = phrases.sentence
        sure = certainty(self._clauses, phrases, index, Form.PARTICIPLE)
        if sure is None:
            return
        teachers = self._agents(phrases, index)
        if not teachers:
            return
        holder = self._clauses.participle_holder(phrases, index)
        be = any(
            sentence.lower(at) in self._tongue.to_be | {"sido", "été"}
            for at in range(max(0, index - 4), index)
        )
        if be:
            holder = self._clauses.subject(phrases, index)
        trained = holder is not None and holder.kind in TRAINEE_KINDS
        trainees = self._told(phrases, holder) if holder is not None and trained else []
        for teacher in teachers:
            for trainee, phrase in trainees:
                yield self._lesson(phrases, index, teacher, trainee, sure, "romance-passive/1", phrase)
