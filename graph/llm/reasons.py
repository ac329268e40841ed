"""Why the guard drops what a model states."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a claim, or one field of it, is dropped; the value is what reports show."""

    MALFORMED = "does not fit the schema"
    NOT_QUOTED = "the quote does not stand in the text"
    LONG_QUOTE = "the quote is no sentence but a long passage"
    SHORT_QUOTE = "the quote is too short to state anything"
    EVENT_NOT_QUOTED = "the words that tell the event do not stand in the quote"
    NO_SUCH_EVENT = "the quoted words do not tell this kind of event"
    NOT_STATED = "the sentence negates it, asks it, or states it of nobody in particular"
    DENIAL_NOT_QUOTED = "given as denied, and the sentence denies nothing"
    INSTRUCTION = "the sentence gives an instruction or addresses a machine"
    TRAINER_NOT_QUOTED = "the words for the trainer do not stand in the sentence of the event"
    TRAINER_NOT_ENTAILED = "the words for the trainer do not tell that country or organisation"
    TRAINER_OF_TRAINEE = "the words for the trainer describe the trainee"
    PARTY_NOT_QUOTED = "the words for the party do not stand in the sentence of the event"
    NOT_NAMED = "the words for the party are not its name, and no antecedent is given"
    NO_ANTECEDENT = "the antecedent does not stand earlier in the text with that name in it"
    NOT_POINTING = "the words for the party point to nothing that was named before"
    OTHER_ANTECEDENT = "the pointing words stand for somebody else"
    NO_PARTY = "the words for the party are no force, unit, group or person"
    OTHER_DOER = "the sentence names another doer"
    TURNED_ROUND = "the sentence tells it the other way round"
    OTHER_EVENT = "the words belong to another event of the same sentence"
    NO_COUNTRY = "the party's country cannot be told, or is the trainer's own"
    TOLD_AGAIN = "another sentence of the text tells it better"
    OTHER_SUBJECT = "an outcome that is tied to no training, and of another subject"
    FIELD_NOT_QUOTED = "a further field does not stand in the sentence; the claim is kept without it"
    DATE_NOT_READ = "the words for the date are no date; the claim is kept without it"


class NotShown(Exception):  # noqa: N818 - it says what is the matter with a claim
    """The text does not show what the model states."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that a model stated and the guard did not let through.

    Args:
        kind: "training" or "outcome", or a field: "training.when".
        stated: What it was, in short.
        quote: What the model gave as the text's words.
    """

    reason: Reason
    kind: str
    stated: str
    quote: str
