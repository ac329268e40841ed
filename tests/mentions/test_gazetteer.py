"""The gazetteer: its files, and finding known names in a row of words."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from graph.mentions.gazetteer import Gazetteer, load_gazetteer, split_name
from graph.mentions.kinds import EntityKind
from ontology import GAZETTEER_DIR


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def _found(gazetteer: Gazetteer, text: str) -> list[str | None]:
    words = [token.text for token in spacy.blank("en").tokenizer(text)]
    return [match.entry.key if match.entry else match.country for match in gazetteer.find(words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GAFE soldiers left", ["unit/mx/gafe"]),
        ("the Grupo Aeromovil de Fuerzas Especiales", ["unit/mx/gafe"]),
        ("at the School of the Americas in Georgia", ["institution/us/school-of-the-americas", "GE"]),
        ("Saint-Cyr and St. Cyr", ["institution/fr/saint-cyr", "institution/fr/saint-cyr"]),
        ("at Ft. Benning, in Georgia", ["institution/us/fort-benning", "GE"]),
        ("Lord's Resistance Army", ["armed-group/ug/lra"]),
        ("Lord’s Resistance Army", ["armed-group/ug/lra"]),
        ("the U.S. Army War College", ["institution/us/army-war-college"]),
        ("the U.S. Army", ["force/us/us-army"]),
        ("U.S. officers", ["US"]),
        ("they told us", []),
        ("New Mexico is no part of Mexico", ["MX"]),
        ("polish the boots", []),
        ("Green Berets from Hurlburt Field", ["force/us/us-special-forces", "institution/us/hurlburt-field"]),
        ("at the Army War College, Mhow", ["institution/in/mhow-war-college"]),
        (
            "the Carabinieri and the Führungsakademie",
            ["force/it/carabinieri", "institution/de/fuehrungsakademie"],
        ),
        ("Jungla commandos of Colombia", ["unit/co/junglas", "CO"]),
        ("the South African Police Service", ["force/za/saps"]),
        ("EUTM Mozambique", ["programme/eutm-mozambique"]),
        ("", []),
    ],
)
def test_finds_the_longest_known_names(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert _found(gazetteer, text) == expected


_WORDS = st.sampled_from(
    [
        *("the", "U.S.", "Army", "School", "of", "Americas", "Mali", "'s"),
        *("New", "Mexico", "-", "Saint", "Cyr", "EU", "a"),
    ]
)


@given(st.lists(_WORDS))
def test_matches_never_overlap(words: list[str]) -> None:
    matches = load_gazetteer().find(words)

    assert all(0 <= match.start < match.end <= len(words) for match in matches)
    assert all(a.end <= b.start for a, b in pairwise(matches))


def test_every_entry_has_its_class_in_its_key(gazetteer: Gazetteer) -> None:
    for key, entry in gazetteer.entries.items():
        assert key.startswith(f"{entry.kind.value}/")
        if entry.country is not None:
            assert key.split("/")[1] == entry.country.lower()
            assert entry.country in gazetteer.countries.codes


def test_every_parent_is_an_entry(gazetteer: Gazetteer) -> None:
    parents = {entry.parent for entry in gazetteer.entries.values() if entry.parent}

    assert parents <= gazetteer.entries.keys()


def test_no_name_stands_for_two_entries(gazetteer: Gazetteer) -> None:
    owners: dict[str, str] = {}
    for key, entry in gazetteer.entries.items():
        for name in entry.names:
            assert owners.setdefault(name, key) == key


def test_no_name_is_told_from_anothers_by_its_accents_or_capitals_alone(gazetteer: Gazetteer) -> None:
    owners: dict[tuple[str, ...], str] = {}
    for key, entry in gazetteer.entries.items():
        for name in entry.names:
            words = tuple(word.casefold() for word in split_name(name))
            assert owners.setdefault(words, key) == key, name


def test_no_name_is_a_countrys_or_a_capitals(gazetteer: Gazetteer) -> None:
    places = gazetteer.countries.by_name.keys() | gazetteer.countries.capital_of.keys()

    assert not places & {name.lower() for entry in gazetteer.entries.values() for name in entry.names}


@pytest.mark.parametrize(
    "shared",
    [
        *("Presidential Guard", "Republican Guard", "National Guard", "Special Forces Command"),
        *(
            "Special Forces",
            "Gendarmerie",
            "Gendarmerie nationale",
            "Guardia Civil",
            "Policía Nacional Civil",
        ),
        *(
            "Foreign Legion",
            "Parachute Regiment",
            "Special Boat Service",
            "Military Academy",
            "Staff College",
        ),
        *("Red Berets", "People's Liberation Army", "National Liberation Army", "Patriotic Front", "Rangers"),
    ],
)
def test_a_name_that_many_countries_share_is_nobodys(gazetteer: Gazetteer, shared: str) -> None:
    assert tuple(split_name(shared)) not in gazetteer.by_words


def test_no_name_begins_with_its_owner(gazetteer: Gazetteer) -> None:
    for entry in gazetteer.entries.values():
        for name in entry.names:
            owner, possessive, _ = name.replace("’", "'").partition("'s ")
            assert not possessive or gazetteer.countries.lookup(owner) is None, name


def test_every_name_is_short_enough_to_be_found(gazetteer: Gazetteer) -> None:
    for entry in gazetteer.entries.values():
        for name in entry.names:
            found = [match.entry for match in gazetteer.find(split_name(name))]
            assert found == [entry], name


def test_a_part_belongs_to_the_country_of_its_whole(gazetteer: Gazetteer) -> None:
    for entry in gazetteer.entries.values():
        whole = gazetteer.entries[entry.parent] if entry.parent else None
        if whole is not None and whole.country is not None:
            assert entry.country == whole.country, entry.key


def test_every_kind_has_its_file(gazetteer: Gazetteer) -> None:
    files = {path.stem for path in GAZETTEER_DIR.glob("*.ttl")}

    assert files == {"forces", "groups", "institutions", "organisations", "programmes", "ranks", "units"}
    assert gazetteer.ranks["lt. col."] == "lieutenant colonel"
    assert gazetteer.entries["criminal-group/mx/los-zetas"].kind is EntityKind.CRIMINAL_GROUP
