"""Queries that the SPARQL page offers to start from."""

from typing import Final

_PREFIXES: Final = """PREFIX aa: <https://w3id.org/afteraction/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""

EXAMPLES: Final[tuple[tuple[str, str], ...]] = (
    (
        "Trainings and what followed",
        _PREFIXES
        + """
SELECT ?training ?outcome ?basis ?order WHERE {
  ?sequence a aa:Sequence ;
    aa:training/rdfs:label ?training ;
    aa:outcome/rdfs:label ?outcome ;
    aa:basis/skos:prefLabel ?basis ;
    aa:order/skos:prefLabel ?order .
} ORDER BY ?training LIMIT 50""",
    ),
    (
        "Trainings by trainer",
        _PREFIXES
        + """
SELECT ?trainer (COUNT(DISTINCT ?training) AS ?trainings) (COUNT(DISTINCT ?trainee) AS ?trainees) WHERE {
  ?training a aa:Training ; aa:trainer/rdfs:label ?trainer ; aa:trainee ?trainee .
} GROUP BY ?trainer ORDER BY DESC(?trainings)""",
    ),
    (
        "Claims and their sources",
        _PREFIXES
        + """
SELECT ?event ?certainty ?said_by ?source WHERE {
  ?claim a aa:Claim ; aa:states/rdfs:label ?event ; aa:certainty/skos:prefLabel ?certainty ;
    prov:wasDerivedFrom/dcterms:title ?source .
  OPTIONAL { ?claim aa:attributedTo ?said_by }
} LIMIT 50""",
    ),
    (
        "All about one unit, as a graph",
        _PREFIXES
        + """
DESCRIBE ?unit WHERE { ?unit a aa:Unit ; rdfs:label ?label . ?training aa:trainee ?unit } LIMIT 1""",
    ),
)
