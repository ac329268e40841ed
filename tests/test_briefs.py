"""What extraction finds of the record's facts in our own briefs, which were written from that record.

Nothing that it reads off a brief may go beyond the cases that the brief is about. How much it finds is held
to a floor: what it found when the floor was set, to be raised when it finds more.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.claims.claim import Claim, Outcome, Training
from graph.claims.extract import Extractor
from graph.claims.source import Statements
from graph.documents.document import Document
from graph.documents.finder import find_documents
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.tables.cases import read_cases
from graph.text.reader import read_text

SEEDS = Path(__file__).resolve().parent.parent / "seeds"

ABOUT = {
    "bassingbourn": ("libya-bassingbourn-cadets-2014",),
    "bolivian-rangers": ("bo-rangers-1967",),
    "fifth-brigade": ("zimbabwe-fifth-brigade",),
    "golden-division": ("iq-counter-terrorism-service",),
    "guinea-coup": ("guinea-doumbouya-2021",),
    "kaibiles-paths": ("gt-kaibiles", "mx-gafe-zetas"),
    "khalimov": ("tj-gulmurod-khalimov",),
    "mali-captain": ("mali-sanogo-2012",),
    "mali-elite-units": ("mali-elite-units-2012",),
    "mexico-commando-plan": (
        "mx-gafe-zetas",
        "mali-elite-units-2012",
        "mali-sanogo-2012",
        "af-ana-commandos",
    ),
    "senegal-marines": ("sn-marine-commandos-2013",),
    "zetas-founders": ("mx-gafe-zetas", "gt-kaibiles"),
    "zida-ouagadougou": ("burkina-faso-zida-2014",),
}

FOUND = {"trainings": 14, "outcomes": 12, "links": 6}
"""The floor, over all briefs: trainings by trainer and host, outcomes by host and type, links by both."""

Fact = tuple[str | None, ...]


@dataclass(frozen=True)
class Facts:
    """Facts as far as they are compared; a country that the text does not tell is None."""

    trainings: frozenset[Fact]
    outcomes: frozenset[Fact]
    links: frozenset[Fact]


def _host(claim: Claim) -> str | None:
    states = claim.states
    if isinstance(states, Training):
        return states.trainee.country
    return states.actor.country if isinstance(states, Outcome) else None


def _trainer(claim: Claim) -> str | None:
    assert isinstance(claim.states, Training)
    return claim.states.trainer.country or claim.states.trainer.name


def _type(claim: Claim) -> str:
    assert isinstance(claim.states, Outcome)
    return claim.states.type.value


def _facts(found: Iterable[Statements]) -> Facts:
    trainings, outcomes, links = set(), set(), set()
    for statements in found:
        for claim in statements.claims:
            if isinstance(claim.states, Training):
                trainings.add((_trainer(claim), _host(claim)))
            elif isinstance(claim.states, Outcome):
                outcomes.add((_host(claim), _type(claim)))
        for link in statements.links:
            links.add((_trainer(link.training), _host(link.training), _type(link.outcome)))
    return Facts(frozenset(trainings), frozenset(outcomes), frozenset(links))


@pytest.fixture(scope="module")
def recorded() -> dict[str, Facts]:
    """What the cases of each brief record."""
    cases: dict[str, list[Statements]] = {}
    for item in read_cases([SEEDS / "cases"]):
        assert isinstance(item, Statements)
        cases.setdefault(item.case or "", []).append(item)
    return {brief: _facts(item for case in about for item in cases[case]) for brief, about in ABOUT.items()}


@pytest.fixture(scope="module")
def extracted() -> dict[str, Facts]:
    """What extraction reads off each brief."""
    extractor = Extractor(load_model(None), load_gazetteer())
    documents = [item for item in find_documents([SEEDS / "articles"]) if isinstance(item, Document)]
    return {
        Path(document.origin).stem: _facts([extractor.extract(read_text(document))]) for document in documents
    }


def _is_told(fact: Fact, record: frozenset[Fact]) -> bool:
    """Whether the record has the fact, leaving open what the text leaves open."""
    return any(
        all(a is None or b is None or a == b for a, b in zip(fact, known, strict=True)) for known in record
    )


def test_every_brief_is_compared_with_its_cases(extracted: dict[str, Facts]) -> None:
    assert set(extracted) == set(ABOUT)


@pytest.mark.parametrize("brief", sorted(ABOUT))
@pytest.mark.parametrize("what", ["trainings", "outcomes", "links"])
def test_nothing_read_off_a_brief_goes_beyond_its_cases(
    extracted: dict[str, Facts], recorded: dict[str, Facts], brief: str, what: str
) -> None:
    record = getattr(recorded[brief], what)
    if what == "links":  # a brief may tie what two sources of its case tell apart
        pairs = ((t, o) for t in recorded[brief].trainings for o in recorded[brief].outcomes)
        record |= {(trainer, host, kind) for (trainer, host), (actors, kind) in pairs if host == actors}

    assert [fact for fact in getattr(extracted[brief], what) if not _is_told(fact, record)] == []


@pytest.mark.parametrize("what", sorted(FOUND))
def test_what_is_found_of_the_record_does_not_fall(
    extracted: dict[str, Facts],
    recorded: dict[str, Facts],
    what: str,
    record_property: Callable[[str, object], None],
) -> None:
    report = {}
    for brief in sorted(ABOUT):
        record, read = getattr(recorded[brief], what), getattr(extracted[brief], what)
        met = sum(1 for known in record if any(_is_told(fact, frozenset([known])) for fact in read))
        report[brief] = (met, len(record))
    record_property(what, report)

    assert sum(met for met, _ in report.values()) >= FOUND[what], report
