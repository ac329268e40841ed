"""Trainings: who taught whom, read off verbs, participles, places of study and nouns of teaching."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.claims.claim import Certainty
from graph.claims.romance.certainty import certainty
from graph.claims.romance.dates import nearest
from graph.claims.romance.lands import Sort
from graph.claims.romance.phrases import Phrase, Phrases
from graph.claims.romance.reading import Reading
from graph.claims.romance.story import Referent
from graph.claims.romance.tongue import Form
from graph.claims.romance.trainers import Teacher, teaches
from graph.claims.romance.words import Sentence
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind
from graph.partial_date import PartialDate

_REDUCED = re.compile(
    r"egresad|graduad|diplom|(?:ex)?alumn|ancien|passé|sorti|brevet|stage|cycle|puis|saint-cyrien"
)
"""Words of study that need no verb: they describe who stands before them."""
_DIRECTED = re.compile(
    r"sous la (?:direction|houlette|supervision)|bajo la (?:dirección|tutela|supervisión)|con (?:instructores|asesores)"
)
_CHARGED = re.compile(
    r"particip(?:e|ent|a|an|ait|aient|é|ó|aron|aban?)|assur(?:e|ent|é|ait|aient)|supervis(?:e|ent|é|ait|aient|a|an|ó|aron)"
    r"|dirig(?:e|ent|é|eait|eaient|en|ió|ieron|ían?)|chargée?s?|encargad[oa]s?|contribu(?:e|ent|é|yen?|yó|yeron)"
)
"""Verbs of those who train, before "the training of"."""
_SITE = 9  # words behind a verb in which the place of its training stands
_REACH = 24  # words behind a word of study in which its place stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One training, as one sentence tells it.

    Args:
        land: Where the instructors were sent, which is the trainee's country if nothing else tells it.
    """

    teacher: Teacher
    trainee: Referent
    certainty: Certainty
    sentence: Sentence
    index: int
    rule: str
    date: PartialDate | None = None
    place: str | None = None
    programme: Phrase | None = None
    headcount: int | None = None
    land: str | None = None


def lessons(reading: Reading) -> Iterator[Lesson]:
    """The trainings of a text, sentence by sentence."""
    reader = _Reader(reading)
    for phrases in reading.sentences:
        if not phrases.sentence.dateline and not reading.tongue.civil.search(phrases.sentence.lowered):
            yield from reader.sentence(phrases)


