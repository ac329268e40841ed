"""A source's named graph read back into what the source states: the way back from `graph.rdf.statements`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.claims.claim import (
    Assessment,
    Attribution,
    Certainty,
    Claim,
    Membership,
    Outcome,
    Quotation,
    Scope,
    Status,
    Summary,
    Training,
)
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Link, Source, Statements
from graph.documents.document import Metadata
from graph.errors import AfterActionError
from graph.partial_date import PartialDate
from graph.rdf.iris import Iris
from graph.rdf.party_reading import PartyReader
from graph.rdf.statements import ADDRESS_AS_STATED
from graph.rdf.triple_index import TripleIndex
from ontology.vocabulary import AA, DCTERMS, OA, ORG, PROV, RDF, SCHEMA

_TYPES = {AA.NAMESPACE + kind.local_name: kind for kind in OutcomeType}
_CERTAINTIES = {f"{AA.NAMESPACE}Certainty{c.value.capitalize()}": c for c in Certainty}
_STATUSES = {f"{AA.NAMESPACE}{status.value.capitalize()}": status for status in Status}
_ASSESSMENTS = {f"{AA.NAMESPACE}{assessment.value.capitalize()}": assessment for assessment in Assessment}


class UnreadableGraphError(AfterActionError):
    """Quads that are not one source's graph, as `quads_of` writes it."""


def statements_of(quads: Iterable[ox.Quad], iris: Iris) -> Statements:
    """What one source states, from the quads of its graph.

    `quads_of` gives the same quads again, but for what `graph.rdf.party_reading` says of bodies that are part
    of several. The statements themselves are not always those that were written:

    - a party's `key` is the end of its IRI, whatever made it;
    - what sources say of an entity or an event beyond what names it (other names, aliases, rank, description,
      headcount, cost, assessment, victims) belongs to that entity or event, not to one claim: each value is
      given to some claim about it, and may be given to several;
    - an outcome's `label` is not written, so it does not come back;
    - claims come in the order of their IRIs, links in that of their events.

    Args:
        quads: All quads of one named graph.
        iris: With the base that they were written with.

    Raises:
        UnreadableGraphError: There is not exactly one source, or something that `quads_of` always writes is
            missing.
    """
    triples = TripleIndex(quads)
    try:
        return _Reader(triples, iris).statements()
    except (LookupError, ValueError) as error:
        raise UnreadableGraphError(f"these quads are not one source's graph: {error}") from error


