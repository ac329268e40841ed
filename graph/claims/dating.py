"""Dates of trainings: which date of a sentence says when a training took place.

A date belongs to the word that it modifies. "A graduate of the school, he took power in 1982" dates the
coup and not his studies; "accused in 2010 of training rebels" dates the charge. So from the word that tells
a training one may go up to the verb that tells it with it ("helped train", "received training"), and down to
a date there, but never out of a clause with a time of its own, and never into another event ("before the
2012 coup").
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from graph.claims.certainty import HEARSAY_VERBS, PLAN_VERBS
from graph.claims.clauses import governors, is_verb
from graph.claims.reading import Reading
from graph.mentions.dates import DateMention
from graph.mentions.words import singular, word_set

_APART = frozenset({"relcl", "advcl", "ccomp", "acl", "csubj", "csubjpass", "parataxis", "pcomp"})
_SENDING = word_set(
    "send deploy dispatch go fly travel move take bring invite transfer airlift come arrive return"
)
_SAYING = word_set("say tell report announce state deny admit claim warn add")
_UNTIL_THEN = word_set("end stop halt suspend pause freeze finish complete conclude cease graduate return")
"""Verbs that date the end of the training that they are said of."""

_NO_TIME = word_set("cancel scrap abandon drop refuse decline reject")
_TELLING = word_set(
    "receive undergo get attend undertake have obtain begin start take provide give offer conduct deliver"
    " lead run launch resume hold organise organize carry be occur happen involve participate send fly go"
    " travel leave depart join enter follow precede last extend continue oversee supervise do bring select"
)
"""Verbs whose time is that of the training that is their subject or object."""

_OTHER_EVENTS = word_set(
    "coup putsch junta war election revolution massacre attack invasion independence uprising rebellion"
    " mutiny offensive genocide agreement accord law treaty earthquake crisis killing murder summit act"
    " operation battle ceasefire report conference takeover bombing hijacking raid"
)
_TRAININGS = frozenset({"training", "instruction", "schooling"})
_BEFORE_DATES = word_set("in since from by during until till between after before on")
_APART_PREPOSITIONS = frozenset(
    {
        "after",
        "before",
        "despite",
        "since",
        "with",
        "without",
        "following",
        "thanks",
        "because",
        "due",
        "besides",
    }
)


def date_of(reading: Reading, verb: Token) -> DateMention | None:
    """When the training took place that this verb tells; None where the sentence does not date it."""
    return _nearest(reading, verb, [verb, *_told_with(verb)])


def date_within(reading: Reading, noun: Token) -> DateMention | None:
    """The date inside a nominal's own phrase: "a 1990 graduate of the school"; never that of the sentence."""
    return _nearest(reading, noun, [noun])


def date_by_verb(reading: Reading, noun: Token, verb: Token | None) -> DateMention | None:
    """When the training took place that this noun tells: by its own phrase, else by the verb that has it.

    Args:
        verb: Whose subject or object the training is, if any.
    """
    path = [noun]
    for word in governors(noun):
        if path[-1].dep_ == "prep" and path[-1].lower_ in _APART_PREPOSITIONS:
            break
        if is_verb(word):
            break
        path.append(word)
    own = _nearest(reading, noun, path)
    if own is not None and verb is not None and verb.lemma_ in _UNTIL_THEN:
        return _as_end(own)
    if own is not None or verb is None or verb.lemma_ in _NO_TIME or path[-1].head.i != verb.i:
        return own
    if path[-1].dep_ == "prep" and path[-1].lower_ in _APART_PREPOSITIONS:
        return None
    if verb.lemma_ not in _TELLING | _UNTIL_THEN:
        return None
    found = _nearest(reading, noun, [*path, verb, *_told_with(verb)])
    return _as_end(found) if found is not None and verb.lemma_ in _UNTIL_THEN else found


def _as_end(date: DateMention) -> DateMention:
    """ "halted in 2013": what one date says of the end, not of the beginning."""
    return replace(date, begin=None, end=date.begin) if date.end is None else date


