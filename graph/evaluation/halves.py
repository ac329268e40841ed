"""Two halves of the documents: errors of one may be read while rules are written, the other stays unread."""

import hashlib
from enum import StrEnum


class Half(StrEnum):
    """Which half a document is in."""

    READ = "A"
    UNREAD = "B"


def half_of(document: str) -> Half:
    """The half of a document, by its id alone: A where the id's SHA-256 begins with 0 to 7, else B."""
    first = hashlib.sha256(document.encode()).hexdigest()[0]
    return Half.READ if first in "01234567" else Half.UNREAD
