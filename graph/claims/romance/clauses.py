"""Who does what in a clause, without a parser: by what stands before a noun, and where a clause begins."""

import re
from collections.abc import Iterator

from graph.claims.romance.phrase import Phrase, Phrases
from graph.claims.romance.tongue import Form, Tongue
from graph.claims.romance.words import Sentence

_HARD = frozenset({";", ":", "«", "»", "“", "”", '"', "?", "!", "—", "–"})
_DES = frozenset({"des", "d'"})
_CLITICS = frozenset(
    [
        "se",
        "s'",
        "ne",
        "n'",
        "no",
        "lui",
        "leur",
        "le",
        "la",
        "les",
        "l'",
        "lo",
        "los",
        "me",
        "nous",
        "y",
        "en",
        "pas",
        "plus",
        "ya",
        "también",
        "aussi",
        "déjà",
        "ainsi",
    ]
)
_ADVERB = re.compile(
    r"ya|también|además|antes|luego|y|et|puis|déjà|aussi|pourtant|notamment|jadis|naguère|longtemps"
    r"|d'abord|\w+ment(?:e)?"
)
"""What may stand between somebody and a participle that describes him."""
_FAR = 14
"""Words between a verb and its object; what stands further away belongs to something else."""


class Clauses:
    """Subjects, objects and agents in the sentences of one language."""

    def __init__(self, tongue: Tongue) -> None:
        self.tongue = tongue

    def is_bare(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Whether no preposition stands before it, so that it is a subject or an object."""
        before = sentence.lower(phrase.opens - 1)
        if before in _DES and self.tongue.code == "fr":
            further = sentence.lower(phrase.opens - 2)
            small = self.tongue.conjunctions | self.tongue.clause_words | self.tongue.to_have
            return (
                not further
                or not further[0].isalpha()
                or further in small
                or (self.tongue.plural_verb.fullmatch(further) is not None)
            )
        return before not in self.tongue.prepositions

    def verb_group(self, sentence: Sentence, index: int) -> int:
        """The first word of the verb that stands here, its auxiliaries and pronouns counted in."""
        tongue = self.tongue
        small = tongue.to_have | tongue.to_have_hearsay | tongue.to_be | _CLITICS | {"va", "van", "vont", "a"}
        while sentence.lower(index - 1) in small and sentence.lower(index - 1):
            index -= 1
        return index

    def subject(self, phrases: Phrases, index: int) -> Phrase | None:
        """The subject of the verb at a word; None where it stands in no phrase of this sentence."""
        sentence = phrases.sentence
        start = self.verb_group(sentence, index)
        previous = sentence.lower(start - 1)
        reach = self._hard(sentence, start)
        seen = [phrase for phrase in phrases.before(start) if phrase.opens > reach]
        bare = [phrase for phrase in seen if self.is_bare(sentence, phrase)]
        clause = self._clause(sentence, start, reach)
        inside = [phrase for phrase in bare if phrase.first > clause]
        if clause > reach and not inside:
            word = sentence.lower(clause)
            return self.antecedent(phrases, clause) if word in self.tongue.subject_relatives else None
        if previous in self.tongue.conjunctions or previous == ",":
            main = bare if previous == "," else inside or bare
            return main[-1] if main else None
        return inside[0] if inside else None

    def antecedent(self, phrases: Phrases, relative: int) -> Phrase | None:
        """The phrase that a relative pronoun at a word takes up."""
        at = relative - 1
        if phrases.sentence.lower(at) == ",":
            at -= 1
        found = next((phrase for phrase in phrases.before(relative) if phrase.last == at), None)
        if found is None and at < relative - 1:
            # "X, 41 ans, qui …"
            comma = next((k for k in range(at, max(0, at - 4), -1) if phrases.sentence.lower(k) == ","), None)
            if comma is not None:
                return next((phrase for phrase in phrases.before(comma) if phrase.last == comma - 1), None)
        return found

    def chain(self, phrases: Phrases, phrase: Phrase) -> Iterator[Phrase]:
        """The phrase and those that stand before it in a list: "Cuba y la República Democrática Alemana"."""
        yield phrase
        joined = False
        for other in phrases.before(phrase.opens):
            between = [w.lower for w in phrases.sentence.words[other.last + 1 : phrase.opens]]
            and_ = between in [[c] for c in self.tongue.conjunctions]
            if not (and_ or (joined and between == [","])) or not self.is_bare(phrases.sentence, other):
                return
            joined = True
            yield other
            phrase = other

    def object(self, phrases: Phrases, index: int) -> Phrase | None:
        """The first party behind a verb that is its object."""
        sentence = phrases.sentence
        for phrase in phrases.after(index + 1):
            if phrase.opens - index > _FAR or self.stops(sentence, index + 1, phrase.opens):
                return None
            before = sentence.lower(phrase.opens - 1)
            direct = self.is_bare(sentence, phrase) or before in self.tongue.object_marks
            direct = direct or (before in _DES and phrase.opens - 2 == index)
            if direct and phrase.is_party:
                return phrase
            if direct and phrase.kind is None and not phrase.named and sentence.words[index + 1].text != ",":
                return None
        return None

    def end(self, phrases: Phrases, index: int) -> int:
        """Where the clause of the verb at a word ends: at a mark, or a word that begins another."""
        sentence = phrases.sentence
        for at in range(index + 1, len(sentence.words)):
            word = sentence.lower(at)
            if word in _HARD or word in self.tongue.clause_words - self.tongue.conjunctions:
                return at
            helping = word in self.tongue.to_be | self.tongue.to_have or word.endswith("ó")
            if sentence.lower(at - 1) == "," and (helping or self.tongue.plural_verb.fullmatch(word)):
                return at
        return len(sentence.words)

    def is_passive(self, sentence: Sentence, index: int) -> bool:
        """Whether the participle at a word is what was done to somebody: no "have" before it, or "been"."""
        tongue = self.tongue
        have = tongue.to_have | tongue.to_have_hearsay
        for at in range(index - 1, max(-1, index - 5), -1):
            word = sentence.lower(at)
            if word in {"été", "sido"} or word in tongue.to_be:
                return True
            if word in have:
                return False
            if not word[:1].isalpha() or word in tongue.prepositions | tongue.determiners:
                return True
        return True

    def hearsay_have(self, sentence: Sentence, index: int) -> bool:
        """Whether a conditional stands before the participle: "auraient formé", "habría desertado"."""
        near = {sentence.lower(at) for at in range(max(0, index - 4), index)}
        return bool(near & self.tongue.to_have_hearsay)

    def participle_holder(self, phrases: Phrases, index: int) -> Phrase | None:
        """Whom a participle describes: "la unidad, entrenada por …", "Formé par …, le bataillon …"."""
        sentence = phrases.sentence
        first = index
        while first > 0 and _ADVERB.fullmatch(sentence.lower(first - 1)):
            first -= 1
        before = sentence.lower(first - 1)
        opening = self.tongue.verb_form(sentence.lower(0)) is Form.PARTICIPLE
        if not before or before in _HARD or before == "(" or (opening and before == ","):
            return self._main(phrases, index)
        for phrase in phrases.before(first):
            between = [w.lower for w in sentence.words[phrase.last + 1 : first]]
            if not between or between == [","] or between == [")"] or between == [")", ","]:
                return phrase
            if len(between) == 2 and between[1] == "," and between[0].isalpha():
                return phrase  # an adjective that is in no list
            if between[0] in self.tongue.to_be | {
                "a",
                "ha",
                "han",
                "ont",
                "había",
                "habían",
                "avait",
                "avaient",
            }:
                return phrase
            if self.stops(sentence, phrase.last + 1, first) or len(between) > 4:
                return None
        return None

    def _main(self, phrases: Phrases, index: int) -> Phrase | None:
        """The subject behind an opening participle and its commas."""
        sentence = phrases.sentence
        comma = False
        for at in range(index + 1, len(sentence.words)):
            comma = comma or sentence.lower(at) == ","
            for phrase in phrases.all:
                opens = phrase.opens == at and comma and sentence.lower(at - 1) == ","
                if opens and phrase.is_party and self.is_bare(sentence, phrase):
                    return phrase
        return None

    def _clause(self, sentence: Sentence, start: int, reach: int) -> int:
        """The word that begins the clause of a verb, or `reach`."""
        words = self.tongue.clause_words - self.tongue.conjunctions
        for at in range(start - 1, reach, -1):
            if sentence.lower(at) in words:
                return at
        return reach

    def _hard(self, sentence: Sentence, start: int) -> int:
        return next((at for at in range(start - 1, -1, -1) if sentence.lower(at) in _HARD), -1)

    def stops(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether another clause begins between two words."""
        words = self.tongue.clause_words - self.tongue.conjunctions
        return any(sentence.lower(at) in _HARD | words for at in range(start, end))

    def finite(self, word: str) -> bool:
        """Whether a word in small letters is a verb of training that is told as done."""
        return self.tongue.verb_form(word) is Form.FINITE
