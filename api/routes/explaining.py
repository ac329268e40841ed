"""The page that explains a text which a visitor pastes into it."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import JSONResponse, Response

from api.dependencies import ExplainerDep, SettingsDep, chosen
from api.errors import ApiError, BadRequestError, TooLargeError
from api.explaining.request import ExplainRequest
from api.settings import Settings
from api.sparql.negotiation import HTML, Offer
from api.templating import page
from graph.partial_date import PartialDate

router = APIRouter(tags=["explain"])
JSON = Offer("json", "application/json")
EXAMPLE = (
    "French instructors trained Niger's presidential guard at a camp near Niamey in 2014. In 2016 soldiers of"
    " the guard mutinied over unpaid wages. The ministry denied that Libya had trained the guard."
)


@router.get("/explain", summary="A form for a text to be explained", response_class=Response)
def explain_form(request: Request, settings: SettingsDep) -> Response:
    """Paste a text: the page shows what is read in it, and why each claim is one."""
    return _page(request, settings, {"text": EXAMPLE, "title": "", "published": ""})


@router.post("/explain", summary="Explain a text", response_class=Response)
def explain_text(
    request: Request,
    settings: SettingsDep,
    explainer: ExplainerDep,
    text: Annotated[str, Form()] = "",
    title: Annotated[str, Form()] = "",
    published: Annotated[str, Form()] = "",
) -> Response:
    """A form with `text`, and `title` and `published` (2016, 2016-09, 2016-09-12) if they are known.

    A page for browsers, else JSON. The text is read in a process of its own with limits of time and memory,
    and is kept nowhere.
    """
    given = {"text": text, "title": title, "published": published}
    if chosen(request, (JSON, HTML)) is JSON:
        return JSONResponse(explainer.explain(_asked(settings, given)), headers={"Cache-Control": "no-store"})
    try:
        explanation = explainer.explain(_asked(settings, given))
    except ApiError as error:
        return _page(request, settings, given, fault=error.detail, status=error.status, headers=error.headers)
    return _page(request, settings, given, explanation)


def _asked(settings: Settings, given: dict[str, str]) -> ExplainRequest:
    """The request to the process.

    Raises:
        BadRequestError: There is no text, or the date is none.
        TooLargeError: The text is longer than `settings.explain_characters`.
    """
    text, published = given["text"], given["published"].strip()
    if not text.strip():
        raise BadRequestError("The field 'text' is missing or empty.")
    if len(text) > settings.explain_characters or len(given["title"]) > settings.explain_characters:
        raise TooLargeError(f"A text may have {settings.explain_characters:,} characters here.")
    try:
        if published:
            PartialDate.parse(published)
    except ValueError as error:
        raise BadRequestError(f"'published' is no date: {error}") from error
    return ExplainRequest(
        text=text, title=given["title"].strip(), published=published, seconds=settings.explain_seconds
    )


def _page(
    request: Request,
    settings: Settings,
    given: dict[str, str],
    explanation: dict[str, Any] | None = None,
    fault: str = "",
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> Response:
    return page(
        request,
        "explain.html",
        status=status,
        headers={"Cache-Control": "no-store", **(headers or {})},
        given=given,
        explanation=explanation,
        fault=fault,
        limit=settings.explain_characters,
    )
