"""What counts as which outcome: the verbs of each type, as a table that the outcome extractors read.

To teach a new way of saying something, add a row here; the extractors know only the columns.
"""

from dataclasses import dataclass

from graph.claims.outcome_type import OutcomeType
from graph.claims.outcome_words import (
    ABLE,
    ARMS,
    ASSAULTS,
    ATTACKS,
    CIVILIANS,
    ENEMIES,
    PEACE_PHRASES,
    PEACEKEEPING,
    POSTS,
    RULERS,
    TOWNS,
)
from graph.mentions.kinds import EntityKind
from graph.mentions.words import word_set as words

_T = OutcomeType
_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A way of saying an outcome with a verb.

    Args:
        type: What it says.
        verbs: Dictionary forms.
        things: Nouns one of which must be its object ("seize" + "power"); empty: any object or none.
        kinds: Kinds one of which its object must be ("join" + an armed group).
        people: Nouns for victims one of which its object must be.
        particle: A particle that the verb must have: "gun down".
        at: Prepositions after which the object stands: "fire on protesters"; empty: the direct object.
        to: Prepositions after which the group stands that was joined: "went over to the rebels".
        role: What the object is: "target", "joined", "founded" or nothing.
        alone: It may stand without an object.
        actors: Kinds of actor that can do it; empty: any.
        nouns: Nouns one of which the actor must be; an army that is sent abroad is no mercenary.
        needs: Words one of which must depend on the verb: "flee" + "post".
        phrases: The same, of several words: "un mission".
        bars: Words none of which may depend on the verb: "took power" + "election".
        undergone: The actor is whom it is done to: "was routed", "hired soldiers"; the object is who did it.
        abroad: The words must tell a foreign place or a company: soldiers recruited at home serve their army.
        vague: Told in passing; kept only where tied to a training.
    """

    type: OutcomeType
    verbs: frozenset[str]
    things: frozenset[str] = _NOBODY
    kinds: frozenset[EntityKind] = frozenset()
    people: frozenset[str] = _NOBODY
    particle: str | None = None
    at: frozenset[str] = _NOBODY
    to: frozenset[str] = _NOBODY
    role: str = ""
    alone: bool = False
    actors: frozenset[EntityKind] = frozenset()
    needs: frozenset[str] = _NOBODY
    phrases: tuple[str, ...] = ()
    bars: frozenset[str] = _NOBODY
    nouns: frozenset[str] = _NOBODY
    undergone: bool = False
    abroad: bool = False
    vague: bool = False


ARMED = frozenset({EntityKind.ARMED_GROUP})
CRIMINAL = frozenset({EntityKind.CRIMINAL_GROUP})
BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.GROUP})
_PERSON = frozenset({EntityKind.PERSON})
_FIGHTING = BODIES | ARMED
"""Bodies that can win, yield or fall apart, trained rebels among them."""

_ANYBODY = _FIGHTING | _PERSON
_SELF = words("himself herself itself themselves")
_BALLOT = words("election elections elected vote ballot poll polls oath inauguration sworn")

_LEAVING = (
    VerbRow(_T.DEFECTION, words("defect desert"), alone=True, to=words("to"), things=words("army unit rank")),
    VerbRow(
        _T.DEFECTION, words("switch change shift"), things=words("side allegiance loyalty"), to=words("to")
    ),
    VerbRow(
        _T.DEFECTION,
        words("go cross come"),
        particle="over",
        at=words("to"),
        kinds=ARMED | CRIMINAL,
        things=ENEMIES | {"side"},
        to=words("to"),
    ),
    VerbRow(_T.DEFECTION, words("go"), alone=True, needs=words("awol absent")),
    VerbRow(_T.DEFECTION, words("abscond"), alone=True, actors=_ANYBODY),
    VerbRow(
        _T.DEFECTION,
        words("abandon desert quit"),
        things=words("post unit rank army position force barracks checkpoint regiment battalion"),
    ),
    VerbRow(_T.DEFECTION, words("leave"), things=words("post"), actors=BODIES),
    VerbRow(
        _T.DEFECTION,
        words("throw cast"),
        things=words("lot"),
        to=words("with"),
    ),
    VerbRow(
        _T.DEFECTION, words("flee abscond run disappear vanish"), alone=True, actors=_ANYBODY, needs=ARMS
    ),
    VerbRow(
        _T.MUTINY,
        words("turn train point"),
        things=words("gun weapon rifle arm"),
        needs=RULERS | words("commander officer superior comrade"),
        actors=_ANYBODY,
    ),
    VerbRow(_T.MUTINY, words("mutiny"), alone=True, actors=_ANYBODY),
    VerbRow(_T.MUTINY, words("rise"), particle="up", alone=True, actors=BODIES),
    VerbRow(_T.MUTINY, words("rebel revolt"), alone=True, actors=BODIES),
)

_JOINING = (
    VerbRow(_T.JOINED_ARMED_GROUP, words("join rejoin"), kinds=ARMED, role="joined"),
    VerbRow(_T.JOINED_CRIMINAL_GROUP, words("join rejoin"), kinds=CRIMINAL, role="joined"),
    VerbRow(
        _T.JOINED_ARMED_GROUP,
        words("fight work serve side rally enlist enrol enroll sign ally enter"),
        kinds=ARMED,
        at=words("for alongside in to behind with into"),
        role="joined",
        bars=words("against"),
        actors=_ANYBODY,
    ),
    VerbRow(
        _T.JOINED_ARMED_GROUP,
        words("pledge swear switch"),
        things=words("allegiance loyalty"),
        to=words("to"),
        role="to",
    ),
    VerbRow(
        _T.JOINED_CRIMINAL_GROUP,
        words("work collude collaborate enlist moonlight kill side"),
        kinds=CRIMINAL,
        at=words("with for in"),
        role="joined",
    ),
    VerbRow(
        _T.JOINED_CRIMINAL_GROUP,
        words("recruit hire employ enlist"),
        kinds=CRIMINAL,
        role="joined",
        undergone=True,
    ),
    VerbRow(_T.JOINED_ARMED_GROUP, words("recruit enlist"), kinds=ARMED, role="joined", undergone=True),
    VerbRow(
        _T.JOINED_ARMED_GROUP,
        words("lead head command"),
        kinds=ARMED,
        role="joined",
        actors=_PERSON,
        vague=True,
    ),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("form run lead create direct found head command establish organise organize set"),
        things=words("squad"),
        needs=words("death"),
    ),
    VerbRow(
        _T.FOUNDED_GROUP,
        words("form found create establish"),
        kinds=ARMED | CRIMINAL,
        things=words("cartel gang militia insurgency"),
        role="founded",
    ),
)

_SEIZING = (
    VerbRow(
        _T.COUP,
        words("overthrow topple oust depose unseat"),
        things=RULERS,
        kinds=_PERSON,
        role="target",
        bars=_BALLOT,
    ),
    VerbRow(
        _T.COUP,
        words("seize take grab usurp assume"),
        things=words("power"),
        bars=_BALLOT,
        actors=_ANYBODY,
    ),
    VerbRow(
        _T.COUP,
        words("seize take"),
        things=words("control"),
        needs=words("government country state power"),
        actors=_ANYBODY,
    ),
    VerbRow(_T.COUP, words("bring"), particle="down", things=RULERS, kinds=_PERSON, role="target"),
    VerbRow(
        _T.COUP,
        words("remove drive force"),
        things=RULERS,
        kinds=_PERSON,
        needs=words("power exile"),
        bars=_BALLOT,
        role="target",
        actors=_ANYBODY,
    ),
    VerbRow(
        _T.COUP,
        words("declare proclaim name install appoint crown make"),
        things=_SELF,
        needs=words("president state leader ruler chairman emperor"),
        bars=_BALLOT | words("candidate winner"),
        actors=_ANYBODY,
    ),
    VerbRow(
        _T.COUP,
        words("come rise sweep"),
        at=words("to into"),
        things=words("power"),
        needs=words("coup putsch"),
        actors=_PERSON | BODIES,
    ),
)

_HARMING = (
    VerbRow(_T.MASSACRE, words("massacre slaughter"), role="target", alone=True),
    VerbRow(_T.MASSACRE, words("gun mow cut"), particle="down", people=CIVILIANS, role="target"),
    VerbRow(
        _T.MASSACRE,
        words("kill murder execute shoot machine-gun behead hack"),
        people=CIVILIANS,
        role="target",
    ),
    VerbRow(_T.MASSACRE, words("wipe"), particle="out", things=words("village family"), role="target"),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("fire"),
        at=words("on upon at into"),
        people=CIVILIANS,
        role="target",
    ),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("open"),
        things=words("fire"),
        at=words("on upon at into"),
        people=CIVILIANS,
        role="target",
    ),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("torture rape abuse mistreat brutalise brutalize"),
        alone=True,
        role="target",
    ),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("kidnap abduct disappear assassinate beat whip extort rob terrorise terrorize harass execute"),
        people=CIVILIANS | RULERS,
        role="target",
    ),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("put endanger risk"),
        things=words("life"),
        needs=words("risk danger jeopardy reckless recklessly"),
        actors=BODIES,
        vague=True,
    ),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("burn torch raze loot pillage ransack"),
        things=words("village home house hut shop town settlement mosque church"),
        role="target",
    ),
)

_FAILING = (
    VerbRow(
        _T.COLLAPSE,
        words("collapse disintegrate crumble implode dissolve buckle"),
        alone=True,
        actors=_FIGHTING - {EntityKind.GROUP},
    ),
    VerbRow(_T.COLLAPSE, words("melt"), particle="away", alone=True, actors=_FIGHTING),
    VerbRow(_T.COLLAPSE, words("fall come"), particle="apart", alone=True, actors=_FIGHTING),
    VerbRow(
        _T.COLLAPSE,
        words("flee retreat run"),
        alone=True,
        things=POSTS,
        actors=_FIGHTING,
        needs=POSTS | ATTACKS,
    ),
    VerbRow(
        _T.COLLAPSE, words("drop shed discard abandon"), things=ARMS | words("uniform"), actors=_FIGHTING
    ),
    VerbRow(
        _T.COLLAPSE,
        words("rout overrun"),
        alone=True,
        kinds=ARMED | BODIES,
        things=ENEMIES,
        actors=_FIGHTING,
        undergone=True,
    ),
    VerbRow(
        _T.SURRENDER,
        words("surrender capitulate"),
        alone=True,
        things=ARMS | TOWNS | _SELF,
        to=words("to"),
        actors=_FIGHTING,
    ),
    VerbRow(_T.SURRENDER, words("give"), particle="up", things=ARMS | _SELF | TOWNS, actors=_FIGHTING),
    VerbRow(_T.SURRENDER, words("lay put"), things=ARMS, particle="down", actors=_FIGHTING),
    VerbRow(_T.SURRENDER, words("hand turn give"), particle="over", things=ARMS),
    VerbRow(
        _T.SURRENDER,
        words("give sell pass"),
        things=ARMS | words("quarter half third part"),
        to=words("to"),
        role="to",
        actors=_FIGHTING,
    ),
)

_HIRING = (
    VerbRow(
        _T.MERCENARY,
        words("recruit hire deploy send employ contract"),
        alone=True,
        needs=words("mercenary"),
        undergone=True,
        actors=_ANYBODY,
    ),
    VerbRow(_T.MERCENARY, words("fight work serve enlist deploy"), alone=True, needs=words("mercenary")),
    VerbRow(
        _T.MERCENARY,
        words("recruit hire enlist employ contract"),
        alone=True,
        actors=_ANYBODY,
        needs=words("fight war mercenary frontline combat kill assassinate guard protect firm contractor"),
        undergone=True,
        abroad=True,
    ),
    VerbRow(
        _T.MERCENARY,
        words("send deploy"),
        actors=frozenset({EntityKind.GROUP, EntityKind.ARMED_GROUP}),
        alone=True,
        needs=words("fight"),
        nouns=words("fighter rebel militant militiaman veteran jihadist mercenary"),
        undergone=True,
    ),
)

_WINNING = (
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("defeat rout repel repulse crush vanquish beat"),
        kinds=ARMED,
        things=words("enemy"),
        role="target",
        actors=_FIGHTING,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("repel repulse beat push fend halt stop blunt thwart foil withstand"),
        things=ASSAULTS,
        actors=_FIGHTING,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("retake recapture liberate reclaim recover regain free secure"),
        things=TOWNS | words("control ground"),
        kinds=frozenset({EntityKind.COUNTRY}),
        actors=_FIGHTING,
        role="place",
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("capture seize take wrest win"),
        things=TOWNS | words("control"),
        kinds=frozenset({EntityKind.COUNTRY}),
        needs=ENEMIES | words("back"),
        phrases=(" from ",),
        actors=_FIGHTING - {EntityKind.GROUP},
        vague=True,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("drive push sweep clear chase flush force dislodge expel oust eject"),
        kinds=ARMED,
        role="target",
        actors=_FIGHTING,
        needs=words("out from back"),
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("kill capture neutralise neutralize eliminate"),
        kinds=ARMED,
        things=words("rebel insurgent guerrilla militant jihadist terrorist extremist"),
        role="target",
        actors=_FIGHTING,
        vague=True,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("capture hunt track corner"),
        kinds=_PERSON,
        role="target",
        actors=_FIGHTING,
        vague=True,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("rescue free"),
        things=words("hostage captive schoolgirl schoolchildren"),
        role="target",
        actors=_FIGHTING,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("break"),
        at=words("through"),
        things=words("line defence defense"),
        actors=_FIGHTING,
    ),
    VerbRow(_T.COMBAT_SUCCESS, words("hold"), things=words("line"), actors=_FIGHTING),
    VerbRow(_T.COMBAT_SUCCESS, words("win"), things=words("battle victory"), actors=_FIGHTING),
)

_SERVING = (
    VerbRow(
        _T.PROFESSIONALISATION,
        words("praise hail laud regard consider rate see view recognise recognize respect acclaim know"),
        undergone=True,
        alone=True,
        needs=ABLE,
        bars=words("not never if"),
        actors=BODIES,
    ),
    VerbRow(
        _T.PEACEKEEPING,
        words("deploy send contribute dispatch provide assign commit"),
        alone=True,
        undergone=True,
        actors=BODIES,
        needs=PEACEKEEPING,
        phrases=PEACE_PHRASES,
    ),
    VerbRow(
        _T.PEACEKEEPING,
        words("deploy serve participate join prepare patrol go operate take"),
        alone=True,
        actors=BODIES,
        needs=PEACEKEEPING,
        phrases=PEACE_PHRASES,
    ),
    VerbRow(
        _T.PEACEKEEPING,
        words("serve deploy operate patrol"),
        alone=True,
        actors=BODIES,
        nouns=words("peacekeeper"),
    ),
)

VERB_ROWS: tuple[VerbRow, ...] = (
    *_LEAVING,
    *_JOINING,
    *_SEIZING,
    *_HARMING,
    *_FAILING,
    *_HIRING,
    *_WINNING,
    *_SERVING,
)
"""Of two rows that fit one verb, the first counts."""
