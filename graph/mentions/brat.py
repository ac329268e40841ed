"""Marks on a text, and BRAT's standoff form of them, in which researchers annotate and correct.

One line a mark, then one a relation between two of them:

    T1<tab>Person 24 35<tab>the marked words
    R1<tab>has_rank Arg1:T1 Arg2:T2

Offsets count characters of the text. The form is described at https://brat.nlplab.org/standoff.html; the
types here are those of Security Force Monitor's annotation scheme.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from graph.errors import SkipDocument


class MarkKind(StrEnum):
    """What a stretch of text is."""

    PERSON = "Person"
    RANK = "Rank"
    ORGANIZATION = "Organization"
    TITLE = "Title"
    ROLE = "Role"


class RelationKind(StrEnum):
    """What ties a person to another mark."""

    IS_POSTED = "is_posted"
    HAS_RANK = "has_rank"
    HAS_TITLE = "has_title"
    HAS_ROLE = "has_role"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A marked stretch of text.

    Args:
        start: First character.
        end: One past the last character.
        text: The characters between them; white space of other kinds is a space here.
    """

    start: int
    end: int
    kind: MarkKind
    text: str

    @classmethod
    def on(cls, content: str, start: int, end: int, kind: MarkKind) -> "Mark":
        """Mark `content[start:end]`."""
        return cls(start, end, kind, _LINE_BREAKING.sub(" ", content[start:end]))

    def overlaps(self, other: "Mark") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """A tie from a person to a rank, title, role or organization."""

    person: Mark
    other: Mark
    kind: RelationKind


@dataclass(frozen=True, slots=True)
class Annotation:
    """The marks of one text and the relations between them, each once, in reading order."""

    marks: tuple[Mark, ...] = ()
    relations: tuple[Relation, ...] = ()

    @classmethod
    def of(cls, marks: Iterable[Mark], relations: Iterable[Relation] = ()) -> "Annotation":
        """Put in order, each once; the marks of a relation are among the marks."""
        ties = sorted(set(relations))
        ends = (mark for tie in ties for mark in (tie.person, tie.other))
        return cls(tuple(sorted({*marks, *ends})), tuple(ties))


_Kind = TypeVar("_Kind", bound=StrEnum)
_LINE_BREAKING = re.compile(r"[\n\r\t]")
_MARK = re.compile(r"^(T\d+)\t(\S+) (\d+) (\d+)\t(.*)$", re.ASCII | re.DOTALL)
_SPLIT_MARK = re.compile(r"^T\d+\t\S+ \d+ \d+;", re.ASCII)
_RELATION = re.compile(r"^(R\d+)\t(\S+) Arg1:(\S+) Arg2:(\S+)[ \t]*$", re.ASCII)
_NOT_KEPT = ("#", "*", "A", "M", "E", "N")
"""BRAT's notes, equivalences, attributes, events and references: valid, and nothing of this scheme."""


def write_brat(annotation: Annotation) -> str:
    """The standoff form, each line ended; the same annotation always gives the same text."""
    names = {mark: f"T{number}" for number, mark in enumerate(annotation.marks, 1)}
    lines = [
        f"{names[mark]}\t{mark.kind.value} {mark.start} {mark.end}\t{mark.text}" for mark in annotation.marks
    ]
    lines += [
        f"R{number}\t{tie.kind.value} Arg1:{names[tie.person]} Arg2:{names[tie.other]}"
        for number, tie in enumerate(annotation.relations, 1)
    ]
    return "".join(f"{line}\n" for line in lines)


def read_brat(ann: str, origin: str = "annotation") -> Annotation:
    """Read a standoff file.

    Args:
        ann: The file's text.
        origin: Its path; for messages.

    Raises:
        SkipDocument: A line is not understood, names another type, or a mark that is not there; the origin
            ends in the line's number.
    """
    marks: dict[str, Mark] = {}
    ties: list[tuple[int, re.Match[str]]] = []
    # Only line feeds end a line: a marked text may hold the other characters that Python splits at.
    for number, ended in enumerate(ann.split("\n"), 1):
        line = ended.removesuffix("\r")
        if not line.strip() or line.startswith(_NOT_KEPT):
            continue
        if match := _MARK.match(line):
            if match[1] in marks:
                raise SkipDocument(f"{origin}:{number}", f"{match[1]} stands here twice")
            marks[match[1]] = _mark(match, f"{origin}:{number}")
        elif match := _RELATION.match(line):
            ties.append((number, match))
        else:
            raise SkipDocument(f"{origin}:{number}", _misunderstood(line))
    # A relation may stand before its marks.
    return Annotation.of(marks.values(), (_relation(tie, marks, f"{origin}:{n}") for n, tie in ties))


def _mark(match: re.Match[str], where: str) -> Mark:
    start, end, text = int(match[3]), int(match[4]), match[5]
    kind = _kind(MarkKind, match[2], where)
    if start >= end:
        raise SkipDocument(where, f"{match[1]} ends at {end}, before it begins at {start}")
    if len(text) != end - start:
        raise SkipDocument(where, f"{match[1]} covers {end - start} characters and its text has {len(text)}")
    return Mark(start, end, kind, text)


def _relation(match: re.Match[str], marks: dict[str, Mark], where: str) -> Relation:
    kind = _kind(RelationKind, match[2], where)
    for name in (match[3], match[4]):
        if name not in marks:
            raise SkipDocument(where, f"{match[1]} names {name}, which is not there")
    return Relation(marks[match[3]], marks[match[4]], kind)


def _kind(kinds: type[_Kind], name: str, where: str) -> _Kind:
    try:
        return kinds(name)
    except ValueError as error:
        raise SkipDocument(where, f"{name!r} is none of {', '.join(kinds)}") from error


def _misunderstood(line: str) -> str:
    if _SPLIT_MARK.match(line):
        return "a mark over several stretches of text; give each stretch its own"
    return (
        "neither a mark (T1, tab, type, start, end, tab, text) nor a relation (R1, tab, type, Arg1:, Arg2:)"
    )
