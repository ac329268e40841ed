"""Asking: a part of a text becomes a well-formed answer, one kept from before or a new one of the model."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.llm.answer import Answer, parse, schema
from graph.llm.cache import AnswerCache, content_key
from graph.llm.endpoint import Completion
from graph.llm.failures import AnswerError
from graph.llm.prompt import messages, prompt_version
from graph.llm.settings import LlmSettings

_ATTEMPTS = 2
"""A model that writes no JSON twice will not a third time."""


class Completing(Protocol):
    """Anything that answers messages; `graph.llm.endpoint.Endpoint` does."""

    def complete(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, object]) -> Completion:
        """The answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer and where it came from."""

    answer: Answer
    kept: bool


class Asker:
    """Asks for the claims of parts of texts.

    Args:
        warn: Told of kept answers that cannot be used.
    """

    def __init__(self, settings: LlmSettings, endpoint: Completing, warn: Callable[[str], None]) -> None:
        self._settings = settings
        self._endpoint = endpoint
        self._cache = AnswerCache(settings.cache, warn) if settings.cache is not None else None

    def ask(self, text: str) -> Asked:
        """The claims that the model finds in this text.

        Raises:
            AnswerError: The model gives no answer that can be used.
            StopRun: The endpoint or the folder of kept answers cannot be used.
        """
        settings = self._settings
        key = content_key(text, settings.model, prompt_version(), settings.temperature)
        kept = self._cache.get(key) if self._cache is not None else None
        if kept is not None:
            try:
                return Asked(parse(kept), kept=True)
            except ValueError:
                pass  # kept by a version that took more for well formed; ask again
        content, answer = self._from_model(text)
        if self._cache is not None:
            self._cache.put(key, content)
        return Asked(answer, kept=False)

    def _from_model(self, text: str) -> tuple[str, Answer]:
        reason = ""
        for _ in range(_ATTEMPTS):
            completion = self._endpoint.complete(messages(text), schema())
            try:
                return completion.content, parse(completion.content)
            except ValueError as error:
                reason = str(error)
        raise AnswerError(f"{self._settings.shown}: the model's answer is malformed: {reason}")
