"""One HTML file that explains texts: it asks no host for anything and runs no script."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from graph.explanation.explanation import Explanation

HERE = Path(__file__).resolve().parent
TEMPLATE_FOLDER = HERE / "templates"
STATIC_FOLDER = HERE / "static"
_SHEETS = ("page.css", "explanation.css")


def explanation_page(explanations: Sequence[Explanation]) -> str:
    """The page of these texts, in order; what they say is escaped wherever it stands."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATE_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = "\n".join((STATIC_FOLDER / name).read_text(encoding="utf-8") for name in _SHEETS)
    names = ", ".join(explanation.name for explanation in explanations)
    return environment.get_template("explanation.html").render(
        title=f"What is read in {names}"
        if len(explanations) == 1
        else f"What is read in {len(explanations)} texts",
        style=Markup(style),  # noqa: S704 - our own style sheets
        explanations=[explanation.record() for explanation in explanations],
    )
