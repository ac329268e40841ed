"""Acronyms that a text defines: "the Central African Republic (CAR)"."""

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc

from graph.mentions.gazetteer import Match


def acronyms(doc: Doc, matches: Mapping[int, Match]) -> dict[int, Match]:
    """What each later "CAR" means, by token, once the text has said it in brackets after a known name.

    Args:
        matches: Token index to the known name that covers it; tokens in here are left alone.
    """
    meant: dict[str, Match] = {}
    for match in dict.fromkeys(matches.values()):
        after = doc[match.end : match.end + 3]
        known = match.entry is not None or match.country is not None
        bracketed = len(after) == 3 and after[0].text == "(" and after[2].text == ")"
        if known and bracketed and after[1].text.isupper() and len(after[1].text) > 1:
            meant.setdefault(after[1].text, match)
    return {
        token.i: replace(meant[token.text], start=token.i, end=token.i + 1)
        for token in doc
        if token.text in meant and token.i not in matches
    }
