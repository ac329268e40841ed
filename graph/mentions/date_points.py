"""Single points in time as English prose writes them: where they stand, and which days they can mean.

`points` finds them one by one; `graph.mentions.dates` looks at the words around and between them. A relative
point ("last year", "March 22") is reckoned from the anchor, the date of publication. Where that is known
only to the year, the point is computed from its first and from its last day, and covers both.

Readings that English leaves open are fixed here:

- early, mid and late: of a decade its years 0-3, 4-6 and 7-9; of a year its thirds of four months; of a month
  its days 1-10, 11-20 and 21 to the end. "Beginning of" and "end of" are read as early and late.
- seasons are the meteorological ones of the northern hemisphere, where nearly all of these sources are
  written; "winter 2009" may be either of the two that touch the year.
- a fiscal year is that of the US government, October to September, named by the year it ends in
  (31 U.S.C. 1102).
- a month or day without a year is the latest one that does not lie after the anchor.
- "two years ago" is given to the nearest year, and is approximate.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graph.partial_date import PartialDate

Days = tuple[date, date]
"""The first and the last day that a point can mean."""

FISCAL_START_MONTH = 10

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_NUMBER_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen"),
)
_NUMBERS = {word: value for value, word in enumerate(_NUMBER_WORDS, 1)} | {
    **{"a": 1, "an": 1, "a couple of": 2, "couple of": 2},
    **{"twenty": 20, "thirty": 30, "forty": 40},
}
UNIT_YEARS = {"year": 1, "decade": 10, "quarter-century": 25, "quarter century": 25}

YEAR = r"(?:1[89]\d\d|20\d\d)"
NUMBER = rf"(?:(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})|\d{{1,2}})"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
# Groups are named after days: the March 23 Movement, the 17 February Brigade.
_NO_NAME = (
    r"(?!\s+(?:Movement|Brigade|Battalion|Martyrs|Youth|Revolutionary|Organi[sz]ation|Group|Coalition|Front|"
    r"Alliance|Army|Division|Agreement|Accord|Command|Forces))"
)
_PART = (
    r"(?:(?P<part>(?i:early|mid|late|beginning|start|middle|end|first half|second half))"
    r"(?:[ -](?:to[ -](?P<until>mid|late)[ -])?|\s+of\s+(?:the\s+)?(?:year\s+)?))"
)
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
        month: Of a month or day that has no year of its own; the year may stand further on.
        day: Likewise.
    """

    start: int
    end: int
    form: str
    begin: PartialDate | None
    close: PartialDate | None = None
    needs_context: bool = False
    month: int | None = None
    day: int | None = None


def number(word: str) -> int:
    """The value of a number in digits or of a number word up to forty."""
    word = " ".join(word.lower().split())
    return _NUMBERS[word] if word in _NUMBERS else int(word)


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
        lambda day: (_month_before(day, months + 1)[0], min(_month_before(day, months - 1)[1], day)),
    )


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


def in_year(point: Point, year: int) -> PartialDate | None:
    """A month or day without a year, given that year; None for 30 February and the like."""
    if point.month is None:
        return None
    if point.day is None:
        return PartialDate.between(*month_days(year, point.month))
    if point.day > calendar.monthrange(year, point.month)[1]:
        return None
    return PartialDate.between(*[date(year, point.month, point.day)] * 2)


def points(text: str, anchor: PartialDate | None) -> Iterator[Point]:
    """Every point in a text, left to right, never two over the same characters."""
    position, previous_end = 0, -1
    while match := _ANY.search(text, position):
        position = match.end()
        # "post-2001" is no point; the second year of "2003-2006" is one.
        if text[match.start() - 1 : match.start()] == "-" and match.start() - 1 != previous_end:
            continue
        for form, pattern, read in _FORMS:
            if (exact := pattern.match(text, match.start())) and (point := read(exact, form, anchor)):
                yield point
                position = previous_end = point.end
                break


def _month_number(name: str) -> int:
    return _MONTHS[name.lower().rstrip(".")]


def _day_number(text: str) -> int:
    return int(text.rstrip("stndrh"))


