"""A source and what it states: the unit that is stored, replaced and retracted as one named graph."""

import hashlib
from dataclasses import dataclass

from graph.claims.claim import Claim
from graph.documents.document import Metadata


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was read, or a page that a curated case cites.

    Args:
        id: A document's id (hash of its text), or `page_id(url)` for a cited page.
        metadata: Title, publisher, date, address.
        kind: "article" where we read the text, "cited-page" where a curator did, "dataset" for a table.
    """

    id: str
    metadata: Metadata
    kind: str


def page_id(url: str) -> str:
    """The id of a cited page: `page-` and the first 16 hex digits of its address's SHA-256."""
    return f"page-{hashlib.sha256(url.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Link:
    """A training and an outcome that one source ties together.

    Args:
        training: The training claim.
        outcome: The outcome claim; its actor is the trainee, some of its members, or part of it.
        order_stated: True if the words themselves put the outcome later ("until", "later", "went on to"),
            which counts where the dates alone cannot tell.
    """

    training: Claim
    outcome: Claim
    order_stated: bool = False


@dataclass(frozen=True, slots=True)
class Statements:
    """All that one source states.

    Args:
        case: The curated case through which the source is known, if any: a source cited by two cases has
            two graphs, so that either case can be edited alone.
    """

    source: Source
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()
    case: str | None = None
