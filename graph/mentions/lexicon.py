"""Words of the field: which nouns stand for forces, units, people, armed groups and schools.

Data, not rules. A word is listed once, in its singular; a noun that is missing here is no actor or trainee.
"""

from graph.mentions.kinds import EntityKind
from graph.mentions.words import word_set

FORCES = word_set(
    "army navy military police gendarmerie force forces guard coastguard constabulary militaries airforce"
    " carabinieri"
)
UNITS = word_set(
    "unit battalion brigade regiment company platoon squad squadron division corps detachment contingent"
    " taskforce patrol section flotilla legion kandak tabor"
)
PEOPLE = word_set(
    "soldier troop officer policeman policewoman cadet recruit trainee commando ranger paratrooper marine"
    " sailor airman pilot guardsman gendarme serviceman servicewoman personnel agent bodyguard peacekeeper"
    " conscript reservist veteran student graduate alumnus alumni member element fighter mutineer deserter"
    " general colonel captain major lieutenant sergeant corporal commander commandant brigadier admiral"
    " leader chief combatant lawman trooper infantryman gunman spy operative coastguardsman warlord"
    " instructor trainer adviser advisor specialist contractor counterpart detective investigator guard"
    " mercenary defector legionnaire sniper medic sapper"
)
PERSONS = word_set(
    "president minister dictator strongman ruler spymaster man woman head putschist figure junta aide"
    " spokesman attacker shooter assailant insider deputy suspect detainee killer assassin perpetrator"
    " plotter ringleader founder hitman gunner culprit convict"
)
ARMED_GROUPS = word_set(
    "rebel insurgent guerrilla guerilla militant jihadist jihadi extremist terrorist militia militiaman"
    " separatist islamist contra paramilitary mujahideen mujahedin faction rebellion insurgency secessionist"
    " revolutionary partisan"
)
BANDS = word_set("group movement organisation organization network outfit front gang")
"""Nouns that are armed or criminal only by the word before them: "terrorist group"."""

CRIMINAL_GROUPS = word_set("cartel gang mafia trafficker syndicate")
INSTITUTIONS = word_set("school academy college university institute base fort camp center centre facility")

TEACHERS = word_set("instructor trainer adviser advisor specialist contractor mentor expert counterpart")
"""People who teach; spoken of as trainees only by mistake of the parse."""

CIVIL = word_set(
    "football soccer rugby hockey cricket basketball volleyball boxing athletics swimming judo sports sport"
    " sporting olympic marathon chess choir band orchestra music dance medical nursing hospital airline"
    " research rescue dog canine sniffer"
)
"""Words that make of a squad, a unit or pilots something else than security forces."""

CIVIL_SUBJECTS = word_set(
    "english french spanish portuguese russian arabic language languages law economics management business"
    " medicine history journalism literature theology agriculture accounting nursing"
)
"""What soldiers may study as anybody else does."""

WANDERING = word_set("mercenary contractor peacekeeper fighter jihadist volunteer militant")
"""People who fight in lands that are not theirs: where they are says nothing of whose they are."""

WEAK_TRAINEES = word_set(
    "student graduate alumnus alumni member element personnel agent pilot man woman people leader head figure"
    " chief president minister specialist contractor counterpart aide deputy unit company section division"
    " team group veteran recruit investigator detective force forces suspect detainee killer assassin"
    " perpetrator plotter founder hitman culprit convict"
)
"""Nouns that are of this subject only together with a word of it: "students", "military students"."""

SECURITY = word_set(
    "military army navy naval police policing armed security guard gendarmerie commando special forces force"
    " troops troop soldier soldiers officer officers combat counterterrorism counter-terrorism"
    " counterinsurgency counter-insurgency antiterrorism defense defence air aviation flight infantry"
    " paratroop paratrooper airborne artillery marine rebel rebels guerrilla guerrillas militia militias"
    " insurgent insurgents militant militants fighter fighters battalion brigade regiment cadet cadets coast"
    " coastguard counternarcotics antidrug counter-drug elite war warfare junta coup general colonel captain"
    " major lieutenant sergeant intelligence peacekeeping peacekeepers ranger rangers commandos paramilitary"
    " weapons sniper weapon patrol squad reconnaissance swat presidential republican riot narcotics"
)
"""Words that show a phrase or a sentence to be about security forces."""

SPECIAL = word_set(
    "special elite commando specialised specialized counterterrorism counter-terrorism airborne"
)
"""Modifiers that make of "forces" a unit rather than a whole service."""

PARTITIVES = word_set(
    "several some many most dozen dozens hundred hundreds thousand thousands number majority handful part"
    " half few all both each one two three four five six seven eight nine ten scores remnants remnant couple"
    " member members element elements ex-members group batch class contingent lot more any much bulk portion"
    " remainder generation"
)
"""Heads that only count what follows "of": "several of those units", "members of the guard"."""

MEMBERS = word_set(
    "member members element elements several some many most dozens hundreds thousands number majority handful"
    " part half few one two three four five six seven eight nine ten scores remnants remnant ex-members much"
    " bulk portion remainder"
)
"""Those partitives that take only a part of a body named after "of"."""

OFFICES = word_set(
    "staff commissioner secretary governor ambassador envoy attache chairman chairwoman prosecutor director"
    " inspector premier marshal laureate lady office command council house state defence defense interior"
)
"""Last words of an office's name, "Chief of Staff", which is nobody's own name."""

PERSON_TITLES = word_set(
    "mr mrs ms dr president minister former ex chief leader deputy commander spokesman general colonel"
    " captain major lieutenant sergeant corporal army police military navy guard rebel strongman dictator"
    " first second junta coup putsch prime defence defense interior director inspector officer retired the"
)
"""What stands before a person's name and is not of it."""


def kind_of_noun(word: str, plural: bool) -> EntityKind | None:
    """The kind that a noun stands for (singular form, lower case), or None where it is none of ours."""
    if word in FORCES:
        return EntityKind.FORCE
    if word in UNITS:
        return EntityKind.UNIT
    if word in PEOPLE or word in PERSONS:
        return EntityKind.GROUP if plural else EntityKind.PERSON
    if word in ARMED_GROUPS:
        single = {"militia", "faction", "rebellion", "insurgency", "paramilitary", "mujahideen", "mujahedin"}
        return EntityKind.ARMED_GROUP if plural or word in single else EntityKind.PERSON
    if word in CRIMINAL_GROUPS:
        return EntityKind.CRIMINAL_GROUP
    if word in INSTITUTIONS:
        return EntityKind.INSTITUTION
    return None
