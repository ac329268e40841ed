"""Linking: which outcome came after which training, through the party that both share, never by nearness."""

import re
from collections.abc import Iterator, Sequence

from graph.claims.claim import Certainty
from graph.claims.drafts import OutcomeDraft, TrainingDraft
from graph.claims.joining import same_party
from graph.claims.reference import References
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention

_TOLD = frozenset({Certainty.DOCUMENTED, Certainty.REPORTED, Certainty.ALLEGED})
_SOLDIERS = frozenset(
    {"army", "military", "armed", "forces", "force", "troops", "troop", "soldier", "soldiers"}
)
_POLICE = frozenset({"police", "policeman", "policemen"})
_PARTS = frozenset(
    {"air", "coast", "special", "presidential", "republican", "naval", "marine", "border", "riot", "elite"}
)
_PLAIN = frozenset(
    {
        "the",
        "national",
        "security",
        "government",
        "regular",
        "own",
        "of",
        "in",
        "and",
        "officer",
        "nation",
        "country",
        "republic",
        "state",
    }
)


def links(
    trainings: Sequence[TrainingDraft], outcomes: Sequence[OutcomeDraft], references: References
) -> Iterator[tuple[TrainingDraft, OutcomeDraft, bool]]:
    """Each training with the outcomes of the same party, and whether the words put the outcome later.

    A training that was only planned, or is denied, is followed by nothing.
    """
    for training in trainings:
        for outcome in outcomes:
            if training.certainty not in _TOLD or outcome.certainty is Certainty.DENIED:
                continue
            if _share_party(training, outcome, references) and not _before(outcome, training):
                yield training, outcome, outcome.later or _told_after(training, outcome, references)


def _told_after(training: TrainingDraft, outcome: OutcomeDraft, references: References) -> bool:
    """Whether the training describes the actor of the same sentence: "French-trained officers mutinied"."""
    together = training.trigger.sent.start == outcome.trigger.sent.start
    return training.prior and together and references.same(training.head, outcome.head)


def _share_party(training: TrainingDraft, outcome: OutcomeDraft, references: References) -> bool:
    if training.host and outcome.host and training.host != outcome.host:
        return False
    if same_party(training.trainee, training.head.i, outcome.actor, outcome.head.i, references):
        return references.same(training.head, outcome.head) or not _are_two(training.trainee, outcome.actor)
    if outcome.body is not None and outcome.body_head is not None:
        # "X, the commander of the guard": the guard's training is his.
        body, head = outcome.body, outcome.body_head.i
        if same_party(training.trainee, training.head.i, body, head, references):
            return not _are_two(training.trainee, body) or references.same(training.head, outcome.body_head)
    return _is_member(outcome.actor, training.trainee, training.host)


def _are_two(trainee: Mention, actor: Mention) -> bool:
    """Whether two descriptions alike may be of two parties: "a battalion", "30 soldiers"."""
    if trainee.named or trainee.key is not None:
        return False
    if EntityKind.UNIT in {trainee.kind, actor.kind} and not (trainee.plural and actor.plural):
        return not actor.definite
    return trainee.headcount is not None and not actor.definite


def _is_member(actor: Mention, trainee: Mention, host: str | None) -> bool:
    """Whether the actor is that service itself by another name, or people of it: "soldiers" of "the army".

    The other way round is no tie: the army's deed is not that of the thirty soldiers who were trained.
    """
    if trainee.kind is not EntityKind.FORCE or host is None:
        return False
    if actor.kind not in {EntityKind.FORCE, EntityKind.GROUP}:
        return False
    for service in (_SOLDIERS, _POLICE):
        if trainee.lemma in service and actor.lemma in service:
            return not (_own_words(trainee, service) or _own_words(actor, service))
    return False


def _own_words(mention: Mention, service: frozenset[str]) -> set[str]:
    """Words that make it a particular part: "special", "coast", "presidential"."""
    told = [(word, re.sub(r"['’]s?$", "", word.strip(".,")).lower()) for word in mention.name.split()]
    # The country's own words tell no part; "Air" and "Presidential" do.
    named = ((written, word) for written, word in told if written[:1].isupper() and word.isalpha())
    lands = {word for _, word in named if word not in _PARTS}
    return {word for _, word in told} - service - _PLAIN - lands


def _before(outcome: OutcomeDraft, training: TrainingDraft) -> bool:
    """Whether the dates say that the outcome came before the training began."""
    if outcome.date is None or training.date is None:
        return False
    happened, began = outcome.date.begin or outcome.date.end, training.date.begin
    return happened is not None and began is not None and happened.latest < began.earliest
