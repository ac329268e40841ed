"""Entailment: which country some quoted words tell, by the gazetteer and the country tables alone."""

from collections.abc import Iterator
from types import MappingProxyType

from spacy.tokens import Span, Token

from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind

_FORMER = MappingProxyType(
    {"RU": ("SU",), "DE": ("DD",), "CD": ("ZR",), "RS": ("YU",), "CZ": ("CS",), "VN": ("VD", "XV")}
    | {"YE": ("YD",), "ZW": ("RH",), "BF": ("HV",), "BJ": ("DY",)}
)
"""Codes of former states that a model may give by the name of what lies there today."""

_STATELESS = frozenset({EntityKind.ARMED_GROUP, EntityKind.CRIMINAL_GROUP, EntityKind.PERSON})
_PREFIXES = MappingProxyType({"franco": "FR", "anglo": "GB", "russo": "RU", "sino": "CN"})


def countries_in(reading: Reading, words: Span) -> Iterator[tuple[Token, str]]:
    """Each word of a span that tells a country, with the country's code.

    A name, adjective or demonym, a capital, a state of the USA, a known school, force, agency or programme;
    nothing that only sounds like one.
    """
    for token in words:
        code = _code(reading, token)
        if code is not None:
            yield token, code


def settled(claimed: str, code: str) -> bool:
    """Whether a code that a model gives means the country that the words tell."""
    return claimed == code or code in _FORMER.get(claimed, ())


def _code(reading: Reading, token: Token) -> str | None:
    match = reading.phrases.match_at(token)
    if match is not None and match.entry is not None:
        return None if match.entry.kind in _STATELESS else match.entry.country
    if match is not None and match.country is not None:
        return match.country
    begin, _, rest = token.lower_.partition("-")
    if rest and (begin in _PREFIXES):
        return _PREFIXES[begin]
    if rest:  # "US-led" where the tokenizer leaves it whole
        return reading.gazetteer.countries.lookup(token.text.partition("-")[0])
    return reading.land_or_none(token)
