"""The graph as N-Quads, by named graph, and as Turtle, all graphs in one: same content, same bytes.

Both are written in flat memory.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.store.store import View
from graph.views.sorted_lines import lines_of, quad_lines, sorted_lines, subject_blocks, triple_lines
from ontology.vocabulary import DEFAULT_BASE, PREFIXES

# Of entities' IRIs only those paths get a prefix after which one name follows: "unit/mx/gafe" would be
# written unit:mx\/gafe, which is harder to read than the whole.
_ENTITY_PREFIXES = ("claim", "country", "event", "evidence", "membership", "sequence", "source")

_PREAMBLE = """\
# After Action: who trained whom, and what came after.
# Every event is stated by claims (aa:states), each with its source, its certainty and the words it rests on.
# aa:followedBy says that an outcome came later, or may have; it says nothing of cause.

"""


def prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """Prefix to namespace, of the vocabularies and of entities under this base."""
    return dict(sorted({**PREFIXES, **{name: f"{base}{name}/" for name in _ENTITY_PREFIXES}}.items()))


def graph_names(view: View) -> list[ox.NamedNode]:
    """The named graphs, sorted."""
    return sorted(view.graphs(), key=lambda graph: graph.value)


def nquads(view: View) -> Iterator[bytes]:
    """N-Quads: graph by graph, each sorted by subject."""
    for graph in graph_names(view):
        yield from sorted_lines(quad_lines(view.quads(graph)))


def turtle(view: View, base: str = DEFAULT_BASE) -> Iterator[bytes]:
    """Turtle of the union of all graphs, with prefixes, sorted by subject."""
    yield _PREAMBLE.encode()
    yield from triples_as_turtle(view.quads(), base)


def triples_as_turtle(quads: Iterable[ox.Quad], base: str = DEFAULT_BASE) -> Iterator[bytes]:
    """Turtle of these quads' triples, with prefixes, sorted by subject."""
    names = prefixes(base)
    header = "".join(f"@prefix {name}: <{namespace}> .\n" for name, namespace in names.items())
    yield header.encode()
    for block in subject_blocks(sorted_lines(triple_lines(quads))):
        triples = ox.parse(input=b"".join(block), format=ox.RdfFormat.N_TRIPLES)
        lines = lines_of((quad.triple for quad in triples), ox.RdfFormat.TURTLE, names)
        # Oxigraph writes the prefixes before every block, in no set order; they stand above once.
        for line in lines[len(names) :]:
            # What goes on with a subject begins with a tab; line breaks of literals are escaped.
            yield b"    " + line[1:] if line.startswith(b"\t") else b"\n" + line
