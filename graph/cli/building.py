"""Commands that read sources: build, extract, import, retract."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.app import (
    BASE,
    DEFAULT_STORE,
    BaseOption,
    ModelOption,
    StoreOption,
    app,
    clear_errors,
    examples,
    fail,
    importing,
)
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
    ReportOption,
    chosen,
)
from graph.cli.terminal import print_holdings, print_remarks, print_skipped, progress
from graph.errors import SkipDocument

if TYPE_CHECKING:
    from graph.claims.extract import Extractor
    from graph.claims.reader import Reader
    from graph.pipeline import Inputs, RunReport
    from graph.text.text import Text

SEEDS = Path("seeds")


class ExtractFormat(StrEnum):
    """How claims are written."""

    JSON = "json"
    TURTLE = "ttl"
    BRAT = "brat"
    HTML = "html"  # with --explain


_RULES_ONLY = frozenset({ExtractFormat.BRAT, ExtractFormat.HTML})


@app.command(
    epilog=examples(
        "afteraction build",
        "afteraction build articles/ report.pdf --store var/store",
        "afteraction build page.html",
    )
)
def build(
    sources: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders and addresses to read (text, Markdown, HTML, PDF); else seeds/."),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    model: ModelOption = None,
    base: BaseOption = BASE,
    extractor: ExtractorOption = ExtractorChoice.RULES,
    llm_url: LlmUrlOption = None,
    llm_model: LlmModelOption = None,
    llm_cache: LlmCacheOption = None,
    llm_timeout: LlmTimeoutOption = TIMEOUT,
    llm_retries: LlmRetriesOption = RETRIES,
) -> None:
    """Read documents and curated cases into the store; what is there already stays, and is not doubled."""
    from graph.pipeline import Inputs

    with clear_errors():
        if not sources and not SEEDS.is_dir():
            fail(f"{SEEDS}/: not here; name the files or folders to read")
        choice = LlmChoice(extractor, llm_url, llm_model, llm_cache, llm_timeout, llm_retries)
        _build(Inputs.of(sources or [str(SEEDS)]), store, model, base, choice)


@importing.command("cases", epilog=examples("afteraction import cases seeds/cases/mx-gafe-zetas.yaml"))
def import_cases(
    files: Annotated[list[Path], typer.Argument(help="Curated cases: YAML files, or folders of them.")],
    store: StoreOption = DEFAULT_STORE,
    base: BaseOption = BASE,
) -> None:
    """Read curated cases (docs/cases.md) into the store; an edited case replaces what it said before."""
    from graph.pipeline import Inputs

    with clear_errors():
        _build(Inputs(documents=(), cases=tuple(files)), store, None, base, LlmChoice())


def _build(inputs: "Inputs", store: str, model: str | None, base: str, choice: LlmChoice) -> None:
    from graph.pipeline import build as run
    from graph.rdf.iris import Iris
    from graph.store import open_store

    place = open_store(store)
    runs: list[Chosen] = []
    with ExitStack() as stack:
        step = stack.enter_context(progress("reading"))

        def reader() -> "Reader":
            runs.append(stack.enter_context(chosen(choice, lambda: english_extractor(model))))
            return runs[0].reader

        report = run(inputs, place, reader, Iris(base), step)
    with place.view() as view:
        _print_report(report, store)
        from graph.holdings import Holdings

        print_holdings(Holdings.of(view))
    if report.skipped or any(run.failed for run in runs):
        raise typer.Exit(code=1)


def _print_report(report: "RunReport", store: str) -> None:
    print_remarks(report.remarks)
    print_skipped(report.skipped)
    skipped = f", {len(report.skipped)} not used" if report.skipped else ""
    outcome = "" if report.changed else "; nothing new"
    typer.echo(f"{store}: read {report.read} documents and {report.cases} cases{skipped}{outcome}")


def english_extractor(model: str | None) -> "Extractor":
    """The rules that read English, over the language model of this name; None takes the first installed.

    A trained model (docs/annotating.md) states who serves where beside them.
    """
    from graph.mentions.gazetteer import load_gazetteer
    from graph.mentions.model import load_model
    from graph.training.opening import open_extractor

    return open_extractor(model, load_model(model), load_gazetteer())


@app.command(
    epilog=examples(
        "afteraction extract article.txt --format json",
        "afteraction extract articles/ --format ttl -o claims/",
        "afteraction extract articles/ --format brat -o annotations/",
        "afteraction extract article.txt --explain",
        "afteraction extract article.txt --explain -o article.html",
    )
)
def extract(
    paths: Annotated[list[str], typer.Argument(help="Files, folders and addresses to read.")],
    format_: Annotated[ExtractFormat, typer.Option("--format", help="How to write what is found.")] = (
        ExtractFormat.JSON
    ),
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help="A folder: one file a document; with --explain, one file for all. Else standard output.",
        ),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Show the text with what was read in it marked, and why each claim is one; as a web page"
            " with --format html or -o FILE.html.",
        ),
    ] = False,
    model: ModelOption = None,
    base: BaseOption = BASE,
    extractor: ExtractorOption = ExtractorChoice.RULES,
    llm_url: LlmUrlOption = None,
    llm_model: LlmModelOption = None,
    llm_cache: LlmCacheOption = None,
    llm_timeout: LlmTimeoutOption = TIMEOUT,
    llm_retries: LlmRetriesOption = RETRIES,
    report: ReportOption = None,
) -> None:
    """Read the claims off documents and print them; no store is touched."""
    from graph.claims.polyglot import ENGLISH, LANGUAGES
    from graph.cli.comparing import write_report
    from graph.cli.extraction import write_annotations, write_json, write_turtle
    from graph.pipeline import Inputs, read_texts

    if extractor is ExtractorChoice.RULES and report is not None:
        raise typer.BadParameter("there is a report only with --extractor llm or both", param_hint="--report")
    if extractor is not ExtractorChoice.RULES and (explain or format_ in _RULES_ONLY):
        raise typer.BadParameter("BRAT and --explain show the rules only", param_hint="--extractor")
    if explain or format_ is ExtractFormat.HTML:
        if format_ not in {ExtractFormat.JSON, ExtractFormat.HTML}:
            raise typer.BadParameter("--explain gives words, or html", param_hint="--format")
        from graph.cli.explaining import explain_documents

        explain_documents(paths, output, model, as_page=format_ is ExtractFormat.HTML)
        return
    if format_ is ExtractFormat.BRAT and output is None:
        raise typer.BadParameter("BRAT is one file a document: name a folder with -o", param_hint="--format")
    choice = LlmChoice(extractor, llm_url, llm_model, llm_cache, llm_timeout, llm_retries)
    failed = False
    skipped: list[SkipDocument] = []
    remarks: list[str] = []
    # Names, ranks and posts are read off English alone so far.
    languages = (ENGLISH,) if format_ is ExtractFormat.BRAT else LANGUAGES
    with clear_errors(), progress("reading") as step:
        texts = _stepping(read_texts(Inputs.of(paths).documents, skipped, languages, remarks), step)
        if format_ is ExtractFormat.BRAT:
            write_annotations(model, texts, output or Path())
        else:
            with chosen(choice, lambda: english_extractor(model), compare=report is not None) as run:
                if format_ is ExtractFormat.JSON:
                    write_json(run.reader, texts, output)
                else:
                    write_turtle(run.reader, texts, output, base)
            failed = run.failed
            if report is not None:
                write_report(report, run)
    print_remarks(remarks)
    print_skipped(skipped)
    if skipped or failed:
        raise typer.Exit(code=1)


def _stepping(texts: "Iterator[Text]", step: Callable[[str], None]) -> "Iterator[Text]":
    for text in texts:
        step(text.name)
        yield text


@app.command(
    epilog=examples("afteraction retract 340f8b702d04f765", "afteraction retract https://example.org/article")
)
def retract(
    source: Annotated[
        str, typer.Argument(help="A source's id, address or IRI, or the file it was read from.")
    ],
    store: StoreOption = DEFAULT_STORE,
    base: BaseOption = BASE,
) -> None:
    """Remove everything that one source states; what other sources state stays."""
    from graph.pipeline import find_source
    from graph.pipeline import retract as run
    from graph.rdf.iris import Iris
    from graph.store import open_store

    iris = Iris(base)
    with clear_errors():
        place = open_store(store)
        with place.view() as view:
            found = find_source(source, view, iris)
        if found is None:
            fail(f"{source}: the store has no source of that id, address or file")
            return
        graphs = run(found, place, iris)
        typer.echo(f"{store}: removed {found.value} ({graphs} named graph{'s' if graphs != 1 else ''})")
        with place.view() as view:
            from graph.holdings import Holdings

            print_holdings(Holdings.of(view))
