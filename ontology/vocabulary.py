"""The terms that the graph is written in, as plain strings: a misspelt one is a type error.

Generated from the Turtle files of this folder by `python -m graph.rdf.vocabulary_source`; do not edit.
"""

# ruff: noqa: N815 - the names are those of the vocabularies

from typing import Final

DEFAULT_BASE: Final = "https://w3id.org/afteraction/id/"
"""Where entities live unless an operator sets a base of their own."""


class AA:
    """Terms of <https://w3id.org/afteraction/ontology#>."""

    NAMESPACE: Final = "https://w3id.org/afteraction/ontology#"
    Actor: Final = "https://w3id.org/afteraction/ontology#Actor"
    Adverse: Final = "https://w3id.org/afteraction/ontology#Adverse"
    AdverseOutcome: Final = "https://w3id.org/afteraction/ontology#AdverseOutcome"
    ArmedGroup: Final = "https://w3id.org/afteraction/ontology#ArmedGroup"
    AttemptedCoup: Final = "https://w3id.org/afteraction/ontology#AttemptedCoup"
    Cancelled: Final = "https://w3id.org/afteraction/ontology#Cancelled"
    CertaintyAlleged: Final = "https://w3id.org/afteraction/ontology#CertaintyAlleged"
    CertaintyDenied: Final = "https://w3id.org/afteraction/ontology#CertaintyDenied"
    CertaintyDisputed: Final = "https://w3id.org/afteraction/ontology#CertaintyDisputed"
    CertaintyDocumented: Final = "https://w3id.org/afteraction/ontology#CertaintyDocumented"
    CertaintyHypothetical: Final = "https://w3id.org/afteraction/ontology#CertaintyHypothetical"
    CertaintyPlanned: Final = "https://w3id.org/afteraction/ontology#CertaintyPlanned"
    CertaintyReported: Final = "https://w3id.org/afteraction/ontology#CertaintyReported"
    Claim: Final = "https://w3id.org/afteraction/ontology#Claim"
    Collapse: Final = "https://w3id.org/afteraction/ontology#Collapse"
    CombatSuccess: Final = "https://w3id.org/afteraction/ontology#CombatSuccess"
    Conducted: Final = "https://w3id.org/afteraction/ontology#Conducted"
    Country: Final = "https://w3id.org/afteraction/ontology#Country"
    Coup: Final = "https://w3id.org/afteraction/ontology#Coup"
    CriminalGroup: Final = "https://w3id.org/afteraction/ontology#CriminalGroup"
    Defection: Final = "https://w3id.org/afteraction/ontology#Defection"
    Event: Final = "https://w3id.org/afteraction/ontology#Event"
    ExtractionRun: Final = "https://w3id.org/afteraction/ontology#ExtractionRun"
    Favourable: Final = "https://w3id.org/afteraction/ontology#Favourable"
    FavourableOutcome: Final = "https://w3id.org/afteraction/ontology#FavourableOutcome"
    Force: Final = "https://w3id.org/afteraction/ontology#Force"
    FoundedGroup: Final = "https://w3id.org/afteraction/ontology#FoundedGroup"
    Group: Final = "https://w3id.org/afteraction/ontology#Group"
    HumanRightsAbuse: Final = "https://w3id.org/afteraction/ontology#HumanRightsAbuse"
    Institution: Final = "https://w3id.org/afteraction/ontology#Institution"
    JoinedArmedGroup: Final = "https://w3id.org/afteraction/ontology#JoinedArmedGroup"
    JoinedCriminalGroup: Final = "https://w3id.org/afteraction/ontology#JoinedCriminalGroup"
    Massacre: Final = "https://w3id.org/afteraction/ontology#Massacre"
    Mercenary: Final = "https://w3id.org/afteraction/ontology#Mercenary"
    Mixed: Final = "https://w3id.org/afteraction/ontology#Mixed"
    Mutiny: Final = "https://w3id.org/afteraction/ontology#Mutiny"
    NameOnly: Final = "https://w3id.org/afteraction/ontology#NameOnly"
    OrderAfter: Final = "https://w3id.org/afteraction/ontology#OrderAfter"
    OrderStated: Final = "https://w3id.org/afteraction/ontology#OrderStated"
    OrderUnknown: Final = "https://w3id.org/afteraction/ontology#OrderUnknown"
    Organisation: Final = "https://w3id.org/afteraction/ontology#Organisation"
    Outcome: Final = "https://w3id.org/afteraction/ontology#Outcome"
    ParentUnit: Final = "https://w3id.org/afteraction/ontology#ParentUnit"
    Peacekeeping: Final = "https://w3id.org/afteraction/ontology#Peacekeeping"
    Person: Final = "https://w3id.org/afteraction/ontology#Person"
    Planned: Final = "https://w3id.org/afteraction/ontology#Planned"
    Professionalisation: Final = "https://w3id.org/afteraction/ontology#Professionalisation"
    Programme: Final = "https://w3id.org/afteraction/ontology#Programme"
    SamePerson: Final = "https://w3id.org/afteraction/ontology#SamePerson"
    SameUnit: Final = "https://w3id.org/afteraction/ontology#SameUnit"
    Sequence: Final = "https://w3id.org/afteraction/ontology#Sequence"
    SomeMembers: Final = "https://w3id.org/afteraction/ontology#SomeMembers"
    SomeMembersOfUnit: Final = "https://w3id.org/afteraction/ontology#SomeMembersOfUnit"
    Source: Final = "https://w3id.org/afteraction/ontology#Source"
    SuccessorGroup: Final = "https://w3id.org/afteraction/ontology#SuccessorGroup"
    Surrender: Final = "https://w3id.org/afteraction/ontology#Surrender"
    Suspended: Final = "https://w3id.org/afteraction/ontology#Suspended"
    Training: Final = "https://w3id.org/afteraction/ontology#Training"
    Unit: Final = "https://w3id.org/afteraction/ontology#Unit"
    Whole: Final = "https://w3id.org/afteraction/ontology#Whole"
    actor: Final = "https://w3id.org/afteraction/ontology#actor"
    actorScope: Final = "https://w3id.org/afteraction/ontology#actorScope"
    affiliation: Final = "https://w3id.org/afteraction/ontology#affiliation"
    assessment: Final = "https://w3id.org/afteraction/ontology#assessment"
    assessments: Final = "https://w3id.org/afteraction/ontology#assessments"
    attributedTo: Final = "https://w3id.org/afteraction/ontology#attributedTo"
    bases: Final = "https://w3id.org/afteraction/ontology#bases"
    basis: Final = "https://w3id.org/afteraction/ontology#basis"
    begin: Final = "https://w3id.org/afteraction/ontology#begin"
    beginEarliest: Final = "https://w3id.org/afteraction/ontology#beginEarliest"
    beginLatest: Final = "https://w3id.org/afteraction/ontology#beginLatest"
    case: Final = "https://w3id.org/afteraction/ontology#case"
    certainties: Final = "https://w3id.org/afteraction/ontology#certainties"
    certainty: Final = "https://w3id.org/afteraction/ontology#certainty"
    cost: Final = "https://w3id.org/afteraction/ontology#cost"
    country: Final = "https://w3id.org/afteraction/ontology#country"
    course: Final = "https://w3id.org/afteraction/ontology#course"
    currency: Final = "https://w3id.org/afteraction/ontology#currency"
    end: Final = "https://w3id.org/afteraction/ontology#end"
    endEarliest: Final = "https://w3id.org/afteraction/ontology#endEarliest"
    endLatest: Final = "https://w3id.org/afteraction/ontology#endLatest"
    eventCertainty: Final = "https://w3id.org/afteraction/ontology#eventCertainty"
    evidence: Final = "https://w3id.org/afteraction/ontology#evidence"
    followedBy: Final = "https://w3id.org/afteraction/ontology#followedBy"
    founded: Final = "https://w3id.org/afteraction/ontology#founded"
    gapYearsMax: Final = "https://w3id.org/afteraction/ontology#gapYearsMax"
    gapYearsMin: Final = "https://w3id.org/afteraction/ontology#gapYearsMin"
    headcount: Final = "https://w3id.org/afteraction/ontology#headcount"
    isoCode: Final = "https://w3id.org/afteraction/ontology#isoCode"
    joined: Final = "https://w3id.org/afteraction/ontology#joined"
    leadClaim: Final = "https://w3id.org/afteraction/ontology#leadClaim"
    name: Final = "https://w3id.org/afteraction/ontology#name"
    named: Final = "https://w3id.org/afteraction/ontology#named"
    order: Final = "https://w3id.org/afteraction/ontology#order"
    orders: Final = "https://w3id.org/afteraction/ontology#orders"
    outcome: Final = "https://w3id.org/afteraction/ontology#outcome"
    outcomeType: Final = "https://w3id.org/afteraction/ontology#outcomeType"
    outcomeTypes: Final = "https://w3id.org/afteraction/ontology#outcomeTypes"
    place: Final = "https://w3id.org/afteraction/ontology#place"
    programme: Final = "https://w3id.org/afteraction/ontology#programme"
    provider: Final = "https://w3id.org/afteraction/ontology#provider"
    rank: Final = "https://w3id.org/afteraction/ontology#rank"
    restates: Final = "https://w3id.org/afteraction/ontology#restates"
    role: Final = "https://w3id.org/afteraction/ontology#role"
    scopes: Final = "https://w3id.org/afteraction/ontology#scopes"
    sfmField: Final = "https://w3id.org/afteraction/ontology#sfmField"
    sourceCount: Final = "https://w3id.org/afteraction/ontology#sourceCount"
    sourceKind: Final = "https://w3id.org/afteraction/ontology#sourceKind"
    statedAfter: Final = "https://w3id.org/afteraction/ontology#statedAfter"
    states: Final = "https://w3id.org/afteraction/ontology#states"
    status: Final = "https://w3id.org/afteraction/ontology#status"
    statuses: Final = "https://w3id.org/afteraction/ontology#statuses"
    strength: Final = "https://w3id.org/afteraction/ontology#strength"
    summary: Final = "https://w3id.org/afteraction/ontology#summary"
    target: Final = "https://w3id.org/afteraction/ontology#target"
    tiedTo: Final = "https://w3id.org/afteraction/ontology#tiedTo"
    trainee: Final = "https://w3id.org/afteraction/ontology#trainee"
    trainer: Final = "https://w3id.org/afteraction/ontology#trainer"
    training: Final = "https://w3id.org/afteraction/ontology#training"
    valence: Final = "https://w3id.org/afteraction/ontology#valence"
    valences: Final = "https://w3id.org/afteraction/ontology#valences"
    victims: Final = "https://w3id.org/afteraction/ontology#victims"


