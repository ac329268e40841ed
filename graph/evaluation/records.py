"""What a document states, flat: the records of a gold file and of `afteraction extract --format json`."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingRecord:
    """A training; what is not said is empty.

    Args:
        trainer: An ISO 3166-1 alpha-2 code, EU, or a name where no state is the trainer.
        host: The code of the trainee's country.
        start: A date as `graph.claims.json_report` writes it: 2003, 2003-05, 1990s, 1990/1993.
        trainer_aka: Other names that are right as well (gold only), as for the trainee.
        extractor: The rule that made it (told only).
    """

    trainer: str
    trainee: str
    host: str
    start: str = ""
    end: str = ""
    place: str = ""
    programme: str = ""
    certainty: str = ""
    trainer_aka: tuple[str, ...] = ()
    trainee_aka: tuple[str, ...] = ()
    extractor: str = ""
    quote: str = field(default="", repr=False)

    @classmethod
    def of(cls, record: Mapping[str, object]) -> "TrainingRecord":
        """Take what is known of a record; other keys are passed over."""
        return cls(
            trainer=text(record, "trainer"),
            trainee=text(record, "trainee"),
            host=text(record, "host"),
            start=text(record, "start"),
            end=text(record, "end"),
            place=text(record, "place"),
            programme=text(record, "programme"),
            certainty=text(record, "certainty"),
            trainer_aka=texts(record, "trainer_aka"),
            trainee_aka=texts(record, "trainee_aka"),
            extractor=text(record, "extractor"),
            quote=text(record, "quote"),
        )

    def __str__(self) -> str:
        return " | ".join((self.trainer, self.host or "-", self.trainee, *filter(None, [self.start])))


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRecord:
    """An outcome; the fields as in `TrainingRecord`.

    Args:
        type: A value of `graph.claims.outcome_type.OutcomeType`.
    """

    type: str
    actor: str
    host: str = ""
    target: str = ""
    date: str = ""
    certainty: str = ""
    actor_aka: tuple[str, ...] = ()
    extractor: str = ""
    quote: str = field(default="", repr=False)

    @classmethod
    def of(cls, record: Mapping[str, object]) -> "OutcomeRecord":
        """Take what is known of a record; other keys are passed over."""
        return cls(
            type=text(record, "type"),
            actor=text(record, "actor"),
            host=text(record, "host"),
            target=text(record, "target"),
            date=text(record, "date"),
            certainty=text(record, "certainty"),
            actor_aka=texts(record, "actor_aka"),
            extractor=text(record, "extractor"),
            quote=text(record, "quote"),
        )

    def __str__(self) -> str:
        return " | ".join((self.type, self.actor, *filter(None, [self.date])))


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRecord:
    """A training and an outcome that share the trainee."""

    trainer: str
    trainee: str
    outcome_type: str
    trainer_aka: tuple[str, ...] = ()
    trainee_aka: tuple[str, ...] = ()

    @classmethod
    def of(cls, record: Mapping[str, object]) -> "LinkRecord":
        """Take what is known of a record; other keys are passed over."""
        return cls(
            trainer=text(record, "trainer"),
            trainee=text(record, "trainee"),
            outcome_type=text(record, "outcome_type"),
            trainer_aka=texts(record, "trainer_aka"),
            trainee_aka=texts(record, "trainee_aka"),
        )

    def __str__(self) -> str:
        return " | ".join((self.outcome_type, self.trainer, self.trainee))


@dataclass(frozen=True, slots=True)
class Records:
    """All records of one document."""

    trainings: tuple[TrainingRecord, ...] = ()
    outcomes: tuple[OutcomeRecord, ...] = ()
    links: tuple[LinkRecord, ...] = ()

    @classmethod
    def of(cls, document: Mapping[str, object]) -> "Records":
        """The records under `trainings`, `outcomes` and `links`.

        Raises:
            ValueError: One of these is no list of mappings; the message names it.
        """
        return cls(
            trainings=tuple(TrainingRecord.of(record) for record in _listed(document, "trainings")),
            outcomes=tuple(OutcomeRecord.of(record) for record in _listed(document, "outcomes")),
            links=tuple(LinkRecord.of(record) for record in _listed(document, "links")),
        )


def text(record: Mapping[str, object], key: str) -> str:
    """A value as text, its white space folded; empty where there is none."""
    value = record.get(key)
    return " ".join(str(value).split()) if value is not None else ""


def texts(record: Mapping[str, object], key: str) -> tuple[str, ...]:
    """A list of texts; a single one is a list of one."""
    value = record.get(key)
    values = value if isinstance(value, list) else [] if value in (None, "") else [value]
    return tuple(" ".join(str(item).split()) for item in values)


def _listed(document: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    value = document.get(key)
    items = value if isinstance(value, list) else [] if value in (None, "") else None
    if items is None or not all(isinstance(item, Mapping) for item in items):
        raise ValueError(f"{key} must be a list of mappings")
    return items
