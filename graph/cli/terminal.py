"""What a person sees at a terminal: progress, tables, counts."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from graph.errors import SkipDocument
from graph.holdings import Holdings

TABLE_WIDTH = 200  # columns where the output is no terminal: a file has room


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


def print_holdings(holdings: Holdings) -> None:
    """What a store holds, in one line."""
    typer.echo("the store holds " + ", ".join(f"{n:,} {what}" for what, n in holdings.counts.items()))


def print_skipped(skipped: Sequence[SkipDocument]) -> None:
    """One line on standard error for each input that was not used."""
    for skip in skipped:
        typer.echo(f"error: {' '.join(str(skip).split())}", err=True)
