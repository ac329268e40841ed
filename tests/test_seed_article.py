"""The real article that the project starts from: what it states, and what it does not.

Its text is not in the repository. The rules know nothing of it; this test only holds them to what a careful
reader finds there.
"""

from pathlib import Path

import pytest

from graph.claims.claim import Assessment, Certainty, Outcome, Quotation, Scope, Training
from graph.claims.extract import Extractor
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Statements
from graph.pipeline import Inputs, build, read_texts
from graph.questions.answer import answer
from graph.questions.interpretation import Interpretation, interpret
from graph.questions.names import read_names
from graph.questions.question import load_questions
from graph.rdf.iris import Iris
from graph.store import open_store
from graph.text.text import Text

ARTICLE = "000_340f8b702d04f765.txt"

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def text(shared: Path) -> Text:
    [text] = read_texts([shared / "seeds" / ARTICLE], [])
    return text


@pytest.fixture(scope="module")
def statements(text: Text, extractor: Extractor) -> Statements:
    return extractor.extract(text)


def trainings(statements: Statements) -> list[Training]:
    return [claim.states for claim in statements.claims if isinstance(claim.states, Training)]


def outcomes(statements: Statements) -> list[Outcome]:
    return [claim.states for claim in statements.claims if isinstance(claim.states, Outcome)]


def test_every_quotation_stands_at_its_offsets(text: Text, statements: Statements) -> None:
    assert statements.claims
    for claim in statements.claims:
        assert isinstance(claim.evidence, Quotation)
        assert text.content[claim.evidence.start : claim.evidence.end] == claim.evidence.quote


def test_the_training_of_mexicans_is_a_plan(statements: Statements) -> None:
    claims = [
        c for c in statements.claims if isinstance(c.states, Training) and c.states.trainee.country == "MX"
    ]
    assert claims
    assert {claim.certainty for claim in claims} == {Certainty.PLANNED}
    assert {t.trainer.country for t in trainings(statements)} == {"US"}
    assert any(t.place == "Colorado" for t in trainings(statements) if t.trainee.country == "MX")


def test_the_zetas_founders_defected_and_nobody_is_said_to_have_trained_them(statements: Statements) -> None:
    [defection] = [o for o in outcomes(statements) if o.actor.country == "MX"]
    assert defection.type is OutcomeType.DEFECTION
    assert defection.scope is Scope.SOME_MEMBERS
    assert defection.founded is not None
    assert defection.founded.name == "Los Zetas"
    assert defection.begin is not None
    assert defection.begin.edtf == "199X"
    assert not [link for link in statements.links if link.outcome.states == defection]


def test_malian_units_were_trained_and_some_defected(statements: Statements) -> None:
    [link] = [
        link
        for link in statements.links
        if isinstance(link.outcome.states, Outcome) and link.outcome.states.type is OutcomeType.DEFECTION
    ]
    training, defection = link.training.states, link.outcome.states
    assert isinstance(training, Training)
    assert isinstance(defection, Outcome)
    assert (training.trainer.country, training.trainee.country) == ("US", "ML")
    assert training.begin is not None
    assert training.begin.earliest.year <= 2003 <= training.begin.latest.year
    assert defection.scope is Scope.SOME_MEMBERS
    assert defection.joined is not None
    assert "Islamist" in defection.joined.name
    assert link.order_stated
    assert link.training.attributed_to is not None
    assert "New York Times" in link.training.attributed_to.speaker


def test_a_malian_officer_was_trained_and_led_the_coup_of_2012(statements: Statements) -> None:
    [link] = [
        link
        for link in statements.links
        if isinstance(link.outcome.states, Outcome) and link.outcome.states.type is OutcomeType.COUP
    ]
    training, coup = link.training.states, link.outcome.states
    assert isinstance(training, Training)
    assert isinstance(coup, Outcome)
    assert (training.trainer.country, training.trainee.country) == ("US", "ML")
    assert coup.begin is not None
    assert coup.begin.edtf == "2012"


def test_afghan_units_were_trained_and_the_article_thinks_well_of_it(statements: Statements) -> None:
    [claim] = [
        c for c in statements.claims if isinstance(c.states, Training) and c.states.trainee.country == "AF"
    ]
    assert isinstance(claim.states, Training)
    assert claim.states.assessment is Assessment.FAVOURABLE
    assert claim.attributed_to is None  # the article itself says so


def test_nothing_else_is_claimed(statements: Statements) -> None:
    assert len(trainings(statements)) <= 5  # the plan may be told in two sentences
    assert len(outcomes(statements)) == 3


def test_asking_gives_the_malian_units_with_their_evidence(shared: Path, extractor: Extractor) -> None:
    store = open_store(":memory:")
    build(Inputs.of([str(shared / "seeds" / ARTICLE)]), store, lambda: extractor, Iris())
    questions = load_questions()
    with store.view() as view:
        reading = interpret("units trained by US that later defected", questions, read_names(view))
        assert isinstance(reading, Interpretation)
        values = {name: thing.term for name, thing in reading.parameters.items()}
        found = answer(reading.question, values, view)
    [row] = found.rows
    assert row["trainer"] == "United States"
    assert row["basis"] == "some members"
    assert row["certainty"] == "reported"
    assert "several of those units defected" in row["evidence"]
    assert row["source_url"].startswith("https://www.huffpost.com/")
