"""Commands of the annotation loop: train on a BRAT folder, annotate texts for correction in BRAT."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.app import ModelOption, app, clear_errors, examples
from graph.cli.figures import print_figures
from graph.cli.terminal import print_remarks, print_skipped, progress
from graph.errors import SkipDocument


@app.command(
    epilog=examples(
        "afteraction train annotated/ -o models/posts",
        "afteraction train annotated/ -o models/posts --folds 10",
        "afteraction extract articles/ --format brat --model models/posts -o annotations/",
    )
)
def train(
    corpus: Annotated[Path, typer.Argument(help="A folder of texts annotated in BRAT: NAME.txt, NAME.ann.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The model's folder; a model there is replaced.")
    ],
    model: ModelOption = None,
    folds: Annotated[
        int, typer.Option("--folds", min=0, help="Folds of the cross-validation; 0 for none.")
    ] = 5,
    seed: Annotated[int, typer.Option("--seed", help="The same seed and corpus give the same model.")] = 0,
    recognizer: Annotated[
        bool,
        typer.Option(
            "--recognizer/--no-recognizer", help="Teach the pipeline's entity recogniser too: twice the time."
        ),
    ] = False,
) -> None:
    """Learn names, ranks, posts and their relations from annotated texts, and say how well it goes."""
    from graph.evaluation.training_report import Plan
    from graph.evaluation.training_report import train as run
    from graph.mentions.trained_folder import pipeline_of

    if folds == 1:
        raise typer.BadParameter("give 2 or more folds, or 0 for no cross-validation", param_hint="--folds")
    with clear_errors():
        plan = Plan(pipeline_of(model), folds, seed, recognizer)
        with progress("training") as step:
            done = run(corpus, output, plan, datetime.now(UTC).date(), step)
        for remark in done.entry.remarks:
            typer.echo(f"note: {remark}")
        for table in done.entry.tables:
            print_figures(table)
        typer.echo(f"{output}: the model, and its report in {output / 'report.md'}")
    print_skipped(done.skipped)
    if done.skipped:
        raise typer.Exit(code=1)


@app.command(
    epilog=examples(
        "afteraction annotate articles/ -o to-correct/",
        "afteraction annotate articles/ -o to-correct/ --model models/posts",
    )
)
def annotate(
    paths: Annotated[list[str], typer.Argument(help="Files, folders and addresses to read.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder to write, which BRAT opens.")],
    model: ModelOption = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace annotations that are there; else they are kept.")
    ] = False,
) -> None:
    """Write texts and their marks as a BRAT folder, for people to correct and then to train on."""
    from graph.claims.polyglot import ENGLISH
    from graph.cli.brat_folder import write_brat_folder
    from graph.mentions.gazetteer import load_gazetteer
    from graph.mentions.model import load_model
    from graph.pipeline import Inputs, read_texts
    from graph.training.opening import open_personnel

    skipped: list[SkipDocument] = []
    remarks: list[str] = []
    with clear_errors(), progress("annotating") as step:
        nlp, gazetteer = load_model(model), load_gazetteer()
        personnel = open_personnel(model, nlp, gazetteer)
        texts = read_texts(Inputs.of(paths).documents, skipped, (ENGLISH,), remarks)
        for done in write_brat_folder(texts, lambda text: personnel.read(nlp(text)), output, overwrite):
            if isinstance(done, SkipDocument):
                skipped.append(done)
            else:
                step(done)
    print_remarks(remarks)
    print_skipped(skipped)
    if skipped:
        raise typer.Exit(code=1)
