"""Plain English onto a ready question and its parameters.

The names of the store and the outcome types are found in the text; each question's header says how people
put it. A phrase explains a text if it has every word of it that matters, and the text most of the phrase's;
the closest one wins. A text that none explains is refused, with what can be asked: to drop a word is to
answer another question, which is worse than no answer.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.questions.names import Names, Thing, Word, words
from graph.questions.question import Parameter, ParameterType, Question
from graph.questions.wording import IMPLIED, LIGHT_WORDS, SAME_WORDS, STOP_WORDS

LEAST_SHARE = 0.6
"""Share of a phrase's words that the text has to have, of those that matter."""

_ARTICLES = frozenset({"the", "a", "an"})
_NEAR = 0.08  # for a word beside a slot that is the same in text and phrase


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: which words, and what it can stand for."""

    first: int
    length: int
    text: str
    things: frozenset[Thing]


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A question and the values of its parameters.

    Args:
        parameters: Name to what it is bound to.
        read_as: Name to the words of the text that were read so.
    """

    question: Question
    parameters: Mapping[str, Thing]
    read_as: Mapping[str, str]
    score: float


@dataclass(frozen=True, slots=True)
class NoInterpretation:
    """Why a text was not understood, and what can be asked."""

    reason: str
    examples: tuple[str, ...]


def interpret(
    text: str, questions: Mapping[str, Question], names: Names
) -> Interpretation | NoInterpretation:
    """The question that a text asks.

    Args:
        text: Plain English: "units trained by the US that later defected".
        questions: The ready questions.
        names: What the store's names can stand for.
    """
    asked = words(text)
    mentions = tuple(_mentions(text, asked, names))
    readings = [
        reading
        for question in questions.values()
        for phrase in question.phrases
        for reading in _readings(asked, mentions, question, phrase)
    ]
    examples = tuple(example for question in questions.values() for example in question.examples[:1])
    best = max(readings, key=lambda r: (r.score, r.question.id), default=None)
    if best is None:
        return NoInterpretation(_refusal(text, asked, mentions, questions), examples)
    doubtful = _doubtful(best, mentions)
    return NoInterpretation(doubtful, examples) if doubtful else best


def _refusal(
    text: str, asked: Sequence[Word], mentions: Sequence[Mention], questions: Mapping[str, Question]
) -> str:
    """Why no question fits: the words that nothing here knows, and the names that were understood."""
    phrases = (phrase for question in questions.values() for phrase in question.phrases)
    known = (LIGHT_WORDS | IMPLIED).union(*(_stems(_literals(_pattern(phrase))) for phrase in phrases))
    named = {i for m in mentions for i in range(m.first, m.first + m.length)}
    strange = [
        word.text for i, word in enumerate(asked) if i not in named and not _stems([word.key]) <= known
    ]
    reason = f"no ready question fits {text.strip()!r}"
    if strange:
        reason += f"; not known here: {', '.join(strange)}"
    return reason + (f"; understood: {', '.join(m.text for m in mentions)}" if mentions else "")


def _mentions(text: str, asked: Sequence[Word], names: Names) -> Iterator[Mention]:
    position = 0
    while position < len(asked):
        length, things = names.at(tuple(asked), position)
        if length:
            span = text[asked[position].start : asked[position + length - 1].end]
            yield Mention(position, length, span, things)
        position += max(length, 1)


def _readings(
    asked: Sequence[Word], mentions: Sequence[Mention], question: Question, phrase: str
) -> Iterator[Interpretation]:
    """The ways in which a text can be this phrase: each slot takes a mention that fits it."""
    pattern = _pattern(phrase)
    slots = [step[1:-1] for step in pattern if step.startswith("{")]
    literal = _literals(pattern)
    light = LIGHT_WORDS | IMPLIED if _has_outcome(question, slots) else LIGHT_WORDS
    for chosen in _assignments(slots, mentions, question):
        rest = [m for m in mentions if m not in chosen.values()]
        # A word that names something may still be one of the phrase's own: "coup leaders".
        own = {_stem(word) for word in literal}
        if any(_stem(w.key) not in own for m in rest for w in asked[m.first : m.first + m.length]):
            continue
        if any(_misplaced(asked, m, pattern, slot, question) for slot, m in chosen.items()):
            continue
        taken = {i for m in chosen.values() for i in range(m.first, m.first + m.length)}
        said = _content([word for i, word in enumerate(asked) if i not in taken])
        meant = _stems(literal)
        if not _explains(said, meant, light):
            continue
        overlap = len(said & meant) / len(said | meant)
        beside = sum(_beside(asked, mention, pattern, slot) for slot, mention in chosen.items())
        things = {slot: _fitting(m, question, slot)[0] for slot, m in chosen.items()}
        yield Interpretation(
            question, things, {slot: m.text for slot, m in chosen.items()}, overlap + _NEAR * beside
        )


