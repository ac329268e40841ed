"""One evaluation: which data is there, what extraction makes of it, and the figures in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spacy.language import Language

from graph.claims.extract import Extractor
from graph.claims.loading import shipped_readers
from graph.claims.polyglot import LANGUAGES, PolyglotExtractor
from graph.claims.reader import Reader
from graph.claims.source import Statements
from graph.errors import SkipDocument
from graph.evaluation.briefs import BriefScore, score_brief
from graph.evaluation.claim_run import ClaimRun, run_claims, texts_of
from graph.evaluation.claim_tables import claim_tables, errors, name_of
from graph.evaluation.listing import ListedError
from graph.evaluation.mark_run import MarkRun, annotate, read_folder
from graph.evaluation.mark_tables import brief_table, mark_documents, mark_misses, mark_tables
from graph.evaluation.passages import PassageSet, passage_sets, run_passages
from graph.evaluation.record import RecordEntry
from graph.evaluation.tables import Table
from graph.evaluation.version import code_version, data_digest
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.tables.cases import read_cases

_LISTED = 30  # ids of absent documents in a remark; a longer list is counted only

_SINGLE = frozenset({"documents", "mark_documents"})
"""Tables of single documents, which the record leaves out."""

PASSAGES = (Path("tests", "data", "passages"), Path("training", "passages"))
REFERENCE = Path("..", "shared")
"""Reference data that is no part of the repository, beside the checkout."""


@dataclass(frozen=True, slots=True)
class Data:
    """What is measured on.

    Args:
        claims: Gold files, each with the folder of its texts.
        brat: Folders of annotated texts.
        passages: Our own annotated passages.
        briefs: Folders of our own briefs, each with that of the cases they restate.
        absent: What was looked for and is not there, and what that leaves open.
    """

    claims: tuple[tuple[Path, Path], ...] = ()
    brat: tuple[Path, ...] = ()
    briefs: tuple[tuple[Path, Path], ...] = ()
    passages: tuple[PassageSet, ...] = ()
    absent: tuple[str, ...] = ()

    @classmethod
    def present(cls, root: Path) -> "Data":
        """What there is of the reference data, the rebuilt texts and the seeds.

        Args:
            root: The repository's folder.
        """
        gold, texts = root / REFERENCE / "dev-articles" / "gold.yaml", root / "corpus" / "dev-articles"
        marks = root / REFERENCE / "data" / "sfm-ner" / "dev"
        briefs, cases = root / "seeds" / "articles", root / "seeds" / "cases"
        absent: list[str] = []
        if not gold.is_file() or not texts.is_dir():
            gone = texts if gold.is_file() else gold
            absent.append(f"{gone} is not here: claims are not measured on articles that nobody here wrote")
        if not marks.is_dir():
            absent.append(f"{marks} is not here: names, ranks and posts are not measured")
        passages = [each for folder in PASSAGES for each in passage_sets(root / folder, LANGUAGES[1:])]
        if not passages:
            absent.append(f"{root / PASSAGES[0]} has no passages: constructions of our own are not measured")
        if not briefs.is_dir() or not cases.is_dir():
            absent.append(f"{briefs} or {cases} is not here: our own briefs are not measured")
        return cls(
            claims=((gold, texts),) if gold.is_file() and texts.is_dir() else (),
            brat=(marks,) if marks.is_dir() else (),
            briefs=((briefs, cases),) if briefs.is_dir() and cases.is_dir() else (),
            passages=tuple(passages),
            absent=tuple(absent),
        )

    @property
    def empty(self) -> bool:
        """Whether there is nothing to measure on."""
        return not (self.claims or self.brat or self.briefs or self.passages)

    def paths(self) -> list[Path]:
        """Every file and folder, in a settled order."""
        pairs = (*self.claims, *self.briefs)
        files = (file for passages in self.passages for file in passages.files)
        return [*(path for pair in pairs for path in pair), *self.brat, *files]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What extraction made of the data.

    Args:
        version: Of the code.
        data: Digest of the data.
        model: Name and version of the language model.
        skipped: Files that could not be used; they are in no count.
    """

    version: str
    data: str
    model: str
    claims: tuple[ClaimRun, ...]
    marks: tuple[tuple[MarkRun, ...], ...]
    briefs: tuple[BriefScore, ...]
    absent: tuple[str, ...]
    skipped: tuple[SkipDocument, ...]

    def entry(self, day: date, show_unread: bool = False, documents: bool = True) -> RecordEntry:
        """The figures.

        Args:
            day: When they were made.
            show_unread: Name the documents of the unread half too.
            documents: With tables of single documents.
        """
        tables = [*self._tables(show_unread)]
        return RecordEntry(
            version=self.version,
            data=self.data,
            model=self.model,
            day=day,
            tables=[table for table in tables if documents or table.id not in _SINGLE],
            remarks=[*self.absent, *(remark for run in self.claims for remark in _remarks(run))],
        )

    def errors(self, show_unread: bool = False) -> Iterator[ListedError]:
        """Each error that may be read."""
        for run in self.claims:
            yield from (ListedError.of_claim(name_of(run), error) for error in errors(run, show_unread))
        for marks in self.marks:
            yield from map(ListedError.of_mark, mark_misses(marks))
        yield from ListedError.of_briefs(self.briefs)

    def _tables(self, show_unread: bool) -> Iterator[Table]:
        for run in self.claims:
            yield from claim_tables(run, show_unread)
        for marks in self.marks:
            yield from mark_tables(marks)
            yield mark_documents(marks)
        if self.briefs:
            yield brief_table(self.briefs)


