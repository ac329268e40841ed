"""What a person sees at a terminal: progress, tables, counts."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from graph.errors import SkipDocument
from graph.holdings import Holdings

if TYPE_CHECKING:
    from api.answer_table import Cell, Quote
    from api.answer_table import Table as Cards

TABLE_WIDTH = 110  # columns where the output is no terminal


def console() -> Console:
    """Standard output, as wide as the terminal."""
    return Console(width=None if sys.stdout.isatty() else TABLE_WIDTH, highlight=False)


@contextmanager
def progress(what: str) -> Iterator[Callable[[str], None]]:
    """A line on standard error that counts what is done and names it; silent where that is no terminal."""
    columns = (SpinnerColumn(), TextColumn(what), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(
        *columns,
        TextColumn("{task.fields[name]}"),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with bar:
        task = bar.add_task(what, total=None, name="")

        def step(name: str) -> None:
            bar.update(task, advance=1, name=escape(name))

        yield step


def print_table(columns: Sequence[str], rows: Iterable[Mapping[str, str]], title: str | None = None) -> None:
    """Rows under headings; long text is folded, never cut."""
    table = Table(title=title, title_justify="left", show_lines=True)
    for column in columns:
        table.add_column(column.replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*(escape(row.get(column, "")) for column in columns))
    console().print(table)


def print_cards(title: str, cards: "Cards") -> None:
    """An answer for reading: what each row says on the left, the words it rests on to the right."""
    table = Table(title=title, title_justify="left", show_lines=True, show_header=False)
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    headings = [heading for _, heading in cards.columns]
    for row in cards.rows:
        said = [_said(heading, cell) for heading, cell in zip(headings, row.cells, strict=True) if cell.text]
        table.add_row("\n".join(said), "\n\n".join(_quoted(quote) for quote in row.quotes))
    console().print(table)


def _said(heading: str, cell: "Cell") -> str:
    note = f" [dim]({escape(cell.note)})[/dim]" if cell.note else ""
    details = "".join(
        f"\n  [dim]{escape(detail.heading)}:[/dim] {escape(detail.text)}" for detail in cell.details
    )
    return f"[dim]{escape(heading)}:[/dim] {escape(cell.text)}{note}{details}"


def _quoted(quote: "Quote") -> str:
    words = f"“{quote.text}”" if quote.kind == "quotation" else f"{quote.text} (a curator's summary)"
    by = f" ({quote.said_by})" if quote.said_by else ""
    facts = (quote.source, quote.publisher, quote.published, quote.url)
    where = ", ".join(dict.fromkeys(fact for fact in facts if fact))
    about = f"{quote.about}: ".capitalize() if quote.about else ""
    return f"[dim]{about}[/dim]{escape(words)}{escape(by)}\n[dim]{escape(where)}[/dim]"


def print_holdings(holdings: Holdings) -> None:
    """What a store holds, in one line."""
    typer.echo("the store holds " + ", ".join(f"{n:,} {what}" for what, n in holdings.counts.items()))


def print_remarks(remarks: Iterable[str]) -> None:
    """One line on standard error for each input that was used, but not as it declared."""
    for remark in remarks:
        typer.echo(f"note: {' '.join(remark.split())}", err=True)


def print_skipped(skipped: Sequence[SkipDocument]) -> None:
    """One line on standard error for each input that was not used."""
    for skip in skipped:
        typer.echo(f"error: {' '.join(str(skip).split())}", err=True)
