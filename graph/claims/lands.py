"""Lands: which country a text is about, and which one "the country" and "there" mean."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from spacy.tokens import Doc, Token

from graph.mentions.phrases import Phrases
from graph.mentions.places import plain, provinces, towns

_TOPIC_SHARE = 0.6
"""The share of a text's country words that makes one country its topic."""
_SURE_SHARE = 0.8
_OWN_TOPIC = 3
"""How many times as often the trainers' countries may be named."""
_DATELINE = 3
_AFTER_DATELINE = frozenset({",", "(", "-", "–", "—", "--"})
_TOPIC_WORDS = 2
"""How often at least, where other countries are named as well."""


class Lands:
    """The countries that one text names.

    Args:
        phrases: The text's mentions.
        title: Its headline, which says what it is about.
        sentence: Token index to the number of its sentence.
    """

    def __init__(self, doc: Doc, phrases: Phrases, title: str, sentence: Mapping[int, int]) -> None:
        self._doc = doc
        self._phrases = phrases
        self._title = title
        self._sentence = sentence

    def topic(self, besides: Collection[str], surely: bool = False) -> str | None:
        """The one country that the text is about, next to those of `besides`; None where none stands out.

        Args:
            besides: Left out: the trainers' countries.
            surely: Ask for a country beside which hardly another is named.
        """
        counts = self.counts()
        left_out = sum(counts.pop(code, 0) for code in besides)
        if not counts:
            return None
        code, most = counts.most_common(1)[0]
        # A text that is about the trainer's own country speaks of its own people.
        own = left_out > _OWN_TOPIC * most
        enough = most >= _TOPIC_WORDS or len(counts) == 1
        share = _SURE_SHARE if surely else _TOPIC_SHARE
        return code if enough and not own and most / sum(counts.values()) >= share else None

    def is_about(self, code: str) -> bool:
        """Whether most of the text's country words, and more than one of them, speak of this country."""
        counts = self.counts()
        return counts[code] >= _TOPIC_WORDS and counts[code] / sum(counts.values()) >= _TOPIC_SHARE

    def before(self, token: Token) -> str | None:
        """The country named last, in this sentence or the one before."""
        here = self._sentence[token.i]
        for index in range(token.i - 1, -1, -1):
            if here - self._sentence[index] > 1:
                return None
            code = self._phrases.country_word(self._doc[index])
            if code is not None:
                return code
        return None

    def of_there(self, verb: Token) -> str | None:
        """The country that "There" opens a clause with: the only one of the sentence before."""
        if not any(c.dep_ == "advmod" and c.lower_ == "there" and c.i < verb.i for c in verb.children):
            return None
        here = self._sentence[verb.i]
        codes = {
            code
            for token in self._doc
            if self._sentence[token.i] == here - 1 and (code := self._phrases.country_word(token))
        }
        return next(iter(codes)) if len(codes) == 1 else None

    def of_word(self, token: Token) -> str | None:
        """The country that a word names, or whose town it ends; None for the end of a longer name's start."""
        match = self._phrases.match_at(token)
        if match is not None:
            return match.country if match.start == token.i and not _is_state(token) else None
        return self._town_words.get(token.i)

    @cached_property
    def _town_words(self) -> dict[int, str]:
        """Index of the last word of each town to its country."""
        found: dict[int, str] = {}
        capitals = self._phrases.gazetteer.countries.capital_of
        for span in self._doc.ents:
            if span.label_ in {"GPE", "LOC", "FAC"}:
                name = span.text.removeprefix("the ")
                code = capitals.get(name.lower()) or towns().get(plain(name))
                if code is not None:
                    found[span.end - 1] = code
        return found

    def counts(self) -> Counter[str]:
        """How often the text names each country, by words, towns, dateline and headline."""
        counts: Counter[str] = Counter()
        seen: set[int] = set()
        for token in self._doc:
            match = self._phrases.match_at(token)
            if match is not None and match.country and match.start not in seen and not _is_state(token):
                seen.add(match.start)
                counts[match.country] += 1
        for code in (*self._capitals(), *self._towns()):
            counts[code] += 1
        written_from = self._dateline()
        if written_from is not None:
            counts[written_from] += _DATELINE
        words = self._title.replace(":", " ").replace(",", " ").split()
        for match in self._phrases.gazetteer.find(words):
            if match.country:
                counts[match.country] += 2  # a headline says what the text is about
        return counts

    def _dateline(self) -> str | None:
        """The country whose province, in capitals before a dash, opens the text: "KANDAHAR - "."""
        first = next((token for token in self._doc if not token.is_space), None)
        if first is None or not first.is_upper or not first.is_alpha or first.i + 1 >= len(self._doc):
            return None
        ends = first.nbor().text in _AFTER_DATELINE
        known = plain(first.text) in map(plain, self._phrases.gazetteer.countries.capital_of)
        return provinces().get(plain(first.text)) if ends and not known else None

    def _towns(self) -> Iterator[str]:
        """The country of each known town that is no capital."""
        capitals = self._phrases.gazetteer.countries.capital_of
        for span in self._doc.ents:
            if span.label_ == "GPE" and self._phrases.match_at(span.root) is None:
                name = plain(span.text.removeprefix("the "))
                if name not in capitals and (code := towns().get(name)):
                    yield code

    def _capitals(self) -> Iterator[str]:
        """The country of each capital named; one that opens a paragraph is where the report was written."""
        known = self._phrases.gazetteer.countries.capital_of
        for token in self._doc:
            if token.tag_ != "NNP" or self._phrases.match_at(token) is not None:
                continue
            before = token.nbor(-1) if token.i else None
            double = f"{before.lower_} {token.lower_}" if before is not None else ""
            code = known.get(double) or known.get(token.lower_)
            if code is not None:
                yield code
                if token.is_upper and (before is None or before.is_space):
                    yield from (code, code)


def _is_state(token: Token) -> bool:
    """Whether "Georgia" is the American state here: "Fort Benning, Georgia", but not "Tbilisi, Georgia"."""
    if token.text != "Georgia" or token.i < 2 or token.nbor(-1).text != ",":
        return False
    town = token.nbor(-2)
    return town.tag_ == "NNP" and town.text not in {"Tbilisi", "Gori", "Batumi", "Kutaisi"}
