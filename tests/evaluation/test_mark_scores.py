"""Marks and relations against gold: worked by hand, and the reference scorer as a judge of the counts."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import StopRun
from graph.evaluation.mark_run import MarkRun, annotate, read_folder, score_runs
from graph.evaluation.mark_scores import ALL, MarkOptions, MarkScores, PairCounts, score_marks
from graph.evaluation.scores import Counts
from graph.mentions.brat import Annotation, Mark, MarkKind, Relation, RelationKind, read_brat, write_brat
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model

#       0         1         2         3         4
#       0123456789012345678901234567890123456789012345
TEXT = "John Smith. of the Army\nnothing here\nCol. Baro."
GOLD = (
    "T1\tPerson 0 10\tJohn Smith\n"
    "T2\tOrganization 19 23\tArmy\n"
    "R1\tis_posted Arg1:T1 Arg2:T2\n"
)  # fmt: skip
TOLD = (
    "T1\tPerson 0 4\tJohn\n"
    "T2\tPerson 5 11\tSmith.\n"
    "T3\tOrganization 19 23\tArmy\n"
    "T4\tRank 37 41\tCol.\n"
    "T5\tPerson 42 46\tBaro\n"
    "R1\tis_posted Arg1:T1 Arg2:T3\n"
    "R2\tis_posted Arg1:T2 Arg2:T3\n"
    "R3\thas_rank Arg1:T5 Arg2:T4\n"
)
WHOLE, TRIMMED = MarkOptions(), MarkOptions(trim_edges=True)
GOLD_LINES = MarkOptions(gold_lines_only=True)


def score(gold: str, told: str, options: MarkOptions = WHOLE, text: str = TEXT) -> MarkScores:
    return score_marks(read_brat(gold), read_brat(told), text, options)


def test_exact_and_relaxed() -> None:
    scores = score(GOLD, TOLD)
    # Exact: only "Army". Gold has 1 Person and 1 Organization; told 3 persons, 1 organization, 1 rank.
    assert scores.names_exact["Person"] == Counts(right=0, missed=1, false=3)
    assert scores.names_exact[ALL] == Counts(right=1, missed=1, false=4)
    # Relaxed: "John" or "Smith." may be John Smith, not both; Baro is false.
    assert scores.names_relaxed["Person"] == Counts(right=1, missed=0, false=2)
    assert scores.relations_exact[ALL] == Counts(right=0, missed=1, false=3)
    assert scores.relations_relaxed[ALL] == Counts(right=1, missed=0, false=2)
    # Two told relations overlap the one that is gold.
    assert scores.pair_counts == PairCounts(pairs=2, told=3, gold=1)
    assert scores.pair_counts.precision == pytest.approx(2 / 3)
    assert scores.pair_counts.recall == pytest.approx(2.0)
    assert scores.pair_counts.f1 == pytest.approx(2 * (2 / 3) * 2 / (2 / 3 + 2))  # 1.0


def test_lines_without_a_gold_mark_are_left_out() -> None:
    # Line 3 has no gold mark: "Col.", "Baro" and the relation between them are not counted.
    scores = score(GOLD, TOLD, GOLD_LINES)
    assert scores.names_exact[ALL] == Counts(right=1, missed=1, false=2)
    assert scores.relations_relaxed[ALL] == Counts(right=1, missed=0, false=1)


def test_a_mark_over_a_line_end_touches_both_lines() -> None:
    over = "T1\tPerson 20 31\trmy nothing\n"
    assert score(GOLD, over, GOLD_LINES).names_exact["Person"].false == 1


def test_edges_are_trimmed() -> None:
    dotted = "T1\tPerson 0 11\tJohn Smith.\nT2\tOrganization 18 23\t Army\n"
    assert score(GOLD, dotted).names_exact[ALL].right == 0
    assert score(GOLD, dotted, TRIMMED).names_exact[ALL] == Counts(right=2)
    # Told twice, the same after trimming: once.
    assert score(GOLD, GOLD + "T9\tPerson 0 11\tJohn Smith.\n", TRIMMED).names_exact[ALL] == Counts(right=2)


def test_title_and_role_are_one() -> None:
    gold = "T1\tPerson 0 4\tJohn\nT2\tTitle 5 10\tSmith\nR1\thas_title Arg1:T1 Arg2:T2\n"
    told = "T1\tPerson 0 4\tJohn\nT2\tRole 5 10\tSmith\nR1\thas_role Arg1:T1 Arg2:T2\n"
    scores = score(gold, told)
    assert scores.names_exact["Title_Role"] == scores.relations_exact["has_title_role"] == Counts(right=1)


def test_documents_add_up() -> None:
    one = score(GOLD, TOLD)
    both = MarkScores.total([one, one])
    assert both.names_exact[ALL] == Counts(right=2, missed=2, false=8)
    assert both.pair_counts == PairCounts(4, 6, 2)


MARKS = st.builds(
    lambda start, width, kind: Mark.on(TEXT, start, min(start + width, len(TEXT)), kind),
    st.integers(0, len(TEXT) - 1),
    st.integers(1, 12),
    st.sampled_from(MarkKind),
)
RELATIONS = st.builds(Relation, MARKS, MARKS, st.sampled_from(RelationKind))
ANNOTATIONS = st.builds(Annotation.of, st.lists(MARKS, max_size=6), st.lists(RELATIONS, max_size=4))
OPTIONS = st.builds(MarkOptions, st.booleans(), st.booleans())


@given(ANNOTATIONS, OPTIONS)
def test_gold_against_itself_is_all_right(annotation: Annotation, options: MarkOptions) -> None:
    scores = score_marks(annotation, annotation, TEXT, options)
    for by_type in (
        *(scores.names_exact, scores.names_relaxed),
        *(scores.relations_exact, scores.relations_relaxed),
    ):
        assert all(counts.missed == counts.false == 0 for counts in by_type.values())


@given(ANNOTATIONS, ANNOTATIONS)
def test_what_is_missed_one_way_is_false_the_other(one: Annotation, other: Annotation) -> None:
    there, back = score_marks(one, other, TEXT, WHOLE), score_marks(other, one, TEXT, WHOLE)
    for a, b in (
        (there.names_relaxed[ALL], back.names_relaxed[ALL]),
        (there.relations_relaxed[ALL], back.relations_relaxed[ALL]),
    ):
        assert (a.right, a.missed, a.false) == (b.right, b.false, b.missed)
    assert there.names_exact[ALL].right <= there.names_relaxed[ALL].right


# Folders.


def test_a_folder_of_annotated_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Col. A\r\n")
    (tmp_path / "a.ann").write_text("T1\tRank 0 4\tCol.\n")
    (tmp_path / "b.ann").write_text("T1\tRank 0 4\tCol.\n")
    (tmp_path / "c.txt").write_text("Col")
    (tmp_path / "c.ann").write_text("T1\tRank 0 4\tCol.\n")
    (tmp_path / "d.txt").write_text("not annotated")
    texts, skipped = read_folder(tmp_path)
    assert [(text.id, text.content) for text in texts] == [("a", "Col. A\r\n")]
    assert [Path(skip.origin).name for skip in skipped] == ["b.ann", "c.ann:1"]


def test_a_folder_without_annotations_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(StopRun, match=r"holds no \.ann file"):
        read_folder(tmp_path)
    with pytest.raises(StopRun, match="is no folder"):
        read_folder(tmp_path / "none")


# The reference scorer, as a black box.


def reference(shared: Path, gold: Path, told: Path, *options: str) -> dict[str, dict[str, tuple[int, ...]]]:
    """What the reference scorer counts for all types together: right, missed and false."""
    command = [sys.executable, str(shared / "bin" / "score_brat.py"), str(gold), str(told), "--json"]
    out = subprocess.run([*command, "--pair-counts", *options], capture_output=True, text=True, check=True)
    report = json.loads(out.stdout)
    found = {
        what: {
            spans: tuple(report[what][spans]["micro"][key] for key in ("tp", "fn", "fp"))
            for spans in ("exact", "relaxed")
        }
        for what in ("entities", "relations")
    }
    pairs = report["relations"]["pair_counts"]
    return found | {"pairs": {"pairs": (pairs["pairs"], pairs["pred"], pairs["gold"])}}


def ours(runs: tuple[MarkRun, ...], options: MarkOptions) -> dict[str, dict[str, tuple[int, ...]]]:
    scores = score_runs(runs, options)

    def counted(counts: Counts) -> tuple[int, ...]:
        return counts.right, counts.missed, counts.false

    pairs = scores.pair_counts
    return {
        "entities": {
            "exact": counted(scores.names_exact[ALL]),
            "relaxed": counted(scores.names_relaxed[ALL]),
        },
        "relations": {
            "exact": counted(scores.relations_exact[ALL]),
            "relaxed": counted(scores.relations_relaxed[ALL]),
        },
        "pairs": {"pairs": (pairs.pairs, pairs.told, pairs.gold)},
    }


@pytest.mark.shared
def test_the_reference_scorer_counts_the_same(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data" / "sfm-ner" / "dev"
    texts, skipped = read_folder(folder)
    assert not skipped
    ids = tmp_path / "ids"
    some = texts[::6]
    ids.write_text("".join(f"{text.id}\n" for text in some))
    runs = tuple(annotate(some, load_model(None), load_gazetteer()))
    # What we find, and the gold itself with some marks moved, dropped or doubled.
    moved = tuple(MarkRun(run.text, shaken(run.text.gold, run.text.content)) for run in runs)
    for number, told in enumerate((runs, moved)):
        out = tmp_path / str(number)
        out.mkdir()
        for run in told:
            (out / f"{run.text.id}.ann").write_bytes(write_brat(run.told).encode())
        for options, flags in (
            (MarkOptions(), []),
            (MarkOptions(trim_edges=True), ["--trim-edges"]),
            (MarkOptions(gold_lines_only=True), ["--gold-lines-only"]),
            (MarkOptions(trim_edges=True, gold_lines_only=True), ["--trim-edges", "--gold-lines-only"]),
        ):
            wanted = reference(shared, folder, out, "--ids", str(ids), *flags)
            assert ours(told, options) == wanted, flags


def shaken(gold: Annotation, content: str) -> Annotation:
    chance = random.Random(len(content))  # noqa: S311 - a test needs no secret

    def moved(mark: Mark) -> Mark:
        start = min(max(0, mark.start + chance.choice((-1, 0, 0, 0, 3))), mark.end - 1)
        end = min(len(content), mark.end + chance.choice((0, 0, 0, 1, 2)))
        return Mark.on(content, start, end, chance.choice((mark.kind, mark.kind, MarkKind.ROLE)))

    new = {mark: moved(mark) for mark in gold.marks}
    return Annotation.of(
        [mark for mark in (*new.values(), *gold.marks) if chance.random() < 0.6],
        [
            Relation(new[tie.person], new[tie.other], tie.kind)
            for tie in gold.relations
            if chance.random() < 0.8
        ],
    )
