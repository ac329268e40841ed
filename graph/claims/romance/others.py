"""What else a sentence speaks of: schools by their noun, people by number, things that bar the way."""

from graph.claims.romance.counting import is_before_noun, is_ordinal, number_of
from graph.claims.romance.lands import Lands, Sort
from graph.claims.romance.phrase import Phrase, is_capital, written
from graph.claims.romance.tongue import Tongue
from graph.claims.romance.words import Sentence
from graph.mentions.kinds import EntityKind


class OtherReader:
    """Reads the phrase that begins at a word, where it is no name and no body."""

    def __init__(self, tongue: Tongue, lands: Lands) -> None:
        self._tongue = tongue
        self._lands = lands

    def school(self, s: Sentence, index: int) -> Phrase | None:
        """A school or base by its noun: "École d'état-major de Compiègne, en France"."""
        tongue = self._tongue
        if s.lower(index) not in tongue.schools:
            return None
        at, codes, last = index + 1, [], index
        while at < len(s.words):
            name = self._lands.at(s.words, at)
            word = s.words[at]
            if name is not None and name.code:
                codes.append(name.code)
                last, at = at + name.words - 1, at + name.words
            elif word.capital or tongue.adjectives.fullmatch(word.lower):
                last, at = at, at + 1
            elif word.lower in tongue.of or (word.lower in tongue.definite and s.lower(at - 1) in tongue.of):
                at += 1
            elif s.lower(at - 1) in tongue.of and word.text[0].isalpha():
                last, at = at, at + 1
            else:
                break
        end = last
        step = last + 1 + (s.lower(last + 1) == ",")
        if s.lower(step) in tongue.into and step + 1 < len(s.words):
            step += 1 + (s.lower(step + 1) in tongue.definite)
            land = self._lands.at(s.words, step) if step < len(s.words) else None
            if land is not None and land.sort is Sort.NAME and land.code:
                codes, end = [land.code], step + land.words - 1
        if not codes:
            return None
        return Phrase(
            first=index,
            last=end,
            opens=index,
            kind=EntityKind.INSTITUTION,
            name=written(s, index, last),
            lemma=s.lower(index),
            codes=tuple(dict.fromkeys(codes))[-1:],
            named=True,
        )

    def other(self, s: Sentence, index: int) -> list[Phrase]:
        """A determiner with a noun of which nothing is known: it bars the way of other subjects."""
        tongue = self._tongue
        word = s.lower(index)
        counted = number_of(word, tongue) is not None
        if word not in tongue.determiners and not counted:
            return []
        following = s.lower(index + 1)
        if (
            not following
            or not following[0].isalpha()
            or following in tongue.time_nouns | tongue.nouns.keys()
        ):
            return []
        known = self._lands.at(s.words, index + 1)
        if known is not None or following in tongue.ranks or is_ordinal(s, index + 1):
            return []
        if following in tongue.numbers or following in tongue.to_have | tongue.to_be | tongue.of:
            return self._countable(s, index) if not counted else []
        small = tongue.subject_relatives | tongue.prepositions | tongue.conjunctions
        if following in tongue.schools and word not in tongue.demonstrative:
            return []
        if following in small or is_capital(s, index + 1) or is_before_noun(following):
            return []
        if word in tongue.to_pronouns and tongue.verb_form(following) is not None:
            return []
        return [
            Phrase(
                first=index + 1,
                last=index + 1,
                opens=index + (word in tongue.prepositions and word != "des"),
                kind=None,
                name=s.words[index + 1].text,
                lemma=following,
                plural=following.endswith("s"),
                possessed=word in tongue.possessive,
                demonstrative=word in tongue.demonstrative,
            )
        ]

    def _countable(self, s: Sentence, index: int) -> list[Phrase]:
        """ "Los doce", "les deux": people told of before, by their number."""
        number = self._tongue.numbers.get(s.lower(index + 1))
        following = s.lower(index + 2)
        plain = following in self._tongue.nouns or following in self._tongue.time_nouns
        if number is None or plain or s.lower(index) not in self._tongue.definite:
            return []
        if following[:1].isalpha() and self._is_noun_like(following):
            return []
        return [
            Phrase(
                first=index + 1,
                last=index + 1,
                opens=index,
                kind=EntityKind.GROUP,
                name=s.words[index + 1].text,
                lemma="counted",
                plural=True,
                definite=True,
                headcount=number,
            )
        ]

    def _is_noun_like(self, word: str) -> bool:
        small = (
            self._tongue.to_have | self._tongue.to_be | self._tongue.prepositions | self._tongue.clause_words
        )
        return word not in small and not self._tongue.plural_verb.fullmatch(word)
