"""Outcomes told by a verb: "defected to the rebels", "toppled the government", "was overthrown by"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import standing
from graph.claims.claim import Certainty
from graph.claims.clauses import after, agents, governors, is_astray, is_passive, is_verb, objects, subjects
from graph.claims.drafts import OutcomeDraft
from graph.claims.outcome_actors import Actor, actors_of
from graph.claims.outcome_table import FAILED, LATER, TRYING, VERB_ROWS, VerbRow
from graph.claims.outcome_type import OutcomeType
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import PARTITIVES
from graph.mentions.mention import Mention
from graph.mentions.words import bases, number_of, singular

_JOINING = frozenset(
    {OutcomeType.JOINED_ARMED_GROUP, OutcomeType.JOINED_CRIMINAL_GROUP, OutcomeType.FOUNDED_GROUP}
)
_ALONE = frozenset({OutcomeType.DEFECTION, OutcomeType.MUTINY, OutcomeType.COLLAPSE, OutcomeType.SURRENDER})
_ACTIVE = frozenset({OutcomeType.MERCENARY, OutcomeType.PEACEKEEPING})
"""Types whose actor is the one that is sent: "were deployed as peacekeepers"."""

_SENDING = frozenset({"send", "recruit", "hire", "deploy", "dispatch", "contribute", "provide"})
_GROUPS = frozenset({EntityKind.ARMED_GROUP, EntityKind.CRIMINAL_GROUP})
_ROWS: dict[str, tuple[VerbRow, ...]] = {
    verb: tuple(row for row in VERB_ROWS if verb in row.verbs) for entry in VERB_ROWS for verb in entry.verbs
}


class OutcomeVerbs:
    """Reads the verbs of the outcome table."""

    name: ClassVar[str] = "outcome-verbs"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[OutcomeDraft]:
        """The outcomes of one text that a verb tells, in reading order; a defection tells its joining too."""
        told: set[int] = set()
        for token in reading.doc:
            if (
                token.i in told
                or not is_verb(token)
                or (token.dep_ in {"amod", "compound"} and not is_astray(token))
            ):
                continue
            row = _row(reading, token)
            if row is None:
                continue
            yield from self._drafts(reading, token, row, told)

    def _drafts(self, reading: Reading, verb: Token, row: VerbRow, told: set[int]) -> Iterator[OutcomeDraft]:
        stated = standing(verb)
        if stated is None:
            return
        passive = is_passive(verb) and row.type not in _ACTIVE and not _is_finite(verb, row)
        who = agents(verb) if passive else subjects(verb)
        home = None
        if row.needs & {"mercenary"} or row.type is OutcomeType.PEACEKEEPING:
            sent = objects(verb)
            who = sent if sent and verb.lemma_ in _SENDING else who
            home = next((m.country for t in subjects(verb) if (m := reading.phrases.at(t)) is not None), None)
        aims = subjects(verb) if passive else objects(verb)
        target, joined, founded = _roles(reading, verb, row, aims)
        if row.type is OutcomeType.DEFECTION:
            more, extra = _with_it(reading, verb)
            joined = joined or extra.get("joined")
            founded = founded or extra.get("founded")
            told.update(more)
        kind = _attempted(verb, row.type)
        for actor in actors_of(reading, who):
            if (row.actors and actor.mention.kind not in row.actors) or _is_own_act(actor, joined, target):
                continue
            if row.nouns and actor.mention.lemma not in row.nouns:
                continue
            if _planned_but_not_peaceful(stated.certainty, kind):
                continue
            yield OutcomeDraft(
                rule=f"{self.name}/{self.version}",
                trigger=verb,
                type=kind,
                actor=actor.mention,
                head=actor.head,
                host=actor.host or home,
                certainty=stated.certainty,
                some=actor.some,
                members=actor.members,
                members_head=actor.members_head,
                date=reading.date_of(verb),
                place=reading.place_of(verb, actor.host),
                target=target,
                joined=joined,
                founded=founded,
                victims=_victims(aims) if row.people else None,
                later=is_later(verb),
                land=reading.land_of(verb, aims),
            )


def _is_finite(verb: Token, row: VerbRow) -> bool:
    """Whether a participle tells a deed: "soldiers trained by X, deserted"; to desert has no passive."""
    told = any(child.dep_ in {"auxpass", "agent"} for child in verb.children)
    return row.alone and row.type in _ALONE and not told


def _row(reading: Reading, verb: Token) -> VerbRow | None:
    rows = (row for base in bases(verb) for row in _ROWS.get(base, ()))
    return next((row for row in rows if _fits(reading, verb, row)), None)


def _fits(reading: Reading, verb: Token, row: VerbRow) -> bool:
    particles = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "prep"}}
    if row.particle is not None and row.particle not in particles:
        return False
    if row.needs:
        near = [t for t in verb.subtree if t.i > verb.i]
        if not any(singular(t) in row.needs or t.lower_ in row.needs for t in near):
            return False
    aims = subjects(verb) if is_passive(verb) else objects(verb)
    if row.to and (row.kinds or not row.alone) and not row.things:
        aims = after(verb, *row.to)
    if not aims:
        return row.alone
    if not (row.things or row.kinds or row.people):
        return True
    return any(_is_aim(reading, aim, row) for aim in aims)


def _is_aim(reading: Reading, aim: Token, row: VerbRow) -> bool:
    inner = reading.phrases.referent(aim)
    words = {singular(aim), singular(inner), aim.lemma_.lower()}
    if singular(aim) in PARTITIVES:  # "scores of civilians"
        words |= {singular(noun) for noun in after(aim, "of")}
    if EntityKind.COUNTRY in row.kinds and aim.ent_type_ in {"GPE", "LOC", "FAC"}:
        return True
    if words & row.things or words & row.people:
        return True
    mention = reading.references.mention(inner)
    if mention is None:
        return False
    return mention.kind in row.kinds and (
        mention.kind is not EntityKind.PERSON or mention.named or mention.lemma in row.things
    )


def _roles(
    reading: Reading, verb: Token, row: VerbRow, aims: list[Token]
) -> tuple[Mention | None, Mention | None, Mention | None]:
    aim = next((m for token in aims if (m := reading.references.best(reading.phrases.referent(token)))), None)
    joined = (
        next((m for noun in after(verb, *row.to) if (m := _group(reading, noun))), None) if row.to else None
    )
    stranded = any(c.lower_ in row.to and c.dep_ == "prep" and not list(c.children) for c in verb.children)
    if joined is None and stranded and verb.dep_ == "relcl":  # "the group he defected to"
        joined = _group(reading, verb.head)
    if row.role == "joined":
        joined = next(
            (m for token in [*aims, *after(verb, *row.to)] if (m := _group(reading, token))), joined
        )
    return (
        aim if row.role == "target" else None,
        joined,
        aim if row.role == "founded" else None,
    )


def _group(reading: Reading, token: Token) -> Mention | None:
    mention = reading.references.best(reading.phrases.referent(token))
    return mention if mention is not None and mention.kind in _GROUPS else None


def _with_it(reading: Reading, verb: Token) -> tuple[set[int], dict[str, Mention]]:
    """The group that deserters joined or founded by the same sentence: "defected and formed Los Zetas"."""
    told: set[int] = set()
    found: dict[str, Mention] = {}
    for child in verb.children:
        if child.dep_ in {"conj", "xcomp", "advcl"} and is_verb(child):
            row = _row(reading, child)
            if (
                row is not None
                and row.type in _JOINING
                and not any(c.dep_ in {"nsubj", "neg"} for c in child.children)
            ):
                _, joined, founded = _roles(reading, child, row, objects(child))
                if joined is not None:
                    found["joined"] = joined
                if founded is not None:
                    found["founded"] = founded
                told.add(child.i)
    return told, found


def _attempted(verb: Token, kind: OutcomeType) -> OutcomeType:
    if kind is not OutcomeType.COUP:
        return kind
    for word in governors(verb):
        if word.lemma_.lower() in TRYING or word.lower_ in FAILED:
            return OutcomeType.ATTEMPTED_COUP
        if is_verb(word) and word.dep_ not in {"xcomp", "acl"}:
            break
    return kind


def _is_own_act(actor: Actor, joined: Mention | None, target: Mention | None) -> bool:
    return any(other is not None and other.head == actor.mention.head for other in (joined, target))


def _planned_but_not_peaceful(certainty: Certainty, kind: OutcomeType) -> bool:
    # "would overthrow", "will defect": nothing that came after anything. A deployment can be announced.
    return certainty is Certainty.PLANNED and kind is not OutcomeType.PEACEKEEPING


def _victims(aims: list[Token]) -> int | None:
    return next((number for aim in aims if (number := number_of(aim)) is not None), None)


def is_later(trigger: Token) -> bool:
    """Whether the words put the event after what was said before: "until", "later", "went on to"."""
    words = [trigger]
    for word in governors(trigger):
        if trigger.dep_ not in {"xcomp", "conj", "relcl", "acl", "advcl"}:
            break
        words.append(word)
        if is_verb(word):
            break
    own = {child.lower_ for child in trigger.children if child.dep_ in {"advmod", "mark"}}
    above = words[1] if len(words) > 1 else None
    went_on = above is not None and above.lemma_ == "go" and any(c.lower_ == "on" for c in above.children)
    after_training = any(
        child.dep_ in {"prep", "advcl"}
        and any(t.lower_ == "after" for t in [child, *child.children])
        and any(t.lower_ in {"trained", "training"} for t in child.subtree)
        for child in trigger.children
    )
    return bool(own & (LATER | {"until"})) or went_on or after_training