class DCTERMS:
    """Terms of <http://purl.org/dc/terms/>."""

    NAMESPACE: Final = "http://purl.org/dc/terms/"
    created: Final = "http://purl.org/dc/terms/created"
    description: Final = "http://purl.org/dc/terms/description"
    identifier: Final = "http://purl.org/dc/terms/identifier"
    issued: Final = "http://purl.org/dc/terms/issued"
    language: Final = "http://purl.org/dc/terms/language"
    license: Final = "http://purl.org/dc/terms/license"
    publisher: Final = "http://purl.org/dc/terms/publisher"
    rights: Final = "http://purl.org/dc/terms/rights"
    source: Final = "http://purl.org/dc/terms/source"
    title: Final = "http://purl.org/dc/terms/title"


class EDTF:
    """Terms of <http://id.loc.gov/datatypes/edtf/>."""

    NAMESPACE: Final = "http://id.loc.gov/datatypes/edtf/"
    EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"


class FOAF:
    """Terms of <http://xmlns.com/foaf/0.1/>."""

    NAMESPACE: Final = "http://xmlns.com/foaf/0.1/"
    Person: Final = "http://xmlns.com/foaf/0.1/Person"


class OA:
    """Terms of <http://www.w3.org/ns/oa#>."""

    NAMESPACE: Final = "http://www.w3.org/ns/oa#"
    SpecificResource: Final = "http://www.w3.org/ns/oa#SpecificResource"
    TextPositionSelector: Final = "http://www.w3.org/ns/oa#TextPositionSelector"
    TextQuoteSelector: Final = "http://www.w3.org/ns/oa#TextQuoteSelector"
    end: Final = "http://www.w3.org/ns/oa#end"
    exact: Final = "http://www.w3.org/ns/oa#exact"
    hasSelector: Final = "http://www.w3.org/ns/oa#hasSelector"
    hasSource: Final = "http://www.w3.org/ns/oa#hasSource"
    prefix: Final = "http://www.w3.org/ns/oa#prefix"
    start: Final = "http://www.w3.org/ns/oa#start"
    suffix: Final = "http://www.w3.org/ns/oa#suffix"


