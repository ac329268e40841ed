"""Gold files: what is read of them, and one clear line where they are broken."""

from pathlib import Path

import pytest

from graph.errors import StopRun
from graph.evaluation.gold import read_gold
from graph.evaluation.records import OutcomeRecord, Records


def written(folder: Path, content: str) -> Path:
    path = folder / "gold.yaml"
    path.write_text(content, encoding="utf-8")
    return path


def test_dates_stay_as_they_are_written(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "- id: a\n  outcomes:\n"
        "  - {type: coup, actor: 'Guard  of\n      Honour', date: 2012-03-22, actor_aka: Guard}\n",
    )
    (document,) = read_gold(path)
    assert document.id == "a"
    assert document.records == Records(
        outcomes=(
            OutcomeRecord(type="coup", actor="Guard of Honour", date="2012-03-22", actor_aka=("Guard",)),
        )
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("a: 1", "is no list of documents"),
        ("- trainings: []", "document 1 has no id"),
        ("- id: a\n- id: a", "a stands here twice"),
        ("- id: a\n  links: [x]", "a: links must be a list of mappings"),
        ("- id: [", "cannot be read"),
    ],
)
def test_a_broken_file_stops_the_run_with_its_name(tmp_path: Path, content: str, reason: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(StopRun, match=reason) as stopped:
        read_gold(path)
    assert str(path) in str(stopped.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match="cannot be read"):
        read_gold(tmp_path / "none.yaml")
