"""SELECT results as dictionaries of text, for pages: a page shows values, not terms."""

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from graph.store.store import NO_BINDINGS, Term, View
from ontology.vocabulary import PREFIXES

_HEAD = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())


class Record:
    """Something whose values are read by name: `values` has those that are known."""

    __slots__ = ()
    values: Mapping[str, str]

    def __getattr__(self, name: str) -> str:
        """A value by name, empty where not known: what templates ask for."""
        if name.startswith("_"):
            raise AttributeError(name)
        return self.values.get(name, "")


def text_rows(view: View, query: str, bindings: Mapping[str, Term] = NO_BINDINGS) -> Iterator[dict[str, str]]:
    """Run `query` with every prefix known; each row as variable to IRI or text, unbound variables left out.

    A bound variable has to be in the SELECT, and the WHERE begins with a line `# VALUES` for remote stores.
    """
    for row in view.select(_HEAD + query, bindings).dicts():
        yield {name: text_of(term) for name, term in row.items()}


def text_of(term: Term) -> str:
    """The IRI or the lexical form."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)


def is_known(view: View, iri: ox.NamedNode) -> bool:
    """Whether anything is said of an IRI, or in a graph of that name."""
    return view.ask(
        f"ASK {{ {{ {iri} ?p ?o }} UNION {{ ?s ?p {iri} }} UNION {{ GRAPH {iri} {{ ?s ?p ?o }} }} }}"
    )


def short_name(iri: str) -> str:
    """What to call something that has no label: the end of its IRI."""
    return iri.rstrip("/#").rpartition("/")[2].rpartition("#")[2] or iri