def _told_with(verb: Token) -> list[Token]:
    """The verbs above that share this verb's time, up to a clause that has its own."""
    shared: list[Token] = []
    current = verb
    while current.head.i != current.i and is_verb(current.head):
        upper = current.head
        purpose = current.tag_ == "VB" and current.dep_ in {"advcl", "acl"} and upper.lemma_ in _SENDING
        if current.dep_ in _APART and not purpose:
            break
        if current.dep_ not in {"xcomp", "conj", "auxpass", "aux", "advcl", "acl", "dep"}:
            break
        shared.append(upper)
        current = upper
    # "sent a team to train": the verb hangs on those who were sent.
    upper = current.head
    if current.dep_ in {"acl", "relcl"} and current.tag_ == "VB" and upper.dep_ == "dobj":
        shared += [upper, upper.head] if upper.head.lemma_ in _SENDING else []
    return shared


def _nearest(reading: Reading, trigger: Token, path: list[Token]) -> DateMention | None:
    found: list[tuple[int, DateMention]] = []
    for mention in reading.dates:
        if not trigger.sent.start_char <= mention.start_char < trigger.sent.end_char:
            continue
        span = reading.doc.char_span(mention.start_char, mention.end_char, alignment_mode="expand")
        if span is None:
            continue
        steps = _steps(trigger, path, span.root, span.start)
        if steps is not None:
            found.append((steps, mention))
    return min(found, key=lambda pair: pair[0], default=(0, None))[1]


def _steps(trigger: Token, path: list[Token], date: Token, start: int) -> int | None:
    """How far the date stands from the training; None where it dates something else."""
    height = {token.i: number for number, token in enumerate(path)}
    if _is_of_another_event(date, start, trigger):
        return None
    down = 0
    current = date
    while current.i not in height:
        if is_verb(current) and current.dep_ in _APART | {"conj"} and not _shares_object(current, trigger):
            return None
        if current.pos_ == "NOUN" and singular(current) in _OTHER_EVENTS | _TRAININGS:
            return None
        if current.head.i == current.i:
            return None
        current = current.head
        down += 1
    up = height[current.i]
    return up + down if all(_lets_through(word, upper, date) for word, upper in _pairs(path, up)) else None


def _pairs(path: list[Token], up: int) -> Iterable[tuple[Token, Token]]:
    return pairwise(path[: up + 1])


def _lets_through(word: Token, upper: Token, date: Token) -> bool:
    """Whether a date of the upper word can be that of the lower."""
    if word.dep_ == "conj" and is_verb(word):
        if upper.i < date.i < word.i:
            return False  # "born in 1960 and trained by France"
        own = any(child.dep_ in {"nsubj", "nsubjpass"} for child in word.children)
        return not (own and date.i > upper.i)
    if word.dep_ == "xcomp" and upper.lemma_ in HEARSAY_VERBS | PLAN_VERBS | _SAYING:
        return date.i > word.i  # "offered in 2010 to train"
    return True


def _shares_object(verb: Token, trigger: Token) -> bool:
    """ "trained and armed the militia in 2010": one object, one time."""
    own = any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in verb.children)
    has_object = any(child.dep_ in {"dobj", "agent"} for child in trigger.children)
    return verb.dep_ == "conj" and verb.head.i == trigger.i and not own and not has_object


def _is_of_another_event(date: Token, start: int, trigger: Token) -> bool:
    """Whether the date only describes a noun that is not the training: "the 2012 junta"."""
    of_training = (noun for prep in date.children if prep.lower_ == "of" for noun in prep.children)
    if any(noun.i != trigger.i and singular(noun) in _TRAININGS for noun in of_training):
        return True  # "with three decades of U.S. training, they train others"
    before = date.doc[start - 1] if start else None
    if before is not None and before.lower_ in _BEFORE_DATES:
        return False
    noun = date.head
    describes = date.dep_ in {"nummod", "amod", "compound", "nmod"} and noun.pos_ in {"NOUN", "PROPN"}
    return describes and noun.i != trigger.i and noun.i > date.i and singular(noun) in _OTHER_EVENTS
