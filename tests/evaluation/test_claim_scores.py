"""Claims against gold: small documents by hand, and the reference scorer as a judge of the counts."""

import json
import random
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from graph.claims.extract import Extractor
from graph.evaluation.claim_run import extracted, run_claims, texts_of
from graph.evaluation.claim_scores import ClaimKind, ScoredDocument, score_document, score_documents
from graph.evaluation.gold import GoldDocument, read_gold
from graph.evaluation.names import NameWords
from graph.evaluation.records import LinkRecord, OutcomeRecord, Records, TrainingRecord
from graph.evaluation.scores import Counts

TRAINING = TrainingRecord(trainer="US", trainee="Amadou Sanogo", host="ML", trainee_aka=("the captain",))
COUP = OutcomeRecord(type="coup", actor="Amadou Sanogo")
LINK = LinkRecord(trainer="US", trainee="Amadou Sanogo", outcome_type="coup")
GOLD = GoldDocument("d", Records((TRAINING,), (COUP,), (LINK,)))

REPOSITORY = Path(__file__).resolve().parent.parent.parent
TEXTS = REPOSITORY / "corpus" / "dev-articles"


def told(**changes: str) -> TrainingRecord:
    values = {"trainer": "US", "trainee": "Sanogo", "host": "ML"} | changes
    return TrainingRecord.of(values)


def test_what_is_told_is_counted_once() -> None:
    # Two tellings of one training: one right, the other a repeat. One outcome of another type: one missed,
    # one false. No link: one missed.
    scored = score_document(
        GOLD,
        Records((told(), told(trainee="captain Sanogo")), (OutcomeRecord(type="mutiny", actor="Sanogo"),)),
    )
    assert scored.counts(ClaimKind.TRAININGS) == Counts(right=1, repeats=1)
    assert scored.counts(ClaimKind.OUTCOMES) == Counts(missed=1, false=1)
    assert scored.counts(ClaimKind.LINKS) == Counts(missed=1)
    assert scored.outcomes.missed == (COUP,)
    assert scored.outcomes.counts_by(lambda o: o.type) == {
        "coup": Counts(missed=1),
        "mutiny": Counts(false=1),
    }
    assert scored.has_errors


def test_what_is_right_has_no_errors() -> None:
    assert not score_document(GOLD, GOLD.records).has_errors


@pytest.mark.parametrize("wrong", [{"trainer": "FR"}, {"host": "NE"}, {"host": ""}, {"trainee": "Keita"}])
def test_a_training_needs_trainer_host_and_trainee(wrong: dict[str, str]) -> None:
    scored = score_document(GOLD, Records((told(**wrong),)))
    assert scored.trainings.counts == Counts(missed=1, false=1)


def test_a_code_is_no_name() -> None:
    wagner = GoldDocument(
        "d", Records((TrainingRecord(trainer="Wagner Group", trainee="x", host="ML", trainer_aka=("RU",)),))
    )
    for trainer, right in (("Wagner", 1), ("RU", 1), ("FR", 0), ("EU", 0), ("Russia", 0)):
        assert (
            len(score_document(wagner, Records((told(trainer=trainer, trainee="x"),))).trainings.pairs)
            == right
        )


def test_of_two_trainings_of_one_man_the_likelier_is_meant() -> None:
    first = TrainingRecord(trainer="US", trainee="Zida", host="BF", start="2010")
    second = TrainingRecord(trainer="US", trainee="Zida", host="BF", start="2012", place="Botswana")
    gold = GoldDocument("d", Records((first, second)))
    scored = score_document(gold, Records((told(trainee="Zida", host="BF", start="2012"),)))
    assert [pair[0] for pair in scored.trainings.pairs] == [second]


def test_a_document_that_was_not_read_is_in_no_count() -> None:
    assert score_documents([GOLD], {}) == ()
    assert len(score_documents([GOLD], {"d": Records()})) == 1


def test_only_documents_with_a_text_are_counted(tmp_path: Path, extractor: Extractor) -> None:
    gold = tmp_path / "gold.yaml"
    document = {
        "trainings": [{"trainer": "FR", "trainee": "Nigerien presidential guard", "host": "NE"}],
        "outcomes": [],
        "links": [],
    }
    gold.write_text(yaml.safe_dump([{"id": "there"} | document, {"id": "gone"} | document]))
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "there.txt").write_text("French instructors trained Niger's presidential guard in 2014.")
    (folder / "other.txt").write_text("Nobody has said what stands in this text, or what should be found.")
    (folder / "broken.txt").write_text("")
    run = run_claims(gold, folder, extractor)
    assert [document.id for document in run.documents] == ["there"]
    assert (run.absent, run.without_gold) == (("gone",), ("other",))
    assert [Path(skip.origin).name for skip in run.skipped] == ["broken.txt"]
    assert run.documents[0].trainings.counts == Counts(right=1)


