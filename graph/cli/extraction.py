"""What `extract` writes: JSON, Turtle or BRAT, document by document."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from graph.claims.json_report import as_json
from graph.claims.reader import Reader
from graph.mentions.brat import write_brat
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.rdf.iris import Iris
from graph.rdf.statements import quads_of
from graph.text.text import Text
from graph.training.opening import open_personnel
from graph.views.rdf_files import triples_as_turtle


def write_json(extractor: Reader, texts: Iterable[Text], folder: Path | None) -> None:
    """One object keyed by document; with a folder, one file a document, each such an object."""
    documents: dict[str, object] = {}
    for text, statements in extractor.extract_pairs(texts):
        report = as_json(statements, text)
        if folder is None:
            documents[text.name] = report
        else:
            _write(folder, text.name, "json", _dumped({text.name: report}).encode())
    if folder is None:
        sys.stdout.write(_dumped(documents))


def write_turtle(extractor: Reader, texts: Iterable[Text], folder: Path | None, base: str) -> None:
    """The claims as they would be stored; without a folder, all documents in one file."""
    iris = Iris(base)
    quads: set[ox.Quad] = set()
    for text, statements in extractor.extract_pairs(texts):
        if folder is None:
            quads |= quads_of(statements, iris)
        else:
            _write(folder, text.name, "ttl", b"".join(triples_as_turtle(quads_of(statements, iris), base)))
    if folder is None:
        for part in triples_as_turtle(quads, base):
            sys.stdout.buffer.write(part)


def write_annotations(model: str | None, texts: Iterable[Text], folder: Path) -> None:
    """One `.ann` file a document, in BRAT standoff; by what was learnt where the model is a trained one."""
    nlp, gazetteer = load_model(model), load_gazetteer()
    personnel = open_personnel(model, nlp, gazetteer)
    for text in texts:
        _write(folder, text.name, "ann", write_brat(personnel.read(nlp(text.content))).encode())


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _write(folder: Path, name: str, ending: str, content: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.{ending}").write_bytes(content)
