"""One file of the record, read and checked; whatever is wrong is said with file, line and field."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from graph.errors import SkipDocument
from graph.tables.case_parties import KnownNames, Parties, UnknownPartyError
from graph.tables.case_schema import (
    Body,
    Case,
    Citation,
    CitedSource,
    Member,
    OutcomeFact,
    Speaker,
    Trainee,
    TrainingFact,
)
from graph.tables.marked_yaml import KeyPath, MarkedData, MarkedYamlError, parse_marked

MAXIMUM_REPORTED = 10  # problems told of one file: enough to mend it, few enough to read

_FIELDS_UNDER: dict[str, type[BaseModel]] = {
    "trainee": Trainee,
    "members": Member,
    "others": Body,
    "trainings": TrainingFact,
    "outcomes": OutcomeFact,
    "attributed_to": Speaker,
}
_VALID_FORMS = {
    "id": "lower-case words joined by hyphens, such as mali-sanogo-2012",
    "host_country": "a code of two capital letters, such as ML or SU",
    "country": "a code of two capital letters, such as ML or SU",
    "key": "kind/country/name in lower case, such as unit/mx/gafe",
    "url": "an http or https address without spaces",
    "language": "a code of two small letters, such as en",
    "currency": "a code of three capital letters, such as USD",
    "source": "a source of this file, such as s1",
    "note_sources": "sources of this file, such as s1",
    "after": "the `id` of a training of this file",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file: where, and what would be valid."""

    path: KeyPath
    message: str


