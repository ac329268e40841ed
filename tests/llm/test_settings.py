from pathlib import Path

import pytest

from graph.errors import StopRun
from graph.llm.settings import LlmSettings, default_cache


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1/chat/completions"),
        ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/chat/completions"),
        ("https://example.org/v1/chat/completions", "https://example.org/v1/chat/completions"),
        ("https://example.org/m?api-version=1", "https://example.org/m/chat/completions?api-version=1"),
    ],
)
def test_the_address_is_that_of_chat_completions(url: str, asked: str) -> None:
    assert LlmSettings(url=url, model="m").address == asked


def test_messages_name_the_address_without_its_query() -> None:
    assert LlmSettings(url="https://example.org/v1?key=secret", model="m").shown == (
        "https://example.org/v1/chat/completions"
    )


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"url": "ftp://example.org"}, "no http or https address"),
        ({"url": "example.org/v1"}, "no http or https address"),
        ({"url": "http://"}, "no http or https address"),
        ({"url": "http://example.org:port/v1"}, "is no address"),
        ({"model": " "}, "--llm-model is empty"),
        ({"key": "two words"}, "AFTERACTION_LLM_KEY"),
        ({"key": "line\nend"}, "AFTERACTION_LLM_KEY"),
        ({"timeout": 0.0}, "--llm-timeout"),
        ({"retries": -1}, "--llm-retries"),
    ],
)
def test_what_cannot_work_is_told_at_once(settings: dict[str, object], words: str) -> None:
    given: dict[str, object] = {"url": "http://127.0.0.1/v1", "model": "m"} | settings
    with pytest.raises(StopRun, match=words):
        LlmSettings(**given)  # type: ignore[arg-type]


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(StopRun) as caught:
        LlmSettings(url="https://user:hunter2@example.org/v1", model="m")
    assert "hunter2" not in str(caught.value)


def test_the_key_is_in_no_printed_form() -> None:
    settings = LlmSettings(url="http://127.0.0.1/v1", model="m", key="hunter2")
    assert "hunter2" not in repr(settings)
    assert "hunter2" not in str(settings)


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:1/v1", True),
        ("http://localhost/v1", True),
        ("http://[::1]:8/v1", True),
        ("http://127.0.0.1.example.org/v1", False),
        ("http://192.168.1.4/v1", False),
    ],
)
def test_whether_the_text_stays_here(url: str, local: bool) -> None:
    assert LlmSettings(url=url, model="m").is_local is local


def test_answers_are_kept_in_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache() == tmp_path / "after-action" / "llm"
