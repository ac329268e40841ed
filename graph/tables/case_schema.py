"""What a file of the curated record holds: one case, who was trained by whom, and what came after.

`docs/cases.md` describes each field for somebody who edits by hand. A fact names the sources that state it;
what one of them says otherwise (a denial, another's allegation) stands with that source, so that both sides
of a dispute are kept, each under its own name.
"""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from graph.claims.claim import Assessment, Certainty, EdtfDate, Scope, Status
from graph.claims.outcome_type import OutcomeType
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
CaseId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
SourceId = Annotated[str, StringConstraints(pattern=r"^s[1-9][0-9]*$")]
LocalId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"{}|\\^`]+$")]
EntityKey = Annotated[str, StringConstraints(pattern=r"^[a-z-]+(/[a-z]{2})?/[a-z0-9]+(-[a-z0-9]+)*$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
CopyKind = Literal["original", "reprint", "mirror", "archive", "translation", "summary"]

OPPOSED = frozenset({Certainty.DENIED, Certainty.DISPUTED})


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Body(_Model):
    """Somebody or something that facts refer to by `name`.

    Args:
        country: What it belongs to; None for what belongs to no country.
        key: The gazetteer's name for it ("unit/mx/gafe"), where it has one.
        named: False for a description ("elite units of the army") that is no name.
        part_of: The body above it: a name that stands in this file, or a force of the same country.
    """

    name: Words
    kind: EntityKind
    country: CountryCode | None = None
    key: EntityKey | None = None
    named: bool = True
    aliases: tuple[Words, ...] = ()
    part_of: Words | None = None
    rank: Words | None = None
    description: Words | None = None

    @model_validator(mode="after")
    def _key_is_of_its_kind(self) -> Self:
        if self.key is not None and not self.key.startswith(f"{self.kind.value}/"):
            raise ValueError(f"the key {self.key!r} is of another kind than {self.kind.value!r}")
        if self.key is not None and not self.named:
            raise ValueError("a description (`named: false`) has no key of its own")
        return self


class Trainee(Body):
    """The unit, force, group or person the case is about; of the host country unless it says otherwise."""

    @model_validator(mode="after")
    def _can_be_trained(self) -> Self:
        if self.kind not in TRAINEE_KINDS:
            valid = ", ".join(sorted(TRAINEE_KINDS))
            raise ValueError(f"a trainee of kind {self.kind.value!r}; write one of {valid}")
        return self


class Speaker(_Model):
    """Whose word the source reports."""

    speaker: Words
    affiliation: Words | None = None


class Citation(_Model):
    """One source of a fact, and what it says where that differs from the fact as given.

    Args:
        certainty: This source's own stance, instead of the fact's.
        what: What this source says, in our words, instead of the fact's `what`.
        attributed_to: Whose word it reports.
    """

    source: SourceId
    certainty: Certainty | None = None
    what: Words | None = None
    attributed_to: Speaker | None = None

    @model_validator(mode="after")
    def _says_what_it_opposes(self) -> Self:
        if self.certainty in OPPOSED and self.what is None:
            raise ValueError(f"{self.source} is {self.certainty}; add `what`: what it says instead")
        return self


def _as_citation(value: object) -> object:
    return {"source": value} if isinstance(value, str) else value


Citations = Annotated[
    tuple[Annotated[Citation, BeforeValidator(_as_citation)], ...],
    Field(min_length=1),
]


class _Fact(_Model):
    """What every fact has: our words for it, how surely it is stated, and who states it."""

    certainty: Certainty
    sources: Citations
    begin: EdtfDate | None = None
    end: EdtfDate | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.begin and self.end and self.end.latest < self.begin.earliest:
            raise ValueError(f"ends ({self.end}) before it begins ({self.begin})")
        return self

    @model_validator(mode="after")
    def _cites_each_once(self) -> Self:
        cited = [citation.source for citation in self.sources]
        if len(cited) != len(set(cited)):
            raise ValueError(f"cites a source twice ({', '.join(cited)}); keep one entry for each")
        return self


class Member(_Fact):
    """A person's membership of the trainee, or of another body in this file."""

    name: Words
    rank: Words | None = None
    role: Words | None = None
    body: Words | None = None
    key: EntityKey | None = None
    aliases: tuple[Words, ...] = ()
    description: Words | None = None
    what: Words | None = None


class TrainingFact(_Fact):
    """Who trained whom; `trainee` only where it is not the case's own."""

    id: LocalId | None = None
    trainer: Words
    trainee: Words | None = None
    provider: Words | None = None
    programme: Words | None = None
    course: Words | None = None
    place: Words | None = None
    status: Status = Status.CONDUCTED
    headcount: int | None = Field(default=None, ge=0)
    cost: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    currency: Currency | None = None
    assessment: Assessment | None = None
    what: Words

    @model_validator(mode="after")
    def _cost_has_currency(self) -> Self:
        if (self.cost is None) != (self.currency is None):
            raise ValueError("write `cost` and `currency` (such as USD) together")
        return self


class OutcomeFact(_Fact):
    """What came after; `actor` only where it is not the case's trainee.

    Args:
        after: Ids of trainings of this file which the sources cited for both say came before.
    """

    type: OutcomeType
    actor: Words | None = None
    scope: Scope = Scope.WHOLE
    target: Words | None = None
    joined: Words | None = None
    founded: Words | None = None
    place: Words | None = None
    victims: int | None = Field(default=None, ge=0)
    label: Words | None = None
    after: tuple[LocalId, ...] = ()
    what: Words


class CitedSource(_Model):
    """A page that the case rests on.

    Args:
        seen: The day on which a curator last read it.
        copy_of_page: What the address leads to: the publisher's own page, or whose copy.
        checked: What of it was seen, in words.
        first_published_by: Of a reprint: who published it first.
    """

    title: Words
    publisher: Words
    url: WebAddress
    published: EdtfDate | None = Field(default=None, alias="date")
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = "en"
    rights: Words | None = None
    seen: date
    copy_of_page: CopyKind = Field(alias="copy")
    first_published_by: Words | None = None
    checked: Words


class Case(_Model):
    """One file of the record.

    Args:
        others: Bodies besides the trainee and the members that facts refer to.
        note: What is contested, unknown, or not recorded; required where no outcome is.
        note_sources: What the note rests on.
    """

    id: CaseId
    title: Words
    host_country: CountryCode
    trainee: Trainee
    members: tuple[Member, ...] = ()
    others: tuple[Body, ...] = ()
    trainings: Annotated[tuple[TrainingFact, ...], Field(min_length=1)]
    outcomes: tuple[OutcomeFact, ...]
    note: Words | None = None
    note_sources: tuple[SourceId, ...] = ()
    sources: Annotated[dict[SourceId, CitedSource], Field(min_length=1)]

    @model_validator(mode="after")
    def _says_that_nothing_is_recorded(self) -> Self:
        if not self.outcomes and not self.note:
            raise ValueError(
                "no outcomes: say in `note` that nothing is recorded, and where it was looked for"
            )
        return self
