"""Persons: full names, the ranks before them, and the surname by which a text speaks of them later."""

import re

from spacy.tokens import Doc, Span, Token

from graph.mentions.gazetteer import Gazetteer
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import OFFICES, PERSON_TITLES, kind_of_noun

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_RANK_LENGTH = 5  # tokens: "Lt . Col ."
_SHORT = 5  # characters: "gens" and "cols" are no plurals
_NAME = re.compile(r"^[^\W\d_][\w'’.\-]*$")


class Persons:
    """Which tokens name a person in this text.

    The model's PERSON entities, cleaned of ranks and titles; then every later use of a surname, however
    the model labels it; then capitals after a rank ("Captain Sanogo").

    Args:
        taken: Tokens that the gazetteer knows as something else.
    """

    def __init__(self, doc: Doc, gazetteer: Gazetteer, taken: frozenset[int]) -> None:
        self._doc = doc
        self._ranks = gazetteer.ranks
        self._taken = taken
        self._spans: dict[int, Span] = {}
        for entity in doc.ents:
            if entity.label_ == "PERSON":
                self._add(entity.start, entity.end)
        for token in doc:
            if token.i not in self._spans and self._after_rank(token):
                end = token.i + 1
                while (
                    end < len(doc)
                    and doc[end].tag_ == "NNP"
                    and end not in taken
                    and _NAME.match(doc[end].text)
                ):
                    end += 1
                self._add(token.i, end)
        for token in doc:
            if token.i not in self._spans and _is_described_as_person(token):
                self._add(_name_start(token, taken), token.i + 1)
        self._full: dict[str, str] = {}
        for span in self._spans.values():
            if len(span) > 1:
                self._full.setdefault(span[-1].text, span.text)
        for token in doc:
            if token.text in self._full and token.i not in self._spans and token.i not in taken:
                self._spans[token.i] = doc[token.i : token.i + 1]

    def at(self, token: Token) -> str | None:
        """The person's name, in full where the text gives it in full anywhere; None where it is no person.

        Only the last token of a name answers: it heads the phrase.
        """
        span = self._spans.get(token.i)
        if span is None or token.i != span.end - 1:
            return None
        if len(span) > 1:
            return " ".join(word.text for word in span) if "-" not in span.text else span.text
        return self._full.get(span.text, span.text)

    def span(self, token: Token) -> Span:
        """The name as it stands here."""
        return self._spans[token.i]

    def rank(self, token: Token) -> str | None:
        """The rank written before the name, as written."""
        first = self._spans[token.i].start
        for start in range(max(0, first - _RANK_LENGTH), first):
            words = self._doc[start:first].text
            if words.lower() in self._ranks or words.lower().removesuffix(".") in self._ranks:
                return words
        return None

    def _after_rank(self, token: Token) -> bool:
        if token.tag_ != "NNP" or token.i in self._taken or not _NAME.match(token.text) or token.i == 0:
            return False
        if token.lower_ in self._ranks or token.lower_ in PERSON_TITLES:
            return False
        if kind_of_noun(token.lower_.removesuffix("s"), False) is not None:
            return False
        before = token.nbor(-1)
        if before.text == "." and token.i > 1:
            before = token.nbor(-2)
        return before.text[0].isupper() and (self._is_rank(before.lower_) or before.lower_ in {"mr", "mr."})

    def _is_rank(self, word: str) -> bool:
        """Whether it is a rank in lower case, of one or, written out, of several: "sergeants X and Y"."""
        return word in self._ranks or (len(word) > _SHORT and word.removesuffix("s") in self._ranks)

    def _add(self, start: int, end: int) -> None:
        while end > start and _is_no_name_end(self._doc[end - 1]):
            end -= 1
        while start < end and self._is_title(self._doc[start]):
            start += 1
        # "Paul-Henri": the model may cut a name at its hyphen.
        while start > 1 and self._doc[start - 1].text == "-" and self._doc[start - 2].tag_ == "NNP":
            start -= 2
        if start == end or any(index in self._taken for index in range(start, end)):
            return
        last = self._doc[end - 1].lower_
        if not self._doc[start].text[0].isupper() or kind_of_noun(last, False) or last in OFFICES:
            return
        span = self._doc[start:end]
        for token in span:
            self._spans[token.i] = span

    def _is_title(self, token: Token) -> bool:
        word = token.lower_.removesuffix(".")
        return self._is_rank(word) or word in PERSON_TITLES or token.is_punct or token.lower_ in self._ranks


def _is_no_name_end(token: Token) -> bool:
    """Whether the model took one word too many: "Mendoza of", "Sanogo's"."""
    return token.text in _POSSESSIVE or token.is_space or token.tag_ in {"IN", "CC", "DT"}


def _is_described_as_person(token: Token) -> bool:
    """Whether the sentence shows that a capitalised name is a person's, whatever the model calls it.

    It has "who" after it, is or has in apposition a noun for a person, or "was" one: "X was a sergeant".
    """
    if token.tag_ != "NNP" or not token.text[:1].isupper() or token.dep_ in {"compound", "nmod", "amod"}:
        return False
    if token.ent_type_ in {"DATE", "NORP", "MONEY", "PERCENT"}:
        return False
    for child in token.children:
        if child.dep_ == "relcl" and any(c.lower_ == "who" for c in child.children):
            return True
        if child.dep_ == "appos" and _is_person_noun(child):
            return True
    if token.dep_ == "appos" and _is_person_noun(token.head):
        return True
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        return any(child.dep_ == "attr" and _is_person_noun(child) for child in token.head.children)
    return False


def _is_person_noun(token: Token) -> bool:
    return token.tag_ == "NN" and kind_of_noun(token.lower_, False) is EntityKind.PERSON


def _name_start(token: Token, taken: frozenset[int]) -> int:
    start = token.i
    while start > token.sent.start and token.doc[start - 1].tag_ == "NNP" and start - 1 not in taken:
        if token.doc[start - 1].head.i > token.i:
            break
        start -= 1
    return start
