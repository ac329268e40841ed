"""The command's frame: options that commands share, and how errors end."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import AfterActionError
from ontology.vocabulary import DEFAULT_BASE

DEFAULT_STORE = "var/store"

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="A knowledge graph of security assistance and what came after: build, ask, export, serve.",
    epilog="Every command explains itself, with examples: afteraction ask --help",
)
importing = typer.Typer(no_args_is_help=True, help="Read curated records and tables into the store.")
app.add_typer(importing, name="import")

StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        help="The store's folder, or the query address of a SPARQL 1.1 server.",
        envvar="AFTERACTION_STORE",
    ),
]
BaseOption = Annotated[
    str,
    typer.Option(
        "--base",
        help="What entity IRIs begin with; the same in every command on one store.",
        envvar="AFTERACTION_BASE_IRI",
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        help="A folder that `afteraction train` wrote, or a spaCy pipeline by name or folder; else the"
        " first pipeline that is installed.",
        envvar="AFTERACTION_MODEL",
    ),
]
OutputOption = Annotated[
    Path | None, typer.Option("-o", "--output", help="The file to write; else standard output.")
]
BASE = DEFAULT_BASE


@app.callback()
def afteraction() -> None:
    """The command's frame."""


@contextmanager
def clear_errors() -> Iterator[None]:
    """End with status 1 and one line on standard error where the work failed."""
    try:
        yield
    except AfterActionError as error:
        fail(str(error))
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): that is how it says it has enough.
        sys.stderr.close()
        raise typer.Exit(code=0) from None


def fail(reason: str) -> None:
    """One line on standard error, and status 1."""
    typer.echo(f"error: {' '.join(reason.split())}", err=True)
    raise typer.Exit(code=1)


def examples(*lines: str) -> str:
    """Examples for the end of a command's help, one a line."""
    return "Examples:\n\n" + "\n\n".join(f"  {line}" for line in lines)
