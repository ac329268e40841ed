"""Every kind of bad file among good ones: one clear line each, and the neighbours are read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.documents.finder import find_documents
from graph.errors import SkipDocument
from graph.text.reader import read_text
from graph.text.text import Text

SENTENCE = "Units of the army were trained by foreign advisers for ten years."


def read_all(folder: Path) -> list[Text | SkipDocument]:
    results: list[Text | SkipDocument] = []
    for found in find_documents([folder]):
        try:
            results.append(found if isinstance(found, SkipDocument) else read_text(found))
        except SkipDocument as skip:
            results.append(skip)
    return results


def test_each_bad_file_costs_itself_only(
    tmp_path: Path, make_pdf: Callable[..., bytes], capfd: pytest.CaptureFixture[str]
) -> None:
    bad = {
        "b-empty.txt": (b"", "is empty"),
        "d-binary.txt": (bytes(range(256)) * 40, "holds binary data, not text"),
        "f-archive.md": (b"PK\x03\x04 and so on", "holds a ZIP archive or an office document, not text"),
        "h-no-text.pdf": (make_pdf([[], []]), "has no text layer; run OCR first"),
        "j-broken.pdf": (make_pdf([[SENTENCE]])[:300], "is a broken PDF"),
        "l-not.pdf": (SENTENCE.encode(), "is no PDF"),
        "n-encoding.txt": ("Русские военные советники".encode("koi8-r"), "has an unknown encoding"),
        "p-no-page.html": (b"<html><body></body></html>", "has no main text"),
        "r-yaml.txt": (SENTENCE.encode(), "r-yaml.yaml:2: broken YAML"),
        "t-address.txt": (SENTENCE.encode(), "t-address.yaml:1: 'ftp://x.org' is no http or https address"),
        "v-blank.txt": (b" \n\n \n", "has no text: 0 letters"),
    }
    for name, (content, _) in bad.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "r-yaml.yaml").write_text("title: [x\nurl: y\n")
    (tmp_path / "t-address.yaml").write_text("url: ftp://x.org\n")
    with (tmp_path / "x-large.txt").open("wb") as file:
        file.truncate(50_000_000)
    for letter in "aceg":
        (tmp_path / f"{letter}.txt").write_text(f"{letter}: {SENTENCE}")
    (tmp_path / "z.pdf").write_bytes(make_pdf([[SENTENCE]]))

    results = read_all(tmp_path)

    reasons = {Path(r.origin).name: r.reason for r in results if isinstance(r, SkipDocument)}
    expected = {name: reason for name, (_, reason) in bad.items()}
    expected["x-large.txt"] = "is 50.0 MB; the limit is 20 MB"
    assert reasons.keys() == expected.keys()
    for name, reason in expected.items():
        assert reason in reasons[name]
        assert "\n" not in reasons[name]
    assert [r.name for r in results if isinstance(r, Text)] == ["a", "c", "e", "g", "z"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.shared
def test_the_first_article_is_read_as_it_stands(shared: Path) -> None:
    path = shared / "seeds" / "000_340f8b702d04f765.txt"
    (document,) = find_documents([path])
    assert not isinstance(document, SkipDocument)
    text = read_text(document)

    assert text.content == path.read_text(encoding="utf-8")
    assert text.metadata.publisher == "HuffPost"
    assert str(text.metadata.published) == "2013-01-18"
    assert text.metadata.language == "en"
