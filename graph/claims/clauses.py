"""Clauses of a dependency parse: who does what to whom, also where the verb has no subject of its own."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from graph.mentions.words import word_set

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_SEND = word_set(
    "send deploy dispatch hire contract use assign order ask invite allow enable urge task help"
    " employ pay want bring recruit commission say believe know report allege find see get let"
    " force lead accuse suspect"
)
"""Verbs whose object, not whose subject, does what the infinitive after them says."""

_CHARGING = word_set("accuse suspect convict acquit clear charge blame")
_DOERS = word_set("adviser advisor instructor trainer team soldier troop force officer specialist contingent")
"""Nouns that do what the infinitive after them says; others only hold it: "a plan to train"."""

_EFFORTS = word_set("fight battle campaign effort operation offensive push drive assault bid attempt")
_SPENT = word_set("hour day week month year decade time million billion money dollar")
_KEEP = word_set("have keep station maintain base post land move withdraw add need")
_DITRANSITIVE = word_set("give offer teach show send pay deny grant")
"""Verbs that keep an object in the passive: "officers given training"."""

_YEAR = re.compile(r"^(?:1[89]|20)\d\d$")

SUBJECTS = ("nsubj", "nsubjpass")
_NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})


def is_passive(verb: Token) -> bool:
    """Whether the verb's subject is the one it is done to: "was trained", "soldiers trained by"."""
    if any(child.dep_ in {"nsubjpass", "auxpass", "agent"} for child in verb.children):
        return True
    if verb.dep_ == "acl" and verb.pos_ == "ADJ":
        return True  # "armed" in "the militia, armed and trained by X"
    if verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"}:
        # "Fighters handed over their weapons", "the unit that X trained": finite, whatever the parser says.
        finite = any(child.dep_ in {"dobj", "nsubj"} for child in verb.children)
        return not finite or verb.lemma_ in _DITRANSITIVE
    if verb.dep_ == "advcl" and verb.tag_ == "VBN":
        # "Trained by France, he ...": no subject and no "have" of its own.
        return not any(child.dep_ in {*SUBJECTS, "aux", "mark"} for child in verb.children)
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and _is_verbal(verb.head):
        own = any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in verb.children)
        return not own and is_passive(verb.head)
    return False


def is_astray(verb: Token) -> bool:
    """Whether the parser took a verb with its object for an adjective with its noun.

    "accused of abusing migrants" (a gerund after a preposition), "Damiba, who ..., seized power" (a past
    tense beside a noun in apposition), "The army tortured prisoners" (a participle with a subject).
    """
    if verb.dep_ != "amod" or verb.head.i < verb.i:
        return False
    if verb.tag_ in {"VBN", "VBD"} and any(child.dep_ == "nsubj" for child in verb.children):
        return True
    if verb.tag_ == "VBG":
        return verb.head.dep_ == "pobj" and verb.i > 0 and verb.head.head.i == verb.i - 1
    named = verb.head.head
    if verb.head.dep_ != "appos" or named.i > verb.i:
        return False
    if verb.tag_ == "VBN":  # "Rangers, trained by X, captured Y": a clause and a comma stand between
        apart = any(c.dep_ in {"acl", "relcl"} and c.i < verb.i for c in named.children)
        return (apart or named.dep_ == "appos") and verb.nbor(-1).text == ","
    return verb.tag_ == "VBD"


def subjects(verb: Token) -> list[Token]:
    """The grammatical subjects of a verb, through relatives, conjunction and control; may be empty.

    For a passive these are the ones that something is done to.
    """
    return with_conjuncts(_subject(verb, set()))


