"""Who trained: a noun phrase read as a country or as an organisation that is no state's, and its provider."""

from collections.abc import Iterable

from spacy.tokens import Token

from graph.claims.clauses import after, governors, is_verb, with_conjuncts
from graph.claims.drafts import Trainer
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention
from graph.mentions.places import us_states
from graph.mentions.words import singular, word_set

_RAN = word_set("led run funded sponsored provided financed conducted organised organized backed supported")
_SCHEMES = word_set("initiative program programme project mission operation partnership scheme")
_CLAIMING = word_set(
    "reject deny dismiss refute dispute rebut say state claim insist admit confirm announce add"
)
_TEAMS = frozenset({"team", "group", "mission", "delegation"})
_GOVERNING = word_set(
    "government regime administration authority official expert coalition mission alliance service agency"
    " ministry department bureau embassy firm"
)
_STATE_OF = {"GU": "US", "PR": "US", "VI": "US", "AS": "US", "MP": "US"}
"""Territories with soldiers in their state's forces: the Guam Army National Guard."""

_NOBODY = Mention(kind=EntityKind.GROUP, start=0, end=0, text="", name="")
_PROVIDERS = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.INSTITUTION, EntityKind.ORGANISATION})


def trainer_of(reading: Reading, token: Token) -> Trainer | None:
    """The trainer that this noun stands for where it does the training; None where it says no country.

    "American special operations forces" is the United States, and they its provider; "Washington" in this
    place is the United States; "instructors" alone are nobody.
    """
    if token.tag_ == "PRP":
        meant = reading.references.mention(token)
        speaker = (
            _claimant(token) or _state_before(reading, token) if meant is None else reading.doc[meant.head]
        )
        if speaker is None or (meant is not None and meant.kind is EntityKind.PERSON):
            return None
        token = speaker
    mention = reading.phrases.at(token)
    code = reading.phrases.country_word(token)
    if code is not None and (mention is None or mention.kind is EntityKind.COUNTRY):
        return state_trainer(reading, code)
    if mention is None or mention.kind in {EntityKind.PERSON, EntityKind.ORGANISATION}:
        capital = _capital(reading, token)
        if capital is not None and token.dep_ in {"nsubj", "nsubjpass", "pobj", "poss", "conj"}:
            return state_trainer(reading, capital)
    if singular(token) in _SCHEMES and (scheme := _scheme_before(reading, token)) is not None:
        return _of_programme(reading, scheme)
    if mention is None:
        # "U.S. government", "Soviet bloc": the head is no mention, its country does the training.
        runs = singular(token) in _SCHEMES | _TEAMS
        if runs and (leader := leader_of(reading, token)) is not None:
            return leader
        countries = reading.phrases.countries_of(token) or reading.phrases.leaders_of(token)
        governing = singular(token) in _GOVERNING
        if countries and governing:
            return state_trainer(reading, countries[0])
        own = trainer_in_modifiers(reading, token) if runs else None
        return own or (_from_source(reading, token) if singular(token) in _TEAMS else None)
    if mention.kind is EntityKind.PROGRAMME:
        return _of_programme(reading, mention)
    if mention.kind in {EntityKind.ARMED_GROUP, EntityKind.CRIMINAL_GROUP}:
        return _organisation(mention) if mention.named else None
    country = reading.references.country(token)
    if country is None and mention.kind is EntityKind.FORCE and _is_of_a_usstate(mention):
        country = "US"
    if country is None:
        return _from_source(reading, token)
    if mention.kind is EntityKind.PERSON:
        return None  # a person's nationality is no state's act
    said = _nationality(reading, token)
    if mention.key is not None and said is not None and said != mention.country:
        return state_trainer(reading, said)  # "the Australian SAS" is not the British one
    return state_trainer(reading, country, _provider(reading, token, mention))


