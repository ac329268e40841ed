"""`afteraction evaluate` as its users meet it, on data of a few lines."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from graph.evaluation.halves import Half, half_of

REPOSITORY = Path(__file__).resolve().parent.parent.parent
ARTICLE = "French instructors trained Niger's presidential guard in 2014."
GOLD = {"trainer": "FR", "trainee": "Niger's presidential guard", "host": "NE", "start": "2014"}


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from graph.cli import main; main()", "evaluate", *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        check=False,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "140", "PYTHONPATH": str(REPOSITORY)},
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A text in each half whose training is found, each with a second training that no text tells."""
    texts = tmp_path / "texts"
    texts.mkdir()
    documents: list[dict[str, object]] = []
    documents.append({"id": "off", "trainings": [], "outcomes": [], "links": []})
    (texts / "off.txt").write_text(ARTICLE)
    for name in ("a", "b", "gone"):
        documents.append(
            {"id": name, "trainings": [GOLD, GOLD | {"trainer": "US"}], "outcomes": [], "links": []}
        )
        if name != "gone":
            (texts / f"{name}.txt").write_text(ARTICLE)
    (tmp_path / "gold.yaml").write_text(yaml.safe_dump(documents))
    assert {half_of("a"), half_of("b")} == set(Half)
    return tmp_path


CLAIMS = ("--claims", "gold.yaml", "--texts", "texts")


def test_figures_for_each_half_as_json(data: Path) -> None:
    done = run(*CLAIMS, "--format", "json", cwd=data)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    tables = {table["id"]: table["rows"] for table in report["tables"]}
    assert list(tables) == ["claims", "off_subject", "types", "fields", "rules", "causes", "documents"]
    both = next(row for row in tables["claims"] if (row["half"], row["what"]) == ("A and B", "trainings"))
    # Two of four are found, and one is read off a document without any: precision 2/3, recall 1/2, F1 4/7.
    assert (both["gold"], both["right"], both["missed"], both["false"]) == (4, 2, 2, 1)
    assert both["F1"] == pytest.approx(4 / 7)
    assert tables["off_subject"][-1] == {"half": "A and B", "documents": 1, "with claims": 1, "claims": 1}
    assert "1 of 4 gold documents have no text" in report["remarks"][0]
    assert "gone" in report["remarks"][0]
    assert "errors" not in report


def test_what_is_missed_in_the_unread_half_is_kept_back(data: Path) -> None:
    read, unread = ("b", "a") if half_of("b") is Half.READ else ("a", "b")
    done = run(*CLAIMS, "--misses", cwd=data)
    assert done.returncode == 0, done.stderr
    assert f"{read}: missed training: US | NE | Niger's presidential guard | 2014" in done.stdout
    assert f"{unread}: missed" not in done.stdout
    assert f"{unread}: missed" in run(*CLAIMS, "--show-unread", cwd=data).stdout


def test_the_record_is_kept_once(data: Path) -> None:
    page = data / "evaluation.md"
    page.write_text("# Words of our own\n")
    for _ in range(2):
        done = run(*CLAIMS, "--record", str(page), cwd=data)
        assert done.returncode == 0, done.stderr
    text = page.read_text()
    assert text.startswith("# Words of our own\n")
    assert text.count("<!-- measured:") == 1
    assert "| A and B | 3 | trainings | 4 | 2 | 2 | 1 | 0.667 | 0.500 | 0.571 | 0 |" in text
    assert "Claims by document" not in text


def test_names_of_an_annotated_folder(data: Path) -> None:
    folder = data / "brat"
    folder.mkdir()
    (folder / "x.txt").write_text("Colonel Idrissa Baro commands the 3rd Infantry Battalion.")
    (folder / "x.ann").write_text("T1\tRank 0 7\tColonel\nT2\tPerson 8 20\tIdrissa Baro\n")
    done = run("--brat", "brat", "--format", "json", cwd=data)
    assert done.returncode == 0, done.stderr
    tables = {table["id"]: table["rows"] for table in json.loads(done.stdout)["tables"]}
    assert list(tables) == ["names", "relations", "mark_documents"]
    person = next(row for row in tables["names"] if row["type"] == "Person")
    assert (person["gold"], person["right"]) == (1, 1)


@pytest.mark.parametrize(
    ("arguments", "status", "reason"),
    [
        (("--claims", "gold.yaml"), 2, "give one --texts for each --claims"),
        (("--claims", "none.yaml", "--texts", "texts"), 1, "none.yaml: cannot be read"),
        (("--claims", "gold.yaml", "--texts", "none"), 1, "none: is no folder of texts"),
        (("--brat", "texts"), 1, "texts: holds no .ann file"),
    ],
)
def test_wrong_data_is_one_clear_line(
    data: Path, arguments: tuple[str, ...], status: int, reason: str
) -> None:
    done = run(*arguments, cwd=data)
    assert done.returncode == status
    assert reason in done.stderr


def test_without_any_data_it_says_what_is_absent(tmp_path: Path) -> None:
    done = run(cwd=tmp_path)
    assert done.returncode == 1
    assert "there is no data to measure on" in done.stderr
    assert "claims are not measured on articles that nobody here wrote" in done.stderr
