"""Structure: whether the parse of the sentence lets the quoted parties do what the model says they did.

Both names stand in "France trained the Guard and Canada trained the Rangers"; only the parse tells that
Canada did not train the Guard. Where the parse is silent, so are these checks.
"""

from collections.abc import Iterable

from spacy.tokens import Span, Token

from graph.claims.clauses import agents, governors, is_passive, is_verb, objects, subjects
from graph.claims.outcome_type import OutcomeType
from graph.claims.reading import Reading
from graph.llm.event_words import AGAINST, DEEDS, DOING, TEACHING
from graph.llm.parties import steps
from graph.llm.reasons import NotShown, Reason
from graph.mentions.words import word_set

_APART = word_set(
    "near against alongside beside behind after before around despite without unlike except beyond"
)
"""Prepositions whose noun is somebody else: "rebels near the army"."""


def check_training(reading: Reading, trigger: Token, code: str | None, teller: Token, trainee: Token) -> None:
    """Whether the sentence can mean that this trainer trained this trainee.

    Args:
        trigger: The word that says that there was training.
        code: The trainer's country, if it is one.
        teller: The word that tells the trainer.
        trainee: The head of the words for the trainee.

    Raises:
        NotShown: It means something else.
    """
    if _describes(teller, trainee, trigger):
        raise NotShown(Reason.TRAINER_OF_TRAINEE)
    if not (is_verb(trigger) and trigger.lemma_.lower() in TEACHING):
        _check_own_event(trigger, (teller, trainee), _teaching(trigger))
        return
    passive = is_passive(trigger)
    doers, taught = agents(trigger) if passive else subjects(trigger), objects(trigger)
    if passive:
        taught = subjects(trigger)
    if _within(trainee, agents(trigger)) and not _within(trainee, taught):
        raise NotShown(Reason.TURNED_ROUND)
    # Only where there is an object: in "soldiers trained in France" the subject is who learnt.
    if not passive and taught and _within(trainee, doers) and not _within(trainee, taught):
        raise NotShown(Reason.TURNED_ROUND)
    if not passive and _within(teller, taught) and not _within(teller, doers):
        raise NotShown(Reason.TURNED_ROUND)
    lands = {
        land for doer in doers if (land := reading.references.country(doer) or reading.land_or_none(doer))
    }
    if code is not None and lands and code not in lands and not _within(teller, doers) and taught:
        raise NotShown(Reason.OTHER_DOER)
    if not (_within(teller, doers) and _within(trainee, taught)):
        _check_own_event(trigger, (teller, trainee), _teaching(trigger))


def check_outcome(reading: Reading, kind: OutcomeType, trigger: Token, actor: Span) -> None:
    """Whether the sentence can mean that this actor did this.

    Raises:
        NotShown: It names another doer, or the actor as who suffered it.
    """
    head = actor.root
    if not is_verb(trigger):
        _check_noun(reading, trigger, head)
        return
    passive = is_passive(trigger)
    doers = subjects(trigger)
    if passive and kind in DEEDS:
        if _is_among(reading, head, doers) and not _is_among(reading, head, agents(trigger)):
            raise NotShown(Reason.TURNED_ROUND)
        doers = agents(trigger)
    done_to = [] if passive else objects(trigger)
    if _within(head, done_to) and not _is_among(reading, head, doers):
        raise NotShown(Reason.TURNED_ROUND)
    if doers and not _is_among(reading, head, doers):
        raise NotShown(Reason.OTHER_DOER)


def _check_noun(reading: Reading, trigger: Token, actor: Token) -> None:
    """ "The coup by X", "X condemned the massacre": a noun names its doer after "by", or nobody."""
    by = agents(trigger)
    if by and not _is_among(reading, actor, by):
        raise NotShown(Reason.OTHER_DOER)
    doing = trigger.head if is_verb(trigger.head) and trigger.head.lemma_.lower() in DOING else None
    if doing is not None and trigger.dep_ in {
        "dobj",
        "nsubjpass",
    }:  # "X staged the coup", "the coup was led by X"
        did = agents(doing) if is_passive(doing) else subjects(doing)
        if did and not _is_among(reading, actor, did):
            raise NotShown(Reason.OTHER_DOER)
    verb = next((word for word in governors(trigger) if is_verb(word)), None)
    if verb is not None and verb.lemma_.lower() in AGAINST and not by:
        doers = agents(verb) if is_passive(verb) else subjects(verb)
        if _is_among(reading, actor, doers):
            raise NotShown(Reason.OTHER_DOER)


def _is_among(reading: Reading, token: Token, nouns: Iterable[Token]) -> bool:
    """Whether the word is one of these nouns, in the phrase of one, or another word for one."""
    for noun in nouns:
        if _within(token, [noun]) or _within(noun, [token]) or reading.references.same(token, noun):
            return True
    return False


def _within(token: Token, nouns: Iterable[Token]) -> bool:
    """Whether the word is one of these nouns or part of what it names: no clause, place or foe beside it."""
    for noun in nouns:
        for word in (token, *token.ancestors):
            if word.i == noun.i:
                return True
            if word.dep_ in {"relcl", "advcl", "ccomp"} or word.lower_ in _APART:
                break
    return False


def _describes(teller: Token, trainee: Token, trigger: Token) -> bool:
    """Whether the word stands in the trainee's own phrase, below no word of training: "French army"."""
    for word in (teller, *teller.ancestors):
        if word.i == trigger.i:
            return False
        if word.i == trainee.i:
            return trainee.i != trigger.i
    return False


def _teaching(trigger: Token) -> list[Token]:
    """The other verbs of teaching in the sentence, without those that share their parties with this one."""
    verbs = [t for t in trigger.sent if t.i != trigger.i and t.lemma_.lower() in TEACHING and is_verb(t)]
    return [verb for verb in verbs if not _shares_parties(verb, trigger)]


def _shares_parties(first: Token, second: Token) -> bool:
    """Whether two verbs are joined, the later without a subject of its own: "trained and mentored them"."""
    if first.head.i != second.i and second.head.i != first.i:
        return False
    later = max((first, second), key=lambda token: token.i)
    return not any(child.dep_ in {"nsubj", "nsubjpass"} for child in later.children)


def _check_own_event(trigger: Token, tokens: Iterable[Token], others: list[Token]) -> None:
    for token in tokens:
        own = steps(token, trigger)
        if any(steps(token, other) < own for other in others):
            raise NotShown(Reason.OTHER_EVENT)
