"""The words and the calendar that dates in English prose are made of.

Readings that English leaves open are fixed here:

- early, mid and late: of a decade its years 0-3, 4-6 and 7-9; of a year its thirds of four months; of a month
  its days 1-10, 11-20 and 21 to the end. "Beginning of" and "end of" are read as early and late.
- seasons are the meteorological ones of the northern hemisphere, where nearly all of these sources are
  written; "winter 2009" may be either of the two that touch the year.
- a fiscal year is that of the US government, October to September, named by the year it ends in
  (31 U.S.C. 1102).
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from graph.partial_date import PartialDate

Days = tuple[date, date]
"""The first and the last day that a point can mean."""

FISCAL_START_MONTH = 10

# The calendar module's names follow the process's locale; a source's do not.
_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
_MONTHS = {name[:length]: at for at, name in enumerate(_MONTH_NAMES, 1) for length in (3, len(name))} | {
    "sept": 9
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_NUMBER_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen"),
)
_NUMBERS = {word: value for value, word in enumerate(_NUMBER_WORDS, 1)} | {
    **{"a": 1, "an": 1, "a couple of": 2, "couple of": 2},
    **{"twenty": 20, "thirty": 30, "forty": 40},
}
UNIT_YEARS = {"year": 1, "decade": 10, "quarter-century": 25, "quarter century": 25}

NUMBER = rf"(?:(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})|\d{{1,2}})"
"""Pattern of what `number` reads."""

_PARTS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time that stands in a text.

    Args:
        start: Offset of its first character.
        end: Offset after its last character.
        form: Which rule read it: "day", "month", "year", "decade", "fiscal", ...
        begin: The date; None where it is relative and there is no anchor.
        close: The end, for a form that is a span in itself ("March 22-25, 2012").
        needs_context: A bare year or month, which may also be a number or a name.
        yearless: Month, first and last day of a month or day without a year of its own; the words around
            may tell the year.
        years_on: Years after the one that the text told before: 0 of "that year", 1 of "the following year".
    """

    start: int
    end: int
    form: str
    begin: PartialDate | None
    close: PartialDate | None = None
    needs_context: bool = False
    yearless: tuple[int, int, int] | None = None
    years_on: int | None = None


def number(word: str) -> int:
    """The value of a number in digits or of a number word up to forty."""
    word = " ".join(word.lower().split())
    return _NUMBERS[word] if word in _NUMBERS else int(word)


def month_number(name: str) -> int:
    """The number of a month named in full or in short, with or without a full stop."""
    return _MONTHS[name.lower().rstrip(".")]


def day_number(text: str) -> int:
    """The number of a day, with or without its ordinal ending: "22", "22nd"."""
    return int(text.rstrip("stndrh"))


def approximate(point: PartialDate) -> PartialDate:
    """The point with EDTF's `~`, unless it is a range or approximate already."""
    if point.edtf.endswith(("~", "]")):
        return point
    try:
        return PartialDate.parse(f"{point.edtf}~")
    except ValueError:
        return point


def year_days(year: int) -> Days:
    """The first and last day of a year; ValueError outside 1 to 9999."""
    return date(year, 1, 1), date(year, 12, 31)


def month_days(year: int, month: int) -> Days:
    """The first and last day of a month; ValueError outside the years 1 to 9999."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def fiscal_days(year: int) -> Days:
    """The US government's fiscal year that ends in September of that year."""
    return date(year - 1, FISCAL_START_MONTH, 1), date(year, FISCAL_START_MONTH - 1, 30)


def in_year(point: Point, year: int) -> PartialDate | None:
    """A month or day without a year, given that year; None for 29 February in most, and for other points."""
    if point.yearless is None or not date.min.year <= year <= date.max.year:
        return None
    month, first, last = point.yearless
    length = calendar.monthrange(year, month)[1]
    if first > length:
        return None
    return PartialDate.between(date(year, month, first), date(year, month, min(last, length)))


def year_parts(year: int) -> dict[str, Days]:
    """The first and last day of each named part of a year."""
    first, last = year_days(year)
    return {
        "early": (first, date(year, 4, 30)),
        "mid": (date(year, 5, 1), date(year, 8, 31)),
        "late": (date(year, 9, 1), last),
        "first half": (first, date(year, 6, 30)),
        "second half": (date(year, 7, 1), last),
    }


def part_of_month(match: re.Match[str], first: date, last: date) -> Days:
    """The days of a month, or of the part of it that the match names."""
    if not match["part"]:
        return first, last
    bounds = {
        "early": (first, first.replace(day=10)),
        "mid": (first.replace(day=11), first.replace(day=20)),
        "late": (first.replace(day=21), last),
        "first half": (first, first.replace(day=15)),
        "second half": (first.replace(day=16), last),
    }
    return part_of(match, bounds)


def part_of(match: re.Match[str], bounds: dict[str, Days]) -> Days:
    """The days of the named part: from `part` to `until`, where a pattern has both ("early to mid")."""
    part, until = match["part"], match["until"]
    part = _PARTS.get(part.lower(), part.lower())
    return bounds[part][0], bounds[until.lower() if until else part][1]
