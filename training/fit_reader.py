"""Train the learned reader and write it as it ships.

    python -m training.fit_reader --base FOLDER -o graph/claims/learned/model

FOLDER holds `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2; `training/README.md` says where
they are from. Needs the extra `fit`.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import torch
from rich.console import Console
from safetensors.torch import load_file
from tokenizers import Tokenizer

from graph.errors import StopRun
from training.annotated import is_held, passage_files, read_passages
from training.examples import examples_of
from training.export import export, settings_of
from training.fitting import Best, Plan, fit, measure, settle
from training.network import Encoder, Heads
from training.prepared import Prepared, prepare
from training.reading import readings

_MOST_PIECES = 320
"""As the runtime cuts windows."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, measure on the held-out passages and export; returns the process's exit code."""
    options = _options(arguments)
    console = Console()
    try:
        _train(options, console)
    except StopRun as error:
        Console(stderr=True).print(f"error: {error}", style="red", markup=False)
        return 1
    return 0


def _train(options: argparse.Namespace, console: Console) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    files = tuple(options.passages) or passage_files()
    learned, held = _windows(files, options)
    if not learned:
        raise StopRun("no window to learn from: name passages, or hold fewer back")
    layers = tuple(int(number) for number in options.layers.split(","))
    plan = Plan(options.epochs, options.rate, options.frozen, options.seed)
    encoder, heads = Encoder(len(layers)), Heads()
    encoder.start_from(load_file(_needed(options.base / "model.safetensors")), layers)
    console.print(f"{len(learned)} windows to learn from, {len(held)} held out")
    settle(encoder, [*learned, *held], plan.frozen)
    begun = time.monotonic()

    def watch(epoch: int, total: float) -> None:
        console.print(f"epoch {epoch + 1}: loss {total:.1f}, {time.monotonic() - begun:.0f} s")

    fit(encoder, heads, learned, plan, watch)
    for name, found in measure(encoder, heads, held, plan.frozen).items():
        console.print(_line(name, found))
    export(encoder, heads, options.base / "tokenizer.json", options.output, settings_of(files, layers))
    console.print(f"written: {options.output}")


def _windows(files: Sequence[Path], options: argparse.Namespace) -> tuple[list[Prepared], list[Prepared]]:
    """The windows to learn from, and those held out."""
    tokenizer = Tokenizer.from_file(_needed(options.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(_MOST_PIECES)
    learned: list[Prepared] = []
    held: list[Prepared] = []
    for passage, reading in readings(islice(read_passages(files), options.most)):
        side = held if is_held(passage.id, options.hold) else learned
        side.extend(prepare(tokenizer, window) for window in examples_of(passage, reading))
    return learned, held


def _needed(file: Path) -> str:
    if not file.is_file():
        raise StopRun(f"{file}: not there; --base has to name the folder of all-MiniLM-L6-v2's files")
    return str(file)


def _line(name: str, found: Best) -> str:
    return (
        f"{name}: {found.positives} positive, F1 {found.f1:.3f} (precision {found.precision:.3f},"
        f" recall {found.recall:.3f}) above {found.threshold:.2f}"
    )


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.fit_reader", description="Train the reader.")
    parser.add_argument("passages", nargs="*", type=Path, help="files; all of training/passages without")
    parser.add_argument("--base", type=Path, required=True, help="folder of all-MiniLM-L6-v2's files")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder to write")
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--rate", type=float, default=Plan.rate, help="learning rate of the encoder")
    parser.add_argument("--layers", default="0,1,2,3", help="the layers of the base that are kept")
    parser.add_argument("--frozen", type=int, default=Plan.frozen, help="how many of them stay as they are")
    parser.add_argument("--hold", type=float, default=0.05, help="share of passages to measure on")
    parser.add_argument("--most", type=int, help="read no more passages than this")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
