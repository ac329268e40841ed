"""Noun phrases of a sentence: whom and what it speaks of, as far as the phrase itself tells."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from graph.claims.romance.bodies import BodyReader
from graph.claims.romance.counting import determined
from graph.claims.romance.lands import Lands
from graph.claims.romance.names import NameReader
from graph.claims.romance.others import OtherReader
from graph.claims.romance.phrase import Phrase, Phrases, written
from graph.claims.romance.tongue import Tongue
from graph.claims.romance.words import Sentence
from graph.mentions.kinds import EntityKind


class PhraseFinder:
    """Finds the phrases of one sentence after another; holds nothing but the language's words.

    Args:
        surnames: Single names by which the text calls persons; the caller adds to it as it reads.
    """

    def __init__(self, tongue: Tongue, lands: Lands, surnames: set[str]) -> None:
        self._tongue = tongue
        self._lands = lands
        self._surnames = surnames
        self._names = NameReader(tongue, lands)
        self._bodies = BodyReader(tongue, lands, self._names)
        self._others = OtherReader(tongue, lands)

    def find(self, sentence: Sentence) -> Phrases:
        """Read one sentence."""
        found: list[Phrase] = []
        index = 0
        while index < len(sentence.words):
            phrases = self._at(sentence, index, found[-1].last if found else -1)
            found += phrases
            index = phrases[-1].last + 1 if phrases else index + 1
        return Phrases(sentence, tuple(self._shared(sentence, found)))

    def _shared(self, s: Sentence, found: list[Phrase]) -> Iterator[Phrase]:
        """The phrases, a list's common country said of each: "militares y policías colombianos"."""
        for phrase, following in zip_longest(found, found[1:]):
            joined = following is not None and following.opens == phrase.last + 2
            joined = joined and s.lower(phrase.last + 1) in self._tongue.conjunctions
            plain = phrase.kind in {EntityKind.GROUP, EntityKind.FORCE} and not phrase.codes and not phrase.of
            if following is not None and joined and plain and following.kind is phrase.kind:
                phrase = replace(phrase, codes=following.codes)
            yield phrase

    def _at(self, s: Sentence, index: int, covered: int) -> list[Phrase]:
        persons = self._persons(s, index)
        if persons:
            return [determined(s, phrase, covered, self._tongue) for phrase in persons]
        phrase = (
            self._names.pronoun(s, index)
            or self._names.known_entry(s, index)
            or self._others.school(s, index)
            or self._bodies.noun(s, index)
            or self._names.known(s, index)
            or self._names.name(s, index)
        )
        if phrase is not None:
            return [determined(s, phrase, covered, self._tongue)]
        return self._others.other(s, index)

    def _persons(self, s: Sentence, index: int) -> list[Phrase]:
        """The person or persons whose rank stands here, or who is known by this name."""
        tongue = self._tongue
        word = s.words[index]
        if word.lower not in tongue.ranks:
            if word.text in self._surnames and word.capital:
                end = self._names.name_end(s, index)
                return [self._person(s, index, end, None, "")]
            return []
        at = index + 1
        while at < len(s.words) and (tail := tongue.rank_tails.match(_ahead(s, at))):
            at += len(tail.group().split())
        if [w.lower for w in s.words[at : at + 3]] == ["(", "r", ")"]:
            at += 3  # "coronel (r) Hernán Mejía": retired
        rank = s.text[s.words[index].start : s.words[at - 1].end]
        people: list[Phrase] = []
        country = self._lands.people.get(s.lower(at)) if at < len(s.words) else None
        start = at + 1 if country is not None else at
        while start < len(s.words) and s.words[start].capital and self._names.may_be_name(s, start):
            end = self._names.name_end(s, start)
            people.append(self._person(s, start, end, rank, word.lower, country))
            joined = s.lower(end + 1) in tongue.conjunctions and end + 2 < len(s.words)
            if not (joined and s.words[end + 2].capital and word.lower.endswith(("s", "x"))):
                break
            start = end + 2
        if not people and not self._bodies.may_open(s, index):
            return []
        if people:
            first = replace(people[0], first=index)
            for phrase in people:
                self._surnames.update(_surnames(phrase.name, tongue))
            return [first, *people[1:]]
        return [self._bodies.officer(s, index, at - 1, rank, word.lower)]

    def _person(
        self, s: Sentence, start: int, end: int, rank: str | None, lemma: str, country: str | None = None
    ) -> Phrase:
        return Phrase(
            first=start,
            last=end,
            opens=start,
            kind=EntityKind.PERSON,
            name=written(s, start, end),
            lemma=lemma,
            named=True,
            rank=rank,
            codes=(country,) if country is not None else (),
        )


def _ahead(s: Sentence, index: int) -> str:
    return " ".join(word.lower for word in s.words[index : index + 3])


def _surnames(name: str, tongue: Tongue) -> set[str]:
    """The names by which a person may be called later; the first name is none of them."""
    parts = [part for part in name.split() if part.lower() not in tongue.particles]
    return {part for part in parts[1:] or parts if len(part) > 2}
