"""Texts as the reader would give them, and the guard over them."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from graph.claims.claim import Claim
from graph.claims.extract import Extractor, assemble
from graph.documents.document import Metadata
from graph.llm.answer import parse
from graph.llm.guard import Guard
from graph.llm.reasons import Reason
from graph.partial_date import PartialDate
from graph.text.text import Text
from tests.llm.stand_in import Json, answer


@dataclass(frozen=True, slots=True)
class Guarded:
    """What came of what a model stated."""

    claims: tuple[Claim, ...]
    links: int
    reasons: list[Reason]


@pytest.fixture(scope="session")
def text_of() -> Callable[..., Text]:
    def make(content: str, name: str = "test") -> Text:
        return Text(
            content=content,
            metadata=Metadata(publisher="The Daily Test", published=PartialDate.parse("2016-09-12")),
            origin=f"{name}.txt",
            name=name,
        )

    return make


@pytest.fixture(scope="session")
def guard(extractor: Extractor, text_of: Callable[..., Text]) -> Callable[..., Guarded]:
    """Puts a text and what a model states of it through the guard and everything after it."""

    def run(content: str, *stated: Json) -> Guarded:
        with extractor.opened(text_of(content)) as reading:
            made = Guard(reading, "llm/test/1")
            drafts = made.drafts(parse(answer(*stated)), 0, len(content))
            statements = assemble(reading, drafts)
            return Guarded(
                statements.claims, len(statements.links), [dropped.reason for dropped in made.dropped]
            )

    return run
