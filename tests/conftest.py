"""Fixtures that many tests need.

Add one here only when three test files ask for it; a value that one file needs stays in that file.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import settings

from graph.claims.extract import Extractor
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.rdf.iris import Iris
from graph.rdf.reference import reference_quads
from graph.store import open_store
from graph.store.store import View

# Times vary on a shared machine: an example that takes long once is no failure.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The project's reference data (articles, research, public tables), kept beside the checkout."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the reference data folder ../shared is not here")
    return folder


@pytest.fixture(scope="session")
def sample_quads() -> list[ox.Quad]:
    """The two invented sources of `data/sample.trig`, and what is derived from them."""
    text = (REPOSITORY / "tests" / "data" / "sample.trig").read_text(encoding="utf-8")
    return list(ox.parse(input=text, format=ox.RdfFormat.TRIG))


@pytest.fixture(scope="session")
def sample_view(sample_quads: list[ox.Quad]) -> Iterator[View]:
    """A store of the sample and the reference graph."""
    graphs: dict[ox.NamedNode, list[ox.Quad]] = defaultdict(list)
    for quad in (*sample_quads, *reference_quads(Iris().base)):
        assert isinstance(quad.graph_name, ox.NamedNode)
        graphs[quad.graph_name].append(quad)
    store = open_store(":memory:")
    with store.writer() as writer:
        for name, quads in graphs.items():
            writer.replace_graph(name, quads)
    with store.view() as view:
        yield view


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor over the installed language model: loading it takes a second, and it keeps no state."""
    return Extractor(load_model(None), load_gazetteer())