class _Reader:
    """Reads one graph; remembers which of several values it has given away."""

    def __init__(self, triples: TripleIndex, iris: Iris) -> None:
        self._triples = triples
        self._iris = iris
        self._parties = PartyReader(triples, iris.base)
        self._told: dict[tuple[str, str], int] = defaultdict(int)

    def statements(self) -> Statements:
        (graph,) = self._triples.subjects_with(DCTERMS.source)
        source = self._triples.one(graph, DCTERMS.source)
        claims = {
            subject: self._claim(subject) for subject in sorted(self._triples.subjects_of_class(AA.Claim))
        }
        by_event = {self._triples.one(iri, AA.states): claim for iri, claim in reversed(claims.items())}
        links = [
            Link(
                by_event[training],
                by_event[outcome],
                order_stated=training in self._triples.all(outcome, AA.statedAfter),
            )
            for outcome in sorted(self._triples.subjects_with(AA.tiedTo))
            for training in self._triples.all(outcome, AA.tiedTo)
        ]
        return Statements(
            self._source(source), tuple(claims.values()), tuple(links), self._triples.maybe(graph, AA.case)
        )

    def _source(self, subject: str) -> Source:
        maybe = self._triples.maybe
        published = maybe(subject, DCTERMS.issued)
        pages = self._triples.all(subject, AA.restates)
        return Source(
            self._triples.one(subject, DCTERMS.identifier),
            Metadata(
                title=maybe(subject, DCTERMS.title),
                publisher=maybe(subject, DCTERMS.publisher),
                published=PartialDate.parse(published) if published is not None else None,
                url=next(self._addresses(subject), None),
                language=maybe(subject, DCTERMS.language),
                rights=maybe(subject, DCTERMS.rights),
                reports=tuple(sorted(address for page in pages for address in self._addresses(page))),
            ),
            self._triples.one(subject, AA.sourceKind),
        )

    def _addresses(self, subject: str) -> Iterator[str]:
        yield from self._triples.all(subject, SCHEMA.url)
        for words in self._triples.all(subject, DCTERMS.description):
            yield words.removeprefix(ADDRESS_AS_STATED)

    def _claim(self, subject: str) -> Claim:
        one, maybe = self._triples.one, self._triples.maybe
        speaker = maybe(subject, AA.attributedTo)
        return Claim(
            states=self._event(one(subject, AA.states)),
            evidence=self._evidence(subject),
            certainty=_CERTAINTIES[one(subject, AA.certainty)],
            source_id=one(one(subject, PROV.wasDerivedFrom), DCTERMS.identifier),
            attributed_to=None
            if speaker is None
            else Attribution(speaker=speaker, affiliation=maybe(subject, AA.affiliation)),
            extractor=one(one(subject, PROV.wasGeneratedBy), DCTERMS.identifier),
        )

    def _evidence(self, claim: str) -> Quotation | Summary:
        one = self._triples.one
        spot = self._triples.maybe(claim, AA.evidence)
        if spot is None:
            return Summary(case=one(claim, AA.case), summary=one(claim, AA.summary))
        words = {
            predicate: value
            for selector in self._triples.all(spot, OA.hasSelector)
            for predicate in (OA.exact, OA.start, OA.end)
            for value in self._triples.all(selector, predicate)
        }
        return Quotation(start=int(words[OA.start]), end=int(words[OA.end]), quote=words[OA.exact])

    def _event(self, subject: str) -> Training | Outcome | Membership:
        kinds = self._triples.all(subject, RDF.type)
        if AA.Training in kinds:
            return self._training(subject)
        if AA.Outcome in kinds:
            return self._outcome(subject)
        if ORG.Membership in kinds:
            return self._membership(subject)
        raise LookupError(f"{subject} is no training, outcome or membership")

    def _training(self, subject: str) -> Training:
        maybe, party = self._triples.maybe, self._parties.of
        headcount, cost = self._told_of(subject, AA.headcount), self._told_of(subject, AA.cost)
        assessment = self._told_of(subject, AA.assessment)
        return Training(
            trainer=self._parties.one(subject, AA.trainer),
            trainee=self._parties.one(subject, AA.trainee),
            provider=party(subject, AA.provider),
            programme=party(subject, AA.programme),
            course=maybe(subject, AA.course),
            place=maybe(subject, AA.place),
            begin=self._date(subject, AA.begin),
            end=self._date(subject, AA.end),
            status=_STATUSES[self._triples.one(subject, AA.status)],
            headcount=None if headcount is None else int(headcount),
            cost=None if cost is None else float(cost),
            currency=self._told_of(subject, AA.currency),
            assessment=None if assessment is None else _ASSESSMENTS[assessment],
        )

    def _outcome(self, subject: str) -> Outcome:
        one, party = self._triples.one, self._parties.of
        victims = self._told_of(subject, AA.victims)
        return Outcome(
            type=_TYPES[one(subject, AA.outcomeType)],
            actor=self._parties.one(subject, AA.actor),
            scope=Scope.WHOLE if one(subject, AA.actorScope) == AA.Whole else Scope.SOME_MEMBERS,
            target=party(subject, AA.target),
            joined=party(subject, AA.joined),
            founded=party(subject, AA.founded),
            place=self._triples.maybe(subject, AA.place),
            begin=self._date(subject, AA.begin),
            end=self._date(subject, AA.end),
            victims=None if victims is None else int(victims),
        )

    def _membership(self, subject: str) -> Membership:
        return Membership(
            person=self._parties.one(subject, ORG.member),
            body=self._parties.one(subject, ORG.organization),
            rank=self._triples.maybe(subject, AA.rank),
            role=self._triples.maybe(subject, AA.role),
            begin=self._date(subject, AA.begin),
            end=self._date(subject, AA.end),
        )

    def _date(self, subject: str, predicate: str) -> PartialDate | None:
        written = self._triples.maybe(subject, predicate)
        return None if written is None else PartialDate.parse(written)

    def _told_of(self, event: str, predicate: str) -> str | None:
        """The next of the values that claims about one event give: a headcount of 30, and one of 40."""
        values = self._triples.all(event, predicate)
        turn = self._told[event, predicate]
        self._told[event, predicate] += 1
        return values[turn % len(values)] if values else None
