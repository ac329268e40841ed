"""What a text states, as the JSON of `afteraction extract --format json`: one flat record a claim."""

from graph.claims.claim import Certainty, Claim, Outcome, Party, Quotation, Training
from graph.claims.outcome_type import OutcomeType
from graph.claims.source import Statements
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate
from graph.text.text import Text

Record = dict[str, object]

_KINDS = {
    EntityKind.UNIT: "unit",
    EntityKind.PERSON: "person",
    EntityKind.FORCE: "force",
}
_JOINED = {
    EntityKind.ARMED_GROUP: OutcomeType.JOINED_ARMED_GROUP,
    EntityKind.CRIMINAL_GROUP: OutcomeType.JOINED_CRIMINAL_GROUP,
}


def as_json(statements: Statements, text: Text) -> dict[str, list[Record]]:
    """The trainings, outcomes and links of one source, ready for `json.dumps`.

    A defection to a named or described group states two outcomes, the leaving and the joining, and is listed
    as both; the graph holds it as one event.
    """
    trainings: list[Record] = []
    outcomes: list[Record] = []
    for claim in statements.claims:
        if isinstance(claim.states, Training):
            trainings.append(_training(claim, claim.states, text))
        elif isinstance(claim.states, Outcome):
            outcomes += [_outcome(claim, claim.states, kind, text) for kind in outcome_types(claim.states)]
    return {"trainings": trainings, "outcomes": outcomes, "links": _links(statements)}


def outcome_types(outcome: Outcome) -> tuple[OutcomeType, ...]:
    """The types that one stated outcome has: its own, and for a defection that of the group joined by it."""
    joining = _JOINED.get(outcome.joined.kind) if outcome.joined is not None else None
    return (outcome.type,) if joining in {None, outcome.type} else (outcome.type, joining)


def _links(statements: Statements) -> list[Record]:
    found: list[Record] = []
    for link in statements.links:
        training, outcome = link.training.states, link.outcome.states
        if not isinstance(training, Training) or not isinstance(outcome, Outcome):
            continue
        for kind in outcome_types(outcome):
            record: Record = {
                "trainer": _trainer(training.trainer),
                "trainee": training.trainee.name,
                "outcome_type": kind.value,
                "actor": outcome.actor.name,
                "scope": outcome.scope.value,
                "order_stated": link.order_stated,
            }
            if record not in found:
                found.append(record)
    return found


def _training(claim: Claim, training: Training, text: Text) -> Record:
    return {
        "trainer": _trainer(training.trainer),
        "trainee": training.trainee.name,
        "trainee_kind": _KINDS.get(training.trainee.kind, "group"),
        "host": training.trainee.country or "",
        "start": _date(training.begin),
        "end": _date(training.end),
        "place": training.place or "",
        "programme": training.programme.name if training.programme else training.course or "",
        "provider": training.provider.name if training.provider else "",
        "status": training.status.value,
        "assessment": training.assessment.value if training.assessment else "",
        **_told(claim, text),
    }


def _outcome(claim: Claim, outcome: Outcome, kind: OutcomeType, text: Text) -> Record:
    target = outcome.joined or outcome.target or outcome.founded
    return {
        "type": kind.value,
        "actor": outcome.actor.name,
        "host": outcome.actor.country or "",
        "target": target.name if target else "",
        "date": _date(outcome.begin or outcome.end),
        "scope": outcome.scope.value,
        "joined": outcome.joined.name if outcome.joined else "",
        "founded": outcome.founded.name if outcome.founded else "",
        "place": outcome.place or "",
        **_told(claim, text),
    }


def _told(claim: Claim, text: Text) -> Record:
    record: Record = {"certainty": _certainty(claim.certainty), "attributed_to": _attributed(claim, text)}
    if isinstance(claim.evidence, Quotation):
        record |= {
            "quote": claim.evidence.quote,
            "begin_char": claim.evidence.start,
            "end_char": claim.evidence.end,
        }
    return record | {"extractor": claim.extractor}


def _trainer(party: Party) -> str:
    # "EU" is how reports and the field's tables write it; every other organisation goes by its name.
    if party.key == "organisation/european-union":
        return "EU"
    return party.country if party.kind is EntityKind.COUNTRY and party.country else party.name


def _certainty(certainty: Certainty) -> str:
    surely = {Certainty.REPORTED, Certainty.DOCUMENTED}
    return "asserted" if certainty in surely else certainty.value


def _attributed(claim: Claim, text: Text) -> str:
    if claim.attributed_to is not None:
        return claim.attributed_to.speaker
    name = text.metadata.publisher or text.metadata.title or text.name
    return f"{name} (the article)"


def _date(date: PartialDate | None) -> str:
    """A date as a program reads it: "2003" for about 2003, "1990s" for a decade, "1990/1993" for a range."""
    return date.display().removeprefix("about ").replace(" to ", "/") if date is not None else ""
