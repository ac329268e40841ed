"""Noun phrases of a sentence: whom and what it speaks of, as far as the phrase itself tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from graph.claims.romance.lands import Lands, Name, Sort
from graph.claims.romance.tongue import Tongue
from graph.claims.romance.words import Sentence
from graph.mentions.gazetteer import Entry
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind

PEOPLE = frozenset({EntityKind.GROUP, EntityKind.ARMED_GROUP})
_MARKS = frozenset({",", "(", ")", "«", "»", "“", "”", '"', "—", "–", "-", ":", ";", ".", "?", "!", "…"})


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


class PhraseFinder:
    """Finds the phrases of one sentence after another; holds nothing but the language's words.

    Args:
        surnames: Single names by which the text calls persons; the caller adds to it as it reads.
    """

    def __init__(self, tongue: Tongue, lands: Lands, surnames: set[str]) -> None:
        self._tongue = tongue
        self._lands = lands
        self._surnames = surnames

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
            return [self._determined(s, phrase, covered) for phrase in persons]
        phrase = (
            self._pronoun(s, index)
            or self._known_entry(s, index)
            or self._school(s, index)
            or self._noun(s, index)
            or self._known(s, index)
            or self._name(s, index)
        )
        if phrase is not None:
            return [self._determined(s, phrase, covered)]
        return self._other(s, index)

    # What stands before the head

    def _determined(self, s: Sentence, phrase: Phrase, covered: int) -> Phrase:
        """The phrase with its number, its adjectives before it and its determiner."""
        tongue = self._tongue
        opens = phrase.first
        count: int | None = phrase.headcount
        while opens - 1 > covered:
            word = s.lower(opens - 1)
            number = _number(word, tongue)
            if number is not None:
                count = number if count is None else _together(number, count)
            elif word in _ONE and s.lower(opens - 2) in {"y", "et"} and _number(s.lower(opens - 3), tongue):
                count = 1
            elif not (
                word in tongue.former
                or (
                    count is not None
                    and word in tongue.conjunctions | tongue.of | {"y", "et"}
                    and _number(s.lower(opens - 2), tongue) is not None
                )
                or (opens == phrase.first and _before_noun(word))
            ):
                break
            opens -= 1
        word = s.lower(opens - 1) if opens - 1 > covered else ""
        definite = word in tongue.definite and not phrase.named
        possessed = word in tongue.possessive
        demonstrative = word in tongue.demonstrative
        if word in tongue.determiners and word not in tongue.prepositions:
            opens -= 1
        elif count is not None:
            opens = _about(s, opens)
        partial = s.lower(opens - 1) in tongue.of and _is_part(s.lower(opens - 2), tongue)
        if partial:
            count = count or _number(s.lower(opens - 2), tongue)
            opens -= 2
            partial = definite or demonstrative or possessed
            if s.lower(opens - 1) in {"un", "una", "une", "des", "unos", "unas", "les", "los", "las"}:
                opens -= 1
        return replace(
            phrase,
            opens=opens,
            partial=partial,
            headcount=count,
            plural=phrase.plural or (count or 0) > 1,
            definite=definite or demonstrative or possessed,
            possessed=possessed,
            demonstrative=demonstrative,
        )

    # Persons

    def _persons(self, s: Sentence, index: int) -> list[Phrase]:
        """The person or persons whose rank stands here, or who is known by this name."""
        tongue = self._tongue
        word = s.words[index]
        if word.lower not in tongue.ranks:
            if word.text in self._surnames and word.capital:
                end = self._name_end(s, index)
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
        while start < len(s.words) and s.words[start].capital and self._may_be_name(s, start):
            end = self._name_end(s, start)
            people.append(self._person(s, start, end, rank, word.lower, country))
            joined = s.lower(end + 1) in tongue.conjunctions and end + 2 < len(s.words)
            if not (joined and s.words[end + 2].capital and word.lower.endswith(("s", "x"))):
                break
            start = end + 2
        if not people and not self._may_open(s, index):
            return []
        if people:
            first = replace(people[0], first=index)
            for phrase in people:
                self._surnames.update(_surnames(phrase.name, tongue))
            return [first, *people[1:]]
        return [self._officer(s, index, at - 1, rank, word.lower)]

    def _may_open(self, s: Sentence, index: int) -> bool:
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
            or _is_part(before, tongue)
            or (s.lower(index - 1) in tongue.to_have | tongue.to_be)
        )

    def _officer(self, s: Sentence, index: int, last: int, rank: str, lemma: str) -> Phrase:
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

    def _person(
        self, s: Sentence, start: int, end: int, rank: str | None, lemma: str, country: str | None = None
    ) -> Phrase:
        return Phrase(
            first=start,
            last=end,
            opens=start,
            kind=EntityKind.PERSON,
            name=_written(s, start, end),
            lemma=lemma,
            named=True,
            rank=rank,
            codes=(country,) if country is not None else (),
        )

    def _may_be_name(self, s: Sentence, index: int) -> bool:
        name = self._lands.at(s.words, index)
        return name is None or name.sort in {Sort.CAPITAL, Sort.PLACE} or _capital(s, index + 1)

    def _name_end(self, s: Sentence, start: int) -> int:
        end = start
        at = start + 1
        while at < len(s.words):
            if s.words[at].capital:
                end = at
            elif s.lower(at) not in self._tongue.particles or not _capital(s, at + 1):
                break
            elif s.lower(at) in {"y", "et", "de", "del", "du"} and self._lands.at(s.words, at + 1):
                break
            elif s.lower(at) == "y":
                break
            at += 1
        return end

    # Bodies and people

    def _noun(self, s: Sentence, index: int) -> Phrase | None:
        """A phrase whose head is one of the language's nouns: "51e bataillon spécial d'intervention nigérien"."""
        tongue = self._tongue
        word = s.lower(index)
        kind = tongue.nouns.get(word)
        known = self._lands.at(s.words, index)
        if kind is None or (known is not None and known.sort in {Sort.METONYM, Sort.ENTRY}):
            return None
        if word in _ADJECTIVES_TOO and not self._may_open(s, index):
            return None
        if index > 0 and _is_ordinal(s, index - 1):
            first = index - 1
        else:
            first = index
        lemma = tongue.singular.get(word, word)
        phrase = Phrase(
            first=first,
            last=index,
            opens=first,
            kind=kind,
            name="",
            lemma=lemma,
            plural=word != lemma or word in {"fuerzas", "forces", "tropas", "troupes", "armées"},
            named=first != index and s.words[index - 1].text[:1].isdigit(),
        )
        return self._extended(s, phrase)

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
            elif codes and s.lower(at) in {"y", "e", "et", ","} and self._people(s, at + 1):
                codes.append(self._people(s, at + 1) or "")
                last, at = at + 1, at + 2
            elif body and (size := _numbering(s, at)):
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
                alias = s.words[at + 1].text
                if not alias.isupper():
                    break
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
                named = named or (body and whole is None and _capital(s, end) and not more)
                last, at = end, end + 1
            else:
                break
        end = last if alias is None else last - 3
        return replace(
            phrase,
            last=last,
            name=_written(s, phrase.first, end),
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
        determined = s.lower(start) in tongue.determiners
        start += determined
        if start >= len(s.words):
            return None
        name = self._lands.at(s.words, start)
        if s.lower(start) in _MISSIONS:
            return self._mission(s, start)
        if name is not None and name.sort in {Sort.NAME, Sort.CAPITAL, Sort.METONYM} and name.code:
            return start + name.words - 1, [name.code], None, None
        if name is not None and name.entry is not None and name.entry.kind in TRAINEE_KINDS:
            inner = self._known(s, start)
            return (start + name.words - 1, list(inner.codes), inner, None) if inner else None
        if name is not None and name.entry is not None:
            return start + name.words - 1, [name.code] if name.code else [], None, name.entry
        if s.lower(start) in tongue.topics and not determined and phrase.kind is EntityKind.UNIT:
            inner = self._extended(s, replace(phrase, first=start, last=start, codes=(), of=None))
            return inner.last, list(inner.codes), inner.of, None
        at_noun = start + 1 if _is_ordinal(s, start) else start
        inner_noun = self._noun(s, at_noun) if at_noun < len(s.words) else None
        if inner_noun is not None:
            inner_noun = self._determined(
                s, inner_noun, at - 1 if s.lower(at) not in {"del", "du", "des"} else at
            )
            if s.lower(at) in {"del", "du", "des"}:
                inner_noun = replace(inner_noun, definite=True)
            return inner_noun.last, list(inner_noun.codes), inner_noun, None
        body = phrase.kind in {EntityKind.UNIT, EntityKind.FORCE}
        if body and s.words[start].capital:
            end = start
            while _capital(s, end + 1):
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

    def _people(self, s: Sentence, index: int) -> str | None:
        name = self._lands.at(s.words, index) if index < len(s.words) else None
        return name.code if name is not None and name.sort is Sort.PEOPLE else None

    def _pronoun(self, s: Sentence, index: int) -> Phrase | None:
        """ "ambos", "il", "ellos": somebody told of before."""
        word = s.lower(index)
        both = word in self._tongue.both
        if not both and word not in self._tongue.subject_pronouns - self._tongue.subject_relatives:
            return None
        plural = both or word.endswith("s")
        return Phrase(
            first=index,
            last=index,
            opens=index,
            kind=EntityKind.GROUP if plural else EntityKind.PERSON,
            name=s.words[index].text,
            lemma="both" if both else "they" if plural else "she" if word in {"ella", "elle"} else "he",
            definite=True,
            plural=plural,
            headcount=2 if both else None,
        )

    def _school(self, s: Sentence, index: int) -> Phrase | None:
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
            name=_written(s, index, last),
            lemma=s.lower(index),
            codes=tuple(dict.fromkeys(codes))[-1:],
            named=True,
        )

    # Names

    def _known_entry(self, s: Sentence, index: int) -> Phrase | None:
        name = self._lands.at(s.words, index)
        return self._known(s, index) if name is not None and name.sort is Sort.ENTRY else None

    def _known(self, s: Sentence, index: int) -> Phrase | None:
        """A country, a capital, or what the gazetteer knows."""
        name = self._lands.at(s.words, index)
        if name is None or (name.sort is Sort.PEOPLE and not self._stands_alone(s, index)):
            return None
        last = index + name.words - 1
        kind = _kind_of(name)
        if name.sort is Sort.METONYM and self._people(s, last + 1) == name.code:
            last += 1  # "Guardia Civil española"
        return Phrase(
            first=index,
            last=last,
            opens=index,
            kind=kind,
            name=_written(s, index, last),
            lemma=s.lower(index),
            codes=(name.code,) if name.code else (),
            sort=name.sort,
            entry=name.entry,
            named=name.sort is not Sort.PEOPLE,
            plural=name.sort is Sort.PEOPLE and s.lower(index).endswith("s"),
        )

    def _stands_alone(self, s: Sentence, index: int) -> bool:
        """Whether a demonym is a noun: "los franceses", "les Américains"."""
        return s.lower(index - 1) in self._tongue.determiners and s.lower(index).endswith("s")

    def _name(self, s: Sentence, index: int) -> Phrase | None:
        """A capitalised name of which nothing is known; two words of it may be a person's."""
        word = s.words[index]
        first = index == 0 or s.words[index - 1].text in _MARKS - {",", "(", ")"}
        if not word.capital or not word.text[0].isalpha() or len(word.text) < 2:
            return None
        if (first and not _capital(s, index + 1)) or word.lower in self._tongue.determiners:
            return None
        if (
            word.lower
            in self._tongue.prepositions | self._tongue.clause_words | self._tongue.subject_pronouns
        ):
            return None
        end = self._name_end(s, index)
        return Phrase(first=index, last=end, opens=index, kind=None, name=_written(s, index, end), named=True)

    def _other(self, s: Sentence, index: int) -> list[Phrase]:
        """A determiner with a noun of which nothing is known: it bars the way of other subjects."""
        tongue = self._tongue
        word = s.lower(index)
        counted = _number(word, tongue) is not None
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
        if known is not None or following in tongue.ranks or _is_ordinal(s, index + 1):
            return []
        if following in tongue.numbers or following in tongue.to_have | tongue.to_be | tongue.of:
            return self._countable(s, index) if not counted else []
        small = tongue.subject_relatives | tongue.prepositions | tongue.conjunctions
        if following in tongue.schools and word not in tongue.demonstrative:
            return []
        if following in small or _capital(s, index + 1) or _before_noun(following):
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


