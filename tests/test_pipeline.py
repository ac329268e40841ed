"""Building: what the same input, another order, a retraction and a broken file do to the store."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.claims.extract import Extractor
from graph.errors import SkipDocument
from graph.pipeline import Inputs, build, find_source, read_texts, retract
from graph.rdf.iris import Iris
from graph.rdf.shacl import validate
from graph.store import Store, open_store

IRIS = Iris()

MALI = """American instructors trained Mali's Falcon Battalion in 2009.

In 2012 dozens of soldiers of the Falcon Battalion deserted and joined Islamist rebels.
"""
NIGER = "French instructors trained Niger's presidential guard in 2014. In 2016 the guard mutinied."
CASE = """id: ml-example
title: An example
host_country: ML
trainee: {name: Falcon Battalion, kind: unit}
trainings:
  - trainer: US
    begin: "2009"
    what: The battalion was taught by US instructors.
    certainty: reported
    sources: [s1]
outcomes:
  - type: collapse
    actor: Falcon Battalion
    begin: "2013"
    what: The battalion dissolved.
    certainty: reported
    sources: [s2]
sources:
  s1:
    title: One page
    publisher: A
    url: "https://example.org/one"
    seen: 2026-11-24
    copy: original
    checked: all of it
  s2:
    title: Another page
    publisher: B
    url: "https://example.org/two"
    seen: 2026-11-24
    copy: original
    checked: all of it
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("mali", MALI), ("niger", NIGER)):
        (folder / f"{name}.txt").write_text(text)
        (folder / f"{name}.yaml").write_text(f'title: On {name}\npublished: "2017-03-01"\n')
    return folder


def built(extractor: Extractor, *sources: Path) -> Store:
    store = open_store(":memory:")
    for source in sources:
        build(Inputs.of([str(source)]), store, lambda: extractor, IRIS)
    return store


def content(store: Store) -> set[ox.Quad]:
    with store.view() as view:
        return set(view.quads())


def test_what_is_built_conforms_to_the_shapes(articles: Path, extractor: Extractor) -> None:
    assert validate(content(built(extractor, articles))).results == ()


def test_building_twice_adds_nothing(articles: Path, extractor: Extractor) -> None:
    store = built(extractor, articles)
    before = content(store)
    report = build(Inputs.of([str(articles)]), store, lambda: extractor, IRIS)
    assert (report.read, report.changed) == (2, False)
    assert content(store) == before


def test_the_order_of_building_does_not_matter(articles: Path, extractor: Extractor) -> None:
    one, other = articles / "mali.txt", articles / "niger.txt"
    assert content(built(extractor, one, other)) == content(built(extractor, other, one))
    assert content(built(extractor, one, other)) == content(built(extractor, articles))


def test_a_retraction_leaves_exactly_what_the_others_state(articles: Path, extractor: Extractor) -> None:
    store = built(extractor, articles)
    with store.view() as view:
        source = find_source(str(articles / "mali.txt"), view, IRIS)
    assert source is not None
    assert retract(source, store, IRIS) == 1
    assert content(store) == content(built(extractor, articles / "niger.txt"))


@pytest.mark.parametrize("given", ["id", "iri", "file"])
def test_a_source_is_found_by_what_a_user_has(articles: Path, extractor: Extractor, given: str) -> None:
    store = built(extractor, articles)
    [text] = read_texts([articles / "mali.txt"], [])
    named = {
        "id": text.document_id,
        "iri": f"{IRIS.base}source/{text.document_id}",
        "file": str(articles / "mali.txt"),
    }
    with store.view() as view:
        assert find_source(named[given], view, IRIS) == IRIS.source(text.document_id)
        assert find_source("no such source", view, IRIS) is None


def test_a_bad_file_is_named_and_the_rest_is_built(articles: Path, extractor: Extractor) -> None:
    (articles / "empty.txt").write_bytes(b"")
    (articles / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (articles / "german.txt").write_text(
        "Die Ausbilder haben die Präsidentengarde des Niger im Jahr 2014 ausgebildet."
    )
    (articles / "german.yaml").write_text("language: de\n")
    (articles / "sidecar.txt").write_text(MALI)
    (articles / "sidecar.yaml").write_text("title: [unclosed\n")
    store = open_store(":memory:")
    report = build(Inputs.of([str(articles)]), store, lambda: extractor, IRIS)
    assert report.read == 2
    assert sorted(Path(skip.origin).name for skip in report.skipped) == [
        "empty.txt",
        "german.txt",
        "picture.txt",
        "sidecar.txt",
    ]
    (clean := articles.parent / "clean").mkdir()
    for name in ("mali", "niger"):
        (clean / f"{name}.txt").write_bytes((articles / f"{name}.txt").read_bytes())
        (clean / f"{name}.yaml").write_bytes((articles / f"{name}.yaml").read_bytes())
    assert content(store) == content(built(extractor, clean))


def test_a_case_that_was_edited_replaces_what_it_said(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    file = folder / "ml-example.yaml"
    file.write_text(CASE)
    inputs = Inputs(documents=(), cases=(folder,))
    store = open_store(":memory:")
    report = build(inputs, store, no_extractor, IRIS)
    assert (report.cases, report.skipped) == (1, [])
    edited = CASE.replace("https://example.org/two", "https://example.org/three")
    file.write_text(edited)
    build(inputs, store, no_extractor, IRIS)
    fresh = open_store(":memory:")
    build(inputs, fresh, no_extractor, IRIS)
    assert content(store) == content(fresh)
    with store.view() as view:
        assert not any("example.org/two" in str(quad.object) for quad in view.quads())


def test_a_case_and_an_article_meet_in_one_unit(tmp_path: Path, articles: Path, extractor: Extractor) -> None:
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "ml-example.yaml").write_text(CASE)
    with built(extractor, tmp_path).view() as view:
        rows = view.select(
            "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { "
            "?event <https://w3id.org/afteraction/ontology#actor> "
            "<https://w3id.org/afteraction/id/unit/ml/falcon-battalion> } }"
        )
        assert len(list(rows)) == 2


def test_an_exception_half_way_leaves_the_store_as_it_was(
    tmp_path: Path, articles: Path, extractor: Extractor
) -> None:
    store = open_store(tmp_path / "store")
    build(Inputs.of([str(articles / "mali.txt")]), store, lambda: extractor, IRIS)
    before = content(store)

    def interrupt(name: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(Inputs.of([str(articles)]), store, lambda: extractor, IRIS, interrupt)
    assert content(store) == before


def test_a_file_that_is_not_there_is_one_line(extractor: Extractor) -> None:
    skipped: list[SkipDocument] = []
    assert list(read_texts([Path("no/such/file.txt")], skipped)) == []
    assert [skip.origin for skip in skipped] == ["no/such/file.txt"]


def no_extractor() -> Extractor:
    raise AssertionError("no document is read, so no language model may be loaded")
