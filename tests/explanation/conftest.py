"""Texts to explain, and what they come to."""

from collections.abc import Callable

import pytest

from graph.claims.extract import Extractor
from graph.documents.document import Metadata
from graph.explanation.explain import explain
from graph.explanation.explanation import Explanation
from graph.partial_date import PartialDate
from graph.text.text import Text


@pytest.fixture(scope="session")
def explained(extractor: Extractor) -> Callable[[str], Explanation]:
    """The explanation of a text published in September 2016."""

    def run(content: str) -> Explanation:
        metadata = Metadata(
            title="A <b>title</b>", publisher="The Daily Test", published=PartialDate.parse("2016-09-12")
        )
        return explain(extractor, Text(content=content, metadata=metadata, origin="test.txt", name="test"))

    return run
