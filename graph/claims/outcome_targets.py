"""Whom it was done to: victims, how many the text says they were, and where they were."""

from collections.abc import Iterable

from spacy.tokens import Token

from graph.claims.clauses import after
from graph.claims.outcome_words import CIVILIANS, PARTS
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import PARTITIVES
from graph.mentions.mention import Mention
from graph.mentions.words import number_of, singular

_TELLING = frozenset({"amod", "compound", "nmod"})


def is_several(noun: Token) -> bool:
    """Whether the noun stands for more than one: "villagers", "six priests", "dozens of people"."""
    plural = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in {"people", "crowd", "family"}
    return plural or (number_of(noun) or 1) > 1 or noun.lower_ in PARTITIVES


def counted(noun: Token) -> Token:
    """The noun that is counted: "villagers" in "dozens of villagers" and "40 of the villagers"."""
    if singular(noun) in PARTITIVES or noun.lower_ in PARTITIVES or noun.like_num:
        return next(iter(after(noun, "of")), noun)
    return noun


def victims_told(aims: Iterable[Token]) -> int | None:
    """How many, where the text gives a number: 180 in "at least 180 people", None in "dozens"."""
    for aim in aims:
        if singular(aim) not in PARTS and (number := number_of(aim)) is not None:
            return number
        if aim.like_num and aim.text.replace(",", "").isdecimal():
            return int(aim.text.replace(",", ""))
    return None


def victims_of(reading: Reading, aims: Iterable[Token]) -> Mention | None:
    """The victims as a description: "Ndebele civilians"; None where no noun for civilians names them."""
    for aim in aims:
        noun = counted(aim)
        if singular(noun) not in CIVILIANS and noun.lower_ not in CIVILIANS:
            continue
        first = noun
        for word in reversed(list(noun.lefts)):
            number = word.like_num or word.lower_ in PARTITIVES
            if word.dep_ not in _TELLING or number or word.i != first.i - 1 or word.tag_ in {"VBN", "VBG"}:
                break
            first = word
        span = reading.doc[first.i : noun.i + 1]
        countries = reading.phrases.countries_of(noun)
        several = is_several(noun)
        return Mention(
            kind=EntityKind.GROUP if several else EntityKind.PERSON,
            start=span.start_char,
            end=span.end_char,
            text=span.text,
            name=" ".join(span.text.split()),
            country=countries[0] if countries else None,
            named=False,
            head=noun.i,
            lemma=singular(noun),
            plural=several,
        )
    return None


def place_of_victims(reading: Reading, aims: Iterable[Token], host: str | None) -> str | None:
    """Where the victims were, which is where it was done: "killed villagers in Borno state"."""
    for aim in aims:
        for noun in after(counted(aim), "in", "at", "near"):
            place = noun
            if not reading.is_place(noun):  # "Borno state", "the town of Baga"
                parts = [*noun.lefts, *after(noun, "of")]
                place = next((part for part in parts if reading.is_place(part)), noun)
            if not reading.is_place(place):
                continue
            if reading.phrases.country_word(place) is None or reading.land(place) != host:
                return reading.place_name(place)
    return None
