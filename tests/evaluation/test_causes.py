"""Causes: which one thing is wrong of an event that was found, and what a missed link lacks."""

from collections import Counter

from graph.evaluation.causes import NOTHING, OFF_SUBJECT, UNLIKE, claim_errors
from graph.evaluation.claim_scores import score_document
from graph.evaluation.gold import GoldDocument
from graph.evaluation.records import LinkRecord, OutcomeRecord, Records, TrainingRecord

TRAINING = TrainingRecord(trainer="FR", trainee="Niger's presidential guard", host="NE")
MUTINY = OutcomeRecord(type="mutiny", actor="Niger's presidential guard", host="NE")
LINK = LinkRecord(trainer="FR", trainee="Niger's presidential guard", outcome_type="mutiny")
WHOLE = Records((TRAINING,), (MUTINY,), (LINK,))


def causes(gold: Records, told: Records) -> Counter[tuple[str, str, str]]:
    document = score_document(GoldDocument("a", gold), told)
    return Counter((error.error, error.what, error.cause) for error in claim_errors(document))


def test_what_is_right_has_no_cause() -> None:
    assert not causes(WHOLE, WHOLE)


def test_one_thing_wrong_is_named_on_both_sides() -> None:
    told = TrainingRecord(trainer="US", trainee="the presidential guard of Niger", host="NE")
    found = causes(Records((TRAINING,)), Records((told,)))
    assert found == {
        ("missed", "training", "another trainer read"): 1,
        ("false", "training", "wrong trainer"): 1,
    }
    act = OutcomeRecord(type="coup", actor="Niger's presidential guard", host="NE")
    assert ("false", "outcome", "wrong type") in causes(Records((), (MUTINY,)), Records((), (act,)))


def test_two_things_wrong_are_another_event() -> None:
    told = TrainingRecord(trainer="US", trainee="Honduran police", host="HN")
    found = causes(Records((TRAINING,)), Records((told,)))
    assert found == {("missed", "training", NOTHING): 1, ("false", "training", UNLIKE): 1}


def test_a_false_one_is_near_to_one_missed_one_only() -> None:
    twice = (TRAINING, TrainingRecord(trainer="US", trainee="Niger's presidential guard", host="NE"))
    told = TrainingRecord(trainer="GB", trainee="Niger's presidential guard", host="NE")
    found = causes(Records(twice), Records((told,)))
    assert found["missed", "training", "another trainer read"] == found["missed", "training", NOTHING] == 1


def test_a_text_on_another_subject() -> None:
    assert set(causes(Records(), WHOLE)) == {
        ("false", what, OFF_SUBJECT) for what in ("training", "outcome", "link")
    }


def test_what_a_missed_link_lacks() -> None:
    def of(told: Records) -> str:
        (cause,) = {
            cause for error, what, cause in causes(WHOLE, told) if (error, what) == ("missed", "link")
        }
        return cause

    assert of(Records((TRAINING,), (MUTINY,))) == "both ends found, not tied"
    assert of(Records((TRAINING,))) == "the outcome is missed"
    assert of(Records((), (MUTINY,))) == "the training is missed"
    assert of(Records()) == "both ends are missed"
