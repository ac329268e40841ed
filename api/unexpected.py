"""The answer to an error that nobody foresaw, made where it still gets the headers of every other answer."""

from fastapi import Request
from starlette.types import Message, Receive, Scope, Send

from api.errors import respond
from api.http_layer import HttpLayer


class Unexpected(HttpLayer):
    """Answers what went wrong within. It has to be the innermost of the layers.

    Starlette's own answer to such an error is made outside all of them: it has no security headers and no
    request id.
    """

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
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
