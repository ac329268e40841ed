"""The projection as GraphML and GEXF, for Gephi, Cytoscape, yEd and the like: same content, same bytes."""

import re
from io import BytesIO

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from graph.analysis.projection import Graph, Value

# XML 1.0, section 2.2: no document may hold these, escaped or not.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(graph: Graph) -> bytes:
    """The graph as GraphML; the multigraph's keys are the edges' ids."""
    out = BytesIO()
    # Not write_graphml: that takes lxml where it is installed, and other bytes with it.
    nx.write_graphml_xml(_clean(graph), out, edge_id_from_attribute="id", named_key_ids=True)
    return out.getvalue()


def gexf(graph: Graph) -> bytes:
    """The graph as GEXF 1.2 with dates: Gephi's timeline shows an edge from `start` to `end`.

    `start` is the first day on which it can have begun, `end` the last on which it can have ended; where the
    source gives no end it stays open.
    """
    dated = _clean(graph)
    for _, _, attributes in dated.edges(data=True):
        if "earliest" in attributes:
            attributes["start"] = attributes["earliest"]
            if "latest" in attributes:
                attributes["end"] = attributes["latest"]
    writer = GEXFWriter(version="1.2draft")
    writer.add_graph(dated)
    for meta in writer.xml.iter():
        # networkx writes the day of writing, which would make two exports of one state differ.
        meta.attrib.pop("lastmodifieddate", None)
    return (str(writer) + "\n").encode()


def _clean(graph: Graph) -> Graph:
    clean: Graph = nx.MultiDiGraph()
    clean.graph.update(_cleaned(graph.graph))
    for node, attributes in graph.nodes(data=True):
        clean.add_node(node, **_cleaned(attributes))
    for start, end, key, attributes in graph.edges(keys=True, data=True):
        clean.add_edge(start, end, key, id=key, **_cleaned(attributes))
    return clean


def _cleaned(attributes: dict[str, Value]) -> dict[str, Value]:
    return {
        name: _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in attributes.items()
    }
