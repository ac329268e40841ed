"""What is recorded of a country in its two roles: whom it trained; what its own forces were taught and did.

A row stands for one party, so that a page can show many trainings without a list as long as the sources. The
words behind each event are on the event's own page.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from api.records.event import Link, period
from api.records.rows import short_name, text_rows
from graph.store.store import View

_TRAINING = """
    ?training a aa:Training ; aa:trainer ?trainer ; aa:trainee ?trainee .
    OPTIONAL { ?trainer rdfs:label ?trainer_name }
    OPTIONAL { ?trainee rdfs:label ?trainee_name }
    OPTIONAL { ?training aa:begin ?begin }
    OPTIONAL { ?training aa:end ?end }
    OPTIONAL { ?training aa:beginEarliest ?earliest }
    OPTIONAL { ?training aa:eventCertainty/skos:notation ?certainty }"""
_OUTCOME = """
      OPTIONAL { ?outcome rdfs:label ?outcome_name }
      OPTIONAL { ?outcome aa:beginEarliest ?outcome_earliest }"""
_GIVEN = f"""
SELECT DISTINCT ?entity ?training ?trainer ?trainer_name ?trainee ?trainee_name ?begin ?end ?earliest
  ?certainty ?outcome ?outcome_name ?outcome_earliest ?outcome_certainty ?valence ?basis ?order
WHERE {{
    # VALUES
    ?training aa:trainer ?entity .{_TRAINING}
    OPTIONAL {{
      ?sequence aa:training ?training ; aa:outcome ?outcome ; aa:basis/skos:notation ?basis ;
        aa:order/skos:notation ?order ; aa:certainty/skos:notation ?outcome_certainty .
      ?outcome aa:outcomeType/aa:valence/skos:notation ?valence .{_OUTCOME}
    }}
}}"""
_HOSTED = f"""
SELECT DISTINCT ?entity ?training ?trainer ?trainer_name ?trainee ?trainee_name ?begin ?end ?earliest
  ?certainty WHERE {{
    # VALUES
    {{ ?trainee aa:country ?entity }}
    UNION {{ ?any aa:trainee ?entity . BIND(?entity AS ?trainee) }}{_TRAINING}
}}"""
_OUTCOMES = f"""
SELECT DISTINCT ?entity ?trainee ?trainee_name ?outcome ?outcome_name ?outcome_earliest
  ?outcome_certainty ?valence WHERE {{
    # VALUES
    {{ ?trainee aa:country ?entity . ?outcome aa:actor ?trainee }}
    UNION {{ ?outcome aa:actor|aa:target ?entity ; aa:actor ?trainee }}
    ?outcome aa:outcomeType/aa:valence/skos:notation ?valence .
    OPTIONAL {{ ?trainee rdfs:label ?trainee_name }}
    OPTIONAL {{ ?outcome aa:eventCertainty/skos:notation ?outcome_certainty }}{_OUTCOME}
}}"""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One training: by whom, when, how surely."""

    iri: str
    trainer: Link
    when: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Result:
    """One outcome.

    Args:
        basis: Whom it shares with the training that it stands beside, and
        order: "after", "stated" or "unknown"; both empty where it stands beside none.
    """

    event: Link
    certainty: str
    valence: str
    basis: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A unit, force, person or group, with its trainings and outcomes in order of time."""

    party: Link
    lessons: tuple[Lesson, ...]
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """The parties of one role, and the numbers of what they have."""

    parties: tuple[Party, ...]

    @property
    def trainings(self) -> int:
        """How many trainings."""
        return len({lesson.iri for party in self.parties for lesson in party.lessons})

    @property
    def trainers(self) -> int:
        """How many trainers."""
        return len({lesson.trainer.iri for party in self.parties for lesson in party.lessons})

    @property
    def results(self) -> Mapping[str, int]:
        """How many outcomes, by valence."""
        by_valence: dict[str, set[str]] = defaultdict(set)
        for party in self.parties:
            for result in party.results:
                by_valence[result.valence].add(result.event.iri)
        return {valence: len(iris) for valence, iris in sorted(by_valence.items())}


@dataclass(frozen=True, slots=True)
class Country:
    """Both roles of a country.

    Args:
        as_trainer: Whom it trained, and what came after, or may have.
        as_host: Its own forces and people, and who acted against it: their trainings and outcomes.
    """

    as_trainer: Role
    as_host: Role


def country(view: View, iri: ox.NamedNode) -> Country:
    """Read what is recorded of a country."""
    given = list(text_rows(view, _GIVEN, {"entity": iri}))
    hosted = list(text_rows(view, _HOSTED, {"entity": iri}))
    outcomes = list(text_rows(view, _OUTCOMES, {"entity": iri}))
    return Country(Role(_parties(given, given)), Role(_parties(hosted, outcomes)))


def _parties(
    trainings: Iterable[Mapping[str, str]], outcomes: Iterable[Mapping[str, str]]
) -> tuple[Party, ...]:
    names: dict[str, str] = {}
    lessons: dict[str, dict[str, Mapping[str, str]]] = defaultdict(dict)
    results: dict[str, dict[str, Mapping[str, str]]] = defaultdict(dict)
    # A property with two values gives two rows of one event; the first in order of text stands for it.
    for row in sorted(trainings, key=lambda row: sorted(row.items())):
        names[row["trainee"]] = row.get("trainee_name") or short_name(row["trainee"])
        lessons[row["trainee"]].setdefault(row["training"], row)
    for row in sorted(outcomes, key=lambda row: sorted(row.items())):
        if "outcome" in row:
            names[row["trainee"]] = row.get("trainee_name") or short_name(row["trainee"])
            results[row["trainee"]].setdefault(row["outcome"], row)
    return tuple(
        Party(Link(iri, name), _lessons(lessons[iri].values()), _results(results[iri].values()))
        for iri, name in sorted(names.items(), key=lambda pair: (pair[1].casefold(), pair[0]))
    )


def _lessons(rows: Iterable[Mapping[str, str]]) -> tuple[Lesson, ...]:
    ordered = sorted(rows, key=lambda row: (row.get("earliest", "9999"), row["training"]))
    return tuple(
        Lesson(
            row["training"],
            Link(row["trainer"], row.get("trainer_name") or short_name(row["trainer"])),
            period(row.get("begin"), row.get("end")),
            row.get("certainty", ""),
        )
        for row in ordered
    )


def _results(rows: Iterable[Mapping[str, str]]) -> tuple[Result, ...]:
    ordered = sorted(rows, key=lambda row: (row.get("outcome_earliest", "9999"), row["outcome"]))
    return tuple(
        Result(
            Link(row["outcome"], row.get("outcome_name") or short_name(row["outcome"])),
            row.get("outcome_certainty", ""),
            row["valence"],
            row.get("basis", ""),
            row.get("order", ""),
        )
        for row in ordered
    )
