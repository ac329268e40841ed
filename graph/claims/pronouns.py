"""Pronouns: whom "he", "it" and "they" mean, where the text leaves no doubt."""

from collections.abc import Callable, Mapping

from spacy.tokens import Doc, Token

from graph.claims.sameness import MANY
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention

_SINGULAR = frozenset({"he", "him", "his", "himself", "she", "her", "herself"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_TEACHING = frozenset({"trained", "train", "training", "trains", "taught", "instructed", "mentored"})
_FAR = 3
"""How many sentences back "he" may mean the only man told of."""

_OWN = frozenset(
    {"commander", "member", "leader", "man", "rank", "fighter", "headquarters", "chief", "deployment"}
)
"""What a unit has and a country has not, as far as soldiers go."""
_PEOPLE = frozenset({"soldier", "officer", "troop", "recruit", "trainee", "unit", "policeman", "sergeant"})
_BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT})


class Pronouns:
    """Finds the mention that a pronoun stands for; None wherever two could be meant.

    Args:
        mentions: Head token's index to mention.
        sentence: Token index to the number of its sentence.
        root: Token index to the number of its entity, as far as that is known by now.
    """

    def __init__(
        self,
        doc: Doc,
        mentions: Mapping[int, Mention],
        sentence: Mapping[int, int],
        root: Callable[[int], int],
    ) -> None:
        self._doc = doc
        self._mentions = mentions
        self._sentence = sentence
        self._root = root

    def meant(self, pronoun: Token, past: list[Mention]) -> Mention | None:
        """Whom this pronoun means, of those mentioned up to here."""
        if pronoun.lower_ in _SINGULAR:
            front = self.description_before(pronoun)
            if front is not None:
                return self._person_before(self._doc[front.head], self._told_before(front))
            return self._person_before(pronoun, past)
        if pronoun.lower_ in {"it", "its"}:
            if pronoun.dep_ == "poss":
                return self._speaker_before(pronoun) or self._owner_before(pronoun, past)
            return self._speaker_before(pronoun) or self._body_before(pronoun, past)
        if pronoun.lower_ in _PLURAL:
            return self._many_before(pronoun, past)
        return None

    def description_before(self, pronoun: Token) -> Mention | None:
        """The description in front of a pronoun that means the same: "A former soldier, he studied"."""
        for child in pronoun.head.children if pronoun.dep_ == "nsubj" else ():
            mention = self._mentions.get(child.i)
            described = child.i < pronoun.i and child.dep_ in {"dep", "npadvmod", "nsubj", "appos"}
            if described and mention is not None and mention.kind is EntityKind.PERSON and not mention.named:
                return mention
        return None

    def _told_before(self, mention: Mention) -> list[Mention]:
        edge = self._doc[mention.head].left_edge.i
        return [m for m in self._mentions.values() if m.head < edge]

    def _body_before(self, pronoun: Token, past: list[Mention]) -> Mention | None:
        """The body that was the subject of the sentence before, for an "it" that is a subject too.

        Or of an earlier clause of the same one: "the battalion was sent north; finding nobody, it burned".
        """
        if pronoun.dep_ not in {"nsubj", "nsubjpass"}:
            return None
        here = self._sentence[pronoun.i]
        inside = [
            m
            for m in past
            if self._sentence[m.head] == here and self._doc[m.head].dep_ in {"nsubj", "nsubjpass"}
        ]
        if inside:
            one = len({self._root(m.head) for m in inside}) == 1 and inside[0].kind is EntityKind.UNIT
            others = any(
                self._sentence[m.head] == here and m.kind in MANY and not self._is_one(m, inside[0])
                for m in past
            )
            apart = self._doc[inside[0].head].head.i != pronoun.head.i
            return inside[0] if one and apart and not others else None
        found = [
            m
            for m in past
            if m.kind in _BODIES
            and self._sentence[m.head] == here - 1
            and self._doc[m.head].dep_ in {"nsubj", "nsubjpass"}
        ]
        return found[0] if len({self._root(m.head) for m in found}) == 1 else None

    def _is_one(self, first: Mention, second: Mention) -> bool:
        return self._root(first.head) == self._root(second.head)

    def _owner_before(self, pronoun: Token, past: list[Mention]) -> Mention | None:
        """The body of "its commander": the only one in this sentence or the one before.

        A country has soldiers and officers too: of those, the body has to be the one that is spoken of.
        """
        here = self._sentence[pronoun.i]
        near = [m for m in past if m.kind in _BODIES and here - self._sentence[m.head] <= 1]
        near = [m for m in near if self._doc[m.head].dep_ not in {"compound", "amod", "nmod", "poss"}]
        # "Its companies" are parts of the body that is spoken of, not another one.
        near = [m for m in near if not any(c.lower_ == "its" for c in self._doc[m.head].children)] or near
        if len({self._root(m.head) for m in near}) != 1:
            return None
        if pronoun.head.lemma_.lower() in _OWN:
            return near[-1]
        told = [m for m in near if self._doc[m.head].dep_ in {"nsubj", "nsubjpass"}]
        return told[-1] if told and pronoun.head.lemma_.lower() in _PEOPLE else None

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
        roots = {self._root(m.head) for m in near}
        if len(roots) == 1:
            return near[-1]
        if not roots:
            return self._person_after(pronoun) or self._only_person(pronoun, past)
        subjects = [m for m in near if self._doc[m.head].dep_ in {"nsubj", "nsubjpass"}]
        inside = [m for m in subjects if self._sentence[m.head] == here]
        before = [m for m in subjects if self._sentence[m.head] == here - 1]
        for choice in (inside, before):
            if len({self._root(m.head) for m in choice}) == 1:
                return choice[0]
            if choice:
                return None
        return None

    def _only_person(self, pronoun: Token, past: list[Mention]) -> Mention | None:
        """The one man told of in the few sentences before, where these tell of nobody else."""
        here = self._sentence[pronoun.i]
        if pronoun.dep_ not in {"nsubj", "nsubjpass"}:
            return None
        told = [m for m in past if m.kind is EntityKind.PERSON and here - self._sentence[m.head] <= _FAR]
        subjects = [m for m in told if self._doc[m.head].dep_ in {"nsubj", "nsubjpass"}]
        one = len({self._root(m.head) for m in told}) == 1
        return subjects[-1] if one and subjects else None

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
            and not (pronoun.dep_ == "pobj" and pronoun.head.head.i == m.head)  # "a squad of them"
        ]
        if len({self._root(m.head) for m in near}) == 1:
            return near[-1]
        subjects = [m for m in near if self._stands_as(m, {"nsubj", "nsubjpass"})]
        one = len({self._root(m.head) for m in subjects}) == 1
        # "Instructors trained soldiers. They mutinied", "several of them deserted": either could be meant.
        # "Forty men were trained by Cuban officers. Most of them deserted" tells whom it speaks of.
        taught = one and all(self._is_taught(m) for m in subjects)
        if not one or (pronoun.dep_ == "pobj" and not taught) or any(self._teaches(m) for m in subjects):
            return None
        return subjects[-1]

    def _stands_as(self, mention: Mention, roles: set[str]) -> bool:
        """Whether it is one of a verb's subjects, the first or one joined to it."""
        token = self._doc[mention.head]
        while token.dep_ == "conj" and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            token = token.head
        return token.dep_ in roles

    def _is_taught(self, mention: Mention) -> bool:
        """Whether it is the subject of a passive about training, one of the verbs of teaching."""
        token = self._doc[mention.head]
        while token.dep_ == "conj" and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            token = token.head
        return token.dep_ == "nsubjpass" and token.head.lower_ in _TEACHING

    def _teaches(self, mention: Mention) -> bool:
        """Whether it is the subject of a clause about training, which speaks of the trained as much."""
        words = {token.lower_ for token in self._doc[mention.head].head.subtree}
        return self._doc[mention.head].dep_ == "nsubj" and bool(words & _TEACHING)

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
