"""A claim: one statement that one source makes, with the words it makes it in."""

import hashlib
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator

from graph.claims.outcome_type import OutcomeType
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate


def _as_date(value: object) -> object:
    return PartialDate.parse(value) if isinstance(value, str) else value


EdtfDate = Annotated[PartialDate, BeforeValidator(_as_date), PlainSerializer(str, return_type=str)]
"""A `PartialDate` that is written in models and JSON as its EDTF text."""


class Certainty(StrEnum):
    """How surely a source states a claim; the terms of `ontology/certainty.ttl`."""

    DOCUMENTED = "documented"
    REPORTED = "reported"
    ALLEGED = "alleged"
    DISPUTED = "disputed"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


class Status(StrEnum):
    """Whether a training took place."""

    CONDUCTED = "conducted"
    PLANNED = "planned"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


class Assessment(StrEnum):
    """What a source says a training was worth; never our own judgement."""

    FAVOURABLE = "favourable"
    MIXED = "mixed"
    ADVERSE = "adverse"


class Scope(StrEnum):
    """Who acted: the whole named actor, or only some of its members.

    "Several of those units", "six officers of the battalion" are `SOME_MEMBERS`: the graph must not be able
    to say more than its source.
    """

    WHOLE = "whole"
    SOME_MEMBERS = "some members"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Party(_Model):
    """Somebody or something as a source names it, before resolution to an entity.

    Args:
        name: As in the source, without articles: "Malian army units".
        country: ISO 3166-1 alpha-2 of the country it belongs to, or a former state's code (SU, YU).
        key: What the gazetteer calls it, where it knows the name: "unit/mx/gafe".
        named: False for a description ("elite units", "the captain"): it then stands for something in its
            own document only, and is never merged with the same words elsewhere.
        part_of: The unit, force or group that the source says it belongs to.
        rank: Of a person, in words.
    """

    name: str = Field(min_length=1)
    kind: EntityKind
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    key: str | None = None
    named: bool = True
    aliases: tuple[str, ...] = ()
    part_of: "Party | None" = None
    rank: str | None = None
    description: str | None = None


class Training(_Model):
    """A training event: who trained whom, when, where, under which programme.

    Args:
        trainer: The country, or an organisation where no country is named.
        provider: The school or unit that taught.
        course: The subject or course title, in words.
        begin: When it began, as a date or as the range it must lie in.
        headcount: People trained.
        cost: In `currency` (ISO 4217), as stated.
        assessment: What the source says it was worth.
    """

    event: Literal["training"] = "training"
    trainer: Party
    trainee: Party
    provider: Party | None = None
    programme: Party | None = None
    course: str | None = None
    place: str | None = None
    begin: EdtfDate | None = None
    end: EdtfDate | None = None
    status: Status = Status.CONDUCTED
    headcount: int | None = Field(default=None, ge=0)
    cost: float | None = Field(default=None, ge=0)
    currency: str | None = None
    assessment: Assessment | None = None


class Outcome(_Model):
    """Something that a unit, force, group or person did, or that befell it.

    Args:
        actor: Who; with `scope` SOME_MEMBERS, the body whose members did it.
        target: Against whom or for whom, where it is neither joined nor founded.
        joined: The group that was joined.
        founded: The group that was founded.
        victims: Number of people killed or harmed, as stated.
    """

    event: Literal["outcome"] = "outcome"
    type: OutcomeType
    actor: Party
    scope: Scope = Scope.WHOLE
    target: Party | None = None
    joined: Party | None = None
    founded: Party | None = None
    place: str | None = None
    begin: EdtfDate | None = None
    end: EdtfDate | None = None
    victims: int | None = Field(default=None, ge=0)
    label: str | None = None


class Membership(_Model):
    """A person's post or membership in a body (W3C ORG), with rank, role and dates."""

    event: Literal["membership"] = "membership"
    person: Party
    body: Party
    rank: str | None = None
    role: str | None = None
    begin: EdtfDate | None = None
    end: EdtfDate | None = None


class Quotation(_Model):
    """The exact words of a document and where they stand; offsets count characters of its text."""

    form: Literal["quotation"] = "quotation"
    start: int = Field(ge=0)
    end: int
    quote: str = Field(min_length=1)

    @model_validator(mode="after")
    def _quote_fills_span(self) -> Self:
        width = self.end - self.start
        if width != len(self.quote):
            raise ValueError(f"quote has {len(self.quote)} characters, span has {width}")
        return self


class Summary(_Model):
    """A curator's own words for what a cited source says; no quotation, and shown as none.

    Args:
        case: The id of the curated case.
    """

    form: Literal["summary"] = "summary"
    case: str
    summary: str = Field(min_length=1)


class Attribution(_Model):
    """Who says it, where the source reports somebody else's word.

    Args:
        speaker: A person, office or publication: "Adam Isacson", "the New York Times".
        affiliation: As the source gives it.
    """

    speaker: str = Field(min_length=1)
    affiliation: str | None = None


class Claim(_Model):
    """One statement by one source. Immutable: a second run over the same text gives the same claim.

    Args:
        source_id: The document's id, or that of the cited page (`graph.claims.source.Source`).
        attributed_to: None where the source speaks for itself.
        extractor: Name and version of what read it: "events/1", "cases/1".
    """

    states: Annotated[Training | Outcome | Membership, Field(discriminator="event")]
    evidence: Annotated[Quotation | Summary, Field(discriminator="form")]
    certainty: Certainty
    source_id: str
    attributed_to: Attribution | None = None
    extractor: str

    @property
    def id(self) -> str:
        """The first 20 hex digits of the SHA-256 of the claim's canonical JSON."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:20]