def _state_before(reading: Reading, pronoun: Token) -> Token | None:
    """The country that "It" means as a subject after a sentence whose subject is a country."""
    start = pronoun.sent.start
    if pronoun.lower_ != "it" or pronoun.dep_ != "nsubj" or pronoun.head.dep_ != "ROOT" or start == 0:
        return None
    before = reading.doc[start - 1].sent
    subjects = [token for token in before if token.dep_ in {"nsubj", "nsubjpass"}]
    state = subjects[0] if len(subjects) == 1 else None
    return state if state is not None and reading.phrases.country_word(state) is not None else None


def _nationality(reading: Reading, token: Token) -> str | None:
    """The country that the words before a known name give it."""
    words = (word for word in reading.phrases.modifiers(token) if word.i < token.i)
    return next((code for word in words if (code := reading.phrases.country_word(word))), None)


def _is_of_a_usstate(mention: Mention) -> bool:
    """Whether it is a National Guard of one of the United States: "the Vermont National Guard"."""
    return any(mention.name.startswith(f"{state} National Guard") for state in us_states())


def _capital(reading: Reading, token: Token) -> str | None:
    """The country whose capital this word ends: "Paris", "Buenos Aires"."""
    begin = token.i
    while begin > token.sent.start and reading.doc[begin - 1].dep_ == "compound" and begin > token.i - 3:
        begin -= 1
    known = reading.gazetteer.countries.capital_of
    names = (reading.doc[start : token.i + 1].text.lower() for start in range(begin, token.i + 1))
    return next((code for name in names if (code := known.get(name))), None)


def _claimant(pronoun: Token) -> Token | None:
    """Who "it" is in "Israel rejected claims that it had trained": the subject above, where it is a noun."""
    if pronoun.lower_ != "it" or pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    above = next((word for word in governors(pronoun.head) if is_verb(word)), None)
    if above is None or above.lemma_ not in _CLAIMING:
        return None
    return next((c for c in above.children if c.dep_ == "nsubj" and c.tag_ != "PRP"), None)


def _scheme_before(reading: Reading, token: Token) -> Mention | None:
    """The named programme that "the initiative" points back to: the last whose name has that word."""
    if not any(child.lower_ in {"the", "this", "that"} for child in token.children):
        return None
    word = singular(token)
    for before in reversed(reading.doc[: token.i]):
        match = reading.phrases.match_at(before)
        entry = match.entry if match is not None else None
        if match is None or entry is None or entry.kind is not EntityKind.PROGRAMME:
            continue
        if word in " ".join(entry.names).lower():
            return reading.phrases.name_at(match)
    return None


def leader_of(reading: Reading, token: Token) -> Trainer | None:
    """Who runs what the phrase names, by a participle before it: "EU-led mission", "US-funded training"."""
    for child in token.lefts:
        made = child.lower_.rpartition("-")[2]
        if made not in _RAN:
            continue
        before = [word for word in child.lefts if word.i < child.i]
        for word in before:
            match = reading.phrases.match_at(word)
            if match is not None and match.country is not None:
                return state_trainer(reading, match.country)
            if match is not None and match.entry is not None:
                return trainer_of_entry(reading, reading.phrases.name_at(match))
        code = reading.gazetteer.countries.lookup(child.text[: -len(made) - 1]) if "-" in child.text else None
        if code is not None:
            return state_trainer(reading, code)
    return None


def trainer_in_modifiers(reading: Reading, token: Token) -> Trainer | None:
    """Whose training, course or school it is, by the words before it: "American", "Pentagon", "SOA"."""
    leader = leader_of(reading, token)
    if leader is not None:
        return leader
    for word in reading.phrases.modifiers(token):
        match = reading.phrases.match_at(word)
        if match is None:
            continue
        if match.country is not None:
            return state_trainer(reading, match.country)
        if match.entry is not None:
            found = trainer_of_entry(reading, reading.phrases.name_at(match))
            if found is not None:
                return found
    return None


def trainers_in_modifiers(reading: Reading, token: Token) -> list[Trainer]:
    """As `trainer_in_modifiers`, each country of a list: "American and Israeli training"."""
    first = trainer_in_modifiers(reading, token)
    if first is None or first.country is None or first.provider is not None:
        return [first] if first is not None else []
    found = {first.name: first}
    if leader_of(reading, token) is None:
        for word in reading.phrases.modifiers(token):
            code = reading.phrases.country_word(word)
            if code is not None:
                also = state_trainer(reading, code)
                found.setdefault(also.name, also)
    return list(found.values())


