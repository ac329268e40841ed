"""What the trained heads hold likely, on sentences that they have not seen."""

import pytest

from graph.claims.learned.network import Network
from graph.claims.learned.scoring import LEARNED_TYPES, WindowScores, score_window
from graph.claims.learned.windows import windows
from graph.claims.outcome_type import OutcomeType
from tests.claims.learned.conftest import Read


def scored(network: Network, read: Read, content: str) -> list[WindowScores]:
    found = list(windows(read(content)))
    return [
        score_window(network, window, encoded)
        for window, encoded in zip(found, network.encode([w.text for w in found]), strict=True)
    ]


@pytest.mark.parametrize(
    ("sentence", "trainer", "trainee"),
    [
        (
            "The Togolese army's 5th Commando Battalion ended eight weeks of instruction by French marines.",
            "France",
            "5th Commando Battalion",
        ),
        (
            "U.S. Green Berets spent a month with the Ghanaian 64th Infantry Regiment in a training camp.",
            "United States",
            "64th Infantry Regiment",
        ),
        (
            "For ten weeks Norwegian instructors put the Lithuanian volunteers through a shooting course.",
            "Norway",
            "Lithuanian volunteers",
        ),
    ],
)
def test_the_right_pair_is_the_likeliest(
    network: Network, read: Read, sentence: str, trainer: str, trainee: str
) -> None:
    pairs = [pair for told in scored(network, read, sentence) for pair in told.pairs]
    best = max(pairs, key=lambda pair: pair.probability)

    assert (best.giver.trainer.name, best.party.mention.name) == (trainer, trainee)
    assert best.probability > 0.5


def test_nobody_is_paired_across_sentences_or_without_a_word_of_teaching(
    network: Network, read: Read
) -> None:
    apart = scored(network, read, "French officers came. The Malian army was trained.")
    silent = scored(network, read, "French officers met the Malian army.")

    assert not [pair for told in (*apart, *silent) for pair in told.pairs]


def test_every_type_but_founding_is_judged(network: Network, read: Read) -> None:
    (told,) = scored(
        network, read, "Soldiers of the Chadian army, trained by France, deserted to the rebels."
    )
    types = {deed.type for deed in told.deeds}

    assert types == set(LEARNED_TYPES)
    assert OutcomeType.FOUNDED_GROUP not in types
    best = max(told.deeds, key=lambda deed: deed.probability)
    assert best.type in {OutcomeType.DEFECTION, OutcomeType.JOINED_ARMED_GROUP}


def test_probabilities_are_probabilities(network: Network, read: Read) -> None:
    for told in scored(
        network, read, "Cuban advisers taught the Angolan brigade, which later fled. It lost."
    ):
        pairs, deeds, same = told.pairs, told.deeds, told.same
        told_of = [p.probability for p in pairs] + [d.probability for d in deeds]
        told_of += [s.probability for s in same]
        assert all(0 <= probability <= 1 for probability in told_of)
