"""Statements as sources make them, for property tests: awkward names, every kind of event and evidence."""

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from graph.claims.claim import (
    Assessment,
    Attribution,
    Certainty,
    Claim,
    Membership,
    Outcome,
    Party,
    Quotation,
    Scope,
    Status,
    Summary,
    Training,
)
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Link, Source, Statements
from graph.documents.document import Metadata
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate
from graph.rdf.iris import Iris
from graph.rdf.statements import claim_iri
from graph.resolution.entity import entity_of

SOURCE = "0123abcd4567ef89"
NAMES = (
    "Grupo Aeromóvil de Fuerzas Especiales",
    "GAFE",
    "Gafe",
    "Kaibiles",
    "33.º Regimiento «Paras»",
    "Каскад",
    "كتيبة الصاعقة",
    "特戰旅",
    "Đặc công",
    'the "Wild Geese"',
    "Ex-FAR / Interahamwe\nmilitia",
    "O'Neill's {<battalion>} | 1st\\2nd ^`",
    "7th Special Forces Group",
    " ",
    "...",
    "x" * 200,
)
"""Names that go wrong: scripts, quotes, line ends, what no IRI may hold, two that fold to one."""

words = st.sampled_from(NAMES) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=12
)
codes = st.sampled_from(("ML", "MX", "US", "FR", "SU", "GT"))
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
counts = st.integers(min_value=0, max_value=10**7)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    first, second = sorted((draw(days), draw(days)))
    year = str(first.year)
    day = first.isoformat()
    written = draw(st.sampled_from((year, f"{year}~", f"{year[:3]}X", day, day[:7])))
    return draw(st.sampled_from((PartialDate.parse(written), PartialDate.between(first, second))))


@st.composite
def casts(draw: st.DrawFn) -> list[Party]:
    """The entities of one source: described once, each with at most one body that it is part of."""
    cast: list[Party] = []
    for kind in draw(st.lists(st.sampled_from(EntityKind), min_size=3, max_size=6)):
        party = Party(
            name=draw(words),
            kind=kind,
            country=draw(st.none() | codes),
            key=draw(st.none() | st.sampled_from((f"{kind}/mx/gafe", f"{kind}/los-zetas"))),
            named=draw(st.booleans()),
            aliases=draw(st.lists(words, max_size=1).map(tuple)),
            part_of=draw(st.none() | st.sampled_from(cast)) if cast else None,
            rank=draw(st.none() | words),
            description=draw(st.none() | words),
        )
        if all(entity_of(party, SOURCE) != entity_of(other, SOURCE) for other in cast):
            cast.append(party)
    return cast


@st.composite
def mentions(draw: st.DrawFn, cast: list[Party]) -> Party:
    """One of the entities, at times by another name."""
    party = draw(st.sampled_from(cast))
    known = {"key": entity_of(party, SOURCE).path, "name": draw(words)}
    return draw(st.sampled_from((party, party.model_copy(update=known))))


T = TypeVar("T")


def _optional(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


def events(cast: list[Party]) -> st.SearchStrategy[Training | Outcome | Membership]:
    """Any kind of event among these entities."""
    party = mentions(cast)
    someone, when, text = _optional(party), _optional(partial_dates()), _optional(words)
    trainings = st.builds(
        Training,
        trainer=party,
        trainee=party,
        provider=someone,
        programme=someone,
        course=text,
        place=text,
        begin=when,
        end=when,
        status=st.sampled_from(Status),
        headcount=_optional(counts),
        cost=_optional(st.floats(min_value=0, max_value=1e12, allow_nan=False)),
        currency=_optional(st.sampled_from(("USD", "EUR"))),
        assessment=_optional(st.sampled_from(Assessment)),
    )
    outcomes = st.builds(
        Outcome,
        type=st.sampled_from(OutcomeType),
        actor=party,
        scope=st.sampled_from(Scope),
        target=someone,
        joined=someone,
        founded=someone,
        place=text,
        begin=when,
        end=when,
        victims=_optional(counts),
        label=text,
    )
    # A person in a post is given no other body: RDF does not tell which of two a mention spoke of.
    people = [p for p in cast if p.kind is EntityKind.PERSON and p.part_of is None]
    if not people:
        return trainings | outcomes
    memberships = st.builds(
        Membership,
        person=mentions(people),
        body=party,
        rank=text,
        role=text,
        begin=when,
        end=when,
    )
    return trainings | outcomes | memberships


addresses = st.sampled_from(
    (
        "https://example.org/a?b=c#d",
        "http://例え.jp/ü",
        "ftp://example.org/x",
        "no address",
        "http://a b/{c}",
    )
)
metadata = st.builds(
    Metadata,
    title=_optional(words),
    publisher=_optional(words),
    published=_optional(partial_dates()),
    url=_optional(addresses),
    language=_optional(st.sampled_from(("en", "fr"))),
    rights=_optional(words),
    reports=st.lists(addresses, max_size=2, unique=True).map(tuple),
)


@st.composite
def quotations(draw: st.DrawFn, text: str) -> Quotation:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Quotation(start=start, end=end, quote=text[start:end])


@st.composite
def statements(draw: st.DrawFn) -> Statements:
    """All that one source states: a text with quotations, or a page that a curated case cites."""
    case = draw(st.none() | st.just("mali-2012"))
    known = draw(metadata)
    cast = draw(casts())
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
    evidence = st.builds(Summary, case=st.just(case or ""), summary=words) if case else quotations(text)
    claims = draw(
        st.lists(
            st.builds(
                Claim,
                states=events(cast),
                evidence=evidence,
                certainty=st.sampled_from(Certainty),
                source_id=st.just(SOURCE),
                attributed_to=_optional(st.builds(Attribution, speaker=words, affiliation=_optional(words))),
                extractor=st.sampled_from(("events/1", "memberships/2", "cases/1")),
            ),
            max_size=4,
            unique_by=lambda claim: claim_iri(claim, Iris()),
        )
    )
    by_event: dict[str, list[Claim]] = {"training": [], "outcome": []}
    for claim in claims:
        by_event.setdefault(claim.states.event, []).append(claim)
    pairs = [(t, o) for t in by_event["training"] for o in by_event["outcome"]]
    links = [Link(t, o, draw(st.booleans())) for t, o in pairs]
    kind = "cited-page" if case else "article"
    return Statements(Source(SOURCE, known, kind), tuple(claims), tuple(links), case)