def _kind_of(name: Name) -> EntityKind | None:
    if name.sort is Sort.ENTRY:
        return name.entry.kind if name.entry is not None else None
    return EntityKind.COUNTRY if name.sort is not Sort.PLACE else None


def _written(s: Sentence, first: int, last: int) -> str:
    return " ".join(s.text[s.words[first].start : s.words[last].end].split())


def _capital(s: Sentence, index: int) -> bool:
    return index < len(s.words) and s.words[index].capital


def _ahead(s: Sentence, index: int) -> str:
    return " ".join(word.lower for word in s.words[index : index + 3])


def _about(s: Sentence, opens: int) -> int:
    """Where "más de", "près de" or "au moins" before a number begin."""
    before = (s.lower(opens - 2), s.lower(opens - 1))
    if before in _ABOUT:
        return opens - 2
    return opens - 1 if s.lower(opens - 1) in {"quelque", "environ", "casi"} else opens


_ABOUT = frozenset(
    {
        ("más", "de"),
        ("cerca", "de"),
        ("al", "menos"),
        ("plus", "de"),
        ("près", "d'"),
        ("près", "de"),
        ("au", "moins"),
        ("moins", "de"),
    }
)
_ONE = frozenset({"un", "una", "uno", "une"})
_PARTS = frozenset(
    [
        "uno",
        "una",
        "algunos",
        "algunas",
        "varios",
        "varias",
        "ninguno",
        "ninguna",
        "tercio",
        "mitad",
        "parte",
        "mayoría",
        "cuantos",
        "plusieurs",
        "certains",
        "certaines",
        "aucun",
        "aucune",
        "tiers",
        "moitié",
        "partie",
        "majorité",
        "un",
        "une",
    ]
)


