"""The application: assembly only. Run it under uvicorn; `afteraction serve` does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import BoundedSemaphore

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware

from api import errors
from api.access_log import AccessLog
from api.explaining.explainer import Explainer
from api.links import Links
from api.routes import docs, entities, explaining, exports, graph, home, questions, sparql
from api.security import BodyLimit, SecurityHeaders
from api.settings import Settings
from api.snapshots import Snapshots
from api.sparql.workers import WorkerPool
from api.static_files import VersionedFiles
from api.templating import STATIC_FOLDER, make_templates
from api.unexpected import Unexpected
from graph.explanation.page import STATIC_FOLDER as EXPLANATION_FILES
from graph.questions.question import load_questions
from graph.store.store import Store
from graph.views.graph_page import STATIC_FOLDER as GRAPH_FILES
from graph.views.graph_page import vis_folder

_COMPRESSED_FROM_BYTES = 1024
_DESCRIPTION = "Cited claims about who trained which units and persons, and what these did later."


def create_app(settings: Settings, store: Store) -> FastAPI:
    """The service over one store.

    Raises:
        StopRun: A ready question's file is not as it has to be.
    """
    snapshots, pool, explainer = Snapshots(store), WorkerPool(settings), Explainer(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        pool.start()
        yield
        pool.close()
        explainer.close()
        snapshots.close()

    # FastAPI's own documentation pages load scripts from another host; `api.routes.docs` has ours.
    app = FastAPI(
        title=settings.site_title,
        description=_DESCRIPTION,
        version="1",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings = settings
    app.state.snapshots = snapshots
    app.state.pool = pool
    app.state.explainer = explainer
    app.state.exports = BoundedSemaphore(settings.exports_at_once)
    app.state.links = Links(settings.base_iri)
    app.state.templates = make_templates(settings)
    app.state.questions = load_questions()
    app.state.catalogue = None
    app.state.names = None
    app.state.projection = None
    errors.install(app)
    for routes in (home, questions, sparql, entities, graph, explaining, exports, docs):
        app.include_router(routes.router)
    app.mount("/static/graph", VersionedFiles(directory=GRAPH_FILES))
    app.mount("/static/explanation", VersionedFiles(directory=EXPLANATION_FILES))
    app.mount("/static/vis", VersionedFiles(directory=vis_folder()))
    app.mount("/static", VersionedFiles(directory=STATIC_FOLDER))
    # The last one added is the outermost: every answer gets the headers, errors and files too.
    app.add_middleware(Unexpected)
    app.add_middleware(BodyLimit, limit=settings.body_bytes)
    app.add_middleware(GZipMiddleware, minimum_size=_COMPRESSED_FROM_BYTES, compresslevel=6)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(AccessLog)
    return app
