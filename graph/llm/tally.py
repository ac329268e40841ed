"""The tally of a run: what was asked, kept from before, let through and dropped, document by document."""

from collections import Counter
from dataclasses import dataclass, field

from graph.errors import SkipDocument
from graph.llm.reasons import Dropped, Reason


@dataclass(frozen=True, slots=True)
class DocumentTally:
    """What became of one document.

    Args:
        name: The document's name, as `extract --format json` keys it.
        parts: Parts that it was sent in.
        kept: Parts whose answer was kept from before, so that nothing was sent.
        claims: Claims that the document was read to state.
        dropped: What the model stated and the guard did not let through, in the order of the answers.
    """

    name: str
    parts: int
    kept: int
    claims: int
    dropped: tuple[Dropped, ...]


@dataclass(slots=True)
class Tally:
    """Collects what a run did; the caller makes one and reads it when the run is over.

    Args:
        skipped: Documents that the model gave no usable answer for.
        warnings: Kept answers that were damaged.
    """

    extractor: str
    documents: list[DocumentTally] = field(default_factory=list)
    skipped: list[SkipDocument] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def reasons(self) -> dict[Reason, int]:
        """How often each reason was given, the commonest first."""
        counts = Counter(drop.reason for document in self.documents for drop in document.dropped)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0].name)))

    def summary(self) -> list[str]:
        """The run in lines for a person."""
        parts = sum(document.parts for document in self.documents)
        kept = sum(document.kept for document in self.documents)
        claims = sum(document.claims for document in self.documents)
        dropped = sum(self.reasons().values())
        lines = [
            f"{self.extractor}: {len(self.documents)} documents in {parts} parts, {kept} of them answered"
            f" before; {claims} claims; {dropped} statements or fields of the model dropped"
        ]
        lines += [f"  {count:>5}  {reason.value}" for reason, count in self.reasons().items()]
        return lines

    def as_json(self) -> dict[str, object]:
        """The whole tally, ready for `json.dumps`."""
        return {
            "extractor": self.extractor,
            "dropped": {reason.name.lower(): count for reason, count in self.reasons().items()},
            "skipped": [{"document": skip.origin, "reason": skip.reason} for skip in self.skipped],
            "warnings": list(self.warnings),
            "documents": {document.name: _document(document) for document in self.documents},
        }


def _document(document: DocumentTally) -> dict[str, object]:
    return {
        "parts": document.parts,
        "answered_before": document.kept,
        "claims": document.claims,
        "dropped": [
            {
                "reason": drop.reason.name.lower(),
                "what": drop.reason.value,
                "kind": drop.kind,
                "stated": drop.stated,
                "quote": drop.quote,
            }
            for drop in document.dropped
        ],
    }
