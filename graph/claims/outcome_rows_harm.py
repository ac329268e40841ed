"""Rows of the outcome table on harm done to people: massacres, and other abuses."""

from graph.claims.outcome_row import BODIES, VerbRow
from graph.claims.outcome_type import OutcomeType
from graph.claims.outcome_words import CIVILIANS, RULERS
from graph.mentions.words import word_set as words

_T = OutcomeType
_FIRE = words("alight ablaze afire fire burn burned burnt burning torch torched grenade grenades")
_WHOM = words("them him her")

HARMING = (
    VerbRow(_T.MASSACRE, words("massacre slaughter"), role="target", alone=True),
    VerbRow(_T.MASSACRE, words("gun mow cut"), particle="down", people=CIVILIANS, role="target"),
    VerbRow(
        _T.MASSACRE,
        words("kill murder execute shoot machine-gun behead hack"),
        people=CIVILIANS,
        role="target",
    ),
    # "Herded seventy people into a store and set it alight": what burns them stands in the clause.
    VerbRow(
        _T.MASSACRE,
        words("herd lock shut pack cram"),
        people=CIVILIANS,
        needs=_FIRE,
        bars=words("out away"),
        role="target",
    ),
    VerbRow(_T.MASSACRE, words("burn"), people=CIVILIANS, needs=words("alive death"), role="target"),
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
        words("beat whip flog lash cane kick strike hit club"),
        things=_WHOM,
        people=CIVILIANS,
        needs=words("cable stick whip baton hose belt pipe chain cane truncheon fist rifle-butt butt boot"),
        role="target",
    ),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("burn break scald shock electrocute"),
        things=words("foot hand arm sole finger wrist genital"),
        needs=words("their his her"),
    ),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("waterboard electrocute flog blindfold"),
        things=_WHOM,
        people=CIVILIANS,
        role="target",
    ),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("hold detain keep jail imprison"),
        things=_WHOM,
        people=CIVILIANS,
        needs=words("incommunicado"),
        phrases=("without charge", "without trial", "in secret", "in shipping container", "in chains"),
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
