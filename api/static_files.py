"""Files that pages load: our own, and vis-network from the pyvis package. Nothing comes from another host."""

from collections.abc import MutableMapping
from typing import Any

from starlette.responses import Response
from starlette.staticfiles import StaticFiles

_FOR_GOOD = "public, max-age=31536000, immutable"


class VersionedFiles(StaticFiles):
    """Static files; one that is asked for with `?v=` never changes, so browsers may keep it for good."""

    async def get_response(self, path: str, scope: MutableMapping[str, Any]) -> Response:
        """One file."""
        response = await super().get_response(path, scope)
        if scope.get("query_string", b"").startswith(b"v=") and response.status_code == 200:
            response.headers["Cache-Control"] = _FOR_GOOD
        return response
