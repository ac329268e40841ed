"""Headlines: "Police commander trained by Washington joins rebels" is about whom the text below names."""

from collections.abc import Sequence
from dataclasses import replace

from graph.claims.drafts import Draft, OutcomeDraft, TrainingDraft
from graph.claims.reference import References
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention


def name_headline(drafts: Sequence[Draft], references: References) -> list[Draft]:
    """The drafts, those of the headline told of the person by name where the text below names just one.

    The person has to be the only one by name whom the same trainer is said to have trained, and of no other
    country; otherwise the headline's own words stand.
    """
    trainings = [draft for draft in drafts if isinstance(draft, TrainingDraft)]
    renamed: dict[int, TrainingDraft] = {}
    for draft in trainings:
        if _is_headline(draft) and _is_described(draft.trainee):
            meant = {
                references.root(other.head.i): other
                for other in trainings
                if _is_named(other.trainee)
                and other.trainer.name == draft.trainer.name
                and (other.host is None or draft.host is None or other.host == draft.host)
            }
            if len(meant) == 1:
                renamed[references.root(draft.head.i)] = next(iter(meant.values()))
    return [_renamed(draft, renamed, references) for draft in drafts]


def _renamed(draft: Draft, renamed: dict[int, TrainingDraft], references: References) -> Draft:
    meant = renamed.get(references.root(draft.head.i)) if _is_headline(draft) else None
    if meant is None:
        return draft
    host = draft.host or meant.host
    if isinstance(draft, OutcomeDraft):
        return replace(draft, actor=meant.trainee, head=meant.head, host=host)
    return replace(draft, trainee=meant.trainee, head=meant.head, host=host)


def _is_headline(draft: Draft) -> bool:
    """Whether it stands in the text's first line, and that line does not end like a sentence."""
    sentence = draft.trigger.sent
    # A heading's "#" may stand as a sentence of its own.
    return sentence.start <= 1 and sentence.text.rstrip()[-1:] not in {".", "!", "?", '"'}


def _is_described(mention: Mention) -> bool:
    return mention.kind is EntityKind.PERSON and not mention.named


def _is_named(mention: Mention) -> bool:
    return mention.kind is EntityKind.PERSON and mention.named
