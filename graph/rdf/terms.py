"""Values as RDF terms, and back."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pyoxigraph as ox

from graph.partial_date import PartialDate
from ontology.vocabulary import AA, EDTF, XSD

_EDTF = ox.NamedNode(EDTF.EDTF)
_DATE = ox.NamedNode(XSD.date)
_DECIMAL = ox.NamedNode(XSD.decimal)


def node(term: str) -> ox.NamedNode:
    """A term of `ontology.vocabulary` as a node."""
    return ox.NamedNode(term)


def edtf(value: PartialDate) -> ox.Literal:
    """A partial date in its written form, typed as EDTF."""
    return ox.Literal(value.edtf, datatype=_EDTF)


def day(value: date) -> ox.Literal:
    """A day as xsd:date."""
    return ox.Literal(value.isoformat(), datatype=_DATE)


def decimal(value: float) -> ox.Literal:
    """An amount as xsd:decimal, in its shortest form without an exponent."""
    written = format(Decimal(repr(value)), "f")
    return ox.Literal(written.removesuffix(".0"), datatype=_DECIMAL)


_POINTS = {
    "begin": (node(AA.begin), node(AA.beginEarliest), node(AA.beginLatest)),
    "end": (node(AA.end), node(AA.endEarliest), node(AA.endLatest)),
}


def dated(subject: ox.NamedNode, begin: PartialDate | None, end: PartialDate | None) -> Iterator[ox.Triple]:
    """When something began and ended: each as written, and as the first and last day it can be."""
    for which, value in (("begin", begin), ("end", end)):
        if value is not None:
            written, earliest, latest = _POINTS[which]
            yield ox.Triple(subject, written, edtf(value))
            yield ox.Triple(subject, earliest, day(value.earliest))
            yield ox.Triple(subject, latest, day(value.latest))
