"""Hosts: the country of a party whose own words do not tell it, from what else the text says of the party.

In this order: another sentence about the same party; the country where a person led a coup, which is the
person's own; the one country that the text is about.
"""

from collections.abc import Sequence
from dataclasses import replace

from graph.claims.drafts import Draft, OutcomeDraft, TrainingDraft
from graph.claims.outcome_type import OutcomeType
from graph.claims.reference import References
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention

_AT_HOME = frozenset({OutcomeType.COUP, OutcomeType.ATTEMPTED_COUP, OutcomeType.MUTINY})


def settle_hosts(drafts: Sequence[Draft], references: References) -> list[Draft]:
    """The drafts with their parties' countries, without those that no country can be told for.

    A named person's training stays without a country; a group's does not, because nobody could say later
    which group it was. A training whose trainer turns out to be the party's own country is dropped.
    """
    told: dict[int, str] = {}
    for draft in drafts:
        if draft.host is not None:
            told.setdefault(references.root(draft.head.i), draft.host)
    for draft in drafts:
        if isinstance(draft, OutcomeDraft) and draft.host is None and draft.land and draft.type in _AT_HOME:
            told.setdefault(references.root(draft.head.i), draft.land)
    trainers = {d.trainer.country for d in drafts if isinstance(d, TrainingDraft) and d.trainer.country}
    settled: list[Draft] = []
    for draft in drafts:
        found = draft if draft.host is not None else _settle(draft, told, trainers, references)
        if found is not None:
            settled.append(found)
    return settled


def _settle(draft: Draft, told: dict[int, str], trainers: set[str], references: References) -> Draft | None:
    trainer = draft.trainer.country if isinstance(draft, TrainingDraft) else None
    party = draft.trainee if isinstance(draft, TrainingDraft) else draft.actor
    host = told.get(references.root(draft.head.i))
    # Whom "militants did it" means, nobody can say; whom an instructor trains, the text's topic does.
    if host is None and (trainer is not None or not _is_anybody(party)):
        # What others did is not done by the trainers' own people, unless the text says so.
        host = references.topic(besides={trainer} if trainer is not None else trainers)
    if host is not None and host == trainer:
        return None
    if host is None and not (party.kind is EntityKind.PERSON and party.named):
        return None
    return replace(draft, host=host)


def _is_anybody(party: Mention) -> bool:
    """Whether the phrase speaks of no group in particular: "fighters", "elite forces", "militants"."""
    loose = {EntityKind.GROUP, EntityKind.ARMED_GROUP, EntityKind.UNIT}
    return party.kind in loose and party.plural and not (party.named or party.definite or party.headcount)
