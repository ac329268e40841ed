"""How surely an outcome is stated: as any event, but a feared, planned or foiled one is none."""

from spacy.tokens import Token

from graph.claims.certainty import Standing, standing
from graph.claims.claim import Certainty
from graph.claims.clauses import after, governors, is_verb
from graph.claims.outcome_type import OutcomeType
from graph.claims.outcome_words import FAILED, FEARING, LATER, PREVENTING, TRYING

_INTENT = frozenset({Certainty.PLANNED, Certainty.HYPOTHETICAL})
_BELOW = frozenset({"ccomp", "xcomp", "pcomp", "pobj", "prep", "dobj", "acl", "conj", "nsubj", "nsubjpass"})


def outcome_standing(trigger: Token, kind: OutcomeType) -> Standing | None:
    """How surely the outcome of this word is stated; None where it is only feared, planned or prevented.

    "Would overthrow" and "will defect" came after nothing. A deployment of peacekeepers can be announced.
    """
    stated = standing(trigger)
    if stated is None or is_feared(trigger) or _is_to_nobody(trigger):
        return None
    if stated.certainty in _INTENT and not (
        kind is OutcomeType.PEACEKEEPING and stated.certainty is Certainty.PLANNED
    ):
        return None
    return stated


def _is_to_nobody(trigger: Token) -> bool:
    """Whether it was done to or with nobody, and so not at all: "surrendered to nobody"."""
    return any(noun.lower_ in {"nobody", "none"} for noun in after(trigger, "to", "with", "on"))


def is_feared(trigger: Token) -> bool:
    """Whether what the word depends on fears or prevents the event: "officers fear a coup by"."""
    below = trigger
    for word in governors(trigger):
        if below.dep_ not in _BELOW or word.pos_ not in {"VERB", "NOUN", "AUX"}:
            return False
        lemma = word.lemma_.lower()
        done_to = below.dep_ not in {"nsubj", "nsubjpass"}
        if done_to and (
            lemma in FEARING or (is_verb(word) and lemma in PREVENTING and below.dep_ != "xcomp")
        ):
            return True
        if is_verb(word) and below.dep_ in {"nsubj", "nsubjpass", "conj"}:
            return False
        below = word
    return False


def attempted(trigger: Token, kind: OutcomeType) -> OutcomeType:
    """The type, which for a coup that was only tried or plotted is an attempted one."""
    if kind is not OutcomeType.COUP:
        return kind
    for word in governors(trigger):
        if word.lemma_.lower() in TRYING or word.lower_ in FAILED:
            return OutcomeType.ATTEMPTED_COUP
        if is_verb(word) and word.dep_ not in {"xcomp", "acl"}:
            break
    return kind


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
