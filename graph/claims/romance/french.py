"""French: the words that the engine reads by."""

from typing import Final

from graph.claims.romance.french_deeds import FRENCH_DEEDS
from graph.claims.romance.tongue import Form, Tongue, Verb, pattern, words
from graph.mentions.kinds import EntityKind

_ER: Final = {
    Form.PARTICIPLE: ("é", "ée", "és", "ées"),
    Form.FINITE: ("e", "ent", "a", "èrent", "ait", "aient"),
    Form.INFINITIVE: ("er", "ant"),
    Form.FUTURE: ("era", "eront"),
    Form.CONDITIONAL: ("erait", "eraient"),
}
_UIRE: Final = {
    Form.PARTICIPLE: ("t", "te", "ts", "tes"),
    Form.FINITE: ("sent", "sit", "sirent", "sait", "saient"),
    Form.INFINITIVE: ("re", "sant"),
    Form.FUTURE: ("ra", "ront"),
    Form.CONDITIONAL: ("rait", "raient"),
}
_VERBS: Final = (
    *(Verb(stem, _ER) for stem in ("form", "entraîn", "entrain", "encadr", "aguerr")),
    Verb("instrui", _UIRE),
)

_PLURALS: Final = {
    "bataillons": "bataillon",
    "brigades": "brigade",
    "compagnies": "compagnie",
    "divisions": "division",
    "régiments": "régiment",
    "pelotons": "peloton",
    "escadrons": "escadron",
    "équipes": "équipe",
    "unités": "unité",
    "sections": "section",
    "détachements": "détachement",
    "contingents": "contingent",
    "kandaks": "kandak",
    "gardes": "garde",
    "para-commandos": "para-commando",
    "soldats": "soldat",
    "militaires": "militaire",
    "officiers": "officier",
    "sous-officiers": "sous-officier",
    "recrues": "recrue",
    "agents": "agent",
    "policiers": "policier",
    "gendarmes": "gendarme",
    "éléments": "élément",
    "membres": "membre",
    "hommes": "homme",
    "cadets": "cadet",
    "stagiaires": "stagiaire",
    "parachutistes": "parachutiste",
    "paras": "para",
    "bérets": "béret",
    "marines": "marine",
    "commandos": "commando",
    "sapeurs": "sapeur",
    "fusiliers": "fusilier",
    "pilotes": "pilote",
    "combattants": "combattant",
    "carabiniers": "carabinier",
    "instructeurs": "instructeur",
    "conseillers": "conseiller",
    "formateurs": "formateur",
    "coopérants": "coopérant",
    "mentors": "mentor",
    "experts": "expert",
    "rebelles": "rebelle",
    "miliciens": "milicien",
    "milices": "milice",
    "jihadistes": "jihadiste",
    "djihadistes": "djihadiste",
}
_KINDS: Final = {
    **dict.fromkeys(
        words(
            "bataillon brigade compagnie division régiment peloton escadron unité section détachement "
            "contingent "
            "kandak garde groupement troupe équipe"
        ),
        EntityKind.UNIT,
    ),
    **dict.fromkeys(
        words("armée armées gendarmerie police marine forces aviation troupes"), EntityKind.FORCE
    ),
    **dict.fromkeys(
        words(
            "soldat militaire officier para-commando sous-officier recrue agent policier gendarme "
            "élément membre homme cadet "
            "stagiaire parachutiste para béret commando sapeur fusilier pilote combattant carabinier "
            "instructeur "
            "personnel conseiller formateur coopérant mentor expert"
        ),
        EntityKind.GROUP,
    ),
    **dict.fromkeys(words("rebelle milicien milice rébellion jihadiste djihadiste"), EntityKind.ARMED_GROUP),
    **dict.fromkeys(words("chef patron"), EntityKind.PERSON),
    "junte": EntityKind.UNIT,
    "demi-brigade": EntityKind.UNIT,
    "accusé": EntityKind.PERSON,
    **dict.fromkeys(words("société entreprise firme"), EntityKind.ORGANISATION),
    **dict.fromkeys(words("gang gangs cartel cartels bande"), EntityKind.CRIMINAL_GROUP),
}
_NOUNS: Final = {
    **_KINDS,
    **{
        plural: EntityKind.GROUP if one in {"garde", "commando", "marine"} else _KINDS[one]
        for plural, one in _PLURALS.items()
    },
}
_RANKS: Final = words(
    "général généraux colonel colonels capitaine capitaines lieutenant lieutenants lieutenant-colonel "
    "lieutenants-colonels commandant commandants major majors sergent sergents sergent-chef adjudant "
    "adjudants "
    "adjudant-chef caporal caporaux amiral amiraux sous-lieutenant aspirant commissaire commissaires "
    "brigadier "
    "maréchal"
)
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        1,
    )
}
_NUMBERS: Final = {
    name: number
    for number, names in {
        2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf",
        10: "dix dizaine dizaines",
        11: "onze", 12: "douze douzaine", 13: "treize", 14: "quatorze", 15: "quinze quinzaine", 16: "seize",
        17: "dix-sept", 18: "dix-huit", 19: "dix-neuf", 20: "vingt vingtaine",
        21: "vingt-et-un", 22: "vingt-deux",
        23: "vingt-trois", 24: "vingt-quatre", 25: "vingt-cinq", 30: "trente trentaine",
        31: "trente-et-un",
        40: "quarante quarantaine", 50: "cinquante cinquantaine", 54: "cinquante-quatre",
        60: "soixante soixantaine",
        70: "soixante-dix", 80: "quatre-vingts", 90: "quatre-vingt-dix",
        100: "cent cents centaine centaines",
        1000: "mille milliers millier",
    }.items()
    for name in names.split()
}  # fmt: skip