def _subject(verb: Token, seen: set[int]) -> Token | None:
    if verb.i in seen:
        return None
    seen.add(verb.i)
    if is_astray(verb) and not any(child.dep_ == "nsubj" for child in verb.children):
        upper = verb.head.head
        return _through_preposition(upper, seen) if verb.tag_ == "VBG" else upper
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is not None:
        return _antecedent(own, verb)
    # "Soldiers trained at X helped ...": the parser takes "soldiers trained" for a clause, the subject.
    astray = next((child for child in verb.children if child.dep_ in {"csubj", "csubjpass"}), None)
    if astray is not None and astray.tag_ in {"VBN", "VBD"}:
        return _subject(astray, seen)
    if (behind := _behind_year(verb)) is not None:
        return behind
    head = verb.head
    if verb.dep_ == "acl" and (verb.tag_ in {"VBN", "VBD", "VBG"} or verb.pos_ == "ADJ"):
        if head.lemma_.lower() in _SPENT and head.dep_ == "dobj":  # "spent months being trained"
            return _subject(head.head, seen)
        return head if head.pos_ in _NOMINALS else None
    if verb.dep_ == "relcl" and verb.tag_ != "VB":
        return head
    meant = _meant_to(verb)
    if meant is not None:
        return meant
    if verb.dep_ in {"relcl", "acl"}:  # "advisers to train", "a project to train"
        return head if head.lemma_.lower() in _DOERS else _holder(head, seen)
    if verb.dep_ == "conj" and _is_verbal(head):
        return _subject(head, seen)
    if verb.dep_ in {"xcomp", "advcl", "ccomp", "dep"} and head.pos_ in {"VERB", "AUX", "ADJ"}:
        if verb.dep_ in {"advcl", "ccomp"} and any(c.dep_ == "mark" for c in verb.children):
            return None
        sent = next((child for child in head.children if child.dep_ == "dobj"), None)
        # "has sent soldiers to train", "has 50 advisers to train": it is they who train.
        keeps = head.lemma_ in _KEEP and sent is not None and sent.lemma_.lower() in _DOERS
        # "Led the fight to retake the town": a fight does nothing of itself.
        effort = sent is not None and sent.lemma_.lower() in _EFFORTS
        does_it = sent is not None and not effort and (head.lemma_ in _SEND or keeps)
        if does_it and verb.tag_ == "VB":
            return sent
        return _subject(head, seen)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        return _through_preposition(head, seen)
    return None


def _meant_to(verb: Token) -> Token | None:
    """Who does the infinitive in "plans for British troops to train"."""
    if verb.dep_ != "acl" or verb.tag_ != "VB":
        return None
    held = (child for child in verb.head.children if child.lower_ == "for" and child.i < verb.i)
    return next((noun for prep in held for noun in prep.children if noun.dep_ == "pobj"), None)


def _behind_year(verb: Token) -> Token | None:
    """The subject that the parser hung on a year: "In 2012 dozens of soldiers deserted"."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    for prep in verb.lefts:
        if prep.dep_ != "prep" or prep.lower_ not in {"in", "since", "by"} or prep.i + 1 >= verb.i:
            continue
        noun = next((child for child in prep.children if child.dep_ == "pobj"), None)
        year = prep.nbor(1)
        if noun is not None and noun.i > year.i and year.dep_ == "nummod" and _YEAR.match(year.text):
            return noun
    return None


def _through_preposition(prep: Token, seen: set[int]) -> Token | None:
    """Who does the "-ing" after a preposition: "accused Iran of training", "is responsible for training"."""
    governor = prep.head
    if governor.pos_ in {"VERB", "AUX"}:
        done_to = next((child for child in governor.children if child.dep_ in {"dobj", "nsubjpass"}), None)
        if done_to is not None and prep.lower_ in {"of", "for", "from"}:
            return _antecedent(done_to, governor)
        return _subject(governor, seen)
    if governor.pos_ == "ADJ":
        return _subject(governor.head, seen) if governor.dep_ == "acomp" else governor.head
    accused = _accused_of(prep)
    return accused if accused is not None else _holder(governor, seen)


def _accused_of(prep: Token) -> Token | None:
    """ "Accused soldiers of the battalion of killing": the parser hangs the charge on the battalion."""
    if prep.lower_ not in {"of", "for"}:
        return None
    climb = prep.head
    while climb.dep_ in {"pobj", "prep", "conj"} and climb.head.pos_ in {"NOUN", "PROPN", "ADP"}:
        climb = climb.head
    verb = climb.head
    charged = climb.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _CHARGING
    return climb if charged else None


def _holder(noun: Token, seen: set[int]) -> Token | None:
    """Whose "project", "plan" or "mission" it is: its possessor, or the subject of the verb it depends on."""
    own = next((child for child in noun.children if child.dep_ == "poss" and child.pos_ != "PRON"), None)
    own = own or next(iter(after(noun, "by")), None)
    if own is not None:
        return own
    climb = noun
    while climb.dep_ in {"pobj", "dobj", "prep", "attr", "conj", "pcomp", "oprd"}:
        climb = climb.head
        if climb.pos_ in {"VERB", "AUX"}:
            return _subject(climb, seen)
    return None


def _antecedent(subject: Token, verb: Token) -> Token:
    """What a relative pronoun stands for; any other subject itself."""
    if any(noun.lower_ in _RELATIVE for noun in after(subject, "of")) and verb.dep_ == "relcl":
        return verb.head  # "soldiers, several of whom were trained"
    if subject.lower_ in _RELATIVE and subject.tag_ in {"WDT", "WP", "IN"}:
        clause: Token = verb
        while clause.dep_ in {"conj", "xcomp", "ccomp", "auxpass"} and clause.dep_ != "relcl":
            clause = clause.head
        if clause.dep_ == "relcl":
            head = clause.head
            if head.i > subject.i:
                return subject
            # "it was an officer who led": the parser hangs the clause on the verb or on the noun.
            if head.pos_ in {"VERB", "AUX"}:
                return next((c for c in head.children if c.dep_ in {"attr", "dobj"}), subject)
            return head
    return subject


def some_of_whom(verb: Token) -> bool:
    """Whether a relative clause speaks of only some: "soldiers, several of whom were trained"."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    return any(noun.lower_ == "whom" for child in own for noun in after(child, "of"))


