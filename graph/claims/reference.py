"""Reference within a text: which mentions and pronouns stand for the same person, unit or force.

Three kinds of step, each with a reason that can be named: the same name; a tie in the sentence's structure
("X, a Malian captain", "X was a captain", "army captain X"); and a phrase that points back ("the captain",
"those units", "he", "they"). Nearness alone never makes two mentions one.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from spacy.tokens import Doc, Token

from graph.claims.homes import Homes, likeliest
from graph.claims.lands import Lands
from graph.claims.pointing import Pointing
from graph.claims.pronouns import Pronouns
from graph.claims.sameness import are_compatible, is_title
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import SECURITY
from graph.mentions.mention import Mention
from graph.mentions.phrases import Phrases


class References:
    """Which mentions of one text are the same entity.

    Args:
        doc: The parsed text.
        phrases: Its mentions.
        title: Its headline, which counts where the text's topic is sought.

    Attributes:
        lands: Which country the text is about, and which one "the country" means.
    """

    def __init__(self, doc: Doc, phrases: Phrases, title: str = "") -> None:
        self._doc = doc
        self._phrases = phrases
        self._parent: dict[int, int] = {}
        self._mentions: dict[int, Mention] = {m.head: m for m in phrases.all()}
        self._sentence = {token.i: number for number, sent in enumerate(doc.sents) for token in sent}
        self.lands = Lands(doc, phrases, title, self._sentence)
        self._homes = Homes(doc, phrases, self.lands, title)
        self._tie_structure()
        self._read_through(
            Pronouns(doc, self._mentions, self._sentence, self.root), Pointing(doc, self._sentence, self)
        )
        self._members: dict[int, list[int]] = {}
        for index in self._mentions:
            self._members.setdefault(self.root(index), []).append(index)

    def same(self, first: Token, second: Token) -> bool:
        """Whether two heads stand for one entity."""
        return self.root(first.i) == self.root(second.i)

    def mention(self, token: Token) -> Mention | None:
        """The mention of this head, or of what this pronoun stands for."""
        own = self._mentions.get(token.i)
        if own is not None:
            return own
        members = self._members.get(self.root(token.i))
        return self._mentions[members[0]] if members else None

    def best(self, token: Token) -> Mention | None:
        """The mention that names the entity of this head most fully: a person's name before "the captain"."""
        own = self.mention(token)
        members = self._members.get(self.root(token.i), [])
        named = [m for i in members if (m := self._mentions[i]).named]
        if own is None or own.named or not named:
            return own
        return max(named, key=lambda m: (m.kind is EntityKind.PERSON, len(m.name.split()), -m.start))

    def first(self, token: Token) -> Mention | None:
        """The first mention of this head's entity: what "those units" points back to."""
        members = self._members.get(self.root(token.i), [])
        return self._mentions[min(members)] if members else None

    def told_of(self, token: Token) -> list[Mention]:
        """Every mention of this head's entity, in reading order."""
        return [self._mentions[i] for i in sorted(self._members.get(self.root(token.i), []))]

    def is_of_security(self, token: Token) -> bool:
        """Whether any mention of this entity has a word of the subject: "a former police chief"."""
        return any(
            self._phrases.is_about_security(self._doc[i]) or self._mentions[i].lemma in SECURITY
            for i in self._members.get(self.root(token.i), [])
        )

    def country(self, token: Token) -> str | None:
        """The country of this head's entity: its own words first, else what its other mentions give."""
        own = self._mentions.get(token.i)
        if own is not None and own.country:
            return own.country
        for child in self._doc[token.i].children if own is not None else ():
            if child.dep_ == "poss" and child.tag_ == "PRP$" and self.root(child.i) != child.i:
                return self.country(child)  # "his platoon" is of his country
            bare = all(word.dep_ in {"det", "case"} for word in child.children)
            if child.dep_ == "poss" and child.lower_ in {"country", "nation"} and bare:
                return self.lands.before(child)  # "the country's special forces"
        codes = Counter(
            code for i in self._members.get(self.root(token.i), []) if (code := self._mentions[i].country)
        )
        return codes.most_common(1)[0][0] if codes else None

    def likely_home(self, index: int, trainers: Collection[str], besides: Collection[str]) -> str | None:
        """The country that a party most likely is of, weighed from the whole text; None where that is unsure.

        Args:
            index: The index of a word that stands for the party.
            trainers: Codes of the countries that are said to have trained, in this text.
            besides: Codes of countries that it cannot be.
        """
        heads = self._members.get(self.root(index)) or [index]
        return likeliest(self._homes.signs(heads, trainers), besides)

    def country_behind(self, token: Token) -> str | None:
        """As `country`, also of a pronoun: "it" after "Nigeria's military said"."""
        mention = self.mention(token)
        return self.country(self._doc[mention.head]) if mention is not None else None

    def rank(self, token: Token) -> str | None:
        """The rank before any mention of this person's name."""
        members = self._members.get(self.root(token.i), [])
        return next((rank for i in members if (rank := self._mentions[i].rank)), None)

    def root(self, index: int) -> int:
        """The number that all mentions of the entity of this token share."""
        while self._parent.get(index, index) != index:
            index = self._parent[index]
        return index

    def _union(self, first: int, second: int) -> None:
        a, b = sorted((self.root(first), self.root(second)))
        if a != b:
            self._parent[b] = a

    def _tie_structure(self) -> None:
        for index, mention in self._mentions.items():
            token = self._doc[index]
            other: Token | None = None
            if token.dep_ == "conj" and token.head.dep_ == "appos" and is_title(mention):
                other = token.head.head  # "X, the unit's commander and the leader of the coup"
            elif token.dep_ == "appos" or (token.dep_ in {"compound", "nmod"} and is_title(mention)):
                other = token.head
            elif token.dep_ == "attr" and token.head.lemma_ == "be" and not _negated(token.head):
                other = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
            elif token.dep_ in {"oprd", "dobj", "appos"} and token.head.lower_ in {"named", "called"}:
                other = token.head.head if token.head.dep_ == "acl" else None
            elif token.lower_ == "commander":  # "Commander in Chief X"
                named = (
                    n for p in token.children if p.lower_ == "in" for n in p.children if n.dep_ == "pobj"
                )
                other = next((n for n in named if any(c.lower_ == "chief" for c in n.subtree)), None)
            partner = self._mentions.get(other.i) if other is not None else None
            if partner is not None and are_compatible(mention, partner):
                self._union(index, partner.head)

    def _read_through(self, pronouns: Pronouns, pointing: Pointing) -> None:
        past: list[Mention] = []
        for token in self._doc:
            mention = self._mentions.get(token.i)
            if mention is not None:
                earlier = pointing.earlier(mention, past)
                if earlier is not None:
                    self._union(mention.head, earlier.head)
                past.append(mention)
            elif (short := pointing.by_short_name(token, past)) is not None:
                self._union(token.i, short.head)
            elif token.tag_ in {"PRP", "PRP$"}:
                meant = pronouns.meant(token, past)
                if meant is not None:
                    self._union(token.i, meant.head)
                    front = pronouns.description_before(token)
                    if front is not None and meant.kind is EntityKind.PERSON:
                        self._union(front.head, meant.head)
                    # A pronoun keeps its person in mind for the next: "he ... he".
                    past.append(replace(meant, head=token.i, definite=True))


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)
