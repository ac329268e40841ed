"""Trainings told by a compound adjective: "American-trained officers", "a Sandhurst-educated colonel"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import hearsay_words
from graph.claims.claim import Certainty
from graph.claims.drafts import Trainer, TrainingDraft
from graph.claims.reading import Reading
from graph.claims.trainees import trainees_of
from graph.claims.trainers import trainer_of_entry

_MADE = ("trained", "educated", "schooled", "taught", "drilled", "instructed", "mentored")
_HYPHENS = frozenset({"-", "–", "‑"})


class TrainedAdjectives:
    """Reads "<country, agency or school>-trained" before or after the one it describes."""

    name: ClassVar[str] = "trained-adjectives"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[TrainingDraft]:
        """The trainings of one text that an adjective tells, in reading order."""
        for token in reading.doc:
            trainer = _trainer(reading, token)
            if trainer is None:
                continue
            head = _described(token)
            if head is None or _is_denied(token, head):
                continue
            hearsay = hearsay_words(child for child in (*token.children, *token.head.children))
            for trainee in trainees_of(reading, [head], trainer, token):
                yield TrainingDraft(
                    rule=f"{self.name}/{self.version}",
                    trigger=token,
                    trainer=trainer,
                    trainee=trainee.mention,
                    head=trainee.head,
                    host=trainee.host,
                    certainty=Certainty.ALLEGED if hearsay else Certainty.REPORTED,
                    prior=True,
                )


def _trainer(reading: Reading, token: Token) -> Trainer | None:
    lower = token.lower_
    if lower in _MADE and token.i > 1 and token.nbor(-1).text in _HYPHENS:
        match = reading.phrases.match_at(token.nbor(-2))
        if match is None:
            return None
        if match.entry is not None:
            return trainer_of_entry(reading, reading.phrases.name_at(match))
        code = match.country
    else:
        before, hyphen, made = lower.rpartition("-")
        if not hyphen or made not in _MADE:
            return None
        name = token.text[: len(before)]
        code = reading.gazetteer.countries.lookup(name)
        if code is None:
            matches = reading.gazetteer.find([name])
            if matches and matches[0].entry is not None and matches[0].entry.country is not None:
                code = matches[0].entry.country
    if code is None:
        return None
    return Trainer(country=code, name=reading.gazetteer.countries.name(code))


def _described(token: Token) -> Token | None:
    """The noun that the adjective belongs to; with a title ("US-trained captain X") the name at its end."""
    head = token.head
    if token.dep_ in {"acomp", "attr", "oprd"} or (token.dep_ == "ROOT"):
        verb = head if token.dep_ != "ROOT" else token
        return next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if token.dep_ not in {"amod", "compound", "nmod", "acl", "appos", "conj", "npadvmod", "advmod"}:
        return None
    while (
        head.dep_ in {"compound", "amod", "nmod"}
        and head.head.i > head.i
        and head.head.pos_ in {"NOUN", "PROPN"}
    ):
        head = head.head
    return head if head.pos_ in {"NOUN", "PROPN"} else None


def _is_denied(token: Token, head: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ == "no" for child in (*head.children, *token.children))
