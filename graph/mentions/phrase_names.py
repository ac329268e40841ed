"""How far a noun phrase's name reaches: which words before and after the head belong to it."""

from collections.abc import Mapping

from spacy.tokens import Token

from graph.mentions.gazetteer import Match
from graph.mentions.lexicon import INSTITUTIONS, MEMBERS, kind_of_noun
from graph.mentions.words import NUMBER_WORDS, singular, word_set

MADE = frozenset({"trained", "educated", "schooled", "taught", "drilled", "instructed", "mentored"})
"""Participles that make "French-educated"; the country before them is the trainer's, not the phrase's own."""

_BEFORE_NAMES = word_set(
    "some several many few more new additional various so called former then ex other dozens hundreds"
)
_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "its", "their", "his", "her"})


def name_words(token: Token, matches: Mapping[int, Match]) -> list[Token]:
    """The phrase from its first telling modifier to the head, and a name after "of"."""
    begin = token.i
    for word in reversed(token.doc[token.left_edge.i : token.i]):
        if _ends_name(word) or not _leads_to(word, token):
            break
        begin = word.i
    while begin < token.i and (token.doc[begin].is_punct or token.doc[begin].pos_ == "CCONJ"):
        begin += 1
    end = token.i
    of = child_of(token, "prep", "of")
    if of is not None and of.i == token.i + 1 and (inner := child_of(of, "pobj")) is not None:
        known = matches.get(inner.i) or kind_of_noun(singular(inner), True)
        institution = singular(token) in INSTITUTIONS
        if (known or institution) and inner.i - of.i <= 5 and singular(token) not in MEMBERS:
            match = matches.get(inner.i)
            end = match.end - 1 if match else inner.i
    return list(token.doc[begin : end + 1])


def _ends_name(word: Token) -> bool:
    """Whether a name cannot reach over this word to its left."""
    lower = word.lower_
    if lower in MADE or lower.rpartition("-")[2] in MADE or lower in _BEFORE_NAMES:
        return True
    if word.pos_ in {"DET", "ADP", "PRON", "SCONJ", "AUX", "ADV"} or lower == "strong":
        return True
    if word.pos_ == "VERB":
        # "armed forces" is a name, "US-backed rebels" are rebels.
        return word.dep_ != "amod" or has_hyphen(word)
    # A number alone counts; an ordinal makes a name: "3rd Battalion".
    counts = (word.like_num and not word.text[-1].isalpha()) or lower in NUMBER_WORDS
    return counts or word.is_space or (word.is_punct and word.text not in {"-", "'", "’"})


def _leads_to(word: Token, head: Token) -> bool:
    return head.is_ancestor(word)


def points_back(token: Token) -> bool:
    """Whether the phrase has a word that points back: "the unit", "those officers", "Qaddafi's center"."""
    return any(
        child.lower_ in _POINTING or (child.dep_ == "poss" and child.pos_ == "PROPN")
        for child in token.lefts
        if child.dep_ in {"det", "poss", "predet"}
    )


def child_of(token: Token, dep: str, word: str | None = None) -> Token | None:
    """The first child that depends in this way, and is this word where one is given."""
    return next((c for c in token.children if c.dep_ == dep and (word is None or c.lower_ == word)), None)


def with_joined(token: Token) -> list[Token]:
    """The word and those joined to it on its right: "Paraguayan, Uruguayan and Chilean"."""
    joined = (right for right in token.rights if right.dep_ == "conj")
    return [token, *(word for right in joined for word in with_joined(right))]


def has_hyphen(token: Token) -> bool:
    """Whether the word is the second part of a compound: "backed" in "US-backed"."""
    return "-" in token.text or any(child.text in {"-", "–", "‑"} for child in token.lefts)
