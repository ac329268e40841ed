"""Spanish: the words that the engine reads by."""

from typing import Final

from graph.claims.romance.spanish_deeds import SPANISH_DEEDS
from graph.claims.romance.tongue import Form, Tongue, Verb, pattern, words
from graph.mentions.kinds import EntityKind

_AR: Final = {
    Form.PARTICIPLE: ("ado", "ada", "ados", "adas"),
    Form.FINITE: ("a", "an", "ó", "aron", "aba", "aban"),
    Form.INFINITIVE: ("ar", "arlos", "arlas", "arlo", "arla", "ando"),
    Form.FUTURE: ("ará", "arán"),
    Form.CONDITIONAL: ("aría", "arían", "e", "en", "ara", "aran", "ase", "asen"),
}
_UIR: Final = {
    Form.PARTICIPLE: ("ido", "ida", "idos", "idas"),
    Form.FINITE: ("ye", "yen", "yó", "yeron", "ía", "ían"),
    Form.INFINITIVE: ("ir", "irlos", "irlas", "yendo"),
    Form.FUTURE: ("irá", "irán"),
    Form.CONDITIONAL: ("iría", "irían", "ya", "yan", "yera", "yeran"),
}
_VERBS: Final = (
    *(Verb(stem, _AR) for stem in ("entren", "adiestr", "form", "aleccion")),
    Verb("capacit", _AR | {Form.CONDITIONAL: ("aría", "arían", "ara", "aran")}),
    Verb("instru", _UIR),
)

