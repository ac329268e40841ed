"""The vocabulary as data: the paths of its files; no logic."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent

ONTOLOGY_FILES = tuple(
    _HERE / name
    for name in ("afteraction.ttl", "outcomes.ttl", "certainty.ttl", "schemes.ttl", "alignments.ttl")
)
"""OWL classes and properties, SKOS schemes, alignments: loaded into every store."""

SHAPES = _HERE / "shapes.ttl"
"""SHACL: what a well-formed claim is."""

LANGUAGES_DIR = _HERE / "languages"
"""YAML: words for countries, capitals, schools and organisations, one file a language."""

GAZETTEER_DIR = _HERE / "gazetteer"
"""SKOS: names that the extractor knows, one file a kind."""

QUESTIONS_DIR = _HERE / "questions"
"""SPARQL: one file a ready question."""
