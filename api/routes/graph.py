"""The graph page, and what its panel shows of a node or an edge that a reader picks."""

from typing import Annotated, Any

import pyoxigraph as ox
from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.dependencies import CatalogueDep, LinksDep, NamesDep, ProjectionDep, SettingsDep, SnapshotDep
from api.errors import BadRequestError, NotFoundError
from api.graph_filters import FilterReader
from api.links import Links
from api.records.claim import Claim, claims_of_event
from api.records.entity import entity
from api.records.event import Event, event
from api.templating import page
from graph.store.store import View
from graph.views.graph_page import build_beginning, build_page, legend

router = APIRouter(tags=["graph"])
_EVENTS_IN_PANEL = 30


@router.get("/graph", summary="The interactive graph", response_class=Response)
def graph_page(
    request: Request,
    projection: ProjectionDep,
    settings: SettingsDep,
    names: NamesDep,
    catalogue: CatalogueDep,
    trainer: Annotated[list[str] | None, Query()] = None,
    outcome: Annotated[list[str] | None, Query()] = None,
    certainty: Annotated[list[str] | None, Query()] = None,
    focus: str = "",
    nodes: int = 0,
) -> Response:
    """`trainer`, `outcome`, `certainty` (each may repeat) and `focus` filter; `nodes` is the budget.

    Values are written as those of the ready questions: a name, a code, the end of an IRI, a whole IRI.
    Without any of them the page opens with the chains that have most to say.
    """
    reader = FilterReader(names, catalogue.notations, projection, settings.base_iri)
    asked = reader.read(trainer or (), outcome or (), certainty or (), focus)
    budget = min(nodes, settings.graph_nodes_ceiling) if nodes > 0 else settings.graph_nodes
    if nodes <= 0 and asked.filters.is_empty and not asked.faults:
        made = build_beginning(projection, min(settings.graph_nodes_first, budget))
    else:
        made = build_page(projection, asked.filters, budget)
    return page(
        request,
        "graph_page.html",
        status=400 if asked.faults else 200,
        layout="base.html",
        graph=made,
        legend=legend(made),
        notices=(*asked.faults, *asked.notes),
        budget=budget,
        most=settings.graph_nodes,
        ceiling=settings.graph_nodes_ceiling,
        base_iri=settings.base_iri,
    )


@router.get("/graph/details", summary="What is known of one node or edge of the graph")
def details(iri: str, snapshot: SnapshotDep, links: LinksDep) -> dict[str, Any]:
    """An entity with its events, or an event with its claims: names, quotations, sources, links."""
    try:
        node = ox.NamedNode(iri)
    except ValueError as error:
        raise BadRequestError(f"{iri!r} is no IRI.") from error
    found = _event_details(snapshot.view, node, links) or _entity_details(snapshot.view, node, links)
    if found is None:
        raise NotFoundError(f"Nothing is recorded under <{iri}>.")
    return found


def _event_details(view: View, node: ox.NamedNode, links: Links) -> dict[str, Any] | None:
    claims = claims_of_event(view, node)
    happened = event(view, node)
    if happened is None and not claims:
        return None
    name = happened.label if happened is not None else claims[0].event_label
    return {
        "name": name or "Membership",
        "href": links.path(node.value),
        "claims": [_claim(claim, links) for claim in claims],
    }


def _entity_details(view: View, node: ox.NamedNode, links: Links) -> dict[str, Any] | None:
    found = entity(view, node)
    if found is None:
        return None
    events = (*found.received, *found.given, *found.outcomes)
    return {
        "name": found.label,
        "kind": found.kind,
        "names": list(found.names),
        "href": links.path(found.iri),
        "events": [_event(happened, links) for happened in events[:_EVENTS_IN_PANEL]],
        "events_left_out": max(0, len(events) - _EVENTS_IN_PANEL),
    }


def _event(happened: Event, links: Links) -> dict[str, Any]:
    return {
        "name": happened.label or happened.title,
        "href": links.path(happened.iri),
        "certainty": happened.certainty,
        "quotation": happened.quotation,
        "summary": happened.summary,
        "source": happened.source_title or happened.publisher or happened.url,
        "source_href": links.path(happened.source),
    }


def _claim(claim: Claim, links: Links) -> dict[str, Any]:
    return {
        "href": links.path(claim.iri),
        "certainty": claim.certainty,
        "said_by": claim.said_by,
        "quotation": claim.quotation,
        "summary": claim.summary,
        "source": claim.source_name,
        "source_href": links.path(claim.source),
        "url": links.href(claim.url) if claim.url else None,
        "published": claim.published,
    }
