"""Commands that read sources: build, extract, import, retract."""

from collections.abc import Callable, Iterator
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
from graph.cli.terminal import print_holdings, print_remarks, print_skipped, progress
from graph.errors import SkipDocument

if TYPE_CHECKING:
    from graph.claims.polyglot import PolyglotExtractor
    from graph.pipeline import Inputs, RunReport
    from graph.text.text import Text

SEEDS = Path("seeds")


class ExtractFormat(StrEnum):
    """How claims are written."""

    JSON = "json"
    TURTLE = "ttl"
    BRAT = "brat"
    HTML = "html"  # with --explain


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
) -> None:
    """Read documents and curated cases into the store; what is there already stays, and is not doubled."""
    from graph.pipeline import Inputs

    with clear_errors():
        if not sources and not SEEDS.is_dir():
            fail(f"{SEEDS}/: not here; name the files or folders to read")
        _build(Inputs.of(sources or [str(SEEDS)]), store, model, base)


@importing.command("cases", epilog=examples("afteraction import cases seeds/cases/mx-gafe-zetas.yaml"))
def import_cases(
    files: Annotated[list[Path], typer.Argument(help="Curated cases: YAML files, or folders of them.")],
    store: StoreOption = DEFAULT_STORE,
    base: BaseOption = BASE,
) -> None:
    """Read curated cases (docs/cases.md) into the store; an edited case replaces what it said before."""
    from graph.pipeline import Inputs

    with clear_errors():
        _build(Inputs(documents=(), cases=tuple(files)), store, None, base)


def _build(inputs: "Inputs", store: str, model: str | None, base: str) -> None:
    from graph.pipeline import build as run
    from graph.rdf.iris import Iris
    from graph.store import open_store

    place = open_store(store)
    with progress("reading") as step:
        report = run(inputs, place, lambda: _extractor(model), Iris(base), step)
    with place.view() as view:
        _print_report(report, store)
        from graph.holdings import Holdings

        print_holdings(Holdings.of(view))
    if report.skipped:
        raise typer.Exit(code=1)


def _print_report(report: "RunReport", store: str) -> None:
    print_remarks(report.remarks)
    print_skipped(report.skipped)
    skipped = f", {len(report.skipped)} not used" if report.skipped else ""
    outcome = "" if report.changed else "; nothing new"
    typer.echo(f"{store}: read {report.read} documents and {report.cases} cases{skipped}{outcome}")


def _extractor(model: str | None) -> "PolyglotExtractor":
    from graph.claims.extract import Extractor
    from graph.claims.polyglot import PolyglotExtractor
    from graph.mentions.gazetteer import load_gazetteer
    from graph.mentions.model import load_model

    return PolyglotExtractor(lambda: Extractor(load_model(model), load_gazetteer()))


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
) -> None:
    """Read the claims off documents and print them; no store is touched."""
    from graph.claims.polyglot import ENGLISH, LANGUAGES
    from graph.cli.extraction import write_brat, write_json, write_turtle
    from graph.mentions.model import load_model
    from graph.pipeline import Inputs, read_texts

    if explain or format_ is ExtractFormat.HTML:
        if format_ not in {ExtractFormat.JSON, ExtractFormat.HTML}:
            raise typer.BadParameter("--explain gives words, or html", param_hint="--format")
        from graph.cli.explaining import explain_documents

        explain_documents(paths, output, model, as_page=format_ is ExtractFormat.HTML)
        return
    if format_ is ExtractFormat.BRAT and output is None:
        raise typer.BadParameter("BRAT is one file a document: name a folder with -o", param_hint="--format")
    skipped: list[SkipDocument] = []
    remarks: list[str] = []
    # Names, ranks and posts are read off English alone so far.
    languages = (ENGLISH,) if format_ is ExtractFormat.BRAT else LANGUAGES
    with clear_errors(), progress("reading") as step:
        texts = _stepping(read_texts(Inputs.of(paths).documents, skipped, languages, remarks), step)
        match format_:
            case ExtractFormat.JSON:
                write_json(_extractor(model), texts, output)
            case ExtractFormat.TURTLE:
                write_turtle(_extractor(model), texts, output, base)
            case ExtractFormat.BRAT:
                write_brat(load_model(model), texts, output or Path())
    print_remarks(remarks)
    print_skipped(skipped)
    if skipped:
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
