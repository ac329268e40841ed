"""Single marks and relations that are missed, or false on a line that has a gold mark."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.evaluation.mark_run import MarkRun
from graph.evaluation.mark_scores import MarkOptions, Tagged, compared


@dataclass(frozen=True, slots=True)
class MarkError:
    """One mark or relation.

    Args:
        error: "missed" or "false".
        what: Its type, as the tables have it: "Person", "is_posted".
        cause: "other edges" where one of its type overlaps it on the other side, "other type" where a mark of
            another type does, else "nothing there".
        words: Those that are marked; of a relation, those of both ends.
    """

    document: str
    error: str
    what: str
    cause: str
    words: str


def mark_errors(run: MarkRun) -> Iterator[MarkError]:
    """The errors of one text on its gold lines, edges trimmed, in reading order."""
    content = run.text.content
    options = MarkOptions(trim_edges=True, gold_lines_only=True)
    for gold, told in compared(run.text.gold, run.told, content, options):
        for error, these, others in (("missed", gold - told, told), ("false", told - gold, gold)):
            for tagged in sorted(these, key=lambda item: (item[1], item[0])):
                words = " ... ".join(" ".join(content[start:end].split()) for start, end in tagged[1])
                yield MarkError(run.text.id, error, tagged[0], _cause(tagged, others), words)


def _cause(tagged: Tagged, others: Iterable[Tagged]) -> str:
    touching = [other for other in others if _overlap(tagged, other)]
    if any(other[0] == tagged[0] for other in touching):
        return "other edges"
    return "other type" if touching else "nothing there"


def _overlap(one: Tagged, other: Tagged) -> bool:
    return len(one[1]) == len(other[1]) and all(
        a[0] < b[1] and b[0] < a[1] for a, b in zip(one[1], other[1], strict=True)
    )
