"""What counts as which outcome: the words of each type, as a table that the outcome extractors read.

To teach a new way of saying something, add a word or a row here; the extractors know only the columns.
"""

from dataclasses import dataclass

from graph.claims.outcome_type import OutcomeType
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
        to: Prepositions after which the group stands that was joined: "went over to the rebels".
        role: What the object is: "target", "joined", "founded" or nothing.
        alone: It may stand without an object.
        actors: Kinds of actor that can do it; empty: any.
        nouns: Nouns one of which the actor must be; an army that is sent abroad is no mercenary.
        needs: Words one of which must depend on the verb: "flee" + "post".
    """

    type: OutcomeType
    verbs: frozenset[str]
    things: frozenset[str] = _NOBODY
    kinds: frozenset[EntityKind] = frozenset()
    people: frozenset[str] = _NOBODY
    particle: str | None = None
    to: frozenset[str] = _NOBODY
    role: str = ""
    alone: bool = False
    actors: frozenset[EntityKind] = frozenset()
    needs: frozenset[str] = _NOBODY
    nouns: frozenset[str] = _NOBODY


ARMED = frozenset({EntityKind.ARMED_GROUP})
CRIMINAL = frozenset({EntityKind.CRIMINAL_GROUP})
BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.GROUP})

CIVILIANS = words(
    "civilian villager people peasant protester protestor demonstrator woman child student priest nun jesuit"
    " resident journalist worker activist refugee migrant prisoner detainee bystander farmer missionary"
    " archbishop bishop professor opponent dissident inhabitant noncombatant indian campesino schoolchildren"
    " monk churchwoman catechist unionist"
)
RULERS = words(
    "government president regime leader ruler dictator king emperor minister administration junta monarchy"
    " state shah sultan"
)
GROUPS = words(
    "group cartel gang militia movement insurgency army band squad faction organisation organization"
)

PEACEKEEPING = words(
    "peacekeeper peacekeeping peace-keeping stabilization stabilisation amisom minusma unamid monusco atmis"
)

VERB_ROWS: tuple[VerbRow, ...] = (
    VerbRow(_T.DEFECTION, words("defect desert"), alone=True, to=words("to")),
    VerbRow(_T.DEFECTION, words("switch change"), things=words("side allegiance loyalty"), to=words("to")),
    VerbRow(_T.DEFECTION, words("go cross"), particle="over", to=words("to"), alone=True),
    VerbRow(_T.DEFECTION, words("go"), alone=True, needs=words("awol")),
    VerbRow(_T.DEFECTION, words("abandon desert quit"), things=words("post unit rank army position force")),
    VerbRow(_T.JOINED_ARMED_GROUP, words("join rejoin"), kinds=ARMED, role="joined"),
    VerbRow(_T.JOINED_CRIMINAL_GROUP, words("join rejoin"), kinds=CRIMINAL, role="joined"),
    VerbRow(
        _T.JOINED_ARMED_GROUP,
        words("fight work"),
        kinds=ARMED,
        to=words("for alongside with"),
        role="joined",
    ),
    VerbRow(_T.JOINED_ARMED_GROUP, words("pledge swear"), things=words("allegiance"), to=words("to")),
    VerbRow(
        _T.JOINED_CRIMINAL_GROUP,
        words("work collude collaborate"),
        kinds=CRIMINAL,
        to=words("with for"),
    ),
    VerbRow(
        _T.FOUNDED_GROUP,
        words("form found create establish"),
        kinds=ARMED | CRIMINAL,
        things=words("cartel gang militia insurgency"),
        role="founded",
    ),
    VerbRow(
        _T.COUP,
        words("overthrow topple oust depose unseat"),
        things=RULERS,
        kinds=frozenset({EntityKind.PERSON}),
        role="target",
    ),
    VerbRow(_T.COUP, words("seize take grab usurp"), things=words("power")),
    VerbRow(
        _T.COUP,
        words("bring"),
        particle="down",
        things=RULERS,
        kinds=frozenset({EntityKind.PERSON}),
        role="target",
    ),
    VerbRow(_T.MUTINY, words("mutiny"), alone=True, actors=BODIES | {EntityKind.PERSON}),
    VerbRow(_T.MASSACRE, words("massacre slaughter"), role="target", alone=True),
    VerbRow(_T.MASSACRE, words("gun mow"), particle="down", people=CIVILIANS, role="target"),
    VerbRow(
        _T.MASSACRE, words("kill murder execute shoot machine-gun behead"), people=CIVILIANS, role="target"
    ),
    VerbRow(_T.HUMAN_RIGHTS_ABUSE, words("torture rape abuse mistreat"), role="target", alone=True),
    VerbRow(
        _T.HUMAN_RIGHTS_ABUSE,
        words("kidnap abduct disappear assassinate"),
        people=CIVILIANS,
        role="target",
    ),
    VerbRow(
        _T.COLLAPSE,
        words("collapse disintegrate crumble implode dissolve"),
        alone=True,
        actors=BODIES - {EntityKind.GROUP},
    ),
    VerbRow(_T.COLLAPSE, words("melt"), particle="away", alone=True, actors=BODIES),
    VerbRow(
        _T.COLLAPSE,
        words("flee"),
        alone=True,
        actors=BODIES,
        needs=words("post position base battle battlefield"),
    ),
    VerbRow(_T.SURRENDER, words("surrender capitulate"), alone=True, actors=BODIES),
    VerbRow(_T.SURRENDER, words("lay put"), things=words("arm weapon"), particle="down", actors=BODIES),
    VerbRow(
        _T.SURRENDER,
        words("hand turn give"),
        particle="over",
        things=words("weapon truck vehicle equipment ammunition rifle arm gear supply pickup"),
    ),
    VerbRow(
        _T.SURRENDER,
        words("surrender give"),
        things=words(
            "weapon truck vehicle equipment ammunition rifle gear supply pickup aircraft helicopter"
        ),
        actors=BODIES,
    ),
    VerbRow(
        _T.MERCENARY,
        words("fight work serve recruit hire deploy send"),
        alone=True,
        needs=words("mercenary"),
    ),
    VerbRow(
        _T.MERCENARY,
        words("recruit hire enlist"),
        alone=True,
        actors=BODIES | {EntityKind.PERSON},
        needs=words("fight war mercenary frontline"),
    ),
    VerbRow(
        _T.MERCENARY,
        words("send deploy"),
        actors=frozenset({EntityKind.GROUP, EntityKind.ARMED_GROUP}),
        alone=True,
        needs=words("fight"),
        nouns=words("fighter rebel militant militiaman veteran jihadist mercenary"),
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("defeat rout repel repulse crush vanquish"),
        kinds=ARMED,
        role="target",
        actors=BODIES,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("retake recapture liberate reclaim recover regain"),
        things=words("city town village area territory capital airport control base ground province"),
        kinds=frozenset({EntityKind.COUNTRY}),
        actors=BODIES,
    ),
    VerbRow(
        _T.COMBAT_SUCCESS,
        words("drive push sweep clear chase flush"),
        particle="out",
        kinds=ARMED,
        role="target",
        actors=BODIES,
    ),
    VerbRow(
        _T.PEACEKEEPING,
        words("deploy serve send contribute participate dispatch provide join prepare"),
        alone=True,
        actors=BODIES,
        needs=PEACEKEEPING,
    ),
)

EVENT_NOUNS: dict[str, OutcomeType] = {
    **dict.fromkeys(("coup", "putsch", "takeover", "coup-d'état"), _T.COUP),
    "mutiny": _T.MUTINY,
    "massacre": _T.MASSACRE,
    **dict.fromkeys(
        ("abuse", "atrocity", "violation", "torture", "rape", "disappearance", "kidnapping", "brutality"),
        _T.HUMAN_RIGHTS_ABUSE,
    ),
    **dict.fromkeys(("killing", "murder", "execution", "assassination"), _T.HUMAN_RIGHTS_ABUSE),
    **dict.fromkeys(("liberation", "recapture", "retaking", "reconquest"), _T.COMBAT_SUCCESS),
    "defection": _T.DEFECTION,
    "desertion": _T.DEFECTION,
}

DOING = words(
    "lead stage mount launch execute orchestrate mastermind spearhead head commit perpetrate carry conduct"
    " organise organize plan direct order command instigate engineer start foment do attempt plot"
)
"""Verbs whose subject does the event that their object names: "led the coup"."""

TAKING_PART = words(
    "participate involve implicate accuse convict charge link connect tie indict engage complicit responsible"
    " guilty suspect blame have arrest jail try take"
)
"""Words that tie somebody to an event after "in", "of", "to", "for", "with": "implicated in the massacre"."""

LEADERS = words("leader plotter maker mastermind organiser organizer chief commander instigator")
"""Nouns that a type's noun makes an actor of: "coup leader", "leader of the mutiny"."""

FAILED = words(
    "attempted failed abortive foiled botched unsuccessful attempt bid plot plan try alleged-coup thwarted"
)
TRYING = words("try attempt fail seek plot plan want conspire threaten")
LATER = words("later subsequently eventually then afterwards afterward thereafter since ultimately")
RIGHTS = words("human rights")
