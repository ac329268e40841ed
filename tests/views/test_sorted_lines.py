"""Sorting statements in flat memory."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.views.json_ld import quads_as_json_ld
from graph.views.rdf_files import triples_as_turtle
from graph.views.sorted_lines import sorted_lines, subject_blocks, triple_lines
from ontology.vocabulary import AA, DEFAULT_BASE, EDTF, RDF, XSD

# Everything that text from the web may hold, lone surrogates aside: no RDF text may.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NODES = st.sampled_from(
    [
        AA.Training,
        AA.NAMESPACE,
        f"{DEFAULT_BASE}event/1",
        f"{DEFAULT_BASE}event/1/2",
        f"{DEFAULT_BASE}unit/mx/gafe",
        f"{DEFAULT_BASE}claim/",
        f"{DEFAULT_BASE}country/US",
        f"{DEFAULT_BASE}country///x",
        "https://example.org/a?b=c&d=(e)#f",
        "urn:example:a",
    ]
).map(ox.NamedNode)
PREDICATES = st.sampled_from([RDF.type, AA.trainer, AA.begin, AA.place, AA.headcount]).map(ox.NamedNode)
LITERALS = st.one_of(
    TEXTS.map(ox.Literal),
    st.builds(ox.Literal, TEXTS, language=st.sampled_from(["en", "fr-ca"])),
    st.builds(
        lambda text, kind: ox.Literal(text, datatype=ox.NamedNode(kind)),
        st.one_of(
            TEXTS, st.sampled_from(["2003~", "007", "-1", "1e3", "1", "true", "123456789012345678901"])
        ),
        st.sampled_from([XSD.integer, XSD.boolean, XSD.decimal, XSD.double, XSD.date, EDTF.EDTF]),
    ),
)
QUADS = st.builds(ox.Quad, NODES, PREDICATES, st.one_of(NODES, LITERALS))


def is_literal_type(quad: ox.Quad) -> bool:
    """JSON-LD cannot say that a thing's type is a text."""
    return quad.predicate.value == RDF.type and isinstance(quad.object, ox.Literal)


@given(st.lists(QUADS, max_size=12))
def test_turtle_reads_back(quads: list[ox.Quad]) -> None:
    data = b"".join(triples_as_turtle(quads))

    assert {quad.triple for quad in ox.parse(input=data, format=ox.RdfFormat.TURTLE)} == {
        quad.triple for quad in quads
    }


@given(st.lists(QUADS.filter(lambda quad: not is_literal_type(quad)), max_size=12))
def test_json_ld_reads_back(quads: list[ox.Quad]) -> None:
    data = b"".join(quads_as_json_ld(quads))

    assert {quad.triple for quad in ox.parse(input=data, format=ox.RdfFormat.JSON_LD)} == {
        quad.triple for quad in quads
    }


@pytest.mark.parametrize("run_lines", [1, 2, 3, 1000])
@given(quads=st.lists(QUADS, max_size=12))
def test_runs_on_disk_give_the_same_as_memory(quads: list[ox.Quad], run_lines: int) -> None:
    lines = list(triple_lines(quads))

    found = list(sorted_lines(lines, run_lines))

    assert len(found) == len(set(found))
    assert set(found) == set(lines)
    assert found == list(sorted_lines(reversed(lines)))


@given(quads=st.lists(QUADS, max_size=20), size=st.integers(1, 5))
def test_blocks_part_no_subject(quads: list[ox.Quad], size: int) -> None:
    lines = list(sorted_lines(triple_lines(quads)))

    blocks = list(subject_blocks(lines, size))

    assert [line for block in blocks for line in block] == lines
    subjects = [{line.partition(b" ")[0] for line in block} for block in blocks]
    assert sum(map(len, subjects)) == len(set().union(*subjects))


def test_types_come_first_and_subjects_stay_together() -> None:
    a, b, longer = (ox.NamedNode(f"http://example.org/{name}") for name in ("a", "b", "a/1"))
    kind, other = ox.NamedNode(RDF.type), ox.NamedNode("http://a.example/first-by-name")
    quads = [ox.Quad(s, p, b) for p in (other, kind) for s in (b, longer, a)]

    found = [line.decode().split(" ")[:2] for line in sorted_lines(triple_lines(quads))]

    subjects = [subject for subject, _ in found]
    assert [subject for n, subject in enumerate(subjects) if subject not in subjects[:n]] == subjects[::2]
    assert [predicate for _, predicate in found] == [str(kind), str(other)] * 3
