"""The answer to an error that nobody foresaw, made where it still gets the headers of every other answer."""

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import respond


class Unexpected:
    """Answers what went wrong within. It has to be the innermost of the layers.

    Starlette's own answer to such an error is made outside all of them: it has no security headers and no
    request id.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:
            if begun:
                raise  # half an answer is out: closing the connection tells the client that it is not whole
            await respond(Request(scope, receive), error)(scope, receive, send)
