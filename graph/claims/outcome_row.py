"""A row of the outcome table: one way of saying an outcome with a verb."""

from dataclasses import dataclass

from graph.claims.outcome_type import OutcomeType
from graph.mentions.kinds import EntityKind

_NOBODY: frozenset[str] = frozenset()

ARMED = frozenset({EntityKind.ARMED_GROUP})
CRIMINAL = frozenset({EntityKind.CRIMINAL_GROUP})
PERSON = frozenset({EntityKind.PERSON})
BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.GROUP})
FIGHTING = BODIES | ARMED
"""Bodies that can win, yield or fall apart, trained rebels among them."""

ANYBODY = FIGHTING | PERSON


@dataclass(frozen=True, slots=True)
class VerbRow:
    """A way of saying an outcome with a verb.

    Args:
        type: What it says.
        verbs: Dictionary forms.
        things: Nouns one of which must be its object ("seize" + "power"); empty: any object or none.
        kinds: Kinds one of which its object must be ("join" + an armed group).
        people: Nouns for victims one of which its object must be.
        particle: A particle that the verb must have: "gun down".
        at: Prepositions after which the object stands: "fire on protesters"; empty: the direct object.
        to: Prepositions after which the group stands that was joined: "went over to the rebels".
        role: What the object is: "target", "joined", "founded", the "leader" of an armed group, or nothing.
        alone: It may stand without an object.
        actors: Kinds of actor that can do it; empty: any.
        nouns: Nouns one of which the actor must be; an army that is sent abroad is no mercenary.
        needs: Words one of which must depend on the verb: "flee" + "post".
        phrases: The same, of several words: "un mission".
        bars: Words none of which may depend on the verb: "took power" + "election".
        undergone: The actor is whom it is done to: "was routed", "hired soldiers"; the object is who did it.
        abroad: The words must tell a foreign place or a company: soldiers recruited at home serve their army.
        vague: Told in passing; kept only where tied to a training.
    """

    type: OutcomeType
    verbs: frozenset[str]
    things: frozenset[str] = _NOBODY
    kinds: frozenset[EntityKind] = frozenset()
    people: frozenset[str] = _NOBODY
    particle: str | None = None
    at: frozenset[str] = _NOBODY
    to: frozenset[str] = _NOBODY
    role: str = ""
    alone: bool = False
    actors: frozenset[EntityKind] = frozenset()
    needs: frozenset[str] = _NOBODY
    phrases: tuple[str, ...] = ()
    bars: frozenset[str] = _NOBODY
    nouns: frozenset[str] = _NOBODY
    undergone: bool = False
    abroad: bool = False
    vague: bool = False
