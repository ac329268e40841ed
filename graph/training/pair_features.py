"""What the learner of relations is told of a person and another mark in one paragraph.

The mark is called the thing: a rank, title, role or body. Statements are strings, as for names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span

from graph.claims.posts import WORD
from graph.mentions.brat import Annotation, Mark, MarkKind, Relation, RelationKind
from graph.mentions.personnel.bodies import is_service
from graph.training.name_features import nearness

KINDS = {
    MarkKind.RANK: RelationKind.HAS_RANK,
    MarkKind.ORGANIZATION: RelationKind.IS_POSTED,
    MarkKind.TITLE: RelationKind.HAS_TITLE,
    MarkKind.ROLE: RelationKind.HAS_ROLE,
}
"""The relation that a mark of each kind has to its person."""

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_PIECE = re.compile(r"#\w+|\w+|[^\w\s]")
_SENTENCE = re.compile(r"(?<!\b(?:Gen|Maj|Col))(?<!\bLt)(?<!\b(?:Brig|Capt))\.\s+[A-Z]")
_WHOLE_GAP = 6  # pieces: a shorter gap is told as a whole
_PATH = 7  # steps of the parse
_MANY = 3


@dataclass(frozen=True)
class Scene:
    """The marks of one text, its parse, and what the rules make of it.

    Args:
        marks: In reading order, each once.
    """

    doc: Doc
    marks: Sequence[Mark]
    rules: Annotation

    @cached_property
    def persons(self) -> tuple[Mark, ...]:
        """The persons among the marks."""
        return tuple(mark for mark in self.marks if mark.kind is MarkKind.PERSON)

    @cached_property
    def place(self) -> dict[Mark, int]:
        """Where each mark stands among the marks."""
        return {mark: at for at, mark in enumerate(self.marks)}

    @cached_property
    def _edges(self) -> list[int]:
        content = self.doc.text
        return [0, *(match.start() for match in _PARAGRAPH.finditer(content)), len(content) + 1]

    def pairs(self) -> Iterator[tuple[Mark, tuple[Mark, ...]]]:
        """Each mark that may be somebody's, with the persons of its paragraph."""
        for mark in self.marks:
            if mark.kind is not MarkKind.PERSON:
                first = max(edge for edge in self._edges if edge <= mark.start)
                after = min(edge for edge in self._edges if edge > mark.start)
                yield mark, tuple(person for person in self.persons if first <= person.start < after)

    def between(self, start: int, end: int) -> list[Mark]:
        """The marks that lie in a stretch."""
        return [mark for mark in self.marks if start <= mark.start and mark.end <= end]

    def span(self, mark: Mark) -> Span | None:
        """The tokens of a mark."""
        return self.doc.char_span(mark.start, mark.end, alignment_mode="expand")


def features_of_pair(scene: Scene, thing: Mark, person: Mark) -> list[str]:
    """The statements about one pair."""
    way = "before" if thing.end <= person.start else "after"
    sort = f"{thing.kind.value}-{way}"
    told = ["bias", f"kind={thing.kind.value}", f"sort={sort}"]
    told += [f"{sort}:{statement}" for statement in _gap(scene, thing, person)]
    told += [f"{way}:{statement}" for statement in _gap_words(scene, thing, person)]
    told += [f"{sort}:{statement}" for statement in _surroundings(scene, thing, person)]
    told += [f"{sort}:{statement}" for statement in _parse(scene, thing, person)]
    told += [f"{thing.kind.value}:{statement}" for statement in _rules(scene.rules, thing, person)]
    return sorted(set(told))


def _gap(scene: Scene, thing: Mark, person: Mark) -> Iterator[str]:
    first, second = sorted((thing, person))
    gap = scene.doc.text[first.end : second.start]
    inside = scene.between(first.end, second.start)
    persons = sum(mark.kind is MarkKind.PERSON for mark in inside)
    same = sum(mark.kind is thing.kind for mark in inside)
    yield f"persons={min(persons, _MANY)}"
    yield f"same={min(same, _MANY)}"
    yield f"both={min(persons, 2)}|{min(same, 2)}"
    yield f"marks={' '.join(mark.kind.value[:3] for mark in inside[:5])}"
    yield f"length={nearness(len(_PIECE.findall(gap)))}"
    yield f"sentence={_SENTENCE.search(gap) is not None}"
    yield f"semicolon={';' in gap}"
    yield f"line={chr(10) in gap}"
    yield from _gap_words(scene, thing, person)


