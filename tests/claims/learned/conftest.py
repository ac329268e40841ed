"""A reading of a text of one's own, and the trained network, loaded once."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.claims.extract import as_read
from graph.claims.learned.network import Network
from graph.claims.reading import Reading
from graph.documents.document import Metadata
from graph.mentions.gazetteer import Gazetteer
from graph.text.text import Text

Read = Callable[[str], Reading]


@pytest.fixture(scope="session")
def network() -> Network:
    return Network()


@pytest.fixture
def read(nlp: Language, gazetteer: Gazetteer) -> Read:
    def reading(content: str) -> Reading:
        text = Text(content=content, metadata=Metadata(title=""), origin="a", name="a")
        return Reading(text, nlp(as_read(content)), gazetteer)

    return reading
