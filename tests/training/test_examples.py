"""What the learned reader is taught of a passage: which candidates are positive, masked and negative."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from graph.claims.learned.windows import windows
from graph.claims.outcome_type import OutcomeType
from graph.claims.reading import Reading
from graph.errors import StopRun
from training.annotated import Passage, Stretch, is_held, locate, read_passages
from training.examples import Label, WindowExample, examples_of
from training.reading import readings

TRAINED = "French instructors trained the Kavu Battalion in 2011."
ACTED = "The Kavu Battalion mutinied in March."
ELSEWHERE = "Germany sent tents to the region, and Colonel Abdou Sarr thanked the donors."
TEXT = f"{TRAINED} {ACTED} {ELSEWHERE}\n"

ENTRY: dict[str, Any] = {
    "id": "kavu",
    "title": "The Kavu Battalion",
    "published": "2015-04",
    "text": TEXT,
    "trainings": [
        {
            "trainer": "FR",
            "trainee": "Kavu Battalion",
            "host": "ML",
            "evidence": TRAINED,
            "trainer_mention": "French instructors",
            "trainee_mention": "the Kavu Battalion",
        }
    ],
    "outcomes": [
        {
            "type": "mutiny",
            "actor": "Kavu Battalion",
            "host": "ML",
            "evidence": ACTED,
            "actor_mention": "The Kavu Battalion",
            "trigger": "mutinied",
        }
    ],
}


@pytest.fixture(scope="module")
def pair() -> tuple[Passage, Reading]:
    return next(readings([Passage.of(ENTRY)]))


@pytest.fixture(scope="module")
def window(pair: tuple[Passage, Reading]) -> WindowExample:
    (only,) = examples_of(*pair)
    return only


def words(window: WindowExample, stretch: Stretch) -> str:
    return window.text[stretch.start : stretch.end]


def labels(window: WindowExample) -> Iterator[tuple[str, str, int, Label]]:
    """Giver, party, which occurrence of the party's words, label."""
    for pair in window.pairs:
        giver, party = window.givers[pair.giver], window.parties[pair.party]
        number = int(party.words.start > window.text.index(ACTED))
        yield words(window, giver.words).split()[0], words(window, party.words), number, pair.label


def only(found: Sequence[Label]) -> Label:
    (label,) = set(found)
    return label


def test_the_window_is_what_the_text_gives(pair: tuple[Passage, Reading], window: WindowExample) -> None:
    (read,) = windows(pair[1])
    assert window.text == pair[0].text.content[read.start : read.end]
    assert (len(window.parties), len(window.givers)) == (len(read.parties), len(read.givers))


@pytest.mark.parametrize(
    ("giver", "number", "label"),
    [
        ("French", 0, Label.POSITIVE),  # the quoted words
        ("French", 1, Label.MASKED),  # the same name in a sentence that does not tell it
    ],
)
def test_a_pair_is_positive_by_its_own_words(
    window: WindowExample, giver: str, number: int, label: Label
) -> None:
    found = [
        told for who, party, at, told in labels(window) if who == giver and "Kavu" in party and at == number
    ]
    assert only(found) is label


def test_other_pairs_are_negative(window: WindowExample) -> None:
    german = [label for giver, _, _, label in labels(window) if giver == "Germany"]
    colonel = [label for _, party, _, label in labels(window) if "Sarr" in party]
    assert only(german) is Label.NEGATIVE
    assert only(colonel) is Label.NEGATIVE


def test_a_deed_is_done_by_the_quoted_words_and_masked_for_the_name(window: WindowExample) -> None:
    trained, acted = (party for party in window.parties if "Kavu" in words(window, party.words))
    assert not trained.deeds
    assert trained.masked == {OutcomeType.MUTINY}
    assert acted.deeds == {OutcomeType.MUTINY}
    assert not acted.masked
    (colonel,) = (party for party in window.parties if "Sarr" in words(window, party.words))
    assert not colonel.deeds | colonel.masked


def test_triggers_and_cues_are_ranges_of_the_window(window: WindowExample) -> None:
    assert [(words(window, at), kind) for at, kind in window.triggers] == [("mutinied", OutcomeType.MUTINY)]
    assert [words(window, cue) for cue in window.cues] == ["instructors", "trained"]


def test_what_a_pronoun_means_is_learned_from_its_annotation() -> None:
    told = {
        **ENTRY,
        "text": f"{TRAINED} Later they mutinied.",
        "outcomes": [
            {
                **ENTRY["outcomes"][0],
                "evidence": "Later they mutinied.",
                "actor_mention": "they",
            }
        ],
    }
    (window,) = examples_of(*next(readings([Passage.of(told)])))
    meant = {
        words(window, window.parties[each.earlier].words): each.same
        for each in window.same
        if words(window, window.parties[each.party].words) == "they" and each.weight == 1
    }
    assert meant
    assert all(same == ("Kavu" in name) for name, same in meant.items())
    assert any(meant.values())


def test_without_annotations_nothing_is_positive() -> None:
    told = {**ENTRY, "trainings": [], "outcomes": []}
    (window,) = examples_of(*next(readings([Passage.of(told)])))
    assert {pair.label for pair in window.pairs} == {Label.NEGATIVE}
    assert not any(party.deeds | party.masked for party in window.parties)


def test_words_are_found_however_their_lines_are_broken() -> None:
    assert locate("They were trained\n  there.", "were trained there.") == Stretch(5, 26)
    assert locate("They were trained.", "were taught") is None
    assert locate("They were trained.", "") is None


def test_the_same_passages_are_held_out_every_time() -> None:
    names = [f"passage-{number}" for number in range(400)]
    fewer, more = ({name for name in names if is_held(name, share)} for share in (0.05, 0.2))
    assert fewer < more < set(names)
    assert not any(is_held(name, 0) for name in names)


def test_a_file_that_is_none_is_named(tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text("- id: x\n", encoding="utf-8")
    with pytest.raises(StopRun, match=r"broken\.yaml"):
        list(read_passages([file]))
