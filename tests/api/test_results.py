"""SELECT results in four formats, read back by Oxigraph's own readers."""

import json
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.sparql.results import TRUNCATED, Cut, Row, write_solutions

FORMATS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "tsv": ox.QueryResultsFormat.TSV,
}
# XML 1.0 cannot write control characters: the writer puts U+FFFD in their place. And Oxigraph's reader of XML
# results takes white space off the ends of a literal.
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")).map(
    str.strip
)
TERMS = st.one_of(
    st.none(),
    st.just(ox.NamedNode("http://example.org/a?b=c&d#e")),
    TEXT.map(ox.Literal),
    TEXT.map(lambda text: ox.Literal(text, language="en")),
    st.integers().map(ox.Literal),
    st.booleans().map(ox.Literal),
)


def written(name: str, rows: list[Row], cut: Cut | None = None) -> bytes:
    return b"".join(write_solutions(name, ["a", "b"], rows, cut or Cut(1_000, 10_000_000)))


@pytest.mark.parametrize("name", FORMATS)
@given(rows=st.lists(st.tuples(TERMS, TERMS), max_size=5))
def test_what_is_written_is_read_back(name: str, rows: list[Row]) -> None:
    read = ox.parse_query_results(written(name, rows), format=FORMATS[name])

    assert isinstance(read, ox.QuerySolutions)
    assert [variable.value for variable in read.variables] == ["a", "b"]
    assert [(row["a"], row["b"]) for row in read] == [tuple(row) for row in rows]


def test_xml_keeps_white_space_and_line_ends() -> None:
    text = " a\r\n\tb\r "
    root = ElementTree.fromstring(written("xml", [(ox.Literal(text), None)]))  # noqa: S314 - our own

    assert [literal.text for literal in root.iter("{http://www.w3.org/2005/sparql-results#}literal")] == [
        text
    ]


def test_csv_has_values_without_marks() -> None:
    node = ox.NamedNode("http://example.org/a")
    rows: list[Row] = [(node, ox.Literal('say "x", y')), (None, ox.Literal(-1))]

    assert written("csv", rows).decode() == 'a,b\r\nhttp://example.org/a,"say ""x"", y"\r\n,-1\r\n'


def test_csv_gives_a_spreadsheet_no_formula_to_run() -> None:
    rows: list[Row] = [(ox.Literal("=HYPERLINK(1)"), ox.Literal("@x"))]

    assert written("csv", rows).decode().splitlines()[1] == "'=HYPERLINK(1),'@x"


@pytest.mark.parametrize("name", [*FORMATS, "csv"])
def test_a_cut_answer_is_valid_and_says_so_where_it_can(name: str) -> None:
    cut = Cut(2, 10_000)
    body = written(name, [(ox.Literal(number), None) for number in range(5)], cut)

    assert cut.reason == "rows=2"
    assert cut.written_rows == 2
    if name in FORMATS:
        read = ox.parse_query_results(body, format=FORMATS[name])
        assert isinstance(read, ox.QuerySolutions)
        assert len(list(read)) == 2
    if name == "json":
        assert json.loads(body)["head"]["link"] == [TRUNCATED]
    if name == "xml":
        assert f'<link href="{TRUNCATED}"/>'.encode() in body


def test_bytes_are_counted_too() -> None:
    cut = Cut(100, 50)
    written("tsv", [(ox.Literal("x" * 20), None) for _ in range(5)], cut)

    assert cut.reason == "bytes=50"
    assert cut.written_rows == 2


def test_a_whole_answer_has_no_mark() -> None:
    cut = Cut(2, 10_000)
    body = written("json", [(ox.Literal(1), None), (ox.Literal(2), None)], cut)

    assert cut.reason is None
    assert "link" not in json.loads(body)["head"]
