"""Dates as sources give them: a day, a month, a year, a decade, or some time in a range.

The written form is a subset of the Library of Congress' Extended Date/Time Format (EDTF, ISO 8601-2:2019):
`2012`, `2012-03`, `2012-03-22` (level 0), `199X` (level 1, unspecified digit), `2003~` (level 1, approximate)
and `[1990..1994]` (level 2, one of a set). `1990s` is read as `199X`.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

# ASCII digits only: a written form is compared as text.
_DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$", re.ASCII)
_MONTH = re.compile(r"^(\d{4})-(\d{2})$", re.ASCII)
_YEAR = re.compile(r"^(\d{4})$", re.ASCII)
_DECADE = re.compile(r"^(\d{3})(?:X|0s)$", re.ASCII)
_RANGE = re.compile(r"^\[(\d{4}(?:-\d{2}){0,2})\.\.(\d{4}(?:-\d{2}){0,2})\]$", re.ASCII)

APPROXIMATE_YEARS = 1  # "about 2003" is read as 2002 to 2004


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """One point in time, known to lie between two days (both included).

    Args:
        edtf: The written form, canonical: two equal dates have equal text.
        earliest: The first day on which it can be.
        latest: The last day on which it can be.
    """

    edtf: str
    earliest: date
    latest: date

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read one of the forms above.

        Raises:
            ValueError: The text is none of them, or names a day that does not exist.
        """
        text = text.strip()
        if text.endswith("~") and not text.endswith(("~~", "]~")):
            inner = cls.parse(text[:-1])
            return cls(
                f"{inner.edtf}~",
                _shift_years(inner.earliest, -APPROXIMATE_YEARS),
                _shift_years(inner.latest, APPROXIMATE_YEARS),
            )
        if match := _RANGE.match(text):
            first, last = cls.parse(match[1]), cls.parse(match[2])
            if first.earliest > last.latest:
                raise ValueError(f"{text!r} ends before it begins")
            # "[1990..1999]" is 199X: the same days have one written form.
            return cls.between(first.earliest, last.latest)
        if match := _DECADE.match(text):
            year = int(match[1]) * 10
            return cls(f"{match[1]}X", date(year, 1, 1), date(year + 9, 12, 31))
        if match := _DAY.match(text):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return cls(text, day, day)
        if match := _MONTH.match(text):
            year, month = int(match[1]), int(match[2])
            first_day = date(year, month, 1)
            return cls(text, first_day, first_day.replace(day=calendar.monthrange(year, month)[1]))
        if match := _YEAR.match(text):
            return cls(text, date(int(match[1]), 1, 1), date(int(match[1]), 12, 31))
        raise ValueError(
            f"{text!r} is no date; write 2012, 2012-03, 2012-03-22, 1990s, 2003~ or [1990..1994]"
        )

    @classmethod
    def between(cls, first: date, last: date) -> "PartialDate":
        """The date that is known to lie from `first` to `last`, in its shortest written form.

        Raises:
            ValueError: `last` is before `first`.
        """
        if last < first:
            raise ValueError(f"{last} is before {first}")
        if first == last:
            return cls(first.isoformat(), first, last)
        # Slices of the ISO form, because strftime's %Y does not pad years before 1000 everywhere.
        start, stop = first.isoformat(), last.isoformat()
        candidates = [start[:4], start[:7]] + ([f"{start[:3]}X"] if start[3] == "0" else [])
        for candidate in candidates:
            whole = cls.parse(candidate)
            if (whole.earliest, whole.latest) == (first, last):
                return whole
        if start.endswith("-01-01") and stop.endswith("-12-31"):
            return cls(f"[{start[:4]}..{stop[:4]}]", first, last)
        if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
            return cls(f"[{start[:7]}..{stop[:7]}]", first, last)
        return cls(f"[{start}..{stop}]", first, last)

    def display(self) -> str:
        """The date as a reader would write it: `1990s`, `about 2003`, `1990-1994`."""
        if self.edtf.endswith("~"):
            return f"about {PartialDate.parse(self.edtf[:-1]).display()}"
        if self.edtf.endswith("X"):
            return f"{self.edtf[:-1]}0s"
        if match := _RANGE.match(self.edtf):
            return f"{match[1]} to {match[2]}"
        return self.edtf

    def __str__(self) -> str:
        return self.edtf

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        key = (self.earliest, self.latest, self.edtf)
        return key < (other.earliest, other.latest, other.edtf)


def _shift_years(day: date, years: int) -> date:
    year = min(max(day.year + years, date.min.year), date.max.year)
    # 29 February has no counterpart in most years.
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))
