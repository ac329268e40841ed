"""The record: one block a version and data, replaced by a second measurement and else kept."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from graph.evaluation.record import RecordEntry, put
from graph.evaluation.scores import Counts
from graph.evaluation.tables import Table, count_values, shown
from graph.evaluation.version import code_version, data_digest

TABLE = Table("t", "Claims", ("what", "gold", "F1"), (("a|b", 3, 0.5), ("c", 0, None)), "How to read it.")


def entry(version: str = "1", data: str = "d", day: int = 1, table: Table = TABLE) -> RecordEntry:
    return RecordEntry(version, data, "model 3", date(2026, 1, day), [table], ["some texts are absent"])


def test_a_table_in_markdown() -> None:
    assert TABLE.markdown() == (
        "#### Claims\n\nHow to read it.\n\n"
        "| what | gold | F1 |\n| --- | ---: | ---: |\n| a\\|b | 3 | 0.500 |\n| c | 0 | – |\n"
    )
    assert TABLE.records()[0] == {"what": "a|b", "gold": 3, "F1": 0.5}


def test_a_share_of_nothing_is_not_nought() -> None:
    assert [shown(value) for value in count_values(Counts())] == ["0", "0", "0", "0", "–", "–", "–"]
    # Nothing told of 2: no precision, recall 0.
    assert [shown(value) for value in count_values(Counts(missed=2))][4:] == ["–", "0.000", "0.000"]


def test_a_second_measurement_of_the_same_takes_the_place_of_the_first() -> None:
    page = put(put("# Page\n\nWords.\n", entry(version="1")), entry(version="2"))
    again = put(page, entry(version="1", day=9))
    assert again.startswith("# Page\n\nWords.\n\n")
    assert again.count("<!-- measured:") == 2
    assert "2026-01-09: version 1" in again
    assert "2026-01-01: version 1" not in again
    assert again.index("version 1") < again.index("version 2")


def test_other_data_is_another_entry() -> None:
    assert put(put("", entry()), entry(data="e")).count("<!-- measured:") == 2


@given(st.text(alphabet="a|\\1g<>\n-! ", max_size=40), st.text(alphabet="a\\g1 ", max_size=10))
def test_to_record_twice_is_to_record_once(page: str, cell: str) -> None:
    one = entry(table=Table("t", "T", ("x",), ((cell,),)))
    assert put(put(page, one), one) == put(page, one)


def test_the_digest_tells_contents_and_names(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    first = data_digest([tmp_path])
    (tmp_path / ".hidden").write_text("2")
    assert data_digest([tmp_path]) == first
    (tmp_path / "a").rename(tmp_path / "b")
    assert data_digest([tmp_path]) != first
    assert data_digest([tmp_path / "b"]) != data_digest([])


def test_the_version_is_that_of_the_package() -> None:
    assert code_version().startswith("0.")
