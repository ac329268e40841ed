"""Spanish: the words that tell an outcome, by its type."""

from typing import Final

from graph.claims.outcome_type import OutcomeType
from graph.claims.romance.tongue import Deed, pattern

_MEN: Final = r"(?:ejército|armada|policía|filas|marina|guardia|cuartel|cuerpo)"
_CIVILIANS: Final = (
    r"(?:campesin\w+|civiles|manifestantes|personas|aldean\w+|vecinos|jornaleros|estudiantes|prisioneros|"
    r"indígenas|pobladores|mujeres|niños|opositores|desarmad\w+|víctimas|sacerdotes|periodistas|mineros"
    r"|refugiados)"
)
SPANISH_DEEDS: Final = (
    Deed(OutcomeType.DEFECTION, pattern(r"desert(?:ó|aron|ado|aban?)")),
    Deed(OutcomeType.DEFECTION, pattern(r"se (?:ha[n]? )?(?:pas(?:ó|aron|ado)) (?:al?|con)"), joins=True),
    Deed(
        OutcomeType.DEFECTION,
        pattern(
            r"se (?:fug|escap)(?:ó|aron) (?:del|de la) (?:cuartel|base|ejército|guarnición|batallón)",
            r"hu(?:yó|yeron) con (?:su|sus) (?:armas?|fusil(?:es)?)",
            r"abandon(?:ó|aron|ado) (?:su|sus) puestos?",
            r"colg(?:ó|aron|ado) (?:el|los) uniformes?",
        ),
    ),
    Deed(OutcomeType.DEFECTION, pattern(r"cambi(?:ó|aron|ado) de bando")),
    Deed(OutcomeType.DEFECTION, pattern(rf"abandon(?:ó|aron|ado) (?:el|la|las|su|sus) {_MEN}")),
    Deed(OutcomeType.DEFECTION, pattern(r"desapareci(?:ó|eron) con (?:su|sus) (?:armas|fusil(?:es)?|arma)")),
    Deed(
        OutcomeType.JOINED_ARMED_GROUP,
        pattern(
            r"se (?:ha[n]? |había[n]? |habría[n]? )?(?:uni(?:ó|eron|do)|incorpor(?:ó|aron|ado)|sum(?:ó"
            r"|aron|ado)"
            r"|integr(?:ó|aron|ado)|alist(?:ó|aron|ado)|enrol(?:ó|aron|ado)) (?:al?|en|con)"
        ),
        joins=True,
    ),
    Deed(
        OutcomeType.JOINED_CRIMINAL_GROUP,
        pattern(
            r"(?:trabaj(?:a|an|ó|aron|aba|aban)|mat(?:a|an|aban)) (?:hoy |ahora )?(?:para|al servicio de"
            r"|a sueldo de)",
            r"a sueldo del?",
            r"al servicio del?",
            r"se pus(?:o|ieron) (?:al servicio|a las órdenes) del?",
        ),
        joins=True,
    ),
    Deed(
        OutcomeType.ATTEMPTED_COUP,
        pattern(
            r"(?:intent(?:ó|aron)|trat(?:ó|aron) de|quis(?:o|ieron))(?: \w+){0,2} (?:derrocar|deponer"
            r"|derribar|tomar el poder)",
            r"(?:encabez|lider|dirigi|protagoniz)(?:ó|aron|eron|ado|ada)(?: \w+){0,3} (?:intentona"
            r"|(?:intento|tentativa) de golpe|golpe(?: de estado)? (?:fallido|frustrado))",
            r"(?:frustrad[oa]|fallid[oa]) (?:golpe|intentona|asonada)",
            r"intent(?:ó|aron) (?:dar )?un golpe",
        ),
    ),
    Deed(
        OutcomeType.COUP,
        pattern(
            r"golpe(?: de estado| militar)? (?:encabezado|liderado|dirigido|perpetrado|protagonizado"
            r"|dado) por",
        ),
        nominal=True,
    ),
    Deed(
        OutcomeType.COUP,
        pattern(
            r"derroc(?:ó|aron|ado)",
            r"depus(?:o|ieron)",
            r"(?:tom(?:ó|aron)|se hi(?:zo|cieron) con) el poder",
            r"(?:encabez(?:ó|aron)|lider(?:ó|aron)|dirigi(?:ó|eron)|protagoniz(?:ó|aron)|perpetr(?:ó"
            r"|aron)|di(?:o|eron)|encabeza)"
            r" (?:el|un) (?:golpe(?: de estado| militar)?|cuartelazo)(?! (?:fallido|frustrado))",
            r"particip(?:ó|aron|ado) en (?:el|un) golpe(?: de estado| militar)?(?! (?:fallido|frustrado))",
            r"se (?:auto)?proclam(?:ó|aron) (?:presidente|jefe de estado)",
            r"se apoder(?:ó|aron) del (?:poder|gobierno)",
        ),
    ),
    Deed(
        OutcomeType.MUTINY,
        pattern(
            r"se (?:ha[n]? )?(?:amotin|sublev|insubordin)(?:ó|aron|ado)",
            r"se (?:ha[n]? )?rebel(?:ó|aron|ado)",
            r"se neg(?:ó|aron)(?: \w+){0,3} a (?:embarcar|combatir|obedecer|salir|marchar|disparar"
            r"|desplegarse)",
            r"se alz(?:ó|aron|ado) (?:en armas|contra (?:sus|el|la))",
            r"tom(?:ó|aron) (?:como rehenes a|de rehenes a) sus (?:oficiales|mandos|superiores)",
            r"encabez(?:ó|aba|aron) (?:el motín|la sublevación|la rebelión|la asonada)",
        ),
    ),
    Deed(
        OutcomeType.MASSACRE,
        pattern(
            rf"(?:mat(?:ó|aron|ado)|asesin(?:ó|aron|ado)|acribill(?:ó|aron|ado)|fusil(?:ó|aron|ado)"
            rf"|ejecut(?:ó|aron|ado)"
            rf"|masacr(?:ó|aron|ado)|di(?:o|eron) muerte)(?: \w+){{0,4}}? {_CIVILIANS}",
            r"masacr(?:ó|aron)",
            r"(?:perpetr|comet|ejecut|protagoniz)(?:ó|aron|ió|ieron|ado|ido) (?:la|una) (?:masacre|matanza)",
            r"orden(?:ó|aron|ado) (?:la|una) (?:masacre|matanza)",
            r"particip(?:ó|aron|ado) en (?:la|una) (?:masacre|matanza)",
        ),
    ),
    Deed(
        OutcomeType.MASSACRE,
        pattern(
            r"(?:la|las|una|por) (?:matanzas?|masacres?)",
            rf"(?:asesinato|muerte) de \w+(?: \w+)? {_CIVILIANS}",
        ),
        nominal=True,
    ),
    Deed(
        OutcomeType.HUMAN_RIGHTS_ABUSE,
        pattern(
            r"tortur(?:ó|aron|ado|aban)",
            r"(?:maltrat|vej|desapareci|saque)(?:ó|aron|eron|ado) a",
            r"viol(?:ó|aron|ado) (?:a|al)",
            r"secuestr(?:ó|aron|ado) (?:a|y)",
            r"(?:hi(?:zo|cieron) desaparecer|golpe(?:ó|aron|ado) (?:a|brutalmente))",
            r"comet(?:ió|ieron|ido) (?:\w+ ){0,2}(?:torturas|abusos|violaciones|ejecuciones|atropellos"
            r"|vejaciones)",
        ),
    ),
    Deed(
        OutcomeType.HUMAN_RIGHTS_ABUSE,
        pattern(
            r"ejecuci(?:ón|ones) extrajudicial(?:es)?",
            r"torturas?",
            r"desaparici(?:ón|ones)(?: forzadas?)?",
            r"falsos positivos",
            r"violaciones (?:de|a) (?:los )?derechos humanos",
            r"crímenes de lesa humanidad",
        ),
        nominal=True,
    ),
    Deed(
        OutcomeType.COLLAPSE,
        pattern(
            r"se (?:ha[n]? )?(?:evapor|desmoron|desplom|desintegr)(?:ó|aron|ado|ase)",
            r"se (?:deshi(?:zo|cieron)|disolvi(?:ó|eron))",
            r"hu(?:yó|yeron|ido) (?:en desbandada|sin combatir|sin disparar|despavorid[oa]s?)",
            r"se (?:desband(?:ó|aron)|dispers(?:ó|aron))",
            r"sali(?:ó|eron) corriendo",
            r"colaps(?:ó|aron|ado)",
        ),
    ),
    Deed(
        OutcomeType.SURRENDER,
        pattern(
            r"se (?:ha[n]? )?(?:rindi(?:ó|eron)|rendido|entreg(?:ó|aron) sin)",
            r"depus(?:o|ieron) las armas",
            r"capitul(?:ó|aron|ado)",
            r"entreg(?:ó|aron|ado) (?:sus|las) armas",
        ),
    ),
    Deed(
        OutcomeType.MERCENARY,
        pattern(
            r"(?:trabaj|combat|luch|sirv|serv|pele|actu)\w+ como (?:mercenari|sicari|contratist)[oa]s?",
            r"(?:contratad|reclutad)[oa]s? (?:como mercenari[oa]s?|por una empresa (?:militar|de seguridad))",
            r"se alquil(?:ó|aron|a|an) como",
            r"combat(?:ió|ieron|ido|en) (?:\w+ ){0,4}como mercenari[oa]s?",
        ),
    ),
    Deed(
        OutcomeType.COMBAT_SUCCESS,
        pattern(
            r"(?:derrot|recuper|reconquist|liber)(?:ó|aron|ado)",
            r"rechaz(?:ó|aron|ado) (?:\w+ ){0,2}(?:ataque|asalto|ofensiva)",
            r"venci(?:ó|eron)",
            r"rescat(?:ó|aron|ado) (?:\w+ ){0,2}(?:rehenes|secuestrad\w+)",
            r"desaloj(?:ó|aron|ado) a",
            r"expuls(?:ó|aron|ado) a los",
        ),
    ),
    Deed(
        OutcomeType.PROFESSIONALISATION,
        pattern(
            r"(?:es|son|se ha[n]? convertido en|pas(?:ó|aron) a ser) (?:\w+ ){0,3}(?:modelo|ejemplo"
            r"|más (?:profesional|disciplinad[oa]|respetad[oa])e?s?)",
            r"sirve[n]? de modelo",
            r"(?:ninguna|sin) (?:queja|denuncia)s?",
        ),
    ),
    Deed(
        OutcomeType.PEACEKEEPING,
        pattern(
            r"(?:sirv|particip|patrull|integr|despleg|envi)\w+ (?:\S+ ){0,9}?(?:misi(?:ón|ones) de paz"
            r"|fuerza multinacional de paz|cascos azules|operaci(?:ón|ones) de paz)",
        ),
    ),
)
