"""Homes: the country of a party whose own words do not tell it, weighed from what the whole text names.

A text on Mali's coup names Mali, the trainers' countries, neighbours, and where the reporter sits. Which of
them a captain belongs to follows from many small signs, none of which is sure alone. They are weighed by a
logistic model; `training/` holds the texts it was fitted to.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from graph.claims.lands import Lands
from graph.mentions.lexicon import SECURITY
from graph.mentions.phrases import Phrases
from graph.mentions.words import singular, word_set

SIGNS = (
    *("share", "most", "title", "opening", "beside", "beside_share", "nearest", "ruled", "ruled_most"),
    *("trainer", "patron", "first_named", "only"),
)
"""The signs, in the order of the weights."""

_RULED = word_set(
    "army military police government president parliament regime junta authority ministry minister navy"
    " capital coup war city town province region north south east west border people constitution election"
    " state opposition gendarmerie guard court prosecutor"
)
_PATRONS = frozenset({"US", "GB", "FR", "RU", "SU", "CN", "IL", "CU", "DE", "TR", "AU", "CA"})


@dataclass(frozen=True, slots=True)
class Weights:
    """A fitted model: one weight for each sign, and the constant."""

    constant: float
    signs: tuple[float, ...]

    def probability(self, values: tuple[float, ...]) -> float:
        """How likely it is, by these values of the signs."""
        total = self.constant + sum(w * v for w, v in zip(self.signs, values, strict=True))
        return 1 / (1 + math.exp(-total))


FITTED = Weights(
    constant=-3.73,
    signs=(
        *(8.11, 1.08, 1.08, 1.11, 0.72, -0.14, 0.21, 0.81, 0.56),
        *(-2.79, -4.96, 0.71, 0.18),
    ),
)
"""Fitted by `training/fit_homes.py` to the parties of the training passages."""

LIKELY = 0.4
"""With this probability 87 of 100 answers are right on passages that the weights were not fitted to."""


CLEAR = 0.2
"""How much likelier than the next the likeliest country has to be."""


class Homes:
    """Weighs the countries of one text for its parties.

    Args:
        doc: The parsed text.
        phrases: Its mentions.
        lands: Its countries.
        title: Its headline.
    """

    def __init__(self, doc: Doc, phrases: Phrases, lands: Lands, title: str) -> None:
        self._doc = doc
        self._phrases = phrases
        self._lands = lands
        self._title = title

    def signs(self, heads: Collection[int], trainers: Collection[str]) -> Mapping[str, tuple[float, ...]]:
        """For each country that the text names, the values of its signs for one party.

        Args:
            heads: The head words of all mentions of the party.
            trainers: Codes of the countries that are said to have trained, in this text.
        """
        counts = self._lands.counts()
        if not counts:
            return {}
        total, top = sum(counts.values()), _first_alone(counts)
        sentences = [self._doc[index].sent for index in heads]
        beside = Counter(code for sent in sentences for code in set(self._codes(sent.start, sent.end)))
        ruled, ruled_total = self._ruled, sum(self._ruled.values())
        nearest = self._nearest(min(heads, default=0))
        ruled_top = _first_alone(ruled)
        others = [code for code in counts if code not in trainers]
        return {
            code: (
                count / total,
                float(code == top),
                float(code in self._in_title),
                float(code in self._opening),
                float(beside[code] > 0),
                beside[code] / max(1, len(sentences)),
                float(code == nearest),
                ruled[code] / max(1, ruled_total),
                float(code == ruled_top),
                float(code in trainers),
                float(code in _PATRONS),
                float(code == self._first),
                float(others == [code]),
            )
            for code, count in counts.items()
        }

    def _codes(self, start: int, end: int) -> Iterator[str]:
        for token in self._doc[start:end]:
            if (code := self._lands.of_word(token)) is not None:
                yield code

    @cached_property
    def _in_title(self) -> frozenset[str]:
        words = self._title.replace(":", " ").replace(",", " ").split()
        return frozenset(m.country for m in self._phrases.gazetteer.find(words) if m.country)

    @cached_property
    def _opening(self) -> frozenset[str]:
        first = next((s for s in self._doc.sents if s.text.strip()), None)
        return frozenset(self._codes(first.start, first.end)) if first is not None else frozenset()

    @cached_property
    def _first(self) -> str | None:
        return next(self._codes(0, len(self._doc)), None)

    @cached_property
    def _ruled(self) -> Counter[str]:
        """How often each country's name stands with what a country has: an army, a president, a north."""
        found: Counter[str] = Counter()
        for token in self._doc:
            code = self._phrases.country_word(token)
            if code is None:
                continue
            head = token.head if token.dep_ != "pobj" else token.head.head
            word = singular(head)
            if word in _RULED or head.lower_ in SECURITY:
                found[code] += 1
        return found

    def _nearest(self, index: int) -> str | None:
        """The country named last before the party's first mention, or first after it."""
        before = (self._lands.of_word(self._doc[i]) for i in range(index - 1, -1, -1))
        found = next((code for code in before if code), None)
        after = (self._lands.of_word(self._doc[i]) for i in range(index, len(self._doc)))
        return found or next((code for code in after if code), None)


def _first_alone(counts: Counter[str]) -> str | None:
    """The country that is counted most; None where two are counted alike."""
    told = counts.most_common(2)
    alike = len(told) > 1 and told[0][1] == told[1][1]
    return told[0][0] if told and not alike else None


def likeliest(
    signs: Mapping[str, tuple[float, ...]],
    besides: Collection[str],
    weights: Weights = FITTED,
    least: float = LIKELY,
) -> str | None:
    """The likeliest country; None where none is likely enough.

    Args:
        besides: Countries that it cannot be.
        least: The smallest probability.
    """
    told = {code: weights.probability(values) for code, values in signs.items() if code not in besides}
    if not told:
        return None
    best, *rest = sorted(told, key=lambda code: told[code], reverse=True)
    close = bool(rest) and told[best] - told[rest[0]] < CLEAR
    return best if told[best] >= least and not close else None
