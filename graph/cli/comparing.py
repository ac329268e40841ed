"""The command that sets rules and model side by side, compare; and the report of a run with a model."""

import json
from collections.abc import Sequence
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
    LlmCacheOption,
    LlmChoice,
    LlmModelOption,
    LlmRetriesOption,
    LlmTimeoutOption,
    LlmUrlOption,
    chosen,
)
from graph.cli.terminal import print_skipped, print_table, progress
from graph.errors import SkipDocument

if TYPE_CHECKING:
    from graph.evaluation.agreement import Compared


class CompareFormat(StrEnum):
    """How a comparison is written."""

    TABLE = "table"
    JSON = "json"


@app.command(
    epilog=examples(
        "afteraction compare articles/ --llm-url http://127.0.0.1:8080/v1 --llm-model qwen3-8b",
        "afteraction compare article.txt --format json -o comparison.json",
    )
)
def compare(
    paths: Annotated[list[str], typer.Argument(help="Files, folders and addresses to read.")],
    llm_url: LlmUrlOption = None,
    llm_model: LlmModelOption = None,
    llm_cache: LlmCacheOption = None,
    llm_timeout: LlmTimeoutOption = TIMEOUT,
    llm_retries: LlmRetriesOption = RETRIES,
    format_: Annotated[CompareFormat, typer.Option("--format", help="How to write it.")] = (
        CompareFormat.TABLE
    ),
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A JSON file to write the whole comparison to.")
    ] = None,
    model: ModelOption = None,
) -> None:
    """Read documents by the rules and by a language model, and show claim by claim where they agree.

    The text of every document is sent to --llm-url, which may be another machine.
    """
    from graph.cli.building import english_extractor
    from graph.pipeline import Inputs, read_texts

    skipped: list[SkipDocument] = []
    choice = LlmChoice(ExtractorChoice.BOTH, llm_url, llm_model, llm_cache, llm_timeout, llm_retries)
    with clear_errors(), progress("reading") as step:
        with chosen(choice, lambda: english_extractor(model), compare=True) as run:
            for text, _ in run.reader.extract_pairs(read_texts(Inputs.of(paths).documents, skipped)):
                step(text.name)
        claims = agreement(run)
        if output is not None:
            write_report(output, run)
        if format_ is CompareFormat.JSON:
            typer.echo(json.dumps(report(run), ensure_ascii=False, indent=2))
        else:
            _print(claims)
    print_skipped(skipped)
    if skipped or run.failed:
        raise typer.Exit(code=1)


def agreement(run: Chosen) -> "list[Compared]":
    """Every claim of a run in which both read, as the two have it."""
    from graph.claims.json_report import as_json
    from graph.evaluation.agreement import compare as compare_readings

    return [
        claim
        for both in run.compared or ()
        for claim in compare_readings(
            both.text.name, as_json(both.rules, both.text), as_json(both.model, both.text)
        )
    ]


def report(run: Chosen) -> dict[str, object]:
    """What a run with a model came to: what was dropped and why, and the agreement where both read."""
    from graph.evaluation.agreement import agreement_table

    told: dict[str, object] = {"model": run.tally.as_json() if run.tally is not None else None}
    if run.compared is not None:
        claims = agreement(run)
        told["agreement"] = agreement_table(claims).records()
        told["claims"] = [claim.as_json() for claim in claims]
    return told


def write_report(path: Path, run: Chosen) -> None:
    """Write `report` as JSON."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(report(run), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        fail(f"{path}: the report cannot be written: {error}")


def _print(claims: "Sequence[Compared]") -> None:
    from graph.evaluation.agreement import agreement_table

    table = agreement_table(claims)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.shown()]
    print_table(table.columns, rows, table.title)
    typer.echo(table.note)
    if not claims:
        return
    columns = ("document", "verdict", "claim", "rules", "model", "quote")
    print_table(columns, [_row(claim) for claim in claims], "Each claim")


def _row(claim: "Compared") -> dict[str, str]:
    record = claim.first or claim.second or {}
    sides = {
        name: "\n".join(f"{field}: {values[at] or '-'}" for field, values in claim.fields.items())
        for at, name in enumerate(("rules", "model"))
    }
    for name, side in (("rules", claim.first), ("model", claim.second)):
        if side is not None and "certainty" in side and "certainty" not in claim.fields:
            sides[name] = f"{sides[name]}\n{side['certainty']}".strip()
    return {
        "document": claim.document,
        "verdict": claim.verdict.value,
        "claim": f"{claim.kind.removesuffix('s')}: {claim.shown}",
        "quote": str(record.get("quote", "")),
        **sides,
    }
