"""Years and days that a sentence names in full; a weekday is left alone."""

import re

from graph.claims.romance.tongue import Tongue
from graph.claims.romance.words import Sentence
from graph.partial_date import PartialDate

_YEAR = re.compile(
    r"(?<![0-9.,])(1[89][0-9][0-9]|20[0-9][0-9])(?![0-9%])(?!\s?(?:\w+es|hombres|soldados|hommes|soldats)\b)"
)
_NEAR = 6  # words
_TO = frozenset({"y", "et", "a", "à", "al", "-", "–"})
_DECADE = re.compile(
    r"(?:años|années|década de los|decenio de)\s(?:19)?([0-9]0)\b|(?:années|años)\s(19[0-9]0|20[0-9]0)\b"
)


def dates(sentence: Sentence, tongue: Tongue) -> list[tuple[int, PartialDate]]:
    """The dates of a sentence, each with the index of the word where it begins."""
    content = sentence.content
    months = "|".join(tongue.months)
    day = re.compile(
        rf"(?:([0-9]{{1,2}})(?:er)?\s(?:de\s)?)?({months})(?:\s(?:de|del)?\s?)?([0-9]{{4}})?\b", re.IGNORECASE
    )
    found: list[tuple[int, PartialDate]] = []
    taken: list[tuple[int, int]] = []
    for match in day.finditer(content):
        if match[3] is None:
            continue
        written = _written(
            int(match[3]), tongue.months[match[2].lower()], int(match[1]) if match[1] else None
        )
        taken.append(match.span())
        if written is not None:
            found.append((sentence.at(match.start()), written))
    for match in _DECADE.finditer(content):
        decade = match[2] or f"19{match[1]}"
        found.append((sentence.at(match.start()), PartialDate.parse(f"{decade[:3]}0s")))
        taken.append(match.span())
    for match in _YEAR.finditer(content):
        if not any(start <= match.start() < end for start, end in taken):
            found.append((sentence.at(match.start()), PartialDate.parse(match[1])))
    return _begun(sentence, sorted(found, key=lambda pair: pair[0]))


def nearest(sentence: Sentence, tongue: Tongue, index: int, end: int) -> PartialDate | None:
    """The date of the verb at a word: the first behind it in its clause, else one before it or the "
    "opening's."""
    told = dates(sentence, tongue)
    behind = next((day for at, day in told if index < at <= end), None)
    opening = (day for at, day in reversed(told) if at <= index and (index - at <= _NEAR or at <= _NEAR))
    return behind or next(opening, None)


def _begun(sentence: Sentence, told: list[tuple[int, PartialDate]]) -> list[tuple[int, PartialDate]]:
    """Of a range, the date that it begins with: "entre 1996 y 1999", "de 2008 à 2011"."""
    kept: list[tuple[int, PartialDate]] = []
    for at, day in told:
        if kept and at - kept[-1][0] == 2 and sentence.lower(at - 1) in _TO and day > kept[-1][1]:
            continue
        kept.append((at, day))
    return kept


def _written(year: int, month: int, day: int | None) -> PartialDate | None:
    """The date, or None for one that does not exist: "mayo de 0000", "31 de febrero de 2010"."""
    try:
        return PartialDate.parse(f"{year:04}-{month:02}" if day is None else f"{year:04}-{month:02}-{day:02}")
    except ValueError:
        return None
