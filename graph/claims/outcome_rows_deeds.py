"""Rows of the outcome table on deeds and fortunes: harm done, failing, winning, serving."""

from graph.claims.outcome_row import ARMED, BODIES, FIGHTING, PERSON, VerbRow
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
_SELF = words("himself herself itself themselves")

HARMING = (
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
        words("crush suppress"),
        things=words("protest demonstration dissent opposition"),
        actors=BODIES,
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

FAILING = (
    VerbRow(
        _T.COLLAPSE,
        words("collapse disintegrate crumble implode dissolve buckle evaporate disband"),
        alone=True,
        actors=FIGHTING - {EntityKind.GROUP},
    ),
    VerbRow(_T.COLLAPSE, words("melt"), particle="away", alone=True, actors=FIGHTING),
    VerbRow(_T.COLLAPSE, words("fall come"), particle="apart", alone=True, actors=FIGHTING),
    VerbRow(
        _T.COLLAPSE,
        words("flee retreat run"),
        alone=True,
        things=POSTS,
        actors=FIGHTING,
        needs=POSTS | ATTACKS,
    ),
    VerbRow(_T.COLLAPSE, words("drop shed discard abandon"), things=ARMS | words("uniform"), actors=FIGHTING),
    VerbRow(
        _T.COLLAPSE,
        words("rout overrun"),
        alone=True,
        kinds=ARMED | BODIES,
        things=ENEMIES,
        actors=FIGHTING,
        undergone=True,
    ),
    VerbRow(
        _T.SURRENDER,
        words("surrender capitulate"),
        alone=True,
        things=ARMS | TOWNS | _SELF,
        to=words("to"),
        actors=FIGHTING,
    ),
    VerbRow(_T.SURRENDER, words("give"), particle="up", things=ARMS | _SELF | TOWNS, actors=FIGHTING),
    VerbRow(_T.SURRENDER, words("lay put"), things=ARMS, particle="down", actors=FIGHTING),
    VerbRow(_T.SURRENDER, words("hand turn give"), particle="over", things=ARMS),
    VerbRow(
        _T.SURRENDER,
        words("give sell pass"),
        things=ARMS | words("quarter half third part"),
        to=words("to"),
        role="to",
        actors=FIGHTING,
    ),
)

WINNING = (
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("defeat rout repel repulse crush vanquish beat"),
        kinds=ARMED,
        things=words("enemy"),
        role="target",
        actors=FIGHTING,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("repel repulse beat push fend halt stop blunt thwart foil withstand"),
        things=ASSAULTS,
        actors=FIGHTING,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("retake recapture liberate reclaim recover regain free secure"),
        things=TOWNS | words("control ground"),
        kinds=frozenset({EntityKind.COUNTRY}),
        actors=FIGHTING,
        role="place",
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("capture seize take wrest win"),
        things=TOWNS | words("control"),
        kinds=frozenset({EntityKind.COUNTRY}),
        needs=ENEMIES | words("back"),
        phrases=(" from ",),
        actors=FIGHTING - {EntityKind.GROUP},
        vague=True,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("drive push sweep clear chase flush force dislodge expel oust eject"),
        kinds=ARMED,
        role="target",
        actors=FIGHTING,
        needs=words("out from back"),
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("kill capture neutralise neutralize eliminate"),
        role="leader",
        actors=FIGHTING,
        vague=True,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("capture hunt track corner"),
        kinds=PERSON,
        role="target",
        actors=FIGHTING,
        vague=True,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("rescue free"),
        things=words("hostage captive schoolgirl schoolchildren"),
        role="target",
        actors=FIGHTING,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("break"),
        at=words("through"),
        things=words("line defence defense"),
        actors=FIGHTING,
    ),
    VerbRow(_T.COMBAT_SUCCESS, words("hold"), things=words("line"), actors=FIGHTING),
    VerbRow(_T.COMBAT_SUCCESS, words("win"), things=words("battle victory"), actors=FIGHTING),
)

SERVING = (
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
