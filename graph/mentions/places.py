"""Places that are no country and tell one: the states of the USA, named without their country."""

from functools import cache

import pycountry


@cache  # a pure function of pycountry's table
def us_states() -> frozenset[str]:
    """Names of the states of the USA, without Georgia, which is a country's name as well."""
    return frozenset(
        str(division.name)
        for division in pycountry.subdivisions
        if division.country_code == "US" and division.type == "State" and division.name != "Georgia"
    )