# The reference scorer, as a black box.

LINE = re.compile(r"^(trainings|outcomes|links) +(\d+) +(\d+) +(\d+) +(\d+) ", re.MULTILINE)
"""what, gold, right, missed, false"""


def reference_counts(
    shared: Path, gold: Path, predictions: Mapping[str, object], folder: Path
) -> dict[str, tuple[int, ...]]:
    """What the reference scorer counts: gold, right, missed and false."""
    file = folder / "predictions.json"
    file.write_text(json.dumps(predictions))
    command = [sys.executable, str(shared / "bin" / "score_claims.py"), str(gold), str(file)]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {match[1]: tuple(map(int, match.groups()[1:])) for match in LINE.finditer(out)}


def our_counts(documents: tuple[ScoredDocument, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for kind in ClaimKind:
        counts = Counts.total(document.counts(kind) for document in documents)
        found[kind.value] = (counts.gold, counts.right, counts.missed, counts.false)
    return found


@pytest.mark.shared
def test_the_reference_scorer_counts_the_same_on_what_is_extracted(
    shared: Path, tmp_path: Path, extractor: Extractor
) -> None:
    gold_file = shared / "dev-articles" / "gold.yaml"
    if not TEXTS.is_dir():
        pytest.skip(
            "the texts of the development articles are not here: their README says how to rebuild them"
        )
    skipped: list[object] = []
    records = dict(extracted(texts_of(TEXTS, skipped), extractor))  # type: ignore[arg-type]
    assert not skipped
    # The scorer counts absent documents as empty; ours leaves them out, so they are empty here too.
    gold = read_gold(gold_file)
    documents = score_documents(gold, {document.id: Records() for document in gold} | records)
    assert our_counts(documents) == reference_counts(shared, gold_file, as_predictions(records), tmp_path)


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(3))
def test_the_reference_scorer_counts_the_same_on_mixed_up_gold(
    shared: Path, tmp_path: Path, seed: int
) -> None:
    gold_file = shared / "dev-articles" / "gold.yaml"
    gold = read_gold(gold_file)
    chance = random.Random(seed)  # noqa: S311 - a test needs no secret
    records = {document.id: mixed_up(gold, document, chance) for document in gold}
    ours = our_counts(score_documents(gold, records))
    assert ours == reference_counts(shared, gold_file, as_predictions(records), tmp_path)
    # The mixture is one that tells scorers apart: something is right, missed and false.
    assert all(all(counts) for counts in ours.values())


@pytest.mark.shared
def test_gold_against_itself_is_all_right(shared: Path) -> None:
    for document in read_gold(shared / "dev-articles" / "gold.yaml"):
        assert not score_document(document, document.records).has_errors


def mixed_up(gold: tuple[GoldDocument, ...], document: GoldDocument, chance: random.Random) -> Records:
    """A document's gold with some records left out, renamed, doubled, or from another document."""
    others = chance.choice(gold).records

    def name(first: str, aka: tuple[str, ...]) -> str:
        whole = chance.choice((first, *aka))
        words = whole.split()
        # Scorers differ in how much of a country's name tells the country: "Faso" alone need be no nation.
        if NameWords.of(whole).nations:
            return whole
        return " ".join(
            words if chance.random() < 0.5 else chance.sample(words, chance.randint(1, len(words)))
        )

    return Records(
        trainings=tuple(
            TrainingRecord(trainer=t.trainer, trainee=name(t.trainee, t.trainee_aka), host=t.host)
            for t in (*document.records.trainings, *document.records.trainings, *others.trainings)
            if chance.random() < 0.5
        ),
        outcomes=tuple(
            OutcomeRecord(type=o.type, actor=name(o.actor, o.actor_aka))
            for o in (*document.records.outcomes, *document.records.outcomes, *others.outcomes)
            if chance.random() < 0.5
        ),
        links=tuple(
            LinkRecord(trainer=k.trainer, trainee=name(k.trainee, k.trainee_aka), outcome_type=k.outcome_type)
            for k in (*document.records.links, *document.records.links, *others.links)
            if chance.random() < 0.5
        ),
    )


def as_predictions(records: Mapping[str, Records]) -> dict[str, object]:
    return {
        name: {
            "trainings": [
                {"trainer": t.trainer, "trainee": t.trainee, "host": t.host} for t in stated.trainings
            ],
            "outcomes": [{"type": o.type, "actor": o.actor} for o in stated.outcomes],
            "links": [
                {"trainer": k.trainer, "trainee": k.trainee, "outcome_type": k.outcome_type}
                for k in stated.links
            ],
        }
        for name, stated in records.items()
    }
