"""A client of any OpenAI-compatible `/chat/completions` endpoint, through httpx.

One request is all that is needed, with limits of its own on time and size, so the `openai` package, its
dependencies and its own retries would bring nothing. Structured output is asked for in the strictest form
first; an endpoint that refuses it is asked for a JSON object, then for plain text with the JSON in it.
"""

import json
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self

import httpx
from pydantic import BaseModel, ValidationError

from graph.errors import StopRun
from graph.llm.failures import AnswerError
from graph.llm.settings import KEY_VARIABLE, LlmSettings

_AGAIN = frozenset({429, 500, 502, 503, 504, 529})
_REFUSES_FORMAT = frozenset({400, 404, 415, 422, 500, 501})
"""What endpoints answer to a `response_format` that they do not know; 404 for some models behind a router."""

_CONNECT_SECONDS = 10.0
_FIRST_WAIT = 1.0
_SHOWN_OF_ERROR = 200


class Form(StrEnum):
    """How the answer is asked to look; the strictest first."""

    SCHEMA = "json_schema"
    OBJECT = "json_object"
    PLAIN = "text"


_FORMS = tuple(Form)


@dataclass(frozen=True, slots=True)
class Completion:
    """One answer.

    Args:
        content: What the model wrote.
        form: How it was asked to write.
    """

    content: str
    form: Form


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Answer(BaseModel):
    choices: list[_Choice]


