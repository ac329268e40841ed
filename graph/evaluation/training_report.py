"""One training: a corpus read, cross-validated, learnt whole, and written with a report of its scores."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.errors import SkipDocument, StopRun
from graph.evaluation.cross_validation import CrossValidation, cross_validate
from graph.evaluation.mark_run import MarkedText, read_folder
from graph.evaluation.record import RecordEntry
from graph.evaluation.version import code_version, data_digest
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.training.chain import crfsuite
from graph.training.folder import Origin, check_free, save
from graph.training.layers import Observer
from graph.training.opening import pipeline_version
from graph.training.personnel import learn, study

Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train.

    Args:
        pipeline: The spaCy pipeline's name or folder; None for the default.
        folds: Of the cross-validation; 0 for none.
        seed: What chance begins from.
        recognizer: Whether the pipeline's entity recogniser is taught too: twice the time, 6 MB, a gain that
            may be too small to see.
    """

    pipeline: str | None = None
    folds: int = 5
    seed: int = 0
    recognizer: bool = False


@dataclass(frozen=True, slots=True)
class Training:
    """What a training did.

    Args:
        entry: Scores, version, date and corpus.
        skipped: Annotated texts that could not be used.
    """

    entry: RecordEntry
    skipped: tuple[SkipDocument, ...]


def train(corpus: Path, folder: Path, plan: Plan, day: date, step: Step = lambda _name: None) -> Training:
    """Train on a BRAT folder and write the model with its report.

    Raises:
        StopRun: No text of the corpus can be used, the model cannot be written, or a library is missing.
    """
    crfsuite()  # told before the minutes of work that would be for nothing
    check_free(folder)
    texts, skipped = read_folder(corpus)
    if not any(text.gold.marks for text in texts):
        raise StopRun(f"{corpus}: {_why_nothing(skipped)}")
    nlp = load_model(plan.pipeline)
    studied = study([text.content for text in texts], nlp, Observer(load_gazetteer()))
    examples = []
    for one, text in zip(studied, texts, strict=True):
        examples.append((one, text))
        step(text.id)
    fresh = (lambda: load_model(plan.pipeline)) if plan.recognizer else None
    checked = cross_validate(examples, plan.folds, fresh, plan.seed, step) if plan.folds else None
    trained = learn(examples, fresh, plan.seed)
    step("the whole corpus")
    version, digest = code_version(), data_digest([corpus])
    origin = Origin(
        version=version,
        day=day.isoformat(),
        pipeline=plan.pipeline,
        pipeline_version=pipeline_version(nlp),
        corpus=_corpus(texts, digest),
        seed=plan.seed,
    )
    save(trained, origin, folder)
    entry = RecordEntry(
        version=version,
        data=digest,
        model=origin.pipeline_version,
        day=day,
        tables=checked.tables() if checked is not None else [],
        remarks=_remarks(texts, skipped, plan, checked),
    )
    _write(entry, origin, folder)
    return Training(entry, skipped)


def _corpus(texts: Sequence[MarkedText], digest: str) -> dict[str, int | str]:
    return {
        "documents": len(texts),
        "marks": sum(len(text.gold.marks) for text in texts),
        "relations": sum(len(text.gold.relations) for text in texts),
        "digest": digest,
    }


def _remarks(
    texts: Sequence[MarkedText],
    skipped: Sequence[SkipDocument],
    plan: Plan,
    checked: CrossValidation | None,
) -> list[str]:
    corpus = _corpus(texts, "")
    found = [
        f"corpus: {corpus['documents']} documents, {corpus['marks']} marks, {corpus['relations']} relations",
        f"seed {plan.seed}; entity recogniser {'taught too' if plan.recognizer else 'not taught'}",
    ]
    if checked is None:
        found.append("not cross-validated")
    else:
        found.append(
            f"{plan.folds} folds by document (ordered by the SHA-256 of their names and dealt out in turn): "
            "each text was read by a model trained on the other folds"
        )
    return found + [f"not used: {' '.join(str(skip).split())}" for skip in skipped]


def _why_nothing(skipped: Sequence[SkipDocument]) -> str:
    if skipped:
        return f"none of its annotations can be used; the first: {skipped[0]}"
    return "nothing is marked in its annotations"


def _write(entry: RecordEntry, origin: Origin, folder: Path) -> None:
    report = {
        "version": origin.version,
        "date": origin.day,
        "pipeline": origin.pipeline_version,
        "corpus": dict(origin.corpus),
        "remarks": list(entry.remarks),
        "tables": [{"id": t.id, "title": t.title, "note": t.note, "rows": t.records()} for t in entry.tables],
    }
    try:
        (folder / "report.md").write_text(entry.markdown(), encoding="utf-8")
        (folder / "report.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise StopRun(f"{folder}: the report cannot be written: {error}") from error
