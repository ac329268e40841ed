"""Which addresses pages may link to: those of this service, and http or https ones."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_SAFE = "/:@!$&'()*+,;=-._~%"


@dataclass(frozen=True, slots=True)
class Links:
    """Turns IRIs into addresses.

    Args:
        base_iri: What entity IRIs begin with.
    """

    base_iri: str

    def path(self, iri: str) -> str | None:
        """The page of an entity on this service; None if the IRI is not under the base."""
        if not iri.startswith(self.base_iri) or iri == self.base_iri:
            return None
        return f"/id/{quote(iri.removeprefix(self.base_iri), safe=_SAFE)}"

    def href(self, address: str) -> str | None:
        """Where a link to this IRI or URL may go; None if it may go nowhere, as with `javascript:`."""
        local = self.path(address)
        if local is not None:
            return local
        try:
            parts = urlsplit(address)
        except ValueError:
            return None
        return address if parts.scheme in ("http", "https") and parts.netloc else None
