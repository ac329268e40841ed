"""Who is meant by a mere count, or by whose men they are: "thirty joined", "both", "his men"."""

from spacy.tokens import Token

from graph.claims.clauses import SUBJECTS, after
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import MEMBERS
from graph.mentions.words import singular

_MANY = frozenset({EntityKind.UNIT, EntityKind.GROUP, EntityKind.FORCE})
_REACH = 60
"""How many words back "both" and "the two sergeants" may point."""


def is_bare_count(token: Token) -> bool:
    """Whether the word is a number or "several", with no noun that it counts: "at least thirty joined"."""
    count = token.like_num or token.lower_ in MEMBERS
    noun = token.pos_ in {"NOUN", "PROPN"} and singular(token) in {"member", "element"}
    return count and not noun and token.dep_ in SUBJECTS and not after(token, "of")


def counted_before(reading: Reading, token: Token) -> Token:
    """What a bare count counts, the people or body that the clause before it in the sentence speaks of."""
    if not is_bare_count(token):
        return token
    sentence = token.sent
    for word in reversed(reading.doc[sentence.start : token.i]):
        if word.dep_ not in SUBJECTS:
            continue
        told = reading.phrases.referent(word)
        mention = reading.references.mention(told)
        return told if mention is not None and mention.kind in _MANY else token
    return token


def pair_meant(reading: Reading, token: Token) -> list[Token]:
    """The two people by name that "both" and "the two sergeants" mean; of all else the word itself."""
    two = any(c.lower_ == "two" for c in token.lefts) and any(c.lower_ == "the" for c in token.lefts)
    alone = token.lower_ == "both" and token.dep_ in SUBJECTS and not after(token, "of")
    mention = reading.phrases.at(token)
    if not alone and not (two and mention is not None and mention.kind is EntityKind.GROUP):
        return [token]
    start = max(0, token.i - _REACH)
    for word in reversed(reading.doc[start : token.i]):
        first = word.head
        pair = word.dep_ == "conj" and all(_is_name(reading, noun) for noun in (first, word))
        if pair and sum(1 for c in first.children if c.dep_ == "conj") == 1 and first.dep_ != "conj":
            return [first, word]
    return [token]


def commander_above(reading: Reading, token: Token) -> Token | None:
    """The man whose deed that of his men is: "soldiers under his command", "troops under Colonel X"."""
    mention = reading.phrases.at(token)
    if mention is None or mention.named or mention.kind not in {EntityKind.GROUP, EntityKind.FORCE}:
        return None
    for noun in [*after(token, "under"), *(n for c in _led(token) for n in after(c, "under", "by"))]:
        command = singular(noun) in {"command", "leadership", "order", "orders"}
        owners = [c for c in noun.children if c.dep_ == "poss"] if command else [noun]
        owners += after(noun, "of") if command else []
        for owner in owners:
            leader = reading.references.best(owner)
            if leader is not None and leader.kind is EntityKind.PERSON and leader.named:
                return owner
    return None


def _led(token: Token) -> list[Token]:
    return [c for c in token.children if c.dep_ == "acl" and c.lemma_ in {"lead", "command"}]


def _is_name(reading: Reading, noun: Token) -> bool:
    mention = reading.phrases.at(noun)
    return mention is not None and mention.kind is EntityKind.PERSON and mention.named
