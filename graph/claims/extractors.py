"""The extractors, in the order in which they run. To add one, write its module and list it here."""

from collections.abc import Iterator
from typing import ClassVar, Protocol

from graph.claims.drafts import Draft
from graph.claims.outcome_becomings import OutcomeBecomings
from graph.claims.outcome_nouns import OutcomeNouns
from graph.claims.outcome_roles import OutcomeRoles
from graph.claims.outcome_verbs import OutcomeVerbs
from graph.claims.reading import Reading
from graph.claims.schooling import Schooling
from graph.claims.trained_adjectives import TrainedAdjectives
from graph.claims.training_nouns import TrainingNouns
from graph.claims.training_verbs import TrainingVerbs
from graph.claims.tuition import Tuition


class ClaimExtractor(Protocol):
    """Reads drafts of claims off one text, without changing it and without I/O."""

    name: ClassVar[str]
    version: ClassVar[str]

    def read(self, reading: Reading) -> Iterator[Draft]:
        """Yield what one text states, in reading order."""


EXTRACTORS: tuple[ClaimExtractor, ...] = (
    TrainingVerbs(),
    TrainingNouns(),
    TrainedAdjectives(),
    Schooling(),
    Tuition(),
    OutcomeVerbs(),
    OutcomeNouns(),
    OutcomeRoles(),
    OutcomeBecomings(),
)
