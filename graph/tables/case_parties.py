"""Who is who in one case: each name in its file becomes one `Party`, the same wherever it occurs.

The same party gives the same IRI, so a name is looked up here and nowhere else. A description ("elite units
of the army") is no name and must not be merged with the same words elsewhere; yet all sources of one case
mean the same people by it. Its key therefore ends in the case's id
(`unit/ml/elite-units-mali-elite-units-2012`), where the description of an article ends in the document's.

A name that the gazetteer knows gets the gazetteer's key by itself, so that whoever edits a case need not know
keys, and articles and cases meet in one entity.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.claims.claim import Party
from graph.mentions.countries import Countries
from graph.mentions.gazetteer import Entry, Gazetteer
from graph.mentions.kinds import EntityKind
from graph.tables.case_schema import Body, Case, Member

_CODE = re.compile(r"^[A-Z]{2}$")
_VALID_CODES = "write an ISO 3166-1 alpha-2 or a former code (ML, SU), or an organisation's name in full"


class UnknownPartyError(ValueError):
    """A fact refers to somebody whom the file does not introduce, or introduces in two ways.

    Args:
        name: Who is at fault, as the file writes it; None where the fact itself is.
    """

    def __init__(self, message: str, name: str | None = None) -> None:
        super().__init__(message)
        self.name = name


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names that the gazetteer knows, for looking up whole names instead of words in a text.

    Args:
        entries: Case-folded name to the entries that bear it.
    """

    countries: Countries
    entries: Mapping[str, tuple[Entry, ...]]

    @classmethod
    def of(cls, gazetteer: Gazetteer) -> "KnownNames":
        """The names of a gazetteer."""
        bearers: dict[str, list[Entry]] = defaultdict(list)
        for entry in gazetteer.entries.values():
            for name in dict.fromkeys(name.casefold() for name in entry.names):
                bearers[name].append(entry)
        return cls(gazetteer.countries, MappingProxyType({name: tuple(e) for name, e in bearers.items()}))

    def find(self, name: str, country: str | None, kinds: frozenset[EntityKind]) -> Entry | None:
        """The only entry of these kinds, of this country or of none, that bears the name; else None."""
        found = [
            entry
            for entry in self.entries.get(name.casefold(), ())
            if entry.kind in kinds and entry.country in (country, None)
        ]
        return found[0] if len(found) == 1 else None


PROVIDER_KINDS = frozenset(
    {
        EntityKind.INSTITUTION,
        EntityKind.UNIT,
        EntityKind.FORCE,
        EntityKind.ORGANISATION,
        EntityKind.ARMED_GROUP,
    }
)