def _gap_words(scene: Scene, thing: Mark, person: Mark) -> Iterator[str]:
    pieces = _pieces(scene, *sorted((thing, person)))
    if len(pieces) <= _WHOLE_GAP:
        yield f"gap={' '.join(pieces)}"
    for piece in pieces:
        yield f"has={piece}"


def _pieces(scene: Scene, first: Mark, second: Mark) -> list[str]:
    """What stands between two marks: marks by their kind, numbers and capitals as such, other words."""
    content, reached, text = scene.doc.text, first.end, ""
    for mark in scene.between(first.end, second.start):
        if mark.start >= reached:
            text += f"{content[reached : mark.start]} #{mark.kind.value} "
            reached = mark.end
    text += content[reached : second.start]
    return [_piece(piece) for piece in _PIECE.findall(text)]


def _piece(piece: str) -> str:
    if piece.startswith("#"):
        return piece
    return "number" if piece.isdigit() else "Capital" if piece[0].isupper() else piece.lower()


def _surroundings(scene: Scene, thing: Mark, person: Mark) -> Iterator[str]:
    content = scene.doc.text
    before = [one for one in scene.persons if one.end <= thing.start]
    after = [one for one in scene.persons if one.start >= thing.end]
    if person in after:
        yield f"person={min(after.index(person), _MANY)}"
    elif person in before:
        yield f"person={min(len(before) - 1 - before.index(person), _MANY)}"
    nearest = sorted(scene.persons, key=lambda one: (max(one.start - thing.end, thing.start - one.end), one))
    yield f"nearest={min(nearest.index(person), _MANY)}"
    for name, mark in (("thing", thing), ("person", person)):
        at = scene.place[mark]
        left = scene.marks[at - 1].kind.value if at else "-"
        right = scene.marks[at + 1].kind.value if at + 1 < len(scene.marks) else "-"
        yield f"{name}beside={left}|{right}"
        yield f"{name}next={_next(content[mark.end : mark.end + _WINDOW])}"
    yield f"thingprevious={_previous(content[max(0, thing.start - _WINDOW) : thing.start])}"
    if thing.kind is MarkKind.ORGANIZATION:
        yield f"service={is_service(thing)}"


_WINDOW = 30  # characters in which the word beside a mark is looked for


def _next(text: str) -> str:
    found = _PIECE.findall(text)
    return found[0].lower() if found else "-"


def _previous(text: str) -> str:
    found = WORD.findall(text)
    return found[-1].lower() if found else "-"


def _parse(scene: Scene, thing: Mark, person: Mark) -> Iterator[str]:
    one, other = scene.span(thing), scene.span(person)
    if one is None or other is None:
        return
    if one.root.sent.start != other.root.sent.start:
        yield "onesentence=no"
        return
    yield "onesentence=yes"
    up, down = [one.root, *one.root.ancestors], [other.root, *other.root.ancestors]
    below = {token.i: steps for steps, token in enumerate(down)}
    meeting = next((token for token in up if token.i in below), None)
    if meeting is None:
        return
    rising = [token.dep_ for token in up[: up.index(meeting)]]
    falling = [token.dep_ for token in down[: below[meeting.i]]]
    steps = len(rising) + len(falling)
    if steps <= _PATH:
        yield f"path={'^'.join(rising)}>{'^'.join(falling)}"
    yield f"steps={min(steps, _PATH + 1)}"
    yield f"meeting={meeting.lemma_}"


def _rules(rules: Annotation, thing: Mark, person: Mark) -> Iterator[str]:
    ties = [tie for tie in rules.relations if tie.kind is KINDS[thing.kind]]
    own = [tie for tie in ties if tie.other.overlaps(thing)]
    way = "before" if thing.end <= person.start else "after"
    said = f"{_ties(own, person)}|{bool(own)}"
    yield f"rules={said}|{any(tie.person.overlaps(person) for tie in ties)}"
    yield f"rules{way}={said}"


def _ties(ties: Sequence[Relation], person: Mark) -> bool:
    return any(tie.person.overlaps(person) for tie in ties)
