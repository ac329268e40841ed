from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.errors import StopRun
from graph.llm.cache import AnswerCache, content_key

KEY = content_key("text", "model", "1-abc", 0.0)


def test_an_answer_is_kept(tmp_path: Path) -> None:
    warned: list[str] = []
    cache = AnswerCache(tmp_path / "new" / "folder", warned.append)
    assert cache.get(KEY) is None
    cache.put(KEY, '{"trainings": []}')
    assert cache.get(KEY) == '{"trainings": []}'
    assert warned == []


def test_all_that_an_answer_depends_on_is_in_its_key() -> None:
    keys = {
        KEY,
        content_key("texts", "model", "1-abc", 0.0),
        content_key("text", "models", "1-abc", 0.0),
        content_key("text", "model", "1-abd", 0.0),
        content_key("text", "model", "1-abc", 0.5),
    }
    assert len(keys) == 5


def entry(folder: Path) -> Path:
    return next(folder.rglob("*.json"))


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"\xff\xfe", b"[]", b'{"format": 1, "key": "other", "content": ""}']
)
def test_a_damaged_answer_is_told_of_and_not_used(tmp_path: Path, damage: bytes) -> None:
    warned: list[str] = []
    cache = AnswerCache(tmp_path, warned.append)
    cache.put(KEY, "answer")
    entry(tmp_path).write_bytes(damage)
    assert cache.get(KEY) is None
    assert len(warned) == 1
    assert str(entry(tmp_path)) in warned[0]
    cache.put(KEY, "answer")
    assert cache.get(KEY) == "answer"


def test_nothing_half_written_is_left_or_seen(tmp_path: Path) -> None:
    cache = AnswerCache(tmp_path, pytest.fail)
    with ThreadPoolExecutor(8) as pool:
        for _ in pool.map(lambda at: cache.put(KEY, f"answer {at:>1000}"), range(60)):
            assert (cache.get(KEY) or "answer").startswith("answer")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [f"{KEY}.json"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StopRun, match="file"):
        AnswerCache(tmp_path / "file", pytest.fail).put(KEY, "answer")
