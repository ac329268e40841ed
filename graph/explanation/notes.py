"""Notes: a claim, and a link between two, told field by field with where each comes from."""

import inspect
from collections.abc import Iterator

from graph.claims.certainty import words_behind
from graph.claims.claim import Certainty, Claim, Outcome, Party, Quotation, Scope, Training
from graph.claims.drafts import Draft, OutcomeDraft, TrainingDraft
from graph.claims.extractors import EXTRACTORS, ClaimExtractor
from graph.claims.learned.reader import LearnedReader
from graph.claims.reference import References
from graph.claims.source import Link
from graph.explanation.explanation import ClaimNote, Field, LinkNote
from graph.mentions.kinds import EntityKind
from graph.partial_date import PartialDate

_PLAIN = frozenset({Certainty.REPORTED, Certainty.DOCUMENTED})
ELSEWHERE = "told elsewhere in the text"


def claim_note(number: int, claim: Claim, draft: Draft | None) -> ClaimNote:
    """One claim with what it says and why; `draft` is what it was made of, where that is known.

    Raises:
        ValueError: The claim rests on no quotation.
    """
    quoted = claim.evidence
    if not isinstance(quoted, Quotation):
        raise ValueError(f"claim {claim.id} rests on a summary; there is no text to explain")
    said = claim.attributed_to
    affiliation = f" ({said.affiliation})" if said is not None and said.affiliation else ""
    states = claim.states
    return ClaimNote(
        number=number,
        what=states.event,
        title=title_of(claim),
        fields=tuple(_noted(field, quoted.quote) for field in _fields(claim)),
        quote=quoted.quote,
        start=quoted.start,
        end=quoted.end,
        certainty=claim.certainty.value,
        certainty_words=_certainty_words(claim, draft),
        said_by=f"{said.speaker}{affiliation}" if said is not None else "",
        trigger=draft.trigger.text if draft is not None else "",
        rule=claim.extractor,
        reads=what_it_reads(claim.extractor),
    )


def link_note(
    link: Link,
    numbers: tuple[int, int],
    drafts: tuple[Draft | None, Draft | None],
    references: References | None,
) -> LinkNote:
    """One link with its basis.

    Args:
        numbers: Those of the training's and the outcome's claim.
        drafts: What the two claims were made of, where that is known.
        references: Of the text, where there are any.
    """
    return LinkNote(
        training=numbers[0],
        outcome=numbers[1],
        basis=_basis(link, drafts, references),
        order=_order(link),
    )


def title_of(claim: Claim) -> str:
    """A claim in a few words."""
    match claim.states:
        case Training() as training:
            return f"{training.trainer.name} trained {training.trainee.name}"
        case Outcome() as outcome:
            some = "some of " if outcome.scope is Scope.SOME_MEMBERS else ""
            return f"{outcome.type.value.replace('_', ' ')}: {some}{outcome.actor.name}"
        case membership:
            return f"{membership.person.name} in {membership.body.name}"


def what_it_reads(rule: str) -> str:
    """What a rule says of itself; empty for a rule that this version does not have."""
    name = rule.partition("/")[0]
    readers: list[type[ClaimExtractor]] = [*map(type, EXTRACTORS), LearnedReader]
    reader = next((each for each in readers if each.name == name), None)
    told = inspect.getdoc(reader) if reader is not None else None
    return " ".join((told or "").partition("\n\n")[0].split())


def _certainty_words(claim: Claim, draft: Draft | None) -> tuple[str, ...]:
    if draft is None or claim.certainty in _PLAIN:
        return ()
    return tuple(word.text for word in words_behind(draft.trigger))


