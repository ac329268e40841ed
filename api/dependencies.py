"""What routes ask for: the settings, the current generation, the templates; all kept on the application."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request

from api.catalogue import Catalogue
from api.errors import BadRequestError, NotAcceptableError
from api.links import Links
from api.settings import Settings
from api.snapshots import Snapshot, Snapshots
from api.sparql.negotiation import Offer, choose, named
from api.sparql.workers import WorkerPool


def get_settings(request: Request) -> Settings:
    """The settings that the application was made with."""
    settings: Settings = request.app.state.settings
    return settings


def get_pool(request: Request) -> WorkerPool:
    """The query processes."""
    pool: WorkerPool = request.app.state.pool
    return pool


def get_links(request: Request) -> Links:
    """What turns IRIs into addresses."""
    links: Links = request.app.state.links
    return links


def get_snapshot(request: Request) -> Iterator[Snapshot]:
    """The current generation, held while the request lasts."""
    snapshots: Snapshots = request.app.state.snapshots
    with snapshots.current() as snapshot:
        yield snapshot


SnapshotDep = Annotated[Snapshot, Depends(get_snapshot)]


def get_catalogue(request: Request, snapshot: SnapshotDep) -> Catalogue:
    """The names and numbers of the current generation; read once for each generation."""
    catalogue: Catalogue | None = request.app.state.catalogue
    if catalogue is None or catalogue.generation != snapshot.generation:
        catalogue = Catalogue.read(snapshot.view, snapshot.generation, get_settings(request).base_iri)
        request.app.state.catalogue = catalogue
    return catalogue


SettingsDep = Annotated[Settings, Depends(get_settings)]
PoolDep = Annotated[WorkerPool, Depends(get_pool)]
LinksDep = Annotated[Links, Depends(get_links)]
CatalogueDep = Annotated[Catalogue, Depends(get_catalogue)]


def chosen(request: Request, offers: tuple[Offer, ...]) -> Offer:
    """The format for this answer: `?format=` first, then Accept.

    Raises:
        BadRequestError: `format` names none of the offers.
        NotAcceptableError: Accept takes none of them.
    """
    override = request.query_params.get("format")
    if override:
        offer = named(override, offers)
        if offer is None:
            names = ", ".join(offer.name for offer in offers)
            raise BadRequestError(f"There is no format {override!r} here; there are {names}.")
        return offer
    offer = choose(request.headers.get("accept"), offers)
    if offer is None:
        raise NotAcceptableError(f"Offered are: {', '.join(offer.media_type for offer in offers)}.")
    return offer
