"""Readers: a text becomes what it states, by the model behind its guard, or by rules and model both."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from graph.claims.drafts import Draft, TrainingDraft
from graph.claims.extract import Extractor, assemble
from graph.claims.polyglot import ENGLISH
from graph.claims.reader import Reader
from graph.claims.reading import Reading
from graph.claims.source import Statements
from graph.errors import SkipDocument
from graph.llm.asking import Asker
from graph.llm.failures import AnswerError
from graph.llm.guard import Guard
from graph.llm.parts import parts
from graph.llm.prompt import prompt_version
from graph.llm.reasons import Dropped, Reason
from graph.llm.settings import LlmSettings
from graph.llm.tally import DocumentTally, Tally
from graph.text.text import Text

_UNFIT = re.compile(r"[^A-Za-z0-9._:@+/-]+")


@dataclass(frozen=True, slots=True)
class Compared:
    """What one text states, by the rules and by the model."""

    text: Text
    rules: Statements
    model: Statements


def extractor_name(model: str) -> str:
    """What claims of a model name as their extractor: "llm/<model>/<prompt version>", fit for an IRI."""
    return f"llm/{_UNFIT.sub('_', model)}/{prompt_version()}"


class LlmReader:
    """Reads claims off texts with a model; what it states passes the guard, or is dropped and counted.

    Args:
        rules: Parses the texts.
        asker: Asks the model.
        tally: Told what became of each document; those without a usable answer are skipped, and named there.
    """

    def __init__(self, rules: Extractor, settings: LlmSettings, asker: Asker, tally: Tally) -> None:
        self._rules = rules
        self._settings = settings
        self._asker = asker
        self._tally = tally
        self._rule = extractor_name(settings.model)

    def extract_all(self, texts: Iterable[Text]) -> Iterator[Statements]:
        """What each text states, as the model reads it; texts without a usable answer are left out."""
        return (statements for _, statements in self.extract_pairs(texts))

    def extract_pairs(self, texts: Iterable[Text]) -> Iterator[tuple[Text, Statements]]:
        """Each text with what the model reads it to state, in order.

        Raises:
            StopRun: The endpoint cannot be used.
        """
        for text in texts:
            with self._opened(text) as reading:
                told = self._read(reading) if reading is not None else None
            if told is not None:
                yield text, told

    def beside_rules(self, text: Text) -> Compared | None:
        """What the rules and the model read a text to state; None where the model gives no usable answer.

        Raises:
            StopRun: The endpoint cannot be used.
        """
        with self._opened(text) as reading:
            told = self._read(reading) if reading is not None else None
            if reading is None or told is None:
                return None
            return Compared(text, self._rules.read(reading.doc, text), told)

    @contextmanager
    def _opened(self, text: Text) -> Iterator[Reading | None]:
        """The parsed text; None for one that cannot be checked, which the tally names."""
        with ExitStack() as stack:
            reading = None
            try:
                if not is_english(text):
                    reason = (
                        f"is in {text.metadata.language!r}; what a model states is checked in English only"
                    )
                    raise SkipDocument(text.origin, reason)
                reading = stack.enter_context(self._rules.opened(text))
            except SkipDocument as skip:
                self._tally.skipped.append(skip)
            yield reading

    def _read(self, reading: Reading) -> Statements | None:
        """What the model reads a parsed text to state; None where it gives no usable answer."""
        content = reading.text.content
        guard = Guard(reading, self._rule)
        drafts: list[Draft] = []
        whole = parts(content, self._settings.part, self._settings.overlap)
        kept = 0
        for part in whole:
            try:
                asked = self._asker.ask(content[part.start : part.end])
            except AnswerError as error:
                self._tally.skipped.append(SkipDocument(reading.text.origin, str(error)))
                return None
            kept += asked.kept
            drafts += guard.drafts(asked.answer, part.start, part.end)
        steps: dict[str, tuple[Draft, ...]] = {}
        statements = assemble(reading, _once(drafts), lambda step, left: steps.update({step: tuple(left)}))
        dropped = (*guard.dropped, *_set_aside(steps))
        self._tally.documents.append(
            DocumentTally(reading.text.name, len(whole), kept, len(statements.claims), dropped)
        )
        return statements


class BothReader:
    """Reads texts by the rules and by the model; each claim names which of them made it.

    A text in another language than English, or that the model gives no usable answer for, is read by the
    rules alone.

    Args:
        rules: Reads what the model does not.
        seen: Told of each text's two readings, for a comparison.
    """

    def __init__(self, model: LlmReader, rules: Reader, seen: list[Compared] | None = None) -> None:
        self._model = model
        self._rules = rules
        self._seen = seen

    def extract_all(self, texts: Iterable[Text]) -> Iterator[Statements]:
        """What each text states, by either."""
        return (statements for _, statements in self.extract_pairs(texts))

    def extract_pairs(self, texts: Iterable[Text]) -> Iterator[tuple[Text, Statements]]:
        """Each text with what it states, by the rules first and then by the model.

        Raises:
            StopRun: The endpoint cannot be used.
        """
        for text in texts:
            both = self._model.beside_rules(text) if is_english(text) else None
            if both is None:
                yield from self._rules.extract_pairs([text])
                continue
            if self._seen is not None:
                self._seen.append(both)
            yield text, merged(both.rules, both.model)


def is_english(text: Text) -> bool:
    """Whether a text is in the language that the guard can check."""
    return text.metadata.language in {None, ENGLISH}


def merged(first: Statements, second: Statements) -> Statements:
    """What two readings of one source state, side by side: nothing is joined, each claim keeps its maker."""
    return Statements(
        source=first.source,
        claims=tuple(dict.fromkeys((*first.claims, *second.claims))),
        links=tuple(dict.fromkeys((*first.links, *second.links))),
        case=first.case,
    )


def _once(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Drafts without those of an overlap that came twice."""
    seen: set[tuple[object, ...]] = set()
    for draft in drafts:
        what = draft.trainer.name if isinstance(draft, TrainingDraft) else draft.type
        key = (type(draft), draft.trigger.i, draft.head.i, what)
        if key not in seen:
            seen.add(key)
            yield draft


_STEPS = (
    ("read", "placed", Reason.NO_COUNTRY),
    ("placed", "joined", Reason.TOLD_AGAIN),
    ("joined", "kept", Reason.OTHER_SUBJECT),
)


def _set_aside(steps: Mapping[str, Sequence[Draft]]) -> Iterator[Dropped]:
    """The drafts that the text shows and of which no claim was made, with the step that took them."""
    for before, after, reason in _STEPS:
        left = {_key(draft) for draft in steps[after]}
        for draft in steps[before]:
            if _key(draft) not in left:
                training = isinstance(draft, TrainingDraft)
                quote = " ".join(draft.trigger.sent.text.split())
                yield Dropped(reason, "training" if training else "outcome", _shown(draft)[:300], quote[:300])


def _key(draft: Draft) -> tuple[str, int]:
    """What stays of a draft when its party is named better: its event."""
    what = draft.trainer.name if isinstance(draft, TrainingDraft) else draft.type.value
    return what, draft.trigger.i


def _shown(draft: Draft) -> str:
    if isinstance(draft, TrainingDraft):
        return f"{draft.trainer.name} trained {draft.trainee.name}"
    return f"{draft.actor.name}: {draft.type.value}"
