"""Which country a party is of, weighed from the whole text."""

from spacy.language import Language

from graph.claims.extract import as_read
from graph.claims.homes import FITTED, SIGNS, Weights, likeliest
from graph.claims.reading import Reading
from graph.documents.document import Metadata
from graph.mentions.gazetteer import Gazetteer
from graph.text.text import Text


def home(nlp: Language, gazetteer: Gazetteer, content: str, name: str, title: str = "") -> str | None:
    text = Text(content=content, metadata=Metadata(title=title), origin="a", name="a")
    reading = Reading(text, nlp(as_read(content)), gazetteer)
    head = next(m.head for m in reading.phrases.all() if m.name == name)
    return reading.references.likely_home(head, {"FR"}, {"FR"})


def test_the_text_tells_whose_an_officer_is(nlp: Language, gazetteer: Gazetteer) -> None:
    content = (
        "Captain Seydou Traore trained in France. He seized power in Bamako, the capital of Mali. Mali's army"
        " said nothing. Senegal closed its border."
    )
    assert home(nlp, gazetteer, content, "Seydou Traore") == "ML"


def test_two_countries_alike_tell_nothing(nlp: Language, gazetteer: Gazetteer) -> None:
    content = "Captain Seydou Traore trained in France. Chad and Niger are large. Niger and Chad are dry."

    assert home(nlp, gazetteer, content, "Seydou Traore") is None


def test_no_country_is_no_answer() -> None:
    assert likeliest({}, ()) is None


def test_each_sign_has_its_weight() -> None:
    assert len(FITTED.signs) == len(SIGNS)


def test_what_it_cannot_be_is_left_out() -> None:
    weights = Weights(0.0, (1.0,))
    signs = {"ML": (5.0,), "FR": (9.0,)}

    assert likeliest(signs, (), weights, 0.5) is None  # both nearly sure, neither clear
    assert likeliest(signs, {"FR"}, weights, 0.5) == "ML"
