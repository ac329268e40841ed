"""Trainings told by a verb: "trained Malian units", "was trained by", "soldiers trained at Fort Benning"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import standing
from graph.claims.clauses import (
    after,
    agents,
    governors,
    is_astray,
    is_passive,
    is_verb,
    objects,
    subjects,
    with_conjuncts,
)
from graph.claims.dating import date_of
from graph.claims.drafts import Trainer, TrainingDraft
from graph.claims.joint import PATRONS, joint_sides
from graph.claims.reading import Reading
from graph.claims.schools import school_of, trainer_by_place, trainers_by_place
from graph.claims.trainees import trainees_of
from graph.claims.trainers import trainer_in_modifiers, trainers
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention
from graph.mentions.words import bases, singular, word_set

_VERBS = word_set("train retrain instruct mentor drill coach teach school educate tutor")
_READY = word_set("prepare ready")
"""Verbs of training only where those who do it teach: "instructors prepared recruits for the front"."""

_LEARN = word_set("learn study practise practice hone perfect rehearse")
_TUTELAGE = word_set("tutelage guidance supervision instruction direction mentorship tuition eye eyes")
_GO = word_set("go fly travel send take bring move invite airlift dispatch select")


class TrainingVerbs:
    """Reads verbs of training, active and passive, finite and not."""

    name: ClassVar[str] = "training-verbs"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[TrainingDraft]:
        """The trainings of one text that a verb tells, in reading order."""
        for token in reading.doc:
            if is_verb(token) and (token.dep_ not in {"amod", "compound"} or is_astray(token)):
                words = set(bases(token))
                turned_out = token.lemma_ == "graduate" and bool(objects(token))
                if words & _VERBS or turned_out or (words & _READY and _is_by_teachers(reading, token)):
                    yield from self._at(reading, token)
                elif words & _LEARN:
                    yield from self._learning(reading, token)

    def _learning(self, reading: Reading, verb: Token) -> Iterator[TrainingDraft]:
        """ "Learned tactics from French instructors", "under the tutelage of Cuban advisers"."""
        news = any(c.dep_ == "ccomp" and not _is_how(c) for c in verb.children)
        if news:
            return  # "learned from officers that the coup had failed"
        nearby = [
            *after(verb, "from", "under", "with"),
            *(n for o in objects(verb) for n in after(o, "from")),
        ]
        taught = [noun for noun in nearby if _teaches(reading, noun)]
        who = (
            trainers(reading, [*taught, *_tutors(verb)])
            or _tutelage(reading, verb)
            or _gone_to(reading, verb)
        )
        clauses = [verb, *(child for child in verb.children if child.dep_ == "xcomp")]
        bases = [school_of(reading, noun) for clause in clauses for noun in after(clause, "at")]
        who = who or [school for school in bases if school is not None]
        yield from self._drafts(reading, verb, who[:1], subjects(verb))

    def _at(self, reading: Reading, verb: Token) -> Iterator[TrainingDraft]:
        for trainer, whom in self._pairs(reading, verb):
            yield from self._drafts(reading, verb, [trainer], whom)

    def _drafts(
        self, reading: Reading, verb: Token, who: list[Trainer], whom: list[Token]
    ) -> Iterator[TrainingDraft]:
        stated = standing(verb)
        if stated is None:
            return
        for trainer, trainee in ((t, e) for t in who for e in trainees_of(reading, whom, t, verb)):
            yield TrainingDraft(
                rule=f"{self.name}/{self.version}",
                trigger=verb,
                trainer=trainer,
                trainee=trainee.mention,
                head=trainee.head,
                host=trainee.host,
                certainty=stated.certainty,
                date=date_of(reading, verb),
                place=reading.place_of(verb, trainee.host, trainer.country),
                programme=programme_of(reading, verb),
                prior=_is_prior(verb),
            )

    def _pairs(self, reading: Reading, verb: Token) -> Iterator[tuple[Trainer, list[Token]]]:
        joint = after(verb, "with", "alongside")
        told = any(child.dep_ in {"auxpass", "agent"} for child in verb.children)
        if joint and not told and not objects(verb):
            who, whom = joint_sides(reading, subjects(verb), joint)
        elif is_passive(verb):
            whom, who = subjects(verb), _passive_trainers(reading, verb)
        elif found := objects(verb):
            whom, who = found + after(verb, "dative"), _active_trainers(reading, verb)
        else:
            whom, who = subjects(verb), _learning_trainers(reading, verb)
        for trainer in who:
            yield trainer, whom


def _is_how(clause: Token) -> bool:
    return any(child.lower_ == "how" for child in clause.children)


def _is_by_teachers(reading: Reading, verb: Token) -> bool:
    doers = (agents(verb) or _stray_agents(reading, verb)) if is_passive(verb) else subjects(verb)
    return any(_teaches(reading, token) or singular(token) in {"mission", "programme"} for token in doers)


def _teaches(reading: Reading, token: Token) -> bool:
    """Whether these are soldiers or instructors, who teach what soldiers learn."""
    mention = reading.phrases.at(token)
    kinds = {EntityKind.UNIT, EntityKind.FORCE, EntityKind.GROUP}
    return mention is not None and mention.kind in kinds


def _tutors(verb: Token) -> list[Token]:
    return [tutor for noun in after(verb, "under") if noun.lower_ in _TUTELAGE for tutor in after(noun, "of")]


def _tutelage(reading: Reading, verb: Token) -> list[Trainer]:
    """Whose tutelage it was by the word before it: "under French tutelage"."""
    nouns = (noun for noun in after(verb, "under") if noun.lower_ in _TUTELAGE)
    return [found for noun in nouns if (found := trainer_in_modifiers(reading, noun)) is not None]


def _active_trainers(reading: Reading, verb: Token) -> list[Trainer]:
    found = trainers(reading, subjects(verb)) or trainers(reading, _team_of(verb))
    if found:
        return found
    # "The US military has sent instructors to train": the sender, where the one sent says no country.
    for word in governors(verb):
        if is_verb(word):
            return trainers(reading, subjects(word)) if word.lemma_ in _GO | {"deploy", "use", "hire"} else []
    return []


def _team_of(verb: Token) -> list[Token]:
    """Whose team it is in "the British soldiers were part of a team mentoring the police"."""
    team = verb.head
    if verb.dep_ not in {"acl", "relcl"} or singular(team) not in {"team", "mission", "contingent", "force"}:
        return []
    current = team
    while current.dep_ in {"pobj", "prep", "attr"} and not is_verb(current):
        current = current.head
    return subjects(current) if is_verb(current) and current.i != team.i else []


def _passive_trainers(reading: Reading, verb: Token) -> list[Trainer]:
    by = agents(verb)
    # "armed and trained by France", "trained and armed by France": the agent hangs on either verb.
    for other in (verb.head, *_joined(verb)):
        if not by and is_verb(other) and (other.dep_ == "conj" or verb.dep_ == "conj"):
            by = agents(other)
    by = by or _stray_agents(reading, verb)
    if by:
        return trainers(reading, by)
    return _learning_trainers(reading, verb)


def _stray_agents(reading: Reading, verb: Token) -> list[Token]:
    """The teachers of a "by" that the parser hangs on a noun between: "taught sabotage by Cuban advisers"."""
    between = [*objects(verb), *after(verb, "for", "over", "in", "at", "during", "of")]
    by = [agent for noun in between if noun.i > verb.i for agent in agents(noun)]
    return [agent for agent in by if _teaches(reading, agent)]


def _joined(verb: Token) -> Iterator[Token]:
    """The verbs joined to this one, and to those: "trained, armed and accompanied by"."""
    for child in verb.children:
        # The parser takes "armed" for an adjective that opens a clause of its own.
        linked = child.dep_ == "conj" or (child.dep_ == "advcl" and child.pos_ == "ADJ")
        if linked and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.children):
            yield child
            yield from _joined(child)


def _learning_trainers(reading: Reading, verb: Token) -> list[Trainer]:
    """Whose training it was, by where or with whom: "trained at X", "in Libya", "went to China to train"."""
    found = trainers(reading, [*after(verb, "with", "under", "alongside"), *_tutors(verb)])
    found = found or _tutelage(reading, verb)
    if found:
        return found[:1]
    if verb.dep_ == "relcl" and any(c.dep_ == "advmod" and c.lower_ == "where" for c in verb.children):
        # "flown to North Korea, where they were trained"
        sent = any(child.dep_ == "auxpass" for child in verb.children)
        trainer = trainer_by_place(reading, [verb.head]) if sent else None
        return [trainer] if trainer is not None else []
    for place in after(verb, "at", "in"):
        trainer = school_of(reading, place) or trainer_by_place(reading, [place])
        if trainer is not None:
            sent = any(child.dep_ == "auxpass" for child in verb.children)
            abroad = trainer.provider is None and not sent and _exercises_abroad(reading, verb)
            if abroad:
                return []
            joined = [item for item in with_conjuncts(place) if item.i != place.i]
            return [trainer, *(t for t in trainers_by_place(reading, joined) if t.name != trainer.name)]
    return _gone_to(reading, verb)


def _gone_to(reading: Reading, verb: Token) -> list[Trainer]:
    """Whose land they went to for it: "went to China to train", "go to Italy to learn to fly"."""
    above = next((word for word in governors(verb) if is_verb(word)), None)
    if above is None or above.lemma_ not in _GO:
        return []
    return trainers_by_place(reading, after(above, "to"))


def _exercises_abroad(reading: Reading, verb: Token) -> bool:
    """Whether these troops hold their own exercises on others' land: "U.S. soldiers trained in Germany"."""
    countries = {reading.references.country(token) for token in subjects(verb)}
    return bool(countries & PATRONS)


def _is_prior(verb: Token) -> bool:
    """Whether the words tell the training as over: "soldiers trained by", "had trained"."""
    if verb.dep_ in {"acl", "csubj"} and verb.tag_ in {"VBN", "VBD"}:
        return True
    return any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)


def programme_of(reading: Reading, trigger: Token) -> Mention | None:
    """The programme named with the event: "under the African Crisis Response Initiative"."""
    for noun in after(trigger, "under", "through", "in", "of", "by", "during"):
        match = reading.phrases.match_at(noun)
        if match is not None and match.entry is not None and match.entry.kind is EntityKind.PROGRAMME:
            return reading.phrases.name_at(match)
    return None
