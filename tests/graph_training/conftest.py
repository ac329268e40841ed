"""A model trained on the invented texts, once for all tests."""

from pathlib import Path

import pytest
from spacy.language import Language

from graph.evaluation.mark_run import MarkedText, read_folder
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.training.layers import Observer
from graph.training.personnel import Studied, Trained, learn, study

CORPUS = Path(__file__).resolve().parent.parent / "data" / "brat"

Examples = list[tuple[Studied, MarkedText]]


@pytest.fixture(scope="session")
def pipeline() -> Language:
    return load_model(None)


@pytest.fixture(scope="session")
def observer() -> Observer:
    return Observer(load_gazetteer())


@pytest.fixture(scope="session")
def studied(pipeline: Language, observer: Observer) -> Examples:
    texts, skipped = read_folder(CORPUS)
    assert not skipped
    return list(zip(study([text.content for text in texts], pipeline, observer), texts, strict=True))


@pytest.fixture(scope="session")
def trained(studied: Examples) -> Trained:
    return learn(studied, None)
