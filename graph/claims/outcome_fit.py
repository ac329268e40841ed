"""Whether a verb, as a sentence uses it, is one that the outcome table knows."""

from spacy.tokens import Token

from graph.claims.clauses import after, agents, is_passive, is_verb, objects, subjects
from graph.claims.outcome_row import VerbRow
from graph.claims.outcome_table import VERB_ROWS
from graph.claims.outcome_type import OutcomeType
from graph.claims.outcome_words import LEADERS, RANKS
from graph.claims.reading import Reading
from graph.mentions.kinds import EntityKind
from graph.mentions.lexicon import ARMED_GROUPS, PARTITIVES
from graph.mentions.mention import Mention
from graph.mentions.words import bases, singular

_GROUPS = frozenset({EntityKind.ARMED_GROUP, EntityKind.CRIMINAL_GROUP})
_ALONE = frozenset({OutcomeType.DEFECTION, OutcomeType.MUTINY, OutcomeType.COLLAPSE, OutcomeType.SURRENDER})
_ROWS: dict[str, tuple[VerbRow, ...]] = {
    verb: tuple(row for row in VERB_ROWS if verb in row.verbs) for entry in VERB_ROWS for verb in entry.verbs
}


def fitting_row(reading: Reading, verb: Token) -> VerbRow | None:
    """The first row of the table that the verb fits with what stands around it."""
    rows = (row for base in bases(verb) for row in _ROWS.get(base, ()))
    return next((row for row in rows if _fits(reading, verb, row)), None)


def row_is_told_below(reading: Reading, verb: Token, row: VerbRow) -> bool:
    """Whether a verb below tells the same deed in full: "opened fire on the crowd, killing 150 people"."""
    if row.type is not OutcomeType.HUMAN_RIGHTS_ABUSE:
        return False
    below = (c for c in verb.children if c.dep_ in {"advcl", "conj", "xcomp"} and is_verb(c))
    found = (fitting_row(reading, child) for child in below if child.lemma_.lower() == "kill")
    return any(other is not None and other.type is OutcomeType.MASSACRE for other in found)


def aims_of(verb: Token, row: VerbRow) -> list[Token]:
    """What the row's deed is done to, or who did it where the actor undergoes it."""
    if row.undergone:
        return [*agents(verb), *after(verb, "by")] if is_passive(verb) else subjects(verb)
    if row.at:
        # "was recruited to fight for X", "opened fire on X", "went over to X"
        holders = [verb, *(c for c in verb.children if c.dep_ in {"dobj", "prt", "advmod", "prep"})]
        return [noun for holder in holders for noun in after(holder, *row.at)]
    if not is_active(verb, row):
        return subjects(verb)
    # "declared himself head of state": the parser may make a clause of it.
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and not is_verb(c)), None)
    himself = [c for c in clause.children if c.dep_ == "nsubj"] if clause is not None else []
    return [*objects(verb), *himself]


def is_active(verb: Token, row: VerbRow) -> bool:
    """Whether the verb's subject does what the row says.

    A participle may tell a deed: "soldiers trained by X, deserted"; to desert has no passive.
    """
    if not is_passive(verb):
        return True
    told = any(child.dep_ in {"auxpass", "agent"} for child in verb.children)
    return ((row.alone and row.type in _ALONE) or bool(row.at)) and not told


def group_of(reading: Reading, token: Token) -> Mention | None:
    """The armed or criminal group that a noun stands for, also behind "the ranks of"."""
    inner = reading.phrases.referent(token)
    if singular(token) in RANKS:
        inner = next(iter(after(token, "of", "with")), inner)
    mention = reading.references.best(inner)
    if mention is not None and mention.kind in _GROUPS:
        return mention
    return None


def _fits(reading: Reading, verb: Token, row: VerbRow) -> bool:
    particles = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "prep", "acomp", "advcl"}}
    if row.particle is not None and row.particle not in particles:
        return False
    if not _has_beside(verb, row):
        return False
    if row.at and row.things and not (row.people or row.kinds):
        return any(_is_thing(aim, row) for aim in aims_of(verb, row))
    if row.at and row.things and row.people:  # "opened fire on the protesters"
        if not any(_is_thing(aim, row) for aim in objects(verb)):
            return False
        return any(_is_victim(reading, aim, row) for aim in aims_of(verb, row))
    if row.undergone and not (is_passive(verb) or objects(verb)):
        return False
    aims = aims_of(verb, row)
    if row.role == "to" and not any(group_of(reading, noun) for noun in after(verb, *row.to)):
        return False
    if not aims:
        return row.alone and (row.undergone or is_active(verb, row) or not row.things)
    if row.undergone and not (row.kinds or row.things):
        return True
    if row.role == "leader":
        return any(_is_leader(reading, aim) for aim in aims)
    if not (row.things or row.kinds or row.people):
        return True
    return any(_is_aim(reading, aim, row) for aim in aims)


