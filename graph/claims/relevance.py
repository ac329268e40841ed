"""Relevance: which outcomes a text tells as part of this subject, and which are other news."""

from graph.claims.claim import Certainty
from graph.claims.drafts import OutcomeDraft, TrainingDraft
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.words import word_set

_TRAINING = word_set(
    "train trains trained training trainer trainers trainee trainees instructor instructors mentored"
    " mentoring mentor adviser advisers advisor advisors graduate graduates graduated academy educated"
    " taught teach teaching instructed instruction schooled schooling drilled drilling coached coaching"
    " readied course courses college tuition lessons"
)
_FOES = frozenset({EntityKind.ARMED_GROUP, EntityKind.CRIMINAL_GROUP})
_SCHOOLS = frozenset({EntityKind.INSTITUTION, EntityKind.PROGRAMME})


class Relevance:
    """Tells which outcomes of a text belong to its subject.

    What soldiers did whom nobody is said to have trained is another subject. An outcome belongs where the
    text tells a training of the same country's people, or at least speaks of one: a sentence about training
    that also names a foreign country, or a school or programme. What the trainer's own people did does not.
    """

    def __init__(self, reading: Reading, trainings: list[TrainingDraft]) -> None:
        self._reading = reading
        self._told = {draft.host for draft in trainings if draft.certainty is not Certainty.DENIED}
        self._trainers = {draft.trainer.country for draft in trainings}
        self._spoken = [
            _lands(reading, sentence.start, sentence.end)
            for sentence in reading.doc.sents
            if any(token.lower_ in _TRAINING for token in sentence)
        ]

    def belongs(self, draft: OutcomeDraft) -> bool:
        """Whether an outcome that is tied to no training of the text is kept all the same."""
        # Whoever makes a coup is called a junta: that names nobody.
        if draft.vague or draft.actor.lemma == "junta" or self._is_of_foes(draft):
            return False
        return draft.host in self._told or self._is_spoken_of(draft.host)

    def _is_spoken_of(self, host: str | None) -> bool:
        if host is None:
            return bool(self._told) or any(codes or school for codes, school in self._spoken)
        if host in self._trainers:
            return False
        return any(host in codes and (school or codes - {host}) for codes, school in self._spoken)

    def _is_of_foes(self, draft: OutcomeDraft) -> bool:
        """Whether the actor is an armed or criminal group, or of one: "Taliban fighters"."""
        if draft.actor.kind in _FOES:
            return True
        head = self._reading.doc[draft.actor.head]
        matches = (self._reading.phrases.match_at(token) for token in [head, *head.lefts])
        return any(m is not None and m.entry is not None and m.entry.kind in _FOES for m in matches)


def _lands(reading: Reading, start: int, end: int) -> tuple[set[str], bool]:
    """The countries that a sentence names, and whether it names a school or programme."""
    codes: set[str] = set()
    school = False
    for token in reading.doc[start:end]:
        if code := reading.phrases.country_word(token):
            codes.add(code)
        match = reading.phrases.match_at(token)
        school = school or bool(match and match.entry and match.entry.kind in _SCHOOLS)
    return codes, school
