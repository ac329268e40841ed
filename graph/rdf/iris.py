"""The IRIs of everything in the graph, from one place that refuses what no IRI may hold.

A forbidden character is refused, not percent-encoded: an encoded IRI names something else, and one bad IRI
makes a whole Turtle export fail.
"""

import hashlib
import json
import re
from dataclasses import dataclass

import pyoxigraph as ox

from graph.errors import AfterActionError
from ontology.vocabulary import DEFAULT_BASE

# RFC 3987 leaves these out of every IRI; so does the IRIREF production of SPARQL and Turtle.
_FORBIDDEN = re.compile(r"[\x00-\x20<>\"{}|^`\\\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ABSOLUTE = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:.")


class InvalidIriError(AfterActionError):
    """A text that is no absolute IRI."""


def iri(text: str) -> ox.NamedNode:
    """The text as an IRI.

    Raises:
        InvalidIriError: It is relative, or holds a space, a control character or one of <>"{}|^`\\.
    """
    if not _ABSOLUTE.match(text) or _FORBIDDEN.search(text):
        raise InvalidIriError(f"{text!r} is no absolute IRI")
    try:
        return ox.NamedNode(text)
    except ValueError as error:
        raise InvalidIriError(f"{text!r} is no absolute IRI: {error}") from error


def web_address(text: str) -> ox.NamedNode:
    """The text as an http or https IRI: the only kind that pages link to.

    Raises:
        InvalidIriError: It is another kind of IRI, or none.
    """
    if not text.startswith(("http://", "https://")):
        raise InvalidIriError(f"{text!r} is no http or https address")
    return iri(text)


def content_hash(*content: object) -> str:
    """The first 20 hex digits of the SHA-256 of the values, written as JSON."""
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:20]


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes the IRIs under one base.

    Args:
        base: Where entities live; ends in a slash. An operator may use a domain of their own.
    """

    base: str = DEFAULT_BASE

    def entity(self, path: str) -> ox.NamedNode:
        """`.../unit/mx/gafe` from the path of an `Entity`."""
        return iri(f"{self.base}{path}")

    def source(self, source_id: str) -> ox.NamedNode:
        """A document or a cited page."""
        return iri(f"{self.base}source/{source_id}")

    def source_graph(self, source_id: str, case: str | None = None) -> ox.NamedNode:
        """The named graph of what a source states, or of what one curated case takes from it."""
        return iri(f"{self.base}graph/{source_id}" + (f"/{case}" if case else ""))

    @property
    def derived_graph(self) -> ox.NamedNode:
        """The named graph of what rules derive: rebuilt at any time, to the same quads."""
        return iri(f"{self.base}graph/derived")

    @property
    def reference_graph(self) -> ox.NamedNode:
        """The named graph of the ontology, the gazetteer and the countries."""
        return iri(f"{self.base}graph/reference")

    def run(self, source_id: str, extractor: str) -> ox.NamedNode:
        """The reading of one source by one version of one extractor ("events/1")."""
        return iri(f"{self.base}run/{source_id}/{extractor.replace('/', '-')}")

    def hashed(self, kind: str, *content: object) -> ox.NamedNode:
        """An event, claim, evidence, membership or sequence: named by a hash of what defines it."""
        return iri(f"{self.base}{kind}/{content_hash(*content)}")
