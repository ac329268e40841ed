"""The start page, search, suggestions, the list of sources, health."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from api.catalogue import Name, fold
from api.dependencies import CatalogueDep, LinksDep, QuestionsDep, SettingsDep, SnapshotDep
from api.records.source import sources
from api.templating import page

router = APIRouter()
_SEARCH_RESULTS = 100
_QUERY_CHARACTERS = 200
_FIRST_QUESTIONS = ("trained-then", "who-trained", "coup-leaders")  # what most come for


@router.get("/", summary="What is here", response_class=Response, tags=["pages"])
def home(request: Request, catalogue: CatalogueDep, questions: QuestionsDep) -> Response:
    """Counts, a search box, the ready questions with their forms."""
    first = [questions[name] for name in _FIRST_QUESTIONS if name in questions]
    ordered = [*first, *(question for question in questions.values() if question not in first)]
    return page(request, "home.html", catalogue=catalogue, questions=ordered)


@router.get("/search", summary="Find an entity by name", response_class=Response, tags=["pages"])
def search(request: Request, catalogue: CatalogueDep, links: LinksDep, q: str = "") -> Response:
    """The entities whose names have these words in them; straight to the page of the only one called so."""
    words = q[:_QUERY_CHARACTERS]
    found = catalogue.search(words, _SEARCH_RESULTS)
    exact = [name for name in found if fold(words) in name.folded]
    if len(exact) == 1 and (path := links.path(exact[0].iri)) is not None:
        return RedirectResponse(path, status_code=303)
    return page(request, "search.html", words=words, found=found, limit=_SEARCH_RESULTS)


@router.get("/suggest", summary="Names that have these words in them", tags=["machines"])
def suggest(
    catalogue: CatalogueDep, links: LinksDep, settings: SettingsDep, q: str = "", kind: str = ""
) -> list[dict[str, str]]:
    """At most `suggestions` names; `kind` ("country", "unit") keeps those of one kind."""
    found = catalogue.search(q[:_QUERY_CHARACTERS], _SEARCH_RESULTS)
    wanted = [name for name in found if kind in ("", name.kind)]
    return [_suggestion(name, links.path(name.iri)) for name in wanted[: settings.suggestions]]


@router.get("/sources", summary="Every source", response_class=Response, tags=["pages"])
def all_sources(request: Request, snapshot: SnapshotDep) -> Response:
    """A table of the sources, the newest first."""
    return page(request, "sources.html", sources=sources(snapshot.view))


@router.get("/health", summary="Whether the service can read its data", tags=["machines"])
def health(catalogue: CatalogueDep) -> JSONResponse:
    """The generation that is served, and how much is in it."""
    body: dict[str, Any] = {
        "status": "ok",
        "generation": catalogue.generation,
        "counts": dict(catalogue.counts),
    }
    return JSONResponse(body, headers={"Cache-Control": "no-store"})


def _suggestion(name: Name, path: str | None) -> dict[str, str]:
    return {"label": name.label, "kind": name.kind, "iri": name.iri, "href": path or name.iri}
