"""Where single points in time stand in English prose: the forms they are written in, each with its reader.

`points` finds them one by one; `graph.mentions.dates` looks at the words around and between them.
"""

import re
from collections.abc import Callable, Iterator

from graph.mentions.date_words import NUMBER, Point
from graph.mentions.fixed_dates import (
    read_day,
    read_decade,
    read_fiscal,
    read_month,
    read_season,
    read_year,
    read_years,
)
from graph.mentions.relative_dates import (
    read_ago,
    read_relative_month,
    read_relative_season,
    read_relative_unit,
    read_told,
    read_yearless_day,
    read_yearless_month,
    read_yesterday,
)
from graph.partial_date import PartialDate


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


_YEAR = r"(?:1[89]\d\d|20\d\d)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
# Between two days of one month; "22 and 25 March" are two days, "between 22 and 25 March" the days between.
_TO = (
    r"(?:\s?[-–—]\s?|\s+(?:to|until|through)\s+|(?<=[Bb]etween\s\d)\s+and\s+|(?<=[Bb]etween\s\d\d)\s+and\s+)"
)
# Groups are named after days: the March 23 Movement, the 17 February Brigade.
_NO_NAME = (
    r"(?!\s+(?:Movement|Brigade|Battalion|Martyrs|Youth|Revolutionary|Organi[sz]ation|Group|Coalition|Front|"
    r"Alliance|Army|Division|Agreement|Accord|Command|Forces))"
)
_PART = (
    r"(?:(?P<part>(?i:early|mid|late|beginning|start|middle|end|first half|second half))"
    r"(?:[ -](?:to[ -](?P<until>mid|late)[ -])?|\s+of\s+(?:the\s+)?(?:year\s+)?))"
)
_Read = Callable[[re.Match[str], str, PartialDate | None], Point | None]

_RULES: tuple[tuple[str, str, _Read], ...] = (
    # (form, pattern, reader); at one place in the text the first that reads wins.
    ("day", rf"(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])", read_day),
    (
        "days",
        rf"(?P<d>{_DAY}){_TO}(?P<d2>{_DAY})\s+(?P<m>{_MONTH}),?\s+(?P<y>{_YEAR})(?!\w)",
        read_day,
    ),
    (
        "days",
        rf"(?P<m>{_MONTH})\s+(?P<d>{_DAY}){_TO}(?P<d2>{_DAY}),?\s+(?P<y>{_YEAR})(?!\w)",
        read_day,
    ),
    ("day", rf"(?P<d>{_DAY})\s+(?:of\s+)?(?P<m>{_MONTH}),?\s+(?P<y>{_YEAR})(?!\w)", read_day),
    ("day", rf"(?P<m>{_MONTH})\s+(?P<d>{_DAY}),?\s+(?P<y>{_YEAR})(?!\w)", read_day),
    ("month", rf"{_PART}?(?P<m>{_MONTH}),?\s+(?:of\s+)?(?P<y>{_YEAR})(?!\w)", read_month),
    (
        "season",
        rf"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),?\s+(?:of\s+)?(?P<y>{_YEAR})"
        rf"(?P<y2>[-–]\d\d(?:\d\d)?)?(?!\w)",
        read_season,
    ),
    ("decade", rf"{_PART}?(?P<y>(?:1[89]|20)\d0|(?<=['’])\d0)['’]?s(?!\w)", read_decade),
    (
        "fiscal",
        rf"(?:[Ff]iscal\s+(?:[Yy]ears?\s+)?|FYs?[\s-]?)(?P<y>{_YEAR}|(?<=FY)\d\d)(?!\w)",
        read_fiscal,
    ),
    ("years", rf"(?P<y>{_YEAR})(?P<dash>[-–])(?P<y2>\d\d)(?![\w-])", read_years),
    ("year", rf"{_PART}?(?P<y>{_YEAR})(?![\w%]|[,.]\d|[-–]\d{{1,3}}\b)", read_year),
    ("yearless day", rf"(?P<m>{_MONTH})\s+(?P<d>{_DAY})(?![\w%]|[,.:]\d){_NO_NAME}", read_yearless_day),
    ("yearless day", rf"(?P<d>{_DAY})\s+(?:of\s+)?(?P<m>{_MONTH})(?!\w){_NO_NAME}", read_yearless_day),
    (
        "yearless month",
        rf"{_PART}?(?P<m>{_MONTH})(?!\w)",
        read_yearless_month,
    ),
    ("month", rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<m>{_MONTH})(?!\w)", read_relative_month),
    (
        "season",
        r"(?P<which>[Ll]ast|[Tt]his)\s+(?P<season>spring|summer|autumn|fall|winter)\b",
        read_relative_season,
    ),
    (
        "relative",
        r"(?:(?P<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s+"
        r"(?P<unit>year|month|week)\b",
        read_relative_unit,
    ),
    ("yesterday", r"(?:[Yy]esterday|[Ll]ast\s+night)\b", read_yesterday),
    (
        "ago",
        rf"(?:(?P<over>over|more\s+than)\s+)?(?i:(?P<n>{NUMBER})\s+"
        r"(?P<unit>year|decade|quarter[ -]century|month|week|day)s?\s+ago)\b",
        read_ago,
    ),
    (
        "told",
        rf"(?i:(?:that(?:\s+same)?|the\s+(?:same|following|previous))\s+year|(?P<n>{NUMBER})\s+years?\s+later)\b",
        read_told,
    ),
)

_BOUNDARY = r"(?<![\w$€£.,/])"
_FORMS = tuple((form, re.compile(_BOUNDARY + pattern), read) for form, pattern, read in _RULES)
# Where any of the forms can begin; a cheap first look, so that most of a text is passed over once.
_ANY = re.compile(
    rf"{_BOUNDARY}(?:\d|{_MONTH}|[Ll]ast\s|[Tt]his\s|[Nn]ext\s|[Tt]hat\s|[Tt]he\s|[Yy]esterday|[Ee]arl|[Mm]id\b|"
    rf"[Ll]ate|[Bb]eginning\s|[Ss]tart\s|[Mm]iddle\s|[Ee]nd\s|[Ff]irst half|[Ss]econd half|[Ff]iscal|FY|"
    rf"over\s|more\s|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|(?i:{NUMBER})\s)"
)
