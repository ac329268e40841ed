"""How sure an event is when sources differ: no number of assertions outvotes a denial."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims.claim import Certainty
from graph.rdf.certainty_rules import POSITIVE, UNREAL, combined, strength, weakest

C = Certainty
some = st.lists(st.sampled_from(Certainty), min_size=1)


@pytest.mark.parametrize(
    ("claims", "event"),
    [
        ([C.REPORTED], C.REPORTED),
        ([C.ALLEGED, C.REPORTED, C.ALLEGED], C.REPORTED),
        ([C.REPORTED, C.DOCUMENTED], C.DOCUMENTED),
        ([C.DOCUMENTED, C.DOCUMENTED, C.DENIED], C.DISPUTED),
        ([C.DOCUMENTED, C.DISPUTED], C.DISPUTED),
        ([C.DENIED], C.DENIED),
        ([C.DENIED, C.HYPOTHETICAL], C.DENIED),
        ([C.PLANNED, C.HYPOTHETICAL], C.PLANNED),
        ([C.PLANNED, C.REPORTED], C.REPORTED),
    ],
)
def test_an_event_from_its_claims(claims: list[Certainty], event: Certainty) -> None:
    assert combined(claims) is event


def test_no_claims_are_no_event() -> None:
    with pytest.raises(ValueError, match=r"."):
        combined([])


@given(some)
def test_order_and_repetition_do_not_count(claims: list[Certainty]) -> None:
    assert combined(claims) is combined(sorted(set(claims)))


@given(some)
def test_nobody_is_surer_than_the_surest_claim(claims: list[Certainty]) -> None:
    assert strength(combined(claims)) <= max(map(strength, claims)) or combined(claims) is C.DISPUTED


@given(some)
def test_an_asserted_event_that_is_denied_is_disputed(claims: list[Certainty]) -> None:
    asserted = set(claims) & set(POSITIVE)
    if asserted and C.DENIED in claims:
        assert combined(claims) is C.DISPUTED


@given(some)
def test_what_nobody_asserts_stays_unreal(claims: list[Certainty]) -> None:
    assert (combined(claims) in UNREAL) == (set(claims) <= UNREAL)


@given(some)
def test_a_chain_is_as_sure_as_its_weakest_link(claims: list[Certainty]) -> None:
    assert strength(weakest(claims)) == min(map(strength, claims))
