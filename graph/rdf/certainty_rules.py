"""How sure an event is when several sources state it, and how sure a pair of events is."""

from collections.abc import Collection, Iterable

from graph.claims.claim import Certainty

POSITIVE = (Certainty.DOCUMENTED, Certainty.REPORTED, Certainty.ALLEGED)
"""Certainties that say an event took place, the strongest first."""

UNREAL = frozenset({Certainty.DENIED, Certainty.PLANNED, Certainty.HYPOTHETICAL})
"""Certainties of events that nothing can follow: nobody says that they took place."""

_WEAKEST_FIRST = (
    Certainty.HYPOTHETICAL,
    Certainty.PLANNED,
    Certainty.DENIED,
    Certainty.DISPUTED,
    Certainty.ALLEGED,
    Certainty.REPORTED,
    Certainty.DOCUMENTED,
)


def combined(certainties: Collection[Certainty]) -> Certainty:
    """The certainty of one event from those of its claims.

    Assertions never outvote a denial: an event that one source states and another denies is disputed, as is
    one that any source calls so.

    Raises:
        ValueError: There are no certainties.
    """
    stated = [certainty for certainty in POSITIVE if certainty in certainties]
    if Certainty.DISPUTED in certainties or (stated and Certainty.DENIED in certainties):
        return Certainty.DISPUTED
    return stated[0] if stated else max(certainties, key=_WEAKEST_FIRST.index)


def weakest(certainties: Iterable[Certainty]) -> Certainty:
    """The certainty of a chain of events: that of its weakest."""
    return min(certainties, key=_WEAKEST_FIRST.index)


def strength(certainty: Certainty) -> int:
    """Higher is surer; for sorting."""
    return _WEAKEST_FIRST.index(certainty)
