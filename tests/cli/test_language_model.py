"""Reading with a language model, as its users meet it: real processes, a real server on loopback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.llm.stand_in import Heard, Reply, Respond, claims, completion, serving, training

REPOSITORY = Path(__file__).resolve().parent.parent.parent
ARTICLE = "French instructors trained Niger's presidential guard in 2014."
GUARD = "Niger's presidential guard"
RIGHT = training(ARTICLE, "trained", "French instructors", "FR", GUARD, when="in 2014")
WRONG = training(ARTICLE, "trained", "French instructors", "CA", GUARD)
KEY = "key-that-nobody-may-see"


def states(*_: object) -> Reply:
    return claims(RIGHT, WRONG)


def run(folder: Path, *arguments: str, url: str = "") -> subprocess.CompletedProcess[str]:
    model = ("--llm-url", url, "--llm-model", "stand-in") if url else ()
    return subprocess.run(
        [sys.executable, "-c", "from graph.cli import main; main()", *arguments, *model],
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
        env={
            "PATH": os.defpath,
            "COLUMNS": "140",
            "PYTHONPATH": str(REPOSITORY),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "AFTERACTION_LLM_KEY": KEY,
        },
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE)
    return tmp_path


def test_nothing_is_sent_unless_it_is_asked_for(folder: Path) -> None:
    with serving(states) as server:
        done = run(folder, "extract", "article.txt", url=server.url)
    assert done.returncode == 0, done.stderr
    assert server.heard == []
    assert not (folder / "cache").exists()


def test_help_says_that_the_text_leaves_the_machine(folder: Path) -> None:
    told = " ".join(run(folder, "extract", "--help").stdout.replace("│", " ").split())
    assert "text leaves this machine" in told
    assert "off by default" in told


def test_claims_name_the_model_and_what_is_dropped_is_counted(folder: Path) -> None:
    with serving(states) as server:
        done = run(
            folder, "extract", "article.txt", "--extractor", "llm", "--report", "r.json", url=server.url
        )
    assert done.returncode == 0, done.stderr
    (told,) = json.loads(done.stdout)["article"]["trainings"]
    assert (told["trainer"], told["start"]) == ("FR", "2014")
    assert told["extractor"].startswith("llm/stand-in/1-")
    assert (told["begin_char"], told["end_char"], told["quote"]) == (0, len(ARTICLE), ARTICLE)
    assert "1 claims; 1 statements or fields of the model dropped" in done.stderr
    assert "do not tell that country" in done.stderr
    report = json.loads((folder / "r.json").read_text())
    assert report["model"]["dropped"] == {"trainer_not_entailed": 1}
    assert report["model"]["documents"]["article"]["dropped"][0]["stated"] == f"CA trained {GUARD}"


def test_the_same_text_is_asked_once_and_the_key_is_kept_nowhere(folder: Path) -> None:
    with serving(states) as server:
        first = run(folder, "extract", "article.txt", "--extractor", "llm", url=server.url)
        second = run(folder, "extract", "article.txt", "--extractor", "llm", url=server.url)
    assert len(server.heard) == 1
    assert first.stdout == second.stdout
    assert server.heard[0].headers["Authorization"] == f"Bearer {KEY}"
    assert KEY not in first.stdout + first.stderr + second.stdout + second.stderr
    kept = [path for path in (folder / "cache").rglob("*") if path.is_file()]
    assert len(kept) == 1
    assert KEY not in kept[0].read_text()


def test_a_damaged_kept_answer_is_told_of_and_asked_for_again(folder: Path) -> None:
    with serving(states) as server:
        run(folder, "extract", "article.txt", "--extractor", "llm", "--llm-cache", "kept", url=server.url)
        (kept,) = (folder / "kept").rglob("*.json")
        kept.write_text("{")
        done = run(
            folder, "extract", "article.txt", "--extractor", "llm", "--llm-cache", "kept", url=server.url
        )
    assert done.returncode == 0, done.stderr
    assert "damaged; asking again" in done.stderr
    assert len(server.heard) == 2


def test_both_makes_two_extraction_runs_of_one_event(folder: Path) -> None:
    with serving(states) as server:
        done = run(folder, "extract", "article.txt", "--extractor", "both", "--format", "ttl", url=server.url)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("a aa:ExtractionRun") == 2
    assert done.stdout.count("a aa:Claim") == 2
    assert done.stdout.count("a aa:Training") == 1


def test_build_stores_what_both_read(folder: Path) -> None:
    with serving(states) as server:
        done = run(folder, "build", "article.txt", "--extractor", "both", "--store", "store", url=server.url)
    assert done.returncode == 0, done.stderr
    assert "2 claims" in done.stdout
    assert "1 trainings" in done.stdout


def test_compare_shows_agreement_claim_by_claim(folder: Path) -> None:
    with serving(states) as server:
        table = run(folder, "compare", "article.txt", "-o", "c.json", url=server.url)
    assert table.returncode == 0, table.stderr
    assert "agreed" in table.stdout
    written = json.loads((folder / "c.json").read_text())
    assert [claim["verdict"] for claim in written["claims"]] == ["agreed"]
    assert written["agreement"][0]["agreed"] == 1


def test_evaluate_measures_the_model(folder: Path) -> None:
    (folder / "texts").mkdir()
    (folder / "texts" / "a.txt").write_text(ARTICLE)
    gold = {"trainer": "FR", "trainee": GUARD, "host": "NE", "start": "2014"}
    (folder / "gold.yaml").write_text(
        yaml.safe_dump([{"id": "a", "trainings": [gold], "outcomes": [], "links": []}])
    )
    with serving(states) as server:
        done = run(
            folder,
            *("evaluate", "--claims", "gold.yaml", "--texts", "texts", "--extractor", "llm"),
            *("--format", "json"),
            url=server.url,
        )
    assert done.returncode == 0, done.stderr
    assert len(server.heard) == 1
    report = json.loads(done.stdout)
    assert "claims read by llm/stand-in/1-" in report["model"]
    rows = next(table["rows"] for table in report["tables"] if table["id"] == "claims")
    assert {row["right"] for row in rows if row["what"] == "trainings" and row["documents"]} == {1}


def malformed(_: Heard) -> Reply:
    return completion("I would rather write a poem.")


def refuses_the_key(_: Heard) -> Reply:
    return Reply(json.dumps({"error": {"message": f"unknown key {KEY}"}}).encode(), 401)


@pytest.mark.parametrize(
    ("respond", "words"),
    [
        (malformed, "article.txt: http://127.0.0.1"),
        (refuses_the_key, "AFTERACTION_LLM_KEY is missing or not"),
    ],
)
def test_failures_are_one_clear_line(folder: Path, respond: Respond, words: str) -> None:
    with serving(respond) as server:
        done = run(folder, "extract", "article.txt", "--extractor", "llm", url=server.url)
    assert done.returncode == 1
    errors = [line for line in done.stderr.splitlines() if line.startswith("error:")]
    assert len(errors) == 1
    assert words in errors[0]
    assert KEY not in done.stderr
    assert "Traceback" not in done.stderr


def test_one_bad_answer_costs_one_document(folder: Path) -> None:
    (folder / "other.txt").write_text("Another text, of which the model makes a poem.")

    def respond(heard: Heard) -> Reply:
        return malformed(heard) if "poem" in heard.article else states()

    with serving(respond) as server:
        done = run(folder, "extract", "article.txt", "other.txt", "--extractor", "llm", url=server.url)
    assert done.returncode == 1
    assert list(json.loads(done.stdout)) == ["article"]
    assert "other.txt" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--extractor", "llm"), "--llm-url"),
        (("--extractor", "llm", "--llm-url", "http://127.0.0.1:9/v1"), "--llm-model"),
        (("--report", "r.json"), "--report"),
        (("--extractor", "both", "--format", "brat", "-o", "out"), "--extractor"),
        (("--extractor", "llm", "--explain"), "--extractor"),
    ],
)
def test_wrong_usage_is_told(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run(folder, "extract", "article.txt", *arguments)
    assert done.returncode == 2, done.stderr
    assert words in done.stderr