def _month_before(day: date, months: int) -> Days:
    index = day.year * 12 + day.month - 1 - months
    return month_days(index // 12, index % 12 + 1)


def _thirds(match: re.Match[str], bounds: dict[str, Days]) -> Days:
    part, until = match["part"], match["until"]
    part = _PARTS.get(part.lower(), part.lower())
    return bounds[part][0], bounds[until.lower() if until else part][1]


def _point(match: re.Match[str], form: str, days: Days) -> Point:
    return Point(match.start(), match.end(), form, PartialDate.between(*days))


def _read_day(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    month = int(match["m"]) if match["m"].isdigit() else _month_number(match["m"])
    try:
        day = date(int(match["y"]), month, _day_number(match["d"]))
        close = day.replace(day=_day_number(match["d2"])) if match.groupdict().get("d2") else None
    except ValueError:  # 31 April
        return None
    if close is not None and close <= day:
        return None
    begin, end = PartialDate.between(day, day), PartialDate.between(close, close) if close else None
    return Point(match.start(), match.end(), form, begin, end)


def _read_month(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    return _point(match, form, _part_of_month(match, *month_days(int(match["y"]), _month_number(match["m"]))))


def _part_of_month(match: re.Match[str], first: date, last: date) -> Days:
    if not match["part"]:
        return first, last
    bounds = {
        "early": (first, first.replace(day=10)),
        "mid": (first.replace(day=11), first.replace(day=20)),
        "late": (first.replace(day=21), last),
        "first half": (first, first.replace(day=15)),
        "second half": (first.replace(day=16), last),
    }
    return _thirds(match, bounds)


def _read_year(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    year = int(match["y"])
    if not match["part"]:
        begin = PartialDate.between(*year_days(year))
        return Point(match.start(), match.end(), form, begin, needs_context=True)
    return _point(match, "part of year", _thirds(match, _year_parts(year)))


def _year_parts(year: int) -> dict[str, Days]:
    first, last = year_days(year)
    return {
        "early": (first, date(year, 4, 30)),
        "mid": (date(year, 5, 1), date(year, 8, 31)),
        "late": (date(year, 9, 1), last),
        "first half": (first, date(year, 6, 30)),
        "second half": (date(year, 7, 1), last),
    }


def _read_decade(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    year = int(match["y"]) if len(match["y"]) == 4 else 1900 + int(match["y"])
    first, last = date(year, 1, 1), date(year + 9, 12, 31)
    if match["part"]:
        bounds = {
            "early": (first, date(year + 3, 12, 31)),
            "mid": (date(year + 4, 1, 1), date(year + 6, 12, 31)),
            "late": (date(year + 7, 1, 1), last),
            "first half": (first, date(year + 4, 12, 31)),
            "second half": (date(year + 5, 1, 1), last),
        }
        first, last = _thirds(match, bounds)
    return _point(match, form, (first, last))


def fiscal_days(year: int) -> Days:
    """The US government's fiscal year that ends in September of that year."""
    return date(year - 1, FISCAL_START_MONTH, 1), date(year, FISCAL_START_MONTH - 1, 30)


def _read_fiscal(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    year = int(match["y"]) if len(match["y"]) == 4 else 2000 + int(match["y"])
    return _point(match, form, fiscal_days(year))


def _read_season(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
    year, season = int(match["y"]), match["season"].lower()
    if season == "winter":
        first = date(year if match["y2"] else year - 1, 12, 1)
        return _point(match, form, (first, month_days(year + 1, 2)[1]))
    month = _SEASONS[season]
    return _point(match, form, (date(year, month, 1), month_days(year, month + 2)[1]))


def _read_years(match: re.Match[str], form: str, _: PartialDate | None) -> Point | None:
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


def _read_yearless_day(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    month, day = _month_number(match["m"]), _day_number(match["d"])
    if day > calendar.monthrange(2000, month)[1]:  # 2000 has a 29 February
        return None

    def latest(now: date) -> Days:
        year = now.year if (month, day) <= (now.month, now.day) else now.year - 1
        while day > calendar.monthrange(year, month)[1]:
            year -= 1
        return date(year, month, day), date(year, month, day)

    return Point(match.start(), match.end(), form, relative(anchor, latest), month=month, day=day)


def _read_yearless_month(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    month = _month_number(match["m"])
    which = (match["which"] or "").lower()

    def latest(now: date) -> Days:
        if which == "next":
            year = now.year + (month <= now.month)
        elif which == "this":
            year = now.year
        else:
            year = now.year - (month > now.month or (which == "last" and month == now.month))
        return _part_of_month(match, *month_days(year, month))

    bare = not which and not match["part"]
    begin = relative(anchor, latest)
    return Point(
        match.start(),
        match.end(),
        form,
        begin,
        needs_context=bare,
        month=month if bare else None,
    )


def _read_relative_season(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    month, which = _SEASONS[match["season"].lower()], match["which"].lower()

    def season(year: int) -> Days:
        return date(year, month, 1), month_days(year + (month == 12), (month + 1) % 12 + 1)[1]

    def reckon(now: date) -> Days:
        year = now.year
        while which == "last" and season(year)[1] >= now:
            year -= 1
        return season(year)

    return Point(match.start(), match.end(), form, relative(anchor, reckon))


def _read_relative_unit(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    step = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    unit, part = match["unit"].lower(), (match["part"] or "").lower()

    def reckon(now: date) -> Days:
        if unit == "year":
            first, last = _year_parts(now.year + step).get(part, year_days(now.year + step))
        elif unit == "month":
            first, last = _month_before(now, -step)
        else:
            first = now - timedelta(days=now.weekday()) + timedelta(weeks=step)
            last = first + timedelta(days=6)
        if part == "earlier":
            last = max(first, min(last, now))
        elif part == "later":
            first = min(last, max(first, now))
        return first, last

    return Point(match.start(), match.end(), form, relative(anchor, reckon))


def _read_yesterday(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
    yesterday = timedelta(days=1)
    begin = relative(anchor, lambda now: (now - yesterday, now - yesterday))
    return Point(match.start(), match.end(), form, begin)


def _read_ago(match: re.Match[str], form: str, anchor: PartialDate | None) -> Point | None:
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


_Read = Callable[[re.Match[str], str, PartialDate | None], Point | None]

_RULES: tuple[tuple[str, str, _Read], ...] = (
    # (form, pattern, reader); at one place in the text the first that reads wins.
    ("day", rf"(?P<y>{YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])", _read_day),
    (
        "days",
        rf"(?P<d>{_DAY})\s?[-–—]\s?(?P<d2>{_DAY})\s+(?P<m>{_MONTH}),?\s+(?P<y>{YEAR})(?!\w)",
        _read_day,
    ),
    (
        "days",
        rf"(?P<m>{_MONTH})\s+(?P<d>{_DAY})\s?[-–—]\s?(?P<d2>{_DAY}),?\s+(?P<y>{YEAR})(?!\w)",
        _read_day,
    ),
    ("day", rf"(?P<d>{_DAY})\s+(?:of\s+)?(?P<m>{_MONTH}),?\s+(?P<y>{YEAR})(?!\w)", _read_day),
    ("day", rf"(?P<m>{_MONTH})\s+(?P<d>{_DAY}),?\s+(?P<y>{YEAR})(?!\w)", _read_day),
    ("month", rf"{_PART}?(?P<m>{_MONTH}),?\s+(?:of\s+)?(?P<y>{YEAR})(?!\w)", _read_month),
    (
        "season",
        rf"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),?\s+(?:of\s+)?(?P<y>{YEAR})"
        rf"(?P<y2>[-–]\d\d(?:\d\d)?)?(?!\w)",
        _read_season,
    ),
    ("decade", rf"{_PART}?(?P<y>(?:1[89]|20)\d0|(?<=['’])\d0)['’]?s(?!\w)", _read_decade),
    (
        "fiscal",
        rf"(?:[Ff]iscal\s+(?:[Yy]ears?\s+)?|FYs?[\s-]?)(?P<y>{YEAR}|(?<=FY)\d\d)(?!\w)",
        _read_fiscal,
    ),
    ("years", rf"(?P<y>{YEAR})(?P<dash>[-–])(?P<y2>\d\d)(?![\w-])", _read_years),
    ("year", rf"{_PART}?(?P<y>{YEAR})(?![\w%]|[,.]\d|[-–]\d{{1,3}}\b)", _read_year),
    ("yearless day", rf"(?P<m>{_MONTH})\s+(?P<d>{_DAY})(?![\w%]|[,.:]\d){_NO_NAME}", _read_yearless_day),
    ("yearless day", rf"(?P<d>{_DAY})\s+(?:of\s+)?(?P<m>{_MONTH})(?!\w){_NO_NAME}", _read_yearless_day),
    (
        "yearless month",
        rf"{_PART}?(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s+)?(?P<m>{_MONTH})(?!\w)",
        _read_yearless_month,
    ),
    (
        "season",
        r"(?P<which>[Ll]ast|[Tt]his)\s+(?P<season>spring|summer|autumn|fall|winter)\b",
        _read_relative_season,
    ),
    (
        "relative",
        r"(?:(?P<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s+"
        r"(?P<unit>year|month|week)\b",
        _read_relative_unit,
    ),
    ("yesterday", r"(?:[Yy]esterday|[Ll]ast\s+night)\b", _read_yesterday),
    (
        "ago",
        rf"(?:(?P<over>over|more\s+than)\s+)?(?i:(?P<n>{NUMBER})\s+"
        r"(?P<unit>year|decade|quarter[ -]century|month|week|day)s?\s+ago)\b",
        _read_ago,
    ),
)

_BOUNDARY = r"(?<![\w$€£.,/])"
_FORMS = tuple((form, re.compile(_BOUNDARY + pattern), read) for form, pattern, read in _RULES)
# Where any of the forms can begin; a cheap first look, so that most of a text is passed over once.
_ANY = re.compile(
    rf"{_BOUNDARY}(?:\d|{_MONTH}|[Ll]ast\s|[Tt]his\s|[Nn]ext\s|[Yy]esterday|[Ee]arl|[Mm]id\b|"
    rf"[Ll]ate|[Bb]eginning\s|[Ss]tart\s|[Mm]iddle\s|[Ee]nd\s|[Ff]irst half|[Ss]econd half|[Ff]iscal|FY|over\s|"
    rf"more\s|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|(?i:{NUMBER})\s)"
)
