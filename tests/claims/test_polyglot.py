"""Texts in several languages, each read by its own rules, in one order."""

import pytest

from graph.claims.extract import Extractor
from graph.claims.polyglot import LANGUAGES, PolyglotExtractor
from graph.claims.romance.extract import TONGUES
from graph.documents.document import Metadata
from graph.rdf.iris import Iris
from graph.rdf.statements import quads_of
from graph.text.text import Text
from ontology.vocabulary import DCTERMS

TOLD = {
    "en": "France trained the presidential guard of Niger in 2014.",
    "es": "Francia entrenó a la guardia presidencial nigerina en 2014.",
    "fr": "La France a formé la garde présidentielle nigérienne en 2014.",
}


def text_of(language: str | None, name: str, content: str | None = None) -> Text:
    metadata = Metadata(title=name, language=language)
    return Text(content=content or TOLD[language or "en"], metadata=metadata, origin=name, name=name)


def no_model() -> Extractor:
    raise AssertionError("no English text is read, so no model may be loaded")


def test_the_languages_are_those_of_the_rules() -> None:
    assert set(LANGUAGES) == {"en", *TONGUES}


def test_each_text_is_read_in_its_language_and_in_order(extractor: Extractor) -> None:
    order = ["fr", "en", "es", "en", None, "fr"] * 15
    texts = [text_of(language, str(i)) for i, language in enumerate(order)]
    pairs = list(PolyglotExtractor(lambda: extractor).extract_pairs(texts))
    assert [text.name for text, _ in pairs] == [text.name for text in texts]
    for text, statements in pairs:
        (claim,) = statements.claims
        assert claim.extractor.startswith("romance") == (text.metadata.language in TONGUES)
        assert claim.evidence.model_dump()["quote"] in text.content


def test_the_model_is_loaded_for_english_only() -> None:
    statements = PolyglotExtractor(no_model).extract(text_of("fr", "a"))
    assert len(statements.claims) == 1


def test_the_source_says_its_language_and_the_quotation_keeps_it() -> None:
    statements = PolyglotExtractor(no_model).extract(text_of("es", "a"))
    quads = quads_of(statements, Iris())
    languages = {getattr(q.object, "value", "") for q in quads if q.predicate.value == str(DCTERMS.language)}
    assert languages == {"es"}
    assert any(getattr(q.object, "value", "") == TOLD["es"] for q in quads)


@pytest.mark.parametrize("language", ["es", "fr"])
def test_a_text_with_nothing_to_say_states_nothing(language: str) -> None:
    content = {"es": "Hoy llueve en la ciudad.", "fr": "Il pleut sur la ville."}[language]
    assert PolyglotExtractor(no_model).extract(text_of(language, "a", content)).claims == ()
