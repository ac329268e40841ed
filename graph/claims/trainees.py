"""Whom: a noun phrase read as somebody who was trained, with the country they belong to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from graph.claims.clauses import governors, is_verb, subjects
from graph.claims.drafts import Trainer
from graph.claims.reading import Reading
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind
from graph.mentions.lexicon import TEACHERS
from graph.mentions.mention import Mention
from graph.mentions.words import singular

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
    for token in tokens:
        target = reading.phrases.referent(token)
        target = _body_meant(reading, target) or target
        mention = name_of(reading, target)
        if mention is None or not is_trainable(reading, target, mention, trainer):
            continue
        hosts = _hosts(reading, target, mention, trainer, trigger)
        for host in hosts:
            if host is not None and host == trainer.country:
                continue
            if trainer.organisation is not None and trainer.organisation.name == mention.name:
                continue
            named = _for_country(reading, target, mention, host) if len(hosts) > 1 else mention
            found.append(Trainee(named, target, host))
    return found


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
    """The mention that says best who this head is: a person's name, or what "those units" points back to."""
    own = reading.phrases.at(token)
    best = reading.references.best(token)
    if own is None or best is None or best.named:
        return best
    if own.definite and own.country is None:
        first = reading.references.first(token)
        return first if first is not None else own
    return own


def is_trainable(reading: Reading, token: Token, mention: Mention, trainer: Trainer) -> bool:
    """Whether these are people or bodies of the security forces, or of an armed group.

    A person by name is, where anything shows it: rank, description, who taught, or the sentence's words.
    """
    if mention.kind not in TRAINEE_KINDS:
        return False
    own = reading.phrases.at(token)
    if singular(token) in TEACHERS:
        return False
    if mention.kind is EntityKind.PERSON and mention.named:
        return bool(
            (trainer.provider is not None and trainer.provider.kind in _MILITARY)
            or reading.references.rank(token)
            or reading.references.is_of_security(token)
            or reading.speaks_of_security(token)
        )
    if own is not None and reading.phrases.is_weak(token):
        telling = reading.doc[mention.head]
        return reading.phrases.is_about_security(telling) or (
            own.country is not None and reading.speaks_of_security(token)
        )
    return True


def _hosts(
    reading: Reading, token: Token, mention: Mention, trainer: Trainer, trigger: Token
) -> tuple[str | None, ...]:
    own = tuple(code for code in reading.phrases.countries_of(token) if code != trainer.country)
    if own and mention.key is None:
        return own
    told = mention.country or reading.references.country(token)
    if told is not None:
        return (told,)
    sender = _sender(reading, token, trigger)
    if sender is not None and sender != trainer.country:
        return (sender,)
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