def _explains(said: set[str], meant: set[str], light: frozenset[str]) -> bool:
    """Whether a phrase with these words can be what a text with those words asks."""
    telling = meant - light
    return said - LIGHT_WORDS - IMPLIED <= telling and len(said & telling) >= LEAST_SHARE * len(telling) > 0


def _misplaced(
    asked: Sequence[Word], mention: Mention, pattern: Sequence[str], slot: str, question: Question
) -> bool:
    """Whether the word before a name says that it is not this slot's.

    Who trains stands after "by", never after "in"; what follows "and" is a second one, which no slot takes.
    """
    before = asked[: mention.first]
    before = [word for word in before if word.key not in _ARTICLES][-1:]
    word = before[0].key if before else ""
    spot = pattern.index(f"{{{slot}}}")
    if spot and pattern[spot - 1] == word:
        return False
    parameter = question.parameter(slot)
    trains = parameter is not None and parameter.type is ParameterType.TRAINER
    return word in {"and", "or"} or (word == "by" and not trains) or (word == "in" and trains)


def _has_outcome(question: Question, slots: Iterable[str]) -> bool:
    parameters = (question.parameter(slot) for slot in slots)
    return any(p is not None and p.type is ParameterType.OUTCOME for p in parameters)


def _assignments(
    slots: Sequence[str], mentions: Sequence[Mention], question: Question
) -> Iterator[dict[str, Mention]]:
    if not slots:
        if all(not parameter.required for parameter in question.parameters):
            yield {}
        return
    yield from _fill(list(slots), list(mentions), question, {})


def _fill(
    slots: list[str], mentions: list[Mention], question: Question, chosen: dict[str, Mention]
) -> Iterator[dict[str, Mention]]:
    if not slots:
        if all(p.name in chosen for p in question.parameters if p.required):
            yield dict(chosen)
        return
    slot, rest = slots[0], slots[1:]
    for mention in mentions:
        if mention not in chosen.values() and _fitting(mention, question, slot):
            yield from _fill(rest, mentions, question, {**chosen, slot: mention})


def _fitting(mention: Mention, question: Question, slot: str) -> list[Thing]:
    parameter = question.parameter(slot)
    if parameter is None:
        return []
    fitting = sorted((t for t in mention.things if t.fits(parameter)), key=lambda t: t.iri)
    # "Mali" is the country before it is anything else of that name.
    return sorted(fitting, key=lambda thing: "/country/" not in thing.iri)


def _doubtful(reading: Interpretation, mentions: Iterable[Mention]) -> str | None:
    """Says so where a name that the reading uses stands for several things."""
    by_text = {mention.text: mention for mention in mentions}
    for slot, text in reading.read_as.items():
        options = _fitting(by_text[text], reading.question, slot)
        countries = [thing for thing in options if "/country/" in thing.iri]
        if len(options) > 1 and len(countries) != 1:
            listed = ", ".join(thing.iri.partition("/id/")[2] or thing.iri for thing in options)
            return f"{text!r} stands for several entities: {listed}; ask with one of these in its place"
    return None


def _pattern(phrase: str) -> list[str]:
    return re.findall(r"\{[a-z_]+\}|[\w']+", phrase)


def _literals(pattern: Iterable[str]) -> list[str]:
    return [step for step in pattern if not step.startswith("{")]


def _beside(asked: Sequence[Word], mention: Mention, pattern: Sequence[str], slot: str) -> int:
    spot = pattern.index(f"{{{slot}}}")
    before = _neighbour([word.key for word in asked[: mention.first]][::-1])
    after = _neighbour([word.key for word in asked[mention.first + mention.length :]])
    same_before = before == _neighbour(pattern[:spot][::-1])
    same_after = after == _neighbour(pattern[spot + 1 :])
    return (2 if same_before else 0) + (1 if same_after else 0)


def _neighbour(sequence: Iterable[str]) -> str | None:
    return next((_stem(word) for word in sequence if word not in _ARTICLES), None)


def _content(asked: Iterable[Word]) -> set[str]:
    return _stems(word.key for word in asked)


def _stems(sequence: Iterable[str]) -> set[str]:
    return {_stem(word) for word in sequence if word.lower() not in STOP_WORDS}


def _stem(word: str) -> str:
    lower = word.lower()
    for form in (lower, lower.removesuffix("s"), lower.removesuffix("es")):
        if form in SAME_WORDS:
            return SAME_WORDS[form]
    return lower.removesuffix("s") if len(lower) > 3 else lower


def explain(reading: Interpretation, label_of: Mapping[str, str]) -> str:
    """What a text was understood as, in one line: the question's id and which words were read as what."""
    read = "; ".join(
        f"{_label(reading.question, slot)}: {label_of.get(slot, text)}, from {text!r}"
        for slot, text in reading.read_as.items()
    )
    return reading.question.id + (f" ({read})" if read else "")


def _label(question: Question, slot: str) -> str:
    parameter: Parameter | None = question.parameter(slot)
    return parameter.label if parameter else slot
