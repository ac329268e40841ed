"""What the engine has to know of a language: its small words, its nouns of this subject, its verbs' forms."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.claims.outcome_type import OutcomeType
from graph.mentions.kinds import EntityKind


class Form(StrEnum):
    """How a verb stands in its sentence."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    FUTURE = "future"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of training: a stem, and which endings make which form."""

    stem: str
    endings: Mapping[Form, tuple[str, ...]]

    def form(self, word: str) -> Form | None:
        """The form that a word in small letters is of this verb, or None."""
        if not word.startswith(self.stem):
            return None
        rest = word[len(self.stem) :]
        return next((form for form, endings in self.endings.items() if rest in endings), None)


@dataclass(frozen=True, slots=True)
class Deed:
    """Words that tell an outcome.

    Args:
        pattern: Searched in the sentence in small letters.
        joins: Whether the actor joins somebody, who is named after it.
        nominal: Whether it is a noun: the actor is the subject of the sentence's verb ("fue condenado por"),
            or stands after "by".
    """

    type: OutcomeType
    pattern: re.Pattern[str]
    joins: bool = False
    nominal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """One language, as data.

    Args:
        code: ISO 639-1.
        definite, indefinite, possessive, demonstrative: Determiners.
        of: Prepositions of belonging, with their contractions.
        object_marks: Prepositions before an object that is somebody (Spanish "a").
        to_pronouns: Pronouns that stand before a verb for its object.
        nouns: Lower-cased head noun, singular or plural, to its kind; ranks are not among them.
        singular: Plural noun to singular, for those of `nouns`.
        trainers: Those of `nouns` whose people teach.
        ranks: Lower-cased ranks, plural ones too.
        numbers: Words to numbers.
        adjectives: What may stand behind a noun as part of its name.
        topics: Nouns that name what a unit is for ("de intervención").
        schools: Nouns of schools.
        becoming: Words before a place of study: "graduado de", "passé par".
        taught: Nouns of teaching received.
        receiving, giving: Verbs of receiving and of giving it.
        hearsay: Words of those who say it, before what they say.
        sources: Words of hearsay that may stand anywhere in the sentence: "según la ONU".
        clause_words: Words that begin a clause of its own.
        plural_verb: The endings of a finite verb in the plural.
    """

    code: str
    definite: frozenset[str]
    indefinite: frozenset[str]
    possessive: frozenset[str]
    demonstrative: frozenset[str]
    prepositions: frozenset[str]
    of: frozenset[str]
    object_marks: frozenset[str]
    to_pronouns: frozenset[str]
    conjunctions: frozenset[str]
    subject_relatives: frozenset[str]
    object_relatives: frozenset[str]
    clause_words: frozenset[str]
    agents: re.Pattern[str]
    into: frozenset[str]
    to_have: frozenset[str]
    to_have_hearsay: frozenset[str]
    to_be: frozenset[str]
    subject_pronouns: frozenset[str]
    both: frozenset[str]
    nouns: Mapping[str, EntityKind]
    singular: Mapping[str, str]
    trainers: frozenset[str]
    general_units: frozenset[str]
    general_persons: frozenset[str]
    leaders: frozenset[str]
    former: frozenset[str]
    ranks: frozenset[str]
    rank_tails: re.Pattern[str]
    particles: frozenset[str]
    numbers: Mapping[str, int]
    adjectives: re.Pattern[str]
    topics: frozenset[str]
    schools: frozenset[str]
    time_nouns: frozenset[str]
    months: Mapping[str, int]
    verbs: tuple[Verb, ...]
    not_verbs: re.Pattern[str]
    becoming: re.Pattern[str]
    taught: str
    receiving: re.Pattern[str]
    giving: re.Pattern[str]
    training_of: re.Pattern[str]
    deeds: tuple[Deed, ...]
    criminal: re.Pattern[str]
    insurgent: re.Pattern[str]
    denial: re.Pattern[str]
    negation: re.Pattern[str]
    hearsay: re.Pattern[str]
    sources: re.Pattern[str]
    plan: re.Pattern[str]
    unreal: re.Pattern[str]
    civil: re.Pattern[str]
    fiction: re.Pattern[str]
    european: re.Pattern[str]
    plural_verb: re.Pattern[str]

    def verb_form(self, word: str) -> Form | None:
        """The form that a word in small letters is of any verb of training, or None."""
        return next((form for verb in self.verbs if (form := verb.form(word)) is not None), None)

    @property
    def determiners(self) -> frozenset[str]:
        """All of them."""
        return self.definite | self.indefinite | self.possessive | self.demonstrative


def words(text: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(text.split())


def pattern(*alternatives: str) -> re.Pattern[str]:
    """One pattern of several, each on whole words."""
    # A part with a look ahead says itself what may follow.
    ends = ("" if "(?!" in part or "(?=" in part else r"(?!\w)" for part in alternatives)
    return re.compile(
        "|".join(rf"(?<!\w)(?:{part}){end}" for part, end in zip(alternatives, ends, strict=True))
    )
