"""What routes ask for: the settings, the current generation, the templates; all kept on the application."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from fastapi import Depends, Request

from api.catalogue import Catalogue
from api.errors import BadRequestError, NotAcceptableError
from api.explaining.explainer import Explainer
from api.links import Links
from api.settings import Settings
from api.snapshots import Snapshot, Snapshots
from api.sparql.negotiation import Offer, choose, named
from api.sparql.workers import WorkerPool
from graph.analysis.projection import Graph, entity_graph
from graph.questions.names import Names, read_names
from graph.questions.question import Question


def get_settings(request: Request) -> Settings:
    """The settings that the application was made with."""
    settings: Settings = request.app.state.settings
    return settings


def get_pool(request: Request) -> WorkerPool:
    """The query processes."""
    pool: WorkerPool = request.app.state.pool
    return pool


def get_explainer(request: Request) -> Explainer:
    """What has visitors' texts explained."""
    explainer: Explainer = request.app.state.explainer
    return explainer


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


def get_names(request: Request, snapshot: SnapshotDep) -> Names:
    """What the names of the current generation can stand for; read once for each generation."""
    known: tuple[str, Names] | None = request.app.state.names
    if known is None or known[0] != snapshot.generation:
        known = (snapshot.generation, read_names(snapshot.view))
        request.app.state.names = known
    return known[1]


def get_projection(request: Request, snapshot: SnapshotDep) -> Graph:
    """The networkx graph of the current generation; read once for each generation, and never changed."""
    known: tuple[str, Graph] | None = request.app.state.projection
    if known is None or known[0] != snapshot.generation:
        known = (snapshot.generation, entity_graph(snapshot.view))
        request.app.state.projection = known
    return known[1]


def get_questions(request: Request) -> Mapping[str, Question]:
    """The ready questions by id."""
    questions: Mapping[str, Question] = request.app.state.questions
    return questions


SettingsDep = Annotated[Settings, Depends(get_settings)]
PoolDep = Annotated[WorkerPool, Depends(get_pool)]
ExplainerDep = Annotated[Explainer, Depends(get_explainer)]
LinksDep = Annotated[Links, Depends(get_links)]
CatalogueDep = Annotated[Catalogue, Depends(get_catalogue)]
NamesDep = Annotated[Names, Depends(get_names)]
ProjectionDep = Annotated[Graph, Depends(get_projection)]
QuestionsDep = Annotated[Mapping[str, Question], Depends(get_questions)]


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
