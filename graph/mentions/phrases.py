"""Noun phrases of a parsed text, read as mentions: what a head noun and its modifiers stand for."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graph.mentions.acronyms import acronyms
from graph.mentions.body_names import capitals, kind_by_name, own_words, unit_in_apposition, whole_of
from graph.mentions.gazetteer import Gazetteer, Match
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import (
    ARMED_GROUPS,
    BANDS,
    PARTITIVES,
    SECURITY,
    SPECIAL,
    WEAK_TRAINEES,
    kind_of_noun,
)
from graph.mentions.mention import Mention
from graph.mentions.persons import Persons
from graph.mentions.phrase_names import MADE, child_of, has_hyphen, name_words, points_back, with_joined
from graph.mentions.words import number_of, singular

_MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "nummod", "npadvmod", "det", "advmod", "punct"})
_PLACE_OR_SOURCE = frozenset({"of", "in", "from", "at"})
_WITH_HOME = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.ARMED_GROUP, EntityKind.CRIMINAL_GROUP})

_WITH_WHOLE = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.GROUP, EntityKind.PERSON})
_NO_UNIT = frozenset({None, EntityKind.FORCE, EntityKind.ORGANISATION})
_OF_ALL_NATIONS = "force/fr/french-foreign-legion"
"""Whose soldiers are of any country."""


class Phrases:
    """The mentions of one parsed text, one for each head token, made on demand.

    Args:
        doc: Parsed by a model with tagger, parser and entities.
        gazetteer: The names known beforehand.
    """

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        self.doc = doc
        self.gazetteer = gazetteer
        self.text = doc.text  # spaCy joins it anew each time
        self._matches: dict[int, Match] = {}
        for match in gazetteer.find([token.text for token in doc]):
            for index in range(match.start, match.end):
                self._matches[index] = match
        self._matches.update(acronyms(doc, self._matches))
        self.persons = Persons(doc, gazetteer, frozenset(self._matches))
        self._known: dict[int, Mention | None] = {}

    def at(self, token: Token) -> Mention | None:
        """What the phrase headed by this token stands for; None where it is nobody of this subject."""
        if token.i not in self._known:
            self._known[token.i] = self._read(token)
        return self._known[token.i]

    def all(self) -> Iterator[Mention]:
        """Every mention, in reading order."""
        for token in self.doc:
            mention = self.at(token)
            if mention is not None:
                yield mention

    def country_word(self, token: Token) -> str | None:
        """The code of the country that this word names or describes, alone or as part of a longer name."""
        match = self._matches.get(token.i)
        return match.country if match else None

    def match_at(self, token: Token) -> Match | None:
        """The gazetteer's match that covers this token."""
        return self._matches.get(token.i)

    def referent(self, token: Token) -> Token:
        """The noun that is counted or taken from: "several of those units" -> "units"."""
        of = child_of(token, "prep", "of")
        inner = child_of(of, "pobj") if of is not None else None
        counts = singular(token) in PARTITIVES or token.lower_ in PARTITIVES or token.like_num
        if inner is None or not counts:
            return token
        if inner.tag_ == "PRP":  # "most of them"
            return inner
        return self.referent(inner) if self.at(inner) is not None else token

    def is_about_security(self, token: Token) -> bool:
        """Whether the phrase itself has a word of this subject beside its head."""
        # A participle "US-trained" beside the noun says so as well.
        return any(
            other.lower_ in SECURITY
            or other.lower_ in SPECIAL
            or other.lower_ in MADE
            or self._is_security_name(other)
            for other in token.subtree
            if other.i != token.i
            and (other.i < token.i or other.head.i == token.i or other.head.dep_ == "prep")
        )

    def _is_security_name(self, token: Token) -> bool:
        match = self._matches.get(token.i)
        kinds = {EntityKind.FORCE, EntityKind.UNIT, EntityKind.ARMED_GROUP, EntityKind.INSTITUTION}
        return bool(match and match.entry and match.entry.kind in kinds)

    def is_weak(self, token: Token) -> bool:
        """Whether the head alone does not show that the phrase is of this subject ("students")."""
        return singular(token) in WEAK_TRAINEES or self.country_word(token) is not None

    def countries_of(self, token: Token) -> tuple[str, ...]:
        """Codes of the countries that the phrase itself gives its head, in reading order."""
        own = [
            code for word in self.modifiers(token) if (code := self.country_word(word) or self._home(word))
        ]
        owner = child_of(token, "poss", "whose")
        if owner is not None and not own:
            clause = next((word for word in token.ancestors if word.dep_ == "relcl"), None)
            held_by = self.at(clause.head) if clause is not None else None
            own = [held_by.country] if held_by is not None and held_by.country else []
        if not own:
            own = list(self._countries_after(token))
        return tuple(dict.fromkeys(own))

    def _home(self, word: Token) -> str | None:
        """The country of a known force or group in this place: "GAFE soldiers" are Mexican."""
        match = self._matches.get(word.i)
        if match is None or match.entry is None or match.entry.kind not in _WITH_HOME:
            return None
        return match.entry.country

    def leaders_of(self, token: Token) -> tuple[str, ...]:
        """Codes of the countries that lead what the phrase names: "the U.S.-led coalition"."""
        found: list[str] = []
        for child in token.lefts:
            if child.lower_ == "led":
                found += [code for word in child.lefts if (code := self.country_word(word))]
            elif child.lower_.endswith("-led"):
                code = self.gazetteer.countries.lookup(child.text[:-4])
                found += [code] if code else []
        return tuple(found)

    def modifiers(self, token: Token) -> Iterator[Token]:
        """Modifiers before the head, theirs too, without those of "French-trained" and "US-backed"."""
        for child in token.lefts:
            if child.dep_ not in _MODIFIERS and child.dep_ != "conj":
                continue
            if child.tag_ in {"VBN", "VBD", "VBG"} and has_hyphen(child):
                continue
            yield from self.modifiers(child)
            yield child
            yield from (right for right in with_joined(child) if right.i != child.i)

    def _countries_after(self, token: Token) -> Iterator[str]:
        for prep in token.rights:
            if prep.dep_ != "prep" or prep.lower_ not in _PLACE_OR_SOURCE:
                continue
            for place in prep.children:
                if place.dep_ == "pobj":
                    for item in (place, *place.conjuncts):
                        if code := self.country_word(item):
                            yield code
                        # Not the land of a school: a graduate of Saint-Cyr is no Frenchman for it.
                        elif item.i == place.i and (home := self._home_of_body(item)):
                            yield home

    def _home_of_body(self, token: Token) -> str | None:
        inner = self.at(token)
        if inner is None or inner.key == _OF_ALL_NATIONS or inner.kind not in _WITH_HOME:
            return None
        return inner.country

    def _read(self, token: Token) -> Mention | None:
        match = self._matches.get(token.i)
        if match is not None and match.entry is not None and self._is_head_of(match, token):
            return self._known_name(token, match)
        if match is not None and match.country is not None and self._is_head_of(match, token):
            return self._country_or_people(token, match)
        if match is not None:
            return None
        person = self.persons.at(token)
        if person is not None:
            return self._person(token, person)
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} and token.tag_ not in {"NN", "NNS", "NNP", "NNPS"}:
            return None
        return self._description(token)

    def name_at(self, match: Match) -> Mention:
        """The mention of a known name, wherever in a phrase it stands: "SOA" in "SOA graduates".

        Raises:
            ValueError: The match is a country or nothing.
        """
        if match.entry is None:
            raise ValueError(f"words {match.start} to {match.end} are no entry of the gazetteer")
        return self._known_name(self.doc[match.end - 1], match)

    def _is_head_of(self, match: Match, token: Token) -> bool:
        inside = range(match.start, match.end)
        if token.head.i in inside and token.head.i != token.i:
            return False
        # "Malian units": an adjective before another noun is no mention of its own.
        return not (token.dep_ in {"amod", "compound", "nmod"} and token.head.i >= match.end)

    def _known_name(self, token: Token, match: Match) -> Mention:
        entry = match.entry
        assert entry is not None  # noqa: S101 - the caller looked
        span = self.doc[match.start : match.end]
        return Mention(
            kind=entry.kind,
            start=span.start_char,
            end=span.end_char,
            text=span.text,
            name=span.text,
            country=entry.country,
            key=entry.key,
            head=token.i,
            lemma=singular(token),
            plural=token.tag_ in {"NNS", "NNPS"},
        )

    def _country_or_people(self, token: Token, match: Match) -> Mention | None:
        span = self.doc[match.start : match.end]
        name = span.text.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’").strip()
        people = name.lower() in self.gazetteer.countries.adjectives
        if people and token.tag_ == "JJ" and token.dep_ not in {"nsubj", "pobj", "dobj", "nsubjpass", "conj"}:
            return None
        plural = token.tag_ in {"NNS", "NNPS"}
        kind = EntityKind.COUNTRY if not people else EntityKind.GROUP if plural else EntityKind.PERSON
        return Mention(
            kind=kind,
            start=span.start_char,
            end=span.end_char,
            text=span.text,
            name=name,
            country=match.country,
            named=not people,
            head=token.i,
            lemma=name.lower().removesuffix("s"),
            plural=plural,
            definite=people and points_back(token),
            headcount=number_of(token),
        )

    def _person(self, token: Token, name: str) -> Mention:
        span = self.persons.span(token)
        countries = self.countries_of(token)
        return Mention(
            kind=EntityKind.PERSON,
            start=span.start_char,
            end=span.end_char,
            text=span.text,
            name=name,
            country=countries[0] if countries else None,
            rank=self.persons.rank(token),
            head=token.i,
            lemma=name.split()[-1].lower(),
            part_of=whole_of(token, self.at),
        )

    def _description(self, token: Token) -> Mention | None:
        word = singular(token)
        # "Soldiers" that opens a sentence may be tagged as a singular name.
        plural = token.tag_ in {"NNS", "NNPS"} or (token.tag_ == "NNP" and token.lower_ == f"{word}s")
        plural = plural or token.lower_ in {"troops", "forces", "personnel", "police"}
        kind = kind_of_noun(word, plural)
        if kind is None and word in BANDS:
            beside = {singular(child) for child in token.lefts}
            if beside & ARMED_GROUPS or beside & {"armed", "terror"}:
                kind = EntityKind.ARMED_GROUP
            elif beside & {"criminal", "drug", "crime"}:
                kind = EntityKind.CRIMINAL_GROUP
        proper = token.tag_ in {"NNP", "NNPS"}
        if kind is None and token.ent_type_ == "ORG" and proper:
            kind = EntityKind.ORGANISATION
        words = name_words(token, self._matches)
        own = own_words(words, token, self._matches)
        kind = kind_by_name(kind, token, own)
        called = proper and kind in _NO_UNIT and unit_in_apposition(token)
        if called:
            kind = EntityKind.UNIT
        if kind is None:
            return None
        lefts = {t.lower_ for t in self.modifiers(token)}
        if word in {"force", "forces"} and token.lower_ == "forces" and lefts & SPECIAL:
            kind = EntityKind.UNIT
        if word == "guard" and plural and not token.text[0].isupper():
            kind = EntityKind.GROUP
        if word in {"force", "guard"} and {"presidential", "republican", "task"} & lefts:
            kind = EntityKind.UNIT
        if word == "commando" and plural is False and token.text[0].islower():
            kind = EntityKind.PERSON
        # A French Foreign Legionnaire is of any country.
        countries = self.countries_of(token) if word != "legionnaire" else ()
        people = kind in {EntityKind.GROUP, EntityKind.PERSON}
        named = token.text[0].isupper() and not people and (called or len(capitals(own)) > 1)
        words = own if named else words
        first, last = words[0], words[-1]
        return Mention(
            kind=kind,
            start=first.idx,
            end=last.idx + len(last),
            text=self.text[first.idx : last.idx + len(last)],
            name=" ".join(self.text[first.idx : last.idx + len(last)].split()),
            country=countries[0] if countries else None,
            named=named,
            head=token.i,
            lemma=word,
            plural=plural,
            definite=points_back(token),
            headcount=number_of(token) if kind in {EntityKind.GROUP, EntityKind.ARMED_GROUP} else None,
            part_of=whole_of(token, self.at) if kind in _WITH_WHOLE else None,
        )
