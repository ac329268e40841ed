"""Names: what their words are folded to, and which of them may mean the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evaluation.names import NameWords, any_same_name, same_name


@pytest.mark.parametrize(
    ("name", "proper", "kinds", "nations"),
    [
        ("Malian army units", set(), {"military", "formation"}, {"ML"}),
        ("Gen. Gilbert Diendéré", {"gilbert", "diendere"}, set(), set()),
        ("the Kaibiles", {"kaibile"}, set(), set()),
        ("3-16 Battalion", {"3", "16"}, {"formation"}, set()),
        ("former U.S. soldiers", set(), {"military"}, {"US"}),
        ("Democratic Republic of the Congo", set(), set(), {"CD"}),
        ("Khalimov’s men", {"khalimov"}, set(), set()),
        ("the men", {"the", "men"}, set(), set()),
        ("gas", {"gas"}, set(), set()),
        ("class", {"class"}, set(), set()),
        ("", set(), set(), set()),
    ],
)
def test_a_name_is_folded_to_its_words(
    name: str, proper: set[str], kinds: set[str], nations: set[str]
) -> None:
    words = NameWords.of(name)
    assert (set(words.proper), set(words.kinds), set(words.nations)) == (proper, kinds, nations)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Filipino soldiers", "Philippine troops"),
        ("Captain Amadou Sanogo", "Sanogo"),
        ("Grupo Aeromóvil", "GRUPO AEROMOVIL"),
        ("Malian soldiers", "soldiers"),
        ("Alpha Beta Gamma", "Alpha Beta Delta"),  # 2 of 3 is more than half
        ("Malian police", "Malian army"),  # ML of {ML, police} and {ML, military}: half of the general words
        ("al-Shabaab", "Al Shabaab"),
        ("Malian and Nigerien soldiers", "soldiers from Mali"),
    ],
)
def test_names_that_may_mean_the_same(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Malian soldiers", "Nigerien soldiers"),
        ("Malian John Smith", "Nigerien John Smith"),  # different nations never
        ("Alpha Beta", "Alpha Gamma"),  # 1 of 2 is no more than half
        ("police", "army"),
        ("John Smith", "soldiers"),  # one has proper words, the other none
        ("3rd Battalion", "4th Battalion"),
        ("Captain Sanogo", "captain"),
        ("", ""),
    ],
)
def test_names_that_do_not(one: str, other: str) -> None:
    assert not same_name(one, other)


def test_one_of_several_names_will_do() -> None:
    assert any_same_name(("2nd Ranger Battalion", "Bolivian Rangers"), "the Rangers")
    assert not any_same_name((), "the Rangers")


_NAMES = st.one_of(
    st.lists(
        st.sampled_from(
            ("Malian", "French", "the", "army", "police", "unit", "Kaibil", "Kaibiles", "3rd", "Gen.", "men")
        )
    ).map(" ".join),
    st.text(max_size=20),
)


@given(_NAMES, _NAMES)
def test_sameness_is_symmetric(one: str, other: str) -> None:
    assert same_name(one, other) == same_name(other, one)


@given(_NAMES)
def test_a_name_with_any_word_is_itself(name: str) -> None:
    words = NameWords.of(name)
    assert same_name(name, name) == bool(words.proper or words.general)


@given(_NAMES)
def test_case_says_nothing(name: str) -> None:
    assert NameWords.of(name.casefold()) == NameWords.of(name)
