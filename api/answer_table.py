"""An answer's rows as a table that a person can read: names with links, evidence in one place.

The columns of a question's query follow a convention: `x_iri` is where `x` links to, `x_kind` says what `x`
is, `x_begin` and `x_end` are one period, and `evidence`, `said_by`, `source`, `publisher`, `published` and
`source_url` (also with a prefix, as `training_evidence`) are one quotation with where it is from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_EVIDENCE = "evidence"
_PARTS = (
    "evidence",
    "evidence_kind",
    "said_by",
    "source",
    "publisher",
    "published",
    "source_url",
    "source_iri",
)
_WORDS = {
    "gap_years": "Years between",
    "trainee": "Trained",
    "trainer": "Trainer",
    "order": "Order",
    "basis": "Shared",
    "sources": "Independent sources",
    "training_begin": "When",
    "outcome_begin": "When",
    "begin": "When",
    "training_place": "Place",
}


# A training and what followed have more columns than a page is wide: what belongs together shares a cell. The
# first key is the cell's main value; the others stand below it.
_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("trainee", ("country",)),
    ("trainer", ("training_begin", "provider", "programme", "course", "training_place", "place")),
    ("outcome", ("outcome_begin", "actor", "group")),
    ("basis", ("order", "gap_years")),
    ("certainty", ("sources",)),
)


@dataclass(frozen=True, slots=True)
class Detail:
    """A value below a cell's main one, with what it is."""

    heading: str
    text: str
    iri: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One value.

    Args:
        text: What to show.
        iri: What it links to, if anything.
        note: What it is, in small print.
        details: What else belongs to it.
    """

    text: str
    iri: str = ""
    note: str = ""
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """The words a row rests on.

    Args:
        about: What they are evidence of; empty for the row itself.
        kind: "quotation" or "summary"; empty where the question does not say, and then shown as neither.
    """

    about: str
    text: str
    kind: str
    said_by: str
    source: str
    publisher: str
    published: str
    url: str
    source_iri: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its cells in the order of the columns, and its evidence."""

    cells: tuple[Cell, ...]
    quotes: tuple[Quote, ...]
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table to show.

    Args:
        columns: Key and heading of each.
        cut: How many rows the page leaves out.
    """

    columns: tuple[tuple[str, str], ...]
    rows: tuple[TableRow, ...]
    cut: int = 0

    @property
    def has_quotes(self) -> bool:
        """Whether any row has evidence to show."""
        return any(row.quotes for row in self.rows)


def table(columns: Sequence[str], rows: Sequence[Mapping[str, str]], limit: int) -> Table:
    """The first `limit` rows, for a page; columns that are empty throughout are left out."""
    shown = rows[:limit]
    filled = [key for key in _plain(columns) if any(_text(row, key) for row in shown)]
    groups = {first: [key for key in others if key in filled] for first, others in _GROUPS if first in filled}
    grouped = {key for others in groups.values() for key in others}
    keys = [key for key in filled if key not in grouped]
    prefixes = [name.removesuffix(_EVIDENCE) for name in columns if name.endswith(_EVIDENCE)]
    links = [name for name in columns if name.endswith("_iri") and name.removesuffix("_iri") not in columns]
    links = [name for name in links if not name.endswith("source_iri")]
    return Table(
        tuple((key, _heading(key)) for key in keys),
        tuple(
            TableRow(
                tuple(_cell(row, key, groups.get(key, ())) for key in keys),
                tuple(quote for prefix in prefixes if (quote := _quote(row, prefix)) is not None),
                tuple((_heading(name.removesuffix("_iri")), row[name]) for name in links if row.get(name)),
            )
            for row in shown
        ),
        len(rows) - len(shown),
    )


def _plain(columns: Sequence[str]) -> list[str]:
    known = set(columns)
    prefixes = [name.removesuffix(_EVIDENCE) for name in columns if name.endswith(_EVIDENCE)]
    folded = {prefix + part for prefix in prefixes for part in _PARTS}
    keys = []
    for name in columns:
        is_note = name.endswith("_kind") and name.removesuffix("_kind") in known
        is_second_date = name.endswith("_end") and f"{name.removesuffix('_end')}_begin" in known
        if not (name in folded or name.endswith("_iri") or is_note or is_second_date):
            keys.append(name)
    return keys


def _text(row: Mapping[str, str], key: str) -> str:
    text = row.get(key, "")
    end = row.get(f"{key.removesuffix('_begin')}_end", "") if key.endswith("_begin") else ""
    if text and end and text != end:
        return f"{text} to {end}"
    return text or end


def _cell(row: Mapping[str, str], key: str, others: Sequence[str]) -> Cell:
    main = _text(row, key)
    details = tuple(
        Detail(_heading(other), _text(row, other), row.get(f"{other}_iri", ""))
        for other in others
        # "Actor" is mostly whom the row is about anyway.
        if _text(row, other) and not (other == "actor" and _text(row, other) == row.get("trainee"))
    )
    return Cell(main, row.get(f"{key}_iri", ""), row.get(f"{key}_kind", ""), details)


def _heading(key: str) -> str:
    if key in _WORDS:
        return _WORDS[key]
    words = key.removesuffix("_begin").replace("_", " ")
    return words[:1].upper() + words[1:] if words else "When"


def _quote(row: Mapping[str, str], prefix: str) -> Quote | None:
    values = {part: row.get(prefix + part, "") for part in _PARTS}
    if not values["evidence"] and not values["source"]:
        return None
    return Quote(
        prefix.removesuffix("_").replace("_", " "),
        values["evidence"],
        values["evidence_kind"],
        values["said_by"],
        values["source"],
        values["publisher"],
        values["published"],
        values["source_url"],
        values["source_iri"],
    )
