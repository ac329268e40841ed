"""Trainings told by a verb: "trained Malian units", "was trained by", "soldiers trained at Fort Benning"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import standing
from graph.claims.clauses import after, agents, governors, is_astray, is_passive, is_verb, objects, subjects
from graph.claims.dating import date_of
from graph.claims.drafts import Trainer, TrainingDraft
from graph.claims.reading import Reading
from graph.claims.trainees import Trainee, trainees_of
from graph.claims.trainers import school_of, trainer_by_place, trainers
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention
from graph.mentions.words import bases, word_set

_VERBS = word_set("train retrain instruct mentor drill coach teach school educate")
_WITH_BASES = frozenset({"US", "GB", "FR", "DE", "CA", "AU", "IT", "NL", "RU", "CN", "TR", "SU", "ES", "PL"})
"""States whose troops train themselves abroad, on bases or in joint exercises, as a matter of course."""

_GO = word_set("go fly travel send take bring move invite airlift dispatch select")


class TrainingVerbs:
    """Reads verbs of training, active and passive, finite and not."""

    name: ClassVar[str] = "training-verbs"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[TrainingDraft]:
        """The trainings of one text that a verb tells, in reading order."""
        for token in reading.doc:
            if (
                any(base in _VERBS for base in bases(token))
                and is_verb(token)
                and (token.dep_ not in {"amod", "compound"} or is_astray(token))
            ):
                yield from self._at(reading, token)

    def _at(self, reading: Reading, verb: Token) -> Iterator[TrainingDraft]:
        stated = standing(verb)
        if stated is None:
            return
        for trainer, trainee in self._pairs(reading, verb):
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

    def _pairs(self, reading: Reading, verb: Token) -> Iterator[tuple[Trainer, Trainee]]:
        if is_passive(verb):
            whom, who = subjects(verb), _passive_trainers(reading, verb)
        elif found := objects(verb):
            whom, who = found + after(verb, "dative"), _active_trainers(reading, verb)
        else:
            whom, who = subjects(verb), _learning_trainers(reading, verb)
        for trainer in who:
            for trainee in trainees_of(reading, whom, trainer, verb):
                yield trainer, trainee


def _active_trainers(reading: Reading, verb: Token) -> list[Trainer]:
    found = trainers(reading, subjects(verb))
    if found:
        return found
    # "The US military has sent instructors to train": the sender, where the one sent says no country.
    for word in governors(verb):
        if is_verb(word):
            return trainers(reading, subjects(word)) if word.lemma_ in _GO | {"deploy", "use", "hire"} else []
    return []


def _passive_trainers(reading: Reading, verb: Token) -> list[Trainer]:
    by = agents(verb)
    # "armed and trained by France", "trained and armed by France": the agent hangs on either verb.
    for other in (verb.head, *_joined(verb)):
        if not by and is_verb(other) and (other.dep_ == "conj" or verb.dep_ == "conj"):
            by = agents(other)
    if by:
        return trainers(reading, by)
    return _learning_trainers(reading, verb)


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
    found = trainers(reading, after(verb, "with", "under", "alongside"))
    if found:
        return found[:1]
    for place in after(verb, "at", "in"):
        trainer = school_of(reading, place) or trainer_by_place(reading, [place])
        if trainer is not None:
            sent = any(child.dep_ == "auxpass" for child in verb.children)
            abroad = trainer.provider is None and not sent and _exercises_abroad(reading, verb)
            return [] if abroad else [trainer]
    for word in governors(verb):
        if is_verb(word):
            if word.lemma_ in _GO:
                trainer = trainer_by_place(reading, after(word, "to"))
                return [trainer] if trainer is not None else []
            break
    return []


def _exercises_abroad(reading: Reading, verb: Token) -> bool:
    """Whether these troops hold their own exercises on others' land: "U.S. soldiers trained in Germany"."""
    countries = {reading.references.country(token) for token in subjects(verb)}
    return bool(countries & _WITH_BASES)


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
