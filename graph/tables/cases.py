"""The curated record: each case file becomes claims, one statement of all that each cited source says.

The same fact cited by two sources gives two claims of one event, so that the graph can count who says it, and
a source can be withdrawn without the other's word.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.claims.claim import Attribution, Claim, Membership, Outcome, Summary, Training
from graph.claims.source import Link, Source, Statements, page_id
from graph.documents.document import Metadata
from graph.errors import SkipDocument
from graph.mentions.gazetteer import load_gazetteer
from graph.tables.case_file import load_case
from graph.tables.case_parties import KnownNames, Parties
from graph.tables.case_schema import (
    Case,
    Citation,
    CitedSource,
    Member,
    OutcomeFact,
    Speaker,
    TrainingFact,
)

EXTRACTOR = "cases/1"
SUFFIXES = frozenset({".yaml", ".yml"})


def read_cases(paths: Sequence[Path]) -> Iterator[Statements | SkipDocument]:
    """Read case files, and folders of them, in the order given (a folder's by name).

    A file that cannot be used is yielded as the `SkipDocument` that says why; the others go on.

    Returns:
        For each case, one `Statements` for each source that states any of its facts, in the file's order.
    """
    known = KnownNames.of(load_gazetteer())
    seen: dict[str, Path] = {}
    for path in _files(paths):
        if isinstance(path, SkipDocument):
            yield path
            continue
        try:
            case = load_case(path, known)
        except SkipDocument as skipped:
            yield skipped
            continue
        if (earlier := seen.setdefault(case.id, path)) != path:
            yield SkipDocument(f"{path}:1", f"the case {case.id!r} was read from {earlier} already")
            continue
        yield from case_statements(case, known)


def case_statements(case: Case, known: KnownNames) -> list[Statements]:
    """What each source of a checked case states, in the order of its `sources`."""
    parties = Parties(case, known)
    claims: dict[str, list[Claim]] = {source: [] for source in case.sources}
    stated: dict[tuple[str, str], Claim] = {}
    links: dict[str, list[Link]] = {source: [] for source in case.sources}
    for member in case.members:
        states = _membership(member, parties)
        for citation in member.sources:
            claims[citation.source].append(_claim(case, states, member, citation))
    for training in case.trainings:
        event = _training(training, parties)
        for citation in training.sources:
            claim = _claim(case, event, training, citation)
            claims[citation.source].append(claim)
            if training.id:
                stated[training.id, citation.source] = claim
    for outcome in case.outcomes:
        result = _outcome(outcome, parties)
        for citation in outcome.sources:
            claim = _claim(case, result, outcome, citation)
            claims[citation.source].append(claim)
            links[citation.source] += [
                Link(training=stated[name, citation.source], outcome=claim, order_stated=True)
                for name in outcome.after
                if (name, citation.source) in stated
            ]
    return [
        Statements(source=_source(cited), claims=tuple(claims[name]), links=tuple(links[name]), case=case.id)
        for name, cited in case.sources.items()
        if claims[name]
    ]


def _files(paths: Sequence[Path]) -> Iterator[Path | SkipDocument]:
    for path in paths:
        if path.is_dir():
            found = sorted(file for file in path.iterdir() if file.suffix in SUFFIXES)
            yield from found
            if not found:
                yield SkipDocument(str(path), "the folder holds no .yaml file")
        else:
            yield path


def _source(cited: CitedSource) -> Source:
    metadata = Metadata(
        title=cited.title,
        publisher=cited.publisher,
        published=cited.published,
        url=cited.url,
        language=cited.language,
        rights=cited.rights,
    )
    return Source(id=page_id(cited.url), metadata=metadata, kind="cited-page")


def _claim(
    case: Case,
    states: Training | Outcome | Membership,
    fact: Member | TrainingFact | OutcomeFact,
    citation: Citation,
) -> Claim:
    return Claim(
        states=states,
        evidence=Summary(case=case.id, summary=citation.what or fact.what or _membership_words(states)),
        certainty=citation.certainty or fact.certainty,
        source_id=page_id(case.sources[citation.source].url),
        attributed_to=_attribution(citation.attributed_to),
        extractor=EXTRACTOR,
    )


def _attribution(speaker: Speaker | None) -> Attribution | None:
    if speaker is None:
        return None
    return Attribution(speaker=speaker.speaker, affiliation=speaker.affiliation)


def _membership_words(states: Training | Outcome | Membership) -> str:
    if not isinstance(states, Membership):
        raise TypeError("only a membership may go without our own words; the schema asks for all others")
    who = f"{states.rank} {states.person.name}" if states.rank else states.person.name
    post = f"{states.role}, {states.body.name}" if states.role else states.body.name
    return f"{who}: {post}"


def _membership(member: Member, parties: Parties) -> Membership:
    return Membership(
        person=parties.party(member.name),
        body=parties.body_of(member),
        rank=member.rank,
        role=member.role,
        begin=member.begin,
        end=member.end,
    )


def _training(fact: TrainingFact, parties: Parties) -> Training:
    trainer = parties.trainer(fact.trainer)
    return Training(
        trainer=trainer,
        trainee=parties.party(fact.trainee) if fact.trainee else parties.trainee,
        provider=parties.provider(fact.provider, trainer) if fact.provider else None,
        programme=parties.programme(fact.programme, trainer) if fact.programme else None,
        course=fact.course,
        place=fact.place,
        begin=fact.begin,
        end=fact.end,
        status=fact.status,
        headcount=fact.headcount,
        cost=fact.cost,
        currency=fact.currency,
        assessment=fact.assessment,
    )


def _outcome(fact: OutcomeFact, parties: Parties) -> Outcome:
    return Outcome(
        type=fact.type,
        actor=parties.party(fact.actor) if fact.actor else parties.trainee,
        scope=fact.scope,
        target=parties.party(fact.target) if fact.target else None,
        joined=parties.party(fact.joined) if fact.joined else None,
        founded=parties.party(fact.founded) if fact.founded else None,
        place=fact.place,
        begin=fact.begin,
        end=fact.end,
        victims=fact.victims,
        label=fact.label,
    )
