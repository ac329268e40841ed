"""Countries over all of ISO 3166: every code is covered, and no word means two of them."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.mentions.countries import Countries, load_countries
from graph.mentions.country_names import CAPITALS, FORMER_STATES, LABELS, NAMES, PEOPLE


@pytest.fixture(scope="module")
def countries() -> Countries:
    return load_countries()


def test_every_iso_country_has_a_label_that_leads_back_to_it(countries: Countries) -> None:
    current = {country.alpha_2 for country in pycountry.countries}

    assert len(current) == 249
    assert current <= countries.codes
    for code in countries.codes:
        assert len(code) == 2
        assert code.isupper()
        assert code.isascii()
        assert countries.lookup(countries.name(code)) == code
        assert countries.names(code)[0] == countries.name(code)
        for name in countries.names(code):
            assert countries.lookup(name) == code, name


def test_every_country_but_small_territories_has_an_adjective(countries: Countries) -> None:
    # CG and DM are states; their adjectives belong to the larger Congo and the Dominican Republic.
    without = {
        code
        for code in countries.codes
        if not any(name.lower() in countries.adjectives for name in countries.names(code))
    }

    assert without == {
        *("AQ", "AX", "BL", "BQ", "BV", "CG", "CW", "CX", "DM", "GF", "GG", "GI", "IO", "JE", "KN", "MF"),
        *("MO", "MP", "MQ", "PM", "RE", "SJ", "SX", "TC", "TF", "UM", "VA", "VG", "VI", "YT"),
    }


def test_former_states_have_the_codes_of_iso_3166_3(countries: Countries) -> None:
    historic = {country.alpha_2 for country in pycountry.historic_countries if hasattr(country, "alpha_2")}
    current = {country.alpha_2 for country in pycountry.countries}

    for state in FORMER_STATES:
        assert state.code not in current
        assert state.code in historic or state.code == "XV"


def test_the_table_names_no_unknown_code(countries: Countries) -> None:
    for table in (LABELS, NAMES, PEOPLE, CAPITALS):
        assert set(table) <= countries.codes


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("US", "US"),
        ("U.S.", "US"),
        ("us", None),
        ("Us", None),
        ("USA", "US"),
        ("the United States", "US"),
        ("America", "US"),
        ("Americans", "US"),
        ("UK", "GB"),
        ("British", "GB"),
        ("UAE", "AE"),
        ("Uae", None),
        ("Emirati", "AE"),
        ("Mali", "ML"),
        ("MALI", "ML"),
        ("Mali's", "ML"),
        ("Mali’s", "ML"),
        ("Honduras'", "HN"),
        ("Malian", "ML"),
        ("Malians", "ML"),
        ("Niger", "NE"),
        ("Nigerien", "NE"),
        ("Nigeria", "NG"),
        ("Nigerians", "NG"),
        ("Guinea", "GN"),
        ("Papua New Guinea", "PG"),
        ("Equatorial Guinean", "GQ"),
        ("Guinea-Bissau", "GW"),
        ("Burkinabe", "BF"),
        ("Burkinabè", "BF"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Ivorian", "CI"),
        ("Filipino", "PH"),
        ("Philippine", "PH"),
        ("Germans", "DE"),
        ("Kazakh", "KZ"),
        ("Uzbek", "UZ"),
        ("Tajik", "TJ"),
        ("Salvadoran", "SV"),
        ("Democratic Republic of the Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("Congolese", "CD"),
        ("Korean", None),
        ("Korea", None),
        ("South Korean", "KR"),
        ("Channel Islander", None),
        ("French", "FR"),
        ("Chinese", "CN"),
        ("Indian", "IN"),
        ("Norwegian", "NO"),
        ("Dominican", "DO"),
        ("Dominica", "DM"),
        ("Polish", "PL"),
        ("polish", None),
        ("turkey", None),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Taiwan", "TW"),
        ("Kosovo", "XK"),
        ("Burma", "MM"),
        ("Soviet", "SU"),
        ("USSR", "SU"),
        ("Zairian", "ZR"),
        ("South Vietnamese", "XV"),
        ("North Vietnam", "VD"),
        ("Vietnamese", "VN"),
        ("Yugoslavia", "YU"),
        ("Czechoslovakia", "CS"),
        ("East German", "DD"),
        ("West German", "DE"),
        ("Rhodesian", "RH"),
        ("Upper Volta", "HV"),
        ("Atlantis", None),
        ("", None),
        ("'s", None),
        ("the ", None),
    ],
)
def test_lookup(countries: Countries, words: str, code: str | None) -> None:
    assert countries.lookup(words) == code


def test_longer_names_that_are_no_country_hold_one(countries: Countries) -> None:
    for name in countries.not_countries:
        assert name == name.lower()
        assert name not in countries.by_name
        words = name.replace("-", " ").split()
        assert any(
            " ".join(words[i:j]) in countries.by_name
            for i in range(len(words))
            for j in range(i + 1, len(words) + 1)
        ), name


@pytest.mark.parametrize(
    ("capital", "code"),
    [
        ("bamako", "ML"),
        ("washington", "US"),
        ("washington, d.c.", "US"),
        ("astana", "KZ"),
        ("kyiv", "UA"),
        ("bogota", "CO"),
        ("bogotá", "CO"),
        ("saigon", "XV"),
        ("jerusalem", None),
        ("victoria", None),
        ("male", None),
    ],
)
def test_capitals(countries: Countries, capital: str, code: str | None) -> None:
    assert countries.capital_of.get(capital) == code


def test_capitals_belong_to_known_codes(countries: Countries) -> None:
    assert set(countries.capital_of.values()) <= countries.codes


@given(st.text())
def test_lookup_takes_any_text(surface: str) -> None:
    code = load_countries().lookup(surface)

    assert code is None or code in load_countries().codes
