"""Outcomes of the trained in Spanish and French, and what ties them to their training."""

from collections.abc import Callable

import pytest

Read = Callable[[str, str], dict[str, list[dict[str, object]]]]

ES = "Estados Unidos entrenó al Batallón Águila hondureño. "
FR = "La France a formé le bataillon Tigre togolais. "


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (ES + "El batallón desertó en 2014.", "defection"),
        (ES + "El batallón se pasó a las filas de la guerrilla.", "joined_insurgents"),
        (ES + "Los soldados del batallón se unieron al cártel de Sinaloa.", "joined_criminal_group"),
        (ES + "El batallón derrocó al presidente.", "coup"),
        (ES + "El batallón intentó derrocar al presidente.", "coup_attempt"),
        (ES + "El batallón se amotinó en junio.", "mutiny"),
        (ES + "Efectivos del batallón mataron a seis campesinos.", "massacre"),
        (ES + "Agentes del batallón torturaron a dos detenidos.", "human_rights_abuse"),
        (ES + "El batallón se desmoronó en dos días.", "collapse"),
        (ES + "El batallón se rindió sin combatir.", "surrender"),
        (ES + "Dos soldados del batallón combaten como mercenarios en Yemen.", "mercenary"),
        (ES + "El batallón recuperó el puerto.", "combat_success"),
        (ES + "El batallón participa en una misión de paz en Haití.", "peacekeeping"),
        (FR + "Le bataillon a déserté en 2014.", "defection"),
        (FR + "Le bataillon a rejoint la rébellion.", "joined_insurgents"),
        (FR + "Le bataillon a renversé le président.", "coup"),
        (FR + "Le bataillon a tenté de renverser le président.", "coup_attempt"),
        (FR + "Le bataillon s'est mutiné en juin.", "mutiny"),
        (FR + "Des soldats du bataillon ont massacré six villageois.", "massacre"),
        (FR + "Des éléments du bataillon ont torturé deux détenus.", "human_rights_abuse"),
        (FR + "Le bataillon s'est effondré en deux jours.", "collapse"),
        (FR + "Le bataillon s'est rendu sans combattre.", "surrender"),
        (FR + "Deux soldats du bataillon travaillent comme mercenaires au Yémen.", "mercenary"),
        (FR + "Le bataillon a repris le port.", "combat_success"),
        (FR + "Le bataillon est déployé dans une mission de paix en Somalie.", "peacekeeping"),
    ],
)
def test_a_deed_of_the_trained_is_read_and_linked(read: Read, content: str, kind: str) -> None:
    language = "es" if content.startswith(ES) else "fr"
    told = read(language, content)
    assert kind in {outcome["type"] for outcome in told["outcomes"]}
    assert kind in {link["outcome_type"] for link in told["links"]}
    assert all(str(outcome["quote"]) in content for outcome in told["outcomes"])


@pytest.mark.parametrize(
    ("language", "content"),
    [
        pytest.param("es", ES + "Los rebeldes mataron a diez campesinos.", id="es-somebody-else"),
        pytest.param("es", ES + "El batallón no se amotinó.", id="es-negated"),
        pytest.param(
            "es", ES + "Un juez dijo que la guerrilla torturó a dos detenidos.", id="es-of-a-clause"
        ),
        pytest.param("es", "El Batallón Águila hondureño se amotinó en junio.", id="es-never-trained"),
        pytest.param("fr", FR + "Les jihadistes ont tué dix civils.", id="fr-somebody-else"),
        pytest.param("fr", FR + "Le bataillon ne s'est pas mutiné.", id="fr-negated"),
        pytest.param("fr", FR + "Un policier a torturé deux détenus.", id="fr-another-man"),
        pytest.param(
            "fr", "La France formera le bataillon Tigre togolais. Le bataillon a déserté.", id="fr-planned"
        ),
    ],
)
def test_a_deed_of_nobody_trained_is_none(read: Read, language: str, content: str) -> None:
    told = read(language, content)
    assert (told["outcomes"], told["links"]) == ([], [])


def test_some_members_are_not_the_unit(read: Read) -> None:
    told = read(
        "fr", "Des gendarmes camerounais ont suivi un stage en France. Deux de ces gendarmes ont déserté."
    )
    (outcome,) = told["outcomes"]
    assert outcome["scope"] == "some members"


def test_a_unit_s_deed_is_not_its_commander_s(read: Read) -> None:
    content = (
        "El coronel Luis Mora Gil, comandante del Batallón Águila hondureño, se graduó en Fort Benning. "
        "Efectivos del batallón mataron a seis campesinos."
    )
    told = read("es", content)
    assert [t["trainee"] for t in told["trainings"]] == ["Luis Mora Gil"]
    assert told["links"] == []


def test_the_french_conditional_is_hearsay(read: Read) -> None:
    (outcome,) = read("fr", FR + "Des éléments du bataillon auraient torturé deux détenus.")["outcomes"]
    assert outcome["certainty"] == "alleged"


def test_a_person_is_known_again_by_surname_and_rank(read: Read) -> None:
    content = "Le capitaine tchadien Ali Diallo est diplômé de Saint-Cyr. Le capitaine a déserté en 2012."
    told = read("fr", content)
    (link,) = told["links"]
    assert (link["trainee"], link["actor"]) == ("Ali Diallo", "Ali Diallo")


def test_a_deed_before_the_training_does_not_follow_it(read: Read) -> None:
    content = "Francia formó a la Guardia togolesa en 2010. La Guardia togolesa se amotinó en 1994."
    assert read("es", content)["links"] == []