_PLURALS: Final = {
    # units
    "batallones": "batallón",
    "brigadas": "brigada",
    "compañías": "compañía",
    "divisiones": "división",
    "regimientos": "regimiento",
    "pelotones": "pelotón",
    "escuadrones": "escuadrón",
    "equipos": "equipo",
    "cárteles": "cártel",
    "carteles": "cartel",
    "pandillas": "pandilla",
    "unidades": "unidad",
    "comandos": "comando",
    "destacamentos": "destacamento",
    "contingentes": "contingente",
    "patrullas": "patrulla",
    # people
    "soldados": "soldado",
    "militares": "militar",
    "oficiales": "oficial",
    "suboficiales": "suboficial",
    "reclutas": "recluta",
    "agentes": "agente",
    "policías": "policía",
    "guardias": "guardia",
    "gendarmes": "gendarme",
    "efectivos": "efectivo",
    "miembros": "miembro",
    "integrantes": "integrante",
    "elementos": "elemento",
    "hombres": "hombre",
    "cadetes": "cadete",
    "infantes": "infante",
    "marinos": "marino",
    "marines": "marine",
    "paracaidistas": "paracaidista",
    "fusileros": "fusilero",
    "zapadores": "zapador",
    "pilotos": "piloto",
    "uniformados": "uniformado",
    "combatientes": "combatiente",
    "exmilitares": "exmilitar",
    "exsoldados": "exsoldado",
    "exoficiales": "exoficial",
    "carabineros": "carabinero",
    "instructores": "instructor",
    "asesores": "asesor",
    "consejeros": "consejero",
    "expertos": "experto",
    "rebeldes": "rebelde",
    "guerrilleros": "guerrillero",
    "milicianos": "miliciano",
    "milicias": "milicia",
    "graduados": "graduado",
    "egresados": "egresado",
    "kaibiles": "kaibil",
}
_KINDS: Final = {
    **dict.fromkeys(
        words(
            "batallón brigada compañía división regimiento pelotón escuadrón unidad comando destacamento "
            "contingente "
            "grupo cuerpo guardia patrulla equipo"
        ),
        EntityKind.UNIT,
    ),
    **dict.fromkeys(
        words("ejército armada policía gendarmería fuerza fuerzas aviación marina tropas"), EntityKind.FORCE
    ),
    **dict.fromkeys(
        words(
            "soldado militar oficial suboficial recluta agente gendarme efectivo miembro integrante "
            "elemento hombre "
            "cadete infante marino marine paracaidista fusilero zapador piloto uniformado combatiente "
            "exmilitar "
            "exsoldado exoficial personal carabinero instructor asesor consejero experto graduado "
            "egresado kaibil"
        ),
        EntityKind.GROUP,
    ),
    **dict.fromkeys(words("rebelde guerrillero miliciano milicia guerrilla"), EntityKind.ARMED_GROUP),
    **dict.fromkeys(words("jefe jefa cabecilla líder"), EntityKind.PERSON),
    "junta": EntityKind.UNIT,
    "acusado": EntityKind.PERSON,
    **dict.fromkeys(words("empresa firma"), EntityKind.ORGANISATION),
    **dict.fromkeys(words("cártel cartel pandilla banda"), EntityKind.CRIMINAL_GROUP),
}
_NOUNS: Final[dict[str, EntityKind]] = {
    **_KINDS,
    **{
        plural: EntityKind.GROUP if one in {"policía", "guardia", "comando"} else _KINDS[one]
        for plural, one in _PLURALS.items()
    },
}
del _NOUNS["egresado"], _NOUNS["graduado"]  # "egresado de" tells of a school, whoever he is
_RANKS: Final = words(
    "general generales coronel coroneles capitán capitanes teniente tenientes mayor mayores comandante "
    "comandantes "
    "sargento sargentos cabo cabos almirante almirantes contralmirante vicealmirante brigadier alférez "
    "subteniente "
    "suboficial mariscal comisario comisarios inspector exgeneral excoronel excapitán excabo exsargento "
    "exmayor "
    "exteniente gral. cnel. cap. tte."
)
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        1,
    )
}
_NUMBERS: Final = {
    name: number
    for number, names in {
        2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve",
        10: "diez decena decenas",
        11: "once", 12: "doce docena docenas", 13: "trece", 14: "catorce", 15: "quince", 16: "dieciséis",
        17: "diecisiete",
        18: "dieciocho", 19: "diecinueve", 20: "veinte veintena",
        21: "veintiún", 22: "veintidós", 23: "veintitrés",
        24: "veinticuatro", 25: "veinticinco", 26: "veintiséis", 27: "veintisiete", 28: "veintiocho",
        29: "veintinueve", 30: "treinta treintena", 40: "cuarenta cuarentena", 50: "cincuenta cincuentena",
        60: "sesenta", 70: "setenta", 80: "ochenta", 90: "noventa",
        100: "cien ciento centenar centenares cientos",
        200: "doscientos doscientas", 300: "trescientos trescientas", 400: "cuatrocientos cuatrocientas",
        500: "quinientos quinientas", 600: "seiscientos seiscientas", 700: "setecientos setecientas",
        800: "ochocientos ochocientas", 900: "novecientos novecientas", 1000: "mil miles",
    }.items()
    for name in names.split()
}  # fmt: skip

