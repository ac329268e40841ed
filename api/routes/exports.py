"""The whole data set as a file, in six formats, sent as it is made."""

from collections.abc import Iterator
from threading import BoundedSemaphore

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from api.dependencies import SettingsDep
from api.errors import BusyError, NotFoundError
from api.one_thread import in_one_thread
from api.snapshots import Snapshots
from graph.views.exports import ExportFormat, export_parts

router = APIRouter(tags=["machines"])


@router.get("/export.{extension}", summary="Everything, as one file", response_class=StreamingResponse)
def export(extension: str, request: Request, settings: SettingsDep) -> StreamingResponse:
    """`ttl`, `nq`, `jsonld`, `csv`, `graphml` or `gexf`."""
    try:
        wanted = ExportFormat(extension)
    except ValueError:
        offered = ", ".join(ExportFormat)
        raise NotFoundError(f"There is no export in {extension!r}; there are {offered}.") from None
    snapshots: Snapshots = request.app.state.snapshots
    room: BoundedSemaphore = request.app.state.exports
    if not room.acquire(blocking=False):
        raise BusyError(
            "Enough exports are being sent just now. Try again in a minute.", {"Retry-After": "60"}
        )
    parts = in_one_thread(lambda: _parts(snapshots, wanted, settings.base_iri, room))
    # The first part is made before the answer begins: a store that cannot be read is an error, not an empty
    # file.
    first = next(parts, b"")
    headers = {"Content-Disposition": f'attachment; filename="afteraction.{wanted}"'}
    return StreamingResponse(_chained(first, parts), media_type=wanted.media_type, headers=headers)


def _parts(
    snapshots: Snapshots, wanted: ExportFormat, base_iri: str, room: BoundedSemaphore
) -> Iterator[bytes]:
    # The generation is held until the last byte is out, which is after a dependency would have let go of it.
    try:
        with snapshots.current() as snapshot:
            yield from export_parts(snapshot.view, wanted, base_iri)
    finally:
        room.release()


def _chained(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
