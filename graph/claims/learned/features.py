"""What the heads are told of candidates beside the words: kinds, order and distance, as small numbers.

The numbers index tables of the trained heads: after a change here the heads have to be trained anew.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from graph.claims.clauses import is_verb
from graph.claims.learned.candidates import Giver, Party
from graph.claims.learned.windows import Window
from graph.mentions.kinds import EntityKind

_KINDS = tuple(EntityKind)
_PRONOUN, _LOOSE = len(_KINDS), len(_KINDS) + 1
_NEAR = 60
"""Characters between two phrases of one sentence that stand close."""

_INSIDE, _JUST_BEFORE, _BEFORE, _JUST_AFTER, _AFTER = range(5)
_EARLIER = 4
"""Plus the number of sentences between: the row for a phrase in an earlier sentence."""


def kinds_of(party: Party) -> tuple[int, int]:
    """The kind of the phrase itself, and of what it is taken to mean."""
    own = _PRONOUN if party.own is None else _KINDS.index(party.own)
    return own, _LOOSE if party.loose else _KINDS.index(party.mention.kind)


def flags_of(party: Party) -> tuple[float, ...]:
    """Whether it is a name, is many, and has a country."""
    return (float(party.mention.named), float(party.mention.plural), float(party.country is not None), 1.0)


def kind_of_giver(giver: Giver) -> int:
    """A bare country, somebody of a country, or an organisation that is no state's."""
    if giver.trainer.country is None:
        return 2
    return 0 if giver.trainer.provider is None else 1


def distance(window: Window, party: Party, giver: Giver) -> int:
    """Where the giver stands, seen from the party."""
    sentences = window.number(party.start) - window.number(giver.start)
    if sentences > 0:
        return _EARLIER + sentences
    if giver.start >= party.start and giver.end <= party.end:
        return _INSIDE
    if giver.end <= party.start:
        return _JUST_BEFORE if party.start - giver.end < _NEAR else _BEFORE
    return _JUST_AFTER if giver.start - party.end < _NEAR else _AFTER


def steps_back(window: Window, party: Party, earlier: Party) -> int:
    """How many sentences before the party the earlier one stands, as a row of the same table."""
    return _EARLIER + min(3, window.number(party.start) - window.number(earlier.start))


def likeness(party: Party, earlier: Party) -> tuple[float, ...]:
    """How alike two phrases are that may stand for one entity."""
    apart = party.country is not None and earlier.country is not None and party.country != earlier.country
    return (
        float(party.mention.lemma in earlier.mention.name.lower()),
        float(kinds_of(party)[1] == kinds_of(earlier)[1]),
        float(party.mention.plural == earlier.mention.plural),
        float(apart),
    )


_DEPS = (
    *("nsubj", "nsubjpass", "dobj", "pobj", "agent", "prep", "pcomp", "dative", "attr", "oprd", "appos"),
    *("conj", "compound", "amod", "nmod", "poss", "relcl", "acl", "advcl", "ccomp", "xcomp", "csubj"),
    *("parataxis", "npadvmod", "dep", "acomp", "advmod", "nummod", "quantmod", "ROOT"),
)
_WORDS = (
    *("by", "from", "at", "in", "with", "under", "to", "for", "of", "on", "as", "through", "into", "between"),
    *("after", "before", "during", "among", "against", "including", "like", "than", "without", "over"),
)
_OTHER = 1
_DEP = {name: number + 2 for number, name in enumerate(_DEPS)}
_WORD = {name: number + 2 for number, name in enumerate(_WORDS)}
DEPS, WORDS = len(_DEPS) + 2, len(_WORDS) + 2
"""Rows of the two tables; row 0 stands for nothing, row 1 for anything else."""

_LONGEST = 6
"""Steps of a path that are looked at."""


@dataclass(frozen=True, slots=True)
class Path:
    """The way from a word up the parse to another.

    Args:
        deps: Rows of the table of dependencies, one for each step.
        words: Rows of the table of prepositions that the way passes.
    """

    deps: tuple[int, ...]
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """How the parse joins a party and a giver.

    Args:
        meeting: The word that both depend on; the party's verb where they stand in two sentences.
        giver_verb: The giver's own verb.
        of_party: The way from the party up to the meeting.
        of_giver: The way from the giver up to it, or to its own verb.
        apart: They stand in two sentences.
    """

    meeting: Token
    giver_verb: Token
    of_party: Path
    of_giver: Path
    apart: bool


def way_between(window: Window, party: Party, giver: Giver) -> Way:
    """How the parse joins a party and a giver."""
    together = window.number(party.start) == window.number(giver.start)
    met = meeting(party.head, giver.token) if together else None
    verb = governing(giver.token)
    top = met if met is not None else governing(party.head)
    return Way(
        meeting=top,
        giver_verb=verb,
        of_party=path_up(party.head, top),
        of_giver=path_up(giver.token, met if met is not None else verb),
        apart=met is None,
    )


def path_up(token: Token, top: Token) -> Path:
    """The way from a word up to one that it depends on."""
    deps: list[int] = []
    words: list[int] = []
    current = token
    while current.i != top.i and len(deps) < _LONGEST and current.head.i != current.i:
        deps.append(_DEP.get(current.dep_, _OTHER))
        if current.dep_ in {"prep", "agent", "dative", "mark"}:
            words.append(_WORD.get(current.lower_, _OTHER))
        current = current.head
    return Path(tuple(deps), tuple(words))


def meeting(first: Token, second: Token) -> Token | None:
    """The lowest word of the parse that both depend on, or that one of them is; None across sentences."""
    above = {first.i, *(word.i for word in first.ancestors)}
    if second.i in above:
        return second
    return next((word for word in second.ancestors if word.i in above), None)


def governing(token: Token) -> Token:
    """The nearest verb that the word depends on; the head of the sentence where there is none."""
    last = token
    for word in token.ancestors:
        last = word
        if is_verb(word):
            return word
    return last
