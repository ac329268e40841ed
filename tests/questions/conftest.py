"""A store of the curated seeds, made by the real code, and the ready questions."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from graph.claims.source import Statements
from graph.questions.names import Names, read_names
from graph.questions.question import Question, load_questions
from graph.store.store import View
from graph.tables.cases import read_cases
from tests.built_store import view_of

CASES = Path(__file__).resolve().parents[2] / "seeds" / "cases"


@pytest.fixture(scope="session")
def seeds() -> Iterator[View]:
    with view_of(*(s for s in read_cases([CASES]) if isinstance(s, Statements))) as view:
        yield view


@pytest.fixture(scope="session")
def names(seeds: View) -> Names:
    return read_names(seeds)


@pytest.fixture(scope="session")
def questions() -> Mapping[str, Question]:
    return load_questions()
