"""Trained scores beside the rules': the tables say that they are cross-validated, and count every text."""

from pathlib import Path

from graph.evaluation.trained_marks import trained_tables

CORPUS = Path(__file__).resolve().parent.parent / "data" / "brat"


def test_every_gold_mark_is_counted_once() -> None:
    done: list[str] = []
    tables = {table.id: table for table in trained_tables([CORPUS], None, done.append)}
    assert done == [f"fold {number} of 5" for number in range(1, 6)]
    names = tables["trained-names"]
    assert "trained, 5 folds by document" in names.title
    gold = sum(path.read_text(encoding="utf-8").count("\nT") + 1 for path in CORPUS.glob("*.ann"))
    rows = [row for row in names.records() if row["type"] == "all"]
    assert {row["gold"] for row in rows} == {gold}
