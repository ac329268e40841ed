"""What the heads are told beside the words."""

from graph.claims.learned.candidates import givers, parties
from graph.claims.learned.features import governing, meeting, path_up, way_between
from graph.claims.learned.windows import windows
from tests.claims.learned.conftest import Read


def test_the_verb_is_where_trainer_and_trainee_meet(read: Read) -> None:
    reading = read("The Malian army was trained by France.")
    (window,) = windows(reading)
    army = next(p for p in parties(reading) if p.head.lower_ == "army")
    france = next(g for g in givers(reading) if g.trainer.country == "FR")
    way = way_between(window, army, france)

    assert way.meeting.lower_ == "trained"
    assert not way.apart
    assert len(way.of_party.deps) == 1
    assert len(way.of_giver.deps) == 2
    assert way.of_giver.words


def test_two_sentences_have_no_meeting(read: Read) -> None:
    reading = read("France came. The army left.")
    assert meeting(reading.doc[0], reading.doc[4]) is None


def test_the_governing_word_is_the_verb_above(read: Read) -> None:
    doc = read("The soldiers of the army deserted.").doc

    assert governing(doc[4]).lower_ == "deserted"
    assert path_up(doc[1], doc[1]).deps == ()
