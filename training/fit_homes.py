"""Fit the weights by which `graph.claims.homes` tells whose country a party is of.

    python -m training.fit_homes [FILE ...]

For each annotated party whose own words name no country, every country of the text is an example: its signs,
and whether it is the party's. Prints how often the likeliest is right in five-fold cross-validation by
passages, and the weights to be written into that module. Needs the extra `fit`.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rich.console import Console
from sklearn.linear_model import LogisticRegression

from graph.claims.drafts import TrainingDraft
from graph.claims.extractors import EXTRACTORS
from graph.claims.homes import SIGNS, Homes
from graph.claims.reading import Reading
from graph.errors import StopRun
from graph.evaluation.names import same_name
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention
from training.annotated import Passage, passage_files, read_passages
from training.reading import readings

_FOLDS = 5
_THRESHOLDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
_NO_PARTIES = frozenset({EntityKind.COUNTRY, EntityKind.INSTITUTION, EntityKind.PROGRAMME})

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class HomeExample:
    """A party that has to be given a country.

    Args:
        passage: The id of its text.
        signs: One row for each country that the text names.
        right: Which row is the party's; exactly one is.
    """

    passage: str
    signs: tuple[tuple[float, ...], ...]
    right: tuple[bool, ...]


def examples_of(passage: Passage, reading: Reading) -> Iterator[HomeExample]:
    """The examples of one passage; parties whose country the text does not name are left out."""
    homes = Homes(reading.doc, reading.phrases, reading.references.lands, passage.text.metadata.title or "")
    trainers = {
        draft.trainer.country
        for extractor in EXTRACTORS
        for draft in extractor.read(reading)
        if isinstance(draft, TrainingDraft) and draft.trainer.country
    }
    entities = _entities(reading)
    done: set[tuple[int, str]] = set()
    parties = [(each.trainees[0], each.host) for each in passage.trainings]
    parties += [(each.actors[0], each.host) for each in passage.deeds]
    for name, host in parties:
        for root, mentions in entities.items():
            if (root, host) in done or mentions[0].kind in _NO_PARTIES:
                continue
            if not any(same_name(name, mention.name) for mention in mentions):
                continue
            done.add((root, host))
            if reading.references.country(reading.doc[mentions[0].head]):
                continue
            signs = homes.signs([mention.head for mention in mentions], trainers)
            if host in signs:
                yield HomeExample(passage.id, tuple(signs.values()), tuple(code == host for code in signs))


def _entities(reading: Reading) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for mention in reading.phrases.all():
        found.setdefault(reading.references.root(mention.head), []).append(mention)
    return found


def fold_of(passage_id: str) -> int:
    """The fold of a passage; the same one in every run."""
    return int(hashlib.sha256(passage_id.encode()).hexdigest(), 16) % _FOLDS


def fitted(examples: Iterable[HomeExample]) -> LogisticRegression:
    """The logistic model of some examples' rows."""
    told = list(examples)
    rows = np.array([row for example in told for row in example.signs])
    right = np.array([int(each) for example in told for each in example.right])
    return LogisticRegression(C=1, max_iter=1000).fit(rows, right)


def answers(examples: Sequence[HomeExample]) -> Iterator[tuple[float, bool]]:
    """For each party its likeliest country's probability, by the other folds, and whether it is right."""
    for fold in range(_FOLDS):
        model = fitted(example for example in examples if fold_of(example.passage) != fold)
        for example in examples:
            if fold_of(example.passage) == fold:
                told: Matrix = model.predict_proba(np.array(example.signs))[:, 1]
                likeliest = int(told.argmax())
                yield float(told[likeliest]), example.right[likeliest]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures and the weights; returns the process's exit code."""
    parser = argparse.ArgumentParser(prog="python -m training.fit_homes", description="Fit homes' weights.")
    parser.add_argument("passages", nargs="*", type=Path, help="files; all of training/passages without")
    options = parser.parse_args(arguments)
    console = Console()
    try:
        passages = read_passages(options.passages or passage_files())
        examples = [each for pair in readings(passages) for each in examples_of(*pair)]
    except StopRun as error:
        Console(stderr=True).print(f"error: {error}", style="red", markup=False)
        return 1
    told = list(answers(examples))
    console.print(f"{len(examples)} parties without a country of their own")
    for threshold in _THRESHOLDS:
        right = [correct for probability, correct in told if probability >= threshold]
        share, recall = sum(right) / max(1, len(right)), sum(right) / max(1, len(told))
        console.print(f"from {threshold}: {len(right)} answered, {share:.3f} right, recall {recall:.3f}")
    model = fitted(examples)
    console.print(f"constant: {model.intercept_[0]:.2f}")
    for sign, weight in zip(SIGNS, model.coef_[0], strict=True):
        console.print(f"{sign}: {weight:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
