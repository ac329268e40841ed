"""Certainty: how surely a sentence states what one of its words says, read from what that word depends on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from graph.claims.claim import Certainty
from graph.claims.clauses import governors, is_astray
from graph.mentions.words import singular, word_set

PLAN_VERBS = word_set(
    "plan seek intend propose offer agree want hope aim consider promise pledge vow expect prepare schedule"
    " decide request approve invite ask refuse decline discuss explore look set slate authorise authorize"
    " commit envisage envision urge call advocate recommend order designate"
)
PLAN_NOUNS = word_set(
    "plan proposal project offer intention request promise pledge deal agreement bid intent readiness"
    " willingness commitment pact goal aim objective proposition"
)
_REFUSALS = word_set("refuse decline turn reject forbid block veto")
HEARSAY_VERBS = word_set(
    "allege accuse claim suspect rumour rumor believe think charge implicate link blame insinuate suggest"
    " speculate presume assume tie"
)
_HEARSAY_WORDS = word_set(
    "allegedly reportedly supposedly purportedly apparently ostensibly rumoured rumored alleged suspected"
    " purported unconfirmed unproven possibly perhaps probably likely presumably accused said"
)
_HEARSAY_NOUNS = word_set("allegation accusation claim rumour rumor suspicion charge suspect assertion")
_TOLD_NOUNS = _HEARSAY_NOUNS | word_set("report suggestion story notion idea")
"""Nouns with a content clause that somebody else vouches for: "reports that X trained Y"."""

_DENIALS = word_set("deny dismiss refute dispute disclaim rebut repudiate")
_TURNS_DOWN = word_set("reject contest rubbish")
"""Verbs that deny where what they reject was said, and refuse where it was asked for."""

_SAYINGS = word_set("say tell state claim insist maintain add declare assert stress announce testify")
_CONFIRMS = word_set("confirm admit acknowledge concede verify substantiate")
_UNTRUE = word_set("false untrue baseless unfounded wrong incorrect groundless fabricated")
_NEGATIONS = word_set("not n't never no neither nor without none hardly cannot nobody")
_DOUBT = word_set("unclear uncertain unknown whether unlikely doubtful impossible possible")
_MAYBE = word_set("could might may can should must")
_FUTURE = word_set("will would shall 'll wo ca 'd")
_CONDITIONS = word_set("if unless whether lest once")
_GENERIC_SUBJECTS = word_set("you one we anyone everyone people somebody someone nobody whoever")
_OFTEN = word_set("often usually sometimes typically generally frequently always rarely regularly")
_HAPPENING = word_set(
    "begin start take happen occur exist resume go materialise materialize provide give receive"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the sentence lets one say of an event.

    Args:
        certainty: How surely it is stated.
        negated: The sentence says that it did not happen; no claim, save a denial of somebody's.
    """

    certainty: Certainty
    negated: bool = False


def standing(trigger: Token) -> Standing | None:
    """How surely the event of this word is stated; None where the sentence does not state it at all.

    None is the answer for conditions, questions, bare possibilities and general remarks: "when you train
    elite units", "it could help". A negated event is None as well, unless somebody is quoted for it: "the
    ministry said it had not trained them" is a denial. "There is no evidence that ..." states nothing.
    """
    certainty = Certainty.REPORTED
    chain = [trigger, *governors(trigger)]
    for position, word in enumerate(chain):
        if position and _is_told_apart(chain[position - 1]):
            break
        step = _step(word, chain[position - 1] if position else None)
        if step is None:
            return None
        if step.negated:
            return Standing(Certainty.DENIED) if _is_denial(word, chain[position + 1 :]) else None
        certainty = _weaker(certainty, step.certainty)
    if trigger.sent.text.rstrip(' \n"”').endswith("?"):
        return None
    return Standing(certainty)


