"""Trainings told by a school: "attended Sandhurst", "an SOA graduate", "took part in a US course"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import standing
from graph.claims.claim import Certainty
from graph.claims.clauses import after, agents, is_passive, is_verb, objects, subjects
from graph.claims.dating import date_of, date_within
from graph.claims.drafts import Trainer, TrainingDraft
from graph.claims.reading import Reading
from graph.claims.trainees import trainees_of
from graph.claims.trainers import COURSES, first_trainer, school_of, trainer_by_place, trainer_of_entry
from graph.mentions.kinds import EntityKind
from graph.mentions.words import singular, word_set

_ATTEND = word_set("attend complete finish enter join take pass")
_AT = word_set("graduate study enroll enrol participate matriculate qualify teach")
_ALUMNI = word_set("graduate alumnus alumni alumna student alum product veteran")
_COME = word_set("come go travel arrive stay be send")
_PART = frozenset({"part", "course"})


class Schooling:
    """Reads attendance at a foreign school, course or exercise."""

    name: ClassVar[str] = "schooling"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[TrainingDraft]:
        """The trainings of one text that a school tells, in reading order."""
        for token in reading.doc:
            if is_verb(token):
                yield from self._by_verb(reading, token)
            elif singular(token) == "trainee" and token.pos_ == "NOUN":
                yield from self._by_trainee(reading, token)
            elif singular(token) in _ALUMNI and token.pos_ in {"NOUN", "PROPN"}:
                yield from self._by_alumnus(reading, token)

    def _by_verb(self, reading: Reading, verb: Token) -> Iterator[TrainingDraft]:
        schools = _schools(verb)
        if not schools:
            return
        stated = standing(verb)
        if stated is None:
            return
        takers = agents(verb) if is_passive(verb) and verb.lemma_ == "attend" else subjects(verb)
        for school in schools:
            trainer = school_of(reading, school)
            if trainer is None and singular(school) in COURSES:  # "attended a course at Fort Benning"
                places = after(verb, "at", "in")
                trainer = next((s for p in places if (s := school_of(reading, p))), None)
                trainer = trainer or first_trainer(reading, after(verb, "with", "under"))
                trainer = trainer or trainer_by_place(reading, places)
            if trainer is None or (singular(school) == "training" and verb.lemma_ in _ATTEND):
                continue  # "attended training" is read as a noun of training
            yield from self._drafts(reading, takers, trainer, verb, stated.certainty)

    def _by_alumnus(self, reading: Reading, noun: Token) -> Iterator[TrainingDraft]:
        trainer = _alma_mater(reading, noun)
        if trainer is None:
            return
        stated = standing(noun)
        if stated is None or any(child.dep_ == "neg" for child in noun.head.children):
            return
        whom = noun
        if noun.dep_ in {"compound", "nmod"} or noun.dep_ == "appos":
            whom = noun.head
        elif noun.dep_ == "attr":
            whom = next((c for c in noun.head.children if c.dep_ == "nsubj"), noun)
        if whom.i == noun.i and not _is_known_body(reading, noun):
            return
        yield from self._drafts(reading, [whom], trainer, noun, stated.certainty)

    def _by_trainee(self, reading: Reading, noun: Token) -> Iterator[TrainingDraft]:
        """Trainees are trained where they are: "Afghan trainees have come to the U.S."."""
        places = after(noun, "in", "at")
        verb = noun.head
        if noun.dep_ in {"nsubj", "nsubjpass"} and is_verb(verb) and verb.lemma_ in _COME:
            places += after(verb, "to", "in")
        trainer = trainer_by_place(reading, places)
        stated = standing(noun)
        if trainer is not None and stated is not None:
            yield from self._drafts(reading, [noun], trainer, noun, stated.certainty)

    def _drafts(
        self, reading: Reading, whom: list[Token], trainer: Trainer, trigger: Token, certainty: Certainty
    ) -> Iterator[TrainingDraft]:
        for trainee in trainees_of(reading, whom, trainer, trigger):
            yield TrainingDraft(
                rule=f"{self.name}/{self.version}",
                trigger=trigger,
                trainer=trainer,
                trainee=trainee.mention,
                head=trainee.head,
                host=trainee.host,
                certainty=certainty,
                date=date_of(reading, trigger) if is_verb(trigger) else date_within(reading, trigger),
                place=reading.place_of(trigger, trainee.host, trainer.country),
            )


def _schools(verb: Token) -> list[Token]:
    lemma = verb.lemma_.lower()
    if lemma in _ATTEND:
        taken = subjects(verb) if is_passive(verb) and lemma == "attend" else objects(verb)
        if lemma == "take" and any(t.lower_ in _PART for t in taken):
            return [*after(verb, "in"), *(n for t in taken for n in after(t, "in"))]
        return taken
    if lemma in _AT and lemma != "teach":
        return after(verb, "from", "at", "in")
    return []


def _alma_mater(reading: Reading, noun: Token) -> Trainer | None:
    for school in after(noun, "of", "from", "at"):
        found = school_of(reading, school)
        if found is not None:
            return found
    for child in noun.lefts:
        match = reading.phrases.match_at(child)
        if match is not None and match.entry is not None and match.entry.kind is EntityKind.INSTITUTION:
            return trainer_of_entry(reading, reading.phrases.name_at(match))
    return None


def _is_known_body(reading: Reading, noun: Token) -> bool:
    """Whether "graduates" themselves say whose: "Honduran graduates of the school"."""
    mention = reading.phrases.at(noun)
    return mention is not None and mention.country is not None and mention.kind is EntityKind.GROUP
