"""A training as a sentence tells it, and what all its readers ask of a sentence: who taught, and where."""

from dataclasses import dataclass

from graph.claims.claim import Certainty
from graph.claims.romance.dates import nearest
from graph.claims.romance.lands import Sort
from graph.claims.romance.phrase import Phrase, Phrases
from graph.claims.romance.reading import Reading
from graph.claims.romance.story import Referent
from graph.claims.romance.tongue import Form
from graph.claims.romance.trainers import Teacher, teaches
from graph.claims.romance.words import Sentence
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate

_SITE = 9  # words behind a verb in which the place of its training stands


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


class LessonReader:
    """What the readers of trainings share."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._tongue = reading.tongue
        self._clauses = reading.clauses

    def _told(self, phrases: Phrases, phrase: Phrase) -> list[tuple[Referent, Phrase | None]]:
        return [(referent, phrase) for referent in self._reading.referents(phrases, phrase)]

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
        """Whether a phrase is another agent: "oficiales israelíes y asesores ucranianos"."""
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
            before = sentence.lower(phrase.opens - 1)
            into = before in self._tongue.into or (
                before in self._tongue.definite and sentence.lower(phrase.opens - 2) in self._tongue.into
            )
            if into and "," not in lead and is_place(phrase):
                return tuple(
                    Teacher(code, provider=provider_of(phrase), place=phrase.name) for code in phrase.codes
                )
        return ()

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
        return into and phrase.named and (phrase.kind is None or is_place(phrase))


def is_place(phrase: Phrase) -> bool:
    """Whether people are taught at it: a school, a country, a town that is known for it."""
    if phrase.kind is EntityKind.INSTITUTION:
        return True
    return bool(phrase.codes) and phrase.sort in {Sort.NAME, Sort.CAPITAL, Sort.PLACE}


def provider_of(phrase: Phrase) -> Phrase | None:
    """The phrase, if it names a school."""
    return phrase if phrase.kind is EntityKind.INSTITUTION else None
