"""Reading with what was learnt: names and relations of the invented texts, and of a text that is new."""

from spacy.language import Language

from graph.evaluation.mark_run import MarkRun, score_runs
from graph.evaluation.mark_scores import ALL, MarkOptions
from graph.mentions.model import load_model
from graph.training.layers import Observer
from graph.training.personnel import Trained, TrainedPersonnel, learn, read, read_ties
from tests.graph_training.conftest import Examples


def test_what_was_learnt_is_found_again(trained: Trained, studied: Examples) -> None:
    runs = tuple(MarkRun(text, read(trained, one)) for one, text in studied)
    scores = score_runs(runs, MarkOptions(trim_edges=True))
    assert scores.names_exact[ALL].f1 > 0.9
    assert scores.relations_exact[ALL].f1 > 0.85


def test_a_text_that_is_new_is_read(trained: Trained, pipeline: Language, observer: Observer) -> None:
    content = "The commander of 8 Coastal Battalion, Colonel Boris Tamm, spoke in Sulen."
    found = TrainedPersonnel(trained, observer).read(pipeline(content))
    assert {(tie.person.text, tie.kind.value, tie.other.text) for tie in found.relations} == {
        ("Boris Tamm", "has_role", "commander"),
        ("Boris Tamm", "is_posted", "8 Coastal Battalion"),
        ("Boris Tamm", "has_rank", "Colonel"),
    }


def test_every_mark_is_at_most_one_persons(trained: Trained, studied: Examples) -> None:
    for one, text in studied:
        others = [tie.other for tie in read_ties(trained, one, text.gold).relations]
        assert len(others) == len(set(others))


def test_learning_again_gives_the_same(trained: Trained, studied: Examples) -> None:
    again = learn(studied, None)
    assert again.names.chain.as_json() == trained.names.chain.as_json()
    assert again.ties.as_json() == trained.ties.as_json()


def test_a_surer_reading_tells_no_more(trained: Trained, studied: Examples) -> None:
    for one, _ in studied:
        sure, likely = read(trained, one, 0.8), read(trained, one)
        assert set(sure.relations) <= set(likely.relations)


def test_an_empty_text_has_no_marks(trained: Trained, pipeline: Language, observer: Observer) -> None:
    found = TrainedPersonnel(trained, observer).read(pipeline(""))
    assert not found.marks
    assert not found.relations


def test_the_recogniser_can_be_taught_too(studied: Examples) -> None:
    few = studied[:3]
    first, second = (learn(few, lambda: load_model(None)) for _ in range(2))
    assert first.names.recognizer is not None
    assert [read(first, one) for one, _ in few] == [read(second, one) for one, _ in few]
