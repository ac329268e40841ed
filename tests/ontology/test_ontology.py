"""The ontology files: complete, consistent with the code's enums, and mirrored by the generated module."""

from enum import StrEnum

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from graph.claims.claim import Assessment, Certainty, Scope, Status
from graph.claims.outcome_type import OutcomeType
from graph.rdf.succession import Basis, Order
from graph.rdf.vocabulary_page import PAGE_FILE, vocabulary_page
from graph.rdf.vocabulary_source import VOCABULARY_FILE, vocabulary_source
from ontology import ONTOLOGY_FILES, SHAPES
from ontology.vocabulary import AA, PREFIXES

OURS = rdflib.Namespace(AA.NAMESPACE)


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    graph = rdflib.Graph()
    for file in ONTOLOGY_FILES:
        graph.parse(file)
    return graph


def concepts(ontology: rdflib.Graph, scheme: str) -> dict[str, str]:
    """Notation to local name of the concepts of a scheme."""
    found = {}
    for concept in ontology.subjects(SKOS.inScheme, rdflib.URIRef(scheme)):
        notation = ontology.value(concept, SKOS.notation, any=False)
        found[str(notation)] = str(concept).removeprefix(AA.NAMESPACE)
    return found


@pytest.mark.parametrize(
    ("scheme", "enum"),
    [
        pytest.param(AA.certainties, Certainty, id="certainties"),
        pytest.param(AA.statuses, Status, id="statuses"),
        pytest.param(AA.assessments, Assessment, id="assessments"),
        pytest.param(AA.scopes, Scope, id="scopes"),
        pytest.param(AA.outcomeTypes, OutcomeType, id="outcome types"),
        pytest.param(AA.orders, Order, id="orders"),
    ],
)
def test_scheme_equals_enum(ontology: rdflib.Graph, scheme: str, enum: type[StrEnum]) -> None:
    assert set(concepts(ontology, scheme)) == {member.value for member in enum}


def test_the_rules_know_no_basis_that_the_scheme_lacks(ontology: rdflib.Graph) -> None:
    assert {basis.value for basis in Basis} <= set(concepts(ontology, AA.bases))


def test_outcome_type_names_are_the_concepts_names(ontology: rdflib.Graph) -> None:
    assert concepts(ontology, AA.outcomeTypes) == {t.value: t.local_name for t in OutcomeType}


def test_certainty_names_are_the_concepts_names(ontology: rdflib.Graph) -> None:
    expected = {c.value: f"Certainty{c.value.capitalize()}" for c in Certainty}
    assert concepts(ontology, AA.certainties) == expected


def test_every_concept_is_labelled_defined_and_asked_for_by_other_words(ontology: rdflib.Graph) -> None:
    found = list(ontology.subjects(RDF.type, SKOS.Concept))
    assert len(found) > 40
    for concept in found:
        assert len(list(ontology.objects(concept, SKOS.prefLabel))) == 1, concept
        assert len(list(ontology.objects(concept, SKOS.notation))) == 1, concept
        assert len(list(ontology.objects(concept, SKOS.inScheme))) == 1, concept
        assert ontology.value(concept, SKOS.definition), concept
        assert ontology.value(concept, SKOS.altLabel), concept


def test_top_concepts_agree_in_both_directions(ontology: rdflib.Graph) -> None:
    down = {(c, s) for s, c in ontology.subject_objects(SKOS.hasTopConcept)}
    assert down == set(ontology.subject_objects(SKOS.topConceptOf))
    for concept, scheme in ontology.subject_objects(SKOS.inScheme):
        assert ((concept, scheme) in down) == (ontology.value(concept, SKOS.broader) is None), concept


def test_broader_and_narrower_agree(ontology: rdflib.Graph) -> None:
    assert set(ontology.subject_objects(SKOS.broader)) == {
        (narrow, broad) for broad, narrow in ontology.subject_objects(SKOS.narrower)
    }
    assert (OURS.Massacre, SKOS.broader, OURS.HumanRightsAbuse) in ontology


def test_related_is_symmetric(ontology: rdflib.Graph) -> None:
    pairs = set(ontology.subject_objects(SKOS.related))
    one_way = {pair for pair in pairs if pair[::-1] not in pairs}
    assert one_way == set()


