"""Which names stand for one entity, and that a path is always fit for an IRI."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.claims.claim import Party
from graph.mentions.kinds import EntityKind
from graph.resolution.entity import SLUG_CHARACTERS, Entity, entity_of, slug
from tests.rdf.strategies import NAMES

DOCUMENT = "0123abcd4567ef89"


def party(name: str, kind: EntityKind = EntityKind.UNIT, **known: object) -> Party:
    return Party.model_validate({"name": name, "kind": kind, **known})


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GAFE", "gafe"),
        ("Grupo Aeromóvil de Fuerzas Especiales", "grupo-aeromovil-de-fuerzas-especiales"),
        ("O'Neill's Own", "oneills-own"),
        ("7th Special Forces Group (Airborne)", "7th-special-forces-group-airborne"),
        ("  Los   Zetas  ", "los-zetas"),
    ],
)
def test_a_slug_reads_like_the_name(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text(min_size=1) | st.sampled_from(NAMES))
@example("Каскад")
@example('\x00<>"{}|^`\\')
def test_a_slug_has_only_what_every_iri_may_have(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(name))
    assert len(slug(name)) <= SLUG_CHARACTERS + len("-01234567")


@given(st.text(min_size=1), st.text(min_size=1))
@example("Каскад", "Вымпел")
@example("x" * 100, "x" * 101)
@example("Алфа 7", "Бета 7")
def test_names_share_a_slug_only_by_folding(one: str, other: str) -> None:
    def folded(name: str) -> str:
        # What is documented: case, accents, punctuation and spacing do not tell two names apart.
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
        return "".join(c for c in unicodedata.normalize("NFKD", plain) if c.isalnum())

    if folded(one) != folded(other) and folded(one) and folded(other):
        assert slug(one) != slug(other)


def test_a_known_key_decides() -> None:
    assert entity_of(party("the Airmobile Group", key="unit/mx/gafe"), DOCUMENT).path == "unit/mx/gafe"


def test_a_country_is_its_code() -> None:
    assert entity_of(party("Mali", EntityKind.COUNTRY, country="ML"), DOCUMENT).path == "country/ML"


def test_a_name_is_one_entity_in_its_country_whatever_the_source() -> None:
    here, there = (entity_of(party("Kaibiles", country="GT"), source) for source in ("a" * 16, "b" * 16))
    assert here == there == Entity("unit/gt/kaibiles")
    assert entity_of(party("Kaibiles", country="MX"), DOCUMENT) != here


def test_a_description_stands_for_something_in_its_own_source() -> None:
    elite = party("elite units", country="ML", named=False)
    assert entity_of(elite, DOCUMENT).path == "unit/ml/elite-units-0123abcd"
    assert entity_of(elite, "page-ffffffffffffffff").path == "unit/ml/elite-units-ffffffff"


def test_a_bare_surname_is_no_name() -> None:
    person = party("Sanogo", EntityKind.PERSON, country="ML")
    assert entity_of(person, "a" * 16) != entity_of(person, "b" * 16)
    full = person.model_copy(update={"name": "Amadou Sanogo"})
    assert entity_of(full, "a" * 16) == entity_of(full, "b" * 16)


@pytest.mark.parametrize("kind", EntityKind)
def test_a_path_begins_with_its_kind(kind: EntityKind) -> None:
    assert entity_of(party("Some Name", kind), DOCUMENT).kind is kind
