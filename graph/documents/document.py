"""A document: the bytes of one source and what is known about it."""

from dataclasses import dataclass, field
from enum import StrEnum

from graph.partial_date import PartialDate


class MediaType(StrEnum):
    """The kinds of file that can be read."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of a source; None where it is not known.

    Args:
        published: The date of publication, as exact as it is known.
        url: http or https only.
        language: ISO 639-1 code.
        rights: Licence or terms, in words.
        reports: Addresses of the sources that this one restates (a brief cites what it rests on).
    """

    title: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    language: str | None = None
    rights: str | None = None
    reports: tuple[str, ...] = ()

    def over(self, other: "Metadata") -> "Metadata":
        """These values, and the other's where these are not known."""
        return Metadata(
            title=self.title or other.title,
            publisher=self.publisher or other.publisher,
            published=self.published or other.published,
            url=self.url or other.url,
            language=self.language or other.language,
            rights=self.rights or other.rights,
            reports=self.reports or other.reports,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file as it was found.

    Args:
        origin: The path or address, as the user gave it; for messages.
        name: The file's stem; the key of `extract --format json`.
        content: The bytes, unread.
        metadata: What the sidecar says.
    """

    origin: str
    name: str
    content: bytes = field(repr=False)
    media_type: MediaType
    metadata: Metadata = Metadata()