def test_every_outcome_type_has_one_valence(ontology: rdflib.Graph) -> None:
    favourable = {OURS.CombatSuccess, OURS.Professionalisation, OURS.Peacekeeping}
    for concept in ontology.subjects(SKOS.inScheme, OURS.outcomeTypes):
        [valence] = ontology.objects(concept, OURS.valence)
        assert (valence == OURS.FavourableOutcome) == (concept in favourable), concept


def test_strengths_order_the_certainties_without_ties(ontology: rdflib.Graph) -> None:
    strength = {
        str(ontology.value(concept, SKOS.notation)): int(str(ontology.value(concept, OURS.strength)))
        for concept in ontology.subjects(SKOS.inScheme, OURS.certainties)
    }
    strongest_first = sorted(strength, key=lambda name: -strength[name])
    assert len(set(strength.values())) == len(Certainty)
    assert strongest_first[:4] == ["documented", "reported", "alleged", "disputed"]
    assert strongest_first[-1] == "denied"


def test_no_two_concepts_of_a_scheme_share_a_label(ontology: rdflib.Graph) -> None:
    seen: dict[tuple[object, str], object] = {}
    for concept, scheme in ontology.subject_objects(SKOS.inScheme):
        labels = [*ontology.objects(concept, SKOS.prefLabel), *ontology.objects(concept, SKOS.altLabel)]
        for label in {str(label).lower() for label in labels}:
            assert (scheme, label) not in seen, f"{label!r}: {seen.get((scheme, label))} and {concept}"
            seen[scheme, label] = concept


def test_every_class_and_property_has_a_label_and_a_comment(ontology: rdflib.Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    terms = {term for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    assert len(terms) > 60
    for term in terms:
        assert len(list(ontology.objects(term, RDFS.label))) == 1, term
        assert len(list(ontology.objects(term, RDFS.comment))) == 1, term


def test_terms_taken_over_say_who_defines_them(ontology: rdflib.Graph) -> None:
    taken_over = {
        term
        for term in ontology.subjects(RDFS.comment, None)
        if not str(term).startswith(AA.NAMESPACE.removesuffix("#"))
    }
    assert len(taken_over) > 20
    for term in taken_over:
        assert ontology.value(term, RDFS.isDefinedBy), term


def test_each_class_is_tied_to_a_standard(ontology: rdflib.Graph) -> None:
    for term in ontology.subjects(RDF.type, OWL.Class):
        above = set(ontology.transitive_objects(term, RDFS.subClassOf))
        standard = [c for c in above if not str(c).startswith(AA.NAMESPACE)]
        assert standard, f"{term} is a subclass of nothing outside this ontology"


def test_nothing_speaks_of_a_term_that_is_not_described(ontology: rdflib.Graph) -> None:
    shapes = rdflib.Graph().parse(SHAPES)
    described = {s for s in ontology.subjects() if str(s).startswith(AA.NAMESPACE)}
    for graph in (ontology, shapes):
        nodes = {t for triple in graph for t in triple if isinstance(t, rdflib.URIRef)}
        used = {t for t in nodes if t.startswith(AA.NAMESPACE)}
        assert used - described == set()


def test_the_files_have_no_blank_nodes(ontology: rdflib.Graph) -> None:
    assert not [t for triple in ontology for t in triple if isinstance(t, rdflib.BNode)]


def test_vocabulary_module_is_up_to_date() -> None:
    assert VOCABULARY_FILE.read_text(encoding="utf-8") == vocabulary_source(), (
        "run python -m graph.rdf.vocabulary_source"
    )


def test_page_is_up_to_date() -> None:
    assert PAGE_FILE.read_text(encoding="utf-8") == vocabulary_page(), (
        "run python -m graph.rdf.vocabulary_page"
    )


def test_page_names_every_term(ontology: rdflib.Graph) -> None:
    page = vocabulary_page()
    for term in {str(s) for s in ontology.subjects() if str(s).startswith(AA.NAMESPACE)} - {AA.sfmField}:
        assert f"`aa:{term.removeprefix(AA.NAMESPACE)}`" in page


def test_prefixes_are_those_of_the_turtle_files(ontology: rdflib.Graph) -> None:
    bound = {prefix: str(namespace) for prefix, namespace in ontology.namespaces()}
    for prefix, namespace in PREFIXES.items():
        assert bound.get(prefix, namespace) == namespace