class ORG:
    """Terms of <http://www.w3.org/ns/org#>."""

    NAMESPACE: Final = "http://www.w3.org/ns/org#"
    Membership: Final = "http://www.w3.org/ns/org#Membership"
    Organization: Final = "http://www.w3.org/ns/org#Organization"
    hasMember: Final = "http://www.w3.org/ns/org#hasMember"
    hasSubOrganization: Final = "http://www.w3.org/ns/org#hasSubOrganization"
    member: Final = "http://www.w3.org/ns/org#member"
    memberOf: Final = "http://www.w3.org/ns/org#memberOf"
    organization: Final = "http://www.w3.org/ns/org#organization"
    subOrganizationOf: Final = "http://www.w3.org/ns/org#subOrganizationOf"


class OWL:
    """Terms of <http://www.w3.org/2002/07/owl#>."""

    NAMESPACE: Final = "http://www.w3.org/2002/07/owl#"
    Class: Final = "http://www.w3.org/2002/07/owl#Class"
    DatatypeProperty: Final = "http://www.w3.org/2002/07/owl#DatatypeProperty"
    ObjectProperty: Final = "http://www.w3.org/2002/07/owl#ObjectProperty"
    Ontology: Final = "http://www.w3.org/2002/07/owl#Ontology"
    disjointWith: Final = "http://www.w3.org/2002/07/owl#disjointWith"
    equivalentClass: Final = "http://www.w3.org/2002/07/owl#equivalentClass"
    equivalentProperty: Final = "http://www.w3.org/2002/07/owl#equivalentProperty"
    sameAs: Final = "http://www.w3.org/2002/07/owl#sameAs"
    versionInfo: Final = "http://www.w3.org/2002/07/owl#versionInfo"


