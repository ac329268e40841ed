"""The seeds: the record reads without a complaint, every fact has its sources, and the briefs are ours."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.claims.claim import Assessment, Certainty, Outcome, Scope, Status, Training
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Statements
from graph.documents.document import Document
from graph.documents.finder import find_documents
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate
from graph.tables.case_file import load_case
from graph.tables.case_parties import KnownNames
from graph.tables.case_schema import (
    Case,
    Citation,
    CitedSource,
    Member,
    OutcomeFact,
    Trainee,
    TrainingFact,
)
from graph.tables.cases import read_cases
from graph.tables.marked_yaml import parse_marked

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
BRIEFS = sorted((SEEDS / "articles").glob("*.md"))
FAVOURABLE = frozenset(
    {OutcomeType.COMBAT_SUCCESS, OutcomeType.PROFESSIONALISATION, OutcomeType.PEACEKEEPING}
)
WORDS_SHARED = 5  # the longest run of words that a brief may share with the article that it restates


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    known = KnownNames.of(load_gazetteer())
    return [load_case(path, known) for path in sorted((SEEDS / "cases").glob("*.yaml"))]


@pytest.fixture(scope="module")
def statements() -> list[Statements]:
    found = list(read_cases([SEEDS / "cases"]))
    assert [item for item in found if not isinstance(item, Statements)] == []
    return [item for item in found if isinstance(item, Statements)]


def test_the_record_is_more_than_a_list_of_failures(cases: list[Case]) -> None:
    types = Counter(outcome.type for case in cases for outcome in case.outcomes)
    trainers = {training.trainer for case in cases for training in case.trainings}

    assert len(cases) >= 14
    assert {"US", "FR", "GB", "SU", "IL", "KP"} <= trainers
    assert sum(types[kind] for kind in FAVOURABLE) >= 10
    assert any(not case.outcomes for case in cases)
    assert types[OutcomeType.DEFECTION] >= 4


def test_a_page_is_described_the_same_in_every_case(cases: list[Case]) -> None:
    described = defaultdict(set)
    for case in cases:
        for cited in case.sources.values():
            described[cited.url].add((cited.title, cited.publisher, cited.published, cited.language))

    assert [url for url, ways in described.items() if len(ways) > 1] == []


def test_the_disputed_training_of_the_first_zetas_has_both_sides(statements: list[Statements]) -> None:
    claims = [claim for item in statements if item.case == "mx-gafe-zetas" for claim in item.claims]
    sides = {
        claim.certainty
        for claim in claims
        if isinstance(claim.states, Training)
        and claim.states.trainer.country == "US"
        and claim.states.trainee.name.startswith("GAFE deserters")
    }

    assert sides == {Certainty.ALLEGED, Certainty.DISPUTED}


def test_a_person_is_tied_to_an_outcome_only_where_a_source_affirms_it(statements: list[Statements]) -> None:
    stances = defaultdict(set)
    for item in statements:
        for claim in item.claims:
            if isinstance(claim.states, Outcome) and claim.states.actor.kind is EntityKind.PERSON:
                stances[claim.states.actor.name, claim.states.type].add(claim.certainty)

    assert stances
    opposed = {Certainty.DENIED, Certainty.DISPUTED, Certainty.HYPOTHETICAL}
    assert [who for who, found in stances.items() if found <= opposed] == []


def test_the_numbers_in_the_documentation_are_those_of_the_files(cases: list[Case]) -> None:
    trainings = [training for case in cases for training in case.trainings]
    outcomes = [outcome for case in cases for outcome in case.outcomes]
    counted = {
        "cases": len(cases),
        "trainings": len(trainings),
        "of them by the United States": sum(training.trainer == "US" for training in trainings),
        "outcomes": len(outcomes),
        "of them favourable": sum(outcome.type in FAVOURABLE for outcome in outcomes),
        "cases with no outcome on record": sum(not case.outcomes for case in cases),
        "cited pages": len({cited.url for case in cases for cited in case.sources.values()}),
    }

    text = (SEEDS.parent / "docs" / "cases.md").read_text(encoding="utf-8")
    table = {what: int(number) for what, number in re.findall(r"^\| (.+?) \| (\d+) \|$", text, re.M)}

    assert table == counted


def test_the_documentation_names_every_field_and_every_value() -> None:
    text = (SEEDS.parent / "docs" / "cases.md").read_text(encoding="utf-8")
    models = (Case, Trainee, Member, TrainingFact, OutcomeFact, Citation, CitedSource)
    fields = {info.alias or name for model in models for name, info in model.model_fields.items()}
    values = {*OutcomeType, *Certainty, *EntityKind, *Status, *Scope, *Assessment}

    assert {field for field in fields if not re.search(rf"`{field}`|\b{field}:", text)} == set()
    assert {value for value in values if f"`{value}`" not in text} == set()


def test_the_briefs_are_found_with_what_they_rest_on() -> None:
    found = list(find_documents([SEEDS / "articles"]))

    documents = [item for item in found if isinstance(item, Document)]
    assert len(documents) == len(found) == len(BRIEFS) >= 8
    assert {document.metadata.publisher for document in documents} == {"After Action"}
    assert all(document.metadata.reports for document in documents)


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_a_brief_is_short_prose_and_cites_every_fact(brief: Path) -> None:
    title, _, body = brief.read_text(encoding="utf-8").partition("\n")
    sidecar = parse_marked(brief.with_suffix(".yaml").read_bytes()).data
    assert isinstance(sidecar, dict)

    assert title == f"# {sidecar['title']}"
    assert 150 <= len(body.split()) <= 400
    PartialDate.parse(sidecar["published"])
    for source in sidecar["sources"]:
        assert source["title"]
        assert source["publisher"]
        assert re.match(r"^https?://\S+$", source["url"])
        if "date" in source:
            PartialDate.parse(source["date"])
    cited = [int(number) for fact in sidecar["facts"] for number in fact["sources"]]
    assert all(fact["text"] and fact["sources"] for fact in sidecar["facts"])
    assert set(cited) == set(range(1, len(sidecar["sources"]) + 1))


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_a_brief_has_no_date_that_depends_on_the_day(brief: Path) -> None:
    text = brief.read_text(encoding="utf-8")

    assert not re.search(
        r"\b(?:today|yesterday|tomorrow|(?:last|this|next) (?:week|month|year))\b", text, re.I
    )


@pytest.mark.shared
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_a_brief_copies_nothing_from_the_article(brief: Path, shared: Path) -> None:
    article = (shared / "seeds" / "000_340f8b702d04f765.txt").read_text(encoding="utf-8")

    assert set(_runs(brief.read_text(encoding="utf-8"))) & set(_runs(article)) == set()


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[\w'’-]+", text.lower())
    for start in range(len(words) - WORDS_SHARED):
        yield tuple(words[start : start + WORDS_SHARED + 1])
