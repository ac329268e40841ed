"""Trainings told by a school, on sentences written for this test."""

from collections.abc import Callable

import pytest

from graph.claims.extract import Extractor
from graph.claims.json_report import Record, as_json
from graph.text.text import Text

Report = Callable[[str], dict[str, list[Record]]]

READ = [
    ("General Ramos of Bolivia attended the School of the Americas in 1976.", ("US", "Ramos", "BO")),
    (
        "Honduran officers who graduated from the School of the Americas ran the unit.",
        ("US", "Honduran officers", "HN"),
    ),
    ("SOA graduate Hector Ramos of Peru led the battalion.", ("US", "Hector Ramos", "PE")),
    (
        "Lieutenant Conteh of Sierra Leone studied at a military academy in Russia.",
        ("RU", "Conteh", "SL"),
    ),
    (
        "Major Zida of Burkina Faso took part in a U.S. counterterrorism course in 2012.",
        ("US", "Zida", "BF"),
    ),
    ("The Gambian officers attended a course at Fort Huachuca.", ("US", "Gambian officers", "GM")),
    ("Colonel Touré, a graduate of Saint-Cyr, spoke.", ("FR", "Touré", "")),
    (
        "Dozens of Iraqi cadets completed a police course in Jordan run by American contractors.",
        ("US", "Iraqi cadets", "IQ"),
    ),
    ("The Nepalese colonel was sent to the US Army War College.", ("US", "Nepalese colonel", "NP")),
    (
        "Colonel Perez of Honduras took a course in counterinsurgency at the School of the Americas.",
        ("US", "Perez", "HN"),
    ),
    (
        "A School of the Americas graduate, Colonel Luis Mendoza of El Salvador, ordered the raid.",
        ("US", "Luis Mendoza", "SV"),
    ),
    (
        "Graduates of the School of the Americas include General Hugo Suarez of Bolivia.",
        ("US", "Hugo Suarez", "BO"),
    ),
    (
        "General Suarez of Bolivia is among the graduates of the School of the Americas.",
        ("US", "Suarez", "BO"),
    ),
    ("The Zambian captain was one of the graduates of Sandhurst.", ("GB", "Zambian captain", "ZM")),
    ("General Suarez of Bolivia passed through the School of the Americas.", ("US", "Suarez", "BO")),
    (
        "The Nigerian soldiers arrived in Belarus for a course in desert warfare.",
        ("BY", "Nigerian soldiers", "NG"),
    ),
    (
        "Ugandan soldiers were put through a ten-week course by US contractors.",
        ("US", "Ugandan soldiers", "UG"),
    ),
    (
        "Chadian soldiers took part in Flintlock exercises organized by US Africa Command.",
        ("US", "Chadian soldiers", "TD"),
    ),
    (
        "Captain Omar Diallo of Guinea spent two years at the military academy in Madrid.",
        ("ES", "Omar Diallo", "GN"),
    ),
    (
        "Colonel Issa Sow of Niger, 44, spent a winter at the staff college in Lisbon.",
        ("PT", "Issa Sow", "NE"),
    ),
    ("Sixty Kenyan soldiers have passed out of the Indian academy.", ("IN", "Kenyan soldiers", "KE")),
    (
        "The Maldivian colonel, who holds a degree from the Pakistan Military Academy, spoke.",
        ("PK", "Maldivian colonel", "MV"),
    ),
    ("Egypt has accepted 50 Libyan cadets at its military academy.", ("EG", "Libyan cadets", "LY")),
    ("Major Banda of Malawi was commissioned from Sandhurst in 1971.", ("GB", "Banda", "MW")),
    (
        "The Dutch police project put 90 Sudanese policemen through a course in Juba.",
        ("NL", "Sudanese policemen", "SD"),
    ),
    ("Most of the Sudanese officers had studied in Egypt.", ("EG", "some of the Sudanese officers", "SD")),
]

SILENT = [
    "The Maldivian colonel holds a degree in law from a university in Pakistan.",
    "Egypt has accepted the surrender of 50 Libyan cadets.",
    "Colonel Diarra attended a ceremony in Paris.",
    "Colonel Diarra of Mali spent a year at the embassy in Paris.",
    "The Malian captain spent two nights at a hotel near the academy in Rome.",
    "The captain graduated from a Malian military school.",
    "The general's son studied law at Harvard University in the United States.",
    "President Conté of Guinea visited Fort Benning.",
    "The Peruvian colonel never attended the School of the Americas.",
    "Students of the French school in Bamako met soldiers.",
    "A teacher who graduated from Sandhurst works in Kenya.",
    "The Congolese minister, who studied in Belgium, met the soldiers.",
    "The Kenyan colonel went to Oxford University in Britain.",
    "Sudanese officers took courses in English in Cairo.",
    "Malian soldiers passed through Algeria on their way home.",
    "Ugandan soldiers graduated from the Ugandan military academy.",
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence for sentence, _ in READ])
def test_reads_who_was_schooled_where(report: Report, sentence: str, expected: tuple[str, str, str]) -> None:
    trainings = report(sentence)["trainings"]

    assert [(t["trainer"], t["trainee"], t["host"]) for t in trainings] == [expected]


@pytest.mark.parametrize("sentence", SILENT)
def test_stays_silent(report: Report, sentence: str) -> None:
    assert report(sentence)["trainings"] == []


def test_what_a_graduate_plans_says_nothing_of_the_studies(report: Report) -> None:
    (training,) = report("Colonel Mendoza of El Salvador, an SOA graduate, ordered the raid.")["trainings"]

    assert training["certainty"] == "asserted"


def test_a_school_in_moscow_was_soviet_at_the_time(
    extractor: Extractor, text_of: Callable[[str, str], Text]
) -> None:
    content = "General Pak Tola of Angola spent three years at the Voroshilov Academy in Moscow."

    told = {
        published: as_json(extractor.extract(text), text)["trainings"][0]["trainer"]
        for published in ("1988-03-01", "2009-03-01")
        for text in [text_of(content, published)]
    }

    assert told == {"1988-03-01": "SU", "2009-03-01": "RU"}
