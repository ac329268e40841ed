"""Who in a text might have trained, been trained or acted."""

from graph.claims.learned.candidates import givers, parties
from graph.mentions.kinds import EntityKind
from tests.claims.learned.conftest import Read


def test_countries_schools_and_towns_stand_for_trainers(read: Read) -> None:
    found = list(givers(read("French officers taught them in Kunduz and at Fort Benning.")))

    assert [g.trainer.country for g in found] == ["FR", "AF", "US"]
    assert found[2].trainer.provider is not None


def test_a_pronoun_stands_for_whom_the_text_means_or_for_nobody_yet(read: Read) -> None:
    reading = read("Captain Issa Camara of the Guinean army left. He was taught in Paris. They sang.")
    by_word = {p.head.lower_: p for p in parties(reading)}

    assert by_word["he"].mention.name == "Issa Camara"
    assert not by_word["he"].open
    assert by_word["they"].open


def test_people_by_what_they_do_are_candidates_though_no_list_has_them(read: Read) -> None:
    found = [
        p for p in parties(read("Its riflemen were drilled by Cubans; the houses were burnt.")) if p.loose
    ]

    assert [p.mention.name for p in found] == ["riflemen"]
    assert found[0].mention.kind is EntityKind.GROUP


def test_teachers_are_no_trainees(read: Read) -> None:
    assert not [p for p in parties(read("American instructors arrived.")) if p.head.lower_ == "instructors"]
