from graph.evaluation.agreement import Compared, Verdict, agreement_table, compare

Record = dict[str, object]

GUARD: Record = {
    "trainer": "FR",
    "trainee": "Niger's presidential guard",
    "host": "NE",
    "start": "2014",
    "certainty": "asserted",
    "quote": "French instructors trained Niger's presidential guard in 2014.",
    "begin_char": 0,
    "end_char": 62,
    "extractor": "training-verbs/1",
}
COUP: Record = {
    "type": "coup",
    "actor": "presidential guard",
    "certainty": "asserted",
    "begin_char": 70,
    "end_char": 120,
}
LINK: Record = {"trainer": "FR", "trainee": "Niger's presidential guard", "outcome_type": "coup"}


def told(*trainings: Record, outcomes: tuple[Record, ...] = ()) -> dict[str, list[Record]]:
    return {"trainings": list(trainings), "outcomes": list(outcomes), "links": []}


def verdicts(claims: tuple[Compared, ...]) -> list[str]:
    return [claim.verdict.value for claim in claims]


def test_the_same_claim_is_agreed_on_whoever_made_it() -> None:
    (claim,) = compare("a", told(GUARD), told(GUARD | {"extractor": "llm/m/1"}))
    assert claim.verdict is Verdict.AGREED
    assert claim.fields == {}


def test_another_spelling_of_the_name_is_a_field_that_differs() -> None:
    (claim,) = compare("a", told(GUARD), told(GUARD | {"trainee": "the Presidential Guard", "start": "2015"}))
    assert claim.verdict is Verdict.DIFFERENT
    assert claim.fields["start"] == ("2014", "2015")
    assert "trainee" in claim.fields


def test_certainty_counts() -> None:
    (claim,) = compare("a", told(GUARD), told(GUARD | {"certainty": "alleged"}))
    assert claim.fields == {"certainty": ("asserted", "alleged")}


def test_another_trainer_off_the_same_words_contradicts() -> None:
    (claim,) = compare("a", told(GUARD), told(GUARD | {"trainer": "CA"}))
    assert claim.verdict is Verdict.CONTRADICTED
    assert claim.fields == {"trainer": ("FR", "CA")}


def test_another_trainer_off_other_words_is_another_claim() -> None:
    other = GUARD | {"trainer": "CA", "begin_char": 300, "end_char": 350}
    assert verdicts(compare("a", told(GUARD), told(other))) == ["only rules", "only model"]


def test_another_outcome_type_off_the_same_words_contradicts() -> None:
    first, second = told(outcomes=(COUP,)), told(outcomes=(COUP | {"type": "mutiny"},))
    assert verdicts(compare("a", first, second)) == ["contradicted"]


def test_of_two_trainings_of_one_unit_the_likelier_pair_is_made() -> None:
    later = GUARD | {"start": "2018", "begin_char": 200, "end_char": 260}
    claims = compare("a", told(GUARD, later), told(later, GUARD))
    assert verdicts(claims) == ["agreed", "agreed"]


def test_links_are_compared_too() -> None:
    first = {"trainings": [], "outcomes": [], "links": [LINK]}
    second = {"trainings": [], "outcomes": [], "links": [LINK | {"outcome_type": "mutiny"}]}
    assert verdicts(compare("a", first, second)) == ["only rules", "only model"]


def test_every_claim_of_either_side_is_in_one_row() -> None:
    first = told(GUARD, GUARD | {"trainer": "US"}, outcomes=(COUP,))
    second = told(GUARD, outcomes=(COUP, COUP | {"type": "massacre", "begin_char": 500, "end_char": 510}))
    claims = compare("a", first, second)
    assert sum(claim.first is not None for claim in claims) == 3
    assert sum(claim.second is not None for claim in claims) == 3
    table = agreement_table(claims)
    assert sum(value for row in table.rows for value in row if isinstance(value, int)) == len(claims)
    for claim in claims:
        assert claim.as_json()["verdict"] == claim.verdict.value
        assert claim.shown
