"""`afteraction`: parses what is asked on the command line, calls the stage that does it, prints the result.

Imports of heavy stages stand inside the commands, so that `ask` does not wait for a language model.
"""

from graph.cli.app import app
from graph.cli.asking import ask, query
from graph.cli.building import build, extract, import_cases, retract
from graph.cli.comparing import compare
from graph.cli.evaluating import evaluate
from graph.cli.keeping import export, validate
from graph.cli.serving import serve
from graph.cli.training import annotate, train

__all__ = [
    "annotate",
    "ask",
    "build",
    "compare",
    "evaluate",
    "export",
    "extract",
    "import_cases",
    "main",
    "query",
    "retract",
    "serve",
    "train",
    "validate",
]


def main() -> None:
    """The command."""
    app()
