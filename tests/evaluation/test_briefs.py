"""A brief against the pages it restates: by trainer and host, type and host, trainer and type."""

from graph.claims.claim import Certainty, Claim, Outcome, Party, Summary, Training
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Link, Source, Statements, page_id
from graph.documents.document import Metadata
from graph.evaluation.briefs import score_brief
from graph.evaluation.claim_scores import ClaimKind
from graph.evaluation.mark_tables import brief_errors, brief_table
from graph.evaluation.scores import Counts
from graph.mentions.kinds import EntityKind

PAGE = "https://example.org/report"


def claim(states: Training | Outcome) -> Claim:
    return Claim(
        states=states,
        evidence=Summary(case="case", summary="words"),
        certainty=Certainty.REPORTED,
        source_id="s",
        extractor="cases/1",
    )


def training(trainer: str) -> Claim:
    return claim(
        Training(
            trainer=Party(name=trainer, kind=EntityKind.COUNTRY, country=trainer),
            trainee=Party(name="unit", kind=EntityKind.UNIT, country="ML"),
        )
    )


def outcome(kind: OutcomeType, joined: Party | None = None) -> Claim:
    actor = Party(name="unit", kind=EntityKind.UNIT, country="ML")
    return claim(Outcome(type=kind, actor=actor, joined=joined))


def statements(
    identity: str, *claims: Claim, case: str | None = "case", reports: tuple[str, ...] = ()
) -> Statements:
    links = [Link(a, b) for a in claims for b in claims if a.states.event == "training" != b.states.event]
    source = Source(identity, Metadata(reports=reports), "article")
    return Statements(source, claims, tuple(links), case)


def test_what_the_pages_have_and_the_brief_lacks() -> None:
    rebels = Party(name="rebels", kind=EntityKind.ARMED_GROUP)
    # The page: US training, a defection to rebels (which is two outcomes), and so two links.
    record = [
        statements(page_id(PAGE), training("US"), outcome(OutcomeType.DEFECTION, rebels)),
        statements(page_id("https://example.org/other"), training("RU")),
    ]
    # The brief: US and French training and a defection: 1 training right, 1 extra; 1 of 2 outcomes; of the
    # links one is right (US), one missed (US, joined), one extra (FR).
    told = statements(
        "brief", training("US"), training("FR"), outcome(OutcomeType.DEFECTION), case=None, reports=(PAGE,)
    )
    score = score_brief("brief", told, record)
    assert score is not None
    assert score.cases == ("case",)
    assert score.counts(ClaimKind.TRAININGS) == Counts(right=1, missed=0, false=1)
    assert score.counts(ClaimKind.OUTCOMES) == Counts(right=1, missed=1, false=0)
    assert score.counts(ClaimKind.LINKS) == Counts(right=1, missed=1, false=1)
    assert ("brief", "missed outcomes", "joined_insurgents | ML") in brief_errors([score])
    assert brief_table([score]).rows[-1] == ("all", "", 1, 1, 1, 2, 1, 0, 2, 1, 1)


def test_a_brief_that_restates_no_page_of_the_record_is_not_scored() -> None:
    told = statements("brief", training("US"), reports=(PAGE,))
    assert (
        score_brief("brief", told, [statements(page_id("https://example.org/other"), training("US"))]) is None
    )
