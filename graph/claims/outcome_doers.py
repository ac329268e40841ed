"""Who did what a noun tells: the words around "coup" or "massacre" that name its doer."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graph.claims.clauses import after, agents, is_passive, is_verb, objects, subjects, with_conjuncts
from graph.claims.outcome_type import OutcomeType
from graph.claims.outcome_words import (
    ACCUSING,
    DOING,
    HEADING,
    LEADERS,
    SUFFERED,
    SUFFERING,
    TAKING_PART,
    USING,
)
from graph.mentions.lexicon import PARTITIVES
from graph.mentions.words import bases, singular

_PLAY = frozenset({"take", "play", "have"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_COUNTS = PARTITIVES | {"wave", "spate", "series", "string", "rash", "leader", "act", "case", "campaign"}
_ROLES = frozenset({"role", "part", "hand", "involvement", "complicity", "participation"})
_RECORDS = frozenset({"record", "history", "pattern", "string", "trail"})


@dataclass(frozen=True, slots=True)
class Doers:
    """Some nouns that stand for those who did it.

    Args:
        nouns: Their heads.
        trigger: The word that says that they did.
        hearsay: It is only an accusation.
    """

    nouns: list[Token]
    trigger: Token
    hearsay: bool = False


def doers_of(noun: Token, kind: OutcomeType) -> Iterator[Doers]:
    """Those who did what this noun tells, each with the word that ties them to it."""
    whole = noun
    while whole.dep_ in {"compound", "conj", "nmod"} and whole.head.pos_ in _NOUNS:
        if singular(whole.head) in LEADERS:  # "coup leader X", "the coup leader"
            leader = whole.head
            while leader.dep_ in {"compound", "nmod"} and leader.head.pos_ in _NOUNS:
                leader = leader.head
            yield Doers([leader], whole)
            return
        whole = whole.head
    # "a wave of desertions", "hundreds of killings": what holds of the count holds of the deeds.
    while whole.dep_ == "pobj" and whole.head.lower_ == "of" and _counts(whole.head.head):
        if singular(whole.head.head) in LEADERS:
            break
        whole = whole.head.head
    junta = singular(noun) == "junta"
    by = after(noun, "by")
    if by:
        yield Doers(by, noun)
    for clause in noun.children:  # "the coup led by"
        if clause.dep_ == "acl" and _does(clause, junta) and agents(clause):
            yield Doers(agents(clause), clause if junta else noun)
    owners = [c for c in noun.children if c.dep_ == "poss"]
    if owners and not junta:
        yield Doers([item for owner in owners for item in with_conjuncts(owner)], noun)
    if kind in SUFFERED:
        yield from _suffering(noun, whole)
    head = whole.head
    using = singular(noun) in {"torture", "brutality"} and head.lemma_ in USING
    having = singular(whole) in _RECORDS and head.lemma_ == "have" and whole.i != noun.i
    does = _does(head, junta) or using or having
    if whole.dep_ == "dobj" and is_verb(head) and not is_passive(head) and does:
        yield Doers(subjects(head), head)
    elif whole.dep_ == "nsubjpass" and _does(head, junta):
        yield Doers(agents(head), head)
    elif whole.dep_ == "pobj":
        yield from _after_preposition(noun, whole)


def _suffering(noun: Token, whole: Token) -> Iterator[Doers]:
    """The body that went through it: "the collapse of the army", "desertions plagued the battalion"."""
    of = after(noun, "of", "from", "in", "among", "within")
    if of:
        yield Doers(of, noun)
    verb = whole.head
    if not is_verb(verb):
        return
    if whole.dep_ == "nsubj" and verb.lemma_ in SUFFERING:
        yield Doers(objects(verb), verb)
    elif whole.dep_ == "nsubj" and verb.lemma_ in {"break", "occur", "erupt"}:
        yield Doers(after(verb, "in", "among", "within"), verb)
    elif whole.dep_ == "dobj" and verb.lemma_ in SUFFERING:
        yield Doers(subjects(verb), verb)


def _after_preposition(noun: Token, whole: Token) -> Iterator[Doers]:
    prep = whole.head
    governor = prep.head
    if prep.lower_ == "of" and singular(governor) in LEADERS and governor.pos_ in _NOUNS:
        yield Doers([governor], noun)
        return
    if prep.lower_ == "behind":  # "the officers behind the coup", "was behind the coup"
        yield Doers(subjects(governor) if governor.pos_ in {"VERB", "AUX"} else [governor], noun)
        return
    if _is_role(governor) and any(c.dep_ == "poss" for c in governor.children):
        yield Doers(
            [c for c in governor.children if c.dep_ == "poss"], governor
        )  # "his role in the massacre"
        return
    charged = governor.dep_ in {"dobj", "nsubjpass"} and governor.head.lemma_ in ACCUSING
    if prep.lower_ in {"of", "for"} and charged:  # "accused the police of torture"
        yield Doers(with_conjuncts(governor), governor.head, hearsay=True)
        return
    if governor.dep_ == "pobj" and governor.head.head.lemma_ in TAKING_PART and is_verb(governor.head.head):
        governor = governor.head.head  # "convicted in Madrid of the murder": hung on the place
    lemma = governor.lemma_.lower()
    part = any(c.dep_ == "dobj" and c.lower_ in {"part", "role", "hand"} for c in governor.children)
    if lemma in {"part", "role", "hand"} and governor.head.lemma_ in _PLAY:  # "took part in"
        yield Doers(subjects(governor.head), governor.head)
    elif lemma in _PLAY and part and prep.lower_ == "in":
        yield Doers(subjects(governor), governor)
    elif (
        lemma in TAKING_PART
        and prep.lower_ in {"in", "of", "to", "for", "with", "over"}
        and lemma not in {"have", "take"}
    ):
        if governor.pos_ == "ADJ":
            yield Doers(subjects(governor.head) or [governor.head], governor)
        elif is_verb(governor):
            yield Doers(_accused(governor), governor, lemma in ACCUSING)


def _is_role(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and singular(noun) in _ROLES


def _counts(noun: Token) -> bool:
    return singular(noun) in _COUNTS | _RECORDS


def _does(verb: Token, junta: bool) -> bool:
    return any(base in (HEADING if junta else DOING) for base in bases(verb))


def _accused(verb: Token) -> list[Token]:
    """Whom somebody accuses: the object, or the subject of the passive."""
    given = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return with_conjuncts(given) if given is not None and not is_passive(verb) else subjects(verb)
