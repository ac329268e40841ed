"""Parameters as a VALUES block: for servers that offer no substitution, and for showing a query whole."""

from collections.abc import Mapping

import pyoxigraph as ox

from graph.store.store import Term


def with_values(sparql: str, bindings: Mapping[str, Term]) -> str:
    """The query followed by its parameters as SPARQL 1.1 inline data (section 10.2.2).

    The block is written from terms by Oxigraph's own serialiser, so that no value can end it. It is joined to
    the query's solutions, so a query that is given parameters has no LIMIT of its own.
    """
    blocks = " ".join(str(ox.Variable(name)) for name in sorted(bindings))
    values = " ".join(str(term) for _, term in sorted(bindings.items()))
    return f"{sparql.rstrip()}\nVALUES ({blocks}) {{ ({values}) }}\n" if bindings else sparql
