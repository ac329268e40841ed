"""Trainings in single sentences of Spanish and French."""

from collections.abc import Callable

import pytest

Read = Callable[[str, str], dict[str, list[dict[str, object]]]]

TOLD = [
    (
        "es",
        "Estados Unidos entrenó a soldados colombianos en Fort Bragg.",
        ("US", "CO", "soldados colombianos"),
    ),
    (
        "es",
        "Los soldados malienses fueron formados por instructores belgas.",
        ("BE", "ML", "soldados malienses"),
    ),
    ("es", "La policía hondureña, entrenada por el FBI, patrulla.", ("US", "HN", "policía hondureña")),
    ("es", "La Unión Europea ha formado a tres batallones malienses.", ("EU", "ML", "batallones malienses")),
    ("es", "Boinas verdes instruyeron a la Guardia togolesa.", ("US", "TG", "Guardia togolesa")),
    ("es", "España forma en Besmaya a la 92.ª Brigada iraquí.", ("ES", "IQ", "92.ª Brigada iraquí")),
    ("es", "Militares de Brasil dieron cursos a policías paraguayos.", ("BR", "PY", "policías paraguayos")),
    ("es", "El mayor ugandés Ali Okot Bila se graduó en Sandhurst.", ("GB", "UG", "Ali Okot Bila")),
    (
        "es",
        "El teniente sirio Omar Haddad Nur, egresado de la Academia Frunze.",
        ("RU", "SY", "Omar Haddad Nur"),
    ),
    (
        "es",
        "Soldados peruanos recibieron instrucción de asesores israelíes.",
        ("IL", "PE", "Soldados peruanos"),
    ),
    (
        "es",
        "Londres envió asesores a Kenia para entrenar a la Policía keniana.",
        ("GB", "KE", "Policía keniana"),
    ),
    (
        "es",
        "La formación de los policías chadianos por Francia fue breve.",
        ("FR", "TD", "policías chadianos"),
    ),
    ("fr", "La France a formé des soldats maliens à Koulikoro.", ("FR", "ML", "soldats maliens")),
    (
        "fr",
        "Les policiers haïtiens ont été formés par des instructeurs canadiens.",
        ("CA", "HT", "policiers haïtiens"),
    ),
    (
        "fr",
        "La gendarmerie ivoirienne, entraînée par Paris, patrouille.",
        ("FR", "CI", "gendarmerie ivoirienne"),
    ),
    ("fr", "L'Union européenne a formé trois bataillons maliens.", ("EU", "ML", "bataillons maliens")),
    ("fr", "Des coopérants belges encadraient la garde rwandaise.", ("BE", "RW", "garde rwandaise")),
    ("fr", "L'Espagne forme à Besmaya la 92e brigade irakienne.", ("ES", "IQ", "92e brigade irakienne")),
    (
        "fr",
        "Des militaires marocains ont dispensé une formation à des parachutistes gabonais.",
        ("MA", "GA", "parachutistes gabonais"),
    ),
    (
        "fr",
        "Le général tchadien Mahamat Saleh, ancien élève de Saint-Cyr, commande.",
        ("FR", "TD", "Mahamat Saleh"),
    ),
    (
        "fr",
        "Le colonel togolais Koffi Agbe est passé par l'académie militaire de Nankin, en Chine.",
        ("CN", "TG", "Koffi Agbe"),
    ),
    (
        "fr",
        "Les gendarmes béninois ont reçu une formation des Forces spéciales belges.",
        ("BE", "BJ", "gendarmes béninois"),
    ),
    (
        "fr",
        "Les soldats camerounais s'entraînent sous la direction d'instructeurs israéliens.",
        ("IL", "CM", "soldats camerounais"),
    ),
    (
        "fr",
        "Des instructeurs russes participent à la formation de l'armée centrafricaine.",
        ("RU", "CF", "armée centrafricaine"),
    ),
]


@pytest.mark.parametrize(("language", "content", "expected"), TOLD)
def test_a_training_is_read(read: Read, language: str, content: str, expected: tuple[str, str, str]) -> None:
    (training,) = read(language, content)["trainings"]
    assert (training["trainer"], training["host"], training["trainee"]) == expected
    assert training["certainty"] == "asserted"
    assert training["quote"] == content


