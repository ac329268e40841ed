"""The kinds of thing that a name can stand for."""

from enum import StrEnum


class EntityKind(StrEnum):
    """What an entity is; the value is the second part of its IRI (`.../id/unit/mx/gafe`)."""

    COUNTRY = "country"
    FORCE = "force"  # an army, a police: a branch or a whole service
    UNIT = "unit"  # a battalion, a named unit, "elite units"
    PERSON = "person"
    GROUP = "group"  # people spoken of together who are no formal unit: cadets, recruits
    ARMED_GROUP = "armed-group"
    CRIMINAL_GROUP = "criminal-group"
    INSTITUTION = "institution"  # a school, a base that teaches
    PROGRAMME = "programme"
    ORGANISATION = "organisation"  # anything else: a firm, an alliance, a government body


TRAINEE_KINDS = frozenset(
    {
        EntityKind.FORCE,
        EntityKind.UNIT,
        EntityKind.PERSON,
        EntityKind.GROUP,
        EntityKind.ARMED_GROUP,
        EntityKind.CRIMINAL_GROUP,
    }
)
