"""Ways of saying what came of a training, changing sides and taking power, in sentences of our own."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

SAID: dict[str, list[str]] = {
    "defection": [
        (
            "France trained the Malian army's Eagle Battalion in 2009. In 2012 much of the Eagle"
            " Battalion switched sides."
        ),
        "Iraqi police officers trained by Germany fled with their weapons.",
        "Iraqi police officers trained by Germany deserted en masse in 2014.",
        (
            "The brigade was trained by Jordan for the Iraqi government. Hundreds of its soldiers"
            " deserted last month."
        ),
        "Half of the Yemeni battalion trained by the United States had deserted by 2015.",
        (
            "French instructors trained the Chadian Presidential Guard. In 2006 a colonel of the"
            " Presidential Guard defected with 80 men."
        ),
        "Desertions have plagued the US-trained Somali battalion.",
        "A wave of desertions hit the Afghan battalion trained by Canada.",
        (
            "Hundreds of Afghan policemen trained by Canadian officers in Kandahar have gone over to the"
            " Taliban side, the report said."
        ),
        (
            "Several Afghan pilots who were being trained in Texas have gone missing since 2014,"
            " according to the Pentagon."
        ),
        (
            "After training in Jordan, many Iraqi policemen simply quit, deserting in the face of the"
            " insurgents."
        ),
        "Nearly a third of the Somali soldiers trained by Uganda deserted with their rifles.",
    ],
    "joined_insurgents": [
        "French-trained Malian soldiers joined the ranks of Ansar Dine.",
        (
            "The former Tajik police commander, trained by the United States, now fights for the Islamic"
            " State."
        ),
        (
            "Gulmurod Karimov, a Tajik colonel trained by the United States, became a commander in the"
            " Islamic State."
        ),
        "A French-trained Malian lieutenant enlisted in the Islamist rebel movement.",
        (
            "Former Georgian soldiers trained by the United States are fighting in the ranks of the"
            " Islamic State."
        ),
        "The Tajik officer had been trained by the United States before joining the Islamic State.",
        (
            "A former captain in the Georgian army, trained by American special forces, rose to become a"
            " military commander of the Islamic State."
        ),
        (
            "Some of the Syrian rebels trained by the United States in Jordan ended up fighting for the"
            " Islamic State."
        ),
        "At least two of the Malian lieutenants trained by France later emerged as rebel commanders.",
        "Foday Obiang, the leader of Sierra Leone's main rebel group, was trained in Libya.",
        "Guy Obiang, a Haitian rebel leader, received training from US Special Forces in Ecuador.",
        "US-trained Guy Obiang led the rebels who seized Cap-Haitien in Haiti.",
    ],
    "joined_criminal_group": [
        "A Guatemalan Kaibil trained by the United States now works for the Zetas.",
        "Several Guatemalan commandos trained by the United States were recruited by the Zetas.",
        "US-trained Mexican soldiers went to work for the Gulf Cartel.",
        ("Members of a Mexican special forces unit trained at Fort Bragg went to work for drug traffickers."),
        (
            "The Honduran police unit was trained by the United States. Members of the unit worked with a"
            " criminal gang to steal drug shipments."
        ),
        "Former Guatemalan soldiers trained by the US are working as hitmen for the Zetas.",
    ],
    "coup": [
        "Captain Jean Mba of Gabon was trained in France. Mba toppled President Bongo in August 2023.",
        "Captain Jean Mba of Gabon was trained in France. Mba mounted a coup in 2023.",
        (
            "Captain Jean Mba of Gabon was trained in France. In 2023 President Ali Bongo was ousted in a"
            " coup led by Mba."
        ),
        ("Captain Jean Mba of Gabon was trained in France. In 2023 Ali Bongo was overthrown by Captain Mba."),
        "Captain Jean Mba of Gabon was trained in France. He declared himself head of state in 2023.",
        "Captain Jean Mba of Gabon was trained in France. He was the leader of the 2023 putsch.",
        "Captain Jean Mba of Gabon was trained in France. The military takeover led by Mba was condemned.",
        "Captain Jean Mba of Gabon was trained in France. The junta headed by Mba has promised elections.",
        "Jean Mba, the leader of the 2023 coup in Gabon, was trained by France at Saint-Cyr.",
        "Gabonese coup leader Jean Mba was trained in France.",
        "Capt. Jean Mba, who led the 2023 coup in Gabon, studied at Saint-Cyr.",
        "The officers behind the 2023 coup in Gabon had been trained by France.",
        "The Gabonese captain was trained by France and later led a coup.",
        "Trained in France, the Gabonese captain came to power in a coup in 1990.",
        "The Gabonese general, a graduate of Saint-Cyr, took power by force in 1990.",
        "The coup was led by a French-trained Gabonese captain.",
        "A French-trained Gabonese captain was behind the coup.",
        (
            "Colonel Paul Obiang of Gabon attended Fort Benning. Obiang headed the junta that overthrew"
            " the president in 1990."
        ),
        "Colonel Paul Obiang of Gabon attended Fort Benning. Obiang deposed the president on 5 May 1990.",
        (
            "Mamady Diallo, a Guinean colonel whom American Green Berets had trained, ousted the"
            " president in September."
        ),
        "Togolese soldiers trained by France removed President Olympio from power in 1963.",
        (
            "The Togolese colonel, who attended a French military school, installed himself as president"
            " in 1967 after a coup."
        ),
        (
            "The leader of the junta in Gabon, Colonel Paul Obiang, was trained by the French army in the"
            " 1990s."
        ),
        (
            "American forces trained Lt. Col. Paul Obiang, the Gabonese officer who on Wednesday declared"
            " himself president after overthrowing the elected government."
        ),
        (
            "Gabon's new military leader, who ousted President Bongo in a bloodless coup last month, had"
            " studied at a US staff college."
        ),
        (
            "Colonel Paul Obiang of Gabon, who received American training in 2013, took over the country"
            " in January."
        ),
        "Three of the officers who led the coup in Gabon had taken part in American training exercises.",
        "At least four Gabonese officers trained by the United States have staged coups since 2008.",
        "Two of the plotters of the coup in Gabon were trained by France.",
        (
            "General Augusto Paz of Chile, who led the 1973 coup, had taken courses with the US Army in"
            " Panama."
        ),
        (
            "Idi Obiang of Uganda, who was trained by the British army, came to power in a military coup"
            " in 1971."
        ),
        "The US-trained Malian officers who overthrew the government say that they will hold elections.",
    ],
    "coup_attempt": [
        "Togolese officers trained by France staged a failed coup in 1990.",
        "Togolese officers trained by France led an abortive putsch in 1990.",
        "A botched coup was mounted by Togolese officers trained by France.",
        "Togolese officers trained by France plotted to overthrow the president.",
        "Togolese officers trained by France tried to seize power in 1990.",
        "A French-trained Togolese colonel attempted a coup in 1990.",
        "A French-trained Togolese colonel was arrested for plotting a coup.",
        "Togolese officers trained by France took part in a coup attempt in 1990.",
        (
            "The Gabonese general, a graduate of Saint-Cyr, was accused of masterminding a failed putsch"
            " against the president."
        ),
        (
            "The Gabonese major, trained in France, was sentenced to death for his part in a plot to"
            " overthrow President Bongo."
        ),
    ],
    "mutiny": [
        "Ivorian soldiers trained by France mutinied over pay.",
        "Ivorian soldiers trained by France staged a mutiny in 2002.",
        "In 2002 a mutiny broke out in the Ivorian battalion that France had trained.",
        "France trained the Ivorian battalion. In 2002 the battalion rose up against the government.",
    ],
    "mercenary": [
        (
            "Colombian soldiers trained by the United States were hired as mercenaries by the United Arab"
            " Emirates."
        ),
        "Former Colombian soldiers trained by the United States fought as mercenaries in Yemen.",
        (
            "Chilean commandos trained by the United States were recruited by a private security firm to"
            " guard bases in Iraq."
        ),
        "Several Colombian soldiers trained at Fort Benning became mercenaries.",
        (
            "The former Colombian officers, trained by the United States, were hired to kill the Haitian"
            " president."
        ),
        (
            "Hundreds of Colombian veterans trained by the United States have signed up to fight in the"
            " United Arab Emirates' foreign force."
        ),
        "Afghan commandos trained by the United States have been recruited by Russia to fight in Ukraine.",
        "Syrian fighters trained by Turkey have been sent to fight in Libya.",
        "South African soldiers trained by Israel later worked as mercenaries in Angola.",
    ],
}


@pytest.mark.parametrize(("text", "kind"), [(text, kind) for kind, texts in SAID.items() for text in texts])
def test_says_what_came_of_a_training(report: Report, text: str, kind: str) -> None:
    stated = report(text)

    assert [outcome["type"] for outcome in stated["outcomes"]] == [kind]
    assert {link["outcome_type"] for link in stated["links"]} == {kind}
