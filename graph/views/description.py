"""All that the graph says about one thing: itself, its events, their claims, words and sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from graph.store.store import View
from ontology.vocabulary import AA, OA, ORG, PROV, RDFS

EVENTS = 1_000
"""Events described at most: a trainer may have many thousands, and nobody reads a page of them."""

_AT_ONCE = 500  # IRIs in one query
_PARTS_IN_EVENTS = (
    *(AA.trainer, AA.trainee, AA.provider, AA.programme, AA.actor, AA.target, AA.joined, AA.founded),
    *(ORG.member, ORG.organization),
)
_TAKES_PART = "|".join(f"^<{part}>" for part in _PARTS_IN_EVENTS)
_STATES = f"<{AA.states}>"
_DERIVED_FROM = f"<{PROV.wasDerivedFrom}>"

Nodes = set[ox.NamedNode]


@dataclass(frozen=True, slots=True)
class Description:
    """What the graph says about one thing.

    Args:
        triples: Sorted; empty where the graph does not know the IRI.
        events_left_out: How many of its events are not described, because they are too many.
    """

    triples: tuple[ox.Triple, ...]
    events_left_out: int = 0


def entity_description(view: View, iri: ox.NamedNode, limit: int = EVENTS) -> Description:
    """Describe an entity, an event, a claim or a source, with labels for everything that is named.

    Args:
        view: Where to look.
        iri: What to describe.
        limit: The most events to describe with it.
    """
    here = {iri}
    itself = here if _reached(view, here, f"^{_STATES}") else set()
    told = _reached(view, here, f"{_TAKES_PART}|{_STATES}|(^{_DERIVED_FROM}/{_STATES})") - here
    events = itself | set(islice(sorted(told, key=str), limit))
    claims = _reached(view, events, f"^{_STATES}")
    passages = _reached(view, claims, f"<{AA.evidence}>")
    subjects = here | events | claims | passages
    subjects |= _reached(view, passages, f"<{OA.hasSelector}>")
    subjects |= _reached(view, claims, _DERIVED_FROM)
    subjects |= _reached(view, events, f"^<{AA.training}>|^<{AA.outcome}>")
    triples = set(_triples(view, subjects))
    named = {triple.object for triple in triples if isinstance(triple.object, ox.NamedNode)}
    triples.update(_triples(view, named - subjects, f"<{RDFS.label}>"))
    return Description(tuple(sorted(triples, key=str)), max(len(told) - limit, 0))


def _reached(view: View, starts: Nodes, path: str) -> Nodes:
    """The nodes to which a SPARQL property path leads."""
    found: Nodes = set()
    for block in _blocks(starts):
        for (node,) in view.select(f"SELECT DISTINCT ?node WHERE {{ {block} ?known {path} ?node }}"):
            if isinstance(node, ox.NamedNode):
                found.add(node)
    return found


def _triples(view: View, subjects: Nodes, predicate: str = "?p") -> Iterator[ox.Triple]:
    for block in _blocks(subjects):
        yield from view.construct(
            f"CONSTRUCT {{ ?known {predicate} ?o }} WHERE {{ {block} ?known {predicate} ?o }}"
        )


def _blocks(nodes: Iterable[ox.NamedNode]) -> Iterator[str]:
    """SPARQL inline data that binds `?known` to the nodes, some at a time, written by Oxigraph from terms."""
    rest = iter(sorted(nodes, key=str))
    while some := list(islice(rest, _AT_ONCE)):
        yield f"VALUES ?known {{ {' '.join(map(str, some))} }}"
