"""The names in a store: what the words of a question, or a value in a form, can stand for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.questions.question import Parameter, ParameterType
from graph.store.store import View
from ontology.vocabulary import AA

_ENTITIES = """
PREFIX aa: <https://w3id.org/afteraction/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing ?class ?name WHERE {
  VALUES ?class {
    aa:Country aa:Force aa:Unit aa:Person aa:Group aa:ArmedGroup aa:CriminalGroup
    aa:Institution aa:Programme aa:Organisation
  }
  ?thing a ?class ; rdfs:label|skos:prefLabel|skos:altLabel|aa:name ?name .
}"""
_OUTCOMES = """
PREFIX aa: <https://w3id.org/afteraction/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing ?class ?name WHERE {
  ?thing skos:inScheme aa:outcomeTypes ; skos:prefLabel|skos:altLabel|skos:notation ?name .
  BIND(skos:Concept AS ?class)
}"""
_PEOPLE = """
PREFIX aa: <https://w3id.org/afteraction/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?thing ?name WHERE {
  ?thing a aa:Person ; rdfs:label|aa:name ?name . FILTER NOT EXISTS { ?thing aa:named false }
}"""

_CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept"
_TRAINERS = frozenset({AA.Country, AA.Organisation, AA.Institution, AA.ArmedGroup, AA.Force, AA.Unit})
_ENTITY = frozenset({AA.Force, AA.Unit, AA.Person, AA.Group, AA.ArmedGroup, AA.CriminalGroup})
_ACCEPTED: Mapping[ParameterType, frozenset[str]] = {
    ParameterType.TRAINER: _TRAINERS,
    ParameterType.COUNTRY: frozenset({AA.Country}),
    ParameterType.OUTCOME: frozenset({_CONCEPT}),
    ParameterType.ENTITY: _ENTITY,
    ParameterType.SUBJECT: _ENTITY | _TRAINERS | frozenset({AA.Institution, AA.Programme, AA.Country}),
}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a name can stand for: its IRI and class."""

    iri: str
    type: str

    def fits(self, parameter: Parameter) -> bool:
        """Whether a parameter may be bound to it."""
        return self.type in _ACCEPTED[parameter.type]

    @property
    def term(self) -> ox.NamedNode:
        """The value to bind."""
        return ox.NamedNode(self.iri)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text.

    Args:
        text: As written.
        key: For comparison: lower case, without possessive, dots or plural.
        start: Where it begins, in characters.
    """

    text: str
    key: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """The words of a text; "U.S." is one word, "US-trained" two, a possessive 's is dropped."""
    found = re.finditer(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)?", text)
    return tuple(Word(m[0], _key(m[0]), m.start(), m.end()) for m in found)


def _key(word: str) -> str:
    plain = re.sub(r"['’]s?$", "", word.replace(".", "")).lower().replace("’", "'")
    return plain.removesuffix("'s")


def name_key(name: str) -> tuple[str, ...]:
    """A name as the keys of its words, for looking it up."""
    return tuple(word.key for word in words(name))


@dataclass(frozen=True, slots=True)
class Names:
    """Every name in a store, and what it can stand for."""

    things: Mapping[tuple[str, ...], frozenset[Thing]]
    longest: int

    def of(self, name: str) -> frozenset[Thing]:
        """What a whole name can stand for."""
        return self.things.get(name_key(name), frozenset())

    def at(self, text: tuple[Word, ...], start: int) -> tuple[int, frozenset[Thing]]:
        """The longest name that begins at a word, as the number of its words; 0 where none does."""
        for length in range(min(self.longest, len(text) - start), 0, -1):
            span = text[start : start + length]
            things = self.things.get(tuple(word.key for word in span))
            if things and not _is_small_word(text, start, length):
                return length, things
        return 0, frozenset()


def _is_small_word(text: tuple[Word, ...], start: int, length: int) -> bool:
    """A lower-case "us" or "it" is a pronoun, unless "by", "the" or "trained" beside it says a country."""
    word = text[start]
    if length > 1 or len(word.key) > 3 or not word.text.islower():
        return False
    before = text[start - 1].key if start else ""
    after = text[start + 1].key if start + 1 < len(text) else ""
    return before not in {"by", "the", "from"} and after != "trained"


def read_names(view: View) -> Names:
    """The names of every entity and outcome type in a store."""
    things: dict[tuple[str, ...], set[Thing]] = defaultdict(set)
    for query in (_ENTITIES, _OUTCOMES):
        for thing, kind, name in view.select(query):
            if isinstance(thing, ox.NamedNode) and isinstance(kind, ox.NamedNode):
                key = name_key(name.value) if isinstance(name, ox.Literal) else ()
                if key:
                    things[key].add(Thing(thing.value, kind.value))
    for key, persons in _surnames(view).items():
        things.setdefault(key, persons)
    return Names(
        {key: frozenset(group) for key, group in things.items()},
        max((len(key) for key in things), default=0),
    )


def _surnames(view: View) -> dict[tuple[str, ...], set[Thing]]:
    """The last words of people's names: "who trained Sanogo?" """
    surnames: dict[tuple[str, ...], set[Thing]] = defaultdict(set)
    for thing, name in view.select(_PEOPLE):
        if isinstance(thing, ox.NamedNode) and isinstance(name, ox.Literal):
            *first, last = name.value.split() or [""]
            if first and last[:1].isupper():
                surnames[name_key(last)].add(Thing(thing.value, AA.Person))
    return surnames


def only(things: Iterable[Thing], parameter: Parameter) -> list[Thing]:
    """Those that fit a parameter, in a fixed order."""
    return sorted((t for t in things if t.fits(parameter)), key=lambda thing: thing.iri)
