"""Joining drafts: one event told twice becomes one draft, and "the plan" gets the trainer told before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.claims.claim import Certainty
from graph.claims.drafts import OutcomeDraft, TrainingDraft
from graph.claims.outcome_type import OutcomeType
from graph.claims.reference import References
from graph.mentions.mention import Mention


def join_trainings(drafts: Iterable[TrainingDraft], references: References) -> list[TrainingDraft]:
    """The distinct trainings, in reading order.

    Repeats are dropped in favour of the sentence that tells more. Two trainings of one trainee by one trainer
    stay two where their dates or their places differ.
    """
    joined: list[TrainingDraft] = []
    for draft in sorted(drafts, key=lambda d: d.trigger.i):
        if draft.continues:
            _continue(joined, draft)
            continue
        twin = next((i for i, other in enumerate(joined) if _one_training(other, draft, references)), None)
        if twin is None:
            joined.append(draft)
        elif _fullness(draft) > _fullness(joined[twin]) and draft.certainty is joined[twin].certainty:
            joined[twin] = draft
    return joined


def join_outcomes(drafts: Iterable[OutcomeDraft], references: References) -> list[OutcomeDraft]:
    """The distinct outcomes, in reading order; of two tellings the one with more to it, or the surer one."""
    joined: list[OutcomeDraft] = []
    for draft in sorted(drafts, key=lambda d: d.trigger.i):
        twin = next((i for i, other in enumerate(joined) if _one_outcome(other, draft, references)), None)
        if twin is None:
            joined.append(draft)
        elif _outcome_fullness(draft) > _outcome_fullness(joined[twin]):
            joined[twin] = draft
    return [draft for draft in joined if not _told_better(draft, joined, references)]


def name_members(
    outcomes: Sequence[OutcomeDraft], trainings: Sequence[TrainingDraft], references: References
) -> list[OutcomeDraft]:
    """The outcomes, told of the members who acted where those, and not their body, were trained.

    "British-trained officers of the army staged a coup" is the officers' deed; that of "six officers of the
    battalion" is that of some of the battalion's members, where the battalion was trained.
    """
    named: list[OutcomeDraft] = []
    for draft in outcomes:
        members, head = draft.members, draft.members_head
        trained = (
            members is not None
            and head is not None
            and any(same_party(t.trainee, t.head.i, members, head.i, references) for t in trainings)
        )
        if trained and members is not None and head is not None:
            draft = replace(draft, actor=members, head=head, some=False)
        named.append(draft)
    return named


def same_party(
    first: Mention, first_head: int, second: Mention, second_head: int, references: References
) -> bool:
    """Whether two drafts speak of one party: by reference, by key, or by the same telling name."""
    if references.root(first_head) == references.root(second_head):
        return True
    if first.key is not None and first.key == second.key:
        return True
    alike = first.name.casefold() == second.name.casefold() and first.kind is second.kind
    # "soldiers" twice may be two lots of them; a name, or a nation's "Malian soldiers", says the same.
    return alike and (first.named or first.country is not None)


def _one_training(first: TrainingDraft, second: TrainingDraft, references: References) -> bool:
    if first.trainer.name != second.trainer.name or first.host != second.host:
        return False
    if first.certainty is Certainty.PLANNED and second.certainty is not Certainty.PLANNED:
        return False
    if not same_party(first.trainee, first.head.i, second.trainee, second.head.i, references):
        return False
    return not (_differ(first.date, second.date) or _differ(first.place, second.place))


def _differ(first: object, second: object) -> bool:
    return first is not None and second is not None and first != second


def _fullness(draft: TrainingDraft) -> int:
    told = (draft.date, draft.place, draft.programme, draft.trainer.provider)
    return sum(1 for part in told if part is not None) + (draft.certainty is Certainty.REPORTED)


def _continue(joined: list[TrainingDraft], draft: TrainingDraft) -> None:
    """Give "the plan would involve training units" the trainer of the plan told last for that country."""
    for index in range(len(joined) - 1, -1, -1):
        before = joined[index]
        if (
            before.host == draft.host
            and before.certainty is draft.certainty
            and before.trainer.country != draft.host
        ):
            joined[index] = replace(
                draft,
                trainer=before.trainer,
                date=draft.date or before.date,
                programme=draft.programme or before.programme,
            )
            return


def _one_outcome(first: OutcomeDraft, second: OutcomeDraft, references: References) -> bool:
    return (
        first.type is second.type
        and same_party(first.actor, first.head.i, second.actor, second.head.i, references)
        and not _differ(first.date, second.date)
    )


def _outcome_fullness(draft: OutcomeDraft) -> int:
    told = (draft.date, draft.place, draft.target, draft.joined, draft.founded, draft.later or None)
    return sum(1 for part in told if part is not None) + 2 * (draft.certainty is Certainty.REPORTED)


def _told_better(draft: OutcomeDraft, others: Sequence[OutcomeDraft], references: References) -> bool:
    """A coup "attempted" beside the same party's coup is the same act, told first as an attempt."""
    pairs = {OutcomeType.ATTEMPTED_COUP: OutcomeType.COUP}
    better = pairs.get(draft.type)
    return better is not None and any(
        other.type is better
        and same_party(other.actor, other.head.i, draft.actor, draft.head.i, references)
        and not _differ(other.date, draft.date)
        for other in others
    )
