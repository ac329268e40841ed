"""IRIs: whatever a source calls something, its IRI can be written and read by every RDF library."""

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import example, given
from hypothesis import strategies as st

from graph.claims.claim import Party
from graph.mentions.kinds import EntityKind
from graph.rdf.iris import InvalidIriError, Iris, content_hash, iri, web_address
from graph.resolution.entity import entity_of
from tests.rdf.strategies import NAMES

IRIS = Iris()
names = st.sampled_from(NAMES) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def survives(node: ox.NamedNode) -> bool:
    """Whether an IRI is the same after Turtle and N-Triples, in pyoxigraph and in rdflib."""
    triple = ox.Triple(node, node, node)
    for form in (ox.RdfFormat.TURTLE, ox.RdfFormat.N_TRIPLES):
        written = ox.serialize([triple], format=form)
        assert written is not None
        read = [quad.subject for quad in ox.parse(input=written, format=form)]
        graph = rdflib.Graph().parse(data=written, format="turtle")
        again = rdflib.Graph().parse(data=graph.serialize(format="turtle"), format="turtle")
        if read != [node] or [str(s) for s in again.subjects()] != [node.value]:
            return False
    return True


@given(names, st.sampled_from(EntityKind), st.booleans())
def test_any_name_gives_an_iri_that_survives(name: str, kind: EntityKind, named: bool) -> None:
    party = Party(name=name, kind=kind, named=named, country="ML")
    assert survives(IRIS.entity(entity_of(party, "0123abcd").path))


@given(names, names)
def test_hashes_take_any_text(one: str, other: str) -> None:
    assert survives(IRIS.hashed("event", one, [other, None], 1))
    assert (content_hash(one) == content_hash(other)) == (one == other)


def test_a_hash_keeps_apart_what_stands_where() -> None:
    assert len({content_hash("ab", "c"), content_hash("a", "bc"), content_hash(["a", "b"], "c")}) == 3


@pytest.mark.parametrize("character", [*' <>"{}|^`\\', "\x00", "\n", "\t", "\x7f", "\x85", "\ud800"])
def test_forbidden_characters_are_refused(character: str) -> None:
    with pytest.raises(InvalidIriError):
        iri(f"https://example.org/a{character}b")


@pytest.mark.parametrize("text", ["", "unit/mx/gafe", "//example.org/a", "#a", ":a", "https:", "1a:b"])
def test_what_is_relative_or_empty_is_refused(text: str) -> None:
    with pytest.raises(InvalidIriError):
        iri(text)


@given(st.text() | st.text().map(lambda text: f"https://example.org/{text}"))
@example("https://例え.jp/ü?q=1#x")
@example("https://example.org/%zz")
@example("https://[::1/")
@example("https://example.org/\ufffe")
@example("https://example.org/\U0001fffe")
@example("https://example.org/\ue000")
def test_a_text_is_refused_or_survives(text: str) -> None:
    try:
        node = iri(text)
    except InvalidIriError:
        return
    assert node.value == text
    assert survives(node)


@pytest.mark.parametrize(
    "text", ["ftp://example.org/a", "javascript:alert(1)", "data:text/html,x", "urn:x:y"]
)
def test_pages_link_to_http_only(text: str) -> None:
    with pytest.raises(InvalidIriError):
        web_address(text)


def test_graphs_of_one_source_are_told_apart_by_case() -> None:
    assert IRIS.source_graph("page-1").value.endswith("graph/page-1")
    assert IRIS.source_graph("page-1", "mali-2012").value.endswith("graph/page-1/mali-2012")


def test_a_run_is_of_one_version_of_one_extractor() -> None:
    assert IRIS.run("0123", "events/1").value.endswith("run/0123/events-1")


def test_the_base_is_a_setting() -> None:
    other = Iris("https://graph.example.org/")
    assert other.entity("unit/mx/gafe").value == "https://graph.example.org/unit/mx/gafe"
    assert other.derived_graph.value == "https://graph.example.org/graph/derived"
