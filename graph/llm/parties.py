"""Parties: whether the words that a model points at name the party, or point back to where it is named."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from graph.claims.reading import Reading
from graph.llm.answer import Party
from graph.llm.quoting import Quotable
from graph.llm.reasons import NotShown, Reason
from graph.mentions.kinds import TRAINEE_KINDS, EntityKind
from graph.mentions.lexicon import kind_of_noun
from graph.mentions.mention import Mention
from graph.mentions.words import singular, word_set

_PERSON = word_set("he him his himself she her hers herself")
_THING = word_set("it its itself which")
_MANY = word_set(
    "they them their theirs themselves who whom whose those these all both some many most others"
)
_POINTERS = word_set("the this that these those such its their his her said same latter former")
_BODIES = frozenset({EntityKind.UNIT, EntityKind.FORCE})
_ARTICLES = ("the ", "a ", "an ", "The ", "A ", "An ")


@dataclass(frozen=True, slots=True)
class Found:
    """A party that the sentence shows.

    Args:
        words: The words in the event's sentence.
        head: Their head in the parse.
        mention: Who it is.
        some: The words speak of people of the body that is named ("those soldiers" of a battalion).
    """

    words: Span
    head: Token
    mention: Mention
    some: bool = False


def spans_of(reading: Reading, source: Quotable, words: str, start: int, end: int) -> Iterator[Span]:
    """The places of some words between two offsets, in whole tokens."""
    for first, last in source.find(words, start, end):
        span = reading.doc.char_span(first, last, alignment_mode="expand")
        if span is not None and len(span):
            yield span


def nearest(spans: Iterable[Span], trigger: Token) -> Span | None:
    """The one of these that is nearest to the event's word in the parse."""
    return min(spans, key=lambda span: (steps(span.root, trigger), span.start), default=None)


def steps(first: Token, second: Token) -> int:
    """How many steps of the parse lie between two words; many where they are not of one sentence."""
    up = {token.i: count for count, token in enumerate((first, *first.ancestors))}
    for count, token in enumerate((second, *second.ancestors)):
        if token.i in up:
            return count + up[token.i]
    return len(first.doc)


def find_party(
    reading: Reading, source: Quotable, party: Party, trigger: Token, start: int, end: int
) -> Found:
    """The party as the event's sentence shows it.

    Args:
        start: First character of what counts of the sentence; `end` is one past its last.

    Raises:
        NotShown: The words do not stand there, do not name it, or point to somebody else.
    """
    words = nearest(spans_of(reading, source, party.words, start, end), trigger)
    if words is None:
        raise NotShown(Reason.PARTY_NOT_QUOTED)
    head = _head(reading, words)
    if source.holds(party.words, _bare(party.name)):
        return Found(words, head, _named_here(reading, source, party, words, head))
    return _through_antecedent(reading, source, party, words, head)


def _named_here(reading: Reading, source: Quotable, party: Party, words: Span, head: Token) -> Mention:
    """Who the words themselves name."""
    if words.text.lower() in _PERSON | _THING | _MANY or (len(words) == 1 and words[0].pos_ == "PRON"):
        raise NotShown(Reason.NOT_NAMED)
    mention = reading.phrases.at(head)
    if mention is None:
        name = nearest(spans_of(reading, source, _bare(party.name), words.start_char, words.end_char), head)
        return _own_mention(party, name if name is not None else words)
    if mention.definite and not mention.named:
        # "The unit" named as "the unit": whom it means, the text may tell better.
        mention = reading.references.best(head) or mention
    return _of_trainee_kind(mention, party)


def _through_antecedent(reading: Reading, source: Quotable, party: Party, words: Span, head: Token) -> Found:
    if party.antecedent is None:
        raise NotShown(Reason.NOT_NAMED)
    named = antecedent(reading, source, party.antecedent, _bare(party.name), words.start_char)
    if not _points(words, party.name):
        raise NotShown(Reason.NOT_POINTING)
    named_head = _head(reading, named)
    mention = reading.phrases.at(named_head)
    mention = _own_mention(party, named) if mention is None else _of_trainee_kind(mention, party)
    if not _kinds_agree(words, head, mention):
        raise NotShown(Reason.OTHER_ANTECEDENT)
    meant = reading.references.best(head)
    if meant is not None and meant.named and not _same(reading, meant, mention):
        raise NotShown(Reason.OTHER_ANTECEDENT)
    # The name's own head: what else the text tells of that party is found by it.
    some = mention.kind in _BODIES and kind_of_noun(singular(head), True) is EntityKind.GROUP
    return Found(words, named_head, mention, some=some)


