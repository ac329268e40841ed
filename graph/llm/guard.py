"""The guard: what a model states becomes a draft of a claim only where the text itself shows it.

A pure function of the text, its parse and the model's answer. It trusts nothing in the answer but where it
points: the words must stand in the text, and what they tell is read by this package's own means (gazetteer,
country tables, parse, certainty, dates). How sure a claim may be is for the sentence to say, not the model.
"""

from dataclasses import replace

from spacy.tokens import Span

from graph.claims.drafts import Draft, OutcomeDraft, TrainingDraft
from graph.claims.reading import Reading
from graph.llm.answer import Answer, Outcome, Party, Training
from graph.llm.event_words import OUTCOMES, TRAINING
from graph.llm.events import Event, certainty_of, find_event
from graph.llm.parties import Found, find_party, mention_of, nearest, spans_of
from graph.llm.quoting import Quotable
from graph.llm.reasons import Dropped, NotShown, Reason
from graph.llm.structure import check_outcome, check_training
from graph.llm.trainers import find_trainer
from graph.mentions.dates import DateMention, read_date
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention

_SHOWN = 300  # characters of a dropped statement that reports show


class Guard:
    """Checks what a model states of one text.

    Args:
        reading: The parsed text.
        rule: What the claims name as their extractor.

    Attributes:
        dropped: What was not let through so far, and why.
    """

    def __init__(self, reading: Reading, rule: str) -> None:
        self._reading = reading
        self._rule = rule
        self._source = Quotable(reading.text.content)
        self.dropped: list[Dropped] = []

    def drafts(self, answer: Answer, start: int, end: int) -> list[Draft]:
        """What the text shows of an answer; the rest goes to `dropped`.

        Args:
            start: First character of the part of the text that was sent; `end` is one past its last.
        """
        for stated, fault in answer.malformed:
            self.dropped.append(Dropped(Reason.MALFORMED, "claim", f"{stated}: {fault}", ""))
        found: list[Draft] = []
        for training in answer.trainings:
            try:
                found.append(self._training(training, start, end))
            except NotShown as reason:
                self._drop(reason.reason, training)
        for outcome in answer.outcomes:
            try:
                found.append(self._outcome(outcome, start, end))
            except NotShown as reason:
                self._drop(reason.reason, outcome)
        return found

    def _training(self, training: Training, start: int, end: int) -> TrainingDraft:
        event = find_event(self._reading, self._source, training, TRAINING, start, end)
        certainty = certainty_of(event.trigger, training.stated_as)
        trainee = self._party(training.trainee, event)
        trainer, teller = find_trainer(self._reading, self._source, training.trainer, event, trainee)
        check_training(self._reading, event.trigger, trainer.country, teller, trainee.words.root)
        return TrainingDraft(
            rule=self._rule,
            trigger=event.trigger,
            trainer=trainer,
            trainee=trainee.mention,
            head=trainee.head,
            host=self._host(trainee),
            certainty=certainty,
            date=self._date(training, event),
            place=self._words("place", training.place, training, event),
            programme=self._programme(training, event),
            # "Soldiers trained by France mutinied": a participle tells it as done before.
            prior=event.trigger.dep_ in {"acl", "amod"} and event.trigger.tag_ == "VBN",
        )

    def _outcome(self, outcome: Outcome, start: int, end: int) -> OutcomeDraft:
        event = find_event(self._reading, self._source, outcome, OUTCOMES[outcome.type], start, end)
        certainty = certainty_of(event.trigger, outcome.stated_as)
        actor = self._party(outcome.actor, event)
        check_outcome(self._reading, outcome.type, event.trigger, actor.words)
        return OutcomeDraft(
            rule=self._rule,
            trigger=event.trigger,
            type=outcome.type,
            actor=actor.mention,
            head=actor.head,
            host=self._host(actor),
            certainty=certainty,
            some=outcome.some_members or actor.some or actor.mention.some,
            date=self._date(outcome, event),
            place=self._words("place", outcome.place, outcome, event),
            target=self._other("target", outcome.target, outcome, event),
            joined=self._other("joined", outcome.joined, outcome, event),
            founded=self._other("founded", outcome.founded, outcome, event),
        )

    def _party(self, party: Party, event: Event) -> Found:
        return find_party(self._reading, self._source, party, event.trigger, event.first, event.last)

    def _host(self, party: Found) -> str | None:
        here = self._reading.references.country(party.words.root)
        return party.mention.country or self._reading.references.country(party.head) or here

    def _date(self, claim: Training | Outcome, event: Event) -> DateMention | None:
        """When, by this package's own reader of dates; of several such words, the nearest to the event."""
        if claim.when is None:
            return None
        spans = spans_of(self._reading, self._source, claim.when, event.first, event.last)
        words = nearest(spans, event.trigger)
        if words is None:
            self._drop(Reason.FIELD_NOT_QUOTED, claim, "when")
            return None
        for mention in self._reading.dates:
            if mention.start_char < words.end_char and words.start_char < mention.end_char:
                return mention
        alone = read_date(words.text, self._reading.published)
        if alone is None:
            self._drop(Reason.DATE_NOT_READ, claim, "when")
            return None
        shift = words.start_char
        return replace(alone, start_char=alone.start_char + shift, end_char=alone.end_char + shift)

    def _words(self, name: str, value: str | None, claim: Training | Outcome, event: Event) -> str | None:
        """A further field in the sentence's own words."""
        span = self._span(name, value, claim, event)
        return " ".join(span.text.split()) if span is not None else None

    def _other(self, name: str, value: str | None, claim: Outcome, event: Event) -> Mention | None:
        """Another party of an outcome: the mention that these words head, else one of their own."""
        span = self._span(name, value, claim, event)
        if span is None:
            return None
        kind = EntityKind.CRIMINAL_GROUP if "criminal" in claim.type.value else EntityKind.ARMED_GROUP
        return self._reading.phrases.at(span.root) or mention_of(span, kind)

    def _programme(self, training: Training, event: Event) -> Mention | None:
        span = self._span("programme", training.programme, training, event)
        if span is None:
            return None
        match = self._reading.phrases.match_at(span.root)
        if match is not None and match.entry is not None and match.entry.kind is EntityKind.PROGRAMME:
            return self._reading.phrases.name_at(match)
        return mention_of(span, EntityKind.PROGRAMME)

    def _span(self, name: str, value: str | None, claim: Training | Outcome, event: Event) -> Span | None:
        if value is None or not value.strip():
            return None
        span = next(spans_of(self._reading, self._source, value, event.first, event.last), None)
        if span is None:
            self._drop(Reason.FIELD_NOT_QUOTED, claim, name)
        return span

    def _drop(self, reason: Reason, claim: Training | Outcome, field: str = "") -> None:
        kind, stated = _shown(claim)
        if field:
            kind, stated = f"{kind}.{field}", str(getattr(claim, field))
        self.dropped.append(Dropped(reason, kind, stated[:_SHOWN], claim.quote[:_SHOWN]))


def _shown(claim: Training | Outcome) -> tuple[str, str]:
    if isinstance(claim, Training):
        trainer = claim.trainer.country or claim.trainer.organisation or claim.trainer.words
        return "training", f"{trainer} trained {claim.trainee.name}"
    return "outcome", f"{claim.actor.name}: {claim.type.value}"
