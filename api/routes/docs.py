"""The documentation of the HTTP interface: rendered here from the OpenAPI document, with no script at all."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.dependencies import SettingsDep
from api.errors import PROBLEMS
from api.settings import Settings
from api.templating import page

router = APIRouter(tags=["machines"])


@router.get("/docs", summary="This interface, explained", response_class=Response)
def documentation(request: Request, settings: SettingsDep) -> Response:
    """Every address, every limit, every kind of problem."""
    limits = [
        (name, getattr(settings, name), field.description) for name, field in Settings.model_fields.items()
    ]
    return page(request, "docs.html", openapi=request.app.openapi(), limits=limits, problems=PROBLEMS)