def _step(word: Token, below: Token | None) -> Standing | None:
    """What one word on the way from the trigger to the root adds."""
    if below is not None and not _carries(word, below):
        return Standing(Certainty.REPORTED)
    if below is None and any(c.dep_ == "amod" and c.lower_ in _HEARSAY_WORDS for c in word.children):
        return Standing(Certainty.ALLEGED)
    lemma = word.lemma_.lower()
    certainty = Certainty.REPORTED
    for child in word.children:
        lower = child.lower_
        if child.dep_ == "neg" or (lower in _NEGATIONS and child.dep_ in {"det", "preconj", "advmod"}):
            if lower == "only" or _is_not_only(child) or _presupposes(word, below):
                continue
            return Standing(certainty, negated=True)
        nobody = child.dep_ in {"nsubj", "nsubjpass", "dobj"} and below is None and _is_none(child)
        if nobody:
            return Standing(certainty, negated=True)
        if child.dep_ in {"mark", "advmod"} and lower in _CONDITIONS:
            return None
        if child.dep_ in {"mark", "advmod"} and lower in {"when", "whenever"} and not _is_past(word):
            return None
        if child.dep_ == "aux" and lower in _MAYBE:
            return None
        if child.dep_ == "advmod" and lower in _OFTEN and word.tag_ in {"VBP", "VBZ"}:
            return None
        if child.dep_ == "aux" and lower in _FUTURE:
            certainty = Certainty.PLANNED
        anybody = child.dep_ in {"nsubj", "nsubjpass"} and lower in _GENERIC_SUBJECTS
        # "One of the battalions" is that one.
        anybody = anybody and not any(c.lower_ == "of" for c in child.children)
        if anybody and below is None and not _is_past(word):
            return None
        if child.dep_ in {"advmod", "amod"} and lower in _HEARSAY_WORDS:
            certainty = _weaker(certainty, Certainty.ALLEGED)
        if child.dep_ == "acomp" and lower in _DOUBT | _UNTRUE and below is not None:
            return None
    if below is not None and lemma in _CONFIRMS and word.head.lemma_ in _REFUSALS | {"fail"}:
        return None  # "refused to confirm that ..." states nothing
    if below is None:
        if word.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in word.children):
            certainty = _weaker(certainty, _of_infinitive(word))
        return Standing(certainty)
    return Standing(_weaker(certainty, _of_governor(word, below, lemma)))


def _is_none(noun: Token) -> bool:
    """Whether the phrase says that there was nobody: "no soldiers", "none of the officers"."""
    if noun.lower_ in {"none", "nobody", "neither"}:
        return True
    return any(c.dep_ in {"det", "neg"} and c.lower_ in {"no", "neither"} for c in noun.children)


def _is_denial(negated: Token, above: Sequence[Token]) -> bool:
    """Whether a negated event is what somebody, not the article, says: "said it had never trained"."""
    told = negated
    for upper in above:
        # "did not admit training": only the event's own verb, or "have" around it, may be negated.
        if told.dep_ == "ccomp" and upper.lemma_ in _SAYINGS and upper.pos_ == "VERB":
            quoted = any(c.dep_ == "nsubj" and c.pos_ != "PRON" for c in upper.children)
            return quoted and not any(c.dep_ == "neg" for c in upper.children)
        return False
    return False


def _presupposes(verb: Token, below: Token | None) -> bool:
    """Whether a denial about an event leaves the event standing: "the training has not been a success"."""
    subject = below is not None and below.dep_ in {"nsubj", "nsubjpass"} and below.pos_ == "NOUN"
    return subject and verb.lemma_ not in _HAPPENING


