"""Reference within a text: which mentions and pronouns stand for the same person, unit or force.

Three kinds of step, each with a reason that can be named: the same name; a tie in the sentence's structure
("X, a Malian captain", "X was a captain", "army captain X"); and a phrase that points back ("the captain",
"those units", "he", "they"). Nearness alone never makes two mentions one.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from spacy.tokens import Doc, Token

from graph.claims.sameness import (
    MANY,
    adds_nothing,
    are_compatible,
    countries_agree,
    is_such_a_person,
    is_title,
    same_force,
    same_person,
    words_of,
)
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import SECURITY
from graph.mentions.mention import Mention
from graph.mentions.phrases import Phrases

_SINGULAR_PRONOUNS = frozenset({"he", "him", "his", "himself", "she", "her", "herself"})
_PLURAL_PRONOUNS = frozenset({"they", "them", "their", "themselves"})
_REACH = 4
"""How many sentences back "the captain" and "those units" may point."""
_ANY_PERSON = frozenset({"officer", "man", "leader", "soldier", "commander", "chief", "trainee", "figure"})
_TOPIC_SHARE = 0.6
"""The share of a text's country words that makes one country its topic."""
_SURE_SHARE = 0.8
_OWN_TOPIC = 3
"""How many times as often the trainers' countries may be named."""
_TOPIC_WORDS = 2
"""How often at least, where other countries are named as well."""
_BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT})


