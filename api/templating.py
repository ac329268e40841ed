"""Pages: Jinja2 with autoescape, and the few functions that templates call."""

import hashlib
import json
import re
from pathlib import Path
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import Response
from fastapi.templating import Jinja2Templates
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from api.links import Links
from api.records.event import display_date
from api.settings import Settings
from graph.explanation.page import STATIC_FOLDER as EXPLANATION_FILES
from graph.explanation.page import TEMPLATE_FOLDER as EXPLANATION_TEMPLATES
from graph.views.graph_page import STATIC_FOLDER as GRAPH_FILES
from graph.views.graph_page import TEMPLATE_FOLDER

HERE = Path(__file__).resolve().parent
STATIC_FOLDER = HERE / "static"


def make_templates(settings: Settings) -> Jinja2Templates:
    """The templates of the service, and those of the views it shows."""
    environment = Environment(
        loader=ChoiceLoader(
            [FileSystemLoader(f) for f in (HERE / "templates", TEMPLATE_FOLDER, EXPLANATION_TEMPLATES)]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    links = Links(settings.base_iri)
    version = static_version()
    environment.filters["href"] = links.href
    environment.filters["local"] = links.path
    environment.filters["date"] = display_date
    environment.filters["json_block"] = json_block
    environment.filters["slots"] = slots
    environment.filters["coded"] = coded
    environment.globals["static"] = lambda name: f"/static/{name}?v={version}"
    environment.globals["query_string"] = lambda **pairs: urlencode(pairs)
    environment.globals["site_title"] = settings.site_title
    return Jinja2Templates(env=environment)


def page(request: Request, template: str, *, status: int = 200, **context: object) -> Response:
    """A rendered page. `Vary: Accept`, since most addresses answer machines otherwise."""
    headers = {"Vary": "Accept"}
    extra = context.pop("headers", None)
    if isinstance(extra, dict):
        headers |= extra
    response: Response = request.app.state.templates.TemplateResponse(
        request, template, context, status_code=status, headers=headers
    )
    return response


def json_block(value: object) -> Markup:
    """A value for a `<script type="application/json">`: nothing in it can end the element.

    `<`, `>` and `&` are written as escapes, and so are the two line separators that JSON allows in strings
    and older JavaScript does not.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - what it escapes is all that could leave the element


def slots(title: str) -> str:
    """A question's title without its parameters: "trained by … that later …"."""
    return re.sub(r"\{\w+\}", "…", title)


def coded(text: str) -> Markup:
    """A text in which `backticks` mark code."""
    pieces = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if index % 2 else piece for index, piece in enumerate(pieces)
    )


def static_version() -> str:
    """A hash of the static files: part of their addresses, so that browsers may keep them for good."""
    digest = hashlib.sha256()
    for folder in (STATIC_FOLDER, GRAPH_FILES, EXPLANATION_FILES):
        for path in filter(Path.is_file, sorted(folder.rglob("*"))):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
