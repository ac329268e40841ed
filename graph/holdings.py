"""What a store holds, in numbers."""

from dataclasses import dataclass

import pyoxigraph as ox

from graph.store.store import View

_COUNTS = """
PREFIX aa: <https://w3id.org/afteraction/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?what (COUNT(DISTINCT ?thing) AS ?n) WHERE {
  {
    VALUES (?kind ?what) { ("article" "documents") ("cited-page" "cited pages") ("dataset" "datasets") }
    ?thing aa:sourceKind ?kind
  } UNION {
    VALUES (?class ?what) {
      (aa:Claim "claims") (aa:Training "trainings") (aa:Outcome "outcomes") (aa:Sequence "sequences")
    }
    ?thing a ?class
  } UNION {
    VALUES (?class ?what) { (aa:Unit "units") (aa:Force "forces") (aa:Person "people") }
    VALUES ?part { aa:trainee aa:actor aa:provider aa:trainer }
    ?event ?part ?thing . ?thing a ?class
  }
} GROUP BY ?what"""

_ORDER = (
    *("documents", "cited pages", "datasets", "claims", "units", "forces", "people"),
    *("trainings", "outcomes", "sequences"),
)


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts by name, in reading order; what there is none of is left out, `documents` never.

    `units`, `forces` and `people` are those in a training or an outcome, not the gazetteer's; `sequences` are
    pairs of a training and an outcome that came after it, or may have.
    """

    counts: dict[str, int]

    @classmethod
    def of(cls, view: View) -> "Holdings":
        """Count what a view holds."""
        found: dict[str, int] = {}
        for what, number in view.select(_COUNTS):
            if isinstance(what, ox.Literal) and isinstance(number, ox.Literal):
                found[what.value] = int(number.value)
        shown = ("documents", "claims", "units", "people", "trainings", "outcomes")
        return cls({name: found.get(name, 0) for name in _ORDER if name in found or name in shown})
