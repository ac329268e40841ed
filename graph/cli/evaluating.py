"""The command that measures extraction: evaluate."""

import json
from contextlib import ExitStack
from dataclasses import asdict, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.app import ModelOption, app, clear_errors, examples, fail
from graph.cli.llm_options import (
    RETRIES,
    TIMEOUT,
    Chosen,
    ExtractorChoice,
    ExtractorOption,
    LlmCacheOption,
    LlmChoice,
    LlmModelOption,
    LlmRetriesOption,
    LlmTimeoutOption,
    LlmUrlOption,
    chosen,
)
from graph.cli.terminal import console, print_skipped, progress

if TYPE_CHECKING:
    from graph.claims.extract import Extractor
    from graph.claims.reader import Reader
    from graph.evaluation.evaluation import Evaluation
    from graph.evaluation.record import RecordEntry
    from graph.evaluation.tables import Table


ONE_LINE = 32  # columns


class EvaluationFormat(StrEnum):
    """How figures are written."""

    TABLE = "table"
    JSON = "json"


@app.command(
    epilog=examples(
        "afteraction evaluate (whatever data is here)",
        "afteraction evaluate --claims gold.yaml --texts articles/ --misses",
        "afteraction evaluate --brat annotated/ --format json",
        "afteraction evaluate --brat annotated/ --trained",
        "afteraction evaluate --extractor llm --llm-url http://127.0.0.1:8080/v1 --llm-model qwen3-8b",
    )
)
def evaluate(
    claims: Annotated[
        list[Path] | None, typer.Option("--claims", help="A gold file of claims; may be given again.")
    ] = None,
    texts: Annotated[
        list[Path] | None, typer.Option("--texts", help="The folder of its texts; one for each --claims.")
    ] = None,
    brat: Annotated[
        list[Path] | None, typer.Option("--brat", help="A folder of texts annotated in BRAT.")
    ] = None,
    passages: Annotated[
        list[Path] | None,
        typer.Option("--passages", help="A folder of passages that stand with their facts in YAML files."),
    ] = None,
    model: ModelOption = None,
    format_: Annotated[EvaluationFormat, typer.Option("--format", help="How to write the figures.")] = (
        EvaluationFormat.TABLE
    ),
    misses: Annotated[
        bool, typer.Option("--misses", help="List what is missed or false, of half A only, with its cause.")
    ] = False,
    misses_csv: Annotated[
        Path | None, typer.Option("--misses-csv", help="Write that list to a file, one row an error.")
    ] = None,
    show_unread: Annotated[
        bool,
        typer.Option(
            "--show-unread", help="List half B too: who has seen its errors cannot judge by it again."
        ),
    ] = False,
    record: Annotated[
        Path | None, typer.Option("--record", help="A Markdown page to keep the figures in, with their date.")
    ] = None,
    trained: Annotated[
        bool,
        typer.Option(
            "--trained",
            help="Train on each BRAT folder too, cross-validated: takes minutes and the train extra.",
        ),
    ] = False,
    extractor: ExtractorOption = ExtractorChoice.RULES,
    llm_url: LlmUrlOption = None,
    llm_model: LlmModelOption = None,
    llm_cache: LlmCacheOption = None,
    llm_timeout: LlmTimeoutOption = TIMEOUT,
    llm_retries: LlmRetriesOption = RETRIES,
) -> None:
    """Measure extraction on data whose facts are known; without options, on whatever is here."""
    from graph.claims.polyglot import LANGUAGES
    from graph.evaluation.evaluation import Data, run
    from graph.evaluation.passages import passage_sets
    from graph.evaluation.trained_marks import trained_tables

    if len(claims or ()) != len(texts or ()):
        raise typer.BadParameter("give one --texts for each --claims", param_hint="--texts")
    with clear_errors():
        if claims or brat or passages:
            named = (each for folder in passages or () for each in passage_sets(folder, LANGUAGES[1:]))
            data = Data(
                claims=tuple(zip(claims or (), texts or (), strict=True)),
                brat=tuple(brat or ()),
                passages=tuple(named),
                absent=tuple(f"{folder} has no passages" for folder in passages or () if not folder.is_dir()),
            )
        else:
            data = Data.present(Path())
        if data.empty:
            fail("there is no data to measure on: " + "; ".join(data.absent))
        choice = LlmChoice(extractor, llm_url, llm_model, llm_cache, llm_timeout, llm_retries)
        runs: list[Chosen] = []
        with ExitStack() as stack:
            step = stack.enter_context(progress("measuring"))

            def choose(rules: "Extractor") -> "tuple[Reader, str]":
                if extractor is ExtractorChoice.RULES:
                    return rules, ""
                runs.append(stack.enter_context(chosen(choice, lambda: rules)))
                return runs[0].reader, runs[0].name

            evaluation = run(data, model, step, choose)
            learnt = trained_tables(data.brat, model, step) if trained else []
        entry = _with(evaluation.entry(datetime.now(UTC).date(), show_unread), learnt)
        if format_ is EvaluationFormat.JSON:
            typer.echo(
                json.dumps(_as_json(entry, evaluation, misses, show_unread), ensure_ascii=False, indent=2)
            )
        else:
            _print(entry, evaluation, misses, show_unread)
        if misses_csv is not None:
            from graph.cli.error_list import as_csv

            _put(misses_csv, as_csv(evaluation.errors(show_unread)))
        if record is not None:
            _keep(record, _with(evaluation.entry(entry.day, documents=False), learnt))
    print_skipped(evaluation.skipped)
    if evaluation.skipped or any(run.failed for run in runs):
        raise typer.Exit(code=1)


