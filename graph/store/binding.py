"""Parameters as a VALUES block: for servers that offer no substitution, and for showing a query whole."""

from collections.abc import Mapping

import pyoxigraph as ox

from graph.store.store import QueryError, Term

MARKER = "# VALUES"
"""The line of a query, first in its WHERE, that the block takes the place of."""


def with_values(sparql: str, bindings: Mapping[str, Term]) -> str:
    """The query with its parameters in it, as SPARQL 1.1 inline data (section 10).

    The block is written from terms by Oxigraph's serialiser, so that no value can end it. It goes where the
    query has the line `# VALUES`; a block after the query would be joined only after a LIMIT.

    Raises:
        QueryError: The query has no such line, or not just one.
    """
    if not bindings:
        return sparql
    lines = sparql.splitlines(keepends=True)
    spots = [number for number, line in enumerate(lines) if line.strip() == MARKER]
    if len(spots) != 1:
        raise QueryError(f"the query needs one line {MARKER!r} for its parameters, it has {len(spots)}")
    [spot] = spots
    indent = lines[spot][: len(lines[spot]) - len(lines[spot].lstrip())]
    lines[spot] = "".join(
        f"{indent}VALUES {ox.Variable(name)} {{ {term} }}\n" for name, term in sorted(bindings.items())
    )
    return "".join(lines)
