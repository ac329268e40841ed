"""From case files to statements: one a source, both sides of a dispute, one party for one name."""

from pathlib import Path

import pytest

from graph.claims.claim import Certainty, Claim, Membership, Outcome, Party, Scope, Summary, Training
from graph.claims.source import Statements, page_id
from graph.errors import SkipDocument
from graph.mentions.kinds import EntityKind
from graph.tables.cases import read_cases


@pytest.fixture
def case_file(tmp_path: Path, case_text: str) -> Path:
    path = tmp_path / "xx-test.yaml"
    path.write_text(case_text, encoding="utf-8")
    return path


def statements(*paths: Path) -> list[Statements]:
    found = list(read_cases(paths))
    assert all(isinstance(item, Statements) for item in found), found
    return [item for item in found if isinstance(item, Statements)]


def claims_of(found: list[Statements]) -> list[Claim]:
    return [claim for item in found for claim in item.claims]


def parties_in(value: Party | Training | Outcome | Membership) -> list[Party]:
    inner = [item for item in vars(value).values() if isinstance(item, Party)]
    return inner + [deeper for item in inner for deeper in parties_in(item)]


def test_one_statement_a_source_with_its_address_and_its_case(case_file: Path) -> None:
    first, second = statements(case_file)

    assert (first.case, first.source.kind) == ("xx-test", "cited-page")
    assert first.source.id == page_id("https://example.org/a")
    assert first.source.metadata.title == "A report"
    assert second.source.metadata.published is None
    assert [claim.states.event for claim in first.claims] == ["membership", "training", "outcome"]
    assert {claim.source_id for claim in first.claims} == {first.source.id}
    assert {claim.extractor for claim in claims_of([first, second])} == {"cases/1"}


def test_both_sides_of_a_dispute_are_claims_of_one_event(case_file: Path) -> None:
    trainings = [claim for claim in claims_of(statements(case_file)) if isinstance(claim.states, Training)]

    stated, denied = trainings
    assert stated.states == denied.states
    assert (stated.certainty, denied.certainty) == (Certainty.DOCUMENTED, Certainty.DENIED)
    assert isinstance(denied.evidence, Summary)
    assert denied.evidence.summary == "The ministry said that there had been no course."
    assert denied.attributed_to is not None
    assert denied.attributed_to.speaker == "Ministry of Defence"
    assert stated.id != denied.id


def test_a_source_that_states_both_ties_outcome_to_training(case_file: Path) -> None:
    first, second = statements(case_file)

    (link,) = first.links
    assert link.order_stated
    assert link.training in first.claims
    assert link.outcome in first.claims
    assert second.links == ()


def test_names_become_parties(case_file: Path) -> None:
    found = claims_of(statements(case_file))
    training = next(claim.states for claim in found if isinstance(claim.states, Training))
    outcome = next(claim.states for claim in found if isinstance(claim.states, Outcome))
    membership = next(claim.states for claim in found if isinstance(claim.states, Membership))

    assert training.trainer == Party(name="United States", kind=EntityKind.COUNTRY, country="US")
    assert training.provider is not None
    assert training.provider.key == "institution/us/fort-benning"
    assert training.trainee == outcome.actor == membership.body
    assert training.trainee.part_of == Party(name="Malian Army", kind=EntityKind.FORCE, country="ML")
    assert outcome.scope is Scope.SOME_MEMBERS
    assert outcome.joined is not None
    assert outcome.joined.kind is EntityKind.ARMED_GROUP
    assert membership.person.rank == "Captain"


def test_a_description_is_one_entity_in_all_sources_of_its_case_and_in_no_other(
    tmp_path: Path, case_text: str
) -> None:
    described = case_text.replace("kind: unit", "kind: unit\n  named: false", 1)
    for name in ("xx-one", "xx-two"):
        (tmp_path / f"{name}.yaml").write_text(described.replace("xx-test", name), encoding="utf-8")

    keys = {
        item.case: {claim.states.trainee.key for claim in item.claims if isinstance(claim.states, Training)}
        for item in statements(tmp_path)
    }

    assert keys == {
        "xx-one": {"unit/ml/test-battalion-xx-one"},
        "xx-two": {"unit/ml/test-battalion-xx-two"},
    }


def test_the_gazetteer_gives_its_keys_to_names_that_it_knows(tmp_path: Path, case_text: str) -> None:
    path = tmp_path / "xx-test.yaml"
    text = case_text.replace("name: Test Battalion", "name: Kaibiles").replace(
        "host_country: ML", "host_country: GT"
    )
    path.write_text(text, encoding="utf-8")

    keys = {party.key for claim in claims_of(statements(path)) for party in parties_in(claim.states)}

    assert "unit/gt/kaibiles" in keys


def test_a_name_of_another_country_is_not_taken_for_the_known_one(tmp_path: Path, case_text: str) -> None:
    path = tmp_path / "xx-test.yaml"
    path.write_text(case_text.replace("name: Test Battalion", "name: Kaibiles"), encoding="utf-8")

    trainees = {
        claim.states.trainee.key
        for claim in claims_of(statements(path))
        if isinstance(claim.states, Training)
    }

    assert trainees == {None}


def test_a_broken_file_is_skipped_and_the_others_go_on(tmp_path: Path, case_text: str) -> None:
    (tmp_path / "a-broken.yaml").write_text("id: [", encoding="utf-8")
    (tmp_path / "b-binary.yaml").write_bytes(b"\x89PNG\r\n\x00\x00")
    (tmp_path / "xx-test.yaml").write_text(case_text, encoding="utf-8")

    skipped = [item for item in read_cases([tmp_path]) if isinstance(item, SkipDocument)]
    read = [item for item in read_cases([tmp_path]) if isinstance(item, Statements)]

    assert [Path(item.origin).name for item in skipped] == ["a-broken.yaml:1", "b-binary.yaml:1"]
    assert len(read) == 2


def test_the_same_case_twice_is_read_once(case_file: Path, tmp_path: Path, case_text: str) -> None:
    other = tmp_path / "copy" / "xx-test.yaml"
    other.parent.mkdir()
    other.write_text(case_text, encoding="utf-8")

    found = list(read_cases([case_file, other]))

    assert [type(item) for item in found] == [Statements, Statements, SkipDocument]


def test_an_empty_folder_and_a_missing_file_are_told(tmp_path: Path, case_text: str) -> None:
    found = list(read_cases([tmp_path, tmp_path / "none.yaml"]))

    assert [type(item) for item in found] == [SkipDocument, SkipDocument]
    assert "holds no .yaml file" in str(found[0])


def test_reading_twice_gives_the_same_claims(case_file: Path) -> None:
    assert [c.id for c in claims_of(statements(case_file))] == [
        c.id for c in claims_of(statements(case_file))
    ]
