"""Readers of dates that are reckoned from the date of publication: "last year", "March 22", "two years ago".

The anchor is a partial date. Where it is known only to the year, a phrase is reckoned from its first and
from its last day, and the result covers both. A month or day without a year is the latest one that does not
lie after the anchor; "two years ago" is given to the nearest year, and is approximate.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from graph.mentions.date_words import (
    SEASONS,
    UNIT_YEARS,
    Days,
    Point,
    approximate,
    day_number,
    month_days,
    month_number,
    number,
    part_of_month,
    year_days,
    year_parts,
)
from graph.partial_date import PartialDate


def relative(anchor: PartialDate | None, reckon: Callable[[date], Days]) -> PartialDate | None:
    """What a relative phrase means, reckoned from the first and the last day that the anchor can be."""
    if anchor is None:
        return None
    try:
        first, last = reckon(anchor.earliest), reckon(anchor.latest)
        return PartialDate.between(min(first[0], last[0]), max(first[1], last[1]))
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None


def about_years_before(anchor: PartialDate | None, years: int) -> PartialDate | None:
    """About so many years before the anchor, approximate to a year: "2003~"."""
    whole = relative(anchor, lambda day: year_days(day.year - years))
    return approximate(whole) if whole is not None else None


def about_months_before(anchor: PartialDate | None, months: int) -> PartialDate | None:
    """About so many months before the anchor, give or take one month."""
    return relative(
        anchor,
        lambda day: (month_before(day, months + 1)[0], min(month_before(day, months - 1)[1], day)),
    )


def month_before(day: date, months: int) -> Days:
    """The first and last day of the month so many months before that of a day."""
    index = day.year * 12 + day.month - 1 - months
    return month_days(index // 12, index % 12 + 1)


def read_yearless_day(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    """Read "March 22" as the latest such day up to the anchor."""
    month, day = month_number(match["m"]), day_number(match["d"])
    if day > calendar.monthrange(2000, month)[1]:  # 2000 has a 29 February
        return None

    def latest(now: date) -> Days:
        year = now.year if (month, day) <= (now.month, now.day) else now.year - 1
        while day > calendar.monthrange(year, month)[1]:
            year -= 1
        return date(year, month, day), date(year, month, day)

    return Point(match.start(), match.end(), form, relative(anchor, latest), yearless=(month, day, day))


def read_yearless_month(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    """Read "March", which needs context, and "late March", as the latest up to the anchor."""
    month = month_number(match["m"])
    # Of a leap year, so that February has all its days; `in_year` cuts them.
    first, last = part_of_month(match, *month_days(2000, month))

    def latest(now: date) -> Days:
        return part_of_month(match, *month_days(now.year - (month > now.month), month))

    return Point(
        match.start(),
        match.end(),
        form,
        relative(anchor, latest),
        needs_context=not match["part"],
        yearless=(month, first.day, last.day),
    )


def read_relative_month(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    """Read "last March", the latest that is over, "this March" and "next March"."""
    month, which = month_number(match["m"]), match["which"].lower()

    def reckon(now: date) -> Days:
        step = {"last": -(month >= now.month), "this": 0, "next": month <= now.month}[which]
        return month_days(now.year + step, month)

    return Point(match.start(), match.end(), form, relative(anchor, reckon))


def read_relative_season(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    """Read "last summer", the latest that is over, and "this spring", that of the year."""
    month, which = SEASONS[match["season"].lower()], match["which"].lower()

    def season(year: int) -> Days:
        return date(year, month, 1), month_days(year + (month == 12), (month + 1) % 12 + 1)[1]

    def reckon(now: date) -> Days:
        year = now.year
        while which == "last" and season(year)[1] >= now:
            year -= 1
        return season(year)

    return Point(match.start(), match.end(), form, relative(anchor, reckon))


def read_relative_unit(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    """Read "last year", "earlier this month", "next week"; a week begins on Monday."""
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    unit, part = match["unit"].lower(), (match["part"] or "").lower()

    def reckon(now: date) -> Days:
        if unit == "year":
            first, last = year_parts(now.year + step).get(part, year_days(now.year + step))
        elif unit == "month":
            first, last = month_before(now, -step)
        else:
            first = now - timedelta(days=now.weekday()) + timedelta(weeks=step)
            last = first + timedelta(days=6)
        if part == "earlier":
            last = max(first, min(last, now))
        elif part == "later":
            first = min(last, max(first, now))
        return first, last

    whole_year = "relative year" if unit == "year" and not part else form
    return Point(match.start(), match.end(), whole_year, relative(anchor, reckon))


def read_yesterday(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    """Read "yesterday" and "last night"."""
    yesterday = timedelta(days=1)
    begin = relative(anchor, lambda now: (now - yesterday, now - yesterday))
    return Point(match.start(), match.end(), form, begin)


def read_ago(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    """Read "two years ago", "a decade ago", "three weeks ago"; near, but not exact."""
    count, unit = number(match["n"]), match["unit"].lower()
    begin = None
    if match["over"]:
        pass  # "more than a decade ago" has no far end
    elif unit in UNIT_YEARS:
        begin = about_years_before(anchor, count * UNIT_YEARS[unit])
    elif unit == "month":
        begin = about_months_before(anchor, count)
    else:
        step = timedelta(days=7 if unit == "week" else 1)
        begin = relative(anchor, lambda now: (now - step * (count + 1), now - step * max(count - 1, 0)))
    return Point(match.start(), match.end(), form, begin)


def read_told(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    """Read "that year", "the following year", "two years later": they lean on a year told before."""
    words = match[0].lower()
    if match["n"]:
        return Point(match.start(), match.end(), "years later", None, years_on=number(match["n"]))
    years_on = 1 if "following" in words else -1 if "previous" in words else 0
    return Point(match.start(), match.end(), form, None, years_on=years_on)