def load_case(path: Path, known: KnownNames) -> Case:
    """Read and check one file.

    Raises:
        SkipDocument: The file cannot be read or is no valid case; its origin is `file:line` of the first
            problem, and its reason tells the others too.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SkipDocument(str(path), f"cannot be read: {error.strerror or error}") from error
    try:
        marked = parse_marked(content)
    except MarkedYamlError as error:
        raise SkipDocument(f"{path}:{error.line}", error.message) from error
    try:
        case = Case.model_validate(marked.data)
    except ValidationError as error:
        raise _skip(path, marked, _all_told(error)) from error
    problems = [*_misnamed(case, path), *_unresolved(case, known)]
    if problems:
        raise _skip(path, marked, problems)
    return case


def _skip(path: Path, marked: MarkedData, problems: list[Problem]) -> SkipDocument:
    told = sorted((marked.line_of(problem.path), _named(problem)) for problem in problems)
    (first_line, first), *others = told[:MAXIMUM_REPORTED]
    reason = "; ".join([first, *(f"line {line}: {message}" for line, message in others)])
    if len(told) > MAXIMUM_REPORTED:
        reason += f"; and {len(told) - MAXIMUM_REPORTED} more"
    return SkipDocument(f"{path}:{first_line}", reason)


def _named(problem: Problem) -> str:
    field = ""
    for step in problem.path:
        field += f"[{step}]" if isinstance(step, int) else f".{step}"
    return f"{field.lstrip('.')}: {problem.message}" if field else problem.message


def _all_told(error: ValidationError) -> list[Problem]:
    found = error.errors()
    # A list whose entries are all wrong is also reported as too short, which would only mislead.
    places = [item["loc"] for item in found]
    return [
        _told(item)
        for item in found
        if item["type"] != "too_short"
        or not any(
            len(place) > len(item["loc"]) and place[: len(item["loc"])] == item["loc"] for place in places
        )
    ]


def _told(error: Any) -> Problem:
    """What pydantic found, in words for somebody who edits the file."""
    path: KeyPath = tuple(step for step in error["loc"] if step != "[key]")
    kind, found = error["type"], _short(error["input"])
    field = next((step for step in reversed(path) if isinstance(step, str)), "")
    match kind:
        case "missing":
            return Problem(path, "is missing; it is required")
        case "extra_forbidden":
            return Problem(path, f"is no field here; valid are {', '.join(_fields_at(path))}")
        case "string_pattern_mismatch":
            valid = (
                "s1, s2 and so on" if error["loc"][-1] == "[key]" else _VALID_FORMS.get(field, "another form")
            )
            return Problem(path, f"found {found}; write {valid}")
        case "value_error":
            return Problem(path, str(error["ctx"]["error"]))
        case "model_type" | "dict_type":
            return Problem(path, f"found {found}; write `field: value` lines")
        case "tuple_type":
            return Problem(path, f"found {found}; write a list")
        case "too_short":
            return Problem(path, "is empty; write at least one entry")
        case "string_type":
            return Problem(path, f"found {found}; write a text")
        case _:
            valid = error["msg"].removeprefix("Input should be ")
            return Problem(path, f"found {found}; write {valid[0].lower()}{valid[1:]}")


def _short(found: object) -> str:
    if found is None:
        return "nothing"
    if isinstance(found, dict):
        return "a mapping"
    if isinstance(found, list):
        return "a list"
    text = repr(found)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _fields_at(path: KeyPath) -> list[str]:
    names = [step for step in path[:-1] if isinstance(step, str)]
    model: type[BaseModel] = Case
    if names and names[0] == "sources":
        model = CitedSource
    elif names:
        model = Citation if names[-1] == "sources" else _FIELDS_UNDER.get(names[-1], Case)
    return [field.alias or name for name, field in model.model_fields.items()]


def _misnamed(case: Case, path: Path) -> Iterator[Problem]:
    if case.id != path.stem:
        yield Problem(("id",), f"found {case.id!r}; the file's name asks for {path.stem!r}")


def _unresolved(case: Case, known: KnownNames) -> Iterator[Problem]:
    """Names, sources and trainings that facts refer to and the file does not have."""
    try:
        parties = Parties(case, known)
    except UnknownPartyError as error:
        yield Problem(_place_of(case, error.name), str(error))
        return
    yield from _unresolved_names(case, parties)
    yield from _unresolved_sources(case)
    trainings = {training.id: training for training in case.trainings if training.id}
    for index, outcome in enumerate(case.outcomes):
        cited = {citation.source for citation in outcome.sources}
        for name in outcome.after:
            training = trainings.get(name)
            if training is None:
                valid = ", ".join(sorted(trainings)) or "none has an `id` yet"
                yield Problem(
                    ("outcomes", index, "after"), f"no training is {name!r}; trainings here: {valid}"
                )
            elif not cited & {citation.source for citation in training.sources}:
                message = f"no source is cited for both this outcome and the training {name!r}"
                yield Problem(("outcomes", index, "after"), message)


def _place_of(case: Case, name: str | None) -> KeyPath:
    """Where the file introduces somebody; the last place, because a second one is the one too many."""
    for group, bodies in (("others", case.others), ("members", case.members)):
        for index in range(len(bodies) - 1, -1, -1):
            if bodies[index].name == name:
                return (group, index)
    return ("trainee",) if case.trainee.name == name else ()


def _unresolved_names(case: Case, parties: Parties) -> Iterator[Problem]:
    def tried(path: KeyPath, name: str | None, *, trainer: bool = False) -> Iterator[Problem]:
        try:
            if name is not None:
                _ = parties.trainer(name) if trainer else parties.party(name)
        except UnknownPartyError as error:
            yield Problem(path, str(error))

    yield from tried(("host_country",), case.host_country)
    for index, training in enumerate(case.trainings):
        yield from tried(("trainings", index, "trainer"), training.trainer, trainer=True)
        yield from tried(("trainings", index, "trainee"), training.trainee)
    for index, outcome in enumerate(case.outcomes):
        for field in ("actor", "target", "joined", "founded"):
            yield from tried(("outcomes", index, field), getattr(outcome, field))
    for index, member in enumerate(case.members):
        try:
            parties.body_of(member)
        except UnknownPartyError as error:
            yield Problem(("members", index, "body"), str(error))


def _unresolved_sources(case: Case) -> Iterator[Problem]:
    used = set(case.note_sources)
    groups = (("members", case.members), ("trainings", case.trainings), ("outcomes", case.outcomes))
    for group, facts in groups:
        for index, fact in enumerate(facts):
            for position, citation in enumerate(fact.sources):
                used.add(citation.source)
                if citation.source not in case.sources:
                    path: KeyPath = (group, index, "sources", position)
                    yield Problem(path, f"no source {citation.source!r} under `sources`")
    for position, name in enumerate(case.note_sources):
        if name not in case.sources:
            yield Problem(("note_sources", position), f"no source {name!r} under `sources`")
    for name in case.sources:
        if name not in used:
            yield Problem(("sources", name), "no fact and no note cites it; cite it or leave it out")
