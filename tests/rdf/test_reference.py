"""The reference graph: complete, movable to another base, without blank nodes, always the same."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import StopRun
from graph.mentions.countries import load_countries
from graph.rdf.iris import Iris
from graph.rdf.reference import file_triples, reference_quads
from graph.rdf.shacl import validate
from ontology.vocabulary import AA, DEFAULT_BASE, RDF, SKOS

PREFIXES = "@prefix ex: <http://example.org/> .\n"


def test_same_quads_in_the_same_order_each_time() -> None:
    assert list(reference_quads()) == list(reference_quads())


def test_holds_ontology_gazetteer_and_countries_in_one_graph() -> None:
    quads = list(reference_quads())
    types = {(q.subject, q.object) for q in quads if q.predicate.value == RDF.type}

    assert {q.graph_name for q in quads} == {Iris().reference_graph}
    assert len(set(quads)) == len(quads)
    assert (ox.NamedNode(AA.Defection), ox.NamedNode(SKOS.Concept)) in types
    assert (ox.NamedNode(f"{DEFAULT_BASE}unit/mx/gafe"), ox.NamedNode(AA.Unit)) in types
    countries = {q.subject for q in quads if q.object == ox.NamedNode(AA.Country)}
    assert {f"{DEFAULT_BASE}country/{code}" for code in load_countries().codes} <= {
        country.value for country in countries if isinstance(country, ox.NamedNode)
    }


def test_no_blank_nodes() -> None:
    for quad in reference_quads():
        assert not isinstance(quad.subject, ox.BlankNode)
        assert not isinstance(quad.object, ox.BlankNode)


def test_entities_move_to_another_base_and_the_ontology_stays() -> None:
    base = "https://graph.example.org/id/"
    moved = [str(quad) for quad in reference_quads(base)]

    assert not [line for line in moved if DEFAULT_BASE in line]
    assert [line for line in moved if f"<{base}unit/mx/gafe>" in line]
    assert [line for line in moved if f"<{AA.Defection}>" in line]
    assert sorted(line.replace(base, DEFAULT_BASE) for line in moved) == sorted(map(str, reference_quads()))


def test_conforms_to_the_shapes() -> None:
    assert validate(reference_quads()).results == ()


def test_blank_nodes_are_named_by_what_is_said_of_them(tmp_path: Path) -> None:
    here, there = tmp_path / "a.ttl", tmp_path / "b.ttl"
    here.write_text(PREFIXES + "ex:a ex:b [ ex:c ( ex:d 1 ) ; ex:e [ ex:f 2 ] ] .")
    there.write_text(PREFIXES + "_:y ex:f 2 . ex:a ex:b _:x . _:x ex:e _:y ; ex:c ( ex:d 1 ) .")

    triples = set(file_triples(here))

    assert triples == set(file_triples(there))
    assert len(triples) == 8
    assert all(isinstance(triple.subject, ox.NamedNode) for triple in triples)


def test_blank_nodes_in_a_circle_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "circle.ttl"
    file.write_text(PREFIXES + "_:a ex:b _:c . _:c ex:b _:a .")

    with pytest.raises(StopRun, match="circle"):
        list(file_triples(file))


def test_broken_turtle_is_told_with_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    file.write_text(PREFIXES + "ex:a ex:b ex:c ;; ex:d .")

    with pytest.raises(StopRun, match=r"broken\.ttl.*line 2"):
        list(file_triples(file))