class _Reader:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._tongue = reading.tongue
        self._clauses = reading.clauses

    def sentence(self, phrases: Phrases) -> Iterator[Lesson]:
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
        yield from self._studies(phrases, lowered)
        yield from self._received(phrases, lowered)
        yield from self._given(phrases, lowered)
        yield from self._named(phrases, lowered)

    # Verbs

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

    def _told(self, phrases: Phrases, phrase: Phrase) -> list[tuple[Referent, Phrase | None]]:
        return [(referent, phrase) for referent in self._reading.referents(phrases, phrase)]

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
        trainees = self._trainees(phrases, index, holder)
        for teacher in teachers:
            for trainee, phrase in trainees:
                yield self._lesson(phrases, index, teacher, trainee, sure, "romance-passive/1", phrase)

    def _trainees(
        self, phrases: Phrases, index: int, holder: Phrase | None
    ) -> list[tuple[Referent, Phrase | None]]:
        if holder is None:
            return []
        if holder.kind not in TRAINEE_KINDS:
            return []
        return self._told(phrases, holder)

    def _agents(self, phrases: Phrases, index: int) -> tuple[Teacher, ...]:
        """The trainers that a participle names by "by", or else by the country where it was done."""
        sentence = phrases.sentence
        end = self._clauses.end(phrases, index)
        again = (
            at
            for at in range(index + 1, end)
            if self._tongue.verb_form(sentence.lower(at)) is Form.PARTICIPLE
        )
        end = next(again, end)
        ahead = " ".join(word.lower for word in sentence.words[index + 1 : end])
        named = [phrase for phrase in phrases.after(index + 1) if phrase.opens < end]
        agents: list[Phrase] = []
        if self._tongue.agents.search(ahead):
            for phrase in named:
                start = agents[-1].last + 1 if agents else index + 1
                lead = " ".join(word.lower for word in sentence.words[start : phrase.opens])
                marks = list(self._tongue.agents.finditer(lead))
                chained = bool(agents) and self._joined(sentence, agents[-1], phrase)
                rest = lead[marks[-1].end() :] if marks else ""
                direct = bool(marks) and len(rest.split()) <= 3 and "," not in rest
                if (direct or chained) and teaches([phrase], self._tongue):
                    if agents and agents[-1].kind is EntityKind.ORGANISATION and phrase.entry is not None:
                        agents.pop()  # "une société américaine, DynCorp": one firm, told and named
                    agents.append(phrase)
                elif agents and not chained:
                    break
            return teaches(agents, self._tongue)
        return self._where(phrases, index, end)

    def _joined(self, sentence: Sentence, first: Phrase, second: Phrase) -> bool:
        """ "oficiales israelíes … y, desde 2014, también por asesores ucranianos": another agent, if "and" is there."""
        between = [word.lower for word in sentence.words[first.last + 1 : second.opens]]
        return (
            bool(between)
            and len(between) <= 2
            and all(w in self._tongue.conjunctions | {","} | self._tongue.determiners for w in between)
        )

    def _where(self, phrases: Phrases, index: int, end: int) -> tuple[Teacher, ...]:
        """The country where somebody was taught, if that alone is told."""
        sentence = phrases.sentence
        for phrase in phrases.after(index + 1):
            if phrase.opens >= min(end, index + 8):
                return ()
            lead = [word.lower for word in sentence.words[index + 1 : phrase.opens]]
            before = (
                sentence.lower(phrase.opens - 1)
                if not phrase.opens == phrase.first
                else sentence.lower(phrase.first - 1)
            )
            into = before in self._tongue.into or (
                before in self._tongue.definite and sentence.lower(phrase.opens - 2) in self._tongue.into
            )
            if into and "," not in lead and _is_place(phrase):
                return tuple(
                    Teacher(code, provider=_provider(phrase), place=phrase.name) for code in phrase.codes
                )
        return ()

    # Places of study

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
        """The country of the school or place of study that stands first in a stretch, and of those listed after it."""
        sentence = phrases.sentence
        chosen: list[Phrase] = []
        for phrase in self._places(phrases, start):
            if phrase.opens >= end or (self._clauses.stops(sentence, start, phrase.opens)):
                break
            place = _is_place(phrase) or (phrase.codes and phrase.lemma in self._tongue.trainers)
            programme = phrase.kind is EntityKind.PROGRAMME and phrase.codes
            if (place or programme) and (not chosen or self._listed(sentence, chosen[-1], phrase)):
                chosen.append(phrase)
            elif chosen:
                break
        found = teaches([p for p in chosen if not _is_place(p)], self._tongue)
        places = tuple(
            Teacher(code, provider=_provider(p), place=p.name)
            for p in chosen
            if _is_place(p)
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

    def _listed(self, sentence: Sentence, first: Phrase, second: Phrase) -> bool:
        between = [word.lower for word in sentence.words[first.last + 1 : second.opens]]
        allowed = (
            self._tongue.conjunctions
            | self._tongue.into
            | {",", "par", "por", "puis"}
            | self._tongue.definite
            | self._tongue.of
        )
        joins = self._tongue.conjunctions | self._tongue.into | {"puis"}
        return bool(set(between) & joins) and set(between) <= allowed

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

    # Nouns of teaching

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
            if (opens or chosen) and (
                teaches([phrase], self._tongue) or (_is_place(phrase) and phrase.codes)
            ):
                chosen.append(phrase)
        found = teaches([p for p in chosen if not _is_place(p)], self._tongue)
        return found or teaches(chosen, self._tongue)

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

    def _lesson(
        self,
        phrases: Phrases,
        index: int,
        teacher: Teacher,
        trainee: Referent,
        sure: Certainty,
        rule: str,
        phrase: Phrase | None,
    ) -> Lesson:
        sentence = phrases.sentence
        end = self._clauses.end(phrases, index)
        reach = min(end, index + _SITE)
        places = [p for p in phrases.after(index) if p.opens < reach and self._is_site(sentence, p)]
        programmes = [p for p in phrases.all if p.kind is EntityKind.PROGRAMME]
        return Lesson(
            teacher=teacher,
            trainee=trainee,
            certainty=sure,
            sentence=sentence,
            index=index,
            rule=rule,
            date=nearest(sentence, self._tongue, index, end),
            place=teacher.place or (places[0].name if places else None),
            programme=programmes[0] if programmes else None,
            headcount=phrase.headcount if phrase is not None else None,
        )

    def _is_site(self, sentence: Sentence, phrase: Phrase) -> bool:
        into = sentence.lower(phrase.opens - 1) in self._tongue.into
        return into and phrase.named and (phrase.kind is None or _is_place(phrase))


def _is_place(phrase: Phrase) -> bool:
    """Whether people are taught at it: a school, a country, a town that is known for it."""
    if phrase.kind is EntityKind.INSTITUTION:
        return True
    return bool(phrase.codes) and phrase.sort in {Sort.NAME, Sort.CAPITAL, Sort.PLACE}


def _provider(phrase: Phrase) -> Phrase | None:
    return phrase if phrase.kind is EntityKind.INSTITUTION else None


def _may_study(phrase: Phrase) -> bool:
    return phrase.kind in {EntityKind.PERSON, EntityKind.GROUP, EntityKind.UNIT, EntityKind.FORCE}
