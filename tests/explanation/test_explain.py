"""Explain: each claim's words, rule and reason; and what was read without becoming a claim."""

from collections.abc import Callable

import pytest

from graph.claims.extract import Extractor
from graph.documents.document import Metadata
from graph.explanation.explain import explain
from graph.explanation.explanation import ClaimNote, Explanation
from graph.explanation.notes import what_it_reads
from graph.text.text import Text

Explained = Callable[[str], Explanation]


def only(explanation: Explanation) -> ClaimNote:
    assert len(explanation.claims) == 1
    return explanation.claims[0]


def values(claim: ClaimNote) -> dict[str, str]:
    return {field.name: field.value for field in claim.fields}


def test_a_training_is_told_field_by_field(explained: Explained) -> None:
    text = "French instructors trained Niger's presidential guard in 2014."
    claim = only(explained(text))
    said = values(claim)
    assert said["trainer"] == "France (country, FR)"
    assert said["trained"].startswith("Niger's presidential guard (unit")
    assert said["began"] == "2014"
    assert (claim.quote, claim.trigger, claim.certainty) == (text, "trained", "reported")
    assert claim.rule.startswith("training-verbs/")
    assert claim.reads == "Reads verbs of training, active and passive, finite and not."


@pytest.mark.parametrize(
    ("text", "certainty", "words"),
    [
        ("France allegedly trained Niger's presidential guard.", "alleged", ("allegedly",)),
        ("France will train Niger's presidential guard next year.", "planned", ("will",)),
        ("France plans to train Niger's presidential guard.", "planned", ("plans",)),
        ("France denied training Niger's presidential guard.", "denied", ("denied",)),
        (
            "The ministry said that France had never trained Niger's presidential guard.",
            "denied",
            ("never",),
        ),
        ("France trained Niger's presidential guard.", "reported", ()),
    ],
)
def test_the_words_that_make_a_claim_less_sure(
    explained: Explained, text: str, certainty: str, words: tuple[str, ...]
) -> None:
    claim = only(explained(text))
    assert (claim.certainty, claim.certainty_words) == (certainty, words)


def test_the_pieces_are_the_text_and_mentions_say_what_they_are(explained: Explained) -> None:
    text = "In 2014, U.S. Green Berets trained Niger’s presidential guard. Its men deserted.\n\nNothing else."
    explanation = explained(text)
    assert "".join(passage.text for passage in explanation.passages) == text
    marked = {
        piece.text: piece.kind for passage in explanation.passages for piece in passage.pieces if piece.kind
    }
    assert marked["Niger’s presidential guard"] == "unit"
    assert marked["2014"] == "date"
    triggers = [piece.text for passage in explanation.passages for piece in passage.pieces if piece.trigger]
    assert "trained" in triggers


def test_a_link_says_through_whom_and_why_later(explained: Explained) -> None:
    explanation = explained("France trained Niger's presidential guard in 2014. The guard mutinied in 2016.")
    link = explanation.links[0]
    assert explanation.claims[link.training - 1].what == "training"
    assert explanation.claims[link.outcome - 1].what == "outcome"
    assert link.basis.startswith("same unit")
    assert link.order == "the outcome is later by its date: 2014, 2016"


def test_what_is_told_twice_is_claimed_once_and_the_other_is_shown(explained: Explained) -> None:
    explanation = explained(
        "France trained Niger's presidential guard in 2014. France trained Niger's presidential guard."
    )
    assert len(explanation.claims) == 1
    (left,) = explanation.unclaimed
    assert left.words == "France trained Niger's presidential guard."
    assert "told elsewhere" in left.reason


def test_what_has_no_training_to_it_is_read_and_not_claimed(explained: Explained) -> None:
    explanation = explained("Soldiers of the Chadian army mutinied in 2014 over unpaid wages.")
    assert explanation.claims == ()
    assert [item.what for item in explanation.unclaimed] == ["outcome"]
    assert "no training" in explanation.unclaimed[0].reason


def test_a_text_about_nothing_has_nothing(explained: Explained) -> None:
    explanation = explained("The bakery on the corner opens at six.")
    assert (explanation.claims, explanation.links, explanation.unclaimed) == ((), (), ())


def test_a_text_in_spanish_is_told_without_marks_on_its_mentions(extractor: Extractor) -> None:
    content = "Instructores franceses entrenaron a la Guardia Presidencial de Níger en 2014."
    text = Text(content=content, metadata=Metadata(language="es"), origin="x", name="x")
    explanation = explain(extractor, text)
    claim = only(explanation)
    assert claim.quote == content
    assert explanation.passages[0].claims == (1,)
    assert "".join(passage.text for passage in explanation.passages) == content


def test_a_trained_reader_says_that_it_is_one() -> None:
    assert "trained network" in what_it_reads("learned/1")


def test_a_rule_of_another_version_is_not_described() -> None:
    assert what_it_reads("no-such-rule/9") == ""
