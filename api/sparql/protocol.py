"""SPARQL 1.1 Protocol, query operation: what a request asks for (W3C, sections 2.1 and 2.2)."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from fastapi import Request

from api.errors import BadRequestError, NotAcceptableError, TooLargeError, UnsupportedMediaTypeError
from api.settings import Settings
from api.sparql.negotiation import GRAPH_OFFERS, HTML, RESULT_OFFERS, Offer, choose, named

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
_ALLOWED_FIELDS = 200


@dataclass(frozen=True, slots=True)
class ProtocolRequest:
    """One request to the endpoint, read.

    Args:
        query: The SPARQL text; None if the request has none.
        default_graphs: Of `default-graph-uri`.
        named_graphs: Of `named-graph-uri`.
        results: The format for SELECT and ASK; None if the client takes none of ours.
        graphs: The format for CONSTRUCT and DESCRIBE; None likewise.
        page: The client would rather have an HTML page.
    """

    query: str | None
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    results: Offer | None
    graphs: Offer | None
    page: bool


async def read_request(request: Request, settings: Settings) -> ProtocolRequest:
    """Read a GET or POST request.

    Raises:
        BadRequestError: Two queries, a broken encoding, an update.
        NotAcceptableError: Accept or `format` names nothing that is offered.
        TooLargeError: The query is longer than `settings.query_bytes`.
        UnsupportedMediaTypeError: A POST body of another kind.
    """
    pairs = _fields(request.url.query)
    text: str | None = None
    if request.method == "POST":
        kind, charset = _content_type(request)
        body = await request.body()
        if kind == FORM:
            pairs += _fields(_decoded(body, charset))
        elif kind == QUERY:
            text = _decoded(body, charset)
        else:
            raise UnsupportedMediaTypeError(_unsupported(kind), {"Accept-Post": f"{QUERY}, {FORM}"})
    if any(name == "update" for name, _ in pairs):
        raise BadRequestError("Updates are not accepted at this address: it answers queries only.")
    queries = [value for name, value in pairs if name == "query"] + ([text] if text is not None else [])
    if len(queries) > 1:
        raise BadRequestError(f"There are {len(queries)} queries in this request; send one.")
    query = queries[0] if queries else None
    if query is not None and len(query.encode(errors="replace")) > settings.query_bytes:
        raise TooLargeError(f"A query may have {settings.query_bytes:,} bytes.")
    formats = [value for name, value in pairs if name == "format" and value]
    accept = request.headers.get("accept")
    results, graphs, page = _formats(formats[-1] if formats else None, accept)
    return ProtocolRequest(
        query,
        tuple(value for name, value in pairs if name == "default-graph-uri"),
        tuple(value for name, value in pairs if name == "named-graph-uri"),
        results,
        graphs,
        page,
    )


def _formats(override: str | None, accept: str | None) -> tuple[Offer | None, Offer | None, bool]:
    if override is not None:
        if named(override, (HTML,)) is HTML:
            return RESULT_OFFERS[0], GRAPH_OFFERS[0], True
        results, graphs = named(override, RESULT_OFFERS), named(override, GRAPH_OFFERS)
    else:
        results = choose(accept, (*RESULT_OFFERS, HTML))
        graphs = choose(accept, (*GRAPH_OFFERS, HTML))
        if results is HTML and graphs is HTML:
            return RESULT_OFFERS[0], GRAPH_OFFERS[0], True
    if results is None and graphs is None:
        offered = ", ".join(offer.media_type for offer in (*RESULT_OFFERS, *GRAPH_OFFERS, HTML))
        raise NotAcceptableError(f"Offered are: {offered}.")
    # One kind of answer may be wanted as a page and the other not; a page of one kind alone is not made.
    return (
        RESULT_OFFERS[0] if results is HTML else results,
        GRAPH_OFFERS[0] if graphs is HTML else graphs,
        False,
    )


def _fields(encoded: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(encoded, keep_blank_values=True, errors="strict", max_num_fields=_ALLOWED_FIELDS)
    except UnicodeDecodeError as error:
        raise BadRequestError("The parameters are not percent-encoded UTF-8.") from error
    except ValueError as error:
        raise BadRequestError(f"There are more than {_ALLOWED_FIELDS} parameters.") from error


def _content_type(request: Request) -> tuple[str, str]:
    kind, *parameters = request.headers.get("content-type", "").split(";")
    charset = "utf-8"
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip('"').lower()
    return kind.strip().lower(), charset


def _decoded(body: bytes, charset: str) -> str:
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise UnsupportedMediaTypeError(f"The body is in {charset!r}; send UTF-8.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequestError(f"The body is not UTF-8: byte {error.start} is wrong.") from error


def _unsupported(kind: str) -> str:
    if kind == "application/sparql-update":
        return "Updates are not accepted at this address: it answers queries only."
    shown = repr(kind) if kind else "no Content-Type"
    return f"The body has {shown}; send {QUERY}, or {FORM} with a field 'query'."
