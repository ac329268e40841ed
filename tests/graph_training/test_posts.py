"""Posts as claims: quoted, of named people only, and nothing else is changed."""

from spacy.language import Language

from graph.claims.claim import Membership, Quotation
from graph.claims.extract import Extractor
from graph.documents.document import Metadata
from graph.mentions.gazetteer import load_gazetteer
from graph.text.text import Text
from graph.training.layers import Observer
from graph.training.personnel import Trained, TrainedPersonnel
from graph.training.posts import PostExtractor

CONTENT = (
    "The commander of 8 Coastal Battalion, Colonel Boris Tamm, spoke in Sulen. American instructors trained "
    "soldiers of the battalion in 2015. Colonel Tamm thanked them."
)


def text(content: str) -> Text:
    return Text(origin="a.txt", name="a", content=content, metadata=Metadata())


def test_a_post_is_a_quoted_claim_beside_the_rules_claims(
    trained: Trained, pipeline: Language, observer: Observer
) -> None:
    gazetteer = load_gazetteer()
    plain = Extractor(pipeline, gazetteer).extract(text(CONTENT))
    posted = PostExtractor(pipeline, gazetteer, TrainedPersonnel(trained, observer)).extract(text(CONTENT))
    assert posted.claims[: len(plain.claims)] == plain.claims
    (claim,) = posted.claims[len(plain.claims) :]
    assert isinstance(claim.states, Membership)
    assert (claim.states.person.name, claim.states.body.name) == ("Boris Tamm", "8 Coastal Battalion")
    assert (claim.states.rank, claim.states.role) == ("Colonel", "commander")
    assert isinstance(claim.evidence, Quotation)
    assert claim.evidence.quote == CONTENT[claim.evidence.start : claim.evidence.end]
    assert "Tamm" in claim.evidence.quote
    assert "8 Coastal Battalion" in claim.evidence.quote
