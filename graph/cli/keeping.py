"""Commands on the store as a whole: export, validate."""

import os
import sys
from typing import Annotated

import typer

from graph.cli.app import (
    BASE,
    DEFAULT_STORE,
    BaseOption,
    OutputOption,
    StoreOption,
    app,
    clear_errors,
    examples,
)
from graph.views.export_format import ExportFormat


@app.command(
    epilog=examples(
        "afteraction export --format ttl -o graph.ttl",
        "afteraction export --format gexf -o graph.gexf (opens in Gephi)",
        "afteraction export --format csv (one row a claim)",
    )
)
def export(
    store: StoreOption = DEFAULT_STORE,
    format_: Annotated[
        ExportFormat, typer.Option("--format", help="The file's format.")
    ] = ExportFormat.TURTLE,
    output: OutputOption = None,
    base: BaseOption = BASE,
) -> None:
    """Write everything in the store to a file; the same content gives the same bytes."""
    from graph.store import open_store
    from graph.views.exports import export as write

    with clear_errors(), open_store(store).view() as view:
        if output is None:
            write(view, format_, sys.stdout.buffer, base)
            return
        # Beside the target first, so that a run that fails leaves no half a file under its name.
        partial = output.with_name(f".{output.name}.{os.getpid()}.partial")
        try:
            with partial.open("wb") as file:
                write(view, format_, file, base)
            partial.replace(output)
        except OSError as error:
            from graph.cli.app import fail

            fail(f"{output}: cannot be written: {error.strerror}")
        finally:
            partial.unlink(missing_ok=True)


@app.command(epilog=examples("afteraction validate --store var/store"))
def validate(store: StoreOption = DEFAULT_STORE) -> None:
    """Check the store against the SHACL shapes; exit status 1 where something does not conform."""
    from graph.rdf.shacl import validate as check
    from graph.store import open_store

    with clear_errors(), open_store(store).view() as view:
        report = check(view.quads())
        for result in report.results:
            place = f"{result.focus} {result.path}".strip()
            typer.echo(f"{result.severity.lower()}: {place}: {result.message} (in {result.graph})")
        verdict = "conforms" if report.conforms else "does not conform"
        typer.echo(
            f"{store}: {verdict}; {report.quads:,} quads in {report.graphs:,} graphs checked, "
            f"{len(report.results):,} findings"
        )
    if not report.conforms:
        raise typer.Exit(code=1)
