"""Attribution: who says it, where the article reports somebody else's word."""

from spacy.tokens import Token

from graph.claims.claim import Attribution
from graph.claims.clauses import agents, governors, is_passive
from graph.mentions.phrases import Phrases
from graph.mentions.words import word_set

_SAYING = word_set(
    "say tell state report recount claim allege announce confirm explain add write note reveal"
    " declare testify argue insist admit acknowledge concede accuse charge deny estimate describe"
    " find conclude document reject warn dismiss refute dispute rebut insist maintain"
)
_ACCUSING = word_set("accuse blame implicate")
_CONTENT = word_set("ccomp xcomp parataxis advcl prep pcomp dep")


def attribution(trigger: Token, phrases: Phrases) -> Attribution | None:
    """Who is quoted or credited for what this word says; None where the article speaks for itself.

    Four forms: a verb of saying above the word ("X said that ..."), beside it ("..., X said"), "according
    to X", and "as X reported".
    """
    chain = [trigger, *governors(trigger)]
    for position, word in enumerate(chain):
        below = chain[position - 1] if position else None
        if below is not None and word.lemma_.lower() in _SAYING and _is_content(below):
            speaker = _subject_name(word, phrases, below)
            if speaker is not None:
                return speaker
        if word.lemma_.lower() in _ACCUSING:
            accuser = _accuser(word, phrases, below)
            if accuser is not None:
                return accuser
        for child in word.children:
            if child.i == (below.i if below is not None else -1):
                continue
            found = _aside(child, phrases)
            if found is not None:
                return found
    return None


def _accuser(verb: Token, phrases: Phrases, below: Token | None) -> Attribution | None:
    """Who "accused soldiers of the battalion of killing", or by whom they were accused."""
    by = agents(verb)
    if by:
        return _named(by[0], phrases)
    passive = is_passive(verb) or verb.dep_ == "acl"
    return None if passive else _subject_name(verb, phrases, below)


def _is_content(said: Token) -> bool:
    """Whether this is what somebody says: a clause, or the "allegation that ..." that somebody rejects."""
    allegation = said.dep_ in {"dobj", "pobj"} and any(c.dep_ in {"acl", "ccomp"} for c in said.children)
    return said.dep_ in _CONTENT or allegation


def _aside(child: Token, phrases: Phrases) -> Attribution | None:
    if child.dep_ in {"parataxis", "ccomp"} and child.lemma_ in _SAYING:
        return None
    told_as = any(c.dep_ == "mark" and c.lower_ == "as" for c in child.children)
    if child.dep_ == "advcl" and child.lemma_ in _SAYING and told_as:
        return _subject_name(child, phrases, None)
    if child.lower_ == "according" and child.dep_ in {"prep", "advmod"}:
        for to in child.children:
            for noun in to.children:
                if noun.dep_ == "pobj":
                    return _named(noun, phrases)
    return None


def _subject_name(verb: Token, phrases: Phrases, below: Token | None) -> Attribution | None:
    for child in verb.children:
        if child.dep_ == "nsubj" and child is not below:
            return _named(child, phrases)
    return None


def _named(noun: Token, phrases: Phrases) -> Attribution | None:
    if noun.pos_ == "PRON":
        return None
    person = phrases.persons.at(noun)
    if person is not None:
        return Attribution(speaker=person, affiliation=_affiliation(noun))
    words = [t for t in noun.subtree if t.i <= noun.i and t.dep_ not in {"relcl", "punct"} and not t.is_space]
    of = next((c for c in noun.children if c.dep_ == "prep" and c.i == noun.i + 1), None)
    last = noun
    if of is not None:
        last = next((c for c in of.children if c.dep_ == "pobj"), noun)
    start = words[0] if words else noun
    if start.lower_ in {"a", "an"} and len(words) > 1:
        start = words[1]
    return Attribution(speaker=" ".join(noun.doc[start.i : last.i + 1].text.split()))


def _affiliation(person: Token) -> str | None:
    """What stands in apposition to a speaker: "the Mexico researcher at Human Rights Watch"."""
    for child in person.children:
        if child.dep_ == "appos":
            words = [t for t in child.subtree if t.dep_ != "relcl"]
            text = person.doc[words[0].i : words[-1].i + 1].text
            return " ".join(text.split()).rstrip(" ,")
    return None
