"""Tables of figures at a terminal."""

from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table as Grid

from graph.cli.terminal import console

if TYPE_CHECKING:
    from graph.evaluation.tables import Table

ONE_LINE = 32  # columns


def print_figures(table: "Table") -> None:
    """A table with its title above and how to read it below; numbers stand to the right."""
    grid = Grid(
        title=escape(table.title), title_justify="left", caption=table.note or None, caption_justify="left"
    )
    rows = table.shown()
    for at, column in enumerate(table.columns):
        # Names of documents and rules stay on one line; headings of figures are folded instead.
        short = max((len(row[at]) for row in rows), default=0) <= ONE_LINE
        right = table.is_number(at)
        grid.add_column(
            column, justify="right" if right else "left", overflow="fold", no_wrap=short and not right
        )
    for row in rows:
        grid.add_row(*(escape(cell) for cell in row))
    console().print(grid)
