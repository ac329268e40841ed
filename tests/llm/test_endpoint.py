"""The client against a real server on loopback that misbehaves in every way that endpoints do."""

import json
import socket
import threading
from collections.abc import Iterator

import pytest

from graph.errors import StopRun
from graph.llm.endpoint import Completion, Endpoint, Form
from graph.llm.failures import AnswerError
from graph.llm.settings import LlmSettings
from tests.llm.stand_in import Heard, Reply, Respond, Server, completion, serving

MESSAGES = ({"role": "user", "content": "hello"},)
SCHEMA: dict[str, object] = {"type": "object"}


def ask(server: Server, waits: list[float] | None = None, **more: object) -> Completion:
    settings = LlmSettings(url=server.url, model="m", **more)  # type: ignore[arg-type]
    waited = waits if waits is not None else []
    with Endpoint(settings, sleep=waited.append) as endpoint:
        return endpoint.complete(MESSAGES, SCHEMA)


def refusing(*forms: str, words: str = "response_format is not supported", status: int = 400) -> Respond:
    def respond(heard: Heard) -> Reply:
        if heard.form in forms:
            return Reply(json.dumps({"error": {"message": words}}).encode(), status)
        return completion("{}")

    return respond


def test_what_is_sent() -> None:
    with serving(lambda _: completion("{}")) as server:
        assert ask(server, key="k-1") == Completion("{}", Form.SCHEMA)
    heard = server.heard[0]
    assert heard.path == "/v1/chat/completions"
    assert heard.headers["Authorization"] == "Bearer k-1"
    assert heard.json == {
        "model": "m",
        "messages": [{"role": "user", "content": "hello"}],
        "stream": False,
        "temperature": 0.0,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "claims", "strict": True, "schema": SCHEMA},
        },
    }


def test_without_a_key_none_is_sent() -> None:
    with serving(lambda _: completion("{}")) as server:
        ask(server)
    assert "Authorization" not in server.heard[0].headers


@pytest.mark.parametrize(
    ("refused", "status", "form"),
    [
        (("json_schema",), 400, Form.OBJECT),
        (("json_schema",), 422, Form.OBJECT),
        (("json_schema", "json_object"), 400, Form.PLAIN),
    ],
)
def test_an_endpoint_that_refuses_a_form_is_asked_for_less(
    refused: tuple[str, ...], status: int, form: Form
) -> None:
    with serving(refusing(*refused, status=status)) as server:
        assert ask(server).form is form


def test_a_form_that_was_refused_is_not_asked_for_again() -> None:
    with (
        serving(refusing("json_schema")) as server,
        Endpoint(LlmSettings(url=server.url, model="m")) as endpoint,
    ):
        endpoint.complete(MESSAGES, SCHEMA)
        endpoint.complete(MESSAGES, SCHEMA)
    assert [heard.form for heard in server.heard] == ["json_schema", "json_object", "json_object"]


def test_a_model_that_takes_no_temperature_is_asked_without() -> None:
    def respond(heard: Heard) -> Reply:
        if "temperature" in heard.json:
            return Reply(b'{"error": {"message": "temperature is not supported by this model"}}', 400)
        return completion("{}")

    with serving(respond) as server:
        assert ask(server).form is Form.SCHEMA


@pytest.mark.parametrize("status", [429, 500, 503])
def test_an_overloaded_endpoint_is_asked_again_after_growing_waits(status: int) -> None:
    waits: list[float] = []
    with serving(lambda heard: Reply(b"busy", status) if heard.number < 3 else completion("{}")) as server:
        assert ask(server, waits).content == "{}"
    assert len(waits) == 3
    assert 1 <= waits[0] <= 1.25
    assert 2 <= waits[1] <= 2.5
    assert 4 <= waits[2] <= 5


def test_the_endpoint_may_say_how_long_to_wait_within_bounds() -> None:
    waits: list[float] = []
    asked = iter(("7", "86400", "Wed, 21 Oct 2026 07:28:00 GMT", "-3", "nan"))

    def respond(heard: Heard) -> Reply:
        return Reply(b"", 429, {"Retry-After": next(asked)}) if heard.number < 5 else completion("{}")

    with serving(respond) as server:
        ask(server, waits, retries=5, longest_wait=60.0)
    assert waits[:2] == [7, 60]
    assert all(0 < wait <= 60 for wait in waits)