def objects(verb: Token) -> list[Token]:
    """The direct objects of an active verb, or the head of an object relative: "units the US trained"."""
    if is_astray(verb):
        return with_conjuncts(verb.head)
    found = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if found is not None and found.lower_ in _RELATIVE and verb.dep_ == "relcl":
        return [verb.head]
    if found is None and verb.dep_ in {"relcl", "acl"} and _is_object_relative(verb):
        return [verb.head]
    if found is None:  # "trained and armed the militia": one object for both
        twin = next((c for c in verb.children if c.dep_ == "conj" and is_verb(c)), None)
        own = twin is not None and any(c.dep_ in {*SUBJECTS, "aux"} for c in twin.children)
        if twin is not None and not own and not any(c.dep_ == "prep" for c in verb.children):
            return objects(twin)
    return with_conjuncts(found)


def _is_verbal(word: Token) -> bool:
    gerund = word.dep_ in {"xcomp", "pcomp"} and word.lower_.endswith("ing")
    return word.pos_ in {"VERB", "AUX"} or (word.pos_ == "ADJ" and word.dep_ == "acl") or gerund


def _is_object_relative(verb: Token) -> bool:
    """Whether the noun before the clause is what the clause's verb is done to."""
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    if not own or any(child.lower_ in _RELATIVE for child in own):
        return False
    stranded = any(child.dep_ == "prep" and not list(child.children) for child in verb.children)
    return not stranded and not any(child.lower_ in {"where", "when", "why"} for child in verb.children)


def agents(verb: Token) -> list[Token]:
    """Who does it in a passive: the noun after "by"."""
    found: list[Token] = []
    for child in verb.children:
        if child.lower_ == "by" and child.dep_ in {"agent", "prep"}:
            found += [item for noun in child.children if noun.dep_ == "pobj" for item in with_conjuncts(noun)]
    return found


def after(token: Token, *prepositions: str) -> list[Token]:
    """The nouns that stand after one of these prepositions and depend on this word."""
    found: list[Token] = []
    for prep in token.children:
        if prep.dep_ in {"prep", "dative", "agent"} and prep.lower_ in prepositions:
            found += [item for noun in prep.children if noun.dep_ == "pobj" for item in with_conjuncts(noun)]
    return found


def with_conjuncts(token: Token | None) -> list[Token]:
    """The noun and those joined to it: "Benin, Ghana and Mali"."""
    if token is None:
        return []
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i:
            found += with_conjuncts(child)
    return found


def governors(token: Token) -> Iterator[Token]:
    """The words that a word depends on, from its own head up to the sentence's root."""
    current = token
    while current.head.i != current.i:
        current = current.head
        yield current


def is_verb(token: Token) -> bool:
    """Whether the word is used as a verb here."""
    if token.pos_ in {"VERB", "AUX"} and token.tag_.startswith("VB"):
        return True
    # "spent millions training rebels": a gerund that the tagger took for a noun, and the parser did not.
    gerund = token.dep_ in {"xcomp", "pcomp", "advcl", "conj"} and token.lower_.endswith("ing")
    return gerund and any(child.dep_ == "dobj" for child in token.children)
