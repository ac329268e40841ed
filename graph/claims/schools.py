"""Schools and lands where somebody was trained, and whose training it then was."""

from collections.abc import Iterable

from spacy.tokens import Token

from graph.claims.clauses import after, agents, is_verb
from graph.claims.drafts import Trainer
from graph.claims.reading import Reading
from graph.claims.trainers import (
    first_trainer,
    state_trainer,
    trainer_in_modifiers,
    trainer_of,
    trainer_of_entry,
)
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import SECURITY
from graph.mentions.words import singular, word_set

COURSES = word_set(
    "course program programme training exercise school academy seminar workshop college"
    " university institute class centre center camp base instruction scheme initiative facility"
    " curriculum"
)
"""Nouns for what one attends; whose they are, their modifiers or their place say."""
_CIVIL_SCHOOLS = word_set("university institute college class curriculum")
_RUN = word_set("run conduct lead teach give offer sponsor organise organize provide fund")


def trainer_by_place(reading: Reading, places: Iterable[Token]) -> Trainer | None:
    """The country of the school or the land where somebody trained: "at Fort Benning", "in Libya"."""
    for token in places:
        school = school_of(reading, token)
        if school is not None:
            return school
        code = reading.land(token) or _land_beside(reading, token)
        if code is not None:
            return state_trainer(reading, code)
    return None


def _land_beside(reading: Reading, place: Token) -> str | None:
    """The country told after a town: "in Bremen, Germany"."""
    beside = (child for child in place.children if child.dep_ in {"appos", "npadvmod"})
    town = place.ent_type_ in {"GPE", "LOC", "FAC"}
    return next((code for c in beside if (code := reading.phrases.country_word(c))), None) if town else None


def trainers_by_place(reading: Reading, places: Iterable[Token]) -> list[Trainer]:
    """As `trainer_by_place`, each country of a list: "training in Madagascar and Morocco"."""
    found: dict[str, Trainer] = {}
    for place in places:
        trainer = trainer_by_place(reading, [place])
        if trainer is not None:
            found.setdefault(trainer.name, trainer)
    return list(found.values())


def school_of(reading: Reading, token: Token) -> Trainer | None:
    """The trainer behind something that one attends: a known school, "a military academy in Russia"."""
    mention = reading.references.best(token) if reading.phrases.at(token) is not None else None
    if mention is not None and mention.key is not None:
        if mention.kind in {EntityKind.INSTITUTION, EntityKind.PROGRAMME}:
            return trainer_of_entry(reading, mention)
        return None
    if singular(token) not in COURSES or is_civil_school(token):
        return None
    run = [c for c in token.subtree if c.dep_ in {"acl", "relcl"} and c.lemma_ in _RUN and is_verb(c)]
    if token.dep_ == "dobj":  # "completed a course in Jordan run by": the parser may hang it on the verb
        later = (c for c in token.head.rights if c.dep_ == "advcl" and c.tag_ == "VBN" and c.i > token.i)
        run += [c for c in later if c.lemma_ in _RUN]
    found = first_trainer(reading, [noun for clause in run for noun in agents(clause)])
    found = found or trainer_in_modifiers(reading, token)
    if found is not None:
        return found
    nouns = after(token, "of", "at", "in", "by", "from", "under", "with")
    for noun in nouns:
        match = reading.phrases.match_at(noun)
        if match is not None and match.entry is not None:
            if match.entry.kind in {EntityKind.INSTITUTION, EntityKind.ORGANISATION, EntityKind.FORCE}:
                found = trainer_of_entry(reading, reading.phrases.name_at(match))
        elif singular(noun) in COURSES:
            found = school_of(reading, noun)
        elif noun.head.lower_ in {"with", "by", "under"}:
            found = trainer_of(reading, noun)
        elif (code := reading.land(noun)) is not None:
            found = state_trainer(reading, code)
        if found is not None:
            return found
    return None


def is_civil_school(school: Token) -> bool:
    """Whether it is a university or college with no word of the field beside it: Oxford's, no war college."""
    field = any(word.lower_ in SECURITY or word.lower_ in {"staff", "command"} for word in school.subtree)
    return singular(school) in _CIVIL_SCHOOLS and not field
