"""Headlines: "Police commander trained by Washington joins rebels" is about whom the text below names.

So is a sentence that tells the news in short: "a US-trained officer has led a coup" beside "General X led
the coup".
"""

from collections.abc import Sequence
from dataclasses import replace

from graph.claims.drafts import Draft, OutcomeDraft, TrainingDraft
from graph.claims.reference import References
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention


def name_headline(drafts: Sequence[Draft], references: References) -> list[Draft]:
    """The drafts, those of a description told of the person by name where the text names just one.

    The person has to be the only one by name whom the same trainer is said to have trained, or who is said to
    have done what the described one did, and of no other country; otherwise the description's own words
    stand. Outside the headline both have to be of the same country, and only a deed shows who is meant.
    """
    trainings = [draft for draft in drafts if isinstance(draft, TrainingDraft)]
    outcomes = [draft for draft in drafts if isinstance(draft, OutcomeDraft)]
    renamed: dict[int, Draft] = {}
    for draft in trainings:
        if not _is_described(draft.trainee) or draft.trainee.definite:
            continue
        meant = _who_did_it(draft, outcomes, references)
        if not meant and _is_headline(draft):
            meant = _who_was_trained(draft, trainings, references)
        if len(meant) == 1:
            renamed[references.root(draft.head.i)] = next(iter(meant.values()))
    return [_renamed(draft, renamed, references) for draft in drafts]


def _who_was_trained(
    draft: TrainingDraft, trainings: Sequence[TrainingDraft], references: References
) -> dict[int, Draft]:
    """The persons by name whom the same trainer trained."""
    return {
        references.root(other.head.i): other
        for other in trainings
        if _is_named(other.trainee)
        and other.trainer.name == draft.trainer.name
        and _countries_agree(draft.host, other.host)
    }


def _who_did_it(
    draft: TrainingDraft, outcomes: Sequence[OutcomeDraft], references: References
) -> dict[int, Draft]:
    """The persons by name who did what the same sentence tells of the described one."""
    types = {
        outcome.type
        for outcome in outcomes
        if references.same(outcome.head, draft.head)
        and outcome.trigger.sent.start == draft.trigger.sent.start
    }
    loose = _is_headline(draft)
    return {
        references.root(other.head.i): other
        for other in outcomes
        if other.type in types
        and _is_named(other.actor)
        and (_countries_agree(draft.host, other.host) if loose else draft.host == other.host is not None)
    }


def _countries_agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first == second


def _renamed(draft: Draft, renamed: dict[int, Draft], references: References) -> Draft:
    meant = renamed.get(references.root(draft.head.i))
    if meant is None or meant is draft:
        return draft
    person = meant.trainee if isinstance(meant, TrainingDraft) else meant.actor
    host = draft.host or meant.host
    if isinstance(draft, OutcomeDraft):
        return replace(draft, actor=person, head=meant.head, host=host)
    return replace(draft, trainee=person, head=meant.head, host=host)


def _is_headline(draft: Draft) -> bool:
    """Whether it stands in the text's first line, and that line does not end like a sentence."""
    sentence = draft.trigger.sent
    # A heading's "#" may stand as a sentence of its own.
    return sentence.start <= 1 and sentence.text.rstrip()[-1:] not in {".", "!", "?", '"'}


def _is_described(mention: Mention) -> bool:
    return mention.kind is EntityKind.PERSON and not mention.named


def _is_named(mention: Mention) -> bool:
    return mention.kind is EntityKind.PERSON and mention.named
