"""Single marks that are missed or false: only on lines with gold marks, and what stands there instead."""

from graph.evaluation.mark_misses import mark_errors
from graph.evaluation.mark_run import MarkedText, MarkRun
from graph.mentions.brat import Annotation, Mark, MarkKind, Relation, RelationKind

CONTENT = "Col. Idrissa Baro leads the guard.\nGen. Nobody is not annotated.\n"


def mark(words: str, kind: MarkKind) -> Mark:
    start = CONTENT.index(words)
    return Mark.on(CONTENT, start, start + len(words), kind)


def errors(gold: Annotation, told: Annotation) -> list[tuple[str, str, str, str]]:
    run = MarkRun(MarkedText("x", CONTENT, gold), told)
    return [(error.error, error.what, error.cause, error.words) for error in mark_errors(run)]


def test_each_error_with_what_stands_there_instead() -> None:
    rank, person = mark("Col.", MarkKind.RANK), mark("Idrissa Baro", MarkKind.PERSON)
    body, short = mark("guard", MarkKind.ORGANIZATION), mark("Baro", MarkKind.PERSON)
    gold = Annotation.of([rank, person, body], [Relation(person, rank, RelationKind.HAS_RANK)])
    told = Annotation.of([rank, short, mark("guard", MarkKind.TITLE), mark("Gen.", MarkKind.RANK)])
    assert errors(gold, told) == [
        ("missed", "Person", "other edges", "Idrissa Baro"),
        ("missed", "Organization", "other type", "guard"),
        ("false", "Person", "other edges", "Baro"),
        ("false", "Title_Role", "other type", "guard"),
        ("missed", "has_rank", "nothing there", "Idrissa Baro ... Col"),
    ]


def test_edges_of_punctuation_are_no_error() -> None:
    assert (
        errors(Annotation.of([mark("Col.", MarkKind.RANK)]), Annotation.of([mark("Col", MarkKind.RANK)]))
        == []
    )
