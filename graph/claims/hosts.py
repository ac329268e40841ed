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
from graph.mentions.lexicon import WANDERING
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
    # What the topic told of a party in one sentence holds in the others.
    for draft in settled:
        if draft.host is not None:
            told.setdefault(references.root(draft.head.i), draft.host)
    return [draft for draft in settled if not _is_own(draft, told, references)]


def _is_own(draft: Draft, told: dict[int, str], references: References) -> bool:
    """Whether the trainer is the party's own country: a Nigerian at the Nigerian Defence Academy."""
    if not isinstance(draft, TrainingDraft) or draft.trainer.country is None:
        return False
    host = draft.host or told.get(references.root(draft.head.i))
    if host is None:
        return references.lands.is_about(draft.trainer.country)
    return host == draft.trainer.country


def _settle(draft: Draft, told: dict[int, str], trainers: set[str], references: References) -> Draft | None:
    trainer = draft.trainer.country if isinstance(draft, TrainingDraft) else None
    party = draft.trainee if isinstance(draft, TrainingDraft) else draft.actor
    host = told.get(references.root(draft.head.i))
    anybody = _is_anybody(party)
    # Whom "militants did it" means, nobody can say; whom an instructor trains, a text on one country does.
    if host is None and (isinstance(draft, TrainingDraft) or not anybody):
        # What others did is not done by the trainers' own people, unless the text says so.
        besides = (trainers - set(told.values())) | ({trainer} if trainer is not None else trainers)
        if "SU" in besides:
            besides = besides | {"RU"}  # Moscow was the Soviet trainers' own
        if not _is_of_any_land(party):
            host = references.likely_home(draft.head.i, trainers, besides)
    if host is not None and host == trainer:
        return None
    if host is None and not (party.kind is EntityKind.PERSON and party.named):
        return None
    return replace(draft, host=host)


def _is_of_any_land(party: Mention) -> bool:
    """Whether such people fight in lands that are not theirs: a text's topic tells nothing of them."""
    return not party.named and party.lemma in WANDERING


def _is_anybody(party: Mention) -> bool:
    """Whether the phrase speaks of no group in particular: "fighters", "elite forces", "militants"."""
    loose = {EntityKind.GROUP, EntityKind.ARMED_GROUP, EntityKind.UNIT}
    return party.kind in loose and party.plural and not (party.named or party.definite or party.headcount)
