"""What is here: how many of each thing, and the names that a reader may look for. Read once a generation."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from api.records.rows import text_rows
from graph.holdings import Holdings
from graph.store.store import View
from ontology.vocabulary import AA

# Only what takes part in something: the gazetteer knows thousands of names that no source has mentioned.
_NAMES = """
SELECT DISTINCT ?iri ?label ?class ?name WHERE {
  { ?event aa:trainer|aa:trainee|aa:provider|aa:programme|aa:actor|aa:target|aa:joined|aa:founded ?iri }
  UNION { ?membership org:member|org:organization ?iri }
  UNION { ?inner org:subOrganizationOf ?iri . ?event aa:trainee|aa:actor ?inner }
  ?iri rdfs:label ?label ; a ?class .
  OPTIONAL { ?iri aa:name|skos:altLabel ?name }
}"""
_OUTCOME_TYPES = """
SELECT ?iri ?label ?notation (COUNT(?outcome) AS ?n) WHERE {
  ?iri skos:inScheme aa:outcomeTypes ; skos:prefLabel ?label ; skos:notation ?notation .
  FILTER(LANG(?label) IN ("", "en"))
  OPTIONAL { ?outcome aa:outcomeType ?iri }
} GROUP BY ?iri ?label ?notation ORDER BY ?label"""

COUNTRY = "country"
KINDS: Mapping[str, str] = {
    AA.Country: COUNTRY,
    AA.Force: "force",
    AA.Unit: "unit",
    AA.Person: "person",
    AA.Group: "group of people",
    AA.ArmedGroup: "armed group",
    AA.CriminalGroup: "criminal group",
    AA.Institution: "institution",
    AA.Programme: "programme",
    AA.Organisation: "organisation",
}
"""The classes of entities, each with the word for it."""


@dataclass(frozen=True, slots=True)
class Name:
    """An entity that a reader may look for.

    Args:
        iri: Its IRI.
        label: Its one label.
        kind: The word for what it is.
        others: Its other names.
        folded: All its names as `fold` has them, the label first.
    """

    iri: str
    label: str
    kind: str
    others: tuple[str, ...] = ()
    folded: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class OutcomeType:
    """A kind of outcome, its written form ("coup_attempt") and how many of it are recorded."""

    iri: str
    label: str
    notation: str
    count: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The numbers and names of one generation.

    Args:
        generation: Its name.
        counts: Things by the plural that the start page shows, in its order.
        names: Every entity that takes part in something, by label.
        outcome_types: All of them, those with no outcome too.
    """

    generation: str
    counts: Mapping[str, int]
    names: tuple[Name, ...] = field(repr=False)
    outcome_types: tuple[OutcomeType, ...] = field(repr=False)

    @property
    def notations(self) -> Mapping[str, str]:
        """IRI of each outcome type to its written form."""
        return {kind.iri: kind.notation for kind in self.outcome_types}

    @classmethod
    def read(cls, view: View, generation: str, base_iri: str) -> "Catalogue":
        """Count and list what `view` holds; `base_iri` tells entities from terms of the ontology."""
        names = tuple(sorted(_names(view, base_iri), key=lambda name: (name.label.casefold(), name.iri)))
        types = tuple(
            OutcomeType(row["iri"], row["label"], row["notation"], int(row["n"]))
            for row in text_rows(view, _OUTCOME_TYPES)
        )
        return cls(generation, Holdings.of(view).counts, names, types)

    def search(self, words: str, limit: int) -> list[Name]:
        """The entities with a name that has all these words in it, the closest first."""
        wanted = fold(words)
        if not wanted:
            return []
        parts = wanted.split()
        found = [
            (min(ranks), len(name.label), name.label, index)
            for index, name in enumerate(self.names)
            if (ranks := [_rank(text, wanted) for text in name.folded if all(p in text for p in parts)])
        ]
        return [self.names[index] for *_, index in sorted(found)[:limit]]


def fold(text: str) -> str:
    """A text as it is compared: lower case, without accents, single spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def _rank(text: str, wanted: str) -> int:
    if text == wanted:
        return 0
    if text.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in text else 3


def _names(view: View, base_iri: str) -> Iterator[Name]:
    labels: dict[str, tuple[str, str]] = {}
    others: dict[str, set[str]] = defaultdict(set)
    for row in text_rows(view, _NAMES):
        kind = KINDS.get(row["class"])
        if kind is None or not row["iri"].startswith(base_iri):
            continue
        labels[row["iri"]] = (row["label"], kind)
        if row.get("name", row["label"]) != row["label"]:
            others[row["iri"]].add(row["name"])
    for iri, (label, kind) in labels.items():
        more = tuple(sorted(others[iri]))
        yield Name(iri, label, kind, more, tuple(fold(text) for text in (label, *more)))
