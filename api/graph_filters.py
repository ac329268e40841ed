"""What a reader asks the graph page to show: values in its address, written as anywhere else, as nodes.

A trainer may be a name ("United States"), a code ("US"), the end of an IRI ("country/US") or a whole IRI, as
in the ready questions. What stands for nothing is said, not dropped in silence: a picture without the filter
that was asked for would look like an answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.analysis.projection import TRAINED, Graph
from graph.claims.claim import Certainty
from graph.questions.answer import ParameterError, read_value
from graph.questions.names import Names
from graph.questions.question import Parameter, ParameterType
from graph.views.selection import Filters

_TRAINER = Parameter("trainer", ParameterType.TRAINER, False, "a country or organisation that trains", "all")
_OUTCOME = Parameter("outcome", ParameterType.OUTCOME, False, "a kind of outcome", "all")
_FOCUS = Parameter("focus", ParameterType.SUBJECT, False, "a unit, person, country or group", "")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for.

    Args:
        filters: What could be read.
        faults: What could not, as sentences.
        notes: What the reader should know of what could, as sentences.
    """

    filters: Filters
    faults: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilterReader:
    """Reads the values in an address.

    Args:
        notations: IRI of an outcome type to its written form ("defection").
    """

    names: Names
    notations: Mapping[str, str]
    graph: Graph
    base_iri: str

    def read(
        self, trainers: Iterable[str], outcomes: Iterable[str], certainties: Iterable[str], focus: str
    ) -> Asked:
        """Each value as what it stands for; empty ones are none."""
        faults: list[str] = []
        trainer_iris = self._values(_TRAINER, trainers, faults)
        outcome_iris = self._values(_OUTCOME, outcomes, faults)
        known = {certainty.value for certainty in Certainty}
        asked_certainties = [word.strip() for word in certainties if word.strip()]
        faults += [
            f"certainty: {word!r} is none; there are {', '.join(Certainty)}."
            for word in asked_certainties
            if word not in known
        ]
        return Asked(
            Filters(
                frozenset(trainer_iris.values()),
                frozenset(self.notations[iri] for iri in outcome_iris.values()),
                frozenset(word for word in asked_certainties if word in known),
                self._focus(focus, faults),
            ),
            tuple(f"{fault} The picture is drawn without it." for fault in faults),
            tuple(
                f"No training by {text.strip()} is recorded."
                for text, iri in trainer_iris.items()
                if not self._trains(iri)
            ),
        )

    def _values(self, parameter: Parameter, texts: Iterable[str], faults: list[str]) -> dict[str, str]:
        """Each text to the IRI that it stands for."""
        found: dict[str, str] = {}
        for text in texts:
            if not text.strip():
                continue
            try:
                found[text] = read_value(parameter, text, self.names, self.base_iri).value
            except ParameterError as error:
                faults.append(f"{error}.")
        return found

    def _focus(self, text: str, faults: list[str]) -> str:
        whole = text.strip() if text.startswith(("http://", "https://")) else self.base_iri + text.strip()
        if whole in self.graph:  # an outcome is a node too, and has no name to be found by
            return whole
        found = self._values(_FOCUS, [text], faults).get(text, "")
        if found and found not in self.graph:
            faults.append(f"focus: {text!r} takes part in no training and no outcome here.")
            return ""
        return found

    def _trains(self, iri: str) -> bool:
        if iri not in self.graph:
            return False
        return any(edge["relation"] in TRAINED for _, _, edge in self.graph.out_edges(iri, data=True))
