"""How surely a sentence states what it states."""

import re

from graph.claims.claim import Certainty
from graph.claims.romance.clauses import Clauses
from graph.claims.romance.phrase import Phrases
from graph.claims.romance.tongue import Form

_NEAR = 5  # words: a negation or a modal verb further away belongs to another verb
_FUTURE = re.compile(r"\b\w+(?:ará|arán|erá|erán|irá|irán|era|eront|ira|iront|rra|rront)\b")
"""A verb of either language in the future: "enviará asesores para entrenar"."""
_MARKS = ("«", "“", '"')


def certainty(clauses: Clauses, phrases: Phrases, index: int, form: Form) -> Certainty | None:
    """How surely the verb at a word is stated; None where it is not stated: denied in passing, or unreal."""
    sentence, tongue = phrases.sentence, clauses.tongue
    start = clauses.verb_group(sentence, index)
    before = " ".join(word.lower for word in sentence.words[:index])
    near = " ".join(word.lower for word in sentence.words[max(0, start - _NEAR) : index])
    whole = " ".join(word.lower for word in sentence.words)
    if tongue.denial.search(before):
        return Certainty.DENIED
    if _negated(near, tongue.negation):
        quoted = sum(before.count(mark) for mark in _MARKS) > 0
        return Certainty.DENIED if quoted else None
    if form is Form.FUTURE:
        return Certainty.PLANNED
    if form is Form.CONDITIONAL or _begins_unreal(phrases, index) or tongue.unreal.search(near):
        return None
    if form is Form.INFINITIVE and (tongue.plan.search(near) or _FUTURE.search(before)):
        return Certainty.PLANNED
    told = " ".join(word.lower for word in sentence.words[: index + 1])
    if clauses.hearsay_have(sentence, index) or tongue.hearsay.search(told) or tongue.sources.search(whole):
        return Certainty.ALLEGED
    return Certainty.REPORTED


def _negated(near: str, negation: re.Pattern[str]) -> bool:
    found = negation.search(near)
    if found is None:
        return False
    rest = near[found.end() :]
    return not rest.strip().startswith(("solo", "sólo", "seulement", "que "))


def _begins_unreal(phrases: Phrases, index: int) -> bool:
    sentence = phrases.sentence
    for at in range(index - 1, -1, -1):
        word = sentence.lower(at)
        if word in {";", "."}:
            return False
        if word in {"si", "s'il", "ojalá"}:
            return True
    return False
