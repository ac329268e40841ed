"""Places that are no country and tell one: the states of the USA, provinces and towns."""

import unicodedata
from collections import defaultdict
from functools import cache

import pycountry

from ontology import GAZETTEER_DIR


@cache  # a pure function of pycountry's table
def us_states() -> frozenset[str]:
    """Names of the states of the USA, without Georgia, which is a country's name as well."""
    return frozenset(
        str(division.name)
        for division in pycountry.subdivisions
        if division.country_code == "US" and division.type == "State" and division.name != "Georgia"
    )


@cache  # a pure function of pycountry's table
def provinces() -> dict[str, str]:
    """Lower-cased plain names of provinces that only one country has, to its code.

    Most are named as their chief town is, which opens a report: "KANDAHAR - ". A word that may as well be an
    ordinary one ("Central") is told by that place only, so ask for no other.
    """
    codes: dict[str, set[str]] = defaultdict(set)
    for division in pycountry.subdivisions:
        codes[plain(str(division.name))].add(str(division.country_code))
    return {name: next(iter(found)) for name, found in codes.items() if len(found) == 1}


@cache  # a pure function of the gazetteer's table
def towns() -> dict[str, str]:
    """Plain lower-case names of towns that tell their country, to its code; "Nancy" is one: ask for places.

    Source: GeoNames, by `graph.mentions.towns_source`.
    """
    table = (GAZETTEER_DIR / "towns.tsv").read_text(encoding="utf-8")
    lines = (line.partition("\t") for line in table.splitlines() if not line.startswith("#"))
    return {name: code for name, _, code in lines}


def plain(name: str) -> str:
    """The name in lower case and without accents, as a dateline in capitals may have it."""
    letters = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
