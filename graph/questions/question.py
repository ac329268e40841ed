"""A ready question: a SPARQL file whose header says what it asks and what may be filled in.

The header is the comment lines at the top of the file, each `# key: value`:

    # title: Trained by {trainer}, later: {outcome}
    # description: one line
    # example: units trained by the US that later defected      (repeated)
    # phrase: units trained by {trainer} that later {outcome}   (repeated; how people put it)
    # parameter: trainer | trainer | optional | Trainer | anybody
                 name | type | required or optional | label | what the title says when it is not given
    # left-out: earlier-outcomes                                (repeated; a file in left-out/)

A parameter `trainer` is bound to the variable `?trainer_iri`, which the query has to select.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from graph.errors import StopRun
from ontology import QUESTIONS_DIR

LEFT_OUT = "left_out"
_HEADER = re.compile(r"^# ([a-z-]+): *(.*)$")
_SLOT = re.compile(r"\{([a-z_]+)\}")
_SELECT = re.compile(r"\bSELECT\b(.*?)\bWHERE\b", re.DOTALL | re.IGNORECASE)


class ParameterType(StrEnum):
    """What a parameter stands for."""

    TRAINER = "trainer"  # a country or an organisation that trains
    COUNTRY = "country"
    OUTCOME = "outcome"  # a concept of aa:outcomeTypes
    ENTITY = "entity"  # a unit, force, person or group
    SUBJECT = "subject"  # any entity or event


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that may be filled in.

    Args:
        name: As in the title and the phrases; the query's variable is `variable`.
        unset: What the title says where it is not given.
    """

    name: str
    type: ParameterType
    required: bool
    label: str
    unset: str

    @property
    def variable(self) -> str:
        """The variable that the value is bound to, without the question mark."""
        return f"{self.name}_iri"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A query for what an answer leaves out, as `?left_out`; each thing counts once."""

    reason: str
    query: str


@dataclass(frozen=True, slots=True)
class Question:
    """A ready question.

    Args:
        id: The file's stem.
        query: The SPARQL, a SELECT without LIMIT.
        columns: The variables it selects, in order.
    """

    id: str
    title: str
    description: str
    examples: tuple[str, ...]
    phrases: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    left_out: tuple[LeftOut, ...]
    query: str

    @property
    def columns(self) -> tuple[str, ...]:
        """The variables of the SELECT, in order."""
        return selected(self.query)

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name."""
        return next((p for p in self.parameters if p.name == name), None)


def selected(query: str) -> tuple[str, ...]:
    """The variables that a question's query selects: plain ones, and `(... AS ?name)`."""
    clause = _SELECT.search(query)
    if clause is None:
        return ()
    named = re.sub(r"\([^()]*(?:\([^()]*\)[^()]*)*\bAS\s+\?(\w+)\s*\)", r"?\1", clause[1])
    return tuple(re.findall(r"\?(\w+)", named))


def read_question(path: Path) -> Question:
    """The question in a file.

    Raises:
        StopRun: The header or a file that it names is not as described above; says the file and line.
    """
    header = _read_header(path)

    def one(key: str) -> str:
        values = [value for _, name, value in header if name == key]
        if len(values) != 1:
            raise StopRun(f"{path}: needs one '# {key}:' line, has {len(values)}")
        return values[0]

    def many(key: str) -> tuple[str, ...]:
        return tuple(value for _, name, value in header if name == key)

    parameters = tuple(_parameter(path, line, value) for line, name, value in header if name == "parameter")
    names = {parameter.name for parameter in parameters}
    for line, key, value in header:
        unknown = set(_SLOT.findall(value)) - names if key in {"title", "phrase"} else set()
        if unknown:
            raise StopRun(f"{path}:{line}: {{{min(unknown)}}} is no parameter of this question")
    query = _body(path)
    missing = {p.variable for p in parameters} - set(selected(query))
    if missing:
        raise StopRun(f"{path}: the query has to select ?{min(missing)}, which a parameter binds")
    return Question(
        id=path.stem,
        title=one("title"),
        description=one("description"),
        examples=many("example"),
        phrases=many("phrase"),
        parameters=parameters,
        left_out=tuple(_left_out(path, name) for name in many("left-out")),
        query=query,
    )


def _read_header(path: Path) -> list[tuple[int, str, str]]:
    header: list[tuple[int, str, str]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("#"):
            break
        match = _HEADER.match(line)
        if match is None:
            raise StopRun(f"{path}:{number}: expected '# key: value' in the header")
        header.append((number, match[1], match[2].strip()))
    return header


def _body(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    start = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "".join(lines[start:])


def _parameter(path: Path, line: int, value: str) -> Parameter:
    fields = [field.strip() for field in value.split("|")]
    if len(fields) != 5 or fields[2] not in {"required", "optional"}:
        raise StopRun(f"{path}:{line}: expected 'name | type | required or optional | label | unset'")
    try:
        kind = ParameterType(fields[1])
    except ValueError:
        valid = ", ".join(ParameterType)
        raise StopRun(f"{path}:{line}: {fields[1]!r} is no parameter type; valid: {valid}") from None
    return Parameter(fields[0], kind, fields[2] == "required", fields[3], fields[4])


def _left_out(path: Path, name: str) -> LeftOut:
    file = path.parent / "left-out" / f"{name}.rq"
    if not file.is_file():
        raise StopRun(f"{path}: '# left-out: {name}' names no file {file}")
    reasons = [value for _, key, value in _read_header(file) if key == "reason"]
    if len(reasons) != 1:
        raise StopRun(f"{file}: needs one '# reason:' line, has {len(reasons)}")
    query = _body(file)
    if LEFT_OUT not in selected(query):
        raise StopRun(f"{file}: the query has to select ?{LEFT_OUT}")
    return LeftOut(reasons[0], query)


def load_questions(folder: Path = QUESTIONS_DIR) -> dict[str, Question]:
    """Every question in a folder, by id, in the order of their files.

    Raises:
        StopRun: A file is not as described above.
    """
    return {path.stem: read_question(path) for path in sorted(folder.glob("*.rq"))}
