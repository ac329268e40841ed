"""The exceptions of the HTTP side, each with its status, and the one place that turns any into an answer.

Machines get `application/problem+json` (RFC 9457), browsers a page with the same words.
"""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import ClassVar
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from api.sparql.negotiation import Offer, choose
from graph.errors import AfterActionError
from graph.store.store import QueryError, StoreError

LOGGER = logging.getLogger(__name__)

PROBLEM = Offer("json", "application/problem+json", ("application/json",))
PAGE = Offer("html", "text/html", ("application/xhtml+xml",))


class ApiError(AfterActionError):
    """The root: a failure whose text is fit to show to whoever sent the request.

    Args:
        detail: What was wrong with this request, and what would be right.
        headers: To send along.
        extra: Members of the problem document beyond the standard ones.
    """

    status: ClassVar[int] = 500
    slug: ClassVar[str] = "internal"
    title: ClassVar[str] = "Something went wrong here"

    def __init__(
        self,
        detail: str,
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})


class BadRequestError(ApiError):
    """A parameter is missing, doubled or not what it has to be."""

    status = 400
    slug = "bad-request"
    title = "This request cannot be understood"


class BadQueryError(ApiError):
    """The SPARQL text does not parse, or cannot be evaluated; the detail is the parser's message."""

    status = 400
    slug = "bad-query"
    title = "This query is not valid SPARQL"


class RefusedQueryError(ApiError):
    """The query is valid and asks for something that this service does not do."""

    status = 400
    slug = "refused-query"
    title = "This service does not run such queries"


class NotFoundError(ApiError):
    """There is nothing at this address."""

    status = 404
    slug = "not-found"
    title = "Nothing is recorded at this address"


class MethodNotAllowedError(ApiError):
    """The address takes other methods, which `Allow` names."""

    status = 405
    slug = "method-not-allowed"
    title = "Method Not Allowed"


class NotAcceptableError(ApiError):
    """None of the media types in Accept is offered here."""

    status = 406
    slug = "not-acceptable"
    title = "None of the formats asked for is offered here"


class TooLargeError(ApiError):
    """The query or body is over its limit."""

    status = 413
    slug = "too-large"
    title = "This request is too long"


class UnsupportedMediaTypeError(ApiError):
    """The body's Content-Type is none that is read here."""

    status = 415
    slug = "unsupported-media-type"
    title = "This kind of body is not read here"


class NotUnderstoodError(ApiError):
    """No ready question fits the words; `examples` lists some that would."""

    status = 422
    slug = "not-understood"
    title = "No ready question fits these words"


class BusyError(ApiError):
    """Every worker is at work and the queue is full."""

    status = 429
    slug = "busy"
    title = "Too many queries at once"


class NotImplementedHereError(ApiError):
    """The store behind this service does not allow it."""

    status = 501
    slug = "not-implemented"
    title = "Not possible with this store"


class QueryTimeoutError(ApiError):
    """The query reached the time limit and was stopped."""

    status = 503
    slug = "query-timeout"
    title = "The query took too long and was stopped"


class WorkerDiedError(ApiError):
    """The process that ran the query ended: it went over its memory, or nested too deeply."""

    status = 503
    slug = "query-too-heavy"
    title = "The query was too heavy and was stopped"


class ReadingStoppedError(ApiError):
    """The text took more time or memory than it may, or cannot be read here at all."""

    status = 503
    slug = "reading-stopped"
    title = "Reading this text was stopped"


class StoreUnavailableError(ApiError):
    """The store cannot be read."""

    status = 503
    slug = "store-unavailable"
    title = "The data cannot be read just now"


PROBLEMS: tuple[type[ApiError], ...] = (
    BadRequestError,
    BadQueryError,
    RefusedQueryError,
    NotFoundError,
    MethodNotAllowedError,
    NotAcceptableError,
    TooLargeError,
    UnsupportedMediaTypeError,
    NotUnderstoodError,
    BusyError,
    NotImplementedHereError,
    QueryTimeoutError,
    WorkerDiedError,
    ReadingStoppedError,
    StoreUnavailableError,
    ApiError,
)
"""Every kind of problem, for the documentation page."""


def install(app: FastAPI) -> None:
    """Make `app` answer every failure through `respond`."""
    for kind in (AfterActionError, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, respond)


def respond(request: Request, error: Exception) -> Response:
    """The answer to a failed request: a page if that is what the client prefers, else problem+json."""
    status, slug, title, detail, headers = _describe(error)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR and not isinstance(error, ApiError):
        mark = getattr(request.state, "request_id", "")
        LOGGER.error("%s %s failed request=%s", request.method, quote(request.url.path), mark, exc_info=error)
    body: dict[str, object] = {
        "type": f"/docs#problem-{slug}",
        "title": title,
        "status": status,
        "detail": detail,
    }
    body |= error.extra if isinstance(error, ApiError) else {}
    accept = request.headers.get("accept")
    if accept is not None and choose(accept, (PROBLEM, PAGE)) is PAGE:
        page: Response = request.app.state.templates.TemplateResponse(
            request, "error.html", {"problem": body}, status_code=status, headers=headers
        )
        return page
    return JSONResponse(body, status, headers, media_type=PROBLEM.media_type)


def _describe(error: Exception) -> tuple[int, str, str, str, dict[str, str]]:
    match error:
        case ApiError():
            return error.status, error.slug, error.title, error.detail, error.headers
        case QueryError():
            kind: type[ApiError] = BadQueryError
            return kind.status, kind.slug, kind.title, str(error), {}
        case StoreError():
            kind = StoreUnavailableError
            return kind.status, kind.slug, kind.title, str(error), {}
        case RequestValidationError():
            kind = BadRequestError
            faults = (f"{'.'.join(str(part) for part in e['loc'])}: {e['msg']}" for e in error.errors())
            return kind.status, kind.slug, kind.title, "; ".join(faults), {}
        case HTTPException():
            phrase = HTTPStatus(error.status_code).phrase
            headers = dict(error.headers or {})
            slug = phrase.lower().replace(" ", "-")
            detail = error.detail if error.detail != phrase else _hint(error.status_code, headers)
            return error.status_code, slug, phrase, detail, headers
        case _:
            # What went wrong is in the log; a stranger gets no traceback.
            return (
                ApiError.status,
                ApiError.slug,
                ApiError.title,
                "The log of this service has the cause.",
                {},
            )


def _hint(status: int, headers: Mapping[str, str]) -> str:
    if status == HTTPStatus.NOT_FOUND:
        return "There is no page at this address. The start page lists what is here."
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        return f"This address takes {headers.get('allow', headers.get('Allow', 'other methods'))} only."
    return HTTPStatus(status).description
