"""Examples: every candidate of a passage's windows with what a head should have answered for it.

A candidate whose own words the annotation quotes is positive. One that only has the same name is masked: it
may stand in a sentence that tells the fact as well, so that neither answer would be wrong. All others are
negative.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from spacy.tokens import Token

from graph.claims.drafts import Trainer
from graph.claims.learned.candidates import Giver, Party
from graph.claims.learned.features import (
    Path,
    Way,
    distance,
    flags_of,
    governing,
    kind_of_giver,
    kinds_of,
    likeness,
    path_up,
    steps_back,
    way_between,
)
from graph.claims.learned.scoring import is_possible
from graph.claims.learned.windows import Window, windows
from graph.claims.outcome_type import OutcomeType
from graph.claims.reading import Reading
from graph.evaluation.names import any_same_name, same_name
from training.annotated import GoldDeed, GoldTraining, Passage, Stretch

_CUE = re.compile(
    r"^(re)?(train|instruct|teach|taught|mentor|coach|drill|school|tutor|tutelage|educat|graduat|alumn"
    r"|stud(y|ie)|cours|academ|college|cadet|classmate|exercis|advis|lesson|workshop|seminar|curricul|attend"
    r"|learn|stint|passed|prepar|capacity|class|programme?s?$|enrol)|trained$",
    re.IGNORECASE,
)
"""Words of teaching: what a pair that is a training should look at."""
_CODE = re.compile(r"[A-Z]{2}")
_GUESS = 0.3
"""Weight of an example that the text's own references tell, not an annotation."""
_EUROPEAN_UNION = "organisation/european-union"


class Label(IntEnum):
    """What the answer should be; masked ones are not learned from."""

    MASKED = -1
    NEGATIVE = 0
    POSITIVE = 1


@dataclass(frozen=True, slots=True)
class PartyExample:
    """A party, and what it did; ranges are of the window's characters.

    Args:
        words: The phrase.
        kind: Row for its own kind.
        meant: Row for the kind of what it means.
        flags: As `graph.claims.learned.features.flags_of` gives them.
        verb: The verb that it depends on.
        above: The verb above that.
        to_verb: The way up to the first.
        to_above: The way from there to the second.
        fresh: No earlier window has judged it.
        deeds: The types of what it did, by its own words.
        masked: Those of what its name did elsewhere.
    """

    words: Stretch
    kind: int
    meant: int
    flags: tuple[float, ...]
    verb: Stretch
    above: Stretch
    to_verb: Path
    to_above: Path
    fresh: bool
    deeds: frozenset[OutcomeType]
    masked: frozenset[OutcomeType]


@dataclass(frozen=True, slots=True)
class GiverExample:
    """Somebody who might have trained: the words, the row for the kind."""

    words: Stretch
    kind: int


@dataclass(frozen=True, slots=True)
class PairExample:
    """A party and a giver, by their places in the window's lists, and whether that is a training."""

    party: int
    giver: int
    distance: int
    label: Label
    meeting: Stretch
    giver_verb: Stretch
    of_party: Path
    of_giver: Path
    apart: bool


@dataclass(frozen=True, slots=True)
class SameExample:
    """A phrase and an earlier one, by place, whether they mean the same, and how sure that is (`weight`)."""

    party: int
    earlier: int
    same: bool
    weight: float
    steps: int
    likeness: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class WindowExample:
    """All examples of one window.

    Args:
        passage: Its id.
        text: What the encoder reads.
        triggers: The annotated words for deeds that stand in it, with their types.
        cues: Its words of teaching.
    """

    passage: str
    text: str
    parties: tuple[PartyExample, ...]
    givers: tuple[GiverExample, ...]
    pairs: tuple[PairExample, ...]
    same: tuple[SameExample, ...]
    triggers: tuple[tuple[Stretch, OutcomeType], ...]
    cues: tuple[Stretch, ...]


def examples_of(passage: Passage, reading: Reading) -> Iterator[WindowExample]:
    """The examples of a passage, window by window.

    Args:
        reading: Of the passage's text.
    """
    every = tuple(windows(reading))
    givers = [giver for window in every for giver in window.givers]
    # Who trained is only told apart by its own words where those are a candidate at all.
    quoted = tuple(_names_giver(training, givers) for training in passage.trainings)
    for window in every:
        if window.parties:
            yield _window(passage, reading, window, quoted)


def _window(passage: Passage, reading: Reading, window: Window, quoted: Sequence[bool]) -> WindowExample:
    text = reading.doc.text
    ranges = [(each, each.trigger_words) for each in passage.deeds]
    return WindowExample(
        passage=passage.id,
        text=text[window.start : window.end],
        parties=tuple(_party(passage, window, party, text) for party in window.parties),
        givers=tuple(
            GiverExample(_in(window, giver.start, giver.end), kind_of_giver(giver)) for giver in window.givers
        ),
        pairs=tuple(_pairs(passage, window, text, quoted)),
        same=tuple(_same(passage, reading, window)),
        triggers=tuple(
            (_in(window, words.start, words.end), deed.type)
            for deed, words in ranges
            if words is not None and window.start <= words.start and words.end <= window.end
        ),
        cues=tuple(
            _word(window, token)
            for token in reading.doc
            if window.start <= token.idx < window.end and _CUE.search(token.text)
        ),
    )


def _party(passage: Passage, window: Window, party: Party, text: str) -> PartyExample:
    verb = governing(party.head)
    above = governing(verb)
    kind, meant = kinds_of(party)
    deeds, masked = deeds_of(passage.deeds, party, text)
    return PartyExample(
        words=_in(window, party.start, party.end),
        kind=kind,
        meant=meant,
        flags=flags_of(party),
        verb=_word(window, verb),
        above=_word(window, above),
        to_verb=path_up(party.head, verb),
        to_above=path_up(verb, above),
        fresh=window.is_fresh(party),
        deeds=deeds,
        masked=masked,
    )


