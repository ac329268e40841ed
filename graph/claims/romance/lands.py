"""Names in one language: countries, their people, capitals and schools, and the gazetteer's own.

Country names come from Unicode's CLDR through `babel`; adjectives, capitals and what stands for a government
are the project's own, in `ontology/languages`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

import yaml
from babel import Locale

from graph.claims.romance.words import Word, split_name
from graph.errors import StopRun
from graph.mentions.gazetteer import Entry, load_gazetteer
from graph.mentions.places import plain, towns
from ontology import LANGUAGES_DIR

_TOWN = re.compile(r"\s*[.,(—–:]|\s-")
_LONGEST = 9  # words of a name
_SHORTEST = (
    3  # letters: shorter ones of the gazetteer are words of these languages ("AU", "IS", "SOA" is not)
)


class Sort(StrEnum):
    """How a word stands for a country."""

    NAME = "name"
    PEOPLE = "people"
    CAPITAL = "capital"
    METONYM = "metonym"
    PLACE = "place"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Name:
    """What a row of words stands for.

    Args:
        words: How many words it has.
        code: The country; None for an organisation of no country.
        entry: What the gazetteer knows under this name.
    """

    words: int
    sort: Sort
    code: str | None
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Lands:
    """The names of one language; immutable. Keys are words as written, people's in small letters."""

    names: Mapping[tuple[str, ...], Name]
    people: Mapping[str, str]

    def at(self, row: Sequence[Word], index: int) -> Name | None:
        """The longest name that begins at a word."""
        word = row[index]
        code = self.people.get(word.lower)
        if code is not None and not (word.capital and self._longer(row, index)):
            return Name(1, Sort.PEOPLE, code)
        return self._longer(row, index)

    def of_capital(self, dateline: str) -> str | None:
        """The country whose capital or town a dateline begins with, in whatever letters."""
        town = dateline.casefold().replace("’", "'")
        found = [
            (len(key), name.code)
            for key, name in self.names.items()
            if name.sort is Sort.CAPITAL and town.startswith(" ".join(key).replace("' ", "'").casefold())
        ]
        return max(found)[1] if found else towns().get(plain(_TOWN.split(dateline)[0]))

    def _longer(self, row: Sequence[Word], index: int) -> Name | None:
        plain = tuple(word.text.replace("’", "'") for word in row[index : index + _LONGEST])
        for size in range(len(plain), 0, -1):
            found = self.names.get(plain[:size])
            if found is not None:
                return found
        return None


@cache  # a pure function of the package's data files; the result is immutable
def load_lands(code: str) -> Lands:
    """Read the names of one language.

    Raises:
        StopRun: The language's file is missing, or names what the gazetteer has not.
    """
    path = LANGUAGES_DIR / f"{code}.yaml"
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise StopRun(f"{path}: cannot be read; the installation is incomplete") from error
    entries = load_gazetteer().entries
    names: dict[tuple[str, ...], Name] = {}

    def add(spelling: str, sort: Sort, land: str | None, entry: Entry | None = None) -> None:
        words = split_name(spelling)
        names[words] = Name(len(words), sort, land, entry)

    for entry in entries.values():
        for spelling in entry.names:
            if len(spelling) >= _SHORTEST:
                add(spelling, Sort.ENTRY, entry.country, entry)
    for land, spelling in _territories(code):
        add(spelling, Sort.NAME, land)
    for part, sort in (
        ("names", Sort.NAME),
        ("capitals", Sort.CAPITAL),
        ("places", Sort.PLACE),
        ("metonyms", Sort.METONYM),
    ):
        for land, spellings in data[part].items():
            for spelling in spellings:
                add(spelling, sort, land)
    for key, spellings in data["known"].items():
        if key not in entries:
            raise StopRun(f"{path}: {key} is not in the gazetteer")
        for spelling in spellings:
            add(spelling, Sort.ENTRY, entries[key].country, entries[key])
    people = {form: land for land, words in data["people"].items() for form in _inflected(code, words)}
    return Lands(MappingProxyType(names), MappingProxyType(people))


def _territories(code: str) -> Iterator[tuple[str, str]]:
    for land, name in Locale(code).territories.items():
        if len(land) == 2 and land.isalpha() and land not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
            yield land, name.partition(" (")[0]


def _inflected(code: str, words: Iterable[str]) -> Iterator[str]:
    inflect = _spanish if code == "es" else _french
    for word in words:
        yield from inflect(word)


def _spanish(word: str) -> tuple[str, ...]:
    """Feminine and plurals of a Spanish adjective: "francés", "francesa", "franceses", "francesas"."""
    if word.endswith("o"):
        stem = word[:-1]
        return (word, f"{stem}a", f"{stem}os", f"{stem}as")
    for ending, bare in (("és", "es"), ("án", "an"), ("ín", "in"), ("ón", "on")):
        if word.endswith(ending):
            stem = word[: -len(ending)] + bare
            return (word, f"{stem}a", f"{stem}es", f"{stem}as")
    if word.endswith("ol"):
        return (word, f"{word}a", f"{word}es", f"{word}as")
    if word.endswith("í"):
        return (word, f"{word}es", f"{word}s")
    return (word, f"{word}s")


def _french(word: str) -> tuple[str, ...]:
    """Feminine and plurals of a French adjective: "malien", "malienne", "maliens", "maliennes"."""
    if word.endswith(("ien", "éen", "yen")):
        feminine = f"{word}ne"
    elif word.endswith("turc"):
        feminine = "turque"
    elif word.endswith("grec"):
        feminine = "grecque"
    elif word.endswith(("e", "è")):
        feminine = word
    else:
        feminine = f"{word}e"
    plural = word if word.endswith("s") else f"{word}s"
    return (word, feminine, plural, f"{feminine}s")
