"""Choosing a media type from an Accept header (RFC 9110, section 12.5.1)."""

from collections.abc import Sequence
from dataclasses import dataclass

_EVERYTHING = "*/*"


@dataclass(frozen=True, slots=True)
class Offer:
    """A format that an address can answer in.

    Args:
        name: The short name, which `?format=` takes: "json", "ttl".
        media_type: What the answer's Content-Type says.
        aliases: Other media types in Accept that mean the same.
    """

    name: str
    media_type: str
    aliases: tuple[str, ...] = ()


HTML = Offer("html", "text/html", ("application/xhtml+xml",))

# The order is the server's preference, for `*/*` and for equal q-values.
RESULT_OFFERS = (
    Offer("json", "application/sparql-results+json", ("application/json",)),
    Offer("xml", "application/sparql-results+xml", ("application/xml", "text/xml")),
    Offer("csv", "text/csv"),
    Offer("tsv", "text/tab-separated-values"),
)
GRAPH_OFFERS = (
    Offer("ttl", "text/turtle", ("application/x-turtle", "text/n3")),
    Offer("nt", "application/n-triples", ("text/plain",)),
    Offer("jsonld", "application/ld+json", ("application/json",)),
    Offer("rdf", "application/rdf+xml", ("application/xml", "text/xml")),
)


def choose(accept: str | None, offers: Sequence[Offer]) -> Offer | None:
    """The offer that the client likes best; None if it takes none of them.

    No header, or an empty one, takes everything. An offer's quality is that of the most specific range that
    matches it; the first offer wins among equals. Ranges that cannot be read are passed over.
    """
    if accept is None or not accept.strip():
        return offers[0] if offers else None
    ranges = [parsed for part in accept.split(",") if (parsed := _parse(part)) is not None]
    best: Offer | None = None
    best_quality = 0.0
    for offer in offers:
        quality = max(_quality(name, ranges) for name in (offer.media_type, *offer.aliases))
        if quality > best_quality:
            best, best_quality = offer, quality
    return best


def named(name: str, offers: Sequence[Offer]) -> Offer | None:
    """The offer with this short name or media type."""
    wanted = name.strip().lower()
    return next((offer for offer in offers if wanted in (offer.name, offer.media_type)), None)


def _parse(part: str) -> tuple[str, float] | None:
    media_range, *parameters = (piece.strip().lower() for piece in part.split(";"))
    kind, slash, subtype = media_range.partition("/")
    if not (kind and slash and subtype):
        return None
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                quality = float(value)
            except ValueError:
                return None
    # "nan" and "inf" are floats to Python; RFC 9110 knows 0 to 1 only.
    return (media_range, quality) if 0.0 <= quality <= 1.0 else None


def _quality(media_type: str, ranges: Sequence[tuple[str, float]]) -> float:
    kind = media_type.partition("/")[0]
    for wanted in (media_type, f"{kind}/*", _EVERYTHING):
        qualities = [quality for media_range, quality in ranges if media_range == wanted]
        if qualities:
            return max(qualities)
    return 0.0
