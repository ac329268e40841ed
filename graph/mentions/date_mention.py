"""A date that a text mentions: where, in which words, and what they say of beginning and end."""

from dataclasses import dataclass
from enum import StrEnum

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