_PAPERS: Final = r"(?:(?:les?|la|l'|sa|son|ses|des|un|une) ?)?(?:archives?|dossier|biographie|registres?)"
FRENCH: Final = Tongue(
    code="fr",
    definite=words("le la les l' au aux du"),
    indefinite=words("un une des plusieurs certains certaines quelques d'autres"),
    possessive=words("son sa ses leur leurs notre nos"),
    demonstrative=words("ce cet cette ces ledit ladite"),
    prepositions=words(
        "de d' du des à au aux en dans par pour avec sans sur sous contre depuis chez entre vers selon "
        "après avant "
        "devant pendant durant comme lors"
    ),
    of=words("de d' du des"),
    object_marks=frozenset(),
    to_pronouns=words("l' le la les"),
    conjunctions=words("et ou ni"),
    subject_relatives=words("qui"),
    object_relatives=words("que qu'"),
    clause_words=words("qui que qu' où lorsque quand tandis mais car et si dont"),
    agents=pattern(
        r"par",
        r"sous (?:la houlette|la direction|l'autorité|la supervision|l'égide) d(?:e|u|es|')",
        r"auprès d(?:e|u|es|')",
        r"dirigée?s? par",
    ),
    into=words("en à au aux"),
    to_have=words("a ont avait avaient ait aient eut ayant"),
    to_have_hearsay=words("aurait auraient"),
    to_be=words("est sont fut furent était étaient sera seront été serait seraient être"),
    subject_pronouns=words("il elle ils elles"),
    both=words("tous-deux"),
    nouns=_NOUNS,
    singular=_PLURALS,
    trainers=words(
        "instructeur conseiller formateur coopérant mentor expert officier militaire marine béret "
        "gendarme carabinier "
        "sapeur parachutiste policier agent soldat commando membre homme force armée garde légionnaire"
    ),
    general_units=words("unité troupe groupement formation corps"),
    general_persons=words("officier militaire putschiste accusé homme policier gendarme"),
    leaders=words("commandant chef patron"),
    former=words("ancien ancienne anciens anciennes ex"),
    ranks=_RANKS,
    rank_tails=pattern(r"(?:de (?:brigade|division|corps|vaisseau|frégate|police)|colonel|major|chef)"),
    particles=words("de du la le ag ben bin ould el"),
    numbers=_NUMBERS,
    adjectives=pattern(
        r"\w+(?:al|ale|ales|aux|if|ive|ifs|ives|ique|iques|aire|aires|iste|istes|ier|ière|iers|ières|iel"
        r"|ielle|ielles)",
        r"armée?s?|blindée?s?|mécanisée?s?|motorisée?s?|aéroportée?s?|autonomes?|mobiles?|rapides?"
        r"|spécia\w+|commandos?",
        r"méharistes?|para-commandos?|verts?|rouges?|sunnites?|chiites?|kurdes?|touaregs?|européen\w*",
    ),
    topics=words(
        "intervention infanterie cavalerie artillerie sécurité lutte réaction sapeurs commandos fusiliers "
        "parachutistes opérations élite assaut forces force police marine combat troupes autodéfense "
        "garde gendarmerie"
    ),
    schools=words(
        "école ecole écoles ecoles académie academie collège institut centre fort camp base prytanée "
        "lycée université cycle"
    ),
    time_nouns=words(
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet "
        "août septembre "
        "octobre novembre décembre an ans année années mois semaine semaines jour jours nuit matin "
        "matinée soir heure "
        "heures veille lendemain dernier dernière prochain début fin fois"
    ),
    months=_MONTHS,
    verbs=_VERBS,
    not_verbs=pattern(r"(?:la|une|cette|sous|en) forme", r"formée?s? (?:d'|de|des|du)", r"se forme"),
    becoming=pattern(
        r"diplômée?s? d(?:e|u|es)?",
        r"ancien(?:ne|s|nes)? élèves?",
        r"passée?s? par",
        r"sortie?s? d(?:e|u|es)?",
        r"breveté(?:e|s|es)? d(?:e|u)",
        r"(?:a|ont|avait|avaient|ayant) (?:\w+ )?(?:suivi|effectué|accompli|fait"
        r"|complété)(?: [\w'’-]+){0,4}? (?:stages?|formations?|cours|études|cycle|scolarité)",
        r"(?:a|avait|ont|avaient) (?:étudié|séjourné)",
        r"(?:a|avait|ont|avaient) participé à",
        r"stages?(?: d[e'’] ?[\w-]+){0,3} (?=à|en|au|aux)",
        r"cycle de commandement",
        r"saint-cyrien",
        r"puis un cycle",
    ),
    taught=r"(?:formations?|entraînement|entrainement|instruction|encadrement|stages?|cours)",
    receiving=pattern(
        r"(?:a|ont|avait|avaient) (?:\w+ )?(?:reçu|bénéficié|suivi|achevé|obtenu)",
        r"bénéficie(?:nt)?",
        r"achever",
        r"reçoi(?:t|vent)",
    ),
    giving=pattern(
        r"(?:dispens|assur|donn)(?:e|ent|é|ait|aient|èrent)",
        r"(?:a|ont|avait|avaient)(?: \w+)? (?:conduit|mené)",
        r"enseign(?:e|ent|é|ait|aient)",
        r"apprennent",
        r"apprend",
    ),
    training_of=pattern(r"(?:formation|entraînement|instruction|encadrement) (?:de|du|des|d')(?= ?\w)"),
    deeds=FRENCH_DEEDS,
    criminal=pattern(r"gangs?", r"cartels?", r"mafias?", r"bandes? criminelles?", r"bandits"),
    insurgent=pattern(
        r"rébellions?",
        r"rebelles",
        r"insurg\w+",
        r"djihadistes?",
        r"jihadistes?",
        r"milices?",
        r"guérillas?",
        r"maquis",
    ),
    denial=pattern(
        r"dément(?:i|ent|it)?", r"(?:a|ont) nié", r"nie(?:nt)?", r"réfute(?:nt)?", r"rejeté", r"a affirmé"
    ),
    negation=pattern(r"ne", r"n'", r"n’", r"aucune?", r"jamais", r"sans"),
    hearsay=pattern(
        r"présumée?s?",
        r"aurait",
        r"auraient",
        r"soupçonnée?s?",
        r"accusée?s?",
        r"accuse(?:nt)?",
        r"affirmait",
        r"affirme(?:nt)?",
        r"on (?:les|le|la) croit",
        r"supposée?s?",
        r"serait",
        r"seraient",
    ),
    sources=pattern(rf"selon (?!{_PAPERS})", rf"d'après (?!{_PAPERS})", r"à en croire"),
    plan=pattern(
        r"va",
        r"vont",
        r"doit",
        r"doivent",
        r"prévoi(?:t|ent)",
        r"s'apprête(?:nt)? à",
        r"compte(?:nt)?",
        r"envisage(?:nt)? de",
        r"s'engage(?:nt)? à",
    ),
    unreal=pattern(
        r"si",
        r"pourrai(?:t|ent)",
        r"devrai(?:t|ent)",
        r"a proposé de",
        r"a offert de",
        r"a demandé",
        r"demande(?:nt)?",
        r"veut",
        r"veulent",
        r"cessé de",
        r"suspendu",
        r"renoncé",
    ),
    civil=pattern(
        r"football",
        r"taekwondo",
        r"judo",
        r"orchestre",
        r"musicien\w*",
        r"conservatoire",
        r"cuisin\w+",
        r"sage-femme\w*",
        r"infirmi\w+",
        r"agronom\w+",
        r"roman",
        r"médecins?",
        r"enseignants",
    ),
    fiction=pattern(r"roman d[e']", r"long[- ]métrage", r"république imaginaire"),
    european=pattern(
        r"missions? européennes?",
        r"programme européen",
        r"instructeurs européens",
        r"mission (?:\w+ )?de l'union européenne",
    ),
    plural_verb=pattern(r"\w+(?:ent|ont|aient)", r"ont", r"sont"),
)
