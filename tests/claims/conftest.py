"""The model is loaded once for all extractor tests; it is the one that the package itself installs."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.claims.extract import Extractor
from graph.claims.json_report import Record, as_json
from graph.documents.document import Metadata
from graph.mentions.gazetteer import Gazetteer, load_gazetteer
from graph.mentions.model import load_model
from graph.partial_date import PartialDate
from graph.text.text import Text


def make_text(content: str, published: str | None = "2016-09-12") -> Text:
    """A text as the reader would give it."""
    return Text(
        content=content,
        metadata=Metadata(
            publisher="The Daily Test", published=PartialDate.parse(published) if published else None
        ),
        origin="test.txt",
        name="test",
    )


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_model(None)


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture(scope="session")
def extractor(nlp: Language, gazetteer: Gazetteer) -> Extractor:
    return Extractor(nlp, gazetteer)


@pytest.fixture(scope="session")
def report(extractor: Extractor) -> Callable[[str], dict[str, list[Record]]]:
    """What one text states, as the JSON report has it."""

    def run(content: str) -> dict[str, list[Record]]:
        text = make_text(content)
        return as_json(extractor.extract(text), text)

    return run


@pytest.fixture(scope="session")
def text_of() -> Callable[[str], Text]:
    """Makes a text as the reader would give it."""
    return make_text
