"""Officers by name: the capitalised words after a rank, and a person's name beside a position."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from graph.mentions.brat import Mark, MarkKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORD = re.compile(r"(?:[ \u00a0]+|\n(?![ \t]*\n))?([^\W\d_][\w’'`‘\-]*\.?(?:[^\W\d_]\.)*[^\W\d_]?)")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.)+[^\W\d_]?$|^[A-Z]{1,3}$")
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "del", "la", "van", "von", "bin", "ibn", "al", "el", "ould", "ag"}
)
_NOT_NAMES = _words(
    """
    The An In On At Of And For Who Said GOC COAS Commander Commandant Commanding Chief Director Acting
    Deputy Officer Officers Superintendent Operation Operations Joint Federal Border National State
    Naval Defence General Major Colonel Brigadier Captain Lieutenant Army Navy Police Force Air Division
    Brigade Battalion Command Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
    March April May June July August September October November December Mr Mrs Governor President
    Public Staff Flag Rear Vice Admiral Secretary Theatre Corps Headquarters Former Commissioner
    Inspector He She
    """
)
"""What stands after a rank and is no name: offices, other ranks, bodies, days and months."""
_MAX_WORDS = 5
_BESIDE = re.compile(r"^(?:\([A-Z]+\)|[\s,]|\b(?:of|the|at|in|state)\b|\b(?:Mr|Mrs|Ms|Alhaji|Dr)\b\.?)*$")
SAID_RANK = re.compile(r",?\s+(?:who (?:is|was) )?an?\s+$")
"""What stands between a name and the rank behind it: "Ada Obi, a major general"."""


@dataclass(frozen=True, slots=True)
class Officer:
    """A person's name, and the rank that stands with it."""

    person: Mark
    rank: Mark | None = None

    @property
    def start(self) -> int:
        """Where the rank, or else the name, begins."""
        return self.person.start if self.rank is None else min(self.rank.start, self.person.start)

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.person.end

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.person.text.split()[-1]


class OfficerFinder:
    """Finds officers by the ranks and positions beside their names."""

    def find(
        self, doc: Doc, ranks: Sequence[Mark], positions: Sequence[Mark], bodies: Sequence[Mark]
    ) -> Iterator[Officer]:
        """Officers in reading order.

        A name is an officer's after a rank; and, where the model sees a person, after a position (and the
        bodies named with it) or before ", a major general".

        Args:
            ranks: As found; one that no name follows is passed over.
        """
        content = doc.text
        found = list(self.ranked(content, ranks, bodies))
        taken = {index for officer in found for index in range(officer.start, officer.end)}
        for entity in doc.ents:
            if entity.label_ != "PERSON" or len(entity) < 2 or entity.start_char in taken:
                continue
            person = _person(doc.text, entity.start_char, entity.end_char)
            if any(mark.overlaps(person) for mark in (*positions, *bodies, *ranks)):
                continue
            if _after_position(doc.text, person, positions, bodies) or _has_rank_behind(
                doc.text, person, ranks
            ):
                found.append(Officer(person))
        yield from sorted(found, key=lambda officer: officer.start)

    def ranked(self, content: str, ranks: Sequence[Mark], bodies: Sequence[Mark]) -> Iterator[Officer]:
        """Those whose rank stands before the name."""
        for rank in ranks:
            officer = _after_rank(content, rank)
            if officer is not None and not any(body.overlaps(officer.person) for body in bodies):
                yield officer


def _person(content: str, start: int, end: int) -> Mark:
    name = re.sub(r"(?:[’']s)?[\s,.]*$", "", content[start:end])
    return Mark.on(content, start, start + len(name), MarkKind.PERSON)


def _after_position(content: str, person: Mark, positions: Sequence[Mark], bodies: Sequence[Mark]) -> bool:
    before = max((p for p in positions if p.end <= person.start), key=lambda mark: mark.end, default=None)
    if before is None:
        return False
    between = content[before.end : person.start]
    for body in bodies:
        if before.end <= body.start and body.end <= person.start:
            between = between.replace(body.text, "")
    return _BESIDE.match(between) is not None


def _has_rank_behind(content: str, person: Mark, ranks: Sequence[Mark]) -> bool:
    return any(
        person.end < rank.start <= person.end + 20 and SAID_RANK.fullmatch(content[person.end : rank.start])
        for rank in ranks
    )


def _after_rank(content: str, rank: Mark) -> Officer | None:
    start = end = position = rank.end
    words = 0
    while words < _MAX_WORDS and (match := _WORD.match(content, position)):
        word = match[1]
        bare = word.rstrip(".")
        if not _INITIALS.match(word):
            word = bare
        if word in _PARTICLES and words:
            position = match.end()
            continue
        if not word[0].isupper() or bare in _NOT_NAMES:
            break
        if words == 0:
            start = match.start(1)
        end = position = match.start(1) + len(word)
        words += 1
        if word != match[1]:
            break  # a full stop that is no initial's ends the sentence
    if words == 0 or (words == 1 and _INITIALS.match(content[start:end])):
        return None
    return Officer(Mark.on(content, start, end, MarkKind.PERSON), rank)
