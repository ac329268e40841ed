import pytest

from graph.claims.outcome_type import OutcomeType
from graph.llm.answer import schema_text
from graph.llm.prompt import PROMPT, messages, prompt_version, system_prompt


def test_the_task_defines_every_outcome_type_and_shows_the_schema() -> None:
    said = system_prompt()
    for kind in OutcomeType:
        assert f"- {kind.value}: " in said
    assert schema_text() in said


def test_the_task_does_not_depend_on_the_article() -> None:
    assert messages("one")[0] == messages("two")[0]


def test_the_version_is_of_all_that_is_said() -> None:
    number, _, digest = prompt_version().partition("-")
    assert number == str(PROMPT)
    assert len(digest) == 8


def test_the_mark_is_new_each_time_and_not_in_the_text() -> None:
    first, second = (messages("The text.")[1]["content"] for _ in range(2))
    assert first != second
    assert "The text." in first


def test_a_mark_that_the_text_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="mark"):
        messages("a line with MARK in it", mark="MARK")


def test_what_cannot_be_sent_is_replaced_by_as_much() -> None:
    content = messages("a\ud800b", mark="MARK")[1]["content"]
    assert "\na?b\n" in content
    content.encode()
