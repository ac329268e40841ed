"""Which language a text is in: what is told surely, what is refused, and what a sidecar's word counts."""

import pytest

from graph.documents.document import Metadata
from graph.errors import SkipDocument
from graph.text.language import detect, in_language, name_of
from graph.text.text import Text

READ = ("en", "es", "fr")
ENGLISH = (
    "The soldiers, who had been trained for two years by a team of foreign instructors, refused to "
    "leave their barracks on Monday and demanded the payment of their wages before any talks with "
    "the government could begin."
)
SPANISH = (
    "Los soldados, que habían sido entrenados durante dos años por instructores extranjeros, se "
    "negaron el lunes a salir del cuartel y exigieron el pago de sus salarios antes de cualquier "
    "conversación con el Gobierno."
)
FRENCH = (
    "Les soldats, formés pendant deux ans par une équipe d'instructeurs étrangers, ont refusé lundi "
    "de quitter leur caserne et réclamé le paiement de leurs soldes avant toute discussion avec le "
    "gouvernement de transition."
)
PORTUGUESE = (
    "Os soldados, que foram treinados durante dois anos por instrutores estrangeiros, recusaram-se "
    "na segunda-feira a sair do quartel e exigiram o pagamento dos salários antes de qualquer "
    "conversa com o governo."
)


def text_of(content: str, declared: str | None = None) -> Text:
    return Text(content=content, metadata=Metadata(language=declared), origin="a.txt", name="a")


@pytest.mark.parametrize(("content", "code"), [(ENGLISH, "en"), (SPANISH, "es"), (FRENCH, "fr")])
def test_a_text_gets_its_language(content: str, code: str) -> None:
    text, remark = in_language(text_of(content), READ)
    assert (text.metadata.language, remark) == (code, "")
    assert text.content == content


def test_a_language_that_is_not_read_is_named_with_its_file() -> None:
    with pytest.raises(SkipDocument, match=r"a\.txt: is in Portuguese \(pt\); read are only English"):
        in_language(text_of(PORTUGUESE), READ)


def test_the_words_overrule_what_is_declared_and_say_so() -> None:
    text, remark = in_language(text_of(FRENCH, "en"), READ)
    assert text.metadata.language == "fr"
    assert remark == "a.txt: is read as French (fr), though it declares English (en)"


def test_a_wrong_word_does_not_make_a_language_read() -> None:
    with pytest.raises(SkipDocument, match=r"is in Portuguese .*though it declares Spanish"):
        in_language(text_of(PORTUGUESE, "es"), READ)


def test_what_is_declared_counts_where_the_words_are_too_few() -> None:
    text, remark = in_language(text_of("GAFE, Zetas, Fort Bragg, Kaibiles.", "es"), READ)
    assert (text.metadata.language, remark) == ("es", "")


def test_an_english_text_may_quote_another_language() -> None:
    quoting = f'{ENGLISH} "{FRENCH}" a sergeant told reporters at the gate of the camp.'
    assert detect(quoting, READ).code == "en"


def test_foreign_names_do_not_make_a_text_foreign() -> None:
    names = "Col. José García Merino and Gen. Carlos Vides Casanova were trained at Fort Benning, Georgia."
    assert detect(names, READ).code == "en"


def test_a_text_in_two_languages_is_refused() -> None:
    with pytest.raises(SkipDocument, match=r"is in \w+ \(\w\w\) and \w+ \(\w\w\): give each language"):
        in_language(text_of(f"{SPANISH}\n\n{ENGLISH}"), READ)


@pytest.mark.parametrize("content", ["", "1234 5678 90", "§§§"])
def test_nothing_to_tell_from_is_told_from_nothing(content: str) -> None:
    assert not detect(content, READ).sure


def test_a_language_has_an_english_name() -> None:
    assert name_of("pt") == "Portuguese (pt)"
    assert name_of("qqq") == "the language 'qqq'"