def _of_infinitive(verb: Token) -> Certainty:
    """ "is to train" announces; "was deployed to train" tells what for."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and verb.head.tag_ in {"VBZ", "VBP"}:
        return Certainty.PLANNED
    return Certainty.REPORTED


def _of_governor(word: Token, below: Token, lemma: str) -> Certainty:
    if below.dep_ == "conj":
        return Certainty.REPORTED  # "a battalion set up and trained by": side by side
    if lemma in _DENIALS | _TURNS_DOWN and word.pos_ == "VERB":
        asked = below.pos_ == "NOUN" and singular(below) in PLAN_NOUNS
        said = lemma in _DENIALS or (below.pos_ == "NOUN" and singular(below) in _TOLD_NOUNS)
        return Certainty.DENIED if said and not asked else Certainty.HYPOTHETICAL
    if lemma in _TOLD_NOUNS and word.pos_ == "NOUN" and _is_content(below):
        return Certainty.ALLEGED
    if lemma in HEARSAY_VERBS and word.pos_ == "VERB":
        return Certainty.ALLEGED
    if lemma in _HEARSAY_NOUNS and word.pos_ == "NOUN":
        return Certainty.ALLEGED
    passive = any(c.dep_ == "auxpass" for c in word.children)
    if lemma in {"say", "report"} and passive and below.dep_ in {"xcomp", "advcl"} and below.tag_ != "VBD":
        return Certainty.ALLEGED  # "is said to have trained"
    if word.pos_ == "ADJ" and word.lower_ in {"about", "due", "set", "ready", "scheduled", "expected"}:
        return Certainty.PLANNED  # "are about to join"
    if lemma in _REFUSALS and word.pos_ == "VERB":
        return Certainty.HYPOTHETICAL
    if lemma in PLAN_VERBS and word.pos_ == "VERB":
        return Certainty.PLANNED
    if lemma in PLAN_NOUNS and word.pos_ == "NOUN" and below.dep_ in {"acl", "relcl", "prep"}:
        return Certainty.PLANNED
    return Certainty.REPORTED


def _is_content(clause: Token) -> bool:
    """Whether the clause says what the noun before it reports: "reports that X trained Y"."""
    return clause.dep_ in {"acl", "ccomp", "relcl"} and any(
        c.dep_ == "mark" and c.lower_ == "that" for c in clause.children
    )


def _carries(word: Token, below: Token) -> bool:
    """Whether what holds of the upper word holds of the lower one: not over a relative clause's edge."""
    if below.dep_ in {"compound", "poss", "nmod"}:
        return False
    if below.dep_ == "conj":
        # "agreed to arm and train" shares what is before; "plans to arm them and has trained" does not, nor
        # does "did not return and deserted".
        if below.tag_ in {"VBD", "VBN"} and word.tag_ == "VB":
            return False
        return not any(c.dep_ in {"aux", "nsubj", "nsubjpass"} for c in below.children)
    if below.dep_ in {"nsubj", "nsubjpass"}:
        return word.pos_ != "NOUN"
    return True


def _is_told_apart(word: Token) -> bool:
    """Whether the word heads a clause that is told for itself, whatever is said above it.

    "Soldiers trained by France could march": the training is told as done. A purpose ("to train") and a
    plan's content are not told apart.
    """
    if word.dep_ in {"relcl", "appos"}:
        return word.tag_ != "VB"
    if word.dep_ == "acl":
        return word.tag_ in {"VBN", "VBD", "VBG"} and not any(c.dep_ == "mark" for c in word.children)
    if word.dep_ == "advcl":
        infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in word.children)
        finite = word.tag_ not in {"VB", "VBG"} and not infinitive
        return finite or any(c.dep_ == "mark" for c in word.children)
    return word.dep_ == "amod" and not is_astray(word)


def _is_past(verb: Token) -> bool:
    if verb.tag_ == "VBD":
        return True
    return any(
        c.dep_ in {"aux", "auxpass"} and c.lower_ in {"was", "were", "had", "did"} for c in verb.children
    )


def _is_not_only(negation: Token) -> bool:
    following = negation.nbor(1) if negation.i + 1 < len(negation.doc) else None
    return following is not None and following.lower_ in {"only", "just", "least"}


_ORDER = (
    Certainty.REPORTED,
    Certainty.ALLEGED,
    Certainty.PLANNED,
    Certainty.HYPOTHETICAL,
    Certainty.DENIED,
)


def _weaker(first: Certainty, second: Certainty) -> Certainty:
    return max(first, second, key=_ORDER.index)


def hearsay_words(tokens: Iterator[Token]) -> bool:
    """Whether one of these words marks hearsay: "allegedly"."""
    return any(token.lower_ in _HEARSAY_WORDS for token in tokens)


def words_behind(trigger: Token) -> list[Token]:
    """The words for which `standing` is weaker than a plain report, in reading order; for explanation.

    They are looked for on the same way up the parse. An extractor may have weakened a certainty for reasons
    of its own, for which no word is found here.
    """
    found: set[int] = set()
    chain = [trigger, *governors(trigger)]
    for position, word in enumerate(chain):
        below = chain[position - 1] if position else None
        if below is not None and _is_told_apart(below):
            break
        if below is not None and not _carries(word, below):
            continue
        lemma = word.lemma_.lower()
        if below is not None and _of_governor(word, below, lemma) is not Certainty.REPORTED:
            found.add(word.i)
        for child in word.children:
            hearsay = child.lower_ in _HEARSAY_WORDS and child.dep_ in {"advmod", "amod"}
            future = child.lower_ in _FUTURE and child.dep_ == "aux"
            negated = child.dep_ == "neg" or (child.lower_ in _NEGATIONS and child.dep_ in {"det", "advmod"})
            if hearsay or future or (negated and not _is_not_only(child)):
                found.add(child.i)
    return [trigger.doc[at] for at in sorted(found)]
