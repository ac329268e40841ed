"""What training on annotated texts adds: cross-validated scores beside those of the rules as shipped."""

from collections.abc import Callable, Iterable
from pathlib import Path

from graph.evaluation.cross_validation import FOLDS, cross_validate
from graph.evaluation.mark_run import MarkedText, read_folder
from graph.evaluation.tables import Table
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.training.layers import Observer
from graph.training.personnel import SEED, Studied, study


def trained_tables(
    folders: Iterable[Path],
    model: str | None,
    step: Callable[[str], None] = lambda _name: None,
    recognizer: bool = False,
) -> list[Table]:
    """Names and relations of each folder, every text read by a model that was trained without it.

    Args:
        model: The spaCy pipeline's name or folder; None for the default.
        step: Called with the name of each fold that is done.
        recognizer: Whether the pipeline's entity recogniser is taught too.

    Raises:
        StopRun: A folder has no annotation or too few, or the library that trains is not installed.
    """
    fresh = (lambda: load_model(model)) if recognizer else None
    found: list[Table] = []
    for folder in folders:
        checked = cross_validate(list(_examples(folder, model)), FOLDS, fresh, SEED, step)
        found += checked.tables()
    return found


def _examples(folder: Path, model: str | None) -> Iterable[tuple[Studied, MarkedText]]:
    # What cannot be used is named where the folder is measured without training.
    texts, _ = read_folder(folder)
    studied = study([text.content for text in texts], load_model(model), Observer(load_gazetteer()))
    return zip(studied, texts, strict=True)
