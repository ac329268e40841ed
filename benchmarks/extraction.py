"""How much extraction costs beside spaCy alone, and whether its memory stays flat.

    python -m benchmarks.extraction [FOLDER ...] [--rounds 5] [--words 20000] [--model NAME] [--json FILE]
    python -m benchmarks.extraction --memory 10000
    python -m benchmarks.extraction --profile

Speed: spaCy alone (tagger, parser, ner, as `nlp.pipe` runs them in batches) and extraction take turns on the
same texts in one run; the ratio is of the medians of the processor time, which other work on the machine
disturbs less than the clock. Memory: resident size after every so many of the articles, which are made by
shuffling the paragraphs of those that are here.
"""

import argparse
import cProfile
import json
import pstats
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from spacy.language import Language

from benchmarks.texts import sample, shuffled, texts_in, words_in
from graph.claims.extract import Extractor
from graph.claims.loading import shipped_readers
from graph.errors import AfterActionError
from graph.evaluation.version import code_version
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.text.text import Text

_BATCH = 16  # as extraction has it
_BARE = ("tok2vec", "transformer", "tagger", "parser", "ner")
_SAMPLES = 10
_PARAGRAPHS = 3  # of an article where memory is measured: what is new in it counts, not its length
_HOTTEST = 25


@dataclass(frozen=True, slots=True)
class Speed:
    """What one way of reading took.

    Args:
        cpu_seconds: Processor time of each round.
        wall_seconds: Time by the clock of each round.
        words: Words a round.
    """

    name: str
    cpu_seconds: tuple[float, ...]
    wall_seconds: tuple[float, ...]
    words: int

    @property
    def median(self) -> float:
        """Median processor time of a round, in seconds."""
        return statistics.median(self.cpu_seconds)

    @property
    def words_a_second(self) -> float:
        """Words in a second of processor time, by the median."""
        return self.words / self.median


def measure_speed(texts: Sequence[Text], model: str | None, rounds: int) -> tuple[Speed, ...]:
    """SpaCy alone, the rules, and all that ships, by turns, after a round of each that does not count."""
    bare, rules = load_model(model), Extractor(load_model(model), load_gazetteer())
    shipped = as_shipped(model)
    contents = [text.content for text in texts]
    ways: dict[str, Callable[[], None]] = {
        "spaCy alone": lambda: _read_alone(bare, contents),
        "rules alone": lambda: _extract(rules, texts),
        "as shipped": lambda: _extract(shipped, texts),
    }
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, way in ways.items():
            cpu, wall = time.process_time(), time.perf_counter()
            way()
            if number:
                taken[name].append((time.process_time() - cpu, time.perf_counter() - wall))
    return tuple(
        Speed(name, tuple(c for c, _ in times), tuple(w for _, w in times), words_in(texts))
        for name, times in taken.items()
    )


def as_shipped(model: str | None) -> Extractor:
    """The extractor that `build` and `extract` use, with its trained readers."""
    return Extractor(load_model(model), load_gazetteer(), shipped_readers())


def measure_memory(texts: Sequence[Text], model: str | None, number: int) -> Iterator[tuple[int, float]]:
    """(articles read, resident megabytes then), at the start and ten times."""
    extractor = as_shipped(model)
    every = max(1, number // _SAMPLES)
    for at, _ in enumerate(extractor.extract_all(shuffled(texts, number, _PARAGRAPHS)), 1):
        if at == 1 or at % every == 0:
            yield at, _resident_mb()


def profile(texts: Sequence[Text], model: str | None) -> str:
    """The functions of this project in which most time is spent on their own."""
    extractor = as_shipped(model)
    _extract(extractor, texts)
    profiler = cProfile.Profile()
    profiler.runcall(_extract, extractor, texts)
    stats = pstats.Stats(profiler)
    rows = [
        (own, whole, calls, f"{Path(file).parent.name}/{Path(file).name}:{line} {name}")
        for (file, line, name), (_, calls, own, whole, _) in stats.stats.items()  # type: ignore[attr-defined]
        if "/graph/" in file
    ]
    lines = [f"{'own s':>8} {'all s':>8} {'calls':>9}  where"]
    for own, whole, calls, where in sorted(rows, reverse=True)[:_HOTTEST]:
        lines.append(f"{own:8.2f} {whole:8.2f} {calls:9,}  {where}")
    return "\n".join(lines)


def _read_alone(nlp: Language, contents: Sequence[str]) -> None:
    others = [name for name in nlp.pipe_names if name not in _BARE]
    for _ in nlp.pipe(contents, batch_size=_BATCH, disable=others):
        pass


def _extract(extractor: Extractor, texts: Sequence[Text]) -> None:
    for _ in extractor.extract_all(texts):
        pass


def _resident_mb() -> float:
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3  # the peak, where the present is not told


def _speed_report(texts: Sequence[Text], model: str | None, rounds: int) -> dict[str, object]:
    speeds = measure_speed(texts, model, rounds)
    ratios = {speed.name: speed.median / speeds[0].median for speed in speeds}
    table = Table(title=f"{len(texts)} texts, {words_in(texts):,} words, medians of {rounds} rounds by turns")
    for column in ("", "processor seconds", "seconds", "words a second", "times spaCy"):
        table.add_column(column, justify="left" if not column else "right")
    for speed in speeds:
        cells = (speed.median, statistics.median(speed.wall_seconds))
        table.add_row(
            speed.name,
            *(f"{cell:.2f}" for cell in cells),
            f"{speed.words_a_second:,.0f}",
            f"{ratios[speed.name]:.2f}",
        )
    Console().print(table)
    return {
        "texts": len(texts),
        "ratios": ratios,
        "speeds": [asdict(speed) | {"words_a_second": speed.words_a_second} for speed in speeds],
    }


def _memory_report(texts: Sequence[Text], model: str | None, number: int) -> dict[str, object]:
    sys.stdout.write(f"{number:,} articles made of {len(texts)}\n{'read':>8} {'resident MB':>12}\n")
    sizes: dict[int, float] = {}
    for at, size in measure_memory(texts, model, number):
        sizes[at] = size
        sys.stdout.write(f"{at:8,} {size:12.0f}\n")
        sys.stdout.flush()
    return {"articles": number, "resident_mb": sizes}


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5, help="that count; one more comes before them")
    parser.add_argument("--words", type=int, default=20_000, help="at most so many, from all over the texts")
    parser.add_argument("--model", help="the spaCy pipeline; else the first that is installed")
    parser.add_argument("--memory", type=int, metavar="ARTICLES", help="measure memory instead")
    parser.add_argument("--profile", action="store_true", help="print the hottest functions instead")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    asked = parser.parse_args()
    try:
        texts = sample(texts_in(asked.folders), asked.words)
        if asked.profile:
            sys.stdout.write(profile(texts, asked.model) + "\n")
            return
        if asked.memory:
            report = _memory_report(texts, asked.model, asked.memory)
        else:
            report = _speed_report(texts, asked.model, asked.rounds)
    except AfterActionError as error:
        sys.exit(f"error: {error}")
    if asked.json:
        asked.json.write_text(
            json.dumps({"version": code_version(), **report}, indent=2) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
