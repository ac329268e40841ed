"""An entity and its identity: the readable path that its IRI ends in."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from graph.claims.claim import Party
from graph.mentions.kinds import EntityKind

SLUG_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something in the graph.

    Args:
        path: What its IRI ends in: `unit/mx/gafe`. It begins with its kind, so that one entity never has two.
    """

    path: str

    @property
    def kind(self) -> EntityKind:
        """What it is."""
        return EntityKind(self.path.partition("/")[0])


def slug(name: str) -> str:
    """A name as part of an IRI: lower-case ASCII letters and digits joined by hyphens.

    A name with no such letters, or too long for `SLUG_CHARACTERS`, ends in a hash, so that two names never
    share a slug for that reason.
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", ascii_name.lower())).strip("-")
    # A name that loses letters on the way (another script) is told apart by its hash.
    lost = sum(c.isalnum() for c in unicodedata.normalize("NFKC", name)) - sum(c.isalnum() for c in plain)
    if plain and len(plain) <= SLUG_CHARACTERS and lost <= 0:
        return plain
    digest = hashlib.sha256(unicodedata.normalize("NFKC", name).casefold().encode()).hexdigest()[:8]
    return f"{plain[:SLUG_CHARACTERS].strip('-')}-{digest}".strip("-")


def entity_of(party: Party, source_id: str) -> Entity:
    """The entity that a source's name stands for.

    A known key decides; a country is its code; a name is its slug within its country; a description ("elite
    units") stands for something in its own source only. So does a person's bare surname: two captains may
    share it.

    Args:
        party: The name as the source has it.
        source_id: The source, which scopes descriptions.
    """
    if party.key is not None:
        return Entity(party.key)
    if party.kind is EntityKind.COUNTRY and party.country is not None:
        return Entity(f"country/{party.country}")
    steps = [party.kind.value]
    if party.country is not None:
        steps.append(party.country.lower())
    name = slug(party.name)
    is_name = party.named and not (party.kind is EntityKind.PERSON and len(party.name.split()) == 1)
    steps.append(name if is_name else f"{name}-{source_id.removeprefix('page-')[:8]}")
    return Entity("/".join(steps))
