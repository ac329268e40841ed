"""One line in the log for each request: what was asked for and how it went, without what was asked.

Query strings hold questions, names and SPARQL of whoever uses the service: they are nobody's business, and
stay out of the log. The answer, its line and the log of an error carry the same request id.
"""

import logging
import secrets
import time
from http import HTTPStatus
from urllib.parse import quote

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Receive, Scope, Send

from api.http_layer import HttpLayer

LOGGER = logging.getLogger("afteraction.access")
REQUEST_ID = "X-Request-Id"
_ID_BYTES = 8
_HUNG_UP = 499  # nginx's number for it; there is no official one


class AccessLog(HttpLayer):
    """Logs `method=… path=… status=… ms=… request=…` when the last byte of an answer has gone out.

    The status is 499 where the client hung up before an answer began.
    """

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        request, started, status = secrets.token_hex(_ID_BYTES), time.perf_counter(), 0
        scope.setdefault("state", {})["request_id"] = request

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[REQUEST_ID] = request
            await send(message)

        failed = False
        try:
            await self._app(scope, receive, send_with_id)
        except BaseException:
            failed = True
            raise
        finally:
            # An answer that has begun keeps the status that the client was told.
            ended = HTTPStatus.INTERNAL_SERVER_ERROR if failed else _HUNG_UP
            LOGGER.info(
                "method=%s path=%s status=%d ms=%.1f request=%s",
                scope["method"],
                quote(scope["path"]),  # a line break in it would begin a line of its own
                status or ended,
                (time.perf_counter() - started) * 1000,
                request,
            )
