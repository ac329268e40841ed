"""Names of units and forces: where a body's own name begins and ends, and what the words beside it show.

"Mali's Falcon Battalion", "the Malian Falcon Battalion" and "the Falcon Battalion of Mali's army" are all the
Falcon Battalion: whose it is and what it is part of are facts beside its name, not parts of it.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from spacy.tokens import Token

from graph.mentions.gazetteer import Match
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import SECURITY, SPECIAL, UNITS, WEAK_TRAINEES, kind_of_noun
from graph.mentions.mention import Mention
from graph.mentions.phrase_names import child_of
from graph.mentions.words import NUMBER_WORDS, ORDINALS, singular, word_set

_UNIT_HEADS = word_set("service command group wing team directorate department detachment scouts element")
"""Nouns that head a unit's name together with a word of the field: "Special Boat Service"."""

_UNIT_MARKS = SPECIAL | word_set(
    "anti-terrorism terrorism strike tactical assault boat reaction intervention response operations rapid"
    " mobile airmobile light jungle mountain desert quick counter anti"
)
_SERVICES = word_set("police intelligence security prison prisons correctional customs")
"""Words whose "Service" is a whole service, no unit."""

_NOT_IN_NAMES = frozenset({",", ";", "(", ")"})
_ORDINAL = re.compile(r"^\d+(?:st|nd|rd|th)$")
_WHOLES = frozenset({EntityKind.FORCE, EntityKind.UNIT})
_OWNERS = frozenset({"GPE", "PERSON", "NORP"})


def own_words(words: Sequence[Token], head: Token, matches: Mapping[int, Match]) -> list[Token]:
    """The body's own name among the words of its phrase; all of them where no name is left without the rest.

    Left off are the owner ("Mali's"), a unit's nationality and what is said before its first capital
    ("elite"), and what it is part of ("of Mali's army").
    """
    kept = list(words)
    for index, word in enumerate(words):
        if word.tag_ == "POS" and word.i < head.i and _is_owner(word.head, matches):
            kept = list(words[index + 1 :])
    while kept and kept[0].i < head.i and (_is_said_before(kept[0]) or _is_nationality(kept, head, matches)):
        kept.pop(0)
    of = next((i for i, word in enumerate(kept) if word.i > head.i and word.lower_ == "of"), None)
    if of is not None and len(capitals(kept[:of])) > 1 and _is_body(kept[of + 1 :], matches):
        kept = kept[:of]
    return kept if len(capitals(kept)) > 1 else list(words)


def capitals(words: Sequence[Token]) -> list[Token]:
    """The words that make a name of a phrase: capitalised ones and numbers."""
    return [t for t in words if _is_ordinal(t) or (t.text[0].isupper() and t.tag_ not in {"DT", "IN"})]


def kind_by_name(kind: EntityKind | None, head: Token, own: Sequence[Token]) -> EntityKind | None:
    """What a capitalised name shows its bearer to be, where its head noun alone shows less."""
    if not head.text[0].isupper() or len(capitals(own)) < 2:
        return kind
    if kind is EntityKind.FORCE and any(_is_ordinal(t) for t in own if t.i < head.i):
        return EntityKind.UNIT  # "72nd Mobile Strike Force"
    if kind not in {None, EntityKind.ORGANISATION} or singular(head) not in _UNIT_HEADS:
        return kind
    said = {part for t in own if t.i < head.i for part in (t.lower_, *t.lower_.split("-"))}
    if said & _SERVICES and singular(head) in {"service", "directorate"}:
        return EntityKind.FORCE if "police" in said else kind
    return EntityKind.UNIT if said & (SECURITY | _UNIT_MARKS) else kind


def unit_in_apposition(head: Token) -> bool:
    """Whether the phrase beside a name calls it a unit: "the Sinchis, a police battalion"."""
    return any(
        child.dep_ == "appos"
        and child.pos_ == "NOUN"
        and singular(child) in UNITS
        and _is_one(child)
        and (singular(child) not in WEAK_TRAINEES or _is_of_security(child))
        for child in head.children
    )


def whole_of(token: Token, mention_at: Callable[[Token], Mention | None]) -> Mention | None:
    """The body that a phrase says its head is part of: "of the Malian army", "the army's".

    Args:
        mention_at: What the phrase headed by a token stands for.
    """
    beside = [child for child in token.children if child.dep_ == "appos"]
    for holder in (token, *beside):
        of = child_of(holder, "prep", "of") or child_of(holder, "prep", "from")
        for noun in (child_of(of, "pobj") if of is not None else None, child_of(holder, "poss")):
            whole = mention_at(noun) if noun is not None and noun.pos_ != "PRON" else None
            if whole is not None and whole.kind in _WHOLES:
                return whole
    return None


def _is_one(noun: Token) -> bool:
    return any(child.dep_ in {"det", "poss"} for child in noun.children)


def _is_of_security(noun: Token) -> bool:
    """Whether the phrase has a word of the field: a company of soldiers, not one that sells weapons."""
    return any(word.lower_ in SECURITY | SPECIAL for word in noun.subtree if word.i != noun.i)


def _is_owner(token: Token, matches: Mapping[int, Match]) -> bool:
    match = matches.get(token.i)
    if match is not None:
        return match.country is not None or match.entry is not None
    # The "King's" of a regiment's name is no owner.
    return kind_of_noun(singular(token), False) is not None or token.ent_type_ in _OWNERS


def _is_said_before(word: Token) -> bool:
    if word.text in _NOT_IN_NAMES or word.text in {"-", "–"}:
        return True
    return not (_is_ordinal(word) or word.text[0].isupper() or word.text[0].isdigit())


def _is_nationality(words: Sequence[Token], head: Token, matches: Mapping[int, Match]) -> bool:
    """Whether a unit's phrase begins with its country: "Zimbabwean Fifth Brigade"; a force's keeps it."""
    match = matches.get(words[0].i)
    if match is None or match.country is None or singular(head) not in UNITS | _UNIT_HEADS:
        return False
    return len(capitals([word for word in words if word.i >= match.end])) > 1


def _is_body(words: Sequence[Token], matches: Mapping[int, Match]) -> bool:
    if not words:
        return False
    match = matches.get(words[-1].i)
    country = match is not None and match.country is not None
    return country or kind_of_noun(singular(words[-1]), True) is not None


def _is_ordinal(word: Token) -> bool:
    lower = word.lower_
    return bool(_ORDINAL.match(lower)) or (word.text[0].isupper() and lower in ORDINALS | NUMBER_WORDS)
