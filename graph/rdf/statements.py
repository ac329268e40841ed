"""What one source states, as the quads of its named graph: events, claims, evidence, provenance."""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from graph.claims.claim import Claim, Quotation, Summary
from graph.claims.source import Source, Statements, page_id
from graph.rdf.events import event_iri, event_triples
from graph.rdf.iris import InvalidIriError, Iris, web_address
from graph.rdf.terms import edtf, node
from ontology.vocabulary import AA, DCTERMS, OA, PROV, RDF, SCHEMA

ADDRESS_AS_STATED = "address as stated: "
"""What begins the description of a source whose address is none."""


def quads_of(statements: Statements, iris: Iris) -> frozenset[ox.Quad]:
    """The quads of one source's graph. The same statements give the same quads, whatever their order."""
    graph = iris.source_graph(statements.source.id, statements.case)
    return frozenset(
        ox.Quad(t.subject, t.predicate, t.object, graph) for t in _triples(statements, graph, iris)
    )


def claim_iri(claim: Claim, iris: Iris) -> ox.NamedNode:
    """The IRI of a claim: a hash of the event, the source, the words, the certainty and who says it."""
    who = claim.attributed_to
    return iris.hashed(
        "claim",
        event_iri(claim.states, claim.source_id, iris).value.removeprefix(iris.base),
        claim.source_id,
        claim.evidence.model_dump(),
        claim.certainty.value,
        None if who is None else [who.speaker, who.affiliation],
        claim.extractor,
    )


def _triples(statements: Statements, graph: ox.NamedNode, iris: Iris) -> Iterator[ox.Triple]:
    source = iris.source(statements.source.id)
    yield ox.Triple(graph, node(DCTERMS.source), source)
    if statements.case is not None:
        yield ox.Triple(graph, node(AA.case), ox.Literal(statements.case))
    yield from _source(statements.source, iris)
    for claim in statements.claims:
        yield from event_triples(claim.states, claim.source_id, iris)
        yield from _claim(claim, iris)
    for extractor in sorted({claim.extractor for claim in statements.claims}):
        yield from _run(statements.source.id, extractor, iris)
    for link in statements.links:
        outcome = event_iri(link.outcome.states, link.outcome.source_id, iris)
        training = event_iri(link.training.states, link.training.source_id, iris)
        yield ox.Triple(outcome, node(AA.tiedTo), training)
        if link.order_stated:
            yield ox.Triple(outcome, node(AA.statedAfter), training)


def _source(source: Source, iris: Iris) -> Iterator[ox.Triple]:
    subject, known = iris.source(source.id), source.metadata
    yield ox.Triple(subject, node(RDF.type), node(AA.Source))
    yield ox.Triple(subject, node(DCTERMS.identifier), ox.Literal(source.id))
    yield ox.Triple(subject, node(AA.sourceKind), ox.Literal(source.kind))
    texts = (
        (DCTERMS.title, known.title),
        (DCTERMS.publisher, known.publisher),
        (DCTERMS.language, known.language),
        (DCTERMS.rights, known.rights),
    )
    for predicate, words in texts:
        if words is not None:
            yield ox.Triple(subject, node(predicate), ox.Literal(words))
    if known.published is not None:
        yield ox.Triple(subject, node(DCTERMS.issued), edtf(known.published))
    yield from _addresses(subject, (known.url,) if known.url else (), SCHEMA.url)
    for address in known.reports:
        page = iris.source(page_id(address))
        yield ox.Triple(subject, node(AA.restates), page)
        yield from _addresses(page, (address,), SCHEMA.url)


def _addresses(subject: ox.NamedNode, addresses: Iterable[str], predicate: str) -> Iterator[ox.Triple]:
    for address in addresses:
        try:
            yield ox.Triple(subject, node(predicate), web_address(address))
        except InvalidIriError:
            # A page states its own address; a bad one must not cost the claims. It is kept as words.
            yield ox.Triple(subject, node(DCTERMS.description), ox.Literal(f"{ADDRESS_AS_STATED}{address}"))


def _claim(claim: Claim, iris: Iris) -> Iterator[ox.Triple]:
    subject = claim_iri(claim, iris)
    source = iris.source(claim.source_id)
    certainty = f"{AA.NAMESPACE}Certainty{claim.certainty.value.capitalize()}"
    yield ox.Triple(subject, node(RDF.type), node(AA.Claim))
    yield ox.Triple(subject, node(AA.states), event_iri(claim.states, claim.source_id, iris))
    yield ox.Triple(subject, node(AA.certainty), node(certainty))
    yield ox.Triple(subject, node(PROV.wasDerivedFrom), source)
    yield ox.Triple(subject, node(PROV.wasGeneratedBy), iris.run(claim.source_id, claim.extractor))
    if claim.attributed_to is not None:
        yield ox.Triple(subject, node(AA.attributedTo), ox.Literal(claim.attributed_to.speaker))
        if claim.attributed_to.affiliation is not None:
            yield ox.Triple(subject, node(AA.affiliation), ox.Literal(claim.attributed_to.affiliation))
    match claim.evidence:
        case Summary(summary=words, case=case):
            yield ox.Triple(subject, node(AA.summary), ox.Literal(words))
            yield ox.Triple(subject, node(AA.case), ox.Literal(case))
        case Quotation() as quotation:
            yield from _quotation(subject, source, quotation, iris)


def _quotation(
    claim: ox.NamedNode, source: ox.NamedNode, words: Quotation, iris: Iris
) -> Iterator[ox.Triple]:
    # Web Annotation Data Model, sections 4.2.4 and 4.2.5: the quotation, and its place in the text.
    spot = iris.hashed("evidence", source.value, words.start, words.end)
    quote, position = (
        iris.entity(f"{spot.value.removeprefix(iris.base)}/{n}") for n in ("quote", "position")
    )
    yield ox.Triple(claim, node(AA.evidence), spot)
    yield ox.Triple(spot, node(RDF.type), node(OA.SpecificResource))
    yield ox.Triple(spot, node(OA.hasSource), source)
    yield ox.Triple(spot, node(OA.hasSelector), quote)
    yield ox.Triple(spot, node(OA.hasSelector), position)
    yield ox.Triple(quote, node(RDF.type), node(OA.TextQuoteSelector))
    yield ox.Triple(quote, node(OA.exact), ox.Literal(words.quote))
    yield ox.Triple(position, node(RDF.type), node(OA.TextPositionSelector))
    yield ox.Triple(position, node(OA.start), ox.Literal(words.start))
    yield ox.Triple(position, node(OA.end), ox.Literal(words.end))


def _run(source_id: str, extractor: str, iris: Iris) -> Iterator[ox.Triple]:
    # No clock in here: the same text read by the same version is the same run.
    run = iris.run(source_id, extractor)
    yield ox.Triple(run, node(RDF.type), node(AA.ExtractionRun))
    yield ox.Triple(run, node(PROV.used), iris.source(source_id))
    yield ox.Triple(run, node(DCTERMS.identifier), ox.Literal(extractor))
