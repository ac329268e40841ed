"""Our own briefs against the curated cases whose pages they restate: a coarse check, by keys alone.

A brief retells in our words what some cited pages state, and the curated record has what those pages state as
claims. So a brief's extraction should find the same kinds of fact. It is coarse: a brief need not retell all
that its pages state, it may tell more, and facts are compared by trainer, host and type, not name and date.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.claims.claim import Outcome, Party, Training
from graph.claims.json_report import outcome_types
from graph.claims.source import Statements, page_id
from graph.evaluation.claim_scores import ClaimKind
from graph.evaluation.scores import Counts
from graph.mentions.kinds import EntityKind

Keys = Mapping[ClaimKind, frozenset[tuple[str, str]]]
"""Trainings by (trainer, host), outcomes by (type, host), links by (trainer, type)."""


@dataclass(frozen=True, slots=True)
class BriefScore:
    """One brief.

    Args:
        name: Its file's stem.
        cases: The cases whose pages it restates.
        missed: Keys that the cases have and the brief's extraction lacks.
        false: Keys that only the extraction has; perhaps facts that the cases leave out.
    """

    name: str
    cases: tuple[str, ...]
    right: Keys
    missed: Keys
    false: Keys

    def counts(self, kind: ClaimKind) -> Counts:
        """Keys of one kind."""
        return Counts(len(self.right[kind]), len(self.missed[kind]), len(self.false[kind]))


def score_brief(name: str, told: Statements, record: Iterable[Statements]) -> BriefScore | None:
    """Compare a brief's statements with those of the pages it restates; None where no case cites them.

    Args:
        told: What extraction read off the brief; its source's metadata names the pages.
        record: What each cited page states (`graph.tables.cases.read_cases`).
    """
    pages = {page_id(url) for url in told.source.metadata.reports}
    cited = [statements for statements in record if statements.source.id in pages]
    if not cited:
        return None
    wanted, given = keys_of(cited), keys_of([told])
    return BriefScore(
        name=name,
        cases=tuple(sorted({statements.case for statements in cited if statements.case})),
        right={kind: wanted[kind] & given[kind] for kind in ClaimKind},
        missed={kind: wanted[kind] - given[kind] for kind in ClaimKind},
        false={kind: given[kind] - wanted[kind] for kind in ClaimKind},
    )


def keys_of(statements: Iterable[Statements]) -> Keys:
    """The keys of all that these sources state."""
    keys: dict[ClaimKind, set[tuple[str, str]]] = defaultdict(set)
    for source in statements:
        for claim in source.claims:
            match claim.states:
                case Training() as training:
                    keys[ClaimKind.TRAININGS].add(
                        (_trainer(training.trainer), training.trainee.country or "")
                    )
                case Outcome() as outcome:
                    host = outcome.actor.country or ""
                    keys[ClaimKind.OUTCOMES] |= {(kind.value, host) for kind in outcome_types(outcome)}
                case _:
                    pass  # a membership is neither
        for link in source.links:
            ends = link.training.states, link.outcome.states
            if isinstance(ends[0], Training) and isinstance(ends[1], Outcome):
                trainer = _trainer(ends[0].trainer)
                keys[ClaimKind.LINKS] |= {(trainer, kind.value) for kind in outcome_types(ends[1])}
    return {kind: frozenset(keys[kind]) for kind in ClaimKind}


def _trainer(party: Party) -> str:
    return party.country if party.kind is EntityKind.COUNTRY and party.country else party.name
