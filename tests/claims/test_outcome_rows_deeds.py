"""Ways of saying what came of a training, harm done, failing, winning and serving, in our own words."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import Record

Report = Callable[[str], dict[str, list[Record]]]

SAID: dict[str, list[str]] = {
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
        (
            "El Salvador's Atlacatl Battalion, created and trained by US advisers, was responsible for"
            " the murder of 800 peasants."
        ),
        "Rwandan militia trained by France took part in the 1994 genocide.",
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
        "Charles Obiang, a former Liberian warlord trained in Libya, was convicted of war crimes.",
        "The Colombian brigade, which received US training, has been linked to right-wing death squads.",
        "US-trained Honduran police have been implicated in death squad activity.",
        (
            "Troops of the Indonesian unit trained by Australia committed gross human rights violations"
            " in Papua."
        ),
        "The British-trained Bahraini police crushed peaceful protests.",
        (
            "General Luis Paz, a Guatemalan graduate of the School of the Americas, presided over the"
            " disappearance of thousands."
        ),
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
        "When rebels advanced, the French-trained Central African army melted away.",
        "The US-trained Georgian brigade retreated in disorder when Russia attacked in 2008.",
        "The Yemeni counterterrorism unit trained by the United States disbanded.",
    ],
    "surrender": [
        "Afghan soldiers trained by Britain surrendered to the Taliban.",
        "Afghan soldiers trained by Britain laid down their arms in August 2021.",
        "Syrian fighters trained by the United States gave up six pickup trucks to the Nusra Front.",
        "The US-trained Syrian fighters surrendered their trucks and ammunition to the Nusra Front.",
        "The US-trained Afghan battalion gave itself up without a fight.",
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
        "The Salvadoran army, trained by the United States, swept leftist guerrillas out of six villages.",
        "The Sierra Leone army, trained by British officers, helped defeat the rebels in 2002.",
        (
            "Iraq's elite counterterrorism forces, trained by US special forces, led the fight to retake"
            " Mosul."
        ),
        "The Central African army, trained by Russia, has liberated several towns from rebels.",
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
        "US-trained Filipino soldiers are considered the most capable in the region.",
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
        "Gambian soldiers trained by the United States are serving with the UN mission in Darfur.",
        "The US-trained Ghanaian battalion will join the UN peacekeeping force in Sierra Leone.",
        (
            "Nigerian battalions trained by US special forces were sent to Sierra Leone as part of the UN"
            " peacekeeping force."
        ),
    ],
}


@pytest.mark.parametrize(("text", "kind"), [(text, kind) for kind, texts in SAID.items() for text in texts])
def test_says_what_came_of_a_training(report: Report, text: str, kind: str) -> None:
    stated = report(text)

    assert [outcome["type"] for outcome in stated["outcomes"]] == [kind]
    assert {link["outcome_type"] for link in stated["links"]} == {kind}