def _with(entry: "RecordEntry", tables: "list[Table]") -> "RecordEntry":
    """The entry with more tables at its end."""
    return replace(entry, tables=[*entry.tables, *tables])


def _as_json(
    entry: "RecordEntry", evaluation: "Evaluation", misses: bool, show_unread: bool
) -> dict[str, object]:
    report: dict[str, object] = {
        "date": entry.day.isoformat(),
        "version": entry.version,
        "model": entry.model,
        "data": entry.data,
        "remarks": list(entry.remarks),
        "tables": [
            {"id": table.id, "title": table.title, "note": table.note, "rows": table.records()}
            for table in entry.tables
        ],
    }
    if misses or show_unread:
        report["errors"] = [asdict(error) for error in evaluation.errors(show_unread)]
    return report


def _print(entry: "RecordEntry", evaluation: "Evaluation", misses: bool, show_unread: bool) -> None:
    typer.echo(f"version {entry.version}; language model {entry.model}; data {entry.data}")
    for remark in entry.remarks:
        typer.echo(f"note: {remark}")
    for table in entry.tables:
        _print_figures(table)
    if misses or show_unread:
        for error in evaluation.errors(show_unread):
            typer.echo(str(error))


def _print_figures(table: "Table") -> None:
    from rich.markup import escape
    from rich.table import Table as Grid

    grid = Grid(
        title=escape(table.title), title_justify="left", caption=table.note or None, caption_justify="left"
    )
    rows = table.shown()
    for at, column in enumerate(table.columns):
        # Names of documents and rules stay on one line; headings of figures are folded instead.
        short = max((len(row[at]) for row in rows), default=0) <= ONE_LINE
        right = table.is_number(at)
        grid.add_column(
            column, justify="right" if right else "left", overflow="fold", no_wrap=short and not right
        )
    for row in rows:
        grid.add_row(*(escape(cell) for cell in row))
    console().print(grid)


def _keep(page: Path, entry: "RecordEntry") -> None:
    from graph.evaluation.record import put

    try:
        before = page.read_text(encoding="utf-8") if page.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{page}: the record cannot be kept: {error}")
        return
    _put(page, put(before, entry))


def _put(file: Path, content: str) -> None:
    try:
        file.write_text(content, encoding="utf-8")
    except OSError as error:
        fail(f"{file}: cannot be written: {error}")
    typer.echo(f"kept in {file}", err=True)