class References:
    """Which mentions of one text are the same entity.

    Args:
        doc: The parsed text.
        phrases: Its mentions.
        title: Its headline, which counts where the text's topic is sought.
    """

    def __init__(self, doc: Doc, phrases: Phrases, title: str = "") -> None:
        self._doc = doc
        self._phrases = phrases
        self._title = title
        self._parent: dict[int, int] = {}
        self._mentions: dict[int, Mention] = {m.head: m for m in phrases.all()}
        self._sentence = {token.i: number for number, sent in enumerate(doc.sents) for token in sent}
        self._tie_structure()
        self._read_through()
        self._members: dict[int, list[int]] = {}
        for index in self._mentions:
            self._members.setdefault(self.root(index), []).append(index)

    def entity(self, token: Token) -> int:
        """A number that all mentions of the same entity share."""
        return self.root(token.i)

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
                return self._land_before(child)  # "the country's special forces"
        codes = Counter(
            code for i in self._members.get(self.root(token.i), []) if (code := self._mentions[i].country)
        )
        return codes.most_common(1)[0][0] if codes else None

    def _land_before(self, token: Token) -> str | None:
        """The country named last, in this sentence or the one before."""
        here = self._sentence[token.i]
        for index in range(token.i - 1, -1, -1):
            if here - self._sentence[index] > 1:
                return None
            code = self._phrases.country_word(self._doc[index])
            if code is not None:
                return code
        return None

    def land_of_there(self, verb: Token) -> str | None:
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

    def country_behind(self, token: Token) -> str | None:
        """As `country`, also of a pronoun: "it" after "Nigeria's military said"."""
        mention = self.mention(token)
        return self.country(self._doc[mention.head]) if mention is not None else None

    def rank(self, token: Token) -> str | None:
        """The rank before any mention of this person's name."""
        members = self._members.get(self.root(token.i), [])
        return next((rank for i in members if (rank := self._mentions[i].rank)), None)

    def topic(self, besides: Collection[str], surely: bool = False) -> str | None:
        """The one country that the text is about, next to those of `besides`; None where none stands out.

        Args:
            besides: Left out: the trainers' countries.
            surely: Ask for a country beside which hardly another is named.
        """
        counts = self._country_words()
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
        counts = self._country_words()
        return counts[code] >= _TOPIC_WORDS and counts[code] / sum(counts.values()) >= _TOPIC_SHARE

    def _country_words(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        seen: set[int] = set()
        for token in self._doc:
            match = self._phrases.match_at(token)
            if match is not None and match.country and match.start not in seen:
                seen.add(match.start)
                counts[match.country] += 1
        words = self._title.replace(":", " ").replace(",", " ").split()
        for match in self._phrases.gazetteer.find(words):
            if match.country:
                counts[match.country] += 2  # a headline says what the text is about
        return counts

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

    def _read_through(self) -> None:
        past: list[Mention] = []
        for token in self._doc:
            mention = self._mentions.get(token.i)
            if mention is not None:
                earlier = self._earlier(mention, past)
                if earlier is not None:
                    self._union(mention.head, earlier.head)
                past.append(mention)
            elif token.tag_ in {"PRP", "PRP$"}:
                meant = self._meant(token, past)
                if meant is not None:
                    self._union(token.i, meant.head)
                    # A pronoun keeps its person in mind for the next: "he ... he".
                    past.append(replace(meant, head=token.i, definite=True))

    def _meant(self, pronoun: Token, past: list[Mention]) -> Mention | None:
        if pronoun.lower_ in _SINGULAR_PRONOUNS:
            return self._in_front(pronoun) or self._person_before(pronoun, past)
        if pronoun.lower_ in {"it", "its"}:
            return self._speaker_before(pronoun) or self._body_before(pronoun, past)
        if pronoun.lower_ in _PLURAL_PRONOUNS:
            return self._many_before(pronoun, past)
        return None

    def _in_front(self, pronoun: Token) -> Mention | None:
        """Whom a description in front of the pronoun leads back to: "A former soldier, he studied"."""
        for child in pronoun.head.children if pronoun.dep_ == "nsubj" else ():
            mention = self._mentions.get(child.i)
            described = child.i < pronoun.i and child.dep_ in {"dep", "npadvmod", "nsubj", "appos"}
            if described and mention is not None and mention.kind is EntityKind.PERSON and not mention.named:
                before = [m for m in self._mentions.values() if m.head < child.left_edge.i]
                meant = self._person_before(child, before)
                if meant is not None:
                    self._union(child.i, meant.head)
                return meant
        return None

    def _body_before(self, pronoun: Token, past: list[Mention]) -> Mention | None:
        """The body that was the subject of the sentence before, for an "it" that is a subject too."""
        if pronoun.dep_ not in {"nsubj", "nsubjpass"}:
            return None
        here = self._sentence[pronoun.i]
        found = [
            m
            for m in past
            if m.kind in _BODIES
            and self._sentence[m.head] == here - 1
            and self._doc[m.head].dep_ in {"nsubj", "nsubjpass"}
        ]
        return found[0] if len({self.root(m.head) for m in found}) == 1 else None

    def _earlier(self, mention: Mention, past: list[Mention]) -> Mention | None:
        if mention.key is not None:
            return next((m for m in reversed(past) if m.key == mention.key), None)
        if mention.kind is EntityKind.PERSON and mention.named:
            return next((m for m in reversed(past) if same_person(m, mention)), None)
        if mention.named:
            return next((m for m in reversed(past) if m.named and m.name == mention.name), None)
        if mention.definite:
            return self._pointed_at(mention, past)
        if mention.kind is EntityKind.FORCE and mention.country:
            return next((m for m in reversed(past) if same_force(m, mention)), None)
        return None

    def _pointed_at(self, mention: Mention, past: list[Mention]) -> Mention | None:
        near = [m for m in reversed(past) if self._distance(mention, m) <= _REACH]
        if mention.kind is EntityKind.PERSON:
            ranked = [m for m in near if is_such_a_person(m, mention)]
            if ranked:
                return ranked[0]
            if mention.lemma in _ANY_PERSON:
                persons = {self.root(m.head): m for m in near if m.kind is EntityKind.PERSON and m.named}
                if len(persons) == 1:
                    return next(iter(persons.values()))
            return None
        if mention.kind is EntityKind.FORCE:
            return next((m for m in reversed(past) if same_force(m, mention)), None)
        if mention.kind is EntityKind.INSTITUTION:  # "the school" after "the School of the Americas"
            return next((m for m in near if m.kind is mention.kind and mention.lemma in words_of(m)), None)
        if mention.kind in _BODIES:  # "the battalion" after "the 2nd Ranger Battalion"
            named = {
                self.root(m.head): m for m in near if m.named and m.kind in _BODIES and _calls(m, mention)
            }
            if len(named) == 1:
                return next(iter(named.values()))
        for m in near:
            same_word = m.lemma == mention.lemma and m.plural == mention.plural
            if same_word and countries_agree(m, mention) and adds_nothing(mention, m):
                return m
        return None

    def _person_before(self, pronoun: Token, past: list[Mention]) -> Mention | None:
        """The person that "he" stands for: the only one near, or the subject of the sentence before."""
        here = self._sentence[pronoun.i]
        near = [
            m
            for m in past
            if m.kind is EntityKind.PERSON
            and here - self._sentence[m.head] <= 1
            and self._doc[m.head].dep_ not in {"compound", "amod", "nmod"}
            and not self._is_other_side(m, pronoun)
        ]
        roots = {self.root(m.head) for m in near}
        if len(roots) == 1:
            return near[-1]
        if not roots:
            return self._person_after(pronoun)
        subjects = [m for m in near if self._doc[m.head].dep_ in {"nsubj", "nsubjpass"}]
        inside = [m for m in subjects if self._sentence[m.head] == here]
        before = [m for m in subjects if self._sentence[m.head] == here - 1]
        for choice in (inside, before):
            if len({self.root(m.head) for m in choice}) == 1:
                return choice[0]
            if choice:
                return None
        return None

    def _person_after(self, pronoun: Token) -> Mention | None:
        """The main clause's subject, where nobody came before: "After he had trained in Cuba, Ortega"."""
        clause = pronoun.head
        if pronoun.dep_ not in {"nsubj", "nsubjpass"} or clause.dep_ != "advcl":
            return None
        for child in clause.head.children:
            mention = self._mentions.get(child.i)
            if child.dep_ in {"nsubj", "nsubjpass"} and child.i > pronoun.i and mention is not None:
                return mention if mention.kind is EntityKind.PERSON and mention.named else None
        return None

    def _speaker_before(self, pronoun: Token) -> Mention | None:
        """The subject of the verb of saying above: "The army said that it had swept the area"."""
        clause = pronoun.head if pronoun.dep_ != "poss" else pronoun.head.head
        while clause.dep_ in {"xcomp", "conj", "aux"}:
            clause = clause.head
        if clause.dep_ != "ccomp":
            return None
        subject = next((c for c in clause.head.children if c.dep_ == "nsubj"), None)
        mention = self._mentions.get(subject.i) if subject is not None else None
        bodies = {*_BODIES, EntityKind.COUNTRY, EntityKind.ORGANISATION}
        return mention if mention is not None and mention.kind in bodies else None

    def _many_before(self, pronoun: Token, past: list[Mention]) -> Mention | None:
        here = self._sentence[pronoun.i]
        near = [
            m
            for m in past
            if here - self._sentence[m.head] <= 1
            and m.kind in MANY
            and (m.plural or m.kind in _BODIES)
            and self._doc[m.head].dep_ not in {"compound", "amod", "nmod"}
            and not self._is_inside(m, past)
            and not self._is_other_side(m, pronoun)
        ]
        if len({self.root(m.head) for m in near}) == 1:
            return near[-1]
        subjects = [m for m in near if self._doc[m.head].dep_ in {"nsubj", "nsubjpass"}]
        return subjects[-1] if len({self.root(m.head) for m in subjects}) == 1 else None

    def _is_other_side(self, mention: Mention, pronoun: Token) -> bool:
        """Whether it is the subject of the verb whose object the pronoun is: "forces trained them"."""
        subject = self._doc[mention.head]
        if pronoun.dep_ not in {"dobj", "dative", "pobj"} or subject.dep_ not in {"nsubj", "nsubjpass"}:
            return False
        verb = pronoun.head if pronoun.dep_ != "pobj" else pronoun.head.head
        return subject.head.i == verb.i

    def _is_inside(self, mention: Mention, past: list[Mention]) -> bool:
        """Whether it only describes another: the army in "elite units of the army"."""
        prep = self._doc[mention.head].head
        outer = prep.head.i if prep.dep_ == "prep" and prep.lower_ == "of" else -1
        return any(m.head == outer and m.kind in MANY for m in past)

    def _distance(self, later: Mention, earlier: Mention) -> int:
        return self._sentence[later.head] - self._sentence[earlier.head]


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _calls(named: Mention, pointing: Mention) -> bool:
    return pointing.lemma in words_of(named) and len(pointing.name.split()) == 1
