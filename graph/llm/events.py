"""Events: which word of the text tells what a model states, in which sentence, and how surely."""

import re
from dataclasses import dataclass

from spacy.tokens import Span, Token

from graph.claims.certainty import standing
from graph.claims.claim import Certainty
from graph.claims.reading import Reading
from graph.llm.addressed import addresses_machine, is_told_to_reader
from graph.llm.answer import Outcome, StatedAs, Training
from graph.llm.event_words import TRAINING
from graph.llm.parties import spans_of
from graph.llm.quoting import Quotable
from graph.llm.reasons import NotShown, Reason
from graph.mentions.kinds import EntityKind

LONGEST_QUOTE = 1_200  # characters; a sentence of two hundred words
SHORTEST_QUOTE = 12
_WINDOW = 4  # tokens before the event's word in which a negation counts whatever the parse says
_NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "none", "cannot", "nobody"})
_NO_NEGATION = frozenset({"only", "just", "least", "longer"})
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject|refut|dismiss|disput|disclaim|rebut|not|never|no)\b|n['’]t\b",
    re.IGNORECASE,
)
_SCHOOLS = frozenset({EntityKind.INSTITUTION, EntityKind.PROGRAMME})
_STATED = {
    StatedAs.ASSERTED: Certainty.REPORTED,
    StatedAs.ALLEGED: Certainty.ALLEGED,
    StatedAs.PLANNED: Certainty.PLANNED,
    StatedAs.HYPOTHETICAL: Certainty.HYPOTHETICAL,
    StatedAs.DENIED: Certainty.DENIED,
}
_WEAKENING = (
    *(Certainty.REPORTED, Certainty.ALLEGED, Certainty.PLANNED, Certainty.HYPOTHETICAL, Certainty.DENIED),
)


@dataclass(frozen=True, slots=True)
class Event:
    """Where the text tells an event.

    Args:
        trigger: The word that tells it.
        first: First character of what the quote and the trigger's sentence share; `last` is one past its end.
            Every argument must stand between the two.
    """

    trigger: Token
    first: int
    last: int


def find_event(
    reading: Reading,
    source: Quotable,
    claim: Training | Outcome,
    forms: re.Pattern[str],
    start: int,
    end: int,
) -> Event:
    """The event that a model's quote tells.

    Args:
        forms: What can tell an event of this kind.
        start: First character of the part of the text that was sent; `end` is one past its last.

    Raises:
        NotShown: The quote does not stand there, tells no such event, or speaks to its reader.
    """
    quote = " ".join(claim.quote.split())
    if len(quote) < SHORTEST_QUOTE:
        raise NotShown(Reason.SHORT_QUOTE)
    if len(quote) > LONGEST_QUOTE:
        raise NotShown(Reason.LONG_QUOTE)
    places = list(source.find(quote, start, end))
    if not places:
        raise NotShown(Reason.NOT_QUOTED)
    spans = [(s, place) for place in places for s in spans_of(reading, source, claim.event_words, *place)]
    if not spans:
        raise NotShown(Reason.EVENT_NOT_QUOTED)
    for span, place in spans:
        trigger = _trigger(reading, span, forms)
        if trigger is None:
            continue
        sentence = trigger.sent
        to_machine = addresses_machine(reading.text.content, sentence.start_char, sentence.end_char)
        if to_machine or is_told_to_reader(trigger):
            raise NotShown(Reason.INSTRUCTION)
        return Event(trigger, max(sentence.start_char, place[0]), min(sentence.end_char, place[1]))
    raise NotShown(Reason.NO_SUCH_EVENT)


def certainty_of(trigger: Token, stated: StatedAs) -> Certainty:
    """How sure a claim may be: what the whole sentence allows, and no more than the model claims.

    Raises:
        NotShown: The sentence negates the event or does not state it; or it is given as denied, and is not.
    """
    allowed = standing(trigger)
    if allowed is None:
        raise NotShown(Reason.NOT_STATED)
    claimed = _STATED[stated]
    if claimed is Certainty.DENIED and allowed.certainty is not Certainty.DENIED:
        # A denial is no weaker form of the same claim: it needs its own words.
        if not _DENYING.search(trigger.sent.text):
            raise NotShown(Reason.DENIAL_NOT_QUOTED)
        return Certainty.DENIED
    if allowed.certainty is not Certainty.DENIED and _negated_nearby(trigger):
        raise NotShown(Reason.NOT_STATED)
    return max(claimed, allowed.certainty, key=_WEAKENING.index)


def _trigger(reading: Reading, span: Span, forms: re.Pattern[str]) -> Token | None:
    """The word of the quoted ones that tells such an event: a word of its own, else the phrase's head."""
    own = [token for token in span if forms.match(token.lower_) or forms.match(token.lemma_.lower())]
    own = [token for token in own if not _is_name(reading, token)]
    if own:
        return min(own, key=lambda token: (len(list(token.ancestors)), token.i))
    phrase = " ".join(token.text for token in span)
    if forms.search(phrase) and not all(_is_name(reading, token) for token in span):
        return span.root
    school = forms is TRAINING and any(_is_school(reading, token) for token in span)
    return span.root if school else None


def _is_name(reading: Reading, token: Token) -> bool:
    """Whether the word is part of a name: "Training" in "4th Training Battalion" tells no training."""
    match = reading.phrases.match_at(token)
    if match is not None and match.entry is not None:
        return match.entry.kind not in _SCHOOLS
    return token.pos_ == "PROPN" and token.dep_ == "compound" and token.head.pos_ == "PROPN"


def _is_school(reading: Reading, token: Token) -> bool:
    match = reading.phrases.match_at(token)
    return match is not None and match.entry is not None and match.entry.kind in _SCHOOLS


def _negated_nearby(trigger: Token) -> bool:
    """Whether a negation stands just before the event's word in its own clause, whatever the parse says."""
    for back in range(1, _WINDOW + 1):
        index = trigger.i - back
        if index < trigger.sent.start:
            return False
        word = trigger.doc[index]
        if word.is_punct or word.dep_ in {"cc", "mark"}:
            return False
        if word.lower_ in _NEGATIONS:
            return word.nbor(1).lower_ not in _NO_NEGATION
    return False
