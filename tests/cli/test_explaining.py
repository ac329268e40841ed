"""`afteraction extract --explain` as its users meet it."""

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent.parent
ARTICLE = "French instructors trained Niger's presidential guard in 2014. The guard mutinied in 2016."


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from graph.cli import main; main()", "extract", *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(REPOSITORY)},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(ARTICLE)
    return tmp_path


def test_words_that_need_no_colour(folder: Path) -> None:
    done = run("story.txt", "--explain", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    assert "*trained* [Niger's presidential guard | unit]" in done.stdout
    assert "{1: " in done.stdout
    assert "training-verbs/" in done.stdout
    assert "1 then 2" in done.stdout


def test_a_page_by_its_ending_and_by_its_format(folder: Path) -> None:
    done = run("story.txt", "--explain", "-o", "out/story.html", cwd=folder)
    assert done.returncode == 0, done.stderr
    page = (folder / "out" / "story.html").read_text()
    assert page.startswith("<!doctype html>")
    assert run("story.txt", "--format", "html", cwd=folder).stdout == page


def test_words_in_a_file(folder: Path) -> None:
    done = run("story.txt", "--explain", "-o", "story.explained", cwd=folder)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "training-verbs/" in (folder / "story.explained").read_text()


def test_one_bad_document_does_not_stop_the_others(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x00\x01")
    done = run("bad.txt", "story.txt", "--explain", cwd=folder)
    assert done.returncode == 1
    assert "bad.txt" in done.stderr
    assert "training-verbs/" in done.stdout


def test_a_form_that_explains_nothing_is_wrong_usage(folder: Path) -> None:
    done = run("story.txt", "--explain", "--format", "ttl", cwd=folder)
    assert done.returncode == 2
    assert "--explain gives words, or html" in done.stderr
