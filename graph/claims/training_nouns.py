"""Trainings told by a noun: "American training of Afghan units", "received training from France"."""

from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Token

from graph.claims.certainty import standing
from graph.claims.claim import Certainty, Status
from graph.claims.clauses import after, is_passive, is_verb, objects, subjects, with_conjuncts
from graph.claims.dating import date_by_verb
from graph.claims.drafts import Trainer, TrainingDraft
from graph.claims.joint import joint_sides
from graph.claims.reading import Reading
from graph.claims.schools import school_of, trainers_by_place
from graph.claims.trainees import trainees_of
from graph.claims.trainers import trainer_in_modifiers, trainers, trainers_in_modifiers
from graph.claims.training_verbs import programme_of
from graph.mentions.lexicon import CIVIL, CIVIL_SUBJECTS
from graph.mentions.words import singular, word_set

_NOUNS = frozenset({"training", "instruction", "mentoring", "coaching", "schooling"})
_LESSONS = word_set("course lesson class workshop seminar")
"""What instructors give or run for somebody; what somebody attends is read as a school."""
_COURSES = word_set("course program programme mission session exercise effort package assistance scheme")
_MEANT = word_set("destine intend design mean provide offer")
_GIVE_LESSONS = word_set("give run hold offer teach conduct provide organise organize deliver lead")
_RECEIVE = word_set(
    "receive undergo do get complete attend undertake have finish obtain enjoy begin return graduate"
    " benefit boast participate engage"
)
_PROVIDE = word_set(
    "cancel scrap freeze abandon provide give offer conduct deliver lead run launch resume continue"
    " pause suspend halt stop"
    " end oversee supply support fund sponsor carry extend begin start complete enable finance"
    " organize organise hold restart expand pay spend wrap conclude"
)
_ASSIST = frozenset({"involve", "participate", "engage", "assist", "help", "specialise", "specialize"})
_SUSPEND = frozenset({"pause", "suspend", "halt", "freeze"})
_CANCEL = frozenset({"cancel", "scrap", "abandon"})
_SEND = word_set("send fly go travel take bring select invite leave depart move")
_FINISH = word_set("complete finish conclude wrap begin start")
_HOST = word_set("host welcome receive")
_THEN = frozenset({"after", "following", "with"})
_LINKING = frozenset({"of", "in", "for", "with", "from", "as", "on"})
_ANAPHORS = word_set("plan project programme program proposal deal initiative mission effort")


class TrainingNouns:
    """Reads nouns of training with whoever gives and takes it around them."""

    name: ClassVar[str] = "training-nouns"
    version: ClassVar[str] = "1"

    def read(self, reading: Reading) -> Iterator[TrainingDraft]:
        """The trainings of one text that a noun tells, in reading order."""
        for token in reading.doc:
            named = token.lower_ in _NOUNS or _is_lesson(token)
            if named and token.pos_ in {"NOUN", "PROPN", "VERB"} and not is_verb_use(token):
                yield from self._at(reading, token)

    def _at(self, reading: Reading, noun: Token) -> Iterator[TrainingDraft]:
        stated = standing(noun)
        if stated is None:
            return
        verb = _governing_verb(noun)
        whom = _whom(noun, verb)
        with_whom = after(noun, "with") + after(_whole(noun), "with") if verb is not None else []
        if with_whom and verb is not None and verb.lemma_ in _RECEIVE | _PROVIDE and _is_object(noun, verb):
            who, whom = joint_sides(reading, subjects(verb), with_whom)
        else:
            who = _who(reading, noun, verb) or trainers(reading, [t for w in whom for t in after(w, "by")])
        status = _status(noun, verb)
        continues = not who and _continues(verb)
        for trainer in who or ([_UNTOLD] if continues else []):
            for trainee in trainees_of(reading, whom, trainer, noun):
                yield TrainingDraft(
                    rule=f"{self.name}/{self.version}",
                    trigger=noun,
                    trainer=trainer,
                    trainee=trainee.mention,
                    head=trainee.head,
                    host=trainee.host,
                    certainty=_called_off(stated.certainty, status),
                    date=date_by_verb(reading, noun, verb),
                    place=reading.place_of(noun, trainee.host, trainer.country),
                    programme=programme_of(reading, noun),
                    status=status,
                    continues=continues,
                )


_UNTOLD = Trainer(name="")
"""Stands in for the trainer of an event that an earlier sentence told; filled in when drafts are joined."""


