"""Writes `ontology/vocabulary.py` from the Turtle files: the Turtle is the truth, the Python its mirror.

After a change to a file of `ontology/*.ttl` run `python -m graph.rdf.vocabulary_source`. The output depends
on the Turtle alone (sorted, no timestamps), and a test fails while the two differ.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from ontology import ONTOLOGY_FILES

VOCABULARY_FILE = ONTOLOGY_FILES[0].with_name("vocabulary.py")

NAMESPACE = "https://w3id.org/afteraction/ontology#"
DEFAULT_BASE = "https://w3id.org/afteraction/id/"

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

# Terms of other vocabularies that the graph uses; their files are not in the repository, so they are listed.
FOREIGN_TERMS: Mapping[tuple[str, str], str] = {
    ("DCTERMS", "http://purl.org/dc/terms/"): (
        "created description identifier issued language license publisher rights source title"
    ),
    ("EDTF", "http://id.loc.gov/datatypes/edtf/"): "EDTF",
    ("FOAF", "http://xmlns.com/foaf/0.1/"): "Person",
    ("OA", "http://www.w3.org/ns/oa#"): (
        "SpecificResource TextPositionSelector TextQuoteSelector end exact hasSelector hasSource prefix "
        "start suffix"
    ),
    ("ORG", "http://www.w3.org/ns/org#"): (
        "Membership Organization hasMember hasSubOrganization member memberOf organization subOrganizationOf"
    ),
    ("OWL", "http://www.w3.org/2002/07/owl#"): (
        "Class DatatypeProperty ObjectProperty Ontology disjointWith equivalentClass equivalentProperty "
        "sameAs versionInfo"
    ),
    ("PROV", "http://www.w3.org/ns/prov#"): (
        "Activity Agent Entity SoftwareAgent used wasAssociatedWith wasDerivedFrom wasGeneratedBy"
    ),
    ("RDF", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"): "first langString nil rest type",
    ("RDFS", "http://www.w3.org/2000/01/rdf-schema#"): (
        "comment domain isDefinedBy label range seeAlso subClassOf subPropertyOf"
    ),
    ("SCHEMA", "https://schema.org/"): "domainIncludes name rangeIncludes sameAs url",
    ("SH", "http://www.w3.org/ns/shacl#"): (
        "Info Violation Warning conforms focusNode result resultMessage resultPath resultSeverity value"
    ),
    ("SKOS", "http://www.w3.org/2004/02/skos/core#"): (
        "Concept ConceptScheme altLabel broadMatch broader closeMatch definition exactMatch hasTopConcept "
        "hiddenLabel inScheme narrower notation prefLabel related topConceptOf"
    ),
    ("XSD", "http://www.w3.org/2001/XMLSchema#"): (
        "anyURI boolean date dateTime decimal double gYear integer string"
    ),
}

_HEAD = '''"""The terms that the graph is written in, as plain strings: a misspelt one is a type error.

Generated from the Turtle files of this folder by `python -m graph.rdf.vocabulary_source`; do not edit.
"""

# ruff: noqa: N815 - the names are those of the vocabularies

from typing import Final

DEFAULT_BASE: Final = "{base}"
"""Where entities live unless an operator sets a base of their own."""
'''


def own_terms(files: Iterable[Path]) -> list[str]:
    """The local names of everything that the Turtle files describe in the `aa:` namespace, sorted."""
    names = set()
    for file in files:
        for triple in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
            subject = triple.subject
            if (
                isinstance(subject, ox.NamedNode)
                and triple.predicate.value == _RDF_TYPE
                and subject.value.startswith(NAMESPACE)
            ):
                names.add(subject.value.removeprefix(NAMESPACE))
    return sorted(names)


def vocabulary_source(files: Iterable[Path] = ONTOLOGY_FILES) -> str:
    """The text of `ontology/vocabulary.py` for these Turtle files.

    Raises:
        ValueError: A term's name cannot be written as a Python attribute.
    """
    namespaces = {("AA", NAMESPACE): own_terms(files)}
    namespaces |= {key: sorted(terms.split()) for key, terms in FOREIGN_TERMS.items()}
    parts = [_HEAD.format(base=DEFAULT_BASE)]
    parts += [_namespace_class(name, iri, terms) for (name, iri), terms in namespaces.items()]
    prefixes = "".join(f'    "{name.lower()}": {name}.NAMESPACE,\n' for name, _ in namespaces)
    parts.append(
        f"PREFIXES: Final[dict[str, str]] = {{\n{prefixes}}}\n"
        '"""Prefix to namespace, for readable Turtle and SPARQL; copy it before you add to it."""\n'
    )
    return "\n\n".join(parts)


def _namespace_class(name: str, iri: str, terms: Iterable[str]) -> str:
    lines = [f"class {name}:", f'    """Terms of <{iri}>."""', "", f'    NAMESPACE: Final = "{iri}"']
    for term in terms:
        if not term.isidentifier():
            raise ValueError(f"{iri}{term}: the local name is no Python identifier")
        lines.append(f'    {term}: Final = "{iri}{term}"')
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write `ontology/vocabulary.py`."""
    VOCABULARY_FILE.write_text(vocabulary_source(), encoding="utf-8")


if __name__ == "__main__":
    main()
