"""Short texts in Spanish and French, and what is read in them."""

from collections.abc import Callable

import pytest

from graph.claims.json_report import as_json
from graph.claims.romance.extract import extract
from graph.documents.document import Metadata
from graph.partial_date import PartialDate
from graph.text.text import Text

Read = Callable[[str, str], dict[str, list[dict[str, object]]]]


@pytest.fixture(scope="session")
def read() -> Read:
    """The report of a text: `read("es", "Francia entrenó a …")`."""

    def report(language: str, content: str) -> dict[str, list[dict[str, object]]]:
        metadata = Metadata(published=PartialDate.parse("2020-06"), language=language)
        text = Text(content=content, metadata=metadata, origin="x", name="x")
        return as_json(extract(text, language), text)

    return report
