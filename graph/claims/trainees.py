"""Whom: a noun phrase read as somebody who was trained, with the country they belong to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from graph.claims.clauses import after, governors, is_verb, some_of_whom, subjects, with_conjuncts
from graph.claims.drafts import Trainer
from graph.claims.fellows import country_of_fellows
from graph.claims.reading import Reading
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind
from graph.mentions.lexicon import CIVIL, MEMBERS, SECURITY, SPECIAL, TEACHERS, WANDERING
from graph.mentions.mention import Mention
from graph.mentions.words import number_in, number_of, singular, word_set

_BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT})
_HIRING = word_set("hire contract employ invite recruit")
_PEOPLE = frozenset({EntityKind.GROUP, EntityKind.PERSON})
_MILITARY = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.INSTITUTION})


@dataclass(frozen=True, slots=True)
class Trainee:
    """Somebody who was trained.

    Args:
        mention: The phrase that names them best.
        head: The head word in this sentence, a pronoun perhaps.
        host: Alpha-2 code of their country; None where the words here do not tell it.
    """

    mention: Mention
    head: Token
    host: str | None


def trainees_of(reading: Reading, tokens: Iterable[Token], trainer: Trainer, trigger: Token) -> list[Trainee]:
    """Those of these nouns that can be trained by a foreign trainer, one for each country of a phrase.

    Dropped are teachers, civilians and the trainer's own people.
    """
    found: list[Trainee] = []
    some = some_of_whom(trigger)
    for token in _those_who(list(tokens)):
        target = reading.phrases.referent(_shared_noun(reading, token))
        target = _body_meant(reading, target) or target
        mention = name_of(reading, target)
        served = _service(reading, trigger)
        if mention is None or not (
            is_trainable(reading, target, mention, trainer)
            or (mention.kind in _PEOPLE and (served or _is_sent(reading, target, trigger)))
        ):
            continue
        hosts = _hosts(reading, target, mention, trainer, trigger)
        hosts = (served,) if hosts == (None,) else hosts
        for host in hosts:
            if host is not None and host == trainer.country:
                continue
            if trainer.organisation is not None and trainer.organisation.name == mention.name:
                continue
            apart = target.i != token.i and reading.phrases.country_word(token) is not None
            if apart:
                host = reading.phrases.country_word(token)
            named = _for_country(reading, target, mention, host) if len(hosts) > 1 or apart else mention
            if some or _takes_part(reading, token, target):
                named = _some_of(named, None if some else token)
            found.append(Trainee(named, target, host))
    return found


def _those_who(tokens: list[Token]) -> list[Token]:
    """Whom "those" names in "Among those who trained there were X and Y"."""
    if len(tokens) != 1 or tokens[0].lower_ not in {"those", "ones"} or tokens[0].dep_ != "pobj":
        return tokens
    verb = tokens[0].head.head
    first = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if first is not None and first.i < verb.i:
        return with_conjuncts(first) if verb.lemma_ == "be" else tokens  # "X are among those trained"
    named = [c for c in verb.children if c.dep_ in {"nsubj", "attr", "conj"} and c.pos_ == "PROPN"]
    return [item for noun in named for item in with_conjuncts(noun)] if verb.lemma_ == "be" else tokens


def _shared_noun(reading: Reading, token: Token) -> Token:
    """The officers in "Honduran and Panamanian officers", of which the parser makes a Honduran too."""
    joined = next((child for child in token.children if child.dep_ == "conj"), None)
    bare = not any(child.dep_ == "det" for child in token.children) and token.tag_ in {"NNP", "JJ", "NN"}
    if joined is None or not bare or reading.phrases.country_word(token) is None:
        return token
    own = reading.phrases.at(joined)
    people = own is not None and own.plural and reading.phrases.countries_of(joined)
    return joined if people else token


def _service(reading: Reading, trigger: Token) -> str | None:
    """The country in whose force they were then: "were trained while serving in the Colombian army"."""
    for verb in (trigger, *governors(trigger)):
        for clause in verb.children if is_verb(verb) else ():
            if clause.dep_ not in {"advcl", "prep"} or clause.lemma_ not in {"serve", "enlist", "be"}:
                continue
            for noun in after(clause, "in", "with", "for"):
                body = reading.phrases.at(noun)
                if body is not None and body.kind in _BODIES and body.country is not None:
                    return body.country
        if is_verb(verb):
            break
    return None


def _is_sent(reading: Reading, token: Token, trigger: Token) -> bool:
    """Whether a state sent them abroad for it: "Venezuela sent 300 recruits to Cuba for training"."""
    recruits = singular(token) in {"recruit", "trainee", "pilot", "veteran"}
    return recruits and _sender(reading, token, trigger) is not None


def _takes_part(reading: Reading, token: Token, target: Token) -> bool:
    """Whether the words take a part of a known lot; "dozens of Malian soldiers" only counts them."""
    own = reading.phrases.at(target)
    known = own is None or own.definite or own.named or own.kind in _BODIES
    takes = singular(token) in MEMBERS or token.lower_ in MEMBERS or token.like_num
    return token.i != target.i and known and takes


def _some_of(whole: Mention, token: Token | None) -> Mention:
    """Some of a group, where no more than some were trained: "some of the retired Colombian soldiers".

    A training has no scope of its own, so that its trainee must not be more than what the words say.
    """
    member = token is not None and singular(token) in {"member", "element"}
    return replace(
        whole,
        kind=EntityKind.GROUP,
        name=f"{'members' if member else 'some'} of {'' if _has_owner(whole) else 'the '}{whole.name}",
        key=None,
        named=False,
        plural=True,
        headcount=(number_of(token) or number_in([token])) if token is not None else None,
        part_of=whole,
    )


def _has_owner(mention: Mention) -> bool:
    return "'s " in mention.name or mention.kind is EntityKind.PERSON


def _body_meant(reading: Reading, pronoun: Token) -> Token | None:
    """The only unit or force of this sentence and the one before that an "it" can mean that was trained."""
    if pronoun.lower_ != "it" or reading.references.mention(pronoun) is not None:
        return None
    before = reading.doc[pronoun.sent.start - 1].sent.start if pronoun.sent.start else 0
    found: dict[int, Token] = {}
    for token in reading.doc[before : pronoun.i]:
        mention = reading.phrases.at(token)
        described = token.dep_ in {"compound", "amod", "nmod", "poss"}
        if mention is not None and mention.kind in {EntityKind.FORCE, EntityKind.UNIT} and not described:
            found.setdefault(reading.references.root(token.i), token)
    return next(iter(found.values())) if len(found) == 1 else None


def name_of(reading: Reading, token: Token) -> Mention | None:
    """The mention that says best who this head is: a person's name, or what "those units" points back to.

    People of a body are called by it: "its engineers" are "engineers of the 41st Brigade".
    """
    own = reading.phrases.at(token)
    best = reading.references.best(token)
    if own is None or best is None or best.named:
        told = best
    elif own.definite and own.country is None:
        told = reading.references.first(token) or own
    else:
        told = own
    return _with_body(reading, told) if told is not None and not told.named else told


def _with_body(reading: Reading, people: Mention) -> Mention:
    if people.kind not in _PEOPLE:
        return people
    head = reading.doc[people.head]
    owner = next((child for child in head.children if child.dep_ == "poss" and child.tag_ == "PRP$"), None)
    body = people.part_of or (reading.references.mention(owner) if owner is not None else None)
    best = reading.references.best(reading.doc[body.head]) if body is not None and body.head >= 0 else None
    if best is None or body is None or best.kind not in _BODIES or best.head == people.head:
        return _with_land(reading, people)
    if best.name in people.name:
        return people
    if body.name in people.name:  # "officers of the brigade", which has a name
        return replace(people, name=people.name.replace(body.name, best.name), part_of=best)
    article = "" if _has_owner(best) or best.name.lower().startswith("the ") else "the "
    return replace(
        people,
        name=f"{people.name} of {article}{best.name}",
        part_of=best,
        country=people.country or best.country,
    )


def _with_land(reading: Reading, people: Mention) -> Mention:
    """People called by the land that the words after them tell: "officers from Myanmar"."""
    words = reading.doc[reading.doc[people.head].left_edge.i : people.head]
    if people.country is None or any(reading.phrases.country_word(word) for word in words):
        return people
    for noun in after(reading.doc[people.head], "from", "of"):
        if reading.phrases.country_word(noun) == people.country and noun.text not in people.name:
            return replace(people, name=f"{people.name} from {reading.place_name(noun)}")
    return people


def is_trainable(reading: Reading, token: Token, mention: Mention, trainer: Trainer) -> bool:
    """Whether these are people or bodies of the security forces, or of an armed group.

    A person by name is, where anything shows it: rank, description, who taught, or the sentence's words.
    """
    if mention.kind not in TRAINEE_KINDS:
        return False
    own = reading.phrases.at(token)
    if _is_civil(token):
        return False
    if singular(token) in TEACHERS or mention.lemma in TEACHERS:
        return False
    if mention.kind is EntityKind.PERSON and mention.named:
        return bool(
            (trainer.provider is not None and trainer.provider.kind in _MILITARY)
            or reading.references.rank(token)
            or reading.references.is_of_security(token)
            or _speaks_of_security(token)
        )
    if own is not None and reading.phrases.is_weak(token):
        telling = reading.doc[mention.head]
        if reading.phrases.is_about_security(telling) or _is_just_a_unit(reading, token):
            return True
        if _has_soldiers(reading, token) or _is_of_a_body(reading, token):
            return True
        return own.country is not None and _speaks_of_security(token)
    return True


def _is_civil(token: Token) -> bool:
    """Whether the phrase is of another trade: "the army football team", "pilots of the airline"."""
    beside = [child for child in token.lefts if child.dep_ in {"compound", "amod", "nmod"}]
    beside += after(token, "of", "from", "for")
    return any(word.lower_ in CIVIL or singular(word) in CIVIL for word in beside)


def _is_just_a_unit(reading: Reading, token: Token) -> bool:
    """ "The Kenyan unit", with no word that makes it one of another trade: "Kenyan research unit"."""
    words = [child for child in token.lefts if child.dep_ in {"amod", "compound", "nmod", "poss"}]
    bare = all(reading.phrases.country_word(word) or word.lower_ in SPECIAL for word in words)
    return singular(token) == "unit" and bool(words) and bare


def _has_soldiers(reading: Reading, token: Token) -> bool:
    """Whether the text speaks of soldiers of it, so that a company is no firm: "soldiers of X Company"."""
    for mention in reading.references.told_of(token):
        word = reading.doc[mention.head]
        if mention.kind is EntityKind.UNIT and word.dep_ == "pobj" and word.head.lower_ == "of":
            holder = word.head.head
            if holder.lower_ in SECURITY or singular(holder) in SECURITY:
                return True
    return False


def _is_of_a_body(reading: Reading, token: Token) -> bool:
    """Whether they are a unit's or a force's own: "its men", "the battalion's medics"."""
    for owner in token.children:
        if owner.dep_ == "poss":
            meant = reading.references.mention(owner)
            if meant is not None and meant.kind in _BODIES and meant.head != token.i:
                return not reading.phrases.is_weak(reading.doc[meant.head])
    return False


def _speaks_of_security(token: Token) -> bool:
    return any(word.lower_ in SECURITY or singular(word) in SECURITY for word in token.sent)


def _hosts(
    reading: Reading, token: Token, mention: Mention, trainer: Trainer, trigger: Token
) -> tuple[str | None, ...]:
    own = tuple(code for code in reading.phrases.countries_of(token) if code != trainer.country)
    if own and mention.key is None:
        return own
    told = mention.country or reading.references.country(token) or country_of_fellows(reading, token)
    if told is not None:
        return (told,)
    sender = _sender(reading, token, trigger)
    if sender is not None and sender != trainer.country:
        return (sender,)
    if not mention.named and mention.lemma in WANDERING:
        return (None,)
    # "The army in Mali" is Mali's; "soldiers trained in Uganda" may be anybody's.
    if mention.kind in {EntityKind.FORCE, EntityKind.UNIT} or mention.definite or mention.headcount:
        places = [reading.land(place) for place in reading.places(trigger)]
        there = tuple(dict.fromkeys(code for code in places if code and code != trainer.country))
        if there:
            return there
        for verb in (trigger, *governors(trigger)):
            land = reading.references.lands.of_there(verb)
            if land is not None and land != trainer.country:
                return (land,)
        sent_to = reading.destinations(trigger)
        if sent_to:
            return tuple(code for code in sent_to if code != trainer.country)
    return (None,)


def _sender(reading: Reading, token: Token, trigger: Token) -> str | None:
    """The country that sent them: "Nigeria sent 200 soldiers to Pakistan for training"."""
    hiring = next((word for word in governors(trigger) if is_verb(word)), None)
    if hiring is not None and hiring.lemma_ in _HIRING and trigger.tag_ == "VB":
        codes = [reading.references.country_behind(subject) for subject in subjects(hiring)]
        return next((code for code in codes if code), None)  # "hired mercenaries to train its recruits"
    verb = token.head
    if token.dep_ != "dobj" or not is_verb(verb) or verb.i == trigger.i:
        return None
    codes = [reading.references.country_behind(subject) for subject in subjects(verb)]
    return next((code for code in codes if code), None)


def _for_country(reading: Reading, token: Token, mention: Mention, host: str | None) -> Mention:
    """One mention for each country of "a battalion each from Benin and Mali"."""
    if host is None:
        return mention
    word = reading.gazetteer.countries.name(host)
    name = f"{token.text} from {word}"
    return replace(mention, name=name, country=host)
