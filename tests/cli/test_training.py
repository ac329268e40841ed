"""The annotation loop at the command line: annotate, train, extract and build with what was learnt."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from graph.cli.app import app
from graph.mentions.brat import read_brat

CORPUS = Path(__file__).resolve().parent.parent / "data" / "brat"
ARTICLE = "The commander of 8 Coastal Battalion, Colonel Boris Tamm, spoke in Sulen on Friday.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trained") / "model"
    done = run("train", CORPUS, "-o", folder, "--folds", "2")
    assert done.exit_code == 0, done.output
    assert "trained, 2 folds by document" in done.output
    return folder


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_the_model_says_what_it_was_learnt_from_and_how_well(model: Path) -> None:
    report = json.loads((model / "report.json").read_text(encoding="utf-8"))
    assert report["corpus"]["documents"] == 8
    assert report["corpus"]["digest"]
    tables = {table["id"]: table["rows"] for table in report["tables"]}
    assert tables.keys() >= {"trained-names", "trained-relations", "trained-relations-of-gold-names"}
    kinds = {row["type"] for row in tables["trained-names"]}
    assert kinds == {"Person", "Rank", "Organization", "Title_Role", "all"}
    page = (model / "report.md").read_text(encoding="utf-8")
    assert report["version"] in page
    assert report["date"] in page


def test_the_same_corpus_gives_the_same_weights(model: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    assert run("train", CORPUS, "-o", again, "--folds", "0").exit_code == 0
    for name in ("names.json", "ties.json"):
        assert (again / name).read_bytes() == (model / name).read_bytes()
    assert "not cross-validated" in (again / "report.md").read_text(encoding="utf-8")


def test_no_pickle_and_no_text_of_the_corpus_is_in_the_model(model: Path) -> None:
    assert {path.suffix for path in model.rglob("*") if path.is_file()} == {".json", ".md"}
    weights = "".join(path.read_text(encoding="utf-8") for path in model.glob("*.json"))
    assert "Fishermen welcomed the news" not in weights


def test_extract_reads_with_the_model(model: Path, article: Path, tmp_path: Path) -> None:
    done = run("extract", article, "--format", "brat", "--model", model, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.output
    found = read_brat((tmp_path / "out" / "article.ann").read_text(encoding="utf-8"))
    assert {(tie.kind.value, tie.other.text) for tie in found.relations} == {
        ("has_rank", "Colonel"),
        ("has_role", "commander"),
        ("is_posted", "8 Coastal Battalion"),
    }


def test_claims_name_posts_with_the_model_and_do_not_without(model: Path, article: Path) -> None:
    without = run("extract", article, "--format", "ttl")
    posted = run("extract", article, "--format", "ttl", "--model", model)
    assert "Boris Tamm" not in without.output
    assert "Boris Tamm" in posted.output
    assert "org:Membership" in posted.output


def test_build_stores_posts_and_validates(model: Path, article: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    done = run("build", article, "--store", store, "--model", model)
    assert done.exit_code == 0, done.output
    assert run("validate", "--store", store).exit_code == 0


def test_annotate_writes_a_folder_to_train_on(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "brat"
    assert run("annotate", article, "-o", folder).exit_code == 0
    assert (folder / "article.txt").read_text(encoding="utf-8") == ARTICLE
    assert {tie.kind.value for tie in read_brat((folder / "article.ann").read_text("utf-8")).relations} >= {
        "has_rank",
        "has_role",
    }
    for name, words in (("annotation.conf", "[relations]"), ("visual.conf", "[drawing]")):
        assert words in (folder / name).read_text(encoding="utf-8")
    done = run("train", folder, "-o", tmp_path / "model", "--folds", "0")
    assert done.exit_code == 0, done.output


def test_annotate_keeps_what_was_corrected(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "brat"
    run("annotate", article, "-o", folder)
    (folder / "article.ann").write_text("T1\tPerson 0 3\tThe\n", encoding="utf-8")
    kept = run("annotate", article, "-o", folder)
    assert kept.exit_code == 1
    assert "article.ann: is there already" in kept.output
    assert (folder / "article.ann").read_text(encoding="utf-8") == "T1\tPerson 0 3\tThe\n"
    assert run("annotate", article, "-o", folder, "--overwrite").exit_code == 0
    assert "Boris Tamm" in (folder / "article.ann").read_text(encoding="utf-8")


def test_a_broken_annotation_is_named_with_its_line_and_the_rest_is_learnt(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    shutil.copytree(CORPUS, corpus)
    with (corpus / "raid.ann").open("a", encoding="utf-8") as file:
        file.write("T99 Person nonsense\n")
    with (corpus / "court.ann").open("a", encoding="utf-8") as file:
        file.write("T98\tPerson 9000 9003\tAda\n")
    done = run("train", corpus, "-o", tmp_path / "model", "--folds", "0")
    assert done.exit_code == 1
    lines = {name: len((corpus / name).read_text("utf-8").splitlines()) for name in ("raid.ann", "court.ann")}
    assert f"raid.ann:{lines['raid.ann']}: neither a mark" in done.output
    assert f"court.ann:{lines['court.ann']}: marks characters beyond the end of court.txt" in done.output
    assert json.loads((tmp_path / "model" / "report.json").read_text("utf-8"))["corpus"]["documents"] == 6


def test_a_folder_without_annotations_is_said(tmp_path: Path) -> None:
    done = run("train", tmp_path, "-o", tmp_path / "model")
    assert done.exit_code == 1
    assert "holds no .ann file" in done.output


def test_annotations_without_a_mark_are_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing here.", encoding="utf-8")
    (tmp_path / "a.ann").write_text("", encoding="utf-8")
    done = run("train", tmp_path, "-o", tmp_path / "model")
    assert done.exit_code == 1
    assert "nothing is marked" in done.output


def test_a_missing_library_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pycrfsuite", None)
    done = run("train", CORPUS, "-o", tmp_path / "model")
    assert done.exit_code == 1
    assert "pip install 'after-action[train]'" in done.output


def test_a_model_runs_without_the_library_that_made_it(
    model: Path, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pycrfsuite", None)
    done = run("extract", article, "--format", "brat", "--model", model, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.output


def test_a_model_that_is_none_is_said(article: Path, tmp_path: Path) -> None:
    done = run(
        "extract", article, "--format", "brat", "--model", tmp_path / "nowhere", "-o", tmp_path / "out"
    )
    assert done.exit_code == 1
    assert "not installed" in done.output
