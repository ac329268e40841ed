"""Rows of the outcome table on changing sides: leaving, joining, taking power, hiring out."""

from graph.claims.outcome_row import ANYBODY, ARMED, BODIES, CRIMINAL, PERSON, VerbRow
from graph.claims.outcome_type import OutcomeType
from graph.claims.outcome_words import ARMS, ENEMIES, RULERS
from graph.mentions.kinds import EntityKind
from graph.mentions.words import word_set as words

_T = OutcomeType
_SELF = words("himself herself itself themselves")
_SUPERIORS = words("officer commander colonel superior captain major general lieutenant commandant")
_HEADS = words("president king emperor premier")
_BALLOT = words("election vote ballot poll oath inauguration sworn")

LEAVING = (
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
    VerbRow(_T.DEFECTION, words("go"), alone=True, needs=words("awol absent missing")),
    VerbRow(_T.DEFECTION, words("seek claim request"), things=words("asylum"), actors=ANYBODY),
    VerbRow(_T.DEFECTION, words("ask apply"), at=words("for"), things=words("asylum"), actors=ANYBODY),
    VerbRow(_T.DEFECTION, words("abscond"), alone=True, actors=ANYBODY),
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
    VerbRow(_T.DEFECTION, words("flee abscond run disappear vanish"), alone=True, actors=ANYBODY, needs=ARMS),
    VerbRow(
        _T.MUTINY,
        words("turn train point"),
        things=words("gun weapon rifle arm"),
        needs=RULERS | words("commander officer superior comrade"),
        actors=ANYBODY,
    ),
    # "Locked up their officers", "held their colonel for nine hours".
    VerbRow(
        _T.MUTINY,
        words(
            "lock hold detain seize kidnap capture arrest imprison overpower disarm beat shoot kill murder"
        ),
        things=_SUPERIORS,
        needs=words("their own its"),
        bars=words("esteem regard respect accountable responsible"),
        actors=ANYBODY,
    ),
    VerbRow(
        _T.MUTINY,
        words("refuse disobey defy ignore"),
        alone=True,
        things=words("order"),
        needs=words("order obey"),
        # Not to fire on a crowd is no mutiny to speak of.
        bars=words("shoot fire kill civilian protester demonstrator crowd unlawful illegal"),
        actors=BODIES,
    ),
    VerbRow(_T.MUTINY, words("riot"), alone=True, actors=BODIES),
    VerbRow(_T.MUTINY, words("mutiny"), alone=True, actors=ANYBODY),
    VerbRow(_T.MUTINY, words("rise"), particle="up", alone=True, actors=BODIES),
    VerbRow(_T.MUTINY, words("rebel revolt"), alone=True, actors=BODIES),
)

JOINING = (
    VerbRow(_T.JOINED_ARMED_GROUP, words("join rejoin"), kinds=ARMED, role="joined"),
    VerbRow(_T.JOINED_CRIMINAL_GROUP, words("join rejoin"), kinds=CRIMINAL, role="joined"),
    VerbRow(
        _T.JOINED_ARMED_GROUP,
        words("fight serve work"),
        kinds=ARMED,
        # To fight with the rebels may be to fight against them.
        at=words("for alongside in under"),
        role="joined",
        bars=words("against"),
        actors=ANYBODY,
    ),
    VerbRow(
        _T.JOINED_ARMED_GROUP,
        words("side rally enlist enrol enroll sign ally enter"),
        kinds=ARMED,
        at=words("to behind with in into"),
        role="joined",
        bars=words("against"),
        actors=ANYBODY,
    ),
    VerbRow(
        _T.JOINED_ARMED_GROUP,
        words("end wind"),
        particle="up",
        kinds=ARMED,
        at=words("with in"),
        role="joined",
        actors=ANYBODY,
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
    # "Runs security for the cartel".
    VerbRow(
        _T.JOINED_CRIMINAL_GROUP,
        words("run handle provide oversee manage"),
        things=words("security protection enforcement logistics intelligence"),
        kinds=CRIMINAL,
        at=words("for to"),
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
        actors=PERSON,
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

SEIZING = (
    VerbRow(
        _T.COUP,
        words("overthrow topple oust depose unseat"),
        things=RULERS,
        kinds=PERSON,
        role="target",
        bars=_BALLOT,
    ),
    VerbRow(
        _T.COUP,
        words("seize take grab usurp assume"),
        things=words("power"),
        bars=_BALLOT,
        actors=ANYBODY,
    ),
    VerbRow(
        _T.COUP,
        words("seize take"),
        things=words("control"),
        needs=words("government country state power"),
        actors=ANYBODY,
    ),
    VerbRow(
        _T.COUP,
        words("take"),
        particle="over",
        things=words("country government state power"),
        bars=_BALLOT,
        actors=ANYBODY,
    ),
    # "Soldiers under his command arrested the president", but not that of a football club, or a former one.
    VerbRow(
        _T.COUP,
        words("arrest detain seize capture kidnap"),
        things=_HEADS,
        bars=words(
            "former ex deposed ousted vice club federation association company bank university union party"
            " warrant corruption fraud election"
        ),
        role="target",
        actors=BODIES | PERSON,
    ),
    VerbRow(_T.COUP, words("bring"), particle="down", things=RULERS, kinds=PERSON, role="target"),
    VerbRow(
        _T.COUP,
        words("remove drive force"),
        things=RULERS,
        kinds=PERSON,
        needs=words("power exile"),
        bars=_BALLOT,
        role="target",
        actors=ANYBODY,
    ),
    VerbRow(
        _T.COUP,
        words("declare proclaim name install appoint crown make"),
        things=_SELF,
        needs=words("president state leader ruler chairman emperor"),
        bars=_BALLOT | words("candidate winner"),
        actors=ANYBODY,
    ),
    VerbRow(
        _T.COUP,
        words("come rise sweep"),
        at=words("to into"),
        things=words("power"),
        needs=words("coup putsch"),
        actors=PERSON | BODIES,
    ),
)

HIRING = (
    VerbRow(
        _T.MERCENARY,
        words("recruit hire deploy send employ contract"),
        alone=True,
        needs=words("mercenary"),
        undergone=True,
        actors=ANYBODY,
    ),
    VerbRow(_T.MERCENARY, words("fight work serve enlist deploy"), alone=True, needs=words("mercenary")),
    VerbRow(
        _T.MERCENARY,
        words("recruit hire enlist employ contract"),
        alone=True,
        actors=ANYBODY,
        needs=words(
            "fight war mercenary frontline combat kill assassinate guard protect firm contractor security"
        ),
        undergone=True,
        abroad=True,
    ),
    VerbRow(
        _T.MERCENARY,
        words("sign enlist"),
        alone=True,
        actors=ANYBODY,
        needs=words("fight war mercenary combat"),
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
