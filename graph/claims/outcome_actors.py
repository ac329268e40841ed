"""Who did it: a noun phrase read as an outcome's actor, or as a body of which only some members acted."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from graph.claims.clauses import after, objects
from graph.claims.outcome_counts import commander_above, counted_before, is_bare_count, pair_meant
from graph.claims.reading import Reading
from graph.claims.trainees import name_of
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind
from graph.mentions.lexicon import MEMBERS
from graph.mentions.mention import Mention
from graph.mentions.words import singular

_BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT})


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who did something.

    Args:
        mention: The phrase that names them best.
        head: The head word in this sentence, a pronoun perhaps.
        host: Alpha-2 code of their country; None where the words here do not tell it.
        some: Only some members of what the mention names.
        members: Those members' own phrase, where they have one: "six officers of the battalion".
        members_head: Its head word.
        body: The head word of the unit that a person by name commands or serves in.
    """

    mention: Mention
    head: Token
    host: str | None
    some: bool
    members: Mention | None = None
    members_head: Token | None = None
    body: Token | None = None


def actors_of(reading: Reading, tokens: Iterable[Token]) -> list[Actor]:
    """Those of these nouns that can act here: people and bodies with a country, and persons by name."""
    found = []
    for token in [item for noun in tokens for item in pair_meant(reading, noun)]:
        head, some = _body_behind(reading, counted_before(reading, token))
        some = some or is_bare_count(token)
        mention = name_of(reading, head)
        if mention is None or mention.kind not in TRAINEE_KINDS:
            continue
        if mention.kind is EntityKind.PERSON and not mention.named and not _is_security(reading, head):
            continue
        # What "those units" points back to tells what they are: "Malian army units".
        telling = reading.doc[mention.head]
        # "Afghan forces" fight; so do the mere "forces" of a country.
        national = mention.kind is EntityKind.FORCE and mention.country is not None
        if not national and (
            reading.phrases.is_weak(head)
            and not mention.named
            and not reading.phrases.is_about_security(telling)
        ):
            continue
        host = mention.country or reading.references.country(head)
        # A training may be told of the members, or of their body: both are kept until that is known.
        apart = some and head.i != token.i and reading.phrases.referent(token).i == token.i
        members = name_of(reading, token) if apart else None
        body = _unit_of(reading, head) if mention.kind is EntityKind.PERSON and mention.named else None
        if host is None and body is not None:
            host = reading.references.country(body)
        found.append(Actor(mention, head, host, some, members, token if apart else None, body))
    return found


def _body_behind(reading: Reading, token: Token) -> tuple[Token, bool]:
    """The noun that names the actor, and whether the words before it take only a part of that."""
    leader = commander_above(reading, token)
    if leader is not None:
        return leader, False
    inner = reading.phrases.referent(token)
    if inner.i != token.i:
        mention = reading.references.mention(inner)
        takes_part = singular(token) in MEMBERS or token.lower_ in MEMBERS or token.like_num
        pronoun = inner.tag_ == "PRP"
        whole = mention is not None and (pronoun or mention.definite or mention.kind in _BODIES)
        if takes_part and not whole and (body := _body_of(reading, inner)) is not None:
            return body, True  # "dozens of soldiers of the battalion"
        return inner, takes_part and whole
    mention = reading.phrases.at(token)
    holder = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    held = reading.phrases.at(holder) if holder is not None else None
    if mention is not None and mention.kind in _BODIES and held is not None and held.kind is EntityKind.GROUP:
        return token, True  # "soldiers of the special forces deserted": hung on the forces by the parser
    them = next((noun for noun in after(token, "of") if noun.tag_ == "PRP"), None)
    if them is not None and reading.references.mention(them) is not None:
        return them, True  # "a squad of them"
    body = _body_of(reading, token)
    return (body, True) if body is not None else (token, False)


def _body_of(reading: Reading, people: Token) -> Token | None:
    """The body in "six officers of the battalion", which is what a training of it can be tied to.

    As well in "its commander", "the unit's men". A person by name is no mere member.
    """
    mention = reading.phrases.at(people)
    if mention is None or mention.kind not in {EntityKind.GROUP, EntityKind.PERSON}:
        return None
    if mention.kind is EntityKind.PERSON and mention.named:
        return None
    known = reading.references.best(people)
    if known is not None and known.kind is EntityKind.PERSON and known.named:
        return None  # "the battalion's commander, Colonel X"
    for noun in after(people, "of", "from"):
        body = reading.phrases.at(noun)
        if body is not None and body.kind in _BODIES and (body.definite or body.named):
            return noun
    for owner in people.children:
        if owner.lower_ == "whose" and owner.dep_ == "poss" and people.head.dep_ == "relcl":
            owner = people.head.head  # "a battalion whose officers refused orders"
        elif owner.dep_ != "poss":
            continue
        body = reading.references.mention(owner)
        if body is not None and body.kind is EntityKind.UNIT:
            return owner
    return None


def _unit_of(reading: Reading, person: Token) -> Token | None:
    """The unit that some words say a person by name is of: "X, the commander of the presidential guard"."""
    for told in reading.references.told_of(person):
        role = reading.doc[told.head]
        if any(child.lower_ in {"former", "ex", "onetime"} for child in role.lefts):
            continue
        nouns = after(role, "of", "in", "from")
        nouns += [child for child in role.children if child.dep_ == "poss"]
        clauses = (c for c in role.children if c.dep_ == "relcl" and c.lemma_ in {"command", "lead", "head"})
        nouns += [noun for clause in clauses for noun in objects(clause)]
        for noun in nouns:
            units = [m for m in reading.references.told_of(noun) if m.kind is EntityKind.UNIT]
            if any(unit.definite or unit.named for unit in units) or len(units) > 1:
                return reading.doc[units[0].head]
            if units and reading.references.mention(noun) not in units:
                return reading.doc[units[0].head]  # "the guard" after the presidential guard
    return None


def _is_security(reading: Reading, token: Token) -> bool:
    mention = reading.phrases.at(token)
    if mention is None:
        return False
    civil = {
        "president",
        "minister",
        "man",
        "woman",
        "head",
        "figure",
        "member",
        "agent",
        "graduate",
        "student",
    }
    return mention.lemma not in civil or reading.phrases.is_about_security(token)