def _fields(claim: Claim) -> Iterator[Field]:
    match claim.states:
        case Training() as training:
            yield from _party("trainer", training.trainer)
            yield from _party("taught by", training.provider)
            yield from _party("trained", training.trainee)
            yield from _party("programme", training.programme)
            yield from _plain("course", training.course)
            yield from _plain("place", training.place)
            yield from _dates(training.begin, training.end)
            yield from _plain("people trained", training.headcount)
            yield from _plain("status", training.status.value)
            yield from _plain("judged by the source", training.assessment)
        case Outcome() as outcome:
            yield from _plain("type", outcome.type.value.replace("_", " "))
            yield from _party("who", outcome.actor)
            if outcome.scope is Scope.SOME_MEMBERS:
                yield Field(name="of them", value="some members only, not the whole")
            yield from _party("joined", outcome.joined)
            yield from _party("founded", outcome.founded)
            yield from _party("target", outcome.target)
            yield from _plain("place", outcome.place)
            yield from _dates(outcome.begin, outcome.end)
            yield from _plain("victims", outcome.victims)
        case membership:
            yield from _party("who", membership.person)
            yield from _party("serves in", membership.body)


def _party(name: str, party: Party | None) -> Iterator[Field]:
    if party is None:
        return
    told = party.kind.value.replace("-", " ") if party.named else f"{party.kind.value}, not named"
    details = [told, *([party.rank] if party.rank else []), *([party.country] if party.country else [])]
    yield Field(name=name, value=f"{party.name} ({', '.join(details)})")
    if party.key is not None:
        yield Field(name=f"{name}, known as", value=party.key)
    if party.part_of is not None:
        yield from _party(f"{name}, part of", party.part_of)


def _plain(name: str, value: object) -> Iterator[Field]:
    if value is not None:
        yield Field(name=name, value=str(value))


def _dates(begin: PartialDate | None, end: PartialDate | None) -> Iterator[Field]:
    if begin is not None:
        yield Field(name="began", value=begin.display())
    if end is not None:
        yield Field(name="ended", value=end.display())


def _noted(field: Field, quote: str) -> Field:
    """The field, with a note where the name is not in the quotation: then a step of reference led to it."""
    name, bracket, _ = field.value.partition(" (")
    words = [word for word in name.replace("’", "'").casefold().split() if len(word) > 3]
    inside = quote.replace("’", "'").casefold()
    if field.name not in {"trained", "who"} or not bracket or not words or any(w in inside for w in words):
        return field
    return Field(name=field.name, value=field.value, note=ELSEWHERE)


def _basis(link: Link, drafts: tuple[Draft | None, Draft | None], references: References | None) -> str:
    training, outcome = link.training.states, link.outcome.states
    if not isinstance(training, Training) or not isinstance(outcome, Outcome):
        return "named in both"
    trained, did = training.trainee, outcome.actor
    same = "same person" if trained.kind is did.kind is EntityKind.PERSON else f"same {trained.kind.value}"
    whole = "some members of it" if outcome.scope is Scope.SOME_MEMBERS else same.replace("-", " ")
    if trained.name.casefold() == did.name.casefold() or (trained.key and trained.key == did.key):
        return f"{whole}: both sentences mean “{trained.name}”"
    before, after = drafts
    if isinstance(before, TrainingDraft) and isinstance(after, OutcomeDraft):
        if references is not None and references.same(before.head, after.head):
            return f"{whole}: “{after.head.text}” and “{before.head.text}” are one party in this text"
        if after.body is not None and after.body.head != after.actor.head:
            return f"its commander or officer: “{did.name}” of “{after.body.name}”"
    return f"{whole} under two names: “{trained.name}” and “{did.name}”"


def _order(link: Link) -> str:
    training, outcome = link.training.states, link.outcome.states
    began = training.begin if isinstance(training, Training) else None
    happened = (outcome.begin or outcome.end) if isinstance(outcome, Outcome) else None
    if began is not None and happened is not None and began.latest < happened.earliest:
        return f"the outcome is later by its date: {began.display()}, {happened.display()}"
    if link.order_stated:
        return "the words themselves put the outcome later"
    return "unknown: neither dates nor words put one before the other"
