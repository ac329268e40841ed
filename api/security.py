"""What every answer says to browsers, and the bound on what is read from clients."""

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import PROBLEM, TooLargeError
from api.http_layer import HttpLayer

# Scripts and styles come from files of this service alone: nothing written into a page can run, even if an
# escape were forgotten. Data for scripts goes in <script type="application/json">, which is never executed.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}


class SecurityHeaders(HttpLayer):
    """Adds `HEADERS` to every answer, errors included."""

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class BodyLimit(HttpLayer):
    """Answers 413 when a body is longer than `limit` bytes, by its header or, without one, as it arrives."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        super().__init__(app)
        self._limit = limit

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > self._limit:
            await self._refuse(scope, receive, send)
            return
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit:
                raise TooLargeError(self._reason())
            return message

        await self._app(scope, counted, send)

    def _reason(self) -> str:
        return f"A body may have {self._limit:,} bytes."

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        error = TooLargeError(self._reason())
        body = {
            "type": f"/docs#problem-{error.slug}",
            "title": error.title,
            "status": error.status,
            "detail": error.detail,
        }
        response = JSONResponse(body, error.status, media_type=PROBLEM.media_type)
        await response(scope, receive, send)
