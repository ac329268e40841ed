"""Words of outcomes: who suffers them, which nouns name them, who is named after them.

Data, not rules: the table of verbs and the extractors read these lists.
"""

from graph.claims.outcome_type import OutcomeType
from graph.mentions.words import word_set as words

_T = OutcomeType

CIVILIANS = words(
    "civilian villager people peasant protester protestor demonstrator woman child student priest nun jesuit"
    " resident journalist worker activist refugee migrant prisoner detainee bystander farmer missionary"
    " archbishop bishop professor opponent dissident inhabitant noncombatant indian campesino schoolchildren"
    " monk churchwoman catechist unionist teacher human man boy girl victim herder trader worshipper crowd"
    " demonstration protest marcher suspect captive person lawyer politician family critic unionist rioter"
    " reporter aid-worker leftist union marchers indigenous"
)
RULERS = words(
    "government president regime leader ruler dictator king emperor minister administration junta monarchy"
    " state shah sultan presidency"
)
ENEMIES = words("rebel enemy insurgent guerrilla opposition militant jihadist islamist terrorist other")
"""Those whom a soldier deserts to or fights, where no group is named."""

ARMS = words(
    "weapon truck vehicle equipment ammunition rifle gun arm gear supply pickup aircraft helicopter tank"
    " humvee munition materiel armament"
)
TOWNS = words(
    "city town village area territory capital airport base province district stronghold port bridge region"
    " hill position ground neighbourhood neighborhood checkpoint outpost garrison crossing fortress"
)
POSTS = words("post position base battle battlefield front frontline checkpoint barracks camp outpost")
ATTACKS = words("attack attacked offensive advance advanced assault assaulted attacker approach fire face")
ASSAULTS = words("attack offensive assault advance incursion ambush raid invasion onslaught counterattack")

PEACEKEEPING = words(
    "peacekeeper peacekeeping peace-keeping stabilization stabilisation peacekeepers amisom atmis minusma"
    " unamid monusco monuc unifil minusca unamsil unmil unmis unmiss minustah amis ecomog eufor fomuc"
)
_BODIES = ("un", "u.n.", "united nations", "african union", "au", "ecowas", "west african")
_WORKS = ("mission", "force", "operation", "troops", "contingent", "stabilis", "stabiliz", "battalion")
PEACE_PHRASES = (
    *(f"{body} {work}" for body in _BODIES for work in _WORKS),
    *("blue helmet", "peace mission", "peace support", "multinational force"),
)
"""What soldiers serve in as peacekeepers, in several words."""

ABLE = words(
    "professional capable effective disciplined best finest competent respected admired skilled formidable"
    " reliable combat-ready battle-ready exemplary trusted top-notch model premier"
)
"""Words that praise a force for what it has become."""

EVENT_NOUNS: dict[str, OutcomeType] = {
    **dict.fromkeys(("coup", "putsch", "takeover", "coup-d'état", "junta"), _T.COUP),
    **dict.fromkeys(("mutiny", "revolt"), _T.MUTINY),
    **dict.fromkeys(("massacre", "genocide"), _T.MASSACRE),
    **dict.fromkeys(
        ("abuse", "atrocity", "violation", "torture", "rape", "disappearance", "kidnapping", "brutality"),
        _T.HUMAN_RIGHTS_ABUSE,
    ),
    **dict.fromkeys(
        (
            "killing",
            "murder",
            "execution",
            "assassination",
            "abduction",
            "beating",
            "mistreatment",
        ),
        _T.HUMAN_RIGHTS_ABUSE,
    ),
    **dict.fromkeys(("assault", "crime", "squad"), _T.HUMAN_RIGHTS_ABUSE),
    **dict.fromkeys(("liberation", "recapture", "retaking", "reconquest"), _T.COMBAT_SUCCESS),
    **dict.fromkeys(("defection", "desertion"), _T.DEFECTION),
    **dict.fromkeys(("collapse", "disintegration"), _T.COLLAPSE),
    "surrender": _T.SURRENDER,
    "deployment": _T.PEACEKEEPING,
}

SUFFERED = frozenset({_T.DEFECTION, _T.COLLAPSE, _T.SURRENDER, _T.MUTINY})
"""Types that a body goes through: "the collapse of the army", "desertions plagued the battalion"."""

SUFFERING = words("plague hit weaken decimate cripple thin undermine dog beset suffer see experience")
"""Verbs that tie such a noun to the body: "suffered mass desertions", "desertions plagued the unit"."""

ONE_KILLING = words("killing murder execution")
"""Nouns that tell a massacre where the victims after "of" are several."""

DOING = words(
    "lead stage mount launch execute orchestrate mastermind spearhead head commit perpetrate carry conduct"
    " organise organize plan prepare direct order command instigate engineer start foment do attempt plot"
    " admit"
)
"""Verbs whose subject does the event that their object names: "led the coup"."""

USING = words("use employ practise practice inflict")
"""Verbs whose subject does it where the noun is torture or brutality."""

HEADING = words("lead head chair form install")
"""Those that one does to a junta; to order one about is not to have made a coup."""

TAKING_PART = words(
    "participate involve implicate accuse convict charge link connect tie indict engage complicit responsible"
    " guilty suspect blame have arrest jail try take cite name sentence imprison confess preside"
)
"""Words that tie somebody to an event after "in", "of", "to", "for", "with": "implicated in the massacre"."""

ACCUSING = words("implicate accuse charge link connect tie indict suspect blame arrest cite name")
"""Those of them that only accuse."""

LEADERS = words("leader plotter maker mastermind organiser organizer chief commander instigator head")
"""Nouns that a type's noun makes an actor of: "coup leader", "leader of the mutiny"."""

FAILED = words(
    "attempted failed abortive foiled botched unsuccessful attempt bid plot plan try alleged-coup thwarted"
    " aborted"
)
TRYING = words("try attempt fail seek plot plan prepare want conspire threaten")
LATER = words("later subsequently eventually then afterwards afterward thereafter since ultimately")
RIGHTS = words("human rights")

FEARING = words("fear worry warn threaten risk danger threat concern avert")
"""Words under which an event is only feared: "fears that they may defect"."""

PREVENTING = words(
    "prevent avert foil thwart stop avoid deter stave survive forestall crush suppress quell quash defeat"
    " investigate condemn denounce fight combat curb end reduce discourage oppose"
)
"""Verbs whose subject is not the one who does the event that their object names."""

RANKS = words("rank ranks side cause fold insurgency rebellion service pay")
"""Nouns before "of" that stand for the group itself: "joined the ranks of"."""

PARTS = words("percent half third quarter")
