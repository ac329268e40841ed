"""What one source states, as quads: complete, cited, in one graph, with known terms only."""

import random

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims.claim import Attribution, Certainty, Claim, Outcome, Party, Quotation, Summary, Training
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Link, Source, Statements, page_id
from graph.documents.document import Metadata
from graph.mentions.kinds import EntityKind
from graph.rdf.iris import Iris
from graph.rdf.reference import reference_quads
from graph.rdf.shacl import VIOLATION, validate
from graph.rdf.statements import claim_iri, quads_of
from ontology.vocabulary import AA, DCTERMS, OA, PROV, RDF, SCHEMA
from tests.rdf.strategies import statements

IRIS = Iris()
TEXT = "The Kaibiles were trained by the US; some later joined Los Zetas."
US = Party(name="the US", kind=EntityKind.COUNTRY, country="US")
KAIBILES = Party(name="Kaibiles", kind=EntityKind.UNIT, country="GT")
ZETAS = Party(name="Los Zetas", kind=EntityKind.CRIMINAL_GROUP, country="MX")


def quotation(words: str) -> Quotation:
    start = TEXT.index(words)
    return Quotation(start=start, end=start + len(words), quote=words)


def claim(states: Training | Outcome, words: str, certainty: Certainty = Certainty.REPORTED) -> Claim:
    return Claim(
        states=states,
        evidence=quotation(words),
        certainty=certainty,
        source_id="0123abcd",
        extractor="events/1",
    )


TRAINING = claim(Training(trainer=US, trainee=KAIBILES), "trained by the US")
JOINING = claim(
    Outcome(type=OutcomeType.JOINED_CRIMINAL_GROUP, actor=KAIBILES, joined=ZETAS), "joined Los Zetas"
)


def source(**known: object) -> Source:
    return Source("0123abcd", Metadata(**known), "article")  # type: ignore[arg-type]  # names of its fields


def values(quads: frozenset[ox.Quad], subject: ox.NamedNode, predicate: str) -> list[str]:
    return sorted(
        q.object.value
        for q in quads
        if q.subject == subject and q.predicate.value == predicate and not isinstance(q.object, ox.Triple)
    )


@given(statements())
def test_one_source_is_one_graph_without_blank_nodes(stated: Statements) -> None:
    quads = quads_of(stated, IRIS)
    assert {quad.graph_name for quad in quads} == {IRIS.source_graph(stated.source.id, stated.case)}
    for quad in quads:
        assert isinstance(quad.subject, ox.NamedNode)
        assert isinstance(quad.object, ox.NamedNode | ox.Literal)