def is_verb_use(token: Token) -> bool:
    """Whether "training" is a verb form here, which another extractor reads."""
    if not is_verb(token):
        return False
    return any(child.dep_ in {"dobj", "nsubj", "aux", "agent", "auxpass"} for child in token.children) or (
        token.dep_ in {"ROOT", "acl", "relcl", "xcomp", "advcl", "conj"} and token.tag_ != "NN"
    )


def _governing_verb(noun: Token) -> Token | None:
    """The verb whose object or subject the noun is, also through "a programme of training"."""
    current = noun
    while current.dep_ in {"conj", "compound", "pobj", "prep", "nmod", "appos", "amod"} and not is_verb(
        current
    ):
        if current.dep_ == "pobj" and current.head.lower_ not in _LINKING | _THEN:
            return None
        current = current.head
        if is_verb(current):
            return current
    if current.dep_ == "pcomp" and current.head.lower_ in _THEN and is_verb(current.head.head):
        return current.head.head  # "After mentoring by Italian advisers, the directorate changed"
    if current.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "pcomp", "xcomp", "oprd"} and is_verb(
        current.head
    ):
        return current.head
    return None


def _whom_directly(noun: Token) -> list[Token]:
    """Whom the noun's own phrase names: "training of units", "a training course for troops"."""
    whole = _whole(noun)
    direct = after(noun, "of", "for", "to")
    if whole.i != noun.i and not direct:
        meant = [c for c in whole.children if c.dep_ in {"relcl", "acl"} and c.lemma_ in _MEANT]
        direct = [n for c in meant for n in after(c, "for", "to")] or after(whole, "for", "to")
        direct = direct or [n for n in after(whole, "of") if singular(n) not in _COURSES]
    for twin in noun.children:
        if twin.dep_ == "conj" and not direct:  # "the training and advising of units"
            direct = after(twin, "of", "for", "to")
    twin_verb = noun.nbor(2) if noun.i + 2 < len(noun.doc) else noun
    if not direct and noun.nbor(1).lower_ == "and" and twin_verb.tag_ == "VBG":
        direct = objects(twin_verb)  # "spent $1 billion on training and equipping the army"
    return direct


def _whom(noun: Token, verb: Token | None) -> list[Token]:
    direct = _whom_directly(noun)
    if direct:
        return direct
    owner = [child for child in noun.children if child.dep_ == "poss"]
    if owner and after(noun, "by"):  # "their instruction by the British Army"
        return owner
    if verb is None:
        return []
    if verb.lemma_ in _RECEIVE and _is_object(noun, verb) and not is_passive(verb):
        return subjects(verb)
    if verb.lemma_ in {"give", "offer", "teach"} and is_passive(verb) and noun.dep_ == "dobj":
        return subjects(verb)  # "were given lessons by Finnish experts"
    if verb.lemma_ in _PROVIDE | {"receive", "teach"}:
        given = [
            child
            for child in verb.children
            if child.dep_ in {"dative", "iobj"} and child.lower_ not in {"to", "for"}
        ]
        given += after(verb, "to", "for") if verb.lemma_ not in {"lead"} else []
        return [item for token in given for item in with_conjuncts(token)] or owner
    if verb.lemma_ in _SEND | _HOST and _is_purpose(noun):
        moved = [child for child in verb.children if child.dep_ == "dobj"]
        return [item for token in moved for item in with_conjuncts(token)] or subjects(verb)
    if noun.dep_ in {"pobj", "pcomp"} and noun.head.lower_ in _THEN and noun.head.head.i == verb.i:
        return subjects(verb)  # "After US training, the captain led": they who were trained
    return []


def _is_purpose(noun: Token) -> bool:
    """Whether it is what somebody goes for: "for training", "for a month of commando training"."""
    if noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        return noun.head.head.head.lower_ == "for"
    return noun.head.lower_ == "for"


def _whole(noun: Token) -> Token:
    """The noun that "training" only describes: "training courses", "training mission"; else itself."""
    if noun.dep_ in {"compound", "amod", "nmod"} and noun.head.i > noun.i and singular(noun.head) in _COURSES:
        return noun.head
    return noun


def _is_object(noun: Token, verb: Token) -> bool:
    climb = noun
    while climb.head.i != verb.i and climb.head.i != climb.i:
        climb = climb.head
    if climb.dep_ == "prep" and climb.lower_ == "for" and verb.lemma_ in _RECEIVE:
        return False  # "received praise for its training"
    return climb.dep_ in {"dobj", "prep", "attr", "oprd"}