# A 500 may be an endpoint that cannot work by a schema: each of the three forms is tried.
@pytest.mark.parametrize(("status", "attempts"), [(429, 3), (503, 3), (500, 9)])
def test_attempts_are_bounded_and_the_endpoint_named(status: int, attempts: int) -> None:
    with serving(lambda _: Reply(b'{"error": "quota"}', status)) as server:
        named = rf"127\.0\.0\.1:\d+/v1/chat/completions: answered {status} 3 times in a row: quota"
        with pytest.raises(StopRun, match=named):
            ask(server, retries=2)
    assert len(server.heard) == attempts


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_is_told_and_not_shown(status: int) -> None:
    with (
        serving(lambda _: Reply(b'{"error": {"message": "bad key hunter2"}}', status)) as server,
        pytest.raises(StopRun, match="AFTERACTION_LLM_KEY") as caught,
    ):
        ask(server, key="hunter2")
    assert "hunter2" not in str(caught.value)
    assert len(server.heard) == 1


def test_an_unknown_model_is_told() -> None:
    with (
        serving(lambda _: Reply(b'{"error": {"message": "model not found"}}', 404)) as server,
        pytest.raises(StopRun, match=r"404.*no model 'm'.*model not found"),
    ):
        ask(server)


def test_a_redirect_is_not_followed() -> None:
    with (
        serving(lambda _: Reply(b"", 302, {"Location": "http://127.0.0.1:9/"})) as server,
        pytest.raises(StopRun, match="redirect"),
    ):
        ask(server, key="k")


def test_an_endpoint_that_is_not_there_is_named() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        settings = LlmSettings(url=f"http://127.0.0.1:{port}/v1", model="m")
        with Endpoint(settings) as endpoint, pytest.raises(StopRun, match=f"127.0.0.1:{port}.*be reached"):
            endpoint.complete(MESSAGES, SCHEMA)


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(b"<html>hello</html>"), "no chat completion"),
        (Reply(b""), "no chat completion"),
        (Reply(b'{"choices": "none"}'), "no chat completion"),
        (Reply(b'{"choices": []}'), "no choice"),
        (completion(""), "empty"),
        (completion("{}", message={"content": None, "refusal": "I must not"}), "refuses"),
        (completion('{"trainings": [', finish_reason="length"), "cut off"),
    ],
)
def test_an_answer_that_is_none_costs_one_document(reply: Reply, words: str) -> None:
    with serving(lambda _: reply) as server, pytest.raises(AnswerError, match=words):
        ask(server)


def test_a_huge_answer_is_not_read_to_its_end() -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while True:
            sent += 1
            yield b"x" * 65536

    with (
        serving(lambda _: Reply(endless())) as server,
        pytest.raises(AnswerError, match="more than 300,000 bytes"),
    ):
        ask(server, largest_answer=300_000)
    assert sent < 1000


def test_an_answer_that_does_not_come_is_not_waited_for() -> None:
    asked_again = threading.Event()

    def silent() -> Iterator[bytes]:
        asked_again.wait(20)
        yield b""

    with serving(lambda _: Reply(silent())) as server:
        with pytest.raises(AnswerError, match=r"within 0\.2 s"):
            ask(server, timeout=0.2)
        asked_again.set()


def test_an_answer_that_drips_in_has_an_end() -> None:
    done = threading.Event()

    def drip() -> Iterator[bytes]:
        while not done.wait(0.02):
            yield b" "

    with serving(lambda _: Reply(drip())) as server:
        with pytest.raises(AnswerError, match=r"within 0\.3 s"):
            ask(server, timeout=0.3)
        done.set()


def test_a_connection_that_breaks_off_costs_one_document() -> None:
    with (
        serving(lambda _: Reply(b"", headers={"Content-Length": "50"})) as server,
        pytest.raises(AnswerError),
    ):
        ask(server)
