"""Readers of dates that stand for themselves: days, months, years, decades, seasons, fiscal years."""

import re
from datetime import date

from graph.mentions.date_words import (
    SEASONS,
    Days,
    Point,
    day_number,
    fiscal_days,
    month_days,
    month_number,
    part_of,
    part_of_month,
    year_days,
    year_parts,
)
from graph.partial_date import PartialDate


def _point(match: re.Match[str], form: str, days: Days) -> Point:
    return Point(match.start(), match.end(), form, PartialDate.between(*days))


def read_day(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    """Read "22 March 2012", "March 22-25, 2012" and "2012-03-22"; None for a day that does not exist."""
    month = int(match["m"]) if match["m"].isdigit() else month_number(match["m"])
    try:
        day = date(int(match["y"]), month, day_number(match["d"]))
        close = day.replace(day=day_number(match["d2"])) if match.groupdict().get("d2") else None
    except ValueError:  # 31 April
        return None
    if close is not None and close <= day:
        return None
    begin, end = PartialDate.between(day, day), PartialDate.between(close, close) if close else None
    return Point(match.start(), match.end(), form, begin, end)


def read_month(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    """Read "March 2012", "late March 2012", "the end of March 2012"."""
    return _point(match, form, part_of_month(match, *month_days(int(match["y"]), month_number(match["m"]))))


def read_year(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    """Read "2012", which needs context, and "early 2012", which does not."""
    year = int(match["y"])
    if not match["part"]:
        begin = PartialDate.between(*year_days(year))
        return Point(match.start(), match.end(), form, begin, needs_context=True)
    return _point(match, "part of year", part_of(match, year_parts(year)))


def read_decade(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    """Read "1990s", "'90s", "the early to mid-1990s"; two digits below 30 are of this century."""
    year = _whole_year(match["y"], pivot=30)
    first, last = date(year, 1, 1), date(year + 9, 12, 31)
    if match["part"]:
        bounds = {
            "early": (first, date(year + 3, 12, 31)),
            "mid": (date(year + 4, 1, 1), date(year + 6, 12, 31)),
            "late": (date(year + 7, 1, 1), last),
            "first half": (first, date(year + 4, 12, 31)),
            "second half": (date(year + 5, 1, 1), last),
        }
        first, last = part_of(match, bounds)
    return _point(match, form, (first, last))


def read_fiscal(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    """Read "fiscal 2012", "FY2012", "FY95"."""
    return _point(match, form, fiscal_days(_whole_year(match["y"], pivot=60)))


def _whole_year(digits: str, pivot: int) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < pivot else 1900)


def read_season(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    """Read "spring 2009", "the winter of 2009-10"."""
    year, season = int(match["y"]), match["season"].lower()
    if season == "winter":
        first = date(year if match["y2"] else year - 1, 12, 1)
        return _point(match, form, (first, month_days(year + 1, 2)[1]))
    month = SEASONS[season]
    return _point(match, form, (date(year, month, 1), month_days(year, month + 2)[1]))


def read_years(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    """Two years of which the second is cut to two digits: "1991-95", "2003–06"."""
    first, short = int(match["y"]), int(match["y2"])
    last = first - first % 100 + short
    if match["dash"] == "-" and short <= 12:
        return None  # "2003-06" may be June 2003
    if last <= first:
        last += 100
    if last - first > 60:
        return None
    begin, close = PartialDate.parse(f"{first}"), PartialDate.parse(f"{last}")
    return Point(match.start(), match.end(), form, begin, close)