def _has_beside(verb: Token, row: VerbRow) -> bool:
    """Whether the words that the row asks for depend on the verb, and none that it bars."""
    if not (row.needs or row.phrases or row.bars):
        return True
    subject = {t.i for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"} for t in child.subtree}
    near = [t for t in verb.subtree if t.i != verb.i and t.i not in subject]
    if row.type is OutcomeType.PROFESSIONALISATION:  # "praised as the best", not "by the best"
        judged = (c for c in verb.children if c.lower_ == "as" or c.dep_ in {"oprd", "xcomp", "ccomp"})
        near = [t for child in judged for t in child.subtree]
    words = {form for t in near for form in (singular(t), t.lower_, t.lemma_.lower())}
    if words & row.bars:
        return False
    if not (row.needs or row.phrases):
        return True
    if words & row.needs:
        return True
    text = f" {' '.join(t.lower_ for t in near)} "
    return any(phrase in text for phrase in row.phrases)


def _is_thing(aim: Token, row: VerbRow) -> bool:
    return singular(aim) in row.things or aim.lemma_.lower() in row.things


def _is_victim(reading: Reading, aim: Token, row: VerbRow) -> bool:
    return bool(_words_of(reading, aim) & row.people)


def _words_of(reading: Reading, aim: Token) -> set[str]:
    inner = reading.phrases.referent(aim)
    words = {singular(aim), singular(inner), aim.lemma_.lower(), aim.lower_}
    if singular(aim) in PARTITIVES or aim.lower_ in PARTITIVES or aim.like_num:  # "scores of civilians"
        words |= {singular(noun) for noun in after(aim, "of")}
    return words


def _is_aim(reading: Reading, aim: Token, row: VerbRow) -> bool:
    if EntityKind.COUNTRY in row.kinds and aim.ent_type_ in {"GPE", "LOC", "FAC"}:
        return True
    if _words_of(reading, aim) & (row.things | row.people):
        return True
    if row.kinds & _GROUPS:
        group = group_of(reading, aim)
        if group is not None and group.kind in row.kinds:
            return True
        if EntityKind.ARMED_GROUP in row.kinds and (_is_rebel_body(aim) or _is_of_group(reading, aim)):
            return True
    mention = reading.references.mention(reading.phrases.referent(aim))
    if mention is None:
        return False
    return mention.kind in row.kinds and (
        mention.kind is not EntityKind.PERSON or mention.named or mention.lemma in row.things
    )


def _is_leader(reading: Reading, noun: Token) -> bool:
    """ "A leader of al-Shabaab", "the Abu Sayyaf leader"."""
    if singular(noun) not in LEADERS:
        return False
    beside = [c for c in noun.lefts if c.dep_ in {"compound", "nmod", "poss"}]
    known = (reading.phrases.match_at(child) for child in beside)
    if any(m is not None and m.entry is not None and m.entry.kind in _GROUPS for m in known):
        return True
    return any(group_of(reading, item) for item in after(noun, "of"))


def _is_of_group(reading: Reading, noun: Token) -> bool:
    """ "Boko Haram fighters": people by the name of an armed group before them, however it was parsed."""
    mention = reading.phrases.at(noun)
    if mention is None or mention.kind not in {EntityKind.GROUP, EntityKind.ARMED_GROUP}:
        return False
    known = (reading.phrases.match_at(token) for token in noun.lefts)
    return any(
        m is not None and m.entry is not None and m.entry.kind is EntityKind.ARMED_GROUP for m in known
    )


def _is_rebel_body(noun: Token) -> bool:
    """ "The Islamist rebel movement": armed by the word before it, whatever the noun."""
    beside = {singular(c) for c in noun.lefts if c.dep_ in {"compound", "amod"}}
    return bool(beside & ARMED_GROUPS) and singular(noun) in {
        "movement",
        "group",
        "army",
        "force",
        "forces",
        "faction",
        "side",
        "cause",
        "coalition",
    }