@given(statements(), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(stated: Statements, order: random.Random) -> None:
    claims, links = list(stated.claims), list(stated.links)
    order.shuffle(claims)
    order.shuffle(links)
    shuffled = Statements(stated.source, tuple(claims), tuple(links), stated.case)
    assert quads_of(shuffled, IRIS) == quads_of(stated, IRIS)


@given(statements())
def test_quads_survive_n_quads(stated: Statements) -> None:
    quads = quads_of(stated, IRIS)
    written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert written is not None
    assert set(ox.parse(input=written, format=ox.RdfFormat.N_QUADS)) == quads


@given(statements())
def test_every_term_is_defined(stated: Statements) -> None:
    known = DEFINED | IMPORTED
    for quad in quads_of(stated, IRIS):
        assert quad.predicate.value in known
        if quad.predicate.value == RDF.type:
            assert isinstance(quad.object, ox.NamedNode)
            assert quad.object.value in known
        elif isinstance(quad.object, ox.NamedNode) and quad.object.value.startswith(AA.NAMESPACE):
            assert quad.object.value in DEFINED


DEFINED = {q.subject.value for q in reference_quads() if isinstance(q.subject, ox.NamedNode)}
IMPORTED = {
    *(DCTERMS.source, DCTERMS.identifier, DCTERMS.title, DCTERMS.publisher, DCTERMS.issued, DCTERMS.language),
    *(DCTERMS.rights, DCTERMS.description, SCHEMA.url, RDF.type),
    *(PROV.wasDerivedFrom, PROV.wasGeneratedBy, PROV.used),
    *(OA.SpecificResource, OA.hasSource, OA.hasSelector, OA.TextQuoteSelector, OA.TextPositionSelector),
    *(OA.exact, OA.start, OA.end),
    *(f"http://www.w3.org/ns/org#{n}" for n in ("memberOf", "subOrganizationOf", "member", "organization")),
    "http://www.w3.org/ns/org#Membership",
    "http://www.w3.org/2004/02/skos/core#altLabel",
}
"""Terms of PROV-O, Web Annotation, W3C ORG, SKOS, Dublin Core and schema.org that a source's graph uses."""


def test_a_claim_says_what_where_from_and_how_sure() -> None:
    said = TRAINING.model_copy(
        update={"attributed_to": Attribution(speaker="Adam Isacson", affiliation="WOLA")}
    )
    quads = quads_of(Statements(source(), (said,)), IRIS)
    subject = claim_iri(said, IRIS)
    assert values(quads, subject, AA.certainty) == [AA.CertaintyReported]
    assert values(quads, subject, PROV.wasDerivedFrom) == [IRIS.source("0123abcd").value]
    assert values(quads, subject, PROV.wasGeneratedBy) == [IRIS.run("0123abcd", "events/1").value]
    assert values(quads, subject, AA.attributedTo) == ["Adam Isacson"]
    assert values(quads, subject, AA.affiliation) == ["WOLA"]


def test_evidence_is_the_words_and_their_place() -> None:
    quads = quads_of(Statements(source(), (TRAINING,)), IRIS)
    (spot,) = values(quads, claim_iri(TRAINING, IRIS), AA.evidence)
    selectors = [ox.NamedNode(text) for text in values(quads, ox.NamedNode(spot), OA.hasSelector)]
    (words,) = [w for s in selectors for w in values(quads, s, OA.exact)]
    (start,) = [int(n) for s in selectors for n in values(quads, s, OA.start)]
    (end,) = [int(n) for s in selectors for n in values(quads, s, OA.end)]
    assert TEXT[start:end] == words == "trained by the US"


def test_a_summary_is_no_quotation() -> None:
    summed = TRAINING.model_copy(
        update={"evidence": Summary(case="gt-kaibiles", summary="The US trained them.")}
    )
    quads = quads_of(
        Statements(Source("0123abcd", Metadata(), "cited-page"), (summed,), (), "gt-kaibiles"), IRIS
    )
    subject = claim_iri(summed, IRIS)
    assert values(quads, subject, AA.summary) == ["The US trained them."]
    assert values(quads, subject, AA.case) == ["gt-kaibiles"]
    assert values(quads, subject, AA.evidence) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"certainty": Certainty.ALLEGED},
        {"source_id": "ffff0000"},
        {"extractor": "events/2"},
        {"attributed_to": Attribution(speaker="Adam Isacson")},
        {"evidence": quotation("Kaibiles were trained by the US")},
        {"states": JOINING.states},
    ],
)
def test_another_claim_has_another_iri(changed: dict[str, object]) -> None:
    assert claim_iri(TRAINING.model_copy(update=changed), IRIS) != claim_iri(TRAINING, IRIS)


@pytest.mark.parametrize("stated_order", [True, False])
def test_only_an_order_in_words_is_written(stated_order: bool) -> None:
    link = Link(TRAINING, JOINING, order_stated=stated_order)
    quads = quads_of(Statements(source(), (TRAINING, JOINING), (link,)), IRIS)
    predicates = {quad.predicate.value for quad in quads}
    assert (AA.statedAfter in predicates) is stated_order
    assert AA.tiedTo in predicates


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "http://a b/", "ftp://example.org", "http://x/<y>"]
)
def test_a_bad_address_is_kept_as_words(address: str) -> None:
    quads = quads_of(Statements(source(url=address), (TRAINING,)), IRIS)
    assert values(quads, IRIS.source("0123abcd"), SCHEMA.url) == []
    assert values(quads, IRIS.source("0123abcd"), DCTERMS.description) == [f"address as stated: {address}"]
    assert claim_iri(TRAINING, IRIS) in {quad.subject for quad in quads}


def test_a_brief_restates_the_pages_it_cites() -> None:
    page = "https://example.org/report"
    quads = quads_of(Statements(source(reports=(page,)), ()), IRIS)
    restated = IRIS.source(page_id(page))
    assert values(quads, IRIS.source("0123abcd"), AA.restates) == [restated.value]
    assert values(quads, restated, SCHEMA.url) == [page]


def test_a_plain_source_conforms_to_the_shapes() -> None:
    link = Link(TRAINING, JOINING, order_stated=True)
    quads = quads_of(Statements(source(title="A title"), (TRAINING, JOINING), (link,)), IRIS)
    faults = validate(quads).results
    assert [fault for fault in faults if fault.severity == VIOLATION] == []
