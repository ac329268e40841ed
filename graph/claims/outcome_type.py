"""The outcome types; `ontology/outcomes.ttl` defines them, a test holds the two equal."""

from enum import StrEnum


class OutcomeType(StrEnum):
    """What came after; the value is the written form of tables and JSON."""

    DEFECTION = "defection"
    JOINED_ARMED_GROUP = "joined_insurgents"
    JOINED_CRIMINAL_GROUP = "joined_criminal_group"
    FOUNDED_GROUP = "founded_group"
    COUP = "coup"
    ATTEMPTED_COUP = "coup_attempt"
    MUTINY = "mutiny"
    MASSACRE = "massacre"
    HUMAN_RIGHTS_ABUSE = "human_rights_abuse"
    COLLAPSE = "collapse"
    SURRENDER = "surrender"
    MERCENARY = "mercenary"
    COMBAT_SUCCESS = "combat_success"
    PROFESSIONALISATION = "professionalisation"
    PEACEKEEPING = "peacekeeping"

    @property
    def local_name(self) -> str:
        """The concept's name in the ontology: `joined_insurgents` is `aa:JoinedArmedGroup`."""
        return "".join(word.capitalize() for word in self.name.split("_"))
