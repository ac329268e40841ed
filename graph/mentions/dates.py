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

A bare number of four digits is a year only where the words around it make it one ("in 2006", "the 2012 coup",
"(2009)"); "a force of 2000 soldiers" and "at 1990 Main Street" are none.

Written here because no kept library does it: dateparser gives one day and no interval for a phrase, has no
offsets, turns "the 1990s" into today and takes the verb in "he may march" for two months; python-edtf reads
one isolated phrase and knows no anchor.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from graph.mentions.date_points import points
from graph.mentions.date_words import (
    NUMBER,
    UNIT_YEARS,
    Point,
    approximate,
    fiscal_days,
    in_year,
    number,
)
from graph.mentions.relative_dates import about_months_before, about_years_before
from graph.partial_date import PartialDate


class DateForm(StrEnum):
    """How a mention places an event in time."""

    POINT = "point"
    INTERVAL = "interval"
    SINCE = "since"
    UNTIL = "until"
    AFTER = "after"
    DURATION = "duration"  # so many years up to the anchor


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that a text mentions.

    Args:
        start_char: Offset of its first character.
        end_char: Offset after its last character.
        text: The characters between.
        begin: When the event began, or the range in which it took place.
        end: When it ended; None where the words do not say.
    """

    start_char: int
    end_char: int
    text: str
    form: DateForm
    begin: PartialDate | None = None
    end: PartialDate | None = None


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


_MODIFIER = r"(?:(?P<modifier>at\s+least|as\s+early\s+as|as\s+late\s+as|sometime\s+in|the\s+year)\s+)?"
_ABOUT = r"(?:(?P<about>about|around|roughly|approximately|circa|c\.|ca\.)\s+)?"
_SINCE = r"(?:ever\s+)?since|(?:starting|beginning|dating)(?:\s+back)?(?:\s+(?:in|from|to))?"
_BEFORE = re.compile(
    # The words right before a point that say what it is.
    rf"(?:\b(?P<prefix>(?P<since>{_SINCE})|(?P<until>until|till|up\s+to|up\s+until|through|through\s+to)|"
    r"(?P<after>after)|(?P<dropped>before|prior\s+to|by|pre)|(?P<from>from)|(?P<between>between))\s+)?"
    rf"{_MODIFIER}{_ABOUT}(?:the\s+)?(?:years?\s+)?$",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s?[-–—]\s?|\s+(?:to|until|till|through)\s+(?:about\s+|around\s+)?(?:the\s+)?", re.I)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_LIST = re.compile(r"(?:,|\s+and|,\s+and|\s+or)\s+(?:again\s+)?(?:in\s+)?", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+(?:on|onwards?)\b(?!\s+\w+ing)", re.IGNORECASE)
_YEAR_CONTEXT = re.compile(
    # "in 2006", "of 2006", "the 2012 coup", "(2009)"; a capital before makes a number: "Camp 2000".
    r"(?:\b(?P<strong>in|since|during|until|till|throughout|late|early|mid|the\s+year)|"
    r"\b(?:by|from|between|of|and|or|to|after|before|through|around|about|circa|for|the|a|an|his|her|its|their|"
    r"that|this|another|failed|bloody|disputed|military)|\b[a-z]+['’]s?|\()\s*$",
    re.IGNORECASE,
)
_MONTH_CONTEXT = re.compile(
    r"\b(?:in|since|until|till|by|during|of|through|throughout|from|between)\s+$", re.I
)
_UNIT_AFTER = re.compile(
    r"\s*(?:%|percent|per\s+cent|men|people|women|children|personnel|police|policemen|infantry|cavalry|km|kg|"
    r"m|mm|miles|metres|meters|feet|ft|hours|dollars|euros|pounds|rounds|more|others|of\s+(?:them|these|the)|"
    r"(?!years|months|days|was|is|has|as|this|its|his|previous|various|perhaps|across|towards|onwards|afterwards|always|sometimes)"
    r"(?P<plural>[a-z]{3,}s))\b"
)
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
_NEIGHBOUR = re.compile(
    rf"(?:in\s+|during\s+|over\s+|for\s+)?the\s+(?:(?P<n>{NUMBER})\s+)?(?P<unit>year|decade)s?\s+"
    r"(?:(?P<before>before|prior\s+to|leading\s+up\s+to)|after|following)\s+(?:the\s+year\s+)?$",
    re.IGNORECASE,
)
_WINDOW = 60  # characters; how far the words before a point are looked at


def _as_partial(anchor: Anchor) -> PartialDate | None:
    if isinstance(anchor, date):
        return PartialDate.between(date(anchor.year, anchor.month, anchor.day), anchor)
    return anchor


def _find(text: str, anchor: PartialDate | None, lone: bool = False) -> Iterator[DateMention]:
    durations = list(_durations(text, anchor))
    placed = [mention for _, _, mention in durations if mention is not None]
    free = [
        point
        for point in points(text, anchor)
        if not any(start < point.end and point.start < end for start, end, _ in durations)
    ]
    yield from sorted((*placed, *_compose(text, free, anchor, lone)), key=lambda mention: mention.start_char)


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
        mention = _mention(text, match.start(), end, DateForm.DURATION, begin) if begin else None
        yield match.start(), match.end(), mention


def _compose(text: str, found: list[Point], anchor: PartialDate | None, lone: bool) -> Iterator[DateMention]:
    """Join two points to an interval where the words do, and read the words before each."""
    index, listed = 0, None
    while index < len(found):
        point = found[index]
        following = found[index + 1] if index + 1 < len(found) else None
        window = max(0, point.start - _WINDOW, found[index - 1].end if index else 0)
        before = _BEFORE.search(text[window : point.start])
        assert before is not None  # noqa: S101 - every part of the pattern is optional
        mention = None
        if following is not None:
            mention = _interval(text, window, before, point, following)
        if mention is not None:
            index += 2
            yield mention
            continue
        index += 1
        if listed is not None and _LIST.fullmatch(text[listed.end : point.start]):
            # "in 2006, 2008 and 2012"; "fiscal years 2010 and 2011"
            point = _like(listed, point)
        elif point.needs_context and not lone and not _has_context(text, window, before, point):
            listed = None
            continue
        mention = _single(text, window, before, point, anchor)
        listed = point if mention is not None and point.form in {"year", "fiscal"} else None
        if mention is not None:
            yield mention


def _like(listed: Point, point: Point) -> Point:
    if listed.form == "fiscal" and point.form == "year" and point.begin is not None:
        days = fiscal_days(point.begin.earliest.year)
        return replace(point, form="fiscal", begin=PartialDate.between(*days))
    return point


def _has_context(text: str, window: int, words: re.Match[str], point: Point) -> bool:
    before = text[window : point.start]
    if point.form == "yearless month":
        return _MONTH_CONTEXT.search(before) is not None
    context = _YEAR_CONTEXT.search(before)
    if context is None and not any(words[name] for name in ("prefix", "modifier", "about")):
        return False
    if context is not None and context[0].startswith("("):
        return text[point.end : point.end + 1] in {")", ",", ";"}
    unit = _UNIT_AFTER.match(text, point.end)
    if unit is None:
        return True
    # "in 2006 soldiers mutinied" is a year; "in 2000 villages" need not be one.
    round_number = text[point.start : point.end].endswith("00")
    strong = context is not None and context["strong"] is not None
    return strong and unit["plural"] is not None and not round_number


def _interval(
    text: str, window: int, before: re.Match[str], first: Point, second: Point
) -> DateMention | None:
    between, gap = before["between"], text[first.end : second.start]
    if first.close is not None or second.close is not None:
        return None
    link = _AND if between else _LINK
    if not link.fullmatch(gap):
        return None
    bare_years = first.form == "year" and second.form == "year" and not (between or before["from"])
    if bare_years and _UNIT_AFTER.match(text, second.end):
        return None  # "a force of 1900 to 2000 men"
    begin, end = _two_ends(first, second)
    if begin is None or end is None or end.latest < begin.earliest:
        return None
    if before["about"]:
        begin = approximate(begin)
    start = window + before.start("prefix") if between or before["from"] else first.start
    return _mention(text, start, second.end, DateForm.INTERVAL, begin, end)


def _two_ends(first: Point, second: Point) -> tuple[PartialDate | None, PartialDate | None]:
    """The dates of two joined points, of which the first may borrow its year or its kind from the second.

    "From March to June 2012", "March 22 to April 2, 2012", "fiscal 2010 to 2012".
    """
    begin, end = first.begin, second.begin
    if first.form == "fiscal" and second.form == "year" and end is not None:
        return begin, PartialDate.between(*fiscal_days(end.earliest.year))
    if first.month is not None and second.month is None and end is not None:
        year = end.earliest.year
        begin = in_year(first, year)
        if begin is not None and begin.earliest > end.latest and year > 1:
            begin = in_year(first, year - 1)
    elif first.form in {"month", "day"} and second.month is not None and begin is not None:
        # "from March 2012 to June": the second follows the first.
        end = in_year(second, begin.earliest.year)
        if end is not None and end.latest < begin.earliest and begin.earliest.year < date.max.year:
            end = in_year(second, begin.earliest.year + 1)
    return begin, end


def _single(
    text: str, window: int, before: re.Match[str], point: Point, anchor: PartialDate | None
) -> DateMention | None:
    if point.begin is None:
        return None
    if point.close is not None:
        return _mention(text, point.start, point.end, DateForm.INTERVAL, point.begin, point.close)
    date_ = approximate(point.begin) if before["about"] else point.begin
    start = window + (before.start("prefix") if before["prefix"] else point.start - window)
    if neighbour := _NEIGHBOUR.search(text[window : point.start]):
        return _beside(text, window + neighbour.start(), point, neighbour)
    if before["dropped"]:
        return None
    if before["since"]:
        return _mention(text, start, point.end, DateForm.SINCE, date_)
    if before["until"]:
        return _mention(text, start, point.end, DateForm.UNTIL, None, date_)
    if before["after"]:
        if anchor is None or anchor.latest < date_.earliest:
            return None
        some = PartialDate.between(date_.earliest, anchor.latest)
        return _mention(text, start, point.end, DateForm.AFTER, some)
    onwards = _ONWARDS.match(text, point.end) if before["from"] else None
    if onwards:
        return _mention(text, start, onwards.end(), DateForm.SINCE, date_)
    if before["about"]:
        return _mention(text, window + before.start("about"), point.end, DateForm.POINT, date_)
    return _mention(text, point.start, point.end, DateForm.POINT, date_)


def _beside(text: str, start: int, point: Point, words: re.Match[str]) -> DateMention | None:
    """The years next to a date: "the 10 years before 2012", "the decade after 2001"."""
    assert point.begin is not None  # noqa: S101 - the caller has looked
    years = number(words["n"] or "1") * UNIT_YEARS[words["unit"].lower()]
    if words["before"]:
        begin = about_years_before(point.begin, years)
        return _mention(text, start, point.end, DateForm.INTERVAL, begin, point.begin) if begin else None
    end = about_years_before(point.begin, -years)
    return _mention(text, start, point.end, DateForm.INTERVAL, point.begin, end) if end else None


def _mention(
    text: str,
    start: int,
    end: int,
    form: DateForm,
    begin: PartialDate | None = None,
    close: PartialDate | None = None,
) -> DateMention:
    return DateMention(start, end, text[start:end], form, begin, close)
