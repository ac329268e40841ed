"""GraphML and GEXF: networkx reads back what was written, and Gephi finds dates."""

import io
from xml.etree import ElementTree

import networkx as nx
import pytest

from graph.analysis.projection import Graph, entity_graph
from graph.store.store import View
from graph.views.network_files import gexf, graphml

BASE = "https://w3id.org/afteraction/id/"
GEXF = "{http://www.gexf.net/1.2draft}"


@pytest.fixture(scope="module")
def graph(sample_view: View) -> Graph:
    return entity_graph(sample_view)


def test_graphml_reads_back(graph: Graph) -> None:
    found = nx.read_graphml(io.BytesIO(graphml(graph)), force_multigraph=True)

    assert {n: dict(found.nodes[n]) for n in found} == {n: dict(graph.nodes[n]) for n in graph}
    assert {(s, e, str(d["relation"])) for s, e, d in found.edges(data=True)} == {
        (s, e, str(d["relation"])) for s, e, d in graph.edges(data=True)
    }
    between = found[f"{BASE}country/US"][f"{BASE}unit/ml/example-regiment"]
    training = between[f"{BASE}event/t1 training"]
    assert (training["sources"], training["begin"]) == (1, "2003~")


def test_gexf_reads_back(graph: Graph) -> None:
    found = nx.read_gexf(io.BytesIO(gexf(graph)), version="1.2draft")

    assert set(found.nodes) == set(graph.nodes)
    assert found.nodes[f"{BASE}event/o1"]["label"] == "Some of Example Regiment: defection (2012-01)"
    assert found.number_of_edges() == graph.number_of_edges()


def test_gexf_edges_have_dates_for_a_timeline(graph: Graph) -> None:
    root = ElementTree.fromstring(gexf(graph))  # noqa: S314 - written two lines above
    [drawn] = root.findall(f"{GEXF}graph")
    by_id = {edge.get("id"): edge for edge in drawn.iter(f"{GEXF}edge")}

    assert (drawn.get("mode"), drawn.get("timeformat")) == ("dynamic", "date")
    training = by_id[f"{BASE}event/t1 training"]
    assert (training.get("start"), training.get("end")) == ("2002-01-01", "2008-12-31")
    undated = by_id[f"{BASE}event/t2 training"]
    assert (undated.get("start"), undated.get("end")) == (None, None)


def test_day_of_writing_is_not_in_the_file(graph: Graph) -> None:
    assert b"lastmodifieddate" not in gexf(graph)


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    graph: Graph = nx.MultiDiGraph()
    graph.add_node("urn:a", label="a\x00b\x0b<&>\ud800 \U0001f600", kind="unit")

    for data, read in ((graphml(graph), nx.read_graphml), (gexf(graph), nx.read_gexf)):
        assert read(io.BytesIO(data)).nodes["urn:a"]["label"] == "a\ufffdb\ufffd<&>\ufffd \U0001f600"
