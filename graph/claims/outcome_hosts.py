"""Hosts shared: a country found for a party in one sentence holds for what others tell of it."""

from collections.abc import Sequence
from dataclasses import replace

from graph.claims.drafts import Draft
from graph.claims.reference import References


def share_hosts(drafts: Sequence[Draft], settled: Sequence[Draft], references: References) -> list[Draft]:
    """All the drafts, those without a country given the one that another draft of the same party got.

    Args:
        drafts: As the extractors read them, in order.
        settled: Those of them that a country was found for, or that need none.
    """
    told: dict[int, str] = {}
    for draft in settled:
        if draft.host is not None:
            told.setdefault(references.root(draft.head.i), draft.host)
    return [
        replace(draft, host=told[root])
        if draft.host is None and (root := references.root(draft.head.i)) in told
        else draft
        for draft in drafts
    ]