class Endpoint:
    """Asks one endpoint; remembers which form of answer it takes. Close it, or use it in a `with`.

    Args:
        sleep: How to wait between attempts; a test counts instead.
    """

    def __init__(self, settings: LlmSettings, sleep: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        self._sleep = sleep
        self._form = Form.SCHEMA
        self._temperature = True
        # identity: an answer's size is then what is read, and nothing unpacks to more.
        headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
        if settings.key is not None:
            headers["Authorization"] = f"Bearer {settings.key}"
        self._client = httpx.Client(headers=headers, follow_redirects=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def complete(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, object]) -> Completion:
        """The model's answer to these messages.

        Raises:
            AnswerError: This answer is malformed, cut off, refused, too large or too slow.
            StopRun: The endpoint cannot be used at all; the message names it and why.
        """
        while True:
            status, body = self._patiently(messages, schema)
            if status == 200:
                return Completion(self._content(body), self._form)
            if not self._yields(status, body):
                raise StopRun(self._failure(status, body))

    def _yields(self, status: int, body: bytes) -> bool:
        """Whether the next attempt asks for less: an endpoint that knows no temperature, or not this form."""
        if status not in _REFUSES_FORMAT:
            return False
        if self._temperature and status == 400 and b"temperature" in body:
            self._temperature = False
            return True
        if self._form is Form.PLAIN or (status == 404 and b"format" not in body):
            return False
        self._form = _FORMS[_FORMS.index(self._form) + 1]
        return True

    def _patiently(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, object]
    ) -> tuple[int, bytes]:
        wait = _FIRST_WAIT
        for attempt in range(self._settings.retries + 1):
            status, headers, body = self._once(messages, schema)
            if status not in _AGAIN or attempt == self._settings.retries:
                return status, body
            # Jitter, so that several readers of one endpoint do not come back all at once.
            asked = _seconds(headers.get("retry-after"))
            pause = asked if asked is not None else wait * (1 + random.random() / 4)  # noqa: S311
            self._sleep(min(pause, self._settings.longest_wait))
            wait *= 2
        raise AssertionError("unreachable: the last attempt returns")

    def _once(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, object]
    ) -> tuple[int, httpx.Headers, bytes]:
        seconds = self._settings.timeout
        timeout = httpx.Timeout(seconds, connect=min(_CONNECT_SECONDS, seconds))
        deadline = time.monotonic() + seconds
        where = self._settings.shown
        try:
            with self._client.stream(
                "POST", self._settings.address, json=self._request(messages, schema), timeout=timeout
            ) as response:
                return response.status_code, response.headers, b"".join(self._read(response, deadline))
        except httpx.ConnectTimeout as error:
            raise StopRun(f"{where}: no connection within {min(_CONNECT_SECONDS, seconds):g} s") from error
        except httpx.TimeoutException as error:
            raise AnswerError(f"{where}: no whole answer within {seconds:g} s") from error
        except httpx.ConnectError as error:
            raise StopRun(f"{where}: cannot be reached: {error}") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise AnswerError(
                f"{where}: the answer broke off: {str(error) or type(error).__name__}"
            ) from error

    def _read(self, response: httpx.Response, deadline: float) -> Iterator[bytes]:
        size = 0
        for piece in response.iter_bytes():
            size += len(piece)
            if size > self._settings.largest_answer:
                limit = self._settings.largest_answer
                raise AnswerError(f"{self._settings.shown}: the answer has more than {limit:,} bytes")
            # httpx's own timeout starts anew with every byte; one that drips in would never end.
            if time.monotonic() > deadline:
                raise AnswerError(
                    f"{self._settings.shown}: no whole answer within {self._settings.timeout:g} s"
                )
            yield piece

    def _request(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, object]
    ) -> dict[str, object]:
        body: dict[str, object] = {"model": self._settings.model, "messages": list(messages), "stream": False}
        if self._temperature:
            body["temperature"] = self._settings.temperature
        if self._form is Form.SCHEMA:
            named = {"name": "claims", "strict": True, "schema": dict(schema)}
            body["response_format"] = {"type": self._form.value, "json_schema": named}
        elif self._form is Form.OBJECT:
            body["response_format"] = {"type": self._form.value}
        return body

    def _content(self, body: bytes) -> str:
        where = self._settings.shown
        try:
            answer = _Answer.model_validate_json(body)
        except ValidationError as error:
            raise AnswerError(f"{where}: the answer is no chat completion") from error
        if not answer.choices:
            raise AnswerError(f"{where}: the answer holds no choice")
        choice = answer.choices[0]
        if choice.message.refusal:
            raise AnswerError(f"{where}: the model refuses to answer")
        if choice.finish_reason == "length":
            raise AnswerError(f"{where}: the answer was cut off at the model's limit of length")
        if not choice.message.content:
            raise AnswerError(f"{where}: the answer is empty")
        return choice.message.content

    def _failure(self, status: int, body: bytes) -> str:
        where = self._settings.shown
        told = self._without_key(_message(body))
        told = f": {told}" if told else ""
        if status in {401, 403}:
            return f"{where}: answered {status}: the key in {KEY_VARIABLE} is missing or not accepted{told}"
        if status in {301, 302, 303, 307, 308}:
            return f"{where}: answered {status}, a redirect; give the final address as --llm-url"
        if status == 404:
            return f"{where}: answered 404: no such endpoint or no model {self._settings.model!r}{told}"
        if status in _AGAIN:
            tries = self._settings.retries + 1
            return f"{where}: answered {status} {tries} time{'s' if tries > 1 else ''} in a row{told}"
        return f"{where}: answered {status}{told}"

    def _without_key(self, text: str) -> str:
        # Some gateways repeat the key that they refuse.
        return text.replace(self._settings.key, "[key]") if self._settings.key else text


def _message(body: bytes) -> str:
    """The error's own words, on one line and short."""
    text = body[:100_000].decode(errors="replace")
    try:
        told = json.loads(text)
    except ValueError:
        told = text
    if isinstance(told, dict):
        told = told.get("error", told)
    if isinstance(told, dict):
        told = told.get("message", told)
    line = " ".join("".join(c if c.isprintable() else " " for c in str(told)).split())
    return line if len(line) <= _SHOWN_OF_ERROR else f"{line[:_SHOWN_OF_ERROR]}…"


def _seconds(value: str | None) -> float | None:
    """What `Retry-After` asks for, where it is a number of seconds (RFC 9110, section 10.2.3)."""
    try:
        seconds = float(value) if value is not None else None
    except ValueError:
        return None  # a date; our own back-off serves as well
    return seconds if seconds is not None and 0 <= seconds < float("inf") else None
