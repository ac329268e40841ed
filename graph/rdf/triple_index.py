"""The triples of one graph by subject and predicate, as text."""

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from ontology.vocabulary import RDF


class TripleIndex:
    """IRIs and lexical forms, sorted; datatypes are known from the predicate.

    Args:
        quads: Of one named graph, without blank nodes.
    """

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self._values: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._subjects: dict[str, set[str]] = defaultdict(set)
        for quad in quads:
            subject, value = _text(quad.subject), _text(quad.object)
            self._values[subject, quad.predicate.value].append(value)
            self._subjects[quad.predicate.value].add(subject)

    def all(self, subject: str, predicate: str) -> list[str]:
        """Every value, sorted."""
        return sorted(self._values.get((subject, predicate), ()))

    def maybe(self, subject: str, predicate: str) -> str | None:
        """The value, if there is one.

        Raises:
            LookupError: There are several.
        """
        values = self.all(subject, predicate)
        if len(values) > 1:
            raise LookupError(f"{subject} has several {predicate}")
        return values[0] if values else None

    def one(self, subject: str, predicate: str) -> str:
        """The value.

        Raises:
            LookupError: There is none, or there are several.
        """
        value = self.maybe(subject, predicate)
        if value is None:
            raise LookupError(f"{subject} has no {predicate}")
        return value

    def subjects_with(self, predicate: str) -> list[str]:
        """The subjects that have a value, sorted."""
        return sorted(self._subjects.get(predicate, ()))

    def subjects_of_class(self, kind: str) -> list[str]:
        """The subjects of a class, sorted."""
        return [subject for subject in self.subjects_with(RDF.type) if kind in self.all(subject, RDF.type)]


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
