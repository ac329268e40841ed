"""What may be said to have come after a training, whom the two share, and what dates can tell."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims.claim import Certainty, Scope
from graph.partial_date import PartialDate
from graph.rdf.certainty_rules import UNREAL
from graph.rdf.succession import Basis, Order, OutcomeFact, Sequence, TrainingFact, Window, sequences

NOBODY: dict[str, frozenset[str]] = {}


def window(text: str | None) -> Window | None:
    if text is None:
        return None
    when = PartialDate.parse(text)
    return Window(when.earliest, when.latest)


def training(
    trainee: str = "unit",
    began: str | None = "2003",
    certainty: Certainty = Certainty.REPORTED,
    kind: str = "unit",
    iri: str = "t",
) -> TrainingFact:
    return TrainingFact(iri, trainee, kind == "person", kind == "unit", window(began), certainty)


def outcome(
    actor: str = "unit",
    began: str | None = "2012",
    certainty: Certainty = Certainty.REPORTED,
    scope: Scope = Scope.WHOLE,
    after: frozenset[str] = frozenset(),
) -> OutcomeFact:
    return OutcomeFact("o", actor, scope, window(began), certainty, after)


def only(
    first: TrainingFact,
    then: OutcomeFact,
    bodies: dict[str, frozenset[str]] = NOBODY,
    parents: dict[str, frozenset[str]] = NOBODY,
) -> Sequence | None:
    found = list(sequences([first], [then], bodies, parents))
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("kind", "scope", "basis"),
    [
        ("person", Scope.WHOLE, Basis.SAME_PERSON),
        ("unit", Scope.WHOLE, Basis.SAME_UNIT),
        ("unit", Scope.SOME_MEMBERS, Basis.SOME_MEMBERS),
        ("force", Scope.WHOLE, Basis.SAME_UNIT),
        ("force", Scope.SOME_MEMBERS, Basis.SOME_MEMBERS),
    ],
)
def test_the_trainee_acts(kind: str, scope: Scope, basis: Basis) -> None:
    found = only(training(kind=kind), outcome(scope=scope))
    assert found is not None
    assert found.basis is basis


def test_a_member_of_a_trained_unit_is_some_members_of_it() -> None:
    found = only(training(), outcome(actor="captain"), bodies={"captain": frozenset({"unit"})})
    assert found is not None
    assert found.basis is Basis.SOME_MEMBERS


def test_a_part_of_a_trained_unit_has_it_as_parent() -> None:
    found = only(training(), outcome(actor="company"), parents={"company": frozenset({"unit"})})
    assert found is not None
    assert found.basis is Basis.PARENT_UNIT


def test_training_of_a_whole_army_says_nothing_of_its_soldiers_and_battalions() -> None:
    army = training(trainee="army", kind="force")
    assert only(army, outcome(actor="captain"), bodies={"captain": frozenset({"army"})}) is None
    assert only(army, outcome(actor="battalion"), parents={"battalion": frozenset({"army"})}) is None


@pytest.mark.parametrize("tied", [True, False])
def test_a_unit_whose_members_were_trained_needs_a_source_that_ties_the_two(tied: bool) -> None:
    first = training(trainee="members", kind="group")
    then = dataclasses.replace(outcome(actor="unit"), tied_to=frozenset({"t"} if tied else ()))
    found = only(first, then, parents={"members": frozenset({"unit"})})
    assert (found.basis if found else None) is (Basis.SOME_MEMBERS if tied else None)


@pytest.mark.parametrize("tied", [True, False])
def test_a_battalion_of_a_trained_army_needs_a_source_that_ties_the_two(tied: bool) -> None:
    first = training(trainee="army", kind="force")
    then = dataclasses.replace(outcome(actor="battalion"), tied_to=frozenset({"t"} if tied else ()))
    found = only(first, then, parents={"battalion": frozenset({"army"})})
    assert (found.basis if found else None) is (Basis.PARENT_UNIT if tied else None)


def test_a_tie_between_strangers_is_no_sequence() -> None:
    then = dataclasses.replace(outcome(actor="stranger"), tied_to=frozenset({"t"}))
    assert only(training(trainee="unit"), then) is None


def test_training_of_a_person_says_nothing_of_the_unit() -> None:
    person = training(trainee="captain", kind="person")
    assert only(person, outcome(), bodies={"captain": frozenset({"unit"})}) is None


def test_a_unit_within_a_unit_within_a_trained_unit_is_too_far() -> None:
    parents = {"platoon": frozenset({"company"}), "company": frozenset({"unit"})}
    assert only(training(), outcome(actor="platoon"), parents=parents) is None


@pytest.mark.parametrize(
    ("before", "after", "order", "gap"),
    [
        ("2003", "2012", Order.AFTER, (8, 9)),
        ("2003-05-01", "2003-05-01", Order.AFTER, (0, 0)),
        ("2003", "2003", Order.UNKNOWN, (0, 0)),
        ("1990s", "1997", Order.UNKNOWN, (0, 7)),
        ("2003~", "2004", Order.UNKNOWN, (0, 2)),
        ("2003-02-28", "2004-02-28", Order.AFTER, (1, 1)),
        ("2003-03-01", "2004-02-28", Order.AFTER, (0, 0)),
        (None, "2012", Order.UNKNOWN, None),
        ("2003", None, Order.UNKNOWN, None),
        (None, None, Order.UNKNOWN, None),
    ],
)
def test_what_dates_tell(
    before: str | None, after: str | None, order: Order, gap: tuple[int, int] | None
) -> None:
    found = only(training(began=before), outcome(began=after))
    assert found is not None
    assert (found.order, found.gap) == (order, gap)


def test_an_outcome_that_began_before_is_left_out_whatever_words_say() -> None:
    assert only(training(began="2003"), outcome(began="2002", after=frozenset({"t"}))) is None


def test_words_count_where_dates_cannot_tell() -> None:
    stated = outcome(began="2003", after=frozenset({"t"}))
    for found, order in (
        (only(training(), stated), Order.STATED),
        (only(training(iri="u"), stated), Order.UNKNOWN),
    ):
        assert found is not None
        assert found.order is order


@pytest.mark.parametrize(
    ("ended", "order"),
    [("2011", Order.AFTER), ("2012-01-01", Order.AFTER), ("2012", Order.UNKNOWN), ("2013", Order.UNKNOWN)],
)
def test_a_known_end_will_do_where_the_beginning_is_not_known(ended: str, order: Order) -> None:
    first = dataclasses.replace(training(began=None), ended=window(ended))
    found = only(first, outcome(began="2012"))
    assert found is not None
    assert found.order is order
    assert found.gap is None


def test_dates_come_before_words() -> None:
    found = only(training(), outcome(after=frozenset({"t"})))
    assert found is not None
    assert found.order is Order.AFTER


@pytest.mark.parametrize("unreal", sorted(UNREAL))
def test_what_did_not_take_place_follows_nothing_and_is_followed_by_nothing(unreal: Certainty) -> None:
    assert only(training(certainty=unreal), outcome()) is None
    assert only(training(), outcome(certainty=unreal)) is None


def test_a_pair_is_as_sure_as_its_weaker_part() -> None:
    found = only(training(certainty=Certainty.DISPUTED), outcome(certainty=Certainty.DOCUMENTED))
    assert found is not None
    assert found.certainty is Certainty.DISPUTED


names = st.sampled_from(("a", "b", "c", "d"))
days = st.dates(date(1990, 1, 1), date(1999, 12, 31))
windows = st.none() | st.tuples(days, days).map(lambda pair: Window(min(pair), max(pair)))
groups = st.dictionaries(names, st.frozensets(names, max_size=2), max_size=3)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[TrainingFact], list[OutcomeFact]]:
    persons = draw(st.frozensets(names))
    certainties = st.sampled_from(Certainty)
    trainings = [
        TrainingFact(f"t{n}", who, who in persons, who not in persons, draw(windows), draw(certainties))
        for n, who in enumerate(draw(st.lists(names, max_size=4)))
    ]
    stated = st.frozensets(st.sampled_from([t.iri for t in trainings] or ["t"]))
    outcomes = [
        OutcomeFact(
            f"o{n}", who, draw(st.sampled_from(Scope)), draw(windows), draw(certainties), draw(stated)
        )
        for n, who in enumerate(draw(st.lists(names, max_size=4)))
    ]
    return trainings, outcomes


@given(worlds(), groups, groups)
def test_nothing_is_said_to_follow_that_certainly_began_before(
    world: tuple[list[TrainingFact], list[OutcomeFact]],
    bodies: dict[str, frozenset[str]],
    parents: dict[str, frozenset[str]],
) -> None:
    trainings = {fact.iri: fact for fact in world[0]}
    outcomes = {fact.iri: fact for fact in world[1]}
    for found in sequences(*world, bodies, parents):
        first, then = trainings[found.training], outcomes[found.outcome]
        assert first.certainty not in UNREAL
        assert then.certainty not in UNREAL
        if first.began and then.began:
            assert then.began.latest >= first.began.earliest
            if found.order is Order.AFTER:
                assert then.began.earliest >= first.began.latest
        if found.gap:
            assert 0 <= found.gap[0] <= found.gap[1]


@given(worlds(), groups, groups)
def test_a_pair_is_found_once(
    world: tuple[list[TrainingFact], list[OutcomeFact]],
    bodies: dict[str, frozenset[str]],
    parents: dict[str, frozenset[str]],
) -> None:
    pairs = [(s.training, s.outcome) for s in sequences(*world, bodies, parents)]
    assert len(pairs) == len(set(pairs))


@given(worlds(), groups, groups, st.permutations(("a", "b", "c", "d")))
def test_other_iris_give_the_same_pairs(
    world: tuple[list[TrainingFact], list[OutcomeFact]],
    bodies: dict[str, frozenset[str]],
    parents: dict[str, frozenset[str]],
    order: list[str],
) -> None:
    called = dict(zip("abcd", order, strict=True))

    def renamed(group: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        return {called[k]: frozenset(called[v] for v in values) for k, values in group.items()}

    trainings = [
        TrainingFact(t.iri, called[t.trainee], t.trainee_is_person, t.trainee_is_unit, t.began, t.certainty)
        for t in world[0]
    ]
    outcomes = [
        OutcomeFact(o.iri, called[o.actor], o.scope, o.began, o.certainty, o.stated_after) for o in world[1]
    ]
    assert set(sequences(trainings, outcomes, renamed(bodies), renamed(parents))) == set(
        sequences(*world, bodies, parents)
    )
