"""Bodies and people by their noun: "51e bataillon spécial d'intervention", "efectivos del batallón"."""

from dataclasses import replace

from graph.claims.romance.counting import determined, is_ordinal, is_part, numbering
from graph.claims.romance.lands import Lands, Sort
from graph.claims.romance.names import NameReader
from graph.claims.romance.phrase import Phrase, is_capital, written
from graph.claims.romance.tongue import Tongue
from graph.claims.romance.words import Sentence
from graph.mentions.gazetteer import Entry
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind

_MISSIONS = frozenset(
    ["misión", "mission", "programa", "programme", "proyecto", "projet", "operación", "opération"]
)
_ADJECTIVES_TOO = frozenset(["militar", "militares", "militaire", "militaires", "marina", "marine", "mobile"])


class BodyReader:
    """Reads the phrase whose head noun stands at a word."""

    def __init__(self, tongue: Tongue, lands: Lands, names: NameReader) -> None:
        self._tongue = tongue
        self._lands = lands
        self._names = names

    def noun(self, s: Sentence, index: int) -> Phrase | None:
        """A phrase whose head is a noun of the language: "51e bataillon spécial d'intervention nigérien"."""
        tongue = self._tongue
        word = s.lower(index)
        kind = tongue.nouns.get(word)
        known = self._lands.at(s.words, index)
        if kind is None or (known is not None and known.sort in {Sort.METONYM, Sort.ENTRY}):
            return None
        if word in _ADJECTIVES_TOO and not self.may_open(s, index):
            return None
        first = index - 1 if is_ordinal(s, index - 1) else index
        lemma = tongue.singular.get(word, word)
        phrase = Phrase(
            first=first,
            last=index,
            opens=first,
            kind=kind,
            name="",
            lemma=lemma,
            plural=word != lemma or word in {"fuerzas", "forces", "tropas", "troupes", "armées"},
            named=first != index and s.words[index - 1].text[:1].isdecimal(),
        )
        return self._extended(s, phrase)

    def officer(self, s: Sentence, index: int, last: int, rank: str, lemma: str) -> Phrase:
        """A rank without a name: "el coronel", "des capitaines de l'armée libanaise"."""
        plural = lemma.endswith(("s", "x"))
        phrase = Phrase(
            first=index,
            last=last,
            opens=index,
            kind=EntityKind.GROUP if plural else EntityKind.PERSON,
            name=rank,
            lemma=lemma,
            plural=plural,
            rank=rank,
        )
        return self._extended(s, phrase)

    def may_open(self, s: Sentence, index: int) -> bool:
        """Whether a noun phrase may begin here: not behind another noun, whose adjective the word then is."""
        before = s.lower(index - 1)
        tongue = self._tongue
        small = (
            tongue.determiners | tongue.prepositions | tongue.former | tongue.conjunctions | {"que", "qu'"}
        )
        return (
            not before
            or not before[0].isalpha()
            or before in small
            or is_part(before, tongue)
            or (s.lower(index - 1) in tongue.to_have | tongue.to_be)
        )

    def _extended(self, s: Sentence, phrase: Phrase) -> Phrase:
        """The phrase with what stands behind its head."""
        tongue = self._tongue
        at = phrase.last + 1
        last, codes, named, of, leads = phrase.last, list(phrase.codes), phrase.named, phrase.of, phrase.leads
        alias: str | None = None
        agency = phrase.agency
        body = phrase.kind in {EntityKind.UNIT, EntityKind.FORCE}
        while at < len(s.words):
            word = s.words[at]
            name = self._lands.at(s.words, at)
            if name is not None and name.sort is Sort.PEOPLE and not word.capital and name.code:
                codes.append(name.code)
                last, at = at, at + 1
            elif codes and s.lower(at) in {"y", "e", "et", ","} and self._names.people(s, at + 1):
                codes.append(self._names.people(s, at + 1) or "")
                last, at = at + 1, at + 2
            elif body and (size := numbering(s, at)):
                last, named, at = at + size - 1, True, at + size
            elif body and word.capital and (name is None or name.entry is not None):
                last, named, at = at, True, at + 1
            elif tongue.adjectives.fullmatch(word.lower) and tongue.verb_form(word.lower) is None:
                last, at = at, at + 1
            elif (
                (body or of is not None)
                and word.text == "("
                and at + 2 < len(s.words)
                and s.words[at + 2].text == ")"
            ):
                if not s.words[at + 1].text.isupper():
                    break
                alias = s.words[at + 1].text
                last, at = at + 2, at + 3
            elif s.lower(at) in tongue.of:
                inner = self._belongs(s, at, phrase)
                if inner is None:
                    break
                end, more, whole, agency = inner
                codes += [code for code in more if code not in codes]
                if whole is not None and phrase.lemma in tongue.leaders:
                    leads = whole
                elif whole is not None:
                    of = whole
                named = named or (body and whole is None and is_capital(s, end) and not more)
                last, at = end, end + 1
            else:
                break
        end = last if alias is None else last - 3
        return replace(
            phrase,
            last=last,
            name=written(s, phrase.first, end),
            codes=tuple(codes),
            named=named,
            of=of,
            leads=leads,
            alias=alias,
            agency=agency,
        )

    def _belongs(
        self, s: Sentence, at: int, phrase: Phrase
    ) -> tuple[int, list[str], Phrase | None, Entry | None] | None:
        """What follows "of": the last word of it, its countries, the body it is a part of, and its agency."""
        tongue = self._tongue
        start = at + 1
        marked = s.lower(start) in tongue.determiners
        start += marked
        if start >= len(s.words):
            return None
        name = self._lands.at(s.words, start)
        if s.lower(start) in _MISSIONS:
            return self._mission(s, start)
        if name is not None and name.sort in {Sort.NAME, Sort.CAPITAL, Sort.METONYM} and name.code:
            return start + name.words - 1, [name.code], None, None
        if name is not None and name.entry is not None and name.entry.kind in TRAINEE_KINDS:
            inner = self._names.known(s, start)
            return (start + name.words - 1, list(inner.codes), inner, None) if inner else None
        if name is not None and name.entry is not None:
            return start + name.words - 1, [name.code] if name.code else [], None, name.entry
        if s.lower(start) in tongue.topics and not marked and phrase.kind is EntityKind.UNIT:
            inner = self._extended(s, replace(phrase, first=start, last=start, codes=(), of=None))
            return inner.last, list(inner.codes), inner.of, None
        at_noun = start + 1 if is_ordinal(s, start) else start
        inner_noun = self.noun(s, at_noun) if at_noun < len(s.words) else None
        if inner_noun is not None:
            fused = s.lower(at) in {"del", "du", "des"}
            inner_noun = determined(s, inner_noun, at if fused else at - 1, tongue)
            inner_noun = replace(inner_noun, definite=inner_noun.definite or fused)
            return inner_noun.last, list(inner_noun.codes), inner_noun, None
        body = phrase.kind in {EntityKind.UNIT, EntityKind.FORCE}
        if body and s.words[start].capital:
            end = start
            while is_capital(s, end + 1):
                end += 1
            return end, [], None, None
        return None

    def _mission(self, s: Sentence, start: int) -> tuple[int, list[str], Phrase | None, Entry | None] | None:
        """The programme that a mission is named by: "de la mission européenne EUTM-RCA"."""
        for at in range(start + 1, min(start + 7, len(s.words))):
            name = self._lands.at(s.words, at)
            if name is not None and name.entry is not None:
                return at + name.words - 1, [name.code] if name.code else [], None, name.entry
        return None
