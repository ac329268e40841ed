"""The gazetteer: names that are known beforehand, read from `ontology/gazetteer` and the country packages."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox
import spacy
from spacy.tokens import Doc

from graph.errors import StopRun
from graph.mentions.countries import Countries, load_countries
from graph.mentions.kinds import EntityKind
from ontology import GAZETTEER_DIR

ENTITY_BASE = "https://w3id.org/afteraction/id/"
_AA = "https://w3id.org/afteraction/ontology#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PART_OF = "http://www.w3.org/ns/org#subOrganizationOf"


@dataclass(frozen=True, slots=True)
class Entry:
    """One known name-bearer.

    Args:
        key: Path of its IRI: "unit/mx/gafe".
        names: The preferred name first, then the others.
        country: Alpha-2 code, None where it belongs to no single country.
        parent: Key of the body that it is part of.
    """

    key: str
    kind: EntityKind
    names: tuple[str, ...]
    country: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A known name in a row of words: `words[start:end]`; either an entry or a country's code."""

    start: int
    end: int
    entry: Entry | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names, by their words; immutable.

    Args:
        entries: Key to entry.
        countries: Names, adjectives, demonyms and capitals of countries.
        ranks: Lower-cased rank, in full or shortened, to the rank in full.
        by_words: The words of a name to its entry.
        openings: The first word of a name, lower case, to how many words the longest such name has.
    """

    entries: Mapping[str, Entry]
    countries: Countries
    ranks: Mapping[str, str]
    by_words: Mapping[tuple[str, ...], Entry]
    openings: Mapping[str, int]

    def find(self, words: Sequence[str]) -> tuple[Match, ...]:
        """The known names in a row of words, longest first, none overlapping; in reading order.

        Names must stand as written in the files, apart from accents and the form of apostrophes; a name in
        a headline's capitals is not found.
        """
        plain = [_plain(word) for word in words]
        found: list[Match] = []
        position = 0
        while position < len(words):
            match = self._longest_at(plain, position)
            if match is None:
                position += 1
            else:
                if match.entry or match.country:
                    found.append(match)
                position = match.end
        return tuple(found)

    def _longest_at(self, words: list[str], start: int) -> Match | None:
        if not words[start][:1].isalnum():
            return None
        longest = self.openings.get(words[start].lower(), 0)
        for end in range(min(len(words), start + longest), start, -1):
            entry = self.by_words.get(tuple(words[start:end]))
            if entry is not None:
                return Match(start, end, entry=entry)
            surface = _join(words[start:end])
            # A longer name that only contains a country's: "New Mexico" is matched, and is nothing.
            if surface.lower() in self.countries.not_countries:
                return Match(start, end)
            country = self.countries.lookup(surface)
            if country is not None and words[start].lower() != "the":
                return Match(start, end, country=country)
        return None


@cache  # a pure function of the package's own data files; the result is immutable
def load_gazetteer() -> Gazetteer:
    """Read the files of `ontology/gazetteer` and the country packages.

    Raises:
        StopRun: A file is missing or is no Turtle.
    """
    entries: dict[str, Entry] = {}
    ranks: dict[str, str] = {}
    for path in sorted(GAZETTEER_DIR.glob("*.ttl")):
        for entry in _read(path, ranks):
            entries[entry.key] = entry
    if not entries:
        raise StopRun(f"{GAZETTEER_DIR}: no gazetteer files there; the installation is incomplete")
    countries, by_words = load_countries(), _by_words(entries.values())
    return Gazetteer(
        entries=MappingProxyType(entries),
        countries=countries,
        ranks=MappingProxyType(ranks),
        by_words=MappingProxyType(by_words),
        openings=MappingProxyType(_openings(by_words, (*countries.by_name, *countries.not_countries))),
    )


def _openings(by_words: Iterable[tuple[str, ...]], names: Iterable[str]) -> dict[str, int]:
    """Most words of a text begin no name: they need not be looked up together with those after them."""
    longest: dict[str, int] = {}
    for words in (*by_words, *(tuple(split_name(name)) for name in names)):
        first = words[0].lower()
        longest[first] = max(longest.get(first, 0), len(words) + 1)  # a possessive "'s" may follow
    return longest


def _by_words(entries: Iterable[Entry]) -> dict[tuple[str, ...], Entry]:
    table: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        for name in entry.names:
            table.setdefault(tuple(split_name(name)), entry)
    return table


def split_name(name: str) -> list[str]:
    """A name in the pieces that spaCy's tokenizer makes of it, so that rows of tokens can be compared."""
    # Inside a sentence: at the end of a text the tokenizer treats a full stop differently.
    return [_plain(token.text) for token in _tokenizer()(f"at {name} in")][1:-1]


@cache  # spaCy's English tokenizer: rules only, the same in every English pipeline
def _tokenizer() -> Callable[[str], Doc]:
    return spacy.blank("en").tokenizer


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.replace("’", "'").replace("–", "-"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _join(words: Sequence[str]) -> str:
    text = " ".join(words)
    return text.replace(" - ", "-").replace(" 's", "'s").replace(" '", "'")


def _read(path: Path, ranks: dict[str, str]) -> list[Entry]:
    types: dict[str, EntityKind] = {}
    preferred: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    links: dict[tuple[str, str], str] = {}
    try:
        triples = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise StopRun(f"{path}: cannot be read as Turtle: {error}") from error
    for triple in triples:
        if not isinstance(triple.subject, ox.NamedNode):
            continue
        key = triple.subject.value.removeprefix(ENTITY_BASE)
        predicate = triple.predicate.value
        if isinstance(triple.object, ox.Literal):
            if predicate == f"{_SKOS}prefLabel":
                preferred[key] = triple.object.value
            elif predicate == f"{_SKOS}altLabel":
                others.setdefault(key, []).append(triple.object.value)
        elif isinstance(triple.object, ox.NamedNode):
            if predicate == _TYPE and triple.object.value.startswith(_AA):
                types[key] = EntityKind(key.partition("/")[0])
            links[key, predicate] = triple.object.value.removeprefix(ENTITY_BASE)
    for key, name in preferred.items():
        if key.startswith("rank/"):
            ranks.update({form.lower(): name for form in (name, *others.get(key, ()))})
    return [
        Entry(
            key=key,
            kind=kind,
            names=(preferred[key], *sorted(others.get(key, ()))),
            country=links.get((key, f"{_AA}country"), "").removeprefix("country/") or None,
            parent=links.get((key, _PART_OF)),
        )
        for key, kind in sorted(types.items())
    ]
