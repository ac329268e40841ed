"""Ways of saying each outcome, in sentences written for this test; each tells a training to tie it to."""

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
    "massacre": [
        (
            "Belgium trained the Congolese 391st Battalion. Soldiers of the 391st Battalion killed 40"
            " villagers in Minova in 2012."
        ),
        "Belgium trained the Congolese 391st Battalion. The battalion massacred dozens of villagers.",
        (
            "Belgium trained the Congolese 391st Battalion. The massacre of villagers by the battalion"
            " shocked the country."
        ),
        (
            "North Korea trained Zimbabwe's Fifth Brigade. The brigade massacred thousands of Ndebele"
            " civilians in Matabeleland between 1983 and 1984."
        ),
        "Salvadoran soldiers of the US-trained Atlacatl Battalion murdered six Jesuit priests in 1989.",
        (
            "The Salvadoran Atlacatl Battalion was trained by the United States. In December 1981 it"
            " slaughtered hundreds of peasants at El Mozote."
        ),
        (
            "The Salvadoran Atlacatl Battalion was trained by the United States. Hundreds of peasants"
            " were slaughtered by the battalion in 1981."
        ),
        (
            "The Salvadoran Atlacatl Battalion was trained by the United States. At least 180 people were"
            " killed by soldiers of the battalion."
        ),
        (
            "Human Rights Watch accused soldiers of the Nigerian battalion, which Britain trained, of"
            " killing dozens of villagers in Borno state in 2015."
        ),
        "US-trained Guinean commandos opened fire on protesters in a stadium, killing 150 people.",
        "The US-trained Guinean commandos gunned down demonstrators.",
        "Guatemalan soldiers trained by Israel wiped out the village of Las Cruces.",
        (
            "Israeli advisers trained the Kaibiles of Guatemala. The Kaibiles carried out the massacre at"
            " Dos Erres."
        ),
        (
            "Israeli advisers trained the Kaibiles of Guatemala. The Kaibiles were responsible for the"
            " massacre at Dos Erres in 1982."
        ),
        "Three of the five Salvadoran officers cited in the massacre were trained by the United States.",
        (
            "Soldiers from the Kenyan battalion, which British troops have trained since 2010, shot dead"
            " 12 protesters in Garissa."
        ),
        (
            "Witnesses said that Malian soldiers trained by the European Union executed at least 26"
            " civilians in the village of Binedama in June 2020."
        ),
        (
            "Cameroonian soldiers of the BIR, an elite unit trained by Israel, were filmed shooting two"
            " women and two children."
        ),
        ("The report blames the US-trained Salvadoran battalion for the killing of more than 800 villagers."),
        "A massacre committed by US-trained Salvadoran troops in 1981 left 800 dead.",
    ],
    "human_rights_abuse": [
        "The Nigerian battalion trained by Britain has been accused of torturing detainees.",
        (
            "British instructors trained the Bangladeshi Rapid Action Battalion. The battalion has been"
            " accused of hundreds of extrajudicial killings."
        ),
        (
            "British instructors trained the Bangladeshi Rapid Action Battalion. The battalion is"
            " implicated in extrajudicial executions."
        ),
        (
            "US instructors trained the Colombian brigade. Abuses by the brigade were documented by"
            " Amnesty International."
        ),
        (
            "US instructors trained the Colombian brigade. Human rights violations committed by the"
            " brigade went unpunished."
        ),
        (
            "US instructors trained the Colombian brigade. Soldiers from the brigade were convicted of"
            " kidnapping two union leaders."
        ),
        "US-trained Honduran officers ran a death squad.",
        "The US-trained Honduran officers formed a death squad in 1981.",
        "The US-trained Honduran battalion tortured and disappeared students.",
        "The US-trained Honduran battalion beat prisoners.",
        "The US-trained Indonesian police fired on protesters.",
        (
            "General Luis Paz, a Honduran graduate of the School of the Americas, was convicted of human"
            " rights abuses."
        ),
        (
            "General Luis Paz, a Honduran graduate of the School of the Americas, ordered the murder of a"
            " bishop."
        ),
        "The Kenyan police unit trained by Britain has been linked to disappearances.",
        "The Libyan coast guard trained by Italy has repeatedly mistreated migrants at sea.",
        (
            "Amnesty International said soldiers of the Cameroonian battalion trained by Israel had raped"
            " and tortured villagers."
        ),
        (
            "The United Nations has accused the French-trained Chadian police of arbitrary arrests and"
            " torture."
        ),
        (
            "Members of the Philippine police unit, which receives American training, have been accused"
            " of extrajudicial killings."
        ),
        "The Bahraini police, whom British officers trained, used torture against protesters.",
        (
            "Officers of Battalion 3-16 in Honduras, trained by the CIA, kidnapped, tortured and murdered"
            " leftists."
        ),
        (
            "Nine of the Colombian officers trained at Fort Benning were involved in the murder of union"
            " leaders."
        ),
        "The US-trained Indonesian special forces have a long record of abuses in East Timor.",
    ],
    "collapse": [
        "The Iraqi army, which the United States trained for a decade, crumbled in June 2014.",
        "Iraqi divisions trained by the United States melted away when the Islamic State attacked.",
        "The Iraqi divisions trained by the United States fell apart in 2014.",
        "The Afghan army trained by the United States disintegrated within weeks.",
        (
            "The Nigerian battalion trained by Britain retreated when Boko Haram attacked Mubi in October"
            " 2014."
        ),
        "The Nigerian battalion trained by Britain was routed by Boko Haram.",
        "Iraqi soldiers trained by the United States dropped their weapons and ran.",
        "Iraqi soldiers trained by the United States fled the battlefield.",
        (
            "US special forces trained the Afghan commandos for years. The collapse of the Afghan"
            " commandos took a week."
        ),
        (
            "The 72nd Mobile Strike Force of Nigeria was trained by British instructors. The force"
            " retreated when Boko Haram attacked Mubi in October 2014."
        ),
        (
            "The Afghan army, trained and equipped by the United States for two decades, evaporated in"
            " eleven days."
        ),
        (
            "Iraqi policemen trained by Italy abandoned their weapons and took off their uniforms when"
            " the militants came."
        ),
    ],
    "surrender": [
        "Afghan soldiers trained by Britain surrendered to the Taliban.",
        "Afghan soldiers trained by Britain laid down their arms in August 2021.",
        "Syrian fighters trained by the United States gave up six pickup trucks to the Nusra Front.",
        "The US-trained Syrian fighters surrendered their trucks and ammunition to the Nusra Front.",
        "The US-trained Afghan battalion gave itself up without a fight.",
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
    ],
    "joined_criminal_group": [
        "A Guatemalan Kaibil trained by the United States now works for the Zetas.",
        "Several Guatemalan commandos trained by the United States were recruited by the Zetas.",
        "US-trained Mexican soldiers went to work for the Gulf Cartel.",
        ("Members of a Mexican special forces unit trained at Fort Bragg went to work for drug traffickers."),
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
    ],
    "combat_success": [
        "The Iraqi battalion trained by Australia retook Ramadi in 2015.",
        "Iraqi commandos trained by the United States recaptured the city of Mosul.",
        "The Congolese battalion trained by the United States defeated the M23 rebels.",
        "Bolivian Rangers, trained by US Green Berets, captured Che Guevara in 1967.",
        "The Somali commandos trained by the United States killed a leader of al-Shabaab.",
        "The Somali commandos trained by the United States drove al-Shabaab out of Barawe.",
        "The Somali commandos trained by the United States repelled an attack by al-Shabaab.",
        "The Ukrainian brigade trained by Britain repelled Russian attacks on the town.",
        "The Philippine rangers trained by US forces rescued the hostages.",
        "Ukrainian marines trained by Britain broke through Russian lines in 2023.",
        "The city was liberated by the Iraqi battalion that Australia trained.",
        "The Ukrainian brigade, trained by Britain, held the line at Kupiansk.",
        (
            "The Colombian soldiers, trained by US Green Berets, freed 15 hostages in a daring operation"
            " in 2008."
        ),
        "Philippine special forces trained by the United States killed the Abu Sayyaf leader in 2007.",
        (
            "The Ukrainian 47th Brigade, trained by NATO instructors in Germany, stopped the Russian"
            " advance near Avdiivka."
        ),
        "Two Malian battalions trained by the EU recovered the town of Konna from Islamist rebels.",
    ],
    "professionalisation": [
        (
            "The Colombian battalion trained by the United States became one of the most professional in"
            " the army."
        ),
        (
            "The Somali Danab brigade, trained by the United States, is praised as the country's most"
            " capable force."
        ),
        ("Afghan commandos trained by the United States are widely regarded as the best of the Afghan army."),
        "The Sierra Leone army was trained by Britain. It is now a professional and disciplined force.",
        "The Colombian police, trained by the United States, have become a model for the region.",
    ],
    "peacekeeping": [
        "The Senegalese battalion trained by the United States served in the UN mission in Mali.",
        (
            "The Senegalese battalion trained by France was deployed to Darfur with the African Union"
            " peacekeeping mission."
        ),
        "Burundian soldiers trained by the United States deployed to Somalia as part of AMISOM.",
        "Burundi contributed troops trained by the United States to AMISOM.",
        "Ugandan troops trained by the United States have joined the African Union mission in Somalia.",
        "Britain trained the Ghanaian peacekeepers who served in Sierra Leone.",
        (
            "Mongolian soldiers trained by the United States took part in the UN peacekeeping operation"
            " in South Sudan."
        ),
        (
            "Rwandan troops trained by the United States have been deployed to Darfur as part of the"
            " African Union force."
        ),
        (
            "France trained a Gabonese battalion before its deployment with MINUSCA in the Central"
            " African Republic."
        ),
        (
            "The Ugandan battalion finished training with American instructors and will deploy to Somalia"
            " with AMISOM next month."
        ),
    ],
}


@pytest.mark.parametrize(
    ("text", "kind"),
    [(text, kind) for kind, texts in SAID.items() for text in texts],
    ids=lambda value: value,
)
def test_says_what_came_of_a_training(report: Report, text: str, kind: str) -> None:
    stated = report(text)

    assert [outcome["type"] for outcome in stated["outcomes"]] == [kind]
    assert {link["outcome_type"] for link in stated["links"]} == {kind}
