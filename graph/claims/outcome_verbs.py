"""Outcomes told by a verb: "defected to the rebels", "toppled the government", "was overthrown by"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.clauses import after, agents, is_astray, is_passive, is_verb, objects, subjects
from graph.claims.drafts import OutcomeDraft
from graph.claims.outcome_actors import Actor, actors_of
from graph.claims.outcome_fit import aims_of, fitting_row, group_of, is_active, row_is_told_below
from graph.claims.outcome_row import VerbRow
from graph.claims.outcome_standing import attempted, is_later, outcome_standing
from graph.claims.outcome_targets import is_several, place_of_victims, victims_of, victims_told
from graph.claims.outcome_type import OutcomeType
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention
from graph.mentions.words import singular

_JOINING = frozenset(
    {OutcomeType.JOINED_ARMED_GROUP, OutcomeType.JOINED_CRIMINAL_GROUP, OutcomeType.FOUNDED_GROUP}
)
_HARM = frozenset({OutcomeType.MASSACRE, OutcomeType.HUMAN_RIGHTS_ABUSE})
_KILLING = frozenset({"kill", "murder", "execute", "shoot", "machine-gun", "behead", "hack"})
_SOLDIERLY = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.GROUP})


class OutcomeVerbs:
    """Reads the verbs of the outcome table."""

    name: ClassVar[str] = "outcome-verbs"
    version: ClassVar[str] = "2"

    def read(self, reading: Reading) -> Iterator[OutcomeDraft]:
        """The outcomes of one text that a verb tells, in reading order; a defection tells its joining too."""
        told: set[int] = set()
        for token in reading.doc:
            beside = token.dep_ in {"amod", "compound"} and not is_astray(token)
            if token.i in told or not is_verb(token) or beside:
                continue
            row = fitting_row(reading, token)
            if row is not None and not row_is_told_below(reading, token, row):
                yield from self._drafts(reading, token, row, told)

    def _drafts(self, reading: Reading, verb: Token, row: VerbRow, told: set[int]) -> Iterator[OutcomeDraft]:
        stated = outcome_standing(verb, row.type)
        if stated is None:
            return
        who = _doers(verb, row)
        aims = aims_of(verb, row)
        target, joined, founded = _roles(reading, verb, row, aims)
        if row.type is OutcomeType.DEFECTION:
            more, extra = _with_it(reading, verb)
            joined = joined or extra.get("joined")
            founded = founded or extra.get("founded")
            told.update(more)
        if row.type in _HARM and target is None:
            target = victims_of(reading, aims)
        kind = _graded(attempted(verb, row.type), verb, aims)
        home = _home(reading, verb, row)
        for actor in actors_of(reading, who):
            if not _can_act(reading, actor, row, verb) or _is_own_act(actor, joined, target):
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
                body=reading.references.mention(actor.body) if actor.body is not None else None,
                body_head=actor.body,
                date=reading.date_of(verb),
                place=reading.place_of(verb, actor.host) or place_of_victims(reading, aims, actor.host),
                target=target,
                joined=joined,
                founded=founded,
                victims=victims_told(aims) if kind in _HARM else None,
                later=is_later(verb),
                land=reading.land_of(verb, aims),
                vague=row.vague,
            )


def _doers(verb: Token, row: VerbRow) -> list[Token]:
    """Who did it: the subject or, in a passive, the agent; who went through it, where the row says so."""
    if row.undergone:
        return subjects(verb) if is_passive(verb) else objects(verb)
    return subjects(verb) if is_active(verb, row) else agents(verb)


def _can_act(reading: Reading, actor: Actor, row: VerbRow, verb: Token) -> bool:
    if row.actors and actor.mention.kind not in row.actors:
        return False
    if row.nouns and actor.mention.lemma not in row.nouns:
        return False
    if not row.abroad:
        return True
    lands = {code for token in verb.subtree if token.i > verb.i and (code := reading.land_or_none(token))}
    company = any(singular(t) in {"firm", "company", "contractor", "mercenary"} for t in verb.subtree)
    return company or bool(lands - {actor.host})


def _home(reading: Reading, verb: Token, row: VerbRow) -> str | None:
    """Whose the troops are that a country sends: "Burundi contributed soldiers to the mission"."""
    if row.type is not OutcomeType.PEACEKEEPING or not row.undergone:
        return None
    return next((m.country for t in subjects(verb) if (m := reading.phrases.at(t)) is not None), None)


def _roles(
    reading: Reading, verb: Token, row: VerbRow, aims: list[Token]
) -> tuple[Mention | None, Mention | None, Mention | None]:
    aim = next((m for token in aims if (m := reading.references.best(reading.phrases.referent(token)))), None)
    receiver = next((m for noun in after(verb, *row.to) if (m := group_of(reading, noun))), None)
    if row.type is OutcomeType.SURRENDER:  # who was given it is not whom they joined
        return (receiver, None, None)
    joined = receiver
    stranded = any(c.lower_ in row.to and c.dep_ == "prep" and not list(c.children) for c in verb.children)
    if joined is None and stranded and verb.dep_ == "relcl":  # "the group he defected to"
        joined = group_of(reading, verb.head)
    if row.role == "joined":
        joined = next((m for token in aims if (m := group_of(reading, token))), joined)
    founded = aim if row.role == "founded" else None
    return (aim if row.role == "target" else None, joined, founded)


def _with_it(reading: Reading, verb: Token) -> tuple[set[int], dict[str, Mention]]:
    """The group that deserters joined or founded by the same sentence: "defected and formed Los Zetas"."""
    told: set[int] = set()
    found: dict[str, Mention] = {}
    for child in verb.children:
        if child.dep_ not in {"conj", "xcomp", "advcl"} or not is_verb(child):
            continue
        row = fitting_row(reading, child)
        own = any(c.dep_ in {"nsubj", "neg"} for c in child.children)
        if row is None or row.type not in _JOINING or own:
            continue
        _, joined, founded = _roles(reading, child, row, aims_of(child, row))
        if joined is not None:
            found["joined"] = joined
        if founded is not None:
            found["founded"] = founded
        told.add(child.i)
    return told, found


def _graded(kind: OutcomeType, verb: Token, aims: list[Token]) -> OutcomeType:
    """A massacre has several victims: to murder one bishop is an abuse."""
    if kind is OutcomeType.MASSACRE and verb.lemma_.lower() in _KILLING and aims:
        several = any(is_several(aim) for aim in aims) or len(aims) > 1
        return kind if several else OutcomeType.HUMAN_RIGHTS_ABUSE
    return kind


def _is_own_act(actor: Actor, joined: Mention | None, target: Mention | None) -> bool:
    return any(other is not None and other.head == actor.mention.head for other in (joined, target))
