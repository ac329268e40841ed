"""The SPARQL endpoint."""

import json
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from api.dependencies import PoolDep, SettingsDep, SnapshotDep
from api.errors import ApiError, BadRequestError
from api.settings import Settings
from api.snapshots import Snapshot, worker_folder
from api.sparql.examples import EXAMPLES
from api.sparql.frames import QueryRequest
from api.sparql.negotiation import GRAPH_OFFERS, RESULT_OFFERS
from api.sparql.protocol import ProtocolRequest, read_request
from api.sparql.workers import QueryAnswer
from api.templating import page

router = APIRouter(tags=["SPARQL"])
_MEDIA_TYPES = {
    **{("select", offer.name): offer.media_type for offer in RESULT_OFFERS},
    **{("ask", offer.name): offer.media_type for offer in RESULT_OFFERS},
    **{("graph", offer.name): offer.media_type for offer in GRAPH_OFFERS},
}
_SAVED = {"csv": "csv", "tsv": "tsv"}


async def _asked(request: Request, settings: SettingsDep) -> ProtocolRequest:
    return await read_request(request, settings)


AskedDep = Annotated[ProtocolRequest, Depends(_asked)]


@router.get("/sparql", summary="SPARQL 1.1 query by GET", response_class=Response)
def query_by_get(
    request: Request, asked: AskedDep, snapshot: SnapshotDep, settings: SettingsDep, pool: PoolDep
) -> Response:
    """`query`, `default-graph-uri`, `named-graph-uri`; `format` overrides Accept. A page for browsers."""
    return _answer(request, asked, snapshot, settings, pool)


@router.post("/sparql", summary="SPARQL 1.1 query by POST", response_class=Response)
def query_by_post(
    request: Request, asked: AskedDep, snapshot: SnapshotDep, settings: SettingsDep, pool: PoolDep
) -> Response:
    """A form with the parameters of GET, or the query itself as `application/sparql-query`."""
    return _answer(request, asked, snapshot, settings, pool)


def _answer(
    request: Request, asked: ProtocolRequest, snapshot: Snapshot, settings: Settings, pool: PoolDep
) -> Response:
    if asked.query is None or (asked.page and not asked.query.strip()):
        if asked.page:
            return page(request, "sparql.html", query="", examples=EXAMPLES, result=None, fault="")
        raise BadRequestError("The parameter 'query' is missing.")
    work = QueryRequest(
        folder=worker_folder(snapshot),
        query=asked.query,
        result_format=asked.results.name if asked.results else None,
        graph_format=asked.graphs.name if asked.graphs else None,
        default_graphs=list(asked.default_graphs),
        named_graphs=list(asked.named_graphs),
        rows=min(settings.result_rows, settings.page_rows) if asked.page else settings.result_rows,
        size=settings.result_bytes,
        seconds=settings.query_seconds,
    )
    if not asked.page:
        return _document(pool.run(work), snapshot)
    context: dict[str, Any] = {"query": asked.query, "examples": EXAMPLES, "result": None, "fault": ""}
    try:
        context["result"] = _shown(pool.run(work))
    except ApiError as error:
        context["fault"] = error.detail
        return page(request, "sparql.html", status=error.status, headers=error.headers, **context)
    return page(request, "sparql.html", **context)


def _document(answer: QueryAnswer, snapshot: Snapshot) -> Response:
    headers = {"Vary": "Accept", "Afteraction-Generation": snapshot.generation}
    if answer.cut is not None:
        headers["Afteraction-Truncated"] = answer.cut
    if answer.format in _SAVED:
        headers["Content-Disposition"] = f'inline; filename="results.{_SAVED[answer.format]}"'
    media_type = _MEDIA_TYPES[answer.form, answer.format]
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    return Response(answer.body, media_type=f"{media_type}{charset}", headers=headers)


def _shown(answer: QueryAnswer) -> Mapping[str, Any]:
    shown: dict[str, Any] = {"form": answer.form, "rows": answer.rows, "cut": answer.cut}
    if answer.form == "graph":
        return {**shown, "turtle": answer.body.decode()}
    document = json.loads(answer.body)
    if answer.form == "ask":
        return {**shown, "boolean": document["boolean"]}
    return {**shown, "variables": document["head"]["vars"], "bindings": document["results"]["bindings"]}
