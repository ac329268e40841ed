"""Partial dates: every form, the days it covers, its order and its one written form."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.partial_date import PartialDate

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair)))


@st.composite
def whole_periods(draw: st.DrawFn) -> tuple[date, date]:
    """Years, months and decades, which have shorter forms than a range of days."""
    year, month = draw(st.integers(10, 9989)), draw(st.integers(1, 12))
    kind = draw(st.sampled_from(["year", "month", "decade", "years", "months"]))
    if kind == "month":
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    if kind == "months":
        return date(year, month, 1), date(year + 1, month, calendar.monthrange(year + 1, month)[1])
    if kind == "decade":
        return date(year - year % 10, 1, 1), date(year - year % 10 + 9, 12, 31)
    return date(year, 1, 1), date(year + (kind == "years"), 12, 31)


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("2012", "2012", date(2012, 1, 1), date(2012, 12, 31)),
        (" 2012 ", "2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("2012-02", "2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2013-02", "2013-02", date(2013, 2, 1), date(2013, 2, 28)),
        ("1900-02", "1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("2000-02", "2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("2012-02-29", "2012-02-29", date(2012, 2, 29), date(2012, 2, 29)),
        ("199X", "199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("1990s", "199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2003~", "2003~", date(2002, 1, 1), date(2004, 12, 31)),
        ("2003-06~", "2003-06~", date(2002, 6, 1), date(2004, 6, 30)),
        ("2012-02-29~", "2012-02-29~", date(2011, 2, 28), date(2013, 2, 28)),
        ("2012-02~", "2012-02~", date(2011, 2, 1), date(2013, 2, 28)),
        ("1990s~", "199X~", date(1989, 1, 1), date(2000, 12, 31)),
        ("0001~", "0001~", date(1, 1, 1), date(2, 12, 31)),
        ("9999~", "9999~", date(9998, 1, 1), date(9999, 12, 31)),
        ("[1990..1994]", "[1990..1994]", date(1990, 1, 1), date(1994, 12, 31)),
        ("[1990..1999]", "199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("[2003..2003]", "2003", date(2003, 1, 1), date(2003, 12, 31)),
        ("[2003-02..2003-03]", "[2003-02..2003-03]", date(2003, 2, 1), date(2003, 3, 31)),
        ("[2011-10-01..2012-09-30]", "[2011-10..2012-09]", date(2011, 10, 1), date(2012, 9, 30)),
        ("[2003-02-27..2003]", "[2003-02-27..2003-12-31]", date(2003, 2, 27), date(2003, 12, 31)),
    ],
)
def test_forms(text: str, edtf: str, earliest: date, latest: date) -> None:
    assert PartialDate.parse(text) == PartialDate(edtf, earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "20123",
        "2012-13",
        "2012-00",
        "2013-02-29",
        "2012-04-31",
        "0000",
        "000X",
        "20XX",
        "1995s",
        "~",
        "2003~~",
        "[1990..1994]~",
        "[1994..1990]",
        "[1990]",
        "[199X..2000]",
        "[..1990]",
        "1990/1994",
        "last year",
        "٢٠١٢",
        "2012-3-2",
        "2012\n-03",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_the_refusal_says_what_would_be_valid() -> None:
    with pytest.raises(ValueError, match=r"'soon' is no date; write 2012"):
        PartialDate.parse("soon")


@given(PERIODS | whole_periods())
def test_between_covers_the_days_and_reads_back(period: tuple[date, date]) -> None:
    point = PartialDate.between(*period)

    assert (point.earliest, point.latest) == period
    assert PartialDate.parse(point.edtf) == point
    assert PartialDate.parse(str(point)) == point


@given(whole_periods())
def test_between_prefers_the_shortest_form(period: tuple[date, date]) -> None:
    assert "-01-01" not in PartialDate.between(*period).edtf


def test_between_refuses_an_end_before_its_beginning() -> None:
    with pytest.raises(ValueError, match="before"):
        PartialDate.between(date(2012, 1, 2), date(2012, 1, 1))


@given(PERIODS | whole_periods(), st.booleans())
def test_the_same_days_have_one_written_form(period: tuple[date, date], padded: bool) -> None:
    first, last = period
    written = PartialDate.parse(f"[{first.isoformat()}..{last.isoformat()}]")

    assert written == PartialDate.between(first, last)


@given(st.text())
def test_parse_reads_or_refuses_any_text(text: str) -> None:
    try:
        point = PartialDate.parse(text)
    except ValueError:
        return
    assert point.earliest <= point.latest
    assert PartialDate.parse(point.edtf) == point


@given(st.from_regex(r"[\[\]0-9X~.\-s]{1,24}", fullmatch=True))
def test_parse_reads_or_refuses_what_looks_like_a_date(text: str) -> None:
    try:
        point = PartialDate.parse(text)
    except ValueError:
        return
    assert point.earliest <= point.latest
    assert PartialDate.parse(point.edtf) == point
    assert point.edtf.isascii()


@given(PERIODS, PERIODS, PERIODS)
def test_order_is_total_and_agrees_with_the_days(
    one: tuple[date, date], two: tuple[date, date], three: tuple[date, date]
) -> None:
    a, b, c = (PartialDate.between(*period) for period in (one, two, three))

    assert (a < b) + (b < a) + (a == b) == 1
    assert (a <= b) == (a < b or a == b)
    if a <= b <= c:
        assert a <= c
    if a.latest < b.earliest:
        assert a < b
    assert sorted([c, a, b])[0].earliest == min(a.earliest, b.earliest, c.earliest)


def test_a_date_is_not_ordered_against_something_else() -> None:
    with pytest.raises(TypeError):
        _ = PartialDate.parse("2012") < "2013"


@given(DAYS)
def test_every_day_of_the_calendar(day: date) -> None:
    point = PartialDate.between(day, day)

    assert point.edtf == day.isoformat()
    approximate = PartialDate.parse(f"{point.edtf}~")
    assert approximate.earliest <= day <= approximate.latest
    assert approximate.latest - approximate.earliest <= timedelta(days=732)


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2012", "2012"),
        ("2012-03-22", "2012-03-22"),
        ("199X", "1990s"),
        ("2003~", "about 2003"),
        ("199X~", "about 1990s"),
        ("[1990..1994]", "1990 to 1994"),
        ("[2003-02..2003-05]", "2003-02 to 2003-05"),
    ],
)
def test_display(edtf: str, shown: str) -> None:
    assert PartialDate.parse(edtf).display() == shown
