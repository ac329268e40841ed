"""The command that serves pages and SPARQL."""

from typing import Annotated

import typer

from graph.cli.app import DEFAULT_STORE, StoreOption, app, clear_errors, examples


@app.command(epilog=examples("afteraction serve", "afteraction serve --store var/store --port 8080"))
def serve(
    store: StoreOption = DEFAULT_STORE,
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for every one.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any free one.")] = 8000,
) -> None:
    """Serve pages, SPARQL and exports over HTTP until interrupted; the store is only read."""
    from graph.cli.service import run

    with clear_errors():
        run(store, host, port)
