"""Sidecars: values as they are written, and errors that name the line."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.documents.document import Metadata
from graph.documents.sidecar import is_web_address, language_code, read_sidecar
from graph.errors import SkipDocument
from graph.partial_date import PartialDate

FULL = """\
title: Plan to train commandos
publisher: Example Post
published: 2013-01-18     # a YAML date
url: https://example.org/plan?a=1#b
language: en-US
rights: CC BY 4.0
sources:
  - {title: Report, publisher: Example Agency, date: 2012, url: "https://example.org/report"}
  - title: No address
    date: 2012-12
  - url: https://example.org/report
facts:
  - sentence: 3
    sources: [1, 2]
"""


def read(tmp_path: Path, content: str | bytes) -> Metadata:
    sidecar = tmp_path / "a.yaml"
    sidecar.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_sidecar(tmp_path / "a.txt", sidecar)


def test_all_keys(tmp_path: Path) -> None:
    assert read(tmp_path, FULL) == Metadata(
        title="Plan to train commandos",
        publisher="Example Post",
        published=PartialDate.parse("2013-01-18"),
        url="https://example.org/plan?a=1#b",
        language="en",
        rights="CC BY 4.0",
        reports=("https://example.org/report",),
    )


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2013-01-18", "2013-01-18"),
        ('"2013-01-18"', "2013-01-18"),
        ("2013", "2013"),
        ("2013-01", "2013-01"),
        ("1990s", "199X"),
        ("2003~", "2003~"),
        ("'[1990..1994]'", "[1990..1994]"),
    ],
)
def test_dates_need_no_quotes(tmp_path: Path, written: str, edtf: str) -> None:
    assert str(read(tmp_path, f"published: {written}\n").published) == edtf


@pytest.mark.parametrize(
    "content", ["", "# only a comment\n", "title:\nurl: ~\nsources:\n", "\ufefftitle: ''\n"]
)
def test_an_empty_sidecar_says_nothing(tmp_path: Path, content: str) -> None:
    assert read(tmp_path, content) == Metadata()


def test_words_that_yaml_takes_for_values_are_words(tmp_path: Path) -> None:
    assert read(tmp_path, "title: Yes\npublisher: 1984\n") == Metadata(title="Yes", publisher="1984")


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        ("title: x\ntitel: y\n", 2, "unknown key 'titel'; the keys are title, publisher, published"),
        ("title: x\n\ntitle: y\n", 3, "title stands here twice"),
        ("title: [x\nurl: y\n", 2, "broken YAML"),
        ("title: x\n  y: z\n", 2, "broken YAML"),
        ("title: 'x\n", 2, "broken YAML"),
        ("a: *nobody\n", 1, "broken YAML"),
        ("title: \x01\n", 1, "broken YAML"),
        ("- title: x\n", 1, "must have keys and values"),
        ("just words\n", 1, "must have keys and values"),
        ("title: [a, b]\n", 1, "must be a text"),
        ("published: soon\n", 1, "'soon' is no date; write 2012"),
        ("title: x\npublished: 2013-02-29\n", 2, "day is out of range"),
        ("url: ftp://example.org/x\n", 1, "'ftp://example.org/x' is no http or https address"),
        ("url: javascript:alert(1)\n", 1, "no http or https address"),
        ("url: https://\n", 1, "no http or https address"),
        ('url: "https://example.org/a b"\n', 1, "no http or https address"),
        ("language: english\n", 1, "'english' is no language code"),
        ("sources: https://example.org\n", 1, "sources must be a list"),
        ("sources:\n  - https://example.org\n", 2, "must have keys and values; the keys are title"),
        ("sources:\n  - title: x\n    link: y\n", 3, "unknown key 'link'"),
        ("sources:\n  - {title: x, url: file:///etc}\n", 2, "no http or https address"),
        ("sources:\n  - {date: 13-1-2}\n", 2, "'13-1-2' is no date"),
        ("[" * 5000, 1, "broken YAML"),
        (b"title: x\npublisher: \xe9t\xe9\n", 2, "is not UTF-8"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, content: str | bytes, line: int, problem: str) -> None:
    with pytest.raises(SkipDocument) as caught:
        read(tmp_path, content)

    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'a.txt'}: {tmp_path / 'a.yaml'}:{line}: ")
    assert problem in message
    assert "\n" not in message


def test_a_bomb_of_aliases_is_not_expanded(tmp_path: Path) -> None:
    levels = "".join(f"  - &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))

    assert read(tmp_path, f"title: x\nfacts:\n  - &l0 [lol]\n{levels}").title == "x"


def test_a_huge_sidecar_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SkipDocument, match="over 1,000,000 bytes"):
        read(tmp_path, "#" * 1_000_001)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary() | st.text(alphabet="title: x\n[]{}&*!|>'\"#-,?").map(str.encode))
def test_any_bytes_are_read_or_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    line = f"{tmp_path / 'a.yaml'}:"
    try:
        read(tmp_path, content)
    except SkipDocument as skip:
        line = str(skip)

    assert f"{tmp_path / 'a.yaml'}:" in line
    assert "\n" not in line


@given(st.text())
def test_web_addresses_have_no_character_that_breaks_an_export(text: str) -> None:
    address = f"https://example.org/{text}"
    if is_web_address(address):
        assert not set(address) & set('<>"{}|\\^` \t\r\n')


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "en"), ("en-US", "en"), ("fr_FR", "fr"), ("eng", None), ("", None)]
)
def test_language_codes(tag: str, code: str | None) -> None:
    assert language_code(tag) == code