class Parties:
    """The parties of one case, by name.

    Args:
        case: The case; its names may still contradict each other.
        known: The names of countries and of the gazetteer.

    Raises:
        UnknownPartyError: A name is introduced twice, or two bodies are each part of the other.
    """

    def __init__(self, case: Case, known: KnownNames) -> None:
        self._case = case
        self._known = known
        self._bodies: dict[str, Body] = {}
        for body in _introduced(case):
            if body.name in self._bodies:
                raise UnknownPartyError(f"{body.name!r} is introduced twice; keep one", body.name)
            self._bodies[body.name] = body
        self._parties: dict[str, Party] = {}
        for name in self._bodies:
            self._parties[name] = self._build(name, ())

    @property
    def trainee(self) -> Party:
        """The case's own trainee."""
        return self._parties[self._case.trainee.name]

    def country(self, code: str) -> Party:
        """The country of a code.

        Raises:
            UnknownPartyError: No country and no former state has this code.
        """
        countries = self._known.countries
        if code not in countries.codes:
            raise UnknownPartyError(f"no country has the code {code!r}; {_VALID_CODES}")
        return Party(name=countries.name(code), kind=EntityKind.COUNTRY, country=code)

    def party(self, name: str) -> Party:
        """Somebody the file introduces, or a country by its code.

        Raises:
            UnknownPartyError: Neither.
        """
        if name in self._parties:
            return self._parties[name]
        if _CODE.match(name):
            return self.country(name)
        raise UnknownPartyError(
            f"{name!r} is not introduced in this file; write the name of the trainee, of a member or of an"
            " entry under `others`, or a country's code"
        )

    def trainer(self, name: str) -> Party:
        """The trainer: as `party`, and any other name is an organisation's."""
        if name in self._parties or _CODE.match(name):
            return self.party(name)
        return self._named(name, None, EntityKind.ORGANISATION, PROVIDER_KINDS)

    def provider(self, name: str, trainer: Party) -> Party:
        """The school or unit that taught: as `party`; any other name is an institution of the trainer's."""
        if name in self._parties:
            return self._parties[name]
        return self._named(name, trainer.country, EntityKind.INSTITUTION, PROVIDER_KINDS)

    def programme(self, name: str, trainer: Party) -> Party:
        """The programme: as `party`, and any other name is a programme of the trainer's."""
        if name in self._parties:
            return self._parties[name]
        kinds = frozenset({EntityKind.PROGRAMME})
        return self._named(name, trainer.country, EntityKind.PROGRAMME, kinds)

    def body_of(self, member: Member) -> Party:
        """What somebody is a member of: the named body, or the trainee.

        Raises:
            UnknownPartyError: The body is not introduced, or the trainee is a person and no body is named.
        """
        if member.body is not None:
            above = self._parties.get(self._case.trainee.name)
            while above is not None:
                if above.name == member.body:
                    return above
                above = above.part_of
            return self.party(member.body)
        if self.trainee.kind is not EntityKind.PERSON:
            return self.trainee
        if self.trainee.name == member.name and self.trainee.part_of is not None:
            return self.trainee.part_of
        raise UnknownPartyError(f"{member.name!r}: a person has no members; name the `body`")

    def _build(self, name: str, below: tuple[str, ...]) -> Party:
        if name in below:
            raise UnknownPartyError(f"{name!r} is part of itself: {' < '.join((*below, name))}", name)
        body = self._bodies[name]
        above = None
        if body.part_of in self._bodies:
            above = self._build(body.part_of, (*below, name))
        elif body.part_of is not None:
            kinds = frozenset({EntityKind.FORCE})
            above = self._named(body.part_of, body.country, EntityKind.FORCE, kinds)
        if body.country is not None and body.country not in self._known.countries.codes:
            raise UnknownPartyError(f"no country has the code {body.country!r}; {_VALID_CODES}", name)
        return Party(
            name=body.name,
            kind=body.kind,
            country=body.country,
            key=self._key(body),
            named=body.named,
            aliases=body.aliases,
            part_of=above,
            rank=body.rank,
            description=body.description,
        )

    def _named(self, name: str, country: str | None, kind: EntityKind, kinds: frozenset[EntityKind]) -> Party:
        """A plain name: what the gazetteer says it is, or else of the given kind."""
        entry = self._known.find(name, country, kinds)
        if entry is None:
            return Party(name=name, kind=kind, country=country)
        return Party(name=name, kind=entry.kind, country=entry.country, key=entry.key)

    def _key(self, body: Body) -> str | None:
        if not body.named:
            return _local_key(body, self._case.id)
        if body.key is not None:
            return body.key
        for name in (body.name, *body.aliases):
            entry = self._known.find(name, body.country, frozenset({body.kind}))
            if entry is not None:
                return entry.key
        return None


def _introduced(case: Case) -> Iterator[Body]:
    host = case.host_country
    trainee = case.trainee
    yield trainee.model_copy(update={"country": trainee.country or host})
    for member in case.members:
        # The trainee of a case about one person is often its only member too.
        if trainee.kind is not EntityKind.PERSON or member.name != trainee.name:
            yield Body(
                name=member.name,
                kind=EntityKind.PERSON,
                country=host,
                key=member.key,
                aliases=member.aliases,
                rank=member.rank,
                description=member.description,
            )
    yield from case.others


def _local_key(body: Body, case_id: str) -> str:
    folded = unicodedata.normalize("NFKD", body.name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-") or "unnamed"
    country = f"{body.country.lower()}/" if body.country else ""
    return f"{body.kind.value}/{country}{slug}-{case_id}"
