"""A reading: one parsed text with its mentions, references and dates, which every extractor looks into."""

from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token

from graph.claims.clauses import after, governors, is_verb, with_conjuncts
from graph.claims.outcome_words import EVENT_NOUNS, RULERS
from graph.claims.reference import References
from graph.mentions.dates import DateMention, find_dates
from graph.mentions.gazetteer import Gazetteer
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import SECURITY
from graph.mentions.phrases import Phrases
from graph.mentions.places import plain, towns, us_states
from graph.mentions.words import singular, word_set
from graph.partial_date import PartialDate
from graph.text.text import Text

_OWN_TIME = frozenset({"advcl", "ccomp", "parataxis", "conj", "acl", "pcomp", "csubj"})
"""Clauses whose dates are theirs alone: "before seizing power in 1983" does not date what came before."""
_SENDING = word_set("send deploy dispatch go fly travel move take bring invite transfer airlift")


@dataclass(frozen=True)
class Reading:
    """What is known of one text before any claim is read from it; made once, then only looked into."""

    text: Text
    doc: Doc = field(repr=False)
    gazetteer: Gazetteer = field(repr=False)

    @cached_property
    def phrases(self) -> Phrases:
        """The mentions."""
        return Phrases(self.doc, self.gazetteer)

    @cached_property
    def references(self) -> References:
        """Which mentions are one."""
        return References(self.doc, self.phrases, self.text.metadata.title or "")

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates, relative ones resolved against the day of publication."""
        return find_dates(self.text.content, self.text.metadata.published)

    def date_of(self, trigger: Token) -> DateMention | None:
        """The date that belongs to an event's word: in its own clause, else in the clause above it.

        A date inside another clause of the sentence dates that clause's event.
        """
        candidates = []
        for mention in self.dates:
            if not trigger.sent.start_char <= mention.start_char < trigger.sent.end_char:
                continue
            span = self.doc.char_span(mention.start_char, mention.end_char, alignment_mode="expand")
            if span is None:
                continue
            steps = self._steps(trigger, span.root)
            if steps is not None:
                candidates.append((steps, mention))
        return min(candidates, key=lambda pair: pair[0], default=(0, None))[1]

    def _steps(self, trigger: Token, date: Token) -> int | None:
        """How far up and down the parse one has to go from the event to the date; None across clauses."""
        path = [trigger, *governors(trigger)]
        above = {token.i: steps for steps, token in enumerate(path)}
        down = 0
        current = date
        while current.i not in above:
            if is_verb(current) and current.dep_ in _OWN_TIME:
                return None  # another clause's own date
            if is_verb(current) and current.dep_ == "relcl" and current.head.i != trigger.i:
                # "led the coup that toppled him last year" dates the coup; "the unit that trained last year,
                # mutinied" does not date the mutiny.
                event = singular(current.head) in EVENT_NOUNS
                if not event or all(token.i != trigger.i for token in current.head.ancestors):
                    return None
            if current.head.i == current.i:
                return None
            current = current.head
            down += 1
        up = above[current.i]
        for word in path[:up]:
            own = any(child.dep_ in {"nsubj", "nsubjpass"} for child in word.children)
            if word.dep_ == "conj" and is_verb(word) and own and date.i > word.head.i:
                return None  # "trained them in 2013, and the army mutinied"
        crossed = [t for t in path[:up] if is_verb(t) and t.dep_ in {"relcl", "advcl", "ccomp", "acl"}]
        # Going up out of a relative, adverbial or participial clause leaves the event's own time.
        return None if crossed else up + down

    def place_of(self, trigger: Token, host: str | None, trainer: str | None = None) -> str | None:
        """Where, where the sentence says it of this event.

        Args:
            host: The party's own country, which is no place worth telling.
            trainer: Where the sentence lists lands, this one is this trainer's.
        """
        told: list[tuple[str | None, Token]] = []
        for token in self.places(trigger):
            for item in with_conjuncts(token):
                code = self.land(item)
                if self.phrases.country_word(item) is None or code != host:
                    told.append((code, item))
        own = next((token for code, token in told if code is not None and code == trainer), None)
        if own is None and told:
            own = told[0][1]
        return self.place_name(own) if own is not None else None

    def places(self, trigger: Token) -> list[Token]:
        """Place names after "in", "at" or "near" that depend on this word, or stand before its clause."""
        heads = [trigger]
        for word in governors(trigger):
            if heads[-1].dep_ in {"relcl", "acl", "advcl"} and heads[-1].tag_ != "VB":
                break  # "units trained by X served in Y": where they served is not where they were trained
            heads.append(word)
            if is_verb(word):
                break
        verb = heads[-1]
        nested = [c for c in verb.children if c.dep_ in {"dobj", "xcomp"} and c.i < trigger.i]
        nested += [c for n in nested for c in n.children if c.dep_ in {"dobj", "xcomp"} and c.i < trigger.i]
        # "In Afghanistan, a decade of ...": the parser may hang the clause's subject on the place.
        found = [
            word for word in heads if word.dep_ == "pobj" and word.head.lower_ == "in" and self.is_place(word)
        ]
        for head in [*heads, *nested, *(c for c in trigger.children if c.dep_ in {"dobj", "agent", "pobj"})]:
            for noun in after(head, "in", "at", "near"):
                if self.is_place(noun):
                    found.append(noun)
                else:  # "in a similar move in Mali"
                    found += [inner for inner in after(noun, "in", "at") if self.is_place(inner)]
            for agent in head.children if head.dep_ == "agent" else ():
                for prep in agent.children:
                    if prep.lower_ in {"in", "at", "near"}:
                        found += [n for n in prep.children if n.dep_ == "pobj" and self.is_place(n)]
        return list({token.i: token for token in found}.values())

    def land_of(self, trigger: Token, targets: list[Token]) -> str | None:
        """The country where an event took place, or whose government was its target."""
        for target in targets:
            if singular(target) not in RULERS:
                continue
            codes = self.phrases.countries_of(target)
            if codes:
                return codes[0]
        codes = tuple(code for place in self.places(trigger) if (code := self.land(place)))
        own = self.phrases.countries_of(trigger) if trigger.pos_ == "NOUN" else ()
        return (*own, *codes, None)[0]

    def destinations(self, trigger: Token) -> tuple[str, ...]:
        """Countries that people were sent to for it: "sent instructors to Nigeria to train battalions"."""
        for word in governors(trigger):
            if is_verb(word) and word.lemma_ in _SENDING:
                nouns = [noun for holder in (word, *word.children) for noun in after(holder, "to", "into")]
                return tuple(code for noun in nouns if (code := self.phrases.country_word(noun)))
        return ()

    def is_place(self, token: Token) -> bool:
        """Whether the word names a place, a country or a known school among them."""
        match = self.phrases.match_at(token)
        if match is not None and match.entry is not None:
            return match.entry.kind is EntityKind.INSTITUTION
        capital = token.pos_ == "PROPN" and token.lower_ in self.gazetteer.countries.capital_of
        known = capital or self.phrases.country_word(token) is not None
        return known or token.ent_type_ in {"GPE", "LOC", "FAC"}

    def land(self, place: Token) -> str | None:
        """The code of the country that a place is or lies in: a country, a capital or town, a US state."""
        code = self.phrases.country_word(place)
        if code is not None:
            return code
        name = self.place_name(place)
        if name in us_states():
            return "US"
        if not name[:1].isupper():
            return None
        capital = self.gazetteer.countries.capital_of.get(name.lower())
        town = towns().get(plain(name)) if place.ent_type_ in {"GPE", "LOC", "FAC"} else None
        return capital or town

    def land_or_none(self, token: Token) -> str | None:
        """The code of the country that a word names or lies in; None for a word that is no place."""
        return self.land(token) if self.is_place(token) else None

    def place_name(self, token: Token) -> str:
        """The place's name as written, without article."""
        match = self.phrases.match_at(token)
        if match is not None:
            span = self.doc[match.start : match.end]
        else:
            span = next(
                (ent for ent in self.doc.ents if ent.start <= token.i < ent.end),
                self.doc[token.i : token.i + 1],
            )
        return span.text.removeprefix("the ").removesuffix("'s").strip()

    def speaks_of_security(self, token: Token) -> bool:
        """Whether the token's sentence has a word of this subject."""
        return any(word.lower_ in SECURITY for word in token.sent)

    @property
    def published(self) -> PartialDate | None:
        """When the text was published, as exact as that is known."""
        return self.text.metadata.published
