"""Countries: ISO codes, English names, adjectives, demonyms and capitals, and which word means which.

Codes and names come from `pycountry`, demonyms, capitals and populations from `countryinfo`, and what both
lack from `graph.mentions.country_names`. countryinfo's alternative spellings are left out: most are in the
country's own language ("Island" for Iceland) or are codes.

A word that several countries share goes to the one that has at least `DOMINANCE` times the population of all
the others together, because that is whom news reports mean: "French" is France and not Martinique,
"Dominican" the Dominican Republic, "Congo" and "Congolese" the Democratic Republic. Where none is
that large, the word stands for nobody: "Korea", "Korean", "Channel Islander".
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import pycountry
from countryinfo import CountryInfo
from countryinfo.exceptions import CountryNotFoundError

from graph.mentions.country_names import (
    CAPITALS,
    DOUBTFUL,
    FORMER_STATES,
    LABELS,
    NAMES,
    NO_CAPITALS,
    NO_DEMONYM,
    NOT_COUNTRIES,
    PEOPLE,
)

DOMINANCE = 10
"""How many times the population of all others a country needs to own a word that they share."""

# Adjectives that are no nouns, and nouns whose plural is the same or another word.
_NO_PLURAL = (
    *("ese", "ish", "lsh", "ch", "s", "x", "yz", "hiz", "men", "chman", "shman", "andic"),
    *("i-kiribati", "ni-vanuatu", "basotho", "mosotho", "batswana", "motswana", "lao", "malagasy"),
)


@dataclass(frozen=True, slots=True)
class Countries:
    """Which words mean which country. Codes are ISO 3166-1 alpha-2, a former state's, or XK (Kosovo).

    Args:
        by_name: Lower-cased name, adjective or demonym to code. It holds acronyms too ("us"): check what
            it gives with `lookup`, which sees the capitals.
        capital_of: Lower-cased name of a capital to the code of its country.
        not_countries: Lower-cased longer names that hold a country's name and mean something else
            ("latin american", "new mexico"): a caller that seeks the longest match drops them.
        doubtful: Lower-cased words of `by_name` that are also a person's name, a state of the USA or a
            people beyond one country's borders.
        labels: Code to the one name to show.
        all_names: Code to every name, label first, then names, adjectives and demonyms.
        adjectives: Lower-cased adjectives and demonyms, the part of `by_name` that is no country's name.
    """

    by_name: Mapping[str, str]
    capital_of: Mapping[str, str]
    not_countries: frozenset[str]
    doubtful: frozenset[str]
    labels: Mapping[str, str]
    all_names: Mapping[str, tuple[str, ...]]
    adjectives: frozenset[str]

    @property
    def codes(self) -> frozenset[str]:
        """Every code, present and former."""
        return frozenset(self.labels)

    def name(self, code: str) -> str:
        """The one name to show for a code.

        Raises:
            KeyError: There is no such code.
        """
        return self.labels[code]

    def names(self, code: str) -> tuple[str, ...]:
        """Every name, adjective and demonym of a code, in display case, the label first.

        Raises:
            KeyError: There is no such code.
        """
        return self.all_names[code]

    def lookup(self, surface: str) -> str | None:
        """The code of the country that these words name, as they stand in a text, or None.

        A name begins with a capital, and an acronym is all capitals: "US" is a country, "us" a pronoun,
        "Polish" an adjective, "polish" a verb. "the Gambia" and a possessive "Mali's" are understood.
        """
        words = _plain(surface).removesuffix("'s").removesuffix("'")
        for article in ("the ", "The ", "THE "):
            words = words.removeprefix(article)
        if not words[:1].isupper() or (words.lower() in _ACRONYMS and words != words.upper()):
            return None
        return self.by_name.get(words.lower())


_ACRONYMS = frozenset(
    name.lower()
    for names in (*NAMES.values(), *(state.names for state in FORMER_STATES))
    for name in names
    if name == name.upper()
)


@cache  # a pure function of three data packages; the result is immutable
def load_countries() -> Countries:
    """Read the packages and the table into one immutable value; takes about 0.1 s the first time."""
    names: dict[str, list[str]] = {}
    people: dict[str, list[str]] = {}
    labels: dict[str, str] = {}
    capitals: dict[str, list[str]] = {}
    population: dict[str, int] = {}
    for country in sorted(pycountry.countries, key=lambda entry: entry.alpha_2):
        code = country.alpha_2
        info = _info(code)
        official = [_unflip(name) for name in _pycountry_names(country)]
        labels[code] = LABELS.get(code) or official[0]
        names[code] = [labels[code], *official]
        if info.get("name"):
            names[code].append(_unflip(str(info["name"])))
        people[code] = [] if code in NO_DEMONYM else _demonyms(info.get("demonym"))
        capitals[code] = [str(info["capital"])] if info.get("capital") else []
        population[code] = int(str(info.get("population") or 0))
    labels["XK"], names["XK"], people["XK"], capitals["XK"] = LABELS["XK"], [LABELS["XK"]], [], []
    for code in labels:
        names[code] += NAMES.get(code, ())
        people[code] += PEOPLE.get(code, ())
        capitals[code] = list(CAPITALS.get(code, capitals[code]))
    for state in FORMER_STATES:
        labels[state.code] = state.label
        names[state.code] = [state.label, *state.names]
        people[state.code] = list(state.people)
        capitals[state.code] = [state.capital] if state.capital else []
    return _assemble(labels, names, people, capitals, population)


def _assemble(
    labels: dict[str, str],
    names: dict[str, list[str]],
    people: dict[str, list[str]],
    capitals: dict[str, list[str]],
    population: dict[str, int],
) -> Countries:
    named = {code: _unique(form for name in names[code] for form in _spellings(name)) for code in labels}
    peopled = {code: _unique(form for word in people[code] for form in _plurals(word)) for code in labels}
    by_name = _owners({code: (*named[code], *peopled[code]) for code in labels}, population)
    names_only = {name.lower() for forms in named.values() for name in forms}
    capital_of = _owners(
        {code: _unique(form for name in capitals[code] for form in _spellings(name)) for code in labels},
        population,
    )
    return Countries(
        by_name=MappingProxyType(by_name),
        capital_of=MappingProxyType({k: v for k, v in capital_of.items() if k not in NO_CAPITALS}),
        not_countries=NOT_COUNTRIES,
        doubtful=DOUBTFUL & by_name.keys(),
        labels=MappingProxyType(labels),
        all_names=MappingProxyType(
            {
                code: tuple(
                    form for form in (*named[code], *peopled[code]) if by_name.get(form.lower()) == code
                )
                for code in labels
            }
        ),
        adjectives=frozenset(by_name.keys() - names_only),
    )


def _owners(claims: dict[str, tuple[str, ...]], population: dict[str, int]) -> dict[str, str]:
    """Lower-cased word to the one code that owns it; words that nobody dominates are left out."""
    claimants: dict[str, set[str]] = defaultdict(set)
    for code, forms in claims.items():
        for form in forms:
            claimants[form.lower()].add(code)
    owners: dict[str, str] = {}
    for word, codes in claimants.items():
        largest = max(sorted(codes), key=lambda code: population.get(code, 0))
        rest = sum(population.get(code, 0) for code in codes - {largest})
        if len(codes) == 1 or population.get(largest, 0) >= DOMINANCE * max(rest, 1):
            owners[word] = largest
    return dict(sorted(owners.items()))


def _info(code: str) -> Mapping[str, object]:
    try:
        return CountryInfo(code).info()
    except CountryNotFoundError:
        return {}


def _pycountry_names(country: object) -> Iterator[str]:
    # pycountry's records raise AttributeError for a field that this country has not.
    for field in ("common_name", "name", "official_name"):
        value = getattr(country, field, None)
        if value:
            yield str(value)


def _unflip(name: str) -> str:
    """ISO's "Congo, The Democratic Republic of the" as it is said: "Democratic Republic of the Congo"."""
    name = name.partition(" (")[0] if name.endswith(")") else name
    head, comma, tail = name.partition(", ")
    if comma and tail.split()[-1] in {"of", "the", "British", "U.S."}:
        name = f"{tail} {head}"
    elif tail.startswith("Province of"):
        name = head
    for article in ("the ", "The "):
        name = name.removeprefix(article)
    return name


def _demonyms(value: object) -> list[str]:
    return [word.strip() for word in str(value or "").replace("/", ",").split(",") if word.strip()]


def _spellings(name: str) -> Iterator[str]:
    """The name, and how it is written without accents, with "St." and with a typographic apostrophe."""
    forms = [name]
    if name.startswith("Saint "):
        forms += [f"St. {name[6:]}", f"St {name[6:]}"]
    forms += [name.replace(" and ", " & ")] if " and " in name else []
    for form in forms:
        yield form
        bare = "".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c))
        if bare.lower() != "reunion":  # a common word in a headline's capitals
            yield bare
        for spelling in (form, bare):
            if "'" in spelling:
                yield spelling.replace("'", "’")


def _plurals(word: str) -> Iterator[str]:
    yield from _spellings(word)
    if not word.lower().endswith(_NO_PLURAL) or word == "Czech":
        yield f"{word}s"


def _unique(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(forms))


def _plain(surface: str) -> str:
    return " ".join(unicodedata.normalize("NFC", surface).replace("’", "'").split())
