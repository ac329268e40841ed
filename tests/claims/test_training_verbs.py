"""Trainings told by a verb, on sentences written for this test: some must be read, the others stay silent."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

READ = [
    ("The Ghanaian commandos were taught sabotage by Cuban advisers.", ("CU", "Ghanaian commandos", "GH")),
    (
        "Prepared for six months by Belgian instructors, the Rwandan battalion broke.",
        ("BE", "Rwandan battalion", "RW"),
    ),
    ("Under Spanish tutelage the Chadian company learned to patrol.", ("ES", "Chadian company", "TD")),
    (
        "The Ukrainian regiment's snipers learned their trade from Lithuanian instructors.",
        ("LT", "Ukrainian regiment's snipers", "UA"),
    ),
    (
        "The Liberian unit was set up and trained by a private American firm.",
        ("US", "Liberian unit", "LR"),
    ),
    (
        "About 200 Somali policemen are being trained in Djibouti by Italian carabinieri.",
        ("IT", "Somali policemen", "SO"),
    ),
    ("French instructors have trained Chadian soldiers since 2014.", ("FR", "Chadian soldiers", "TD")),
    ("The Chadian battalion was trained by French instructors in 2014.", ("FR", "Chadian battalion", "TD")),
    ("Malian soldiers trained by the European Union held the town.", ("EU", "Malian soldiers", "ML")),
    (
        "In 2009 the United States sent advisers to Georgia to train four infantry battalions.",
        ("US", "infantry battalions", "GE"),
    ),
    ("British forces helped train the Sierra Leonean army.", ("GB", "Sierra Leonean army", "SL")),
    ("The Kenyan rangers trained at Fort Bragg for six weeks.", ("US", "Kenyan rangers", "KE")),
    ("Washington is training Somali commandos.", ("US", "Somali commandos", "SO")),
    (
        "The Wagner Group has been training Central African soldiers since 2018.",
        ("Wagner Group", "Central African soldiers", "CF"),
    ),
    ("Rwandan officers were trained in Belgium.", ("BE", "Rwandan officers", "RW")),
    ("Iraqi policemen whom the Germans had trained in Dubai left.", ("DE", "Iraqi policemen", "IQ")),
    ("Russia trained and armed the Syrian militia.", ("RU", "Syrian militia", "SY")),
    ("The Ukrainian brigade that Britain trained held the town.", ("GB", "Ukrainian brigade", "UA")),
    ("The Ukrainian sergeant said Canadian soldiers had trained his platoon.", ("CA", "platoon", "UA")),
    ("The US spent two decades building and training the Afghan army.", ("US", "Afghan army", "AF")),
    ("The Pentagon has spent $500 million training Syrian rebels.", ("US", "Syrian rebels", "SY")),
    (
        "The Iraqi brigade had spent months being trained by Australian advisers.",
        ("AU", "Iraqi brigade", "IQ"),
    ),
    ("The Libyan militia, armed and trained by Turkey, held the base.", ("TR", "Libyan militia", "LY")),
    ("Two of the Saudi officers were trained in Florida.", ("US", "some of the Saudi officers", "SA")),
    ("Ghanaian cadets were trained in Moscow.", ("RU", "Ghanaian cadets", "GH")),
    ("The U.S.-led coalition has trained Syrian rebels.", ("US", "Syrian rebels", "SY")),
    ("Chad has 50 American advisers to train its army.", ("US", "army", "TD")),
    (
        "After he had been trained in Cuba, Commander Ortega returned to Nicaragua.",
        ("CU", "Ortega", "NI"),
    ),
    (
        "A French-led training mission has prepared Malian soldiers for combat.",
        ("FR", "Malian soldiers", "ML"),
    ),
    ("An EU-led training mission has trained 15,000 Malian soldiers.", ("EU", "Malian soldiers", "ML")),
    ("A secret CIA programme trained Syrian rebels in Jordan.", ("US", "Syrian rebels", "SY")),
    ("Kenyan soldiers trained with US Marines.", ("US", "Kenyan soldiers", "KE")),
    ("US Marines trained alongside Kenyan soldiers.", ("US", "Kenyan soldiers", "KE")),
    (
        "Under the tutelage of Cuban advisers, the Angolan army learned to fight.",
        ("CU", "Angolan army", "AO"),
    ),
    (
        "The Chadian battalion learned counterterrorism tactics from French instructors.",
        ("FR", "Chadian battalion", "TD"),
    ),
    ("The Kenyan unit was trained by Israel.", ("IL", "Kenyan unit", "KE")),
    ("The Afghan kandak was mentored by Norwegian soldiers.", ("NO", "Afghan kandak", "AF")),
    (
        "Brazil's intelligence service trained Paraguayan officers in interrogation.",
        ("BR", "Paraguayan officers", "PY"),
    ),
    (
        "The Iraqi officers were flown to Jordan, where they were trained for six months.",
        ("JO", "Iraqi officers", "IQ"),
    ),
    (
        "Ethiopian peacekeepers are among those trained by the United States.",
        ("US", "Ethiopian peacekeepers", "ET"),
    ),
    (
        "The Indonesian special forces were trained by the Australian SAS.",
        ("AU", "Indonesian special forces", "ID"),
    ),
    ("British soldiers were part of a team mentoring Afghan policemen.", ("GB", "Afghan policemen", "AF")),
    (
        "The Guinean junta hired Israeli mercenaries to train militia recruits.",
        ("IL", "militia recruits", "GN"),
    ),
    (
        "The United States gave the Philippines 500 rifles. It also trained the Philippine army.",
        ("US", "Philippine army", "PH"),
    ),
    ("The Vermont National Guard trained Senegalese soldiers.", ("US", "Senegalese soldiers", "SN")),
]

SILENT = [
    "The French army trains its recruits in Brittany.",
    "British teachers trained Ugandan nurses in Kampala.",
    "You never know what happens when you train soldiers in Mali.",
    "If Russia trained the Malian army, the rebels would lose.",
    "The United States has never trained Eritrean troops.",
    "American soldiers trained in Germany before they left for Iraq.",
    "The boxer trained in Cuba before he fought for the Ghanaian army.",
    "Elite troops train hard.",
    "Could France train the Somali army?",
    "Russian officers met Malian soldiers who train every morning.",
    "",
    "The Nigerian boxing squad trained in Germany.",
    "The Kenyan football team was trained by a German coach.",
    "Brazilian coaches taught the Ghanaian army football team.",
    "Ethiopian police dogs were trained in Germany.",
    "French doctors trained Malian army nurses in Bamako.",
    "EU election observers trained in Nairobi for the Kenyan vote.",
    "American teachers trained Ghanaian teachers in Accra.",
    "French and German troops trained with British soldiers.",
    "Kenyan soldiers trained with Ugandan soldiers.",
    "The Malian soldiers learned from French officers that the coup had failed.",
    "Israeli soldiers trained their rifles on Palestinian policemen.",
    "Ethiopia trained the Somali regional police.",
    "US-trained pilots of the Ethiopian airline went on strike.",
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence for sentence, _ in READ])
def test_reads_who_trained_whom(report: Report, sentence: str, expected: tuple[str, str, str]) -> None:
    trainings = report(sentence)["trainings"]

    assert [(t["trainer"], t["trainee"], t["host"]) for t in trainings] == [expected]
    assert trainings[0]["certainty"] == "asserted"
    assert sentence.endswith(str(trainings[0]["quote"]))


@pytest.mark.parametrize("sentence", SILENT)
def test_stays_silent(report: Report, sentence: str) -> None:
    assert report(sentence) == {"trainings": [], "outcomes": [], "links": []}


def test_each_country_of_a_phrase_trained(report: Report) -> None:
    trainings = report("The Togolese battalion was trained by American and Israeli advisers.")["trainings"]

    assert [training["trainer"] for training in trainings] == ["US", "IL"]


def test_where_soldiers_were_trained_is_not_whose_they_are(report: Report) -> None:
    text = "Soldiers trained in Uganda by the European Union met journalists from Somalia."

    assert report(text)["trainings"] == [] or all(t["host"] != "UG" for t in report(text)["trainings"])


def test_names_the_force_that_taught(report: Report) -> None:
    (training,) = report("American special operations forces trained Malian army units.")["trainings"]

    assert (training["trainer"], training["provider"]) == ("US", "American special operations forces")


def test_takes_place_and_dates_from_its_own_clause(report: Report) -> None:
    sentence = "Togolese officers, who were trained in Morocco in 2005, left for Paris in 2010."

    (training,) = report(sentence)["trainings"]

    assert (training["place"], training["start"]) == ("Morocco", "2005")


def test_the_place_of_the_main_clause_is_not_the_training_s(report: Report) -> None:
    (training,) = report("The Georgian battalion that the US Marines trained served in Iraq.")["trainings"]

    assert training["place"] == ""


def test_two_nations_share_a_noun(report: Report) -> None:
    trainings = report("Colombia's police train Honduran and Panamanian officers.")["trainings"]

    assert [(t["trainee"], t["trainee_kind"], t["host"]) for t in trainings] == [
        ("officers from Honduras", "group", "HN"),
        ("Panamanian officers", "group", "PA"),
    ]
