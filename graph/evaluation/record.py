"""The dated record of evaluations: a Markdown block for each version and data, in a page people write."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from graph.evaluation.tables import Table


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """One evaluation.

    Args:
        version: Of the code.
        data: Digest of the data.
        model: Name and version of the language model.
        day: When it was measured.
        remarks: What is absent, and what it means.
    """

    version: str
    data: str
    model: str
    day: date
    tables: Sequence[Table]
    remarks: Sequence[str] = ()

    @property
    def key(self) -> str:
        """What an entry is replaced by: the same code on the same data."""
        return f"{self.version}, {self.model}, data {self.data}"

    def markdown(self) -> str:
        """The block, with the marks by which it is found again."""
        parts = [
            f"<!-- measured: {self.key} -->",
            f"### {self.day.isoformat()}: version {self.version}",
            f"Language model {self.model}; data {self.data}.",
            *([_listed(self.remarks)] if self.remarks else []),
            *(table.markdown().rstrip() for table in self.tables),
            "<!-- end of measurement -->",
        ]
        return "\n\n".join(parts) + "\n"


def put(page: str, entry: RecordEntry) -> str:
    """The page with the entry: in place of that of the same version and data, else at its end."""
    begin, end = re.escape(f"<!-- measured: {entry.key} -->"), re.escape("<!-- end of measurement -->")
    block = entry.markdown()
    # A function, because the block is no pattern: it may hold backslashes.
    replaced, count = re.subn(f"{begin}.*?{end}\n?", lambda _: block, page, count=1, flags=re.DOTALL)
    if count:
        return replaced
    return f"{page.rstrip()}\n\n{block}" if page.strip() else block


def _listed(remarks: Iterable[str]) -> str:
    return "\n".join(f"- {remark}" for remark in remarks)
