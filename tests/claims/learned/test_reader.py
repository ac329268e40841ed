"""What the trained reader claims, on sentences that it has not seen."""

import pytest
from spacy.language import Language

from graph.claims.claim import Claim
from graph.claims.extract import Extractor
from graph.claims.learned.network import Network
from graph.claims.learned.reader import LearnedReader
from graph.documents.document import Metadata
from graph.mentions.gazetteer import Gazetteer
from graph.text.text import Text


@pytest.fixture(scope="module")
def extractor(nlp: Language, gazetteer: Gazetteer, network: Network) -> Extractor:
    return Extractor(nlp, gazetteer, (LearnedReader(network),))


def learned(extractor: Extractor, content: str) -> list[Claim]:
    text = Text(content=content, metadata=Metadata(title=""), origin="a", name="a")
    return [c for c in extractor.extract(text).claims if c.extractor.startswith("learned/")]


@pytest.mark.parametrize(
    "content",
    [
        "The Ghanaian president met French ministers in Paris to discuss cocoa prices.",
        "French troops fought alongside Malian soldiers near Gao.",
        "The Kenyan navy bought two patrol boats from Spain.",
        "The Kenyan football squad was coached by a Brazilian.",
    ],
)
def test_is_silent_on_other_subjects(extractor: Extractor, content: str) -> None:
    assert learned(extractor, content) == []


def test_quotes_one_sentence_that_says_it_all(extractor: Extractor) -> None:
    content = (
        "The minister spoke of the past. Kenyan rangers went through six weeks of drills under British"
        " paratroopers. Nobody objected."
    )
    for claim in learned(extractor, content):
        assert claim.evidence is not None
        assert "British" in getattr(claim.evidence, "quote", "")


def test_reads_the_same_twice(extractor: Extractor) -> None:
    content = "Kenyan rangers went through six weeks of drills under British paratroopers."
    assert learned(extractor, content) == learned(extractor, content)
