"""Fetching: an address on the web becomes a document.

For the command line only, where a person names the address. The server must never call this: it would let
strangers make it ask for addresses inside its own network.
"""

import re
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePosixPath
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import httpx

from graph.documents.binary import binary_kind
from graph.documents.document import Document, MediaType, Metadata
from graph.documents.finder import MAX_FILE_BYTES, MEDIA_TYPES
from graph.documents.sidecar import is_web_address
from graph.errors import SkipDocument

MAX_SECONDS = 30.0
"""For the whole of a fetch, redirects included; a page that takes longer is asked for again by hand."""
CONNECT_SECONDS = 10.0
MAX_REDIRECTS = 5
MAX_NAME = 80
"""Characters of a document's name; addresses that end in a whole headline are cut."""

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE | re.ASCII)
_CONTENT_TYPES = {
    "text/html": MediaType.HTML,
    "application/xhtml+xml": MediaType.HTML,
    "text/plain": MediaType.TEXT,
    "text/markdown": MediaType.MARKDOWN,
    "application/pdf": MediaType.PDF,
}
# What a server says of a file that it does not know; the address may know better.
_UNTOLD = frozenset({"", "application/octet-stream", "binary/octet-stream"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


def is_url(text: str) -> bool:
    """Whether this is an address, of whatever scheme, rather than a path."""
    return bool(_SCHEME.match(text))


def fetch(url: str, max_bytes: int = MAX_FILE_BYTES, seconds: float = MAX_SECONDS) -> Document:
    """Ask for an address, follow its redirects and take what it answers. For the command line only.

    Args:
        url: http or https.
        max_bytes: The largest answer that is taken, after decompression.
        seconds: How long the whole may take.

    Raises:
        SkipDocument: Another scheme, no answer, a status other than 200, an answer that is too large, too
            slow, empty or of a kind that cannot be read.
    """
    deadline = time.monotonic() + seconds
    timeout = httpx.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds))
    headers = {"User-Agent": _user_agent(), "Accept": ", ".join((*_CONTENT_TYPES, "*/*;q=0.1"))}
    with _one_line(url, seconds), httpx.Client(timeout=timeout, headers=headers) as client:
        current = url
        for _ in range(MAX_REDIRECTS + 1):
            _check_address(url, current)
            with client.stream("GET", current) as response:
                if response.status_code in _REDIRECTS and "location" in response.headers:
                    current = urljoin(current, response.headers["location"])
                    continue
                return _document(url, urldefrag(current).url, response, max_bytes, deadline)
    raise SkipDocument(url, f"redirects more than {MAX_REDIRECTS} times")


def _user_agent() -> str:
    try:
        number = version("after-action")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "AfterAction"
    return f"AfterAction/{number}"


@contextmanager
def _one_line(url: str, seconds: float) -> Iterator[None]:
    """Turn what goes wrong on the way into the one line that the user sees."""
    try:
        yield
    except httpx.TimeoutException as error:
        raise _too_slow(url, seconds) from error
    except httpx.ConnectError as error:
        told = " ".join(str(error).split())
        certificate = "CERTIFICATE" in told.upper() or "SSL" in told.upper()
        reason = "has no trustworthy TLS connection" if certificate else "cannot be reached"
        raise SkipDocument(url, f"{reason} ({told})" if told else reason) from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        told = " ".join(str(error).split()) or type(error).__name__
        raise SkipDocument(url, f"cannot be fetched ({told})") from error


def _too_slow(url: str, seconds: float) -> SkipDocument:
    return SkipDocument(url, f"did not answer in full within {seconds:g} seconds")


def _check_address(url: str, current: str) -> None:
    where = "" if current == url else f" (it redirects to {current!r})"
    if not is_web_address(current):
        raise SkipDocument(url, f"is no http or https address{where}")
    if urlsplit(current).username is not None:  # it would be stored as the source's address
        raise SkipDocument(url, "holds a user name; fetch the page by hand and add the file")


def _document(url: str, final: str, response: httpx.Response, max_bytes: int, deadline: float) -> Document:
    if response.status_code != httpx.codes.OK:
        raise SkipDocument(url, f"answers {response.status_code} {response.reason_phrase}".rstrip())
    media_type = _media_type(url, final, response.headers.get("content-type", ""))
    content = _content(url, response, max_bytes, deadline)
    if media_type in {MediaType.TEXT, MediaType.MARKDOWN}:
        content = _as_utf8(url, content, response.charset_encoding)
    if not content.strip():
        raise SkipDocument(url, "is empty")
    if media_type is not MediaType.PDF and (kind := binary_kind(content)):
        raise SkipDocument(url, f"holds {kind}, not text")
    return Document(
        origin=url,
        name=_name(final),
        content=content,
        media_type=media_type,
        metadata=Metadata(url=final),
    )


def _media_type(url: str, final: str, header: str) -> MediaType:
    told = header.partition(";")[0].strip().lower()
    by_ending = MEDIA_TYPES.get(PurePosixPath(urlsplit(final).path).suffix.lower())
    # Raw Markdown is often served as plain text, and then as a text of a kind of its own.
    if told == "text/plain" and by_ending is MediaType.MARKDOWN:
        return by_ending
    if told in _CONTENT_TYPES:
        return _CONTENT_TYPES[told]
    if by_ending is not None and (told in _UNTOLD or told.startswith("text/")):
        return by_ending
    what = f"is {told}" if told else "does not say what it is"
    readable = ", ".join(kind.value for kind in MediaType)
    raise SkipDocument(url, f"{what}; readable are {readable}")


def _content(url: str, response: httpx.Response, max_bytes: int, deadline: float) -> bytes:
    too_large = SkipDocument(url, f"is larger than the limit of {max_bytes / 1e6:g} MB")
    announced = response.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > max_bytes:
        raise too_large
    content = bytearray()
    for chunk in response.iter_bytes():
        content += chunk
        if len(content) > max_bytes:
            raise too_large
        # The read timeout is for one chunk; a server that drips would hold us for ever.
        if time.monotonic() > deadline:
            raise httpx.ReadTimeout("the whole answer took too long")
    return bytes(content)


def _as_utf8(url: str, content: bytes, charset: str | None) -> bytes:
    """Plain text does not say its encoding; the header is the only place that does."""
    if charset is None or charset.lower().replace("-", "").replace("_", "") in {"utf8", "usascii", "ascii"}:
        return content
    try:
        return content.decode(charset).encode("utf-8")
    except (LookupError, UnicodeError) as error:
        raise SkipDocument(url, f"is not in the encoding that it claims ({charset})") from error


def _name(final: str) -> str:
    """The last step of the path as a file's stem would be; the host where the path has none."""
    parts = urlsplit(final)
    step = PurePosixPath(unquote(parts.path)).name
    if PurePosixPath(step).suffix.lower() in MEDIA_TYPES:
        step = PurePosixPath(step).stem
    return _slug(step) or _slug(parts.hostname or "") or "page"


def _slug(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char)).lower()
    return re.sub(r"[\W_]+", "-", plain).strip("-")[:MAX_NAME].rstrip("-")