def _who(reading: Reading, noun: Token, verb: Token | None) -> list[Trainer]:
    own = trainers(reading, after(noun, "by"))
    if own:
        return own
    own = trainers(reading, [*after(noun, "from", "with", "under"), *_stray_givers(noun)])
    if own:
        return own
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":  # "advice and training from Israel"
        shared = trainers(reading, after(noun.head, "from", "by"))
        if shared:
            return shared
    modifiers = trainers_in_modifiers(reading, noun) or trainers_in_modifiers(reading, _whole(noun))
    if modifiers:
        return modifiers
    modifier = None
    if _whole(noun).i != noun.i:
        owner = next((t for t in after(_whole(noun), "of", "by") if t.i > noun.i), None)
        modifier = (
            school_of(reading, owner) or trainer_in_modifiers(reading, owner) if owner is not None else None
        )
    if modifier is not None:
        return [modifier]
    if verb is None:
        return []
    if verb.lemma_ in _FINISH and _is_object(noun, verb) and _whom_directly(noun):
        return trainers(reading, subjects(verb))  # "completed a training course for Gambian troops"
    if verb.lemma_ in _RECEIVE and _is_object(noun, verb) and not is_passive(verb):
        found = trainers(reading, after(verb, "from", "by", "with", "under"))
        return found or trainers_by_place(reading, [*after(noun, "in", "at"), *after(verb, "in", "at")])
    if verb.lemma_ in _PROVIDE and _is_object(noun, verb):
        if is_passive(verb):
            return trainers(reading, after(verb, "by"))
        return trainers(reading, subjects(verb)) or _refusers(reading, verb)
    if verb.lemma_ in _PROVIDE and is_passive(verb):
        return trainers(reading, after(verb, "by"))
    if verb.lemma_ in _ASSIST:
        return trainers(reading, subjects(verb))
    if noun.dep_ == "pobj" and noun.head.lower_ in _THEN:
        found = trainers_by_place(reading, after(noun, "in", "at"))
        if found:
            return found
    if verb.lemma_ in _HOST:
        return trainers(reading, subjects(verb))
    if verb.lemma_ in _SEND:
        paid = [s for noun in after(verb, "under", "through") if (s := school_of(reading, noun)) is not None]
        return paid or trainers_by_place(reading, [*after(verb, "to"), *after(noun, "in", "at")])
    return []


def _stray_givers(noun: Token) -> list[Token]:
    """Those of a "from" on a noun between: "instruction in combat from experts"; or "at the hands of"."""
    between = after(noun, "in", "on") + (after(noun.head, "in", "on") if noun.dep_ == "dobj" else [])
    hands = [inner for inner in after(noun, "at") if singular(inner) == "hand"]
    return [
        *(giver for inner in between for giver in after(inner, "from", "by", "under")),
        *(giver for inner in hands for giver in after(inner, "of")),
    ]


def _is_lesson(noun: Token) -> bool:
    """Whether it is a course of this trade that somebody gives: "ran a course for", "given lessons by"."""
    if noun.dep_ != "dobj" or singular(noun) not in _LESSONS:
        return False  # asked of every word of a text: the cheap question first
    verb = noun.head
    civil = any(word.lower_ in CIVIL or word.lower_ in CIVIL_SUBJECTS for word in noun.subtree)
    return is_verb(verb) and verb.lemma_ in _GIVE_LESSONS and not civil


def _refusers(reading: Reading, verb: Token) -> list[Trainer]:
    """ "France turned down a request to provide training": who was asked is who would have trained."""
    asked = verb.head
    if verb.dep_ in {"acl", "relcl"} and asked.lower_ in {"request", "appeal", "application"}:
        upper = asked.head
        if asked.dep_ == "dobj" and is_verb(upper):
            return trainers(reading, subjects(upper))
    return []


def _called_off(certainty: Certainty, status: Status) -> Certainty:
    """A training called off was no more than planned."""
    planned = status is Status.CANCELLED and certainty is Certainty.REPORTED
    return Certainty.PLANNED if planned else certainty


def _status(noun: Token, verb: Token | None) -> Status:
    if verb is None or not (_is_object(noun, verb) or noun.dep_ == "nsubjpass"):
        return Status.CONDUCTED
    if verb.lemma_ in _CANCEL:
        return Status.CANCELLED
    return Status.SUSPENDED if verb.lemma_ in _SUSPEND else Status.CONDUCTED


def _continues(verb: Token | None) -> bool:
    """Whether the clause speaks of something told before: "The plan would involve ... the training of"."""
    while verb is not None:
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                pointing = any(c.lower_ in {"the", "this", "that"} for c in child.children)
                return child.lower_ in _ANAPHORS and pointing
        verb = verb.head if verb.head.i != verb.i and is_verb(verb.head) else None
    return False
