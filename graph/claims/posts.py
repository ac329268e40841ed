"""Posts: a position and the bodies named with it, which stand in one row: "GOC, 5 Division of the Army"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.mentions.brat import Mark, MarkKind
from graph.mentions.personnel.bodies import is_service
from graph.mentions.personnel.officers import Officer

WORD = re.compile(r"[\w’'-]+")
_ACRONYM = re.compile(r"\(\s*[A-Z][\w/ ]*\)|,\s*[A-Z]{2,6}\s*,")
_BETWEEN = frozenset({"of", "at", "in", "the", "for", "to", "charge", "its", "commanding", "with"})


@dataclass(frozen=True, slots=True)
class Post:
    """A position, the bodies named with it, or a body alone.

    Args:
        position: A title or role.
        bodies: In reading order; at least one where there is no position.
    """

    position: Mark | None
    bodies: tuple[Mark, ...]

    @property
    def start(self) -> int:
        """Where the first of them begins."""
        return min(mark.start for mark in self._marks)

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return max(mark.end for mark in self._marks)

    @property
    def place(self) -> Mark | None:
        """The body that it is in: a formation where one is named, else the service if there is a position.

        "2 Battalion of the Nigerian Army" is in the battalion.
        """
        formations = [body for body in self.bodies if not is_service(body)]
        if formations:
            return formations[0]
        return self.bodies[0] if self.bodies and self.position is not None else None

    @property
    def _marks(self) -> tuple[Mark, ...]:
        return (*((self.position,) if self.position else ()), *self.bodies)


def without_acronyms(gap: str) -> str:
    """A stretch between marks without what only repeats the mark before it: "(GOC)"."""
    return _ACRONYM.sub(" ", gap)


def posts_of(
    content: str, positions: Sequence[Mark], bodies: Sequence[Mark], officers: Sequence[Officer]
) -> Iterator[Post]:
    """The posts of a text, in reading order; each position and body is in one."""
    position: Mark | None = None
    held: list[Mark] = []
    end = 0
    names = sorted(officer.start for officer in officers)
    for mark in sorted([*positions, *bodies]):
        while names and names[0] < end:
            del names[0]
        new = mark.kind is not MarkKind.ORGANIZATION or bool(names and names[0] < mark.start)
        if (position or held) and (new or not _is_near(content[end : mark.start])):
            yield Post(position, tuple(held))
            position, held = None, []
        if mark.kind is MarkKind.ORGANIZATION:
            held.append(mark)
        else:
            position = mark
        end = mark.end
    if position or held:
        yield Post(position, tuple(held))


def _is_near(gap: str) -> bool:
    plain = without_acronyms(gap)
    return not re.search(r"[.;:\n]", plain) and all(word in _BETWEEN for word in WORD.findall(plain))
