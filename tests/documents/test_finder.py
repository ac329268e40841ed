"""Finding documents: order, what is passed over, and one clear line for what is bad."""

import os
from pathlib import Path

from graph.documents.document import Document, MediaType, Metadata
from graph.documents.finder import find_documents
from graph.errors import SkipDocument

SENTENCE = "Units of the army were trained by foreign advisers for ten years."


def origins(paths: list[Path], root: Path) -> list[str]:
    """Paths of documents as they are, those of skipped ones with a minus sign."""
    return [
        ("-" if isinstance(found, SkipDocument) else "") + str(Path(found.origin).relative_to(root))
        for found in find_documents(paths)
    ]


def skipped(path: Path) -> str:
    (found,) = find_documents([path])
    assert isinstance(found, SkipDocument)
    assert "\n" not in str(found)
    return found.reason


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.HTML", "sub/d.htm", "sub/deep/e.pdf", "a.markdown", "zz.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SENTENCE)
    for name in (
        ".hidden.txt",
        ".git/x.txt",
        "README.md",
        "sub/readme.txt",
        "picture.png",
        "table.csv",
        "a.yaml",
        "notes",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("title: x\n")

    assert origins([tmp_path], tmp_path) == [
        "a.markdown",
        "a.md",
        "b.txt",
        "c.HTML",
        "sub/d.htm",
        "sub/deep/e.pdf",
        "zz.txt",
    ]


def test_a_document_and_its_sidecar(tmp_path: Path) -> None:
    path = tmp_path / "a.b.txt"
    path.write_text(SENTENCE)
    (tmp_path / "a.b.yml").write_text("title: Theirs\n")

    assert list(find_documents([path])) == [
        Document(
            origin=str(path),
            name="a.b",
            content=SENTENCE.encode(),
            media_type=MediaType.TEXT,
            metadata=Metadata(title="Theirs"),
        )
    ]


def test_a_file_is_read_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SENTENCE)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")

    paths = [tmp_path / "b.txt", tmp_path, tmp_path / "b.txt"]
    assert origins(paths, tmp_path) == ["b.txt", "a.txt"]


def test_links_cannot_make_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)

    assert origins([tmp_path], tmp_path) == ["a.txt"]
    assert origins([tmp_path / "circle"], tmp_path) == ["circle/a.txt"]


def test_nothing_to_read_gives_nothing(tmp_path: Path) -> None:
    assert list(find_documents([])) == []
    assert list(find_documents([tmp_path])) == []


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text(SENTENCE)
    (tmp_path / "plain").write_text(SENTENCE)
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")

    readable = "readable are .txt, .md, .markdown, .html, .htm, .pdf"
    assert skipped(tmp_path / "missing.txt") == "does not exist"
    assert skipped(tmp_path / "missing") == "does not exist"
    assert skipped(tmp_path / "a.docx") == f"cannot read a .docx file; {readable}"
    assert skipped(tmp_path / "plain") == f"cannot read a file without an ending; {readable}"
    assert skipped(tmp_path / "gone.txt") == "does not exist"
    assert skipped(tmp_path / "pipe.txt") == "is no regular file"
    assert list(find_documents([tmp_path / "folder.txt"])) == []
    # In a folder, a file of another kind is passed over; a readable kind that cannot be read is told.
    assert origins([tmp_path], tmp_path) == ["-gone.txt", "-pipe.txt"]


def test_a_path_that_the_system_refuses(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")

    assert skipped(tmp_path / ("a" * 300 + ".txt")).startswith("cannot be read (")
    assert skipped(tmp_path / "loop.txt").startswith("cannot be read (")


def test_two_sidecars_are_one_too_many(tmp_path: Path) -> None:
    for name in ("a.txt", "a.yaml", "a.yml"):
        (tmp_path / name).write_text("title: x\n")

    assert "has two sidecars" in skipped(tmp_path / "a.txt")


def test_the_limit_is_exact(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 100)

    assert isinstance(next(find_documents([path], max_bytes=100)), Document)
    assert isinstance(next(find_documents([path], max_bytes=99)), SkipDocument)
