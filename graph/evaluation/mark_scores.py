"""Names, ranks, titles, roles and the relations between them against gold marks.

Title and Role, which annotators find hard to tell apart, count as one type, and so do their relations. A mark
is right if type and span agree: exactly, or (relaxed) in at least one character, each mark used once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graph.evaluation.pairing import pair
from graph.evaluation.scores import Counts, share
from graph.mentions.brat import Annotation, Mark

MARK_TYPES = ("Person", "Rank", "Organization", "Title_Role")
RELATION_TYPES = ("is_posted", "has_rank", "has_title_role")
ALL = "all"
_ONE_TYPE = {
    **dict.fromkeys(("Title", "Role"), "Title_Role"),
    **dict.fromkeys(("has_title", "has_role"), "has_title_role"),
}

Span = tuple[int, int]
_Spans = tuple[Span, ...]  # one for a mark, two for a relation
Tagged = tuple[str, _Spans]
"""A mark's or a relation's type, and its one span or two."""


@dataclass(frozen=True, slots=True)
class MarkOptions:
    """What is compared.

    Args:
        trim_edges: Spans without white space, punctuation and signs at their ends: "Col." is "Col".
        gold_lines_only: Told marks and relations that touch no line with a gold mark are left out; for
            comparison with systems that were measured on such lines.
    """

    trim_edges: bool = False
    gold_lines_only: bool = False


@dataclass(frozen=True, slots=True)
class PairCounts:
    """Relations counted by overlapping pairs: one relation may count more than once.

    Args:
        pairs: Pairs of a told and a gold relation of one type whose spans overlap at both ends.
        told: Told relations.
        gold: Gold relations.
    """

    pairs: int = 0
    told: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Pairs per told relation; may be over 1."""
        return share(self.pairs, self.told)

    @property
    def recall(self) -> float:
        """Pairs per gold relation; may be over 1."""
        return share(self.pairs, self.gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; may be over 1."""
        return share(2 * self.pairs, self.told + self.gold)


@dataclass(frozen=True, slots=True)
class MarkScores:
    """Counts by type, `ALL` among them, exact and relaxed."""

    names_exact: dict[str, Counts]
    names_relaxed: dict[str, Counts]
    relations_exact: dict[str, Counts]
    relations_relaxed: dict[str, Counts]
    pair_counts: PairCounts

    @classmethod
    def total(cls, parts: Iterable["MarkScores"]) -> "MarkScores":
        """The sum over documents."""
        parts = list(parts)
        return cls(
            names_exact=_sum(MARK_TYPES, [part.names_exact for part in parts]),
            names_relaxed=_sum(MARK_TYPES, [part.names_relaxed for part in parts]),
            relations_exact=_sum(RELATION_TYPES, [part.relations_exact for part in parts]),
            relations_relaxed=_sum(RELATION_TYPES, [part.relations_relaxed for part in parts]),
            pair_counts=PairCounts(
                sum(part.pair_counts.pairs for part in parts),
                sum(part.pair_counts.told for part in parts),
                sum(part.pair_counts.gold for part in parts),
            ),
        )


def score_marks(gold: Annotation, told: Annotation, content: str, options: MarkOptions) -> MarkScores:
    """Compare two annotations of one text.

    Args:
        content: The text that both annotate.
    """
    (wanted_marks, told_marks), (wanted_ties, told_ties) = compared(gold, told, content, options)
    return MarkScores(
        names_exact=_by_type(MARK_TYPES, wanted_marks, told_marks, _exact),
        names_relaxed=_by_type(MARK_TYPES, wanted_marks, told_marks, _relaxed),
        relations_exact=_by_type(RELATION_TYPES, wanted_ties, told_ties, _exact),
        relations_relaxed=_by_type(RELATION_TYPES, wanted_ties, told_ties, _relaxed),
        pair_counts=PairCounts(
            sum(_overlap(one, other) for one in wanted_ties for other in told_ties),
            len(told_ties),
            len(wanted_ties),
        ),
    )


def compared(
    gold: Annotation, told: Annotation, content: str, options: MarkOptions
) -> tuple[tuple[set[Tagged], set[Tagged]], tuple[set[Tagged], set[Tagged]]]:
    """Gold and told marks, and gold and told relations, as they are compared under these options."""
    wanted_marks, wanted_ties = _tagged(gold, content, options)
    told_marks, told_ties = _tagged(told, content, options)
    if options.gold_lines_only:
        lines = {line for mark in gold.marks for line in _lines(content, (mark.start, mark.end))}

        def touches(tagged: Tagged) -> bool:
            return any(not lines.isdisjoint(_lines(content, span)) for span in tagged[1])

        told_marks = set(filter(touches, told_marks))
        told_ties = set(filter(touches, told_ties))
    return (wanted_marks, told_marks), (wanted_ties, told_ties)


def _tagged(annotation: Annotation, content: str, options: MarkOptions) -> tuple[set[Tagged], set[Tagged]]:
    def span(mark: Mark) -> Span:
        return _trimmed(content, mark.start, mark.end) if options.trim_edges else (mark.start, mark.end)

    marks: set[Tagged] = {(_type(mark.kind.value), (span(mark),)) for mark in annotation.marks}
    ties: set[Tagged] = {
        (_type(tie.kind.value), (span(tie.person), span(tie.other))) for tie in annotation.relations
    }
    return marks, ties


def _type(name: str) -> str:
    return _ONE_TYPE.get(name, name)


def _trimmed(content: str, start: int, end: int) -> Span:
    """The span from its first letter or digit to its last; one without any is left as it is."""
    inside = [at for at in range(start, end) if content[at : at + 1].isalnum()]
    return (inside[0], inside[-1] + 1) if inside else (start, end)


def _lines(content: str, span: Span) -> range:
    """The numbers of the lines that a span touches; a line's end belongs to it."""
    start, end = span
    return range(content.count("\n", 0, start), content.count("\n", 0, max(start, end - 1)) + 1)


def _by_type(
    types: Iterable[str],
    wanted: set[Tagged],
    told: set[Tagged],
    compare: Callable[[list[Tagged], list[Tagged]], int],
) -> dict[str, Counts]:
    found: dict[str, Counts] = {}
    for name in types:
        gold = sorted(item for item in wanted if item[0] == name)
        given = sorted(item for item in told if item[0] == name)
        right = compare(gold, given)
        found[name] = Counts(right, len(gold) - right, len(given) - right)
    return found | {ALL: Counts.total(found.values())}


def _exact(gold: list[Tagged], told: list[Tagged]) -> int:
    return len(set(gold) & set(told))


def _relaxed(gold: list[Tagged], told: list[Tagged]) -> int:
    return len(pair(gold, told, _overlap).pairs)


def _overlap(one: Tagged, other: Tagged) -> bool:
    """Whether two of one type share a character, relations one at each end."""
    return one[0] == other[0] and all(
        a[0] < b[1] and b[0] < a[1] for a, b in zip(one[1], other[1], strict=True)
    )


def _sum(types: Iterable[str], parts: list[dict[str, Counts]]) -> dict[str, Counts]:
    return {name: Counts.total(part[name] for part in parts) for name in (*types, ALL)}
