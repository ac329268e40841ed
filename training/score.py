"""Score a trained reader on annotated passages, over a grid of thresholds.

    python -m training.score [FILE ...] [--model FOLDER] [--hold 0.05] [--pair 0.5,0.7,0.9] [--deed 0.6]

Prints precision, recall and F1 of trainings, outcomes and links, first of the written rules alone, then with
the reader beside them. Without files it takes the held-out share of `training/passages`.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from rich.console import Console
from rich.table import Table

from graph.claims.drafts import Draft
from graph.claims.echoes import echoes
from graph.claims.extract import assemble
from graph.claims.extractors import EXTRACTORS
from graph.claims.json_report import as_json
from graph.claims.learned.network import MODEL, Network
from graph.claims.learned.reader import Thresholds, drafts
from graph.claims.learned.scoring import WindowScores, score_window
from graph.claims.learned.windows import windows
from graph.claims.reading import Reading
from graph.errors import StopRun
from graph.evaluation.claim_scores import ClaimKind, ScoredDocument, score_document
from graph.evaluation.gold import GoldDocument, read_gold
from graph.evaluation.records import Records
from graph.evaluation.scores import Counts
from training.annotated import Passage, is_held, passage_files, read_passages
from training.reading import readings

_NOTHING = Thresholds(pair=1.1, deed=1.1, same=1.1)
"""No probability reaches these: the written rules alone."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage with what the rules drafted and what the heads say of its windows."""

    gold: GoldDocument
    passage: Passage
    reading: Reading
    scores: tuple[WindowScores, ...]
    drafts: tuple[Draft, ...]


def judged(network: Network, passages: Iterable[Passage], gold: dict[str, GoldDocument]) -> list[Judged]:
    """Read every passage once; thresholds are tried on what that gives."""
    found = []
    for passage, reading in readings(passages):
        told = [window for window in windows(reading) if window.parties]
        read = network.encode([reading.doc.text[window.start : window.end] for window in told])
        scores = tuple(score_window(network, window, each) for window, each in zip(told, read, strict=True))
        ruled = [draft for extractor in EXTRACTORS for draft in extractor.read(reading)]
        ruled += echoes(reading, ruled)
        found.append(Judged(gold[passage.id], passage, reading, scores, tuple(ruled)))
    return found


def scored(each: Judged, thresholds: Thresholds) -> ScoredDocument:
    """How well one passage is read with these thresholds."""
    every = [*each.drafts, *drafts(each.reading, each.scores, thresholds, "learned/1")]
    statements = assemble(each.reading, every)
    return score_document(each.gold, Records.of(as_json(statements, each.passage.text)))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; returns the process's exit code."""
    options = _options(arguments)
    files = tuple(options.passages) or passage_files()
    try:
        gold = {document.id: document for file in files for document in read_gold(file)}
        passages = (passage for passage in read_passages(files) if is_held(passage.id, options.hold))
        told = judged(Network(options.model), passages, gold)
    except StopRun as error:
        Console(stderr=True).print(f"error: {error}", style="red", markup=False)
        return 1
    table = Table("pair", "deed", "same", *(kind.value for kind in ClaimKind), title=f"{len(told)} passages")
    grid = [Thresholds(*each) for each in product(options.pair, options.deed, options.same)]
    for thresholds in (_NOTHING, *grid):
        documents = [scored(each, thresholds) for each in told]
        cells = [_cell(Counts.total(d.counts(kind) for d in documents)) for kind in ClaimKind]
        named = (thresholds.pair, thresholds.deed, thresholds.same)
        table.add_row(*("-" if thresholds is _NOTHING else str(each) for each in named), *cells)
    Console().print(table)
    return 0


def _cell(counts: Counts) -> str:
    return f"P {counts.precision:.2f} R {counts.recall:.2f} F {counts.f1:.3f}"


def _numbers(told: str) -> list[float]:
    return [float(number) for number in told.split(",")]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.score", description="Score thresholds.")
    parser.add_argument("passages", nargs="*", type=Path, help="files; all of training/passages without")
    parser.add_argument("--model", type=Path, default=MODEL, help="folder; without, what ships")
    parser.add_argument("--hold", type=float, default=0.05, help="share of passages; 1 takes all")
    parser.add_argument("--pair", type=_numbers, default=[0.5, 0.7, 0.85, 0.9])
    parser.add_argument("--deed", type=_numbers, default=[0.6])
    parser.add_argument("--same", type=_numbers, default=[0.6])
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