class PROV:
    """Terms of <http://www.w3.org/ns/prov#>."""

    NAMESPACE: Final = "http://www.w3.org/ns/prov#"
    Activity: Final = "http://www.w3.org/ns/prov#Activity"
    Agent: Final = "http://www.w3.org/ns/prov#Agent"
    Entity: Final = "http://www.w3.org/ns/prov#Entity"
    SoftwareAgent: Final = "http://www.w3.org/ns/prov#SoftwareAgent"
    used: Final = "http://www.w3.org/ns/prov#used"
    wasAssociatedWith: Final = "http://www.w3.org/ns/prov#wasAssociatedWith"
    wasDerivedFrom: Final = "http://www.w3.org/ns/prov#wasDerivedFrom"
    wasGeneratedBy: Final = "http://www.w3.org/ns/prov#wasGeneratedBy"


class RDF:
    """Terms of <http://www.w3.org/1999/02/22-rdf-syntax-ns#>."""

    NAMESPACE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    first: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
    langString: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
    nil: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"
    rest: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"
    type: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class RDFS:
    """Terms of <http://www.w3.org/2000/01/rdf-schema#>."""

    NAMESPACE: Final = "http://www.w3.org/2000/01/rdf-schema#"
    comment: Final = "http://www.w3.org/2000/01/rdf-schema#comment"
    domain: Final = "http://www.w3.org/2000/01/rdf-schema#domain"
    isDefinedBy: Final = "http://www.w3.org/2000/01/rdf-schema#isDefinedBy"
    label: Final = "http://www.w3.org/2000/01/rdf-schema#label"
    range: Final = "http://www.w3.org/2000/01/rdf-schema#range"
    seeAlso: Final = "http://www.w3.org/2000/01/rdf-schema#seeAlso"
    subClassOf: Final = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
    subPropertyOf: Final = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf"


class SCHEMA:
    """Terms of <https://schema.org/>."""

    NAMESPACE: Final = "https://schema.org/"
    domainIncludes: Final = "https://schema.org/domainIncludes"
    name: Final = "https://schema.org/name"
    rangeIncludes: Final = "https://schema.org/rangeIncludes"
    sameAs: Final = "https://schema.org/sameAs"
    url: Final = "https://schema.org/url"


