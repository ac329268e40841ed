"""YAML with line marks: what is read, what is refused, and that no input does anything else."""

from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from graph.tables.marked_yaml import MAXIMUM_BYTES, MarkedYamlError, parse_marked

_words = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=["Cc"]), max_size=12)
_data = st.recursive(
    _words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_words, inner, max_size=3)
)


def test_scalars_stay_as_written() -> None:
    text = "country: NO\nyear: 1997\nday: 2012-03-22\nyes: on\nnothing: ~\nempty:\nquoted: 'null'\n"

    assert parse_marked(text.encode()).data == {
        "country": "NO",
        "year": "1997",
        "day": "2012-03-22",
        "yes": "on",
        "nothing": None,
        "empty": None,
        "quoted": "null",
    }


def test_every_value_has_its_line_and_a_missing_one_that_of_what_is_around_it() -> None:
    marked = parse_marked(
        b"# a comment\nid: x\ntrainings:\n  - trainer: US\n    begin: soon\n  - trainer: FR\n"
    )

    assert marked.line_of(("id",)) == 2
    assert marked.line_of(("trainings", 0, "begin")) == 5
    assert marked.line_of(("trainings", 1)) == 6
    assert marked.line_of(("trainings", 1, "begin")) == 6
    assert marked.line_of(("outcomes",)) == 2


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        pytest.param(b"", 1, "empty", id="empty"),
        pytest.param(b"# only a comment\n", 1, "empty", id="comment-only"),
        pytest.param(b"a: 1\nb: [1, 2\nc: 3\n", 3, "no valid YAML", id="open-bracket"),
        pytest.param(b"a: 1\nb: 2\na: 3\n", 3, "twice", id="key-twice"),
        pytest.param(b"a: 1\nb: \xff\n", 2, "UTF-8", id="latin-1"),
        pytest.param(b"a: 1\nb: \x00\n", 2, "does not allow", id="binary"),
        pytest.param(b"a: &x 1\nb: *x\n", 1, "anchors", id="anchor"),
        pytest.param(b"a: !!python/object:os.system {}\n", 1, "tags", id="tag"),
        pytest.param(b"? [a]\n: 1\n", 1, "plain word", id="key-that-is-a-list"),
        pytest.param(b"a: 1\n---\nb: 2\n", 2, "no valid YAML", id="two-documents"),
        pytest.param(b"[" * 5000 + b"]" * 5000, 1, "levels deep", id="nested-beyond-the-stack"),
        pytest.param(b"a" * (MAXIMUM_BYTES + 1), 1, "bytes", id="too-long"),
    ],
)
def test_refused_with_line_and_reason(content: bytes, line: int, said: str) -> None:
    with pytest.raises(MarkedYamlError) as caught:
        parse_marked(content)

    assert caught.value.line == line
    assert said in caught.value.message


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(MarkedYamlError):
        parse_marked(content)


@given(_data)
def test_what_was_written_quoted_comes_back(data: object) -> None:
    written = yaml.safe_dump(data, allow_unicode=True, default_style='"')

    assert parse_marked(written.encode()).data == data
