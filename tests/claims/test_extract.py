"""Extraction as a whole: the article that the project starts from, offsets, order and limits."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from graph.claims.claim import Assessment, Certainty, Outcome, Quotation, Scope, Training
from graph.claims.extract import Extractor, as_read
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Statements
from graph.documents.document import Metadata
from graph.errors import SkipDocument
from graph.mentions.gazetteer import Gazetteer, load_gazetteer
from graph.mentions.model import load_model
from graph.partial_date import PartialDate
from graph.text.text import Text

TextOf = Callable[[str], Text]


@pytest.fixture(scope="module")
def article(shared: Path) -> Text:
    path = shared / "seeds" / "000_340f8b702d04f765.txt"
    sidecar = yaml.safe_load(path.with_suffix(".yaml").read_text())
    metadata = Metadata(
        title=sidecar["title"],
        publisher=sidecar["publisher"],
        published=PartialDate.parse(sidecar["published"]),
    )
    return Text(content=path.read_text(), metadata=metadata, origin=str(path), name=path.stem)


@pytest.fixture(scope="module")
def statements(extractor: Extractor, article: Text) -> Statements:
    return extractor.extract(article)


def _trainings(statements: Statements, host: str) -> list[tuple[Training, Certainty]]:
    return [
        (claim.states, claim.certainty)
        for claim in statements.claims
        if isinstance(claim.states, Training) and claim.states.trainee.country == host
    ]


def _outcomes(statements: Statements, host: str) -> list[Outcome]:
    found = [claim.states for claim in statements.claims if isinstance(claim.states, Outcome)]
    return [outcome for outcome in found if outcome.actor.country == host]


@pytest.mark.shared
def test_the_article_s_plan_for_mexico(statements: Statements) -> None:
    ((training, certainty),) = _trainings(statements, "MX")

    assert training.trainer.country == "US"
    assert training.place == "Colorado"
    assert certainty is Certainty.PLANNED


@pytest.mark.shared
def test_the_article_s_defectors_of_mexico_and_nobody_s_training_of_them(statements: Statements) -> None:
    (outcome,) = _outcomes(statements, "MX")

    assert (outcome.type, outcome.scope) == (OutcomeType.DEFECTION, Scope.SOME_MEMBERS)
    assert outcome.founded is not None
    assert outcome.founded.key == "criminal-group/mx/los-zetas"
    assert outcome.begin == PartialDate.parse("1990s")
    assert not any(link.outcome.states is outcome for link in statements.links)


@pytest.mark.shared
def test_the_article_s_units_of_mali(statements: Statements, article: Text) -> None:
    (link,) = [link for link in statements.links if link.outcome.states.type is OutcomeType.DEFECTION]  # type: ignore[union-attr]
    training, outcome = link.training.states, link.outcome.states

    assert isinstance(training, Training)
    assert isinstance(outcome, Outcome)
    assert (training.trainer.country, training.trainee.name) == ("US", "Malian army units")
    assert training.provider is not None
    assert training.provider.name == "American special operations forces"
    assert training.begin == PartialDate.parse("2003~")
    assert link.training.attributed_to is not None
    assert link.training.attributed_to.speaker == "the New York Times"
    assert (outcome.actor.name, outcome.scope) == ("Malian army units", Scope.SOME_MEMBERS)
    assert outcome.joined is not None
    assert outcome.joined.name == "Islamist rebels"
    assert link.order_stated


@pytest.mark.shared
def test_the_article_s_officer_of_mali(statements: Statements) -> None:
    (link,) = [link for link in statements.links if link.outcome.states.type is OutcomeType.COUP]  # type: ignore[union-attr]
    training, outcome = link.training.states, link.outcome.states

    assert isinstance(training, Training)
    assert isinstance(outcome, Outcome)
    assert (training.trainer.country, training.trainee.country) == ("US", "ML")
    assert outcome.begin == PartialDate.parse("2012")


@pytest.mark.shared
def test_the_article_s_judgement_on_afghanistan(statements: Statements) -> None:
    ((training, certainty),) = _trainings(statements, "AF")

    assert training.trainer.country == "US"
    assert training.assessment is Assessment.FAVOURABLE
    assert training.begin == PartialDate.parse("2003~")
    assert certainty is Certainty.REPORTED


@pytest.mark.shared
def test_the_article_states_nothing_else(statements: Statements) -> None:
    assert len(statements.claims) == 7
    assert len(statements.links) == 2


@pytest.mark.shared
def test_quotations_stand_where_they_say(statements: Statements, article: Text) -> None:
    for claim in statements.claims:
        assert isinstance(claim.evidence, Quotation)
        assert article.content[claim.evidence.start : claim.evidence.end] == claim.evidence.quote


@pytest.mark.shared
def test_the_same_text_gives_the_same_claims(extractor: Extractor, article: Text) -> None:
    first, second = extractor.extract_all([article, article])

    assert [claim.id for claim in first.claims] == [claim.id for claim in second.claims]


def test_texts_come_back_in_their_order(extractor: Extractor, text_of: TextOf) -> None:
    texts = [
        text_of("France trained the Malian army."),
        text_of(""),
        text_of("China trained the Malian army."),
    ]

    trainers = [
        [claim.states.trainer.country for claim in statements.claims if isinstance(claim.states, Training)]
        for statements in extractor.extract_all(texts)
    ]

    assert trainers == [["FR"], [], ["CN"]]


def test_curly_quotation_marks_are_quoted_as_they_stand(extractor: Extractor, text_of: TextOf) -> None:
    content = "“France trained the Malian army,” said the ‘general’."

    (claim,) = extractor.extract(text_of(content)).claims

    assert isinstance(claim.evidence, Quotation)
    assert claim.evidence.quote == content


def test_names_keep_the_apostrophes_of_the_text(extractor: Extractor, text_of: TextOf) -> None:
    (claim,) = extractor.extract(text_of("France trained Chad’s presidential guard.")).claims

    assert isinstance(claim.states, Training)
    assert claim.states.trainee.name == "Chad’s presidential guard"


def test_a_text_that_the_model_cannot_take_is_skipped(
    nlp: Language, gazetteer: Gazetteer, text_of: TextOf
) -> None:
    limit = nlp.max_length
    nlp.max_length = 20
    try:
        with pytest.raises(SkipDocument, match=r"test\.txt: has 31 characters"):
            Extractor(nlp, gazetteer).extract(text_of("France trained the Malian army."))
    finally:
        nlp.max_length = limit


def test_one_text_too_long_leaves_the_others_read(
    nlp: Language, gazetteer: Gazetteer, text_of: TextOf
) -> None:
    limit = nlp.max_length
    nlp.max_length = 40
    texts = [text_of("France trained the Malian army."), text_of("x" * 41), text_of("Russia left Mali.")]
    try:
        read = Extractor(nlp, gazetteer).extract_all(texts)
        assert [len(next(read).claims), len(next(read).claims)] == [1, 0]
        with pytest.raises(SkipDocument, match=r"has 41 characters"):
            next(read)
    finally:
        nlp.max_length = limit


_PIECES = st.sampled_from(
    [
        *(
            "France",
            "trained",
            "the",
            "Malian",
            "army",
            "units",
            "which",
            "defected",
            "in",
            "2012",
            "by",
            ",",
            ".",
        ),
        *(
            "\n\n",
            "“",
            "”",
            "said",
            "Captain",
            "Dupont",
            "he",
            "coup",
            "led",
            "US-trained",
            "of",
            "until",
            "(CAR)",
        ),
    ]
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(_PIECES, max_size=25))
def test_any_row_of_words_is_read_without_fault(
    extractor: Extractor, pieces: list[str], text_of: TextOf
) -> None:
    content = " ".join(pieces)

    statements = extractor.extract(text_of(content))

    for claim in statements.claims:
        assert isinstance(claim.evidence, Quotation)
        assert content[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
    assert {link.training for link in statements.links} <= set(statements.claims)
    assert {link.outcome for link in statements.links} <= set(statements.claims)


def test_two_tellings_of_one_training_are_one_claim(extractor: Extractor, text_of: TextOf) -> None:
    text = text_of("France trained the Malian army. The Malian army was trained by France from 2013.")

    (claim,) = extractor.extract(text).claims

    assert isinstance(claim.states, Training)
    assert claim.states.begin == PartialDate.parse("2013")


def test_report_shape(report: Callable[[str], dict[str, list[dict[str, object]]]]) -> None:
    (training,) = report("France trained the Malian army in the 1990s.")["trainings"]

    assert training == {
        "trainer": "FR",
        "trainee": "Malian army",
        "trainee_kind": "force",
        "host": "ML",
        "start": "1990s",
        "end": "",
        "place": "",
        "programme": "",
        "provider": "",
        "status": "conducted",
        "assessment": "",
        "certainty": "asserted",
        "attributed_to": "The Daily Test (the article)",
        "quote": "France trained the Malian army in the 1990s.",
        "begin_char": 0,
        "end_char": 44,
        "extractor": "training-verbs/1",
    }


def test_a_refused_text_does_not_shift_the_others() -> None:
    nlp = load_model(None)
    nlp.max_length = 200
    texts = [
        Text(content=content, metadata=Metadata(), origin=name, name=name)
        for name, content in (
            ("long", "Nothing of interest happened here today. " * 10),
            ("short", "French instructors trained Niger's presidential guard in 2014."),
        )
    ]
    pairs = Extractor(nlp, load_gazetteer()).extract_pairs(texts)
    text, statements = next(pairs)
    assert text.name == "short"
    assert statements.source.id == text.document_id


def test_a_line_broken_for_width_is_read_on_and_no_other() -> None:
    wrapped = "The 3rd Battalion of the Malian army was trained in Gao by French\nofficers in 2013."
    headed = "Coup in Mali\nSoldiers seized power.\nThe end"

    assert as_read(wrapped) == wrapped.replace("\n", " ")
    assert as_read(headed) == headed
    assert len(as_read("“So”\nhe said")) == len("“So”\nhe said")
