"""The chain of labels: what is learnt is found again, and no impossible row of labels is ever told."""

import json

import numpy as np
import pytest

from graph.training.chain import Chain, learn_chain
from graph.training.name_features import group_of
from graph.training.words import LABELS

SEQUENCES = [
    ([["bias", "word=col"], ["bias", "word=ada"], ["bias", "word=left"]], ["B-Rank", "B-Person", "O"]),
    ([["bias", "word=gen"], ["bias", "word=ada"], ["bias", "word=came"]], ["B-Rank", "B-Person", "O"]),
]


@pytest.fixture(scope="module")
def chain() -> Chain:
    return learn_chain(SEQUENCES, group_of, seed=0, rounds=2)


def test_what_was_learnt_is_read(chain: Chain) -> None:
    told, labels = SEQUENCES[0]
    assert chain.best(chain.scores(told)) == labels


def test_the_same_seed_gives_the_same_weights(chain: Chain) -> None:
    again = learn_chain(SEQUENCES, group_of, seed=0, rounds=2)
    assert json.dumps(again.as_json()) == json.dumps(chain.as_json())


def test_weights_survive_json(chain: Chain) -> None:
    back = Chain.from_json(json.loads(json.dumps(chain.as_json())))
    told, _ = SEQUENCES[1]
    assert np.array_equal(back.scores(told), chain.scores(told))


def test_a_later_word_never_opens_a_mark() -> None:
    chain = Chain({"x": np.eye(len(LABELS))[LABELS.index("I-Person")] * 9}, np.zeros((len(LABELS),) * 2))
    labels = chain.best(chain.scores([["x"], ["x"], ["y"]]))
    assert labels[0] != "I-Person"
    assert labels[1] != "I-Person" or labels[0] == "B-Person"


def test_weights_for_other_labels_are_refused(chain: Chain) -> None:
    data = chain.as_json() | {"labels": ["O", "B-Ship"]}
    with pytest.raises(ValueError, match="other labels"):
        Chain.from_json(data)


def test_no_word_has_no_label(chain: Chain) -> None:
    assert chain.best(chain.scores([])) == []
