"""Words that can tell an event: a necessary condition, wider than what the rules read, and no sufficient one.

A model finds wordings that no list foresees, and the guard must still tell "attended a ceremony" from a
massacre. So each type has stems and phrases of which the words that the model points at must hold one.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from graph.claims.outcome_type import OutcomeType


def _any(*forms: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(forms)})", re.IGNORECASE)


_GAP = r"(?:\S+ ){0,4}?"

TRAINING = _any(
    *("train", "instruct", "mentor", "coach", "school", "educat", "taught", "teach", "tutor", "tuition"),
    *("drill", "cours", "graduat", "alumn", "academ", "cadet", "seminar", "workshop", "lectur", "curricul"),
    *("study", "studi", "student", "advis", "apprentic", "college", "tutelage"),
)
TEACHING = frozenset(
    {"train", "retrain", "instruct", "mentor", "coach", "school", "educate", "teach", "drill"}
)
"""Verbs whose subject teaches and whose object is taught, in their dictionary form."""

_SLAUGHTER = (
    *("massacr", "slaughter", "kill", "gunn", "mow", "shot", "shoot", "execut", "murder", "genocid"),
    *("butcher", "slay", "slain", "slew", "bomb", "burn", "mass grave", "fired on", "open(?:ed|ing) fire"),
)
_POWER = (
    *("coup", "putsch", "golpe", "overthr", "toppl", "oust", "depos", "unseat", "junta", "takeover"),
    *(rf"(?:seiz|grabb|usurp|took|tak)\w* {_GAP}(?:power|control)", "take-over", "brought down"),
    *("removed", "removal", r"(?:took|tak\w+) over"),
)
_JOINING = (
    *("join", "enlist", "recruit", "defect", "went over", "going over", "gone over", "became", "becom"),
    *(r"(?:rebel|insurgent|guerr?illa|militia|cartel|gang)\S* (?:leader|commander|chief)", "leader of"),
    *("swell", "member of", "members of", "allegiance", "fight", "fought", "took up arms", "tak\\w+ up arms"),
)

OUTCOMES: Mapping[OutcomeType, re.Pattern[str]] = MappingProxyType(
    {
        OutcomeType.DEFECTION: _any(
            *("defect", "desert", "turncoat", "awol", "absent without", "broke away", "breakaway"),
            *(r"switch\w* (?:sides|allegiance)", r"chang\w* (?:sides|allegiance)", r"\w+ over to"),
            *(
                "went over",
                "gone over",
                "crossed over",
                rf"abandon\w* {_GAP}(?:post|unit|army|rank|position)",
            ),
            rf"(?:left|leav\w+|quit\w*|fled|flee\w*) {_GAP}"
            r"(?:army|military|force|police|unit|rank|post|to join)",
            *("ran away", "run away", r"walk\w* (?:away|off)", r"slipp\w* away"),
        ),
        OutcomeType.JOINED_ARMED_GROUP: _any(*_JOINING, r"turned (?:rebel|insurgent|jihad|guerr|militan)"),
        OutcomeType.JOINED_CRIMINAL_GROUP: _any(
            *_JOINING,
            *(
                r"work\w* (?:for|with|as)",
                "hired",
                "turned to",
                "enforcer",
                "hitm[ae]n",
                "sicario",
                "traffick",
            ),
            *("payroll", "in the pay", "moonlight", "allied", "protect"),
        ),
        OutcomeType.FOUNDED_GROUP: _any(
            *("found(?:ed|er|ing)", "co-?found", "form(?:ed|ing|ation)", "set up", "setting up", "establish"),
            *("creat", "start(?:ed|ing)", "launch", "nucleus", "core of", "origin", "build"),
        ),
        OutcomeType.COUP: _any(*_POWER),
        OutcomeType.ATTEMPTED_COUP: _any(*_POWER, "plot", "conspir"),
        OutcomeType.MUTINY: _any(
            *("mutin", "rebel", "revolt", "uprising", "rose up", "rise up", "refus", "insubordinat", "riot"),
            rf"turn\w* {_GAP}(?:on|against)",
        ),
        OutcomeType.HUMAN_RIGHTS_ABUSE: _any(
            *_SLAUGHTER,
            *(
                "abus",
                "atrocit",
                "violat",
                "tortur",
                "rap(?:e|ing|ist)",
                "disappear",
                "beat",
                "loot",
                "pillag",
            ),
            *("crime", "death squad", "assault", "arbitrar", "kidnap", "abduct", "brutal", "ill-treat"),
            *(
                "mistreat",
                "assassinat",
                "extort",
                "harass",
                "repress",
                "terrori[sz]",
                "crackdown",
                "violence",
            ),
            *("detain", "arrest", "imprison", "attack", "dismember", "behead"),
        ),
        OutcomeType.MASSACRE: _any(*_SLAUGHTER, r"wip\w+ out", "dead", "died", "deaths"),
        OutcomeType.COLLAPSE: _any(
            *("collaps", "disintegrat", "melt", r"f(?:a|e)ll\w* apart", "crumbl", "dissol", "rout", "fled"),
            *("flee", "ran", "overrun", "disband", "evaporat", "abandon", "retreat", "gave way", "vanish"),
            *("defeat", "ceased to exist"),
        ),
        OutcomeType.SURRENDER: _any(
            *("surrender", r"(?:laid|lay\w*) down", rf"(?:gave|giv\w+) {_GAP}up", "capitulat", "yield"),
            *(rf"(?:hand|turn)\w* {_GAP}over", "gave themselves", "sold", "sell"),
        ),
        OutcomeType.MERCENARY: _any(
            *("mercenar", "for hire", "hired", r"soldiers? of fortune", "contractor", "assassin", "for pay"),
            r"work\w* (?:for|as)",
        ),
        OutcomeType.COMBAT_SUCCESS: _any(
            *("won", "win", "victor", "defeat", "recaptur", "retook", "retak", "liberat", "held", "hold"),
            *("repel", "repuls", "rescu", "captur", "drove", "driv", "push", "clear", "destroy", "freed"),
            *(
                "free(?:ing)?",
                "regain",
                "reclaim",
                "success",
                "expel",
                "thwart",
                "seiz",
                "rout",
                "fought off",
            ),
            *("beat", "foil", "eliminat", "broke the siege", "swept", "sweep"),
        ),
        OutcomeType.PROFESSIONALISATION: _any(
            *("profession", "reform", "improv", "disciplin", "respect", "better", "capab", "effective"),
            *("law-abiding", "accountab", "moderni", "transform", "competen"),
        ),
        OutcomeType.PEACEKEEPING: _any(
            *("peace", r"u\.?n\.?\b", "united nations", "african union", "blue helmet", "stabili[sz]ation"),
            *("amisom", "atmis", "monusco", "minusma", "minusca", "ecomog", "unifil", "unamid", "kfor"),
        ),
    }
)

DEEDS = frozenset(
    {
        *(OutcomeType.COUP, OutcomeType.ATTEMPTED_COUP, OutcomeType.MASSACRE, OutcomeType.HUMAN_RIGHTS_ABUSE),
        *(OutcomeType.COMBAT_SUCCESS, OutcomeType.FOUNDED_GROUP, OutcomeType.MUTINY),
    }
)
"""Types that one does to others: in the passive, the subject is who suffered it."""

DOING = frozenset(
    {
        *("stage", "lead", "launch", "commit", "carry", "perpetrate", "attempt", "mount", "plot", "plan"),
        *("execute", "conduct", "organise", "organize", "mastermind", "orchestrate", "instigate", "join"),
        *("win", "score", "achieve", "found", "form", "run"),
        "stag",  # what spaCy makes of "staged"
    }
)
"""Verbs that with a noun tell the deed, "stage a coup": who does them did it, and nobody else."""

AGAINST = frozenset(
    {
        *("condemn", "denounce", "investigate", "probe", "prevent", "foil", "thwart", "stop", "suppress"),
        *("quell", "crush", "survive", "criticise", "criticize", "oppose", "resist", "avert", "halt"),
        *("punish", "prosecute", "flee", "escape", "combat", "fight", "counter", "defeat", "repel"),
    }
)
"""Verbs whose subject had no part in the coup, the massacre or the mutiny that is their object."""