def antecedent(reading: Reading, source: Quotable, passage: str, name: str, before: int) -> Span:
    """Where a name stands in an earlier passage: the last such place.

    Raises:
        NotShown: The passage does not stand in the text before this offset, or does not hold the name.
    """
    found: Span | None = None
    for start, end in source.find(passage):
        if start >= before:
            break
        for span in spans_of(reading, source, name, start, min(end, before)):
            found = span
    if found is None:
        raise NotShown(Reason.NO_ANTECEDENT)
    return found


def points(words: Span) -> bool:
    """Whether words point back: a pronoun, or "the", "this", "its" before a noun."""
    first = words[0]
    if len(words) == 1 and (first.pos_ == "PRON" or first.lower_ in _PERSON | _THING | _MANY):
        return True
    return len(words) > 1 and first.lower_ in _POINTERS


def _points(words: Span, name: str) -> bool:
    if points(words):
        return True
    # "Sanogo" for "Amadou Haya Sanogo", "the Guard" for "the Presidential Guard".
    whole = {word.strip(".,'").lower() for word in name.split()}
    own = [token.lower_ for token in words if token.is_alpha]
    return bool(own) and all(word in whole for word in own)


def _kinds_agree(words: Span, head: Token, named: Mention) -> bool:
    """Whether such words can stand for such a name: "he" for a person, "the unit" for a unit."""
    person = named.kind is EntityKind.PERSON
    if head.lower_ in _PERSON:
        return person
    if head.lower_ in _THING:
        return not person
    if head.lower_ in _MANY and len(words) == 1:
        return True
    pointing = kind_of_noun(singular(head), head.tag_ in {"NNS", "NNPS"})
    if pointing is None or pointing is named.kind:
        return True
    if EntityKind.PERSON in {pointing, named.kind}:
        return False
    crowd = {EntityKind.GROUP, EntityKind.ARMED_GROUP}
    return {pointing, named.kind} <= _BODIES or bool({pointing, named.kind} & crowd)


def _same(reading: Reading, first: Mention, second: Mention) -> bool:
    if first.key is not None and first.key == second.key:
        return True
    if reading.references.same(reading.doc[first.head], reading.doc[second.head]):
        return True
    mine, other = (set(m.name.lower().split()) for m in (first, second))
    return mine <= other or other <= mine


def _head(reading: Reading, words: Span) -> Token:
    """The word of a span that stands for the party: where something is counted, what is counted."""
    root = reading.phrases.referent(words.root)
    return root if words.start <= root.i < words.end else words.root


def _of_trainee_kind(mention: Mention, party: Party) -> Mention:
    if mention.kind in TRAINEE_KINDS:
        return mention
    if mention.kind in {EntityKind.COUNTRY, EntityKind.PROGRAMME}:
        raise NotShown(Reason.NO_PARTY)
    # A body that the gazetteer or the phrase takes for an organisation, and the model for a force.
    return replace(mention, kind=party.kind)


def _own_mention(party: Party, words: Span) -> Mention:
    if words.root.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}:
        raise NotShown(Reason.NO_PARTY)
    return mention_of(words, party.kind)


def mention_of(words: Span, kind: EntityKind) -> Mention:
    """A mention of what the rules know no noun for, of the kind that a model gives it."""
    head = words.root
    return Mention(
        kind=kind,
        start=words.start_char,
        end=words.end_char,
        text=words.text,
        name=_bare(" ".join(words.text.split())),
        named=any(token.pos_ == "PROPN" for token in words),
        head=head.i,
        lemma=singular(head),
        plural=head.tag_ in {"NNS", "NNPS"},
        definite=words[0].lower_ in _POINTERS,
    )


def _bare(name: str) -> str:
    for article in _ARTICLES:
        if name.startswith(article) and len(name) > len(article):
            return name[len(article) :]
    return name
