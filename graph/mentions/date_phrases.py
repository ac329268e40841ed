"""The words around and between points in time: "since", "until", "from ... to", "the 2012 coup", "about".

`compose` turns points into mentions: it joins two to an interval where the words do, reads what stands right
before each, and drops what is no date in its place.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.mentions.date_context import Paragraphs, ToldYear, in_context
from graph.mentions.date_mention import DateForm, DateMention
from graph.mentions.date_words import NUMBER, UNIT_YEARS, Point, approximate, fiscal_days, in_year, number
from graph.mentions.relative_dates import about_years_before
from graph.partial_date import PartialDate

_MODIFIER = (
    r"(?:(?P<modifier>at\s+least|as\s+(?:early|late|long\s+ago|far\s+back)\s+as|sometime\s+in|the\s+year)"
    r"\s+)?"
)
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
_NEIGHBOUR = re.compile(
    rf"(?:in\s+|during\s+|over\s+|for\s+)?the\s+(?:(?P<n>{NUMBER})\s+)?(?P<unit>year|decade)s?\s+"
    r"(?:(?P<before>before|prior\s+to|leading\s+up\s+to)|after|following)\s+(?:the\s+year\s+)?$",
    re.IGNORECASE,
)
_WINDOW = 60  # characters; how far the words before a point are looked at


def compose(text: str, found: list[Point], anchor: PartialDate | None, lone: bool) -> Iterator[DateMention]:
    """The mentions that the points of a text are, in reading order.

    Args:
        found: From `points`, in reading order.
        lone: The text is one phrase, in which a bare year or month is a date without more words.
    """
    paragraphs = Paragraphs(text)
    index, listed, told = 0, None, None
    while index < len(found):
        point, following = found[index], found[index + 1] if index + 1 < len(found) else None
        window = max(0, point.start - _WINDOW, found[index - 1].end if index else 0)
        before = _BEFORE.search(text[window : point.start])
        assert before is not None  # noqa: S101 - every part of the pattern is optional
        point = in_context(point, told, paragraphs, anchor)
        mention = None
        if following is not None:
            following = in_context(following, told, paragraphs, anchor)
            mention = _interval(text, window, before, point, following)
        if mention is not None:
            index += 2
            told = ToldYear.of(mention) or told
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
            told = ToldYear.of(mention) or told
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
    spans = first.close is not None or second.close is not None
    if spans or first.years_on is not None or second.years_on is not None:
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
    """The dates of two joined points, of which one may borrow its year or its kind from the other.

    "From March to June 2012", "March 2012 to June", "fiscal 2010 to 2012".
    """
    begin, end = first.begin, second.begin
    if first.form == "fiscal" and second.form == "year" and end is not None:
        return begin, PartialDate.between(*fiscal_days(end.earliest.year))
    if first.yearless is not None and second.yearless is None and end is not None:
        begin = in_year(first, end.earliest.year)
        if begin is not None and begin.earliest > end.latest:
            begin = in_year(first, end.earliest.year - 1)
    elif first.yearless is None and second.yearless is not None and begin is not None:
        end = in_year(second, begin.earliest.year)
        if end is not None and end.latest < begin.earliest:
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