def trainer_of_entry(reading: Reading, mention: Mention) -> Trainer | None:
    """The trainer that a known name stands for: a school's country, a ministry's state, or an alliance."""
    if mention.kind is EntityKind.PROGRAMME:
        return _of_programme(reading, mention)
    if mention.country is not None and mention.kind not in {
        EntityKind.ARMED_GROUP,
        EntityKind.CRIMINAL_GROUP,
    }:
        return state_trainer(reading, mention.country, mention if mention.kind in _PROVIDERS else None)
    return _organisation(mention)


def first_trainer(reading: Reading, tokens: Iterable[Token]) -> Trainer | None:
    """The first of these nouns that stands for a trainer."""
    return next((found for token in tokens if (found := trainer_of(reading, token)) is not None), None)


def trainers(reading: Reading, tokens: Iterable[Token]) -> list[Trainer]:
    """Every trainer among these nouns, each country or organisation once."""
    found: dict[str, Trainer] = {}
    for token in tokens:
        trainer = trainer_of(reading, token)
        if trainer is None:
            continue
        found.setdefault(trainer.name, trainer)
        if trainer.country is not None and reading.phrases.country_word(token) is None:
            known = (reading.phrases.at(token) or _NOBODY).key is not None
            codes = () if known else reading.phrases.countries_of(token)
            for code in codes:  # "American and Israeli instructors"
                other = state_trainer(reading, code)
                found.setdefault(other.name, other)
    return list(found.values())


def state_trainer(reading: Reading, code: str, provider: Mention | None = None) -> Trainer:
    """The state as the trainer, and its force, school or agency that taught; a territory is its state's."""
    code = _STATE_OF.get(code, code)
    return Trainer(country=code, name=reading.gazetteer.countries.name(code), provider=provider)


def _organisation(mention: Mention) -> Trainer:
    return Trainer(name=mention.name, organisation=mention)


def _of_programme(reading: Reading, mention: Mention) -> Trainer | None:
    if mention.country is not None:
        return state_trainer(reading, mention.country)
    entry = reading.gazetteer.entries.get(mention.key or "")
    parent = reading.gazetteer.entries.get(entry.parent or "") if entry else None
    if parent is None:
        return None
    whole = Mention(
        kind=parent.kind,
        start=mention.start,
        end=mention.end,
        text=mention.text,
        name=parent.names[0],
        key=parent.key,
        head=mention.head,
    )
    return Trainer(name=whole.name, organisation=whole)


def _from_source(reading: Reading, token: Token) -> Trainer | None:
    """ "Instructors from the 3rd Special Forces Group", "advisers from Wagner"."""
    for noun in after(token, "from", "of", "with"):
        for item in with_conjuncts(noun):
            match = reading.phrases.match_at(item)
            if match is not None and match.entry is not None:
                return trainer_of_entry(reading, reading.phrases.name_at(match))
            inner = reading.phrases.at(item)
            if inner is not None and inner.country and inner.kind is not EntityKind.PERSON:
                return state_trainer(reading, inner.country)
            codes = reading.phrases.countries_of(item) if inner is None and item.pos_ == "PROPN" else ()
            if codes:  # "instructors of the Spanish Guardia Civil"
                return state_trainer(reading, codes[0])
    mention = reading.phrases.at(token)
    if mention is not None and mention.key is not None and mention.kind is EntityKind.ORGANISATION:
        return _organisation(mention)
    for word in reading.phrases.modifiers(token):
        match = reading.phrases.match_at(word)
        if match is not None and match.entry is not None:
            return trainer_of_entry(reading, reading.phrases.name_at(match))
    return None


def _provider(reading: Reading, token: Token, mention: Mention) -> Mention | None:
    for noun in after(token, "from", "of"):
        match = reading.phrases.match_at(noun)
        if match is not None and match.entry is not None:
            return reading.phrases.name_at(match)
    return mention if mention.kind in _PROVIDERS else None
