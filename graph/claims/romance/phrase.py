"""A noun phrase, and the phrases of one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.claims.romance.lands import Sort
from graph.claims.romance.words import Sentence
from graph.mentions.gazetteer import Entry
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One noun phrase.

    Args:
        first, last: Its words, both included, determiner and number not.
        opens: The index of its determiner or number, or `first`.
        kind: None for what is no party of this subject: it only bars the way.
        lemma: The head noun in the singular, small letters.
        codes: Countries that it names: two in "instructeurs chinois et nord-coréens".
        sort: How a country's phrase names it.
        entry: What the gazetteer knows under this name.
        definite: It points back: "el batallón", "cette unité".
        possessed: "sus hombres".
        of: The body it is a part of: "efectivos del batallón".
        leads: The body that the phrase says he leads: "comandante de la Cuarta Brigada".
        rank: Of a person.
        alias: An acronym in brackets behind it.
        agency: The organisation that its people belong to: "hombres de Wagner".
        partial: Some of them: "dos de esas compañías".
    """

    first: int
    last: int
    opens: int
    kind: EntityKind | None
    name: str
    lemma: str = ""
    codes: tuple[str, ...] = ()
    sort: Sort | None = None
    entry: Entry | None = None
    definite: bool = False
    possessed: bool = False
    demonstrative: bool = False
    plural: bool = False
    named: bool = False
    headcount: int | None = None
    of: "Phrase | None" = field(default=None)
    leads: "Phrase | None" = field(default=None)
    rank: str | None = None
    alias: str | None = None
    partial: bool = False
    agency: Entry | None = None

    @property
    def is_party(self) -> bool:
        """Whether somebody can be trained, or act, by this name."""
        return self.kind in TRAINEE_KINDS


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one sentence, in order, none overlapping."""

    sentence: Sentence
    all: tuple[Phrase, ...]

    def before(self, index: int) -> Iterator[Phrase]:
        """Those that end before a word, nearest first."""
        return (phrase for phrase in reversed(self.all) if phrase.last < index)

    def after(self, index: int) -> Iterator[Phrase]:
        """Those that begin at or after a word."""
        return (phrase for phrase in self.all if phrase.opens >= index)


def written(s: Sentence, first: int, last: int) -> str:
    """The words from one to another, both included, as they stand in the text."""
    return " ".join(s.text[s.words[first].start : s.words[last].end].split())


def is_capital(s: Sentence, index: int) -> bool:
    """Whether a word begins with a capital."""
    return index < len(s.words) and s.words[index].capital
