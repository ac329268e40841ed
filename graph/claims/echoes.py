"""Echoes: "So did X", which says of X what the sentence before says of somebody else."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span, Token

from graph.claims.certainty import hearsay_words
from graph.claims.claim import Certainty
from graph.claims.clauses import SUBJECTS, with_conjuncts
from graph.claims.drafts import Draft, TrainingDraft
from graph.claims.reading import Reading
from graph.claims.trainees import trainees_of

_ECHOING = frozenset({"so", "likewise"})
_AUXILIARIES = frozenset({"do", "be", "have"})


def echoes(reading: Reading, drafts: Sequence[Draft]) -> Iterator[TrainingDraft]:
    """The trainings that a sentence repeats of somebody else: "X trained in Libya. So did Y".

    The date and the place are those of the sentence before; what else it tells is not taken over.
    """
    sentences = list(reading.doc.sents)
    for before, sentence in pairwise(sentences):
        verb = _echoing_verb(sentence)
        if verb is None:
            continue
        told = [d for d in drafts if isinstance(d, TrainingDraft) and d.trigger.sent.start == before.start]
        whom = [noun for noun in _subjects(verb) if noun.i > sentence.start]
        for draft in told:
            for trainee in trainees_of(reading, whom, draft.trainer, draft.trigger):
                hearsay = hearsay_words(iter(verb.children)) or draft.certainty is Certainty.ALLEGED
                yield replace(
                    draft,
                    trigger=verb,
                    trainee=trainee.mention,
                    head=trainee.head,
                    host=trainee.host,
                    certainty=Certainty.ALLEGED if hearsay else draft.certainty,
                )


def _echoing_verb(sentence: Span) -> Token | None:
    words = [token for token in sentence if not token.is_space][:2]
    if len(words) < 2 or words[0].lower_ not in _ECHOING:
        return None
    verb = words[1]
    plain = not any(child.dep_ in {"dobj", "acomp", "xcomp", "neg"} for child in verb.children)
    one = sum(child.dep_ in {*SUBJECTS, "attr"} for child in verb.children) == 1
    return verb if verb.lemma_ in _AUXILIARIES and plain and one else None


def _subjects(verb: Token) -> list[Token]:
    """Of whom it is said; the parser takes "So was X" for what is said."""
    return with_conjuncts(next(c for c in verb.children if c.dep_ in {*SUBJECTS, "attr"}))
