"""Pages and RDF of everything that has an IRI under the base: entities, events, claims, sources."""

from collections.abc import Iterator

import pyoxigraph as ox
from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.catalogue import COUNTRY
from api.dependencies import SettingsDep, SnapshotDep, chosen
from api.errors import NotFoundError
from api.records.claim import claim, claims_of_event
from api.records.country import country
from api.records.entity import entity
from api.records.event import event, neighbours
from api.records.rows import is_known
from api.records.source import source
from api.sparql.negotiation import GRAPH_OFFERS, HTML
from api.templating import page
from graph.store.store import View
from graph.views.description import EVENTS, entity_description
from graph.views.rdf_files import prefixes

router = APIRouter(tags=["entities"])
_FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
}


@router.get("/id/{path:path}", summary="Everything about one thing", response_class=Response)
def thing(path: str, request: Request, snapshot: SnapshotDep, settings: SettingsDep) -> Response:
    """A page, or Turtle, N-Triples, JSON-LD, RDF/XML by Accept or `format`."""
    view = snapshot.view
    iri = _resolved(view, request, path, settings.base_iri)
    offer = chosen(request, (*GRAPH_OFFERS, HTML))
    if offer is HTML:
        return _page(view, request, iri, settings.page_rows)
    described = entity_description(view, iri)
    written = ox.serialize(
        described.triples, format=_FORMATS[offer.name], prefixes=prefixes(settings.base_iri)
    )
    headers = {"Vary": "Accept", "Afteraction-Generation": snapshot.generation}
    if described.events_left_out:
        headers["Afteraction-Truncated"] = f"events={EVENTS}"
    charset = "; charset=utf-8" if offer.media_type.startswith("text/") else ""
    return Response(written, media_type=f"{offer.media_type}{charset}", headers=headers)


def _resolved(view: View, request: Request, path: str, base_iri: str) -> ox.NamedNode:
    for candidate in _candidates(request, path):
        try:
            iri = ox.NamedNode(base_iri + candidate)
        except ValueError:
            continue
        if candidate and is_known(view, iri):
            return iri
    raise NotFoundError(
        f"Nothing is recorded under <{base_iri}{path}>. It may be known by another name: search for it."
    )


def _candidates(request: Request, path: str) -> Iterator[str]:
    # An IRI may have a percent sign of its own, which the address then has as it is.
    raw = request.scope.get("raw_path", b"").decode("ascii", errors="replace")
    yield raw.partition("?")[0].removeprefix("/id/")
    yield path


def _page(view: View, request: Request, iri: ox.NamedNode, limit: int) -> Response:
    if (found := entity(view, iri)) is not None:
        roles = country(view, iri) if found.kind == COUNTRY else None
        return page(request, "entity.html", entity=found, roles=roles, limit=limit)
    if (happened := event(view, iri)) is not None:
        claims, others = claims_of_event(view, iri), neighbours(view, iri)
        return page(request, "event.html", event=happened, claims=claims, neighbours=others)
    if (stated := claim(view, iri)) is not None:
        return page(request, "claim.html", claim=stated)
    if (read := source(view, iri)) is not None:
        return page(request, "source.html", source=read)
    about = [triple for triple in entity_description(view, iri).triples if triple.subject == iri]
    return page(request, "resource.html", iri=iri.value, triples=about)
