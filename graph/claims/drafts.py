"""Drafts: what an extractor has read off one sentence, before it becomes a claim."""

from dataclasses import dataclass

from spacy.tokens import Token

from graph.claims.claim import Certainty, Status
from graph.claims.outcome_type import OutcomeType
from graph.mentions.dates import DateMention
from graph.mentions.mention import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainer:
    """Who trained: a country, or an organisation that is no state's; and who taught on its behalf.

    Args:
        country: Alpha-2 code; None where an organisation is the trainer.
        name: The country's or the organisation's name.
        organisation: The organisation that is the trainer.
        provider: The force, unit, school or agency that taught.
    """

    name: str
    country: str | None = None
    organisation: Mention | None = None
    provider: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingDraft:
    """A training as one sentence states it.

    Args:
        rule: The construction that was read: "training-verb".
        trigger: The word that says it.
        head: The trainee's head word in the parse, for reference; a pronoun may be it.
        host: The trainee's country.
        prior: The words tell it as done before what else the sentence tells: "French-trained", "had trained".
        continues: The sentence says more about a training that was stated before ("the plan").
    """

    rule: str
    trigger: Token
    trainer: Trainer
    trainee: Mention
    head: Token
    host: str | None
    certainty: Certainty
    date: DateMention | None = None
    place: str | None = None
    programme: Mention | None = None
    status: Status = Status.CONDUCTED
    prior: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeDraft:
    """An outcome as one sentence states it; fields as in `graph.claims.claim.Outcome`.

    Args:
        head: The actor's head word in the parse, for reference.
        some: Only some of the actor's members did it.
        later: The words themselves put it after what was said before ("until", "later").
        land: Alpha-2 code of the country where it happened, or whose government it was done to.
        members: The phrase of those members of the actor who did it, where they have one.
        members_head: Its head word in the parse.
        body: The unit whose commander or officer the actor, a person by name, is said to be.
        body_head: Its head word in the parse.
        vague: Mentioned in passing ("widespread abuses by the army"): kept only where tied to a training.
    """

    rule: str
    trigger: Token
    type: OutcomeType
    actor: Mention
    head: Token
    host: str | None
    certainty: Certainty
    some: bool = False
    date: DateMention | None = None
    place: str | None = None
    target: Mention | None = None
    joined: Mention | None = None
    founded: Mention | None = None
    victims: int | None = None
    later: bool = False
    vague: bool = False
    land: str | None = None
    members: Mention | None = None
    members_head: Token | None = None
    body: Mention | None = None
    body_head: Token | None = None


Draft = TrainingDraft | OutcomeDraft