def deeds_of(
    deeds: Sequence[GoldDeed], party: Party, text: str
) -> tuple[frozenset[OutcomeType], frozenset[OutcomeType]]:
    """The types of what a party did by its own words, and of what it may have done by its name."""
    names = _names_of(party, text)
    done: set[OutcomeType] = set()
    masked: set[OutcomeType] = set()
    for deed in deeds:
        words = deed.actor_words
        over = words is not None and words.touches(party.start, party.end)
        if words is not None and over and words.holds(party.head.idx):
            done.add(deed.type)
        elif over or _any_fits(deed.actors, names):
            masked.add(deed.type)
    return frozenset(done), frozenset(masked - done)


def _pairs(passage: Passage, window: Window, text: str, quoted: Sequence[bool]) -> Iterator[PairExample]:
    for p, party in enumerate(window.parties):
        if not window.is_fresh(party):
            continue
        for g, giver in enumerate(window.givers):
            if is_possible(window, party, giver):
                way = way_between(window, party, giver)
                label = pair_label(passage.trainings, quoted, window, party, giver, text)
                yield _pair(window, p, g, distance(window, party, giver), label, way)


def _pair(window: Window, party: int, giver: int, apart: int, label: Label, way: Way) -> PairExample:
    return PairExample(
        party=party,
        giver=giver,
        distance=apart,
        label=label,
        meeting=_word(window, way.meeting),
        giver_verb=_word(window, way.giver_verb),
        of_party=way.of_party,
        of_giver=way.of_giver,
        apart=way.apart,
    )


def pair_label(
    trainings: Sequence[GoldTraining],
    quoted: Sequence[bool],
    window: Window,
    party: Party,
    giver: Giver,
    text: str,
) -> Label:
    """Whether a training says that the giver trained the party.

    Args:
        quoted: For each training, whether its words for the trainer are those of a candidate.
    """
    label = Label.NEGATIVE
    number = window.number(party.start)
    begin, end = window.sentences[number]
    together = number == window.number(giver.start)
    names = _names_of(party, text)
    for training, has_words in zip(trainings, quoted, strict=True):
        if not trainer_fits(training, giver.trainer):
            continue
        own = training.trainee_words is not None and training.trainee_words.holds(party.head.idx)
        told = training.evidence is not None and training.evidence.touches(begin, end)
        words = training.trainer_words
        by = words is None or not has_words or words.touches(giver.start, giver.end)
        if told and own and by and (together or words is None):
            return Label.POSITIVE
        if own or _any_fits(training.trainees, names):
            label = Label.MASKED
    return label


def trainer_fits(training: GoldTraining, trainer: Trainer) -> bool:
    """Whether the annotated trainer is this one: the same code, or a name that allows it."""
    told = trainer_name(trainer)
    coded = _CODE.fullmatch(told) is not None
    return any(
        name == told or (not coded and _CODE.fullmatch(name) is None and same_name(name, told))
        for name in training.trainers
    )


def trainer_name(trainer: Trainer) -> str:
    """As the annotations name a trainer: a country by its code, the European Union by EU."""
    if trainer.country:
        return trainer.country
    if trainer.organisation is not None and trainer.organisation.key == _EUROPEAN_UNION:
        return "EU"
    return trainer.name


def _names_giver(training: GoldTraining, givers: Sequence[Giver]) -> bool:
    words = training.trainer_words
    return words is not None and any(
        words.touches(giver.start, giver.end) and trainer_fits(training, giver.trainer) for giver in givers
    )


def _same(passage: Passage, reading: Reading, window: Window) -> Iterator[SameExample]:
    """What an annotation says of "the group" or "they"; for phrases that say it, what the text refers to."""
    references = reading.references
    for p, party in enumerate(window.parties):
        if not window.is_fresh(party):
            continue
        meant = annotated_names(passage, party) if party.open else None
        if meant is None and (party.open or party.own is not None):
            continue
        for q, earlier in enumerate(window.parties):
            if earlier.head.i >= party.head.i or earlier.open:
                continue
            steps, alike = steps_back(window, party, earlier), likeness(party, earlier)
            if meant is not None:
                same, weight = _any_fits(meant, (earlier.mention.name,)), 1.0
            else:
                same = references.root(earlier.head.i) == references.root(party.head.i)
                weight = _GUESS
            yield SameExample(p, q, same, weight, steps, alike)


def annotated_names(passage: Passage, party: Party) -> tuple[str, ...] | None:
    """The names of whom an annotation takes a party's words to mean; None where it has none."""
    for training in passage.trainings:
        if training.trainee_words is not None and training.trainee_words.holds(party.head.idx):
            return training.trainees
    for deed in reversed(passage.deeds):
        if deed.actor_words is not None and deed.actor_words.holds(party.head.idx):
            return deed.actors
    return None


def _names_of(party: Party, text: str) -> tuple[str, ...]:
    own = (text[party.start : party.end],) if party.own is not None else ()
    return (party.mention.name, *own)


def _any_fits(names: Sequence[str], others: Sequence[str]) -> bool:
    return any(any_same_name(names, other) for other in others if other)


def _in(window: Window, start: int, end: int) -> Stretch:
    return Stretch(start - window.start, end - window.start)


def _word(window: Window, token: Token) -> Stretch:
    return _in(window, token.idx, token.idx + len(token))
