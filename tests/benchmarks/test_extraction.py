"""The measurements run, on texts of a few lines, and say what they measured."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.texts import sample, shuffled, texts_in, words_in

REPOSITORY = Path(__file__).resolve().parents[2]
TEXT = "French instructors trained Niger's presidential guard in 2014.\n\nThe guard mutinied in 2016."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT}\n\nParagraph {number}.")
    return tmp_path


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "benchmarks.extraction", *arguments],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        check=False,
    )


def test_speed_is_told_beside_that_of_spacy(folder: Path, tmp_path: Path) -> None:
    figures = tmp_path / "figures.json"
    done = run(str(folder), "--rounds", "2", "--json", str(figures))
    assert done.returncode == 0, done.stderr
    assert "words a second" in done.stdout
    report = json.loads(figures.read_text())
    assert [len(speed["cpu_seconds"]) for speed in report["speeds"]] == [2, 2, 2]
    alone, rules, shipped = (sum(speed["cpu_seconds"]) / 2 for speed in report["speeds"])
    assert report["ratios"] == {
        "spaCy alone": 1,
        "rules alone": pytest.approx(rules / alone),
        "as shipped": pytest.approx(shipped / alone),
    }


def test_memory_is_told_along_the_way(folder: Path) -> None:
    done = run(str(folder), "--memory", "20")
    assert done.returncode == 0, done.stderr
    assert [int(line.split()[0]) for line in done.stdout.splitlines()[2:]] == [1, *range(2, 21, 2)]


def test_a_folder_without_texts_is_one_clear_line(tmp_path: Path) -> None:
    done = run(str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.startswith("error: no texts in")


def test_a_sample_is_from_all_over_and_no_longer_than_asked(folder: Path) -> None:
    texts = texts_in([folder])
    half = sample(texts, words_in(texts) // 2)
    assert [text.name for text in half] == ["0", "2", "4"]
    assert sample(texts, 10**6) == texts


def test_made_articles_differ_and_are_made_alike_again(folder: Path) -> None:
    texts = texts_in([folder])
    made = [text.content for text in shuffled(texts, 12, longest=1)]
    assert len(set(made)) == 12
    assert made == [text.content for text in shuffled(texts, 12, longest=1)]
    assert all(len(content.split("\n\n")) == 2 for content in made)
