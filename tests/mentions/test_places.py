"""Places that tell a country."""

import pytest

from graph.mentions.places import plain, provinces, towns, us_states


@pytest.mark.parametrize(
    ("name", "code"),
    [("Kidal", "ML"), ("Zamboanga", "PH"), ("Bouaké", "CI"), ("Kunduz", "AF"), ("Salamá", "GT")],
)
def test_a_town_tells_its_country(name: str, code: str) -> None:
    assert towns()[plain(name)] == code


@pytest.mark.parametrize("name", ["San José", "Victoria", "Santa Cruz"])
def test_a_name_of_towns_in_several_lands_tells_none_or_the_far_largest(name: str) -> None:
    assert towns().get(plain(name)) in {None, "CR", "BO"}


def test_states_and_provinces() -> None:
    assert "Alabama" in us_states()
    assert provinces()["kandahar"] == "AF"
