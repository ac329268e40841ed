"""What the model is asked to write: pydantic models whose JSON schema is sent, and whose check comes first.

The schema is made from the enums of the code, so that a new outcome type is known to the model without a
second list. Every field is required and null where it does not apply: what strict structured output asks for.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, WithJsonSchema

from graph.claims.outcome_type import OutcomeType
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind

MOST_CLAIMS = 400
"""Claims of one kind in one answer; more than any article of a part's length states."""

_LONGEST = 2_000  # characters of a value; a quotation is one sentence
_Item = TypeVar("_Item", bound=BaseModel)
_FENCE = re.compile(r"```(?:json)?\s*(\{.*\})\s*```", re.DOTALL | re.IGNORECASE)
_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)


def _short(value: str) -> str:
    # Checked here and not in the schema: some endpoints refuse schemas with lengths in them.
    if len(value) > _LONGEST:
        raise ValueError(f"has {len(value)} characters; at most {_LONGEST} are taken")
    return value


Words = Annotated[str, AfterValidator(_short)]


def _acting(kind: EntityKind) -> EntityKind:
    if kind not in TRAINEE_KINDS:
        raise ValueError(f"a {kind.value} is neither trained nor does it act")
    return kind


_ACTING = sorted(kind.value for kind in TRAINEE_KINDS)
PartyKind = Annotated[
    EntityKind, AfterValidator(_acting), WithJsonSchema({"type": "string", "enum": list(_ACTING)})
]
"""The kinds that a trainee or an actor can be of."""


class StatedAs(StrEnum):
    """How the text states it, in the words of `extract --format json`."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Party(_Answer):
    """Who was trained, or who acted."""

    words: Words = Field(description="The words of the quote that stand for it, copied exactly")
    name: Words = Field(description="Its name as the text has it; the same as words where they name it")
    antecedent: Words | None = Field(
        description="Only where words merely point ('the unit', 'he'): an earlier passage of the text, copied"
        " exactly, in which name stands; else null"
    )
    kind: PartyKind


class Trainer(_Answer):
    """Who trained."""

    words: Words = Field(description="The words of the quote that tell who trained, copied exactly")
    country: str | None = Field(description="ISO 3166-1 alpha-2 code of the trainer's country; else null")
    organisation: Words | None = Field(
        description="The trainer's name as it stands in words, where it is no state's; else null"
    )
    antecedent: Words | None = Field(
        description="Only where words merely point: an earlier passage, copied exactly, that names the"
        " trainer or its country; else null"
    )


class Training(_Answer):
    """One training that the text states."""

    quote: Words = Field(description="The one sentence of the text that states it, copied exactly")
    event_words: Words = Field(description="The words of the quote that say that there was training")
    trainer: Trainer
    trainee: Party
    stated_as: StatedAs
    when: Words | None = Field(description="The words of the quote that tell when; else null")
    place: Words | None = Field(description="Where, in the quote's words; else null")
    programme: Words | None = Field(description="The programme's name in the quote; else null")


class Outcome(_Answer):
    """One thing that a unit, force, group or person did, or that befell it."""

    quote: Words = Field(description="The one sentence of the text that states it, copied exactly")
    event_words: Words = Field(description="The words of the quote that tell the deed")
    type: OutcomeType
    actor: Party
    some_members: bool = Field(description="True where only some members of the actor did it")
    stated_as: StatedAs
    joined: Words | None = Field(description="The group that was joined, in the quote's words; else null")
    founded: Words | None = Field(description="The group that was founded, in the quote's words; else null")
    target: Words | None = Field(description="Against whom, in the quote's words; else null")
    when: Words | None = Field(description="The words of the quote that tell when; else null")
    place: Words | None = Field(description="Where, in the quote's words; else null")


class _Whole(_Answer):
    trainings: list[Training]
    outcomes: list[Outcome]


class _Loose(BaseModel):
    """The answer's frame alone: one malformed claim must not cost the others."""

    model_config = ConfigDict(extra="ignore")

    trainings: list[object]
    outcomes: list[object]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model stated of one part of a text, as far as it is well formed.

    Args:
        malformed: (claim as JSON, what is wrong with it).
    """

    trainings: tuple[Training, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    malformed: tuple[tuple[str, str], ...] = ()


@cache  # a pure function of the classes above; the result is only read
def schema() -> Mapping[str, object]:
    """The JSON schema of an answer."""
    return MappingProxyType(_without_titles(_Whole.model_json_schema()))


@cache
def schema_text() -> str:
    """The schema as the prompt shows it, for endpoints that take no schema."""
    return json.dumps(dict(schema()), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def parse(content: str) -> Answer:
    """Read what the model wrote: JSON, alone, in a fence, or within other words.

    Raises:
        ValueError: It holds no JSON object with trainings and outcomes; the message says what is wrong.
    """
    content = _THOUGHT.sub("", content)
    try:
        frame = _Loose.model_validate(_object(content))
    except ValidationError as error:
        raise ValueError(f"no object with lists of trainings and outcomes: {_first(error)}") from error
    most = max(len(frame.trainings), len(frame.outcomes))
    if most > MOST_CLAIMS:
        raise ValueError(f"holds {most} claims of one kind; at most {MOST_CLAIMS} are taken")
    malformed: list[tuple[str, str]] = []
    trainings = tuple(_valid(frame.trainings, Training, malformed))
    outcomes = tuple(_valid(frame.outcomes, Outcome, malformed))
    return Answer(trainings, outcomes, tuple(malformed))


def _valid(claims: list[object], model: type[_Item], malformed: list[tuple[str, str]]) -> list[_Item]:
    found: list[_Item] = []
    for claim in claims:
        try:
            found.append(model.model_validate(claim))
        except ValidationError as error:
            shown = json.dumps(claim, ensure_ascii=False)
            malformed.append((shown[:300], _first(error)))
    return found


def _object(content: str) -> object:
    fenced = _FENCE.search(content)
    candidates = [content, *([fenced.group(1)] if fenced else [])]
    begin, end = content.find("{"), content.rfind("}")
    if 0 <= begin < end:
        candidates.append(content[begin : end + 1])
    for candidate in candidates:
        try:
            return json.loads(candidate)
        except (ValueError, RecursionError):
            continue
    raise ValueError("no JSON")


def _first(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(step) for step in fault["loc"])
    return f"{where}: {fault['msg']}" if where else fault["msg"]


def _without_titles(value: object) -> dict[str, object]:
    """The schema without pydantic's titles, which tell a model nothing."""

    def plain(node: object, names: bool = False) -> object:
        if isinstance(node, dict):
            return {
                key: plain(inner, names=key in {"properties", "$defs"})
                for key, inner in node.items()
                if names or key != "title"
            }
        return [plain(inner) for inner in node] if isinstance(node, list) else node

    result = plain(value)
    assert isinstance(result, dict)  # noqa: S101 - a schema is an object
    return result