Choose = Callable[[Extractor], tuple[Reader, str]]
"""Makes of the rules the reader that is measured, and what the record calls it: nothing for the rules."""


def run(
    data: Data,
    model: str | None,
    step: Callable[[str], None] = lambda _name: None,
    choose: Choose = lambda rules: (rules, ""),
) -> Evaluation:
    """Extract from all data and compare.

    Args:
        model: The language model's name or folder; None for the first that is installed.
        step: Called with the name of each document that is done.
        choose: Gives what reads the claims; names, ranks and posts are the rules' in any case.

    Raises:
        StopRun: The model, a gold file or a named folder cannot be used.
    """
    nlp, gazetteer = load_model(model), load_gazetteer()
    rules = Extractor(nlp, gazetteer, shipped_readers())
    extractor, reader = choose(rules)
    skipped: list[SkipDocument] = []
    claims = tuple(run_claims(gold, texts, extractor, step) for gold, texts in data.claims)
    claims += tuple(
        run_passages(each, extractor if each.language == "en" else PolyglotExtractor(lambda: rules), step)
        for each in data.passages
    )
    marks: list[tuple[MarkRun, ...]] = []
    for folder in data.brat:
        texts, unread = read_folder(folder)
        skipped += unread
        marks.append(tuple(annotate(texts, nlp, gazetteer, step)))
    briefs = [
        score
        for articles, cases in data.briefs
        for score in _briefs(articles, cases, extractor, skipped, step)
    ]
    return Evaluation(
        version=code_version(),
        data=data_digest(data.paths()),
        model=f"{_model_name(nlp)}; claims read by {reader}" if reader else _model_name(nlp),
        claims=claims,
        marks=tuple(marks),
        briefs=tuple(briefs),
        absent=data.absent,
        skipped=(*(skip for run in claims for skip in run.skipped), *skipped),
    )


def _briefs(
    articles: Path,
    cases: Path,
    extractor: Reader,
    skipped: list[SkipDocument],
    step: Callable[[str], None],
) -> Iterator[BriefScore]:
    record: list[Statements] = []
    for read in read_cases([cases]):
        if isinstance(read, SkipDocument):
            skipped.append(read)
        else:
            record.append(read)
    for text, told in extractor.extract_pairs(texts_of(articles, skipped)):
        score = score_brief(text.name, told, record)
        if score is not None:
            yield score
        step(text.name)


def _remarks(run: ClaimRun) -> Iterator[str]:
    if run.absent:
        whole = len(run.absent) + len(run.documents)
        names = f": {', '.join(run.absent)}" if len(run.absent) <= _LISTED else ""
        yield (
            f"{len(run.absent)} of {whole} gold documents have no text in {run.texts} and are in no count; "
            f"figures compare only with others on the same {len(run.documents)}{names}"
        )
    if run.without_gold:
        yield f"texts without gold facts, not used: {', '.join(run.without_gold)}"


def _model_name(nlp: Language) -> str:
    meta = nlp.meta
    return f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}".strip()
