"""The web service under uvicorn: its socket, its log, its first line."""

import socket
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import uvicorn

from api.app import create_app
from api.settings import Settings
from graph.errors import StopRun
from graph.store import open_store

# One line an entry, time and level first. uvicorn's own lines about starting and stopping are left out: the
# first line of the service says all of it. Its access log would have query strings in it; `api.access_log`
# has none.
_LOGGING: Mapping[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"afteraction": {"level": "INFO"}},
}


class _Server(uvicorn.Server):
    """Says where it is once it can be reached."""

    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        if self.started:
            sys.stdout.write(f"After Action on {self._address} (Ctrl+C to stop)\n")
            sys.stdout.flush()


def run(store: str, host: str, port: int) -> None:
    """Serve until interrupted.

    Raises:
        StoreError: There is no store to serve.
        StopRun: The address cannot be listened on: the port is in use, or is none of this machine's.
    """
    place = open_store(store)
    with place.view():
        pass  # say now, not at the first request, that there is nothing to serve
    with _listening(host, port) as listener:
        config = uvicorn.Config(
            create_app(Settings(), place), log_config=dict(_LOGGING), access_log=False, server_header=False
        )
        server = _Server(config, _address(listener, host))
        with suppress(KeyboardInterrupt):  # uvicorn raises it again once it has stopped in good order
            server.run(sockets=[listener])
        if not server.started:
            raise StopRun("the service did not start; the lines above say why")


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise StopRun(f"{host} is no address to listen on: {error.strerror}") from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        listener.close()
        raise StopRun(
            f"cannot listen on {host} port {port}: {error.strerror}; another port can be given with --port"
        ) from error
    return listener


def _address(listener: socket.socket, host: str) -> str:
    shown = f"[{host}]" if listener.family == socket.AF_INET6 else host
    return f"http://{shown}:{listener.getsockname()[1]}"
