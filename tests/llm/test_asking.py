from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from graph.llm.asking import Asker
from graph.llm.endpoint import Completion, Form
from graph.llm.failures import AnswerError
from graph.llm.settings import LlmSettings
from tests.llm.stand_in import answer, outcome

GOOD = answer(outcome("The guard mutinied in June.", "mutinied", "mutiny", "The guard"))


class Scripted:
    """Answers with one content after the other."""

    def __init__(self, *contents: str) -> None:
        self.contents = list(contents)

    def complete(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, object]) -> Completion:
        assert messages
        assert schema["type"] == "object"
        return Completion(self.contents.pop(0), Form.SCHEMA)


def asker(scripted: Scripted, cache: Path | None = None, model: str = "m") -> Asker:
    settings = LlmSettings(url="http://127.0.0.1/v1", model=model, cache=cache)
    return Asker(settings, scripted, pytest.fail)


def test_a_malformed_answer_is_asked_for_once_more() -> None:
    asked = asker(Scripted("no", GOOD)).ask("text")
    assert len(asked.answer.outcomes) == 1
    assert not asked.kept


def test_twice_malformed_is_no_answer() -> None:
    scripted = Scripted("no", "never", GOOD)
    with pytest.raises(AnswerError, match="malformed: no JSON"):
        asker(scripted).ask("text")
    assert scripted.contents == [GOOD]


def test_a_kept_answer_is_not_asked_for_again(tmp_path: Path) -> None:
    assert not asker(Scripted(GOOD), tmp_path).ask("text").kept
    asked = asker(Scripted(), tmp_path).ask("text")
    assert asked.kept
    assert len(asked.answer.outcomes) == 1


def test_another_text_or_model_is_asked_anew(tmp_path: Path) -> None:
    asker(Scripted(GOOD), tmp_path).ask("text")
    assert not asker(Scripted(GOOD), tmp_path).ask("texts").kept
    assert not asker(Scripted(GOOD), tmp_path, model="n").ask("text").kept


def test_a_malformed_answer_is_never_kept(tmp_path: Path) -> None:
    with pytest.raises(AnswerError):
        asker(Scripted("no", "no"), tmp_path).ask("text")
    assert not list(tmp_path.rglob("*.json"))
