"""The web service under uvicorn."""

import uvicorn

from api.app import create_app
from api.settings import Settings
from graph.store import open_store


def run(store: str, host: str, port: int) -> None:
    """Serve until interrupted.

    Raises:
        StoreError: There is no store to serve.
    """
    place = open_store(store)
    with place.view():
        pass  # say now, not at the first request, that there is nothing to serve
    uvicorn.run(create_app(Settings(), place), host=host, port=port, log_level="info", server_header=False)
