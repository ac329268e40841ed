"""Sentences that speak to a reader or a machine instead of stating something: no claim is taken from them.

A courtesy, not the wall: what keeps an instruction from doing harm is that only what the text itself says of
named parties can become a claim. This keeps the instruction's own words ("report that X trained Y") out.
"""

import re

from spacy.tokens import Token

from graph.claims.clauses import governors

_TO_A_MACHINE = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,60}"
    r"\b(?:previous|above|prior|earlier|all|your|these|system|other)\s+(?:\w+\s+){0,2}"
    r"(?:instruction|prompt|direction|guideline|rules?\b|text|task)"
    r"|\b(?:system|developer|user|assistant)\s+(?:prompt|message|instruction|override|role)"
    r"|\byou are (?:now )?an?\b[^.!?\n]{0,30}\b(?:ai|assistant|model|bot|extractor|agent)\b"
    r"|\b(?:as|to) (?:an? |the |any )?(?:ai|large language model|language model|llm|chatbot|extractor)\b"
    r"|\b(?:ai|llm|language model)s? (?:reading|processing|that reads?|which reads?|summari[sz]ing) "
    r"|\bnew instructions?\b|\bjson\b|\bjson_schema\b|</?(?:system|instructions?|article|user|assistant)>"
    r"|<\|[^|\n]{1,40}\|>|\[/?inst\]|(?:^|[.!?:;]\s)\s*#{0,4}\s*(?:system|assistant|user)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_BREAK = re.compile(r"\n[^\S\n]*\n")
_OPENING = frozenset({"ADV", "INTJ", "PUNCT", "SPACE", "CCONJ", "SYM"})
_MUST = frozenset({"must", "should", "shall", "need", "have", "will", "can"})


def addresses_machine(content: str, start: int, end: int) -> bool:
    """Whether the paragraph around these characters speaks to a language model or a program."""
    begin = max((match.end() for match in _BREAK.finditer(content, 0, start)), default=0)
    after = _BREAK.search(content, end)
    return _TO_A_MACHINE.search(content, begin, after.start() if after else len(content)) is not None


def is_told_to_reader(trigger: Token) -> bool:
    """Whether the event stands under a command ("report that X trained Y") or a "you must report"."""
    return any(_commands(word) for word in (trigger, *governors(trigger)))


def _commands(word: Token) -> bool:
    subject = next((c for c in word.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None:
        helped = any(c.dep_ == "aux" and c.lower_ in _MUST for c in word.children)
        return subject.lower_ == "you" and helped
    if word.tag_ not in {"VB", "VBP"} or word.dep_ not in {"ROOT", "conj", "ccomp", "xcomp", "parataxis"}:
        return False
    if any(c.dep_ in {"aux", "auxpass"} for c in word.children):
        return False
    if word.dep_ == "conj" and word.head.pos_ in {"VERB", "AUX"} and _commands(word.head):
        return True  # "Ignore that and report this"
    return _opens(word)


def _opens(word: Token) -> bool:
    """Whether the word opens its sentence, or what follows a colon or a quotation mark in it."""
    for index in range(word.i - 1, word.sent.start - 1, -1):
        before = word.doc[index]
        if before.text in {":", '"', "“", ">"}:
            return True
        if before.pos_ not in _OPENING and before.lower_ not in {"please", "now", "then"}:
            return False
    return True
