"""Assessment: what a source says a training was worth, read from what a sentence says of the training."""

from spacy.tokens import Token

from graph.claims.claim import Assessment
from graph.claims.clauses import is_verb
from graph.mentions.words import word_set

_JUDGING = word_set(
    "consider regard see view hail praise describe credit deem judge call rate be prove remain become"
)
_GOOD = word_set(
    "achievement success successful triumph effective model accomplishment invaluable vital exemplary"
    " breakthrough valuable excellent best hailed praised credited"
)
_BAD = word_set(
    "failure failed disaster flawed ineffective fiasco disastrous useless counterproductive waste debacle"
)
_UNREAL = word_set("could might may would can will should")
_MIXED = word_set("mixed uneven patchy")


def assessment(training: Token) -> Assessment | None:
    """The worth that the sentence ascribes to this training; None where it ascribes none or denies one.

    Only a judgement of which the training is the subject counts: "the training was considered a success".
    """
    subject = training
    while subject.dep_ in {"pobj", "prep", "conj", "compound", "appos"} and not is_verb(subject.head):
        subject = subject.head
    verb = subject.head
    if verb.lemma_ not in _JUDGING:
        return None
    if subject.dep_ not in {"nsubj", "nsubjpass"}:
        # "In Afghanistan, a decade of training ... has been considered": hung on the place before the comma.
        astray = subject.dep_ == "prep" and subject.i < verb.i
        if not astray or any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children):
            return None
    if any(child.dep_ == "neg" or child.lower_ in _UNREAL for child in verb.children):
        return None
    said = {
        token.lower_
        for child in verb.children
        if child.dep_ in {"oprd", "attr", "acomp", "prep", "xcomp", "ccomp"}
        for token in child.subtree
    } | ({verb.lower_} if verb.tag_ in {"VBN", "VBD"} else set())
    said |= {word.removesuffix("s") for word in said}
    good, bad = said & _GOOD, said & _BAD
    if said & _MIXED or (good and bad):
        return Assessment.MIXED
    if good:
        return Assessment.FAVOURABLE
    return Assessment.ADVERSE if bad else None
