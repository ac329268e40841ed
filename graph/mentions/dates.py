"""Dates in English prose: where they stand, and when the event they date began and ended.

What `begin` and `end` of a mention say:

- a point ("in 2012", "in the 1990s", "last year") is one date on which it happened: `begin` alone;
- an interval ("from 2003 to 2006") has both;
- "since 2006" is a beginning, "until 2010" an end;
- "after 2001" is some date from then up to the anchor, and nothing where there is no anchor;
- a span of time up to the anchor ("over the past decade", "a decade of training") has an approximate
  beginning and no end: the words say that it went on until about then, not that it is over;
- what cannot be placed is no mention: "for five years", "before 2010", "more than a decade ago", "in the
  years that followed", and every relative date where there is no anchor.

A month or day without a year is the latest up to the anchor, unless the text speaks of an earlier year
(`graph.mentions.date_context`).

A bare number of four digits is a year only where the words around it make it one ("in 2006", "the 2012 coup",
"(2009)"); "a force of 2000 soldiers" and "at 1990 Main Street" are none.

Written here because no kept library does it: dateparser gives one day and no interval for a phrase, has no
offsets, turns "the 1990s" into today and takes the verb in "he may march" for two months; python-edtf reads
one isolated phrase and knows no anchor.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from graph.mentions.date_context import with_year_words
from graph.mentions.date_mention import DateForm, DateMention
from graph.mentions.date_phrases import compose
from graph.mentions.date_points import points
from graph.mentions.date_words import NUMBER, UNIT_YEARS, Point, number
from graph.mentions.relative_dates import about_months_before, about_years_before
from graph.partial_date import PartialDate

__all__ = ["Anchor", "DateForm", "DateMention", "find_dates", "read_date"]

Anchor = date | PartialDate | None
"""The date that relative dates are reckoned from: that of publication, as exactly as it is known."""


def find_dates(text: str, anchor: Anchor) -> tuple[DateMention, ...]:
    """Every date in a text that can be placed in time, in reading order; none overlap.

    Args:
        anchor: The date of publication; None where it is unknown, and relative dates then stay unread.
    """
    return tuple(_find(text, _as_partial(anchor)))


def read_date(phrase: str, anchor: Anchor) -> DateMention | None:
    """The one date that a phrase is, or None where it holds none or several.

    Unlike in a running text, a bare year or month counts: "2012", "March".
    """
    mentions = tuple(_find(phrase, _as_partial(anchor), lone=True))
    return mentions[0] if len(mentions) == 1 else None


_DURATION = re.compile(
    rf"(?:(?:over|for|during|in|throughout|within|across)\s+)?"
    r"(?:(?:much|most|part|all|the\s+better\s+part|the\s+bulk)\s+of\s+)?"
    rf"the\s+(?:past|last)\s+(?:(?P<about>about|nearly|almost|roughly)\s+)?(?:(?P<n>{NUMBER})\s+|"
    r"(?P<vague>few|several|many|some|couple(?:\s+of)?|half|dozen|dozens\s+of)[\s-]+)?"
    r"(?P<unit>year|decade|quarter[ -]century|month|week|day|century)s?(?P<half>\s+and\s+a\s+half)?\b"
    r"|(?<!after )(?<!following )(?<!despite )\b"
    rf"(?P<n2>{NUMBER})\s+(?P<unit2>decade|quarter[ -]century)s?\s+of\b",
    re.IGNORECASE,
)


def _as_partial(anchor: Anchor) -> PartialDate | None:
    if isinstance(anchor, date):
        day = date(anchor.year, anchor.month, anchor.day)  # of a datetime, its date
        return PartialDate.between(day, day)
    return anchor


def _find(text: str, anchor: PartialDate | None, lone: bool = False) -> Iterator[DateMention]:
    durations = list(_durations(text, anchor))
    placed = [mention for _, _, mention in durations if mention is not None]
    free = with_year_words(text, list(_outside(points(text, anchor), durations)))
    composed = compose(text, list(free), anchor, lone)
    yield from sorted((*placed, *composed), key=lambda mention: mention.start_char)


def _outside(
    found: Iterable[Point], durations: Sequence[tuple[int, int, DateMention | None]]
) -> Iterator[Point]:
    """The points that overlap no duration; both stand in reading order."""
    spans = iter(durations)
    span = next(spans, None)
    for point in found:
        while span is not None and span[1] <= point.start:
            span = next(spans, None)
        if span is None or point.end <= span[0]:
            yield point


def _durations(text: str, anchor: PartialDate | None) -> Iterator[tuple[int, int, DateMention | None]]:
    """Spans of time up to the anchor; with None where one cannot be placed, so that nobody else reads it."""
    for match in _DURATION.finditer(text):
        unit = re.sub(r"\s+", " ", (match["unit"] or match["unit2"]).lower())
        count = number(match["n"] or match["n2"] or "1")
        begin = None
        if match["vague"] and not match["vague"].lower().startswith("couple"):
            pass  # "the past several years": nobody can say how many
        elif unit in UNIT_YEARS:
            count = 2 if match["vague"] else count
            years = count * UNIT_YEARS[unit] + (UNIT_YEARS[unit] // 2 if match["half"] else 0)
            begin = about_years_before(anchor, years)
        elif unit == "month":
            begin = about_months_before(anchor, 2 if match["vague"] else count)
        # "A decade of training" is quoted without its "of".
        end = match.end() - (2 if match["n2"] else 0)
        end -= len(text[match.start() : end]) - len(text[match.start() : end].rstrip())
        mention = _duration(text, match.start(), end, begin) if begin else None
        yield match.start(), match.end(), mention


def _duration(text: str, start: int, end: int, begin: PartialDate) -> DateMention:
    return DateMention(start, end, text[start:end], DateForm.DURATION, begin)
