"""How far a noun phrase's name reaches: which words before and after the head belong to it."""

from collections.abc import Mapping

from spacy.tokens import Token

from graph.mentions.gazetteer import Match
from graph.mentions.lexicon import INSTITUTIONS, MEMBERS, kind_of_noun
from graph.mentions.words import NUMBER_WORDS, singular

MADE = frozenset({"trained", "educated", "schooled", "taught", "drilled", "instructed", "mentored"})
"""Participles that make "French-educated"; the country before them is the trainer's, not the phrase's own."""

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
    if word.pos_ in {"DET", "VERB", "ADP", "PRON", "SCONJ", "AUX", "ADV"} and word.lower_ not in {"counter"}:
        return word.dep_ != "amod" or word.lower_ in MADE or word.pos_ != "VERB"
    lower = word.lower_
    if lower in MADE or lower.rpartition("-")[2] in MADE or lower in {"former", "then", "ex", "other"}:
        return True
    if lower in {"some", "several", "many", "few", "more", "new", "additional", "various", "so", "called"}:
        return True
    # A number alone counts; an ordinal or a capital after it makes a name: "3rd Battalion".
    counts = (word.like_num and not word.text[-1].isalpha()) or word.lower_ in NUMBER_WORDS
    return (counts or word.is_space or (word.is_punct and word.text not in {"-", "'", "’"})) and (
        counts or word.text not in {"–"}
    )


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
