"""Candidates: who in a text might have trained, and who might have been trained or have acted.

Both are found by the mentions alone, whatever the sentence says; which of them belong together is for the
trained encoder to judge.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from graph.claims.drafts import Trainer
from graph.claims.reading import Reading
from graph.claims.trainees import name_of
from graph.claims.trainers import state_trainer, trainer_of_entry
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind
from graph.mentions.lexicon import TEACHERS
from graph.mentions.mention import Mention
from graph.mentions.phrase_names import name_words, points_back
from graph.mentions.words import number_of, singular, word_set


@dataclass(frozen=True, slots=True)
class Giver:
    """Words that stand for somebody who might have trained.

    Args:
        token: The last word of them.
        start: Their first character in the text.
        end: One past their last.
        trainer: The state or organisation that they stand for.
    """

    token: Token
    start: int
    end: int
    trainer: Trainer


@dataclass(frozen=True, slots=True)
class Party:
    """Words that stand for somebody who might have been trained, or have acted.

    Args:
        head: The head word, a pronoun perhaps.
        start: The phrase's first character in the text.
        end: One past its last.
        mention: What names them best.
        own: The kind of the phrase itself; None for a pronoun.
        country: Alpha-2 code of their country, as far as the text's words about them tell.
        loose: A noun that no list of the field has: people, perhaps.
        open: The words alone do not say who it is: "the group", "they".
    """

    head: Token
    start: int
    end: int
    mention: Mention
    own: EntityKind | None
    country: str | None
    loose: bool = False
    open: bool = False


def givers(reading: Reading) -> Iterator[Giver]:
    """Everybody in the text who might have trained, in reading order."""
    done = -1
    for token in reading.doc:
        if token.i <= done:
            continue
        match = reading.phrases.match_at(token)
        if match is not None:
            done = match.end - 1
            span = reading.doc[match.start : match.end]
            trainer = (
                state_trainer(reading, match.country)
                if match.country is not None
                else trainer_of_entry(reading, reading.phrases.name_at(match))
            )
            if trainer is not None:
                yield Giver(reading.doc[done], span.start_char, span.end_char, trainer)
            continue
        trainer = _by_place(reading, token) or _organisation(reading, token)
        if trainer is not None:
            yield Giver(token, token.idx, token.idx + len(token), trainer)


def _by_place(reading: Reading, token: Token) -> Trainer | None:
    code = reading.land_or_none(token) if token.pos_ == "PROPN" else None
    return state_trainer(reading, code) if code is not None else None


def _organisation(reading: Reading, token: Token) -> Trainer | None:
    mention = reading.phrases.at(token)
    if mention is None or not mention.named or mention.country is not None:
        return None
    if mention.kind in {EntityKind.ORGANISATION, EntityKind.ARMED_GROUP}:
        return Trainer(name=mention.name, organisation=mention)
    return None


_COLLECTIVES = word_set(
    "pair trio group force crew class cohort batch intake outfit column wing arm branch team directorate"
)
_DOERS = ("er", "or", "man", "ist", "ian", "ee", "ant", "guard", "crew", "aide", "medic")
"""Endings of nouns for people by what they do: "riflemen", "interrogators", "bodyguards"."""

_LETTERS = 3
"""What an abbreviation has at least."""

_OPEN_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "she", "her"), EntityKind.PERSON),
    **dict.fromkeys(("it", "its"), EntityKind.UNIT),
    **dict.fromkeys(("they", "them", "their", "both"), EntityKind.GROUP),
}
_THINGS = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "GPE", "LOC", "FAC"}
)


def _people(reading: Reading, token: Token, own: Mention | None) -> Mention | None:
    """A noun that may stand for people although no list of the field's words has it: "riflemen", "the GVIR".

    A plural that may be people's will do, and a name that may be an organisation's: the encoder has to see.
    """
    word = singular(token)
    if token.ent_type_ in _THINGS or token.dep_ in {"compound", "amod", "nmod"}:
        return None
    if own is not None and own.kind is EntityKind.ORGANISATION and own.key is None:
        return replace(own, kind=EntityKind.UNIT)
    called = token.pos_ == "PROPN" and token.is_upper and token.is_alpha and len(token) >= _LETTERS
    if own is not None or (reading.phrases.match_at(token) is not None):
        return None
    people = token.tag_ == "NNS" and word.endswith(_DOERS)
    if not called and (token.pos_ != "NOUN" or not (people or word in _COLLECTIVES)):
        return None
    words = name_words(token, {})
    countries = reading.phrases.countries_of(token)
    return Mention(
        kind=EntityKind.UNIT if called else EntityKind.GROUP,
        start=words[0].idx,
        end=token.idx + len(token),
        text=reading.phrases.text[words[0].idx : token.idx + len(token)],
        name=" ".join(reading.phrases.text[words[0].idx : token.idx + len(token)].split()),
        country=countries[0] if countries else _country_of_owner(reading, token),
        named=called,
        head=token.i,
        lemma=word,
        plural=not called,
        definite=points_back(token),
        headcount=number_of(token),
    )


def _country_of_owner(reading: Reading, token: Token) -> str | None:
    """The country of those whose people they are: "its interrogators", "the battalion's signallers"."""
    for child in token.children:
        if child.dep_ == "poss" and (code := reading.references.country_behind(child)) is not None:
            return code
    return None


def parties(reading: Reading) -> Iterator[Party]:
    """Everybody in the text who might have been trained or have acted, in reading order."""
    for token in reading.doc:
        own = reading.phrases.at(token)
        meant = name_of(reading, token)
        if meant is not None and meant.kind in TRAINEE_KINDS:
            if singular(token) in TEACHERS:
                continue
            start, end = (own.start, own.end) if own is not None else (token.idx, token.idx + len(token))
            country = meant.country or reading.references.country(token)
            bare = own is None or own is meant
            yield Party(
                token, start, end, meant, own.kind if own else None, country, open=bare and not meant.named
            )
        elif token.lower_ in _OPEN_PRONOUNS:
            stub = _stub(token, _OPEN_PRONOUNS[token.lower_])
            yield Party(token, stub.start, stub.end, stub, None, None, open=True)
        elif (loose := _people(reading, token, own)) is not None:
            yield Party(
                token,
                loose.start,
                loose.end,
                loose,
                loose.kind,
                loose.country,
                loose=True,
                open=not loose.named,
            )


def _stub(token: Token, kind: EntityKind) -> Mention:
    """Stands in for whom a pronoun means, until that is told."""
    return Mention(
        kind=kind,
        start=token.idx,
        end=token.idx + len(token),
        text=token.text,
        name=token.text,
        named=False,
        head=token.i,
        lemma=token.lower_,
        plural=kind is EntityKind.GROUP,
        definite=True,
    )