@pytest.mark.parametrize(
    ("language", "content", "certainty"),
    [
        ("es", "Francia entrenará a la policía haitiana en 2025.", "planned"),
        ("es", "Francia va a entrenar a la policía haitiana.", "planned"),
        ("es", "Francia enviará asesores a Haití para entrenar a la policía haitiana.", "planned"),
        ("es", "Según un diario, Francia entrenó a la policía haitiana.", "alleged"),
        ("es", "Soldados ruandeses habrían entrenado a rebeldes congoleños.", "alleged"),
        ("es", "El Gobierno negó que Francia haya entrenado a la policía haitiana.", "denied"),
        ("fr", "La France formera la police haïtienne en 2025.", "planned"),
        ("fr", "La France va former la police haïtienne.", "planned"),
        ("fr", "Paris enverra des instructeurs au Niger pour former la garde nigérienne.", "planned"),
        ("fr", "Selon un quotidien, la France a formé la police haïtienne.", "alleged"),
        ("fr", "Des officiers rwandais auraient formé des rebelles congolais.", "alleged"),
        ("fr", "Le ministre a démenti que la France ait formé la police haïtienne.", "denied"),
    ],
)
def test_how_surely_it_is_told(read: Read, language: str, content: str, certainty: str) -> None:
    (training,) = read(language, content)["trainings"]
    assert training["certainty"] == certainty


@pytest.mark.parametrize(
    ("language", "content"),
    [
        pytest.param("es", "Francia no entrenó a la policía haitiana.", id="es-negated"),
        pytest.param("es", "Si Francia entrenara a la policía haitiana, se sabría.", id="es-conditional"),
        pytest.param("es", "El Reino Unido ofreció entrenar a la policía haitiana.", id="es-offered"),
        pytest.param(
            "es", "El grupo, formado por soldados desertores, huyó a Colombia.", id="es-consists-of"
        ),
        pytest.param(
            "es", "Colombia forma parte de la coalición con el Ejército iraquí.", id="es-takes-part"
        ),
        pytest.param("es", "Chile entrena a la policía chilena.", id="es-its-own"),
        pytest.param(
            "es", "Un técnico alemán entrenará al equipo de fútbol de la policía de Perú.", id="es-sport"
        ),
        pytest.param("es", "Francia vendió fusiles a la policía haitiana.", id="es-arms"),
        pytest.param("fr", "La France n'a pas formé la police haïtienne.", id="fr-negated"),
        pytest.param("fr", "Si la France formait la police haïtienne, on le saurait.", id="fr-conditional"),
        pytest.param("fr", "La France a proposé de former la police haïtienne.", id="fr-offered"),
        pytest.param("fr", "Le Tchad forme la police tchadienne.", id="fr-its-own"),
        pytest.param(
            "fr", "Le sergent Ali Diop a été formé en Allemagne par un maître coréen de judo.", id="fr-sport"
        ),
        pytest.param(
            "fr", "Washington arme les Kurdes syriens sans former de soldats syriens.", id="fr-without"
        ),
        pytest.param("fr", "La France a livré des véhicules à la police haïtienne.", id="fr-arms"),
    ],
)
def test_what_is_no_training_is_not_read(read: Read, language: str, content: str) -> None:
    assert read(language, content)["trainings"] == []


def test_the_agent_and_the_place_are_told_apart(read: Read) -> None:
    (training,) = read("es", "Reclutas sirios, entrenados por la CIA en Jordania, volvieron.")["trainings"]
    assert (training["trainer"], training["place"]) == ("US", "Jordania")


def test_several_trainers_are_several_trainings(read: Read) -> None:
    told = read("fr", "Le bataillon togolais a été formé par des instructeurs chinois et nord-coréens.")
    assert sorted(str(t["trainer"]) for t in told["trainings"]) == ["CN", "KP"]


def test_moscow_was_the_soviets_until_1991(read: Read) -> None:
    (then,) = read("es", "El capitán cubano Luis Mora Gil estudió en Moscú en 1978.")["trainings"]
    (now,) = read("es", "El capitán cubano Luis Mora Gil estudió en Moscú en 2008.")["trainings"]
    assert (then["trainer"], now["trainer"]) == ("SU", "RU")


def test_a_person_is_not_taken_for_his_army(read: Read) -> None:
    content = "Le colonel Jean Mba, de la garde présidentielle gabonaise, a suivi une formation au Maroc."
    (training,) = read("fr", content)["trainings"]
    assert (training["trainee"], training["host"]) == ("Jean Mba", "GA")
