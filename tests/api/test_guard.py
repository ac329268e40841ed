"""SERVICE is refused in every spelling that Oxigraph could follow, and other uses of the word are not."""

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.sparql.guard import RefusedError, inspect, looks_like_update
from api.sparql.tokens import words

# Oxigraph refuses this port before it opens a connection, so reaching the address shows as this error.
NOWHERE = "http://127.0.0.1:1/x"
CALL = f"SERVICE <{NOWHERE}> {{ ?s ?p ?o }}"

HIDDEN = {
    "plain": f"SELECT * {{ {CALL} }}",
    "mixed-case": f"SELECT * {{ sErViCe <{NOWHERE}> {{ ?s ?p ?o }} }}",
    "silent": f"SELECT * {{ SERVICE SILENT <{NOWHERE}> {{ ?s ?p ?o }} }}",
    "escaped": f"SELECT * {{ \\u0053ERVICE <{NOWHERE}> {{ ?s ?p ?o }} }}",
    "escaped-inside": f"SELECT * {{ SER\\u0056ICE <{NOWHERE}> {{ ?s ?p ?o }} }}",
    "escaped-long": f"SELECT * {{ \\U00000053ERVICE <{NOWHERE}> {{ ?s ?p ?o }} }}",
    "long-s": f"SELECT * {{ ſERVICE <{NOWHERE}> {{ ?s ?p ?o }} }}",
    "by-variable": f"SELECT * {{ VALUES ?x {{ <{NOWHERE}> }} SERVICE ?x {{ ?s ?p ?o }} }}",
    "no-spaces": "SELECT*{SERVICE?x{?s ?p ?o}}",
    "prefixed-name": f"PREFIX x: <{NOWHERE}> SELECT * {{ SERVICE x: {{ ?s ?p ?o }} }}",
    "glued-to-its-name": f"PREFIX x: <{NOWHERE}> SELECT * {{ SERVICEx: {{ ?s ?p ?o }} }}",
    "glued-to-silent": f"SELECT * {{ SERVICESILENT<{NOWHERE}>{{ ?s ?p ?o }} }}",
    "glued-to-a-number": f"SELECT * {{ ?a ?b 1{CALL} }}",
    "glued-to-true": f"SELECT * {{ ?a ?b true{CALL} }}",
    "after-a-name-and-a-dot": f"PREFIX b: <a:b> SELECT * {{ ?a ?b b:c.{CALL} }}",
    "after-two-dots": f"PREFIX b: <a:b> SELECT * {{ ?a ?b b:c.d.{CALL} }}",
    "in-what-looks-like-a-string": f'PREFIX b: <a:b> SELECT * {{ FILTER(1<b:#>"""\n) {CALL} #"""\n}}',
    "in-what-looks-like-a-short-string": f"PREFIX b: <a:b> SELECT * {{ FILTER(1<b:#>'\n) {CALL} #'\n}}",
    "after-a-string-that-does-not-parse": f'SELECT * {{ VALUES ?x {{"""a" }} {CALL} #\\q"""\n}}',
    "in-what-looks-like-an-iri": f"PREFIX b: <a:b> SELECT * {{ FILTER(1<b:c)SERVICE#>\n<{NOWHERE}>{{}} }}",
    "after-what-looks-like-an-iri": f"PREFIX b: <a:b> SELECT * {{ FILTER(1<b:c'>'){CALL} }}",
    "in-a-subquery": f"SELECT * {{ {{ SELECT * {{ {CALL} }} }} }}",
    "in-exists": f"SELECT * {{ ?a ?b ?c FILTER EXISTS {{ {CALL} }} }}",
    "in-construct": f"CONSTRUCT WHERE {{ ?s ?p ?o }} #\nSELECT * {{ {CALL} }}",
    "after-a-comment": f"SELECT * {{ # nothing here\n{CALL} }}",
    "after-a-carriage-return": f"SELECT * {{ # nothing here\r{CALL} }}",
}

HARMLESS = {
    "string": 'SELECT * { ?s ?p "the secret service" }',
    "long-string": "SELECT * { ?s ?p '''the\nsecret service''' }",
    "comment": "SELECT * { # SERVICE <http://example.org/> {}\n ?s ?p ?o }",
    "iri": "SELECT * { ?s <http://example.org/SERVICE> ?o }",
    "iri-of-a-class": "SELECT * { ?s a <https://schema.org/Service> ; <http://example.org/ns#service> ?o }",
    "local-name": "PREFIX schema: <https://schema.org/> SELECT * { ?s a schema:Service }",
    "variable": "SELECT ?service { ?service ?p $SERVICE }",
    "language-tag": 'SELECT * { ?s ?p "x"@en-service }',
    "blank-node": "SELECT * { _:service ?p ?o }",
    "comparison": 'SELECT * { ?s ?p ?o FILTER(?o < 5 && ?o > 3) FILTER(?s != "service") }',
}


def follow(query: str) -> None:
    """Run a SELECT to its end."""
    rows = ox.Store().query(query)
    assert isinstance(rows, ox.QuerySolutions)
    list(rows)


@pytest.mark.parametrize("query", HIDDEN.values(), ids=HIDDEN)
def test_service_is_refused(query: str) -> None:
    with pytest.raises(RefusedError, match="SERVICE"):
        inspect(query)


@pytest.mark.parametrize("query", HARMLESS.values(), ids=HARMLESS)
def test_the_word_alone_is_no_offence(query: str) -> None:
    inspect(query)
    follow(query)  # each is valid, so each has to be allowed


PIECES = st.sampled_from(
    [
        CALL,
        f"SERVICE<{NOWHERE}>{{}}",
        f"SERVICE SILENT <{NOWHERE}> {{}}",
        '"',
        '"""',
        "'",
        "'''",
        "\\",
        "\\q",
        "\\u0022",
        "<",
        ">",
        "#",
        "\n",
        " ",
        ".",
        "}",
        "{",
        "(",
        ")",
        "?a",
        "b:",
        "b:c",
        "b:c.d",
        "1",
        "true",
        "FILTER(1<b:",
        "VALUES ?x {",
        "BIND(",
        "@en",
        "^^b:c",
        "_:x",
        "%20",
        "||",
        "&&",
        "?s ?p ?o",
        "OPTIONAL {",
        "x",
    ]
)


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=12))
def test_what_oxigraph_would_follow_is_refused(pieces: list[str]) -> None:
    query = f"PREFIX b: <a:b> SELECT * {{ {''.join(pieces)} }}"
    try:
        follow(query)
        return
    except SyntaxError:
        return
    except (OSError, RuntimeError, ValueError) as error:
        if "port" not in str(error):
            return
    with pytest.raises(RefusedError):
        inspect(query)


@given(st.text(max_size=300))
def test_any_text_is_read_to_its_end(text: str) -> None:
    for word in words(text):
        assert word == word.upper()


def test_reading_takes_no_longer_than_the_text_is_long() -> None:
    # Each spot is read once, whatever the number of ways to get there.
    assert sum(1 for _ in words('<a>"b"' * 2_000 + "x ")) <= 12_001


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("INSERT DATA { <a:b> <a:c> <a:d> }", True),
        ("PREFIX x: <a:b> DELETE WHERE { ?s ?p ?o }", True),
        ("LOAD <http://example.org/>", True),
        ("SELECT * { ?insert ?p ?o }", False),
        ("nonsense", False),
    ],
)
def test_an_update_is_recognised(text: str, expected: bool) -> None:
    assert looks_like_update(text) is expected
