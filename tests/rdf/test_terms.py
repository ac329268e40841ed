"""Values as literals that any RDF library reads as the same value."""

from datetime import date
from decimal import Decimal

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graph.partial_date import PartialDate
from graph.rdf.terms import dated, day, decimal, edtf
from ontology.vocabulary import AA, EDTF, XSD
from tests.rdf.strategies import partial_dates

EVENT = ox.NamedNode("https://example.org/event")


@given(partial_dates())
def test_a_partial_date_keeps_its_written_form(value: PartialDate) -> None:
    term = edtf(value)
    assert term.datatype.value == EDTF.EDTF
    assert PartialDate.parse(term.value) == value


@given(st.dates())
def test_a_day_is_an_xsd_date(value: date) -> None:
    assert rdflib.Literal(day(value).value, datatype=XSD.date).toPython() == value


@given(st.floats(min_value=0, allow_nan=False, allow_infinity=False))
def test_an_amount_is_an_xsd_decimal_without_an_exponent(value: float) -> None:
    written = decimal(value).value
    assert set(written) <= set("0123456789.")
    assert float(Decimal(written)) == value


@pytest.mark.parametrize(
    ("value", "written"), [(1.5, "1.5"), (2.0, "2"), (1e6, "1000000"), (1e-7, "0.0000001")]
)
def test_amounts_are_short(value: float, written: str) -> None:
    assert decimal(value).value == written


def test_a_beginning_is_written_with_the_days_between_which_it_lies() -> None:
    triples = {(t.predicate.value, t.object) for t in dated(EVENT, PartialDate.parse("2003~"), None)}
    assert triples == {
        (AA.begin, edtf(PartialDate.parse("2003~"))),
        (AA.beginEarliest, day(date(2002, 1, 1))),
        (AA.beginLatest, day(date(2004, 12, 31))),
    }


def test_unknown_dates_are_not_written() -> None:
    assert list(dated(EVENT, None, None)) == []
