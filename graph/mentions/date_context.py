"""The year that a text is speaking of, for dates that leave it out: "On 8 October", "that year".

A retrospective article says "In April 1967 ... on 8 October" and means 1967, whenever it was published; news
says "since 2006 ... on January 15" and means this year. So a month or day without a year is reckoned from
the anchor, unless a year was told before it:

- in the same paragraph, and it is two years or more before the anchor: the told year holds;
- in the same paragraph or the one before, and the two readings differ otherwise: nobody can say, and the
  date is left unread;
- "of that year" and "the following year" always lean on the told year.

Only a date with its year in figures tells one ("in 2012", "from 2003 to 2006"), not "since 2006", which
speaks of the present.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.mentions.date_mention import DateForm, DateMention
from graph.mentions.date_words import Point, approximate, in_year, year_days
from graph.partial_date import PartialDate

RETROSPECT_YEARS = 2
"""From so many years before publication on, a text that tells a year is taken to speak of it."""

_TELLS_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d|s|['’]s)")
_PARAGRAPH = re.compile(r"\n\s*\n")
_OF = re.compile(r",?\s+(?:of\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ToldYear:
    """A year that a mention told, and where the mention ends."""

    year: int
    end_char: int

    @classmethod
    def of(cls, mention: DateMention) -> "ToldYear | None":
        """The year that this mention tells, if it does; the last one of an interval."""
        last = mention.end or mention.begin
        if mention.form not in {DateForm.POINT, DateForm.INTERVAL} or last is None:
            return None
        if not _TELLS_YEAR.search(mention.text):
            return None
        return cls(last.latest.year, mention.end_char)


def with_year_words(text: str, found: Sequence[Point]) -> Iterator[Point]:
    """The points, in which a month or day and the words for its year are one: "in November last year"."""
    held: Point | None = None
    for point in found:
        if held is not None and (joined := _joined(text, held, point)):
            held = None
            yield joined
            continue
        if held is not None:
            yield held
        held = point
    if held is not None:
        yield held


def _joined(text: str, point: Point, year: Point) -> Point | None:
    if point.yearless is None or not _OF.fullmatch(text[point.end : year.start]):
        return None
    if year.form == "told":
        return replace(point, end=year.end, years_on=year.years_on, needs_context=False)
    if year.form == "relative year":
        begin = in_year(point, year.begin.earliest.year) if year.begin else None
        return Point(point.start, year.end, "day", begin)
    return None


class Paragraphs:
    """Where a text has blank lines; tells how many lie between two places."""

    def __init__(self, text: str) -> None:
        self._breaks = [match.start() for match in _PARAGRAPH.finditer(text)]

    def breaks(self, start: int, end: int) -> int:
        """The number of blank lines from one offset to another."""
        return bisect_left(self._breaks, end) - bisect_left(self._breaks, start)


def in_context(
    point: Point, told: ToldYear | None, paragraphs: Paragraphs, anchor: PartialDate | None
) -> Point:
    """The point as the year told before it makes it; unchanged where it has a year of its own."""
    if point.yearless is None and point.years_on is None:
        return point
    breaks = paragraphs.breaks(told.end_char, point.start) if told else 0
    if point.years_on is not None:
        return replace(point, begin=_years_on(point, told) if told and breaks == 0 else None)
    if told is None or breaks > 1:
        return point
    there = in_year(point, told.year)
    past = anchor is None or told.year + RETROSPECT_YEARS <= anchor.earliest.year
    if breaks == 0 and past:
        return replace(point, begin=there)
    if point.begin is None or point.begin == there or (breaks == 1 and not past):
        return point
    return replace(point, begin=None)


def _years_on(point: Point, told: ToldYear) -> PartialDate | None:
    year = told.year + (point.years_on or 0)
    if point.yearless is not None:
        return in_year(point, year)
    whole = PartialDate.between(*year_days(year))
    return approximate(whole) if point.form == "years later" else whole
