"""Drafting: what became of each draft on the way to the claims, seen through `assemble`'s steps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.claims.claim import Claim, Outcome, Party, Quotation, Training
from graph.claims.drafts import Draft, TrainingDraft
from graph.explanation.explanation import Unclaimed

_REASONS = (
    (
        "placed",
        "whose it is cannot be told: no country can be found for the party, or it is the trainer's own",
    ),
    ("joined", "the same event is told elsewhere in the text, more fully or more surely"),
    (
        "kept",
        "no training in the text is tied to it, and nothing else makes it part of this subject",
    ),
)

_Key = tuple[str, int, str, int]


@dataclass(slots=True)
class Steps:
    """A watcher for `graph.claims.extract.assemble`: the drafts that were left after each of its steps."""

    seen: dict[str, tuple[Draft, ...]] = field(default_factory=dict)

    def watch(self, step: str, drafts: Sequence[Draft]) -> None:
        """Note the drafts that are left after a step."""
        self.seen[step] = tuple(drafts)

    @property
    def kept(self) -> tuple[Draft, ...]:
        """The drafts that became claims."""
        return self.seen.get("kept", ())

    def unclaimed(self) -> list[Unclaimed]:
        """The drafts that became none, in reading order, each with the reason."""
        found: dict[_Key, tuple[Draft, str]] = {}
        for step, reason in _REASONS:
            left = {_key(draft) for draft in self.seen.get(step, ())}
            for draft in self.seen.get("read", ()):
                if _key(draft) not in left:
                    found.setdefault(_key(draft), (draft, reason))
        ordered = sorted(found.values(), key=lambda pair: pair[0].trigger.i)
        return [_unclaimed(draft, reason) for draft, reason in ordered]


def draft_of(claim: Claim, drafts: Iterable[Draft]) -> Draft | None:
    """The draft that a claim was made of; None where none of them fits."""
    evidence = claim.evidence
    if not isinstance(evidence, Quotation):
        return None
    fitting = [
        draft
        for draft in drafts
        if draft.rule == claim.extractor
        and evidence.start <= draft.trigger.idx < evidence.end
        and _kind(draft) == _kind(claim.states)
    ]
    name = _party(claim.states)
    return next((draft for draft in fitting if _party(draft) == name), fitting[0] if fitting else None)


def _key(draft: Draft) -> _Key:
    if isinstance(draft, TrainingDraft):
        return draft.rule, draft.trigger.i, "training", draft.head.i
    # Members may take the place of their body on the way; they are the same draft.
    head = draft.members_head or draft.head
    return draft.rule, draft.trigger.i, draft.type.value, head.i


def _kind(event: object) -> str:
    if isinstance(event, Training | TrainingDraft):
        return "training"
    return str(getattr(event, "type", ""))


def _party(event: object) -> str:
    """The name of the trainee or the actor, apostrophes straight."""
    party = getattr(event, "trainee", None) or getattr(event, "actor", None)
    return str(getattr(party, "name", "")).replace("’", "'")


def _unclaimed(draft: Draft, reason: str) -> Unclaimed:
    if isinstance(draft, TrainingDraft):
        what, title = "training", f"{draft.trainer.name} trained {draft.trainee.name}"
    else:
        what, title = "outcome", f"{draft.type.value.replace('_', ' ')}: {draft.actor.name}"
    return Unclaimed(
        what=what,
        title=title,
        words=" ".join(draft.trigger.sent.text.split()),
        trigger=draft.trigger.text,
        rule=draft.rule,
        reason=reason,
    )


def parties(claims: Iterable[Claim]) -> set[str]:
    """The names of everybody that claims speak of."""
    return {party.name for claim in claims for party in _held(claim) if party is not None}


def _held(claim: Claim) -> tuple[Party | None, ...]:
    match claim.states:
        case Training() as training:
            return training.trainer, training.trainee, training.provider, training.programme
        case Outcome() as outcome:
            return outcome.actor, outcome.target, outcome.joined, outcome.founded
        case membership:
            return membership.person, membership.body