class SH:
    """Terms of <http://www.w3.org/ns/shacl#>."""

    NAMESPACE: Final = "http://www.w3.org/ns/shacl#"
    Info: Final = "http://www.w3.org/ns/shacl#Info"
    Violation: Final = "http://www.w3.org/ns/shacl#Violation"
    Warning: Final = "http://www.w3.org/ns/shacl#Warning"
    conforms: Final = "http://www.w3.org/ns/shacl#conforms"
    focusNode: Final = "http://www.w3.org/ns/shacl#focusNode"
    result: Final = "http://www.w3.org/ns/shacl#result"
    resultMessage: Final = "http://www.w3.org/ns/shacl#resultMessage"
    resultPath: Final = "http://www.w3.org/ns/shacl#resultPath"
    resultSeverity: Final = "http://www.w3.org/ns/shacl#resultSeverity"
    value: Final = "http://www.w3.org/ns/shacl#value"


class SKOS:
    """Terms of <http://www.w3.org/2004/02/skos/core#>."""

    NAMESPACE: Final = "http://www.w3.org/2004/02/skos/core#"
    Concept: Final = "http://www.w3.org/2004/02/skos/core#Concept"
    ConceptScheme: Final = "http://www.w3.org/2004/02/skos/core#ConceptScheme"
    altLabel: Final = "http://www.w3.org/2004/02/skos/core#altLabel"
    broadMatch: Final = "http://www.w3.org/2004/02/skos/core#broadMatch"
    broader: Final = "http://www.w3.org/2004/02/skos/core#broader"
    closeMatch: Final = "http://www.w3.org/2004/02/skos/core#closeMatch"
    definition: Final = "http://www.w3.org/2004/02/skos/core#definition"
    exactMatch: Final = "http://www.w3.org/2004/02/skos/core#exactMatch"
    hasTopConcept: Final = "http://www.w3.org/2004/02/skos/core#hasTopConcept"
    hiddenLabel: Final = "http://www.w3.org/2004/02/skos/core#hiddenLabel"
    inScheme: Final = "http://www.w3.org/2004/02/skos/core#inScheme"
    narrower: Final = "http://www.w3.org/2004/02/skos/core#narrower"
    notation: Final = "http://www.w3.org/2004/02/skos/core#notation"
    prefLabel: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
    related: Final = "http://www.w3.org/2004/02/skos/core#related"
    topConceptOf: Final = "http://www.w3.org/2004/02/skos/core#topConceptOf"


class XSD:
    """Terms of <http://www.w3.org/2001/XMLSchema#>."""

    NAMESPACE: Final = "http://www.w3.org/2001/XMLSchema#"
    anyURI: Final = "http://www.w3.org/2001/XMLSchema#anyURI"
    boolean: Final = "http://www.w3.org/2001/XMLSchema#boolean"
    date: Final = "http://www.w3.org/2001/XMLSchema#date"
    dateTime: Final = "http://www.w3.org/2001/XMLSchema#dateTime"
    decimal: Final = "http://www.w3.org/2001/XMLSchema#decimal"
    double: Final = "http://www.w3.org/2001/XMLSchema#double"
    gYear: Final = "http://www.w3.org/2001/XMLSchema#gYear"
    integer: Final = "http://www.w3.org/2001/XMLSchema#integer"
    string: Final = "http://www.w3.org/2001/XMLSchema#string"


PREFIXES: Final[dict[str, str]] = {
    "aa": AA.NAMESPACE,
    "dcterms": DCTERMS.NAMESPACE,
    "edtf": EDTF.NAMESPACE,
    "foaf": FOAF.NAMESPACE,
    "oa": OA.NAMESPACE,
    "org": ORG.NAMESPACE,
    "owl": OWL.NAMESPACE,
    "prov": PROV.NAMESPACE,
    "rdf": RDF.NAMESPACE,
    "rdfs": RDFS.NAMESPACE,
    "schema": SCHEMA.NAMESPACE,
    "sh": SH.NAMESPACE,
    "skos": SKOS.NAMESPACE,
    "xsd": XSD.NAMESPACE,
}
"""Prefix to namespace, for readable Turtle and SPARQL; copy it before you add to it."""
