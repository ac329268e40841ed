"""The list of single errors, for people and for a spreadsheet."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from graph.evaluation.briefs import BriefScore
from graph.evaluation.causes import ClaimError
from graph.evaluation.mark_misses import MarkError
from graph.evaluation.mark_tables import brief_errors


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedError:
    """One error.

    Args:
        data: What was measured on.
        half: A or B, where the data has halves.
        error: "missed", "false", or "extra" where that may be right.
        what: "training", "link", "Person".
        record: The claim or the marked words, in short.
        cause: What can be told of the cause without reading the text.
        rule: What made it; empty where nothing did.
        quote: The words that a false claim rests on.
    """

    data: str
    document: str
    half: str = ""
    error: str
    what: str
    record: str
    cause: str = ""
    rule: str = ""
    quote: str = ""

    @classmethod
    def of_claim(cls, data: str, error: ClaimError) -> "ListedError":
        """An error of a claim run."""
        return cls(data=data, **asdict(error))

    @classmethod
    def of_mark(cls, error: MarkError) -> "ListedError":
        """An error in a BRAT folder."""
        return cls(
            data="marks",
            document=error.document,
            error=error.error,
            what=error.what,
            record=error.words,
            cause=error.cause,
        )

    @classmethod
    def of_briefs(cls, scores: Iterable[BriefScore]) -> "list[ListedError]":
        """What our briefs' extraction and their cases do not share."""
        return [
            cls(
                data="briefs",
                document=name,
                error=told.partition(" ")[0],
                what=told.partition(" ")[2].removesuffix("s"),
                record=key,
            )
            for name, told, key in brief_errors(list(scores))
        ]

    def __str__(self) -> str:
        rule = f" ({self.rule})" if self.rule else ""
        cause = f" [{self.cause}]" if self.cause else ""
        return f"{self.document}: {self.error} {self.what}: {self.record}{rule}{cause}"
