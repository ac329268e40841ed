"""Trainings told by a school: "attended Sandhurst", "an SOA graduate", "took part in a US course"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import Standing, hearsay_words, standing
from graph.claims.claim import Certainty
from graph.claims.clauses import after, agents, is_passive, is_verb, objects, subjects
from graph.claims.dating import date_of, date_within
from graph.claims.drafts import Trainer, TrainingDraft
from graph.claims.reading import Reading
from graph.claims.schools import COURSES, is_civil_school, school_of, trainer_by_place
from graph.claims.trainees import trainees_of
from graph.claims.trainers import first_trainer, trainer_of_entry
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import CIVIL_SUBJECTS
from graph.mentions.words import singular, word_set

_ATTEND = word_set("attend complete finish enter join take pass undergo follow receive do")
_AT = word_set("graduate study enroll enrol participate matriculate qualify teach commission")
_HOLD = word_set("hold earn have get receive")
_DEGREES = word_set("degree diploma certificate")
_ADMIT = word_set("accept admit enrol enroll")
_SOVIET_UNTIL = 1992
_HOW_LONG = frozenset({"dobj", "npadvmod"})
_TIMES = word_set("year month week term semester winter summer day")
_ALUMNI = word_set("graduate alumnus alumni alumna student alum product veteran")
_COME = word_set("come go travel arrive stay be send")
_SENT = word_set("send go travel invite select nominate assign admit accept pick choose arrive fly")
_SOLDIERS = word_set("officer cadet soldier commando paratrooper")
_SCHOOL_WORDS = word_set("school college academy university institute course courses")


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
        schools = _schools(reading, verb)
        subject = [noun for word in (verb, *schools) for noun in after(word, "in")]
        if not schools or any(noun.lower_ in CIVIL_SUBJECTS for noun in subject):
            return
        stated = standing(verb)
        if stated is None:
            return
        passive = is_passive(verb)
        takers = agents(verb) if passive and verb.lemma_ == "attend" else subjects(verb)
        if verb.lemma_ in _SENT | _ADMIT | {"put"} and not passive:
            takers = objects(verb) or takers
        for school in schools:
            # Whoever "put them through a course in Juba" taught them, wherever that was.
            putting = (agents(verb) if passive else subjects(verb)) if verb.lemma_ == "put" else []
            trainer = first_trainer(reading, putting) or school_of(reading, school)
            trainer = trainer or _study_abroad(reading, verb, school, takers)
            if trainer is None and verb.lemma_ in _ADMIT and not passive and _is_its_own(school):
                trainer = first_trainer(reading, subjects(verb))
            if (
                trainer is None and singular(school) in COURSES and not is_civil_school(school)
            ):  # "attended a course at Fort Benning"
                places = after(verb, "at", "in", "to") if verb.lemma_ in _SENT else after(verb, "at", "in")
                places += [inner for place in places for inner in after(place, "at", "in")]
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
        stated = _standing_of(noun)
        if stated is None or any(child.dep_ == "neg" for child in noun.head.children):
            return
        whom = _who_graduated(reading, noun)
        if [token.i for token in whom] == [noun.i] and not _is_known_body(reading, noun):
            return
        yield from self._drafts(reading, whom, trainer, noun, stated.certainty)

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
        trainer = _as_it_was(reading, trainer)
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


def _as_it_was(reading: Reading, trainer: Trainer) -> Trainer:
    """The Soviet Union for a Russian school in a text of its time; studies then lay years back."""
    published = reading.published
    if trainer.country != "RU" or published is None or published.earliest.year > _SOVIET_UNTIL:
        return trainer
    return replace(trainer, country="SU", name=reading.gazetteer.countries.name("SU"))


def _is_its_own(school: Token) -> bool:
    """Whether it is the school of whoever admits them: "accepted 50 cadets at its academy"."""
    return any(child.dep_ == "poss" and child.lower_ in {"its", "their"} for child in school.children)


def _study_abroad(reading: Reading, verb: Token, land: Token, takers: list[Token]) -> Trainer | None:
    """ "Most of the Sudanese officers had studied in Egypt": soldiers spoken of as such study war abroad."""
    if verb.lemma_ not in {"study", "graduate"} or reading.phrases.country_word(land) is None:
        return None
    taught = [reading.phrases.at(reading.phrases.referent(token)) for token in takers]
    soldiers = all(m is not None and m.lemma in _SOLDIERS and m.plural for m in taught)
    return trainer_by_place(reading, [land]) if taught and soldiers else None


def _standing_of(noun: Token) -> Standing | None:
    """How surely somebody is called a graduate; what graduates plan or deny says nothing of that."""
    if noun.dep_ in {"attr", "oprd", "acomp"}:
        return standing(noun)
    hearsay = hearsay_words(child for child in noun.children)
    return Standing(Certainty.ALLEGED if hearsay else Certainty.REPORTED)


def _who_graduated(reading: Reading, noun: Token) -> list[Token]:
    """Whom "graduate" is said of: beside a name, after "is" or "among", or in a list that follows."""
    stands = noun
    while stands.dep_ in {"pobj", "prep"} and reading.phrases.match_at(stands.head) is not None:
        stands = stands.head  # "A School of the Americas graduate": the parser cuts the name
    beside = [c for word in (noun, stands) for c in word.children if c.dep_ == "appos"]
    persons = [c for c in beside if (m := reading.phrases.at(c)) is not None and m.kind is EntityKind.PERSON]
    if persons:
        return persons
    if noun.dep_ in {"compound", "nmod", "appos"}:
        head = noun.head
        land = head.dep_ == "pobj" and reading.phrases.country_word(head) is not None
        return [head.head.head if land else head]  # "X of El Salvador, a graduate": of X, not of the land
    verb = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ == "include":
        return objects(verb)
    if noun.dep_ == "pobj" and noun.head.lower_ in {"among", "of"}:
        above = noun.head.head
        above = above.head if above.dep_ == "attr" and above.lower_ == "one" else above
        subject = next((c for c in above.children if c.dep_ == "nsubj"), None)
        if above.lemma_ == "be" and subject is not None:
            return [subject]
    if noun.dep_ == "attr":
        return [next((c for c in verb.children if c.dep_ == "nsubj"), noun)]
    return [noun]


def _is_school(reading: Reading, noun: Token) -> bool:
    """Whether one goes there to learn: a school or course, not a base where one may also be posted."""
    return bool({token.lower_ for token in (noun, *noun.lefts)} & _SCHOOL_WORDS) or any(
        word in _SCHOOL_WORDS for word in reading.place_name(noun).lower().split()
    )


def _schools(reading: Reading, verb: Token) -> list[Token]:
    lemma = verb.lemma_.lower()
    out = [child for child in verb.children if child.lower_ == "out"] if lemma == "pass" else []
    if lemma in _ATTEND and not (lemma == "pass" and (out or any(after(verb, "through")))):
        taken = subjects(verb) if is_passive(verb) and lemma == "attend" else objects(verb)
        if lemma == "take" and any(t.lower_ == "part" for t in taken):
            return [*after(verb, "in"), *(n for t in taken for n in after(t, "in"))]
        return taken
    if lemma in _HOLD and (held := [noun for noun in objects(verb) if singular(noun) in _DEGREES]):
        return [school for noun in (verb, *held) for school in after(noun, "from", "at")]
    if lemma in _ADMIT and (schools := after(verb, "at", "into")):
        return [noun for noun in schools if _is_school(reading, noun)]
    if lemma in _SENT and any(after(verb, "to", "for")):
        return [noun for noun in after(verb, "to", "for") if _is_school(reading, noun)]
    if lemma == "spend" and (
        spent := [c for c in verb.children if c.dep_ in _HOW_LONG and singular(c) in _TIMES]
    ):
        return [n for word in (verb, *spent) for n in after(word, "at", "in") if _is_school(reading, n)]
    if lemma in {"pass", "put"}:
        left = [noun for word in (verb, *out) for noun in after(word, "of", "from")] if out else []
        return after(verb, "through") + left
    if lemma in _AT and lemma != "teach":
        return after(verb, "from", "at", "in")
    return []


def _alma_mater(reading: Reading, noun: Token) -> Trainer | None:
    for school in after(noun, "of", "from", "at"):
        found = school_of(reading, school)
        if found is not None:
            return found
    before = [noun.nbor(-1)] if noun.i > noun.sent.start else []
    for child in (*noun.lefts, *before):
        if child.dep_ == "poss" and (owner := school_of(reading, child)) is not None:
            return owner  # "the school's graduates"
        match = reading.phrases.match_at(child)
        if match is not None and match.entry is not None and match.entry.kind is EntityKind.INSTITUTION:
            return trainer_of_entry(reading, reading.phrases.name_at(match))
    return None


def _is_known_body(reading: Reading, noun: Token) -> bool:
    """Whether "graduates" themselves say whose: "Honduran graduates of the school"."""
    mention = reading.phrases.at(noun)
    return mention is not None and mention.country is not None and mention.kind is EntityKind.GROUP
