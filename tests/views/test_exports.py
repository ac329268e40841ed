"""Exports: they read back as what was stored, are readable, and are the same for the same content."""

import io
import json
from collections.abc import Callable

import pyoxigraph as ox
import pytest
import rdflib

from graph.rdf.iris import Iris
from graph.rdf.shacl import validate
from graph.store import open_store
from graph.store.store import View
from graph.views.exports import ExportFormat, export, export_parts
from ontology.vocabulary import AA

IRIS = Iris()


def exported(view: View, export_format: ExportFormat) -> bytes:
    out = io.BytesIO()
    export(view, export_format, out)
    return out.getvalue()


def store_of(quads: list[ox.Quad]) -> View:
    store = open_store(":memory:")
    with store.writer() as writer:
        for name in dict.fromkeys(quad.graph_name for quad in quads):
            assert isinstance(name, ox.NamedNode)
            writer.replace_graph(name, [quad for quad in quads if quad.graph_name == name])
    with store.view() as view:
        return view


def triples(view: View) -> set[ox.Triple]:
    return {quad.triple for quad in view.quads()}


def lines(graph: rdflib.Graph) -> set[str]:
    return {" ".join(term.n3() for term in triple) for triple in graph}


def test_sample_is_well_formed(sample_quads: list[ox.Quad]) -> None:
    assert validate(sample_quads).results == ()


@pytest.mark.parametrize("export_format", list(ExportFormat))
def test_same_content_gives_the_same_bytes(sample_view: View, export_format: ExportFormat) -> None:
    quads = sorted(sample_view.quads(), key=lambda quad: str(quad)[::-1])

    assert exported(store_of(quads), export_format) == exported(sample_view, export_format)


@pytest.mark.parametrize("export_format", list(ExportFormat))
def test_empty_store_gives_a_valid_file(export_format: ExportFormat) -> None:
    with open_store(":memory:").view() as view:
        data = exported(view, export_format)

    readers: dict[ExportFormat, Callable[[bytes], object]] = {
        ExportFormat.TURTLE: lambda data: rdflib.Graph().parse(data=data, format="turtle"),
        ExportFormat.N_QUADS: lambda data: rdflib.Dataset().parse(data=data, format="nquads"),
        ExportFormat.JSON_LD: json.loads,
    }
    if export_format in readers:
        readers[export_format](data)
    else:
        assert data.endswith(b"\n") or data.endswith(b">")


def test_nquads_read_back_as_the_same_quads(sample_view: View) -> None:
    data = exported(sample_view, ExportFormat.N_QUADS)

    assert set(ox.parse(input=data, format=ox.RdfFormat.N_QUADS)) == set(sample_view.quads())
    assert len(data.splitlines()) == len(set(sample_view.quads()))


def test_turtle_reads_back_the_same_in_pyoxigraph_and_rdflib(sample_view: View) -> None:
    data = exported(sample_view, ExportFormat.TURTLE)

    by_oxigraph = {quad.triple for quad in ox.parse(input=data, format=ox.RdfFormat.TURTLE)}
    assert by_oxigraph == triples(sample_view)

    by_rdflib = lines(rdflib.Graph().parse(data=data, format="turtle"))
    plain = ox.serialize(by_oxigraph, format=ox.RdfFormat.N_TRIPLES)
    assert plain is not None
    assert by_rdflib == lines(rdflib.Graph().parse(data=plain, format="nt"))
    assert len(by_rdflib) == len(by_oxigraph)


def test_turtle_is_readable(sample_view: View) -> None:
    text = exported(sample_view, ExportFormat.TURTLE).decode()

    assert text.count("@prefix aa: <https://w3id.org/afteraction/ontology#> .") == 1
    assert "\nevent:t2 a aa:Training ;\n    rdfs:label " in text
    assert "    aa:trainer country:US .\n" in text
    assert '    aa:begin "2012-03-22"^^edtf:EDTF ;\n' in text
    body = text[text.rindex("@prefix") :]
    assert f"<{AA.NAMESPACE}" not in body.split("\n", 1)[1].replace(f'"{AA.NAMESPACE}', "")


def test_turtle_of_another_base_has_prefixes_for_it() -> None:
    base = "https://graph.example.org/id/"
    graph = ox.NamedNode(f"{base}graph/1")
    quad = ox.Quad(
        ox.NamedNode(f"{base}event/1"), ox.NamedNode(AA.trainer), ox.NamedNode(f"{base}country/US"), graph
    )
    text = b"".join(export_parts(store_of([quad]), ExportFormat.TURTLE, base)).decode()

    assert text.endswith("\nevent:1 aa:trainer country:US .\n")


def test_json_ld_reads_back_as_the_same_quads_in_pyoxigraph_and_rdflib(sample_view: View) -> None:
    data = exported(sample_view, ExportFormat.JSON_LD)

    assert set(ox.parse(input=data, format=ox.RdfFormat.JSON_LD)) == set(sample_view.quads())

    ours, plain = rdflib.Dataset(), rdflib.Dataset()
    ours.parse(data=data, format="json-ld")
    plain.parse(data=exported(sample_view, ExportFormat.N_QUADS), format="nquads")
    assert set(ours.quads()) == set(plain.quads())


def test_json_ld_is_compact(sample_view: View) -> None:
    document = json.loads(exported(sample_view, ExportFormat.JSON_LD))
    [graph] = [g for g in document["@graph"] if g["@id"] == f"{IRIS.base}graph/aaaa0001"]
    nodes = {node["@id"]: node for node in graph["@graph"]}

    assert nodes["claim:c2"] == {
        "@id": "claim:c2",
        "@type": "aa:Claim",
        "prov:wasDerivedFrom": "source:aaaa0001",
        "prov:wasGeneratedBy": f"{IRIS.base}run/aaaa0001/events-1",
        "aa:affiliation": "Example Institute",
        "aa:attributedTo": "Jane Example",
        "aa:certainty": "aa:CertaintyAlleged",
        "aa:evidence": "evidence:e2",
        "aa:states": "event:o1",
    }
    assert nodes["event:t1"]["aa:begin"] == "2003~"
    assert nodes["event:t1"]["aa:headcount"] == 30
    assert nodes["event:t1"]["aa:cost"] == {"@value": "1.5", "@type": "xsd:decimal"}


def test_formats_say_what_to_serve_them_as() -> None:
    assert len({export_format.media_type for export_format in ExportFormat}) == len(ExportFormat)
    assert ExportFormat("ttl").media_type.startswith("text/turtle")