_PAPERS: Final = (
    r"(?:(?:el|la|los|las|su|sus|un|una) )?(?:propi[oa]s? )?"
    r"(?:archivos?|expediente|currículum|biografía|registros?|hoja|folleto)"
)
SPANISH: Final = Tongue(
    code="es",
    definite=words("el la los las al del"),
    indefinite=words("un una unos unas varios varias algunos algunas muchos otros otras"),
    possessive=words("su sus nuestro nuestra nuestros nuestras"),
    demonstrative=words(
        "ese esa esos esas este esta estos estas aquel aquella aquellos aquellas dicho dicha dichos"
    ),
    prepositions=words(
        "de del a al en con por para contra desde hasta hacia entre sin según sobre tras ante bajo durante "
        "mediante como cuando"
    ),
    of=words("de del"),
    object_marks=words("a al"),
    to_pronouns=words("lo la los las"),
    conjunctions=words("y e ni o"),
    subject_relatives=words("que quien quienes"),
    object_relatives=words("que"),
    clause_words=words("que quien quienes donde cuando mientras aunque pero porque y e si cuyo cuya"),
    agents=pattern(
        r"por",
        r"con",
        r"bajo (?:la dirección|el mando|la tutela|la supervisión) de",
        r"a cargo de",
        r"de la mano de",
        r"por parte de",
    ),
    into=words("en"),
    to_have=words("ha han había habían haya hayan hubo"),
    to_have_hearsay=words("habría habrían"),
    to_be=words("es son fue fueron era eran será serán sido siendo ser"),
    subject_pronouns=words("él ella ellos ellas quien"),
    both=words("ambos ambas"),
    nouns=_NOUNS,
    singular=_PLURALS,
    trainers=words(
        "instructor asesor consejero experto oficial militar marine boina guardia carabinero zapador infante "
        "paracaidista policía agente exmilitar exoficial gendarme soldado comando miembro hombre"
    ),
    general_units=words("unidad cuerpo grupo fuerza agrupación formación tropa"),
    general_persons=words("oficial militar marino uniformado acusado golpista policía comandante"),
    leaders=words("comandante jefe jefa mando cabecilla líder"),
    former=words("antiguo antigua antiguos antiguas ex exjefe"),
    ranks=_RANKS,
    rank_tails=pattern(
        r"(?:primero|segundo|retirado|retirada|coronel|general|mayor|de (?:fragata|navío|corbeta|brigada"
        r"|división|policía))"
    ),
    particles=words("de del la las los y ag ben bin al"),
    numbers=_NUMBERS,
    adjectives=pattern(
        r"\w+(?:al|ales|ar|ares|óvil|óviles|ivos?|ivas?|ic[oa]s?|ari[oa]s?|istas?)",
        r"unid[oa]s|armad[oa]s?|acorazad[oa]s?|blindad[oa]s?|mecanizad[oa]s?|motorizad[oa]s?"
        r"|aerotransportad[oa]s?|aeromóvil\w*",
        r"antidrogas?|antinarc\w+|retirad[oa]s|élite|conjunt[oa]|inmediat[oa]|urban[oa]|marin[oa]"
        r"|nuev[oa]|joven|jóvenes",
        r"chií\w*|suní\w*|kurd[oa]s?|tuareg\w*",
    ),
    topics=words(
        "intervención infantería caballería artillería seguridad lucha reacción zapadores comandos fusileros "
        "paracaidistas operaciones élite asalto fuerzas fuerza policía marina ingenieros despliegue "
        "patrulla tropas "
        "inteligencia guardia acción combate"
    ),
    schools=words("escuela academia colegio instituto centro fuerte fort base liceo campo curso universidad"),
    time_nouns=words(
        "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio "
        "agosto "
        "septiembre octubre noviembre diciembre año años mes meses semana semanas día días noche mañana "
        "tarde hora "
        "horas madrugada pasado próximo misma mismo década décadas siglo víspera vez"
    ),
    months=_MONTHS,
    verbs=_VERBS,
    not_verbs=pattern(r"forman? parte", r"(?:de|la|esta|esa|otra|en) forma", r"se form(?:ó|aron) (?!en)"),
    becoming=pattern(
        r"se (?:había[n]? |ha[n]? )?(?:formó|formado|graduó|graduado|diplomó|diplomado|entrenó|entrenado"
        r"|adiestró|capacitó"
        r"|instruyó|formaron|graduaron|entrenaron|adiestraron)",
        r"egresad[oa]s?",
        r"graduad[oa]s?",
        r"diplomad[oa]s? (?:de|en|por)",
        r"(?:ex)?alumn[oa]s?(?: destacad[oa]s?)? (?:de|en)",
        r"estudi(?:ó|aron|aba|aban|ado)",
        r"curs(?:ó|aron|ado)",
        r"asisti(?:ó|eron|do) a",
        r"pas(?:ó|aron|ado) por",
        r"particip(?:ó|aron|ado)(?: \w+){0,3}? en (?:el|un|los|unos|varios) (?:cursos?|adiestramientos?"
        r"|entrenamientos?)",
        r"(?:tom|realiz|complet|complet|termin|sigui|hi|aprob)(?:ó|aron|ado|eron|zo"
        r"|cieron)(?: \S+){0,4}? (?:cursos?|diplomado|estudios|especialización|maestría)",
    ),
    taught=r"(?:instrucción|entrenamiento|formación|capacitación|adiestramiento|asesoramiento|cursos?|clases)",
    receiving=pattern(
        r"recib(?:ió|ieron|ido|ía|ían|en|e)", r"obtuv(?:o|ieron)", r"corr(?:e|ía|ió) a cargo de"
    ),
    giving=pattern(
        r"impart(?:e|en|ió|ieron|ido|ía|ían)",
        r"(?:ha[n]? )?(?:dan|dio|dieron|dado) (?:clases|cursos?|instrucción|entrenamiento|formación)",
        r"dict(?:ó|aron|ado|an|a)",
        r"enseñ(?:a|an|ó|aron|aban)",
        r"prepar(?:a|an|ó|aron)",
    ),
    training_of=pattern(
        r"(?:entrenamiento|formación|adiestramiento|capacitación|instrucción) (?:de|del|a|al)(?= )"
    ),
    deeds=SPANISH_DEEDS,
    criminal=pattern(
        r"cárteles",
        r"cártel\w*",
        r"cartel\w*",
        r"pandillas?",
        r"bandas?",
        r"mafias?",
        r"narco\w*",
        r"maras?",
        r"crimen organizado",
    ),
    insurgent=pattern(
        r"guerrillas?",
        r"rebeli(?:ón|ones)",
        r"rebeldes",
        r"insurgen\w+",
        r"yihadistas?",
        r"milicias?",
        r"paramilitares",
        r"autodefensas",
    ),
    denial=pattern(
        r"neg(?:ó|aron|ado)(?! a )",
        r"nieg(?:a|an)",
        r"desminti(?:ó|eron)",
        r"desmiente[n]?",
        r"eso es falso",
        r"rechaz(?:ó|aron|a) que",
    ),
    negation=pattern(r"no", r"nunca", r"jamás", r"tampoco", r"ningún", r"ninguna", r"sin"),
    hearsay=pattern(
        r"presunt\w+",
        r"supuest\w+",
        r"habría[n]?",
        r"sospechos\w+",
        r"acusad[oa]s?",
        r"acus(?:a|an|ó|aron)",
        r"denunci(?:a|an|ó|aron)",
        r"asegura[n]?",
        r"afirma[n]?",
        r"había publicado",
        r"publicó",
        r"proces(?:ó|aron|ado|ada|ados)",
        r"señalad[oa]s?",
    ),
    sources=pattern(
        r"al parecer",
        rf"según (?!{_PAPERS})",
        rf"de acuerdo con (?!{_PAPERS})",
        r"se dice",
    ),
    plan=pattern(
        r"va[n]? a",
        r"prevé[n]?",
        r"plane(?:a|an|ó|aron)",
        r"se dispone[n]? a",
        r"tiene[n]? previsto",
        r"se propone[n]?",
        r"anunci(?:ó|aron) que",
        r"se comprometi(?:ó|eron) a",
    ),
    unreal=pattern(
        r"si",
        r"podría[n]?",
        r"debería[n]?",
        r"pudo",
        r"ofreci(?:ó|eron)",
        r"ha[n]? ofrecido",
        r"pidi(?:ó|eron)",
        r"ha[n]? pedido",
        r"propus(?:o|ieron)",
        r"quiere[n]?",
        r"dej(?:ó|aron) de",
        r"suspendi(?:ó|eron)",
        r"estudia[n]? la posibilidad",
    ),
    civil=pattern(
        r"fútbol",
        r"taekwondo",
        r"judo",
        r"béisbol",
        r"orquesta",
        r"músic\w+",
        r"conservatorio",
        r"repostería",
        r"cocin\w+",
        r"chef",
        r"técnico",
        r"equipo de la policía",
        r"enfermer\w+",
        r"agronom\w+",
        r"novela",
    ),
    fiction=pattern(r"novela", r"en sus páginas", r"largometraje", r"película"),
    european=pattern(
        r"(?:misión|programa|proyecto|instructores|asesores) europe[oa]s?",
        r"misión (?:\w+ )?de la unión europea",
    ),
    plural_verb=pattern(
        r"\w+(?:aron|ieron|yeron|ujeron|an|en|ían|aban|rán|rían)", r"han", r"son", r"eran", r"habrían"
    ),
)