def _is_part(word: str, tongue: Tongue) -> bool:
    return word in _PARTS or _number(word, tongue) is not None


def _number(word: str, tongue: Tongue) -> int | None:
    if word in tongue.numbers:
        return tongue.numbers[word]
    if len(word) == 4 and word[:2] in {"19", "20"}:
        return None  # a year
    digits = re.sub(r"[.\s]", "", word)
    return int(digits) if digits.isdigit() and len(digits) < 8 else None


def _together(before: int, behind: int) -> int:
    """ "dos" before "mil" is two thousand, "treinta" before "uno" is thirty-one."""
    return before * behind if behind >= 100 and before < behind else before + behind


def _before_noun(word: str) -> bool:
    return word in {
        "nuevo", "nueva", "nuevos", "nuevas", "primer", "primera", "últimos", "jóvenes", "otros", "otras",
        "nouveau", "nouvelle", "nouveaux", "jeunes", "premier", "première", "autres", "quelque", "propio", "propia",
        "de",
    } - {"de"}  # fmt: skip


_MISSIONS = frozenset("misión mission programa programme proyecto projet operación opération".split())
_ADJECTIVES_TOO = frozenset(["militar", "militares", "militaire", "militaires", "marina", "marine", "mobile"])

_ORDINALS = frozenset(
    [
        "primera",
        "primer",
        "segunda",
        "segundo",
        "tercera",
        "tercer",
        "cuarta",
        "cuarto",
        "quinta",
        "quinto",
        "sexta",
        "sexto",
        "séptima",
        "séptimo",
        "octava",
        "octavo",
        "novena",
        "noveno",
        "décima",
        "décimo",
        "première",
        "premier",
        "deuxième",
        "troisième",
        "quatrième",
        "cinquième",
        "sixième",
    ]
)


def _is_ordinal(s: Sentence, index: int) -> bool:
    text = s.words[index].text if 0 <= index < len(s.words) else ""
    if text[:1].isdigit():
        return not text.replace(".", "").isdigit()
    return text.lower() in _ORDINALS and text[:1].isupper()


def _numbering(s: Sentence, index: int) -> int:
    """How many words of "n.º 5" or "43" stand here."""
    text = s.words[index].text
    if text.lower().rstrip("º°.") == "n" and index + 1 < len(s.words) and len(text) > 1:
        return 2
    return 1 if text.isdigit() and len(text) <= 4 and not (len(text) == 4 and text[:2] in {"19", "20"}) else 0


def _surnames(name: str, tongue: Tongue) -> set[str]:
    """The names by which a person may be called later; the first name is none of them."""
    parts = [part for part in name.split() if part.lower() not in tongue.particles]
    return {part for part in parts[1:] or parts if len(part) > 2}
