"""Commands that read the store: ask, query."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.app import BASE, DEFAULT_STORE, BaseOption, StoreOption, app, clear_errors, examples, fail
from graph.cli.terminal import print_table

if TYPE_CHECKING:
    from graph.questions.answer import Answer


class AnswerFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    TURTLE = "ttl"


class ResultFormat(StrEnum):
    """How SPARQL results are written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    TURTLE = "ttl"


@app.command(
    epilog=examples(
        'afteraction ask "units trained by the US that later defected"',
        'afteraction ask "who trained the Kaibiles?" --format json',
        'afteraction ask "coup leaders trained by France" --format csv',
        "afteraction ask (alone, lists what can be asked)",
    )
)
def ask(
    question: Annotated[str, typer.Argument(help="A question in plain English.")] = "",
    store: StoreOption = DEFAULT_STORE,
    format_: Annotated[AnswerFormat, typer.Option("--format", help="How to write the answer.")] = (
        AnswerFormat.TABLE
    ),
    base: BaseOption = BASE,
) -> None:
    """Answer a question, with the evidence and source of every row, and say how it was understood."""
    from graph.questions.answer import answer
    from graph.questions.interpretation import NoInterpretation, explain, interpret
    from graph.questions.names import read_names
    from graph.questions.question import load_questions
    from graph.store import open_store

    with clear_errors():
        questions = load_questions()
        if not question.strip():
            for ready in questions.values():
                typer.echo("\n".join(ready.examples))
            return
        with open_store(store).view() as view:
            reading = interpret(question, questions, read_names(view))
            if isinstance(reading, NoInterpretation):
                typer.echo("These can be answered:\n  " + "\n  ".join(reading.examples), err=True)
                fail(reading.reason)
                return
            values = {name: thing.term for name, thing in reading.parameters.items()}
            found = answer(reading.question, values, view)
            typer.echo(f"understood as: {found.title} [{explain(reading, found.parameters)}]", err=True)
            match format_:
                case AnswerFormat.TABLE:
                    _print_answer(found)
                case AnswerFormat.CSV:
                    from graph.views.answer_formats import as_csv

                    typer.echo(as_csv(found), nl=False)
                case AnswerFormat.JSON:
                    from graph.views.answer_formats import as_json

                    typer.echo(json.dumps(as_json(found), ensure_ascii=False, indent=2))
                case AnswerFormat.TURTLE:
                    from graph.views.answer_formats import answer_turtle

                    sys.stdout.buffer.write(answer_turtle(found, view, base))


def _print_answer(answer: "Answer") -> None:
    from api.answer_table import table
    from graph.cli.terminal import print_cards

    if answer.rows:
        cards = table(answer.columns, answer.rows, len(answer.rows))
        if cards.has_quotes:
            print_cards(answer.title, cards)
        else:
            headings = dict(cards.columns)
            rows = [
                {heading: cell.text for heading, cell in zip(headings.values(), row.cells, strict=True)}
                for row in cards.rows
            ]
            print_table(tuple(headings.values()), rows, answer.title)
    else:
        typer.echo(f"{answer.title}: nothing recorded. That is not the same as nothing happened.")
    noun = "row" if len(answer.rows) == 1 else "rows"
    typer.echo(f"{len(answer.rows)} {noun}; all columns, IRIs and the SPARQL: --format json")
    for reason, count in answer.left_out.items():
        typer.echo(f"left out: {count} {reason}")


@app.command(
    epilog=examples(
        "afteraction query count.rq --format csv",
        'echo "SELECT * WHERE { ?s ?p ?o } LIMIT 5" | afteraction query -',
    )
)
def query(
    file: Annotated[str, typer.Argument(help="A file of SPARQL, or - for standard input.")],
    store: StoreOption = DEFAULT_STORE,
    format_: Annotated[ResultFormat, typer.Option("--format", help="How to write the results.")] = (
        ResultFormat.TABLE
    ),
    base: BaseOption = BASE,
) -> None:
    """Run a SPARQL query; the default graph is the merge of all sources."""
    from graph.cli.results import write_results
    from graph.store import open_store

    with clear_errors():
        try:
            sparql = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            fail(f"{file}: cannot be read: {error}")
            return
        with open_store(store).view() as view:
            write_results(view, sparql, format_, base)
