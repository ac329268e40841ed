"""Memory: what extraction keeps after a text is nothing of that text."""

from collections.abc import Callable, Iterator

from spacy.language import Language

from graph.claims.extract import Extractor
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.text.text import Text

TEXT = "French instructors trained the {0} Battalion of Niger in 2014. Its men from {0}ville deserted."
NUMBER = 40


def new_words(text_of: Callable[[str], Text]) -> Iterator[Text]:
    """Texts that each bring two words no other has."""
    for number in range(NUMBER):
        yield text_of(TEXT.format("Qx" + "".join(chr(ord("a") + int(digit)) for digit in str(number))))


def test_words_of_texts_do_not_gather_in_the_models_vocabulary(text_of: Callable[[str], Text]) -> None:
    nlp = load_model(None)
    extractor = Extractor(nlp, load_gazetteer())
    extractor.extract(text_of(TEXT.format("Known")))  # labels that the model adds on its first text
    strings = len(nlp.vocab.strings)
    told = list(extractor.extract_all(new_words(text_of)))
    assert sum(bool(statements.claims) for statements in told) == NUMBER
    assert len(nlp.vocab.strings) == strings
    assert not any(lexeme.text.startswith("Qx") for lexeme in nlp.vocab)


def test_they_would_without_a_zone(nlp: Language, text_of: Callable[[str], Text]) -> None:
    before = len(nlp.vocab.strings)
    for text in new_words(text_of):
        nlp(text.content)
    assert len(nlp.vocab.strings) >= before + NUMBER


def test_an_opened_text_is_forgotten(text_of: Callable[[str], Text]) -> None:
    nlp = load_model(None)
    extractor = Extractor(nlp, load_gazetteer())
    extractor.extract(text_of(TEXT.format("Known")))
    before = len(nlp.vocab.strings)
    with extractor.opened(text_of(TEXT.format("Vrzlq"))) as reading:
        assert "Vrzlq" in nlp.vocab.strings
        assert "Vrzlq Battalion" in {mention.name for mention in reading.phrases.all()}
    assert len(nlp.vocab.strings) == before


def test_statements_outlive_their_batch(extractor: Extractor, text_of: Callable[[str], Text]) -> None:
    first, *_ = list(extractor.extract_all(new_words(text_of)))
    assert "Qxa Battalion" in str(first)
