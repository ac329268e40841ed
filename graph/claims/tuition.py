"""Trainings told by instructors alone: who built a unit up, into whose hands it was given, whom it had."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import standing
from graph.claims.clauses import after, agents, is_passive, is_verb, objects, subjects
from graph.claims.dating import date_of
from graph.claims.drafts import TrainingDraft
from graph.claims.reading import Reading
from graph.claims.trainees import trainees_of
from graph.claims.trainers import trainers
from graph.mentions.lexicon import TEACHERS
from graph.mentions.words import bases, singular, word_set

_BUILD = word_set("produce build raise mould mold shape forge create form whip")
"""What instructors do to a unit; engineers who build and parents who raise are no instructors."""
_GIVE = word_set("leave entrust hand assign consign")
_SKILLS = word_set("skill knowledge experience method trade craft expertise")
_HAVE = word_set("have receive get employ hire host welcome")
_AT_WORK = frozenset({"instructor", "trainer", "mentor"})
"""Whoever has these is taught; advisers and experts may only advise."""


class Tuition:
    """Reads what instructors of a country or body made of a unit, without a word of training."""

    name: ClassVar[str] = "tuition"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[TrainingDraft]:
        """The trainings of one text that instructors tell, in reading order."""
        for token in reading.doc:
            if not is_verb(token):
                continue
            words = set(bases(token))
            if words & _BUILD:
                passive = is_passive(token)
                who = agents(token) if passive else subjects(token)
                yield from self._drafts(reading, token, who, subjects(token) if passive else objects(token))
            elif words & _GIVE:
                whom = subjects(token) if is_passive(token) else objects(token)
                yield from self._drafts(reading, token, after(token, "to", "with"), whom)
            elif "owe" in words:  # "owe their skills to Israeli instructors"
                yield from self._drafts(reading, token, after(token, "to"), subjects(token))
            elif "pass" in words and any(singular(noun) in _SKILLS for noun in objects(token)):
                yield from self._drafts(reading, token, subjects(token), after(token, "to"))
            elif words & _HAVE and not is_passive(token):
                held = [noun for noun in objects(token) if singular(noun) in _AT_WORK]
                yield from self._drafts(reading, token, held, subjects(token))

    def _drafts(
        self, reading: Reading, verb: Token, who: list[Token], whom: list[Token]
    ) -> Iterator[TrainingDraft]:
        teachers = [noun for noun in who if _is_teacher(reading, noun)]
        stated = standing(verb) if teachers and whom else None
        if stated is None:
            return
        for trainer in trainers(reading, teachers):
            for trainee in trainees_of(reading, whom, trainer, verb):
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
                )


def _is_teacher(reading: Reading, noun: Token) -> bool:
    """Whether these are instructors by their own word, or by that of the phrase a pronoun stands for."""
    if singular(noun) in TEACHERS:
        return True
    meant = reading.references.mention(noun) if noun.tag_ in {"PRP", "WP"} else None
    return meant is not None and meant.lemma in TEACHERS
