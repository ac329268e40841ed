"""Fellows: whose somebody is, by those they are counted with: "she and two other Kenyans"."""

from spacy.tokens import Token

from graph.claims.clauses import after
from graph.claims.reading import Reading

_FELLOW = frozenset({"other", "fellow", "further"})


def country_of_fellows(reading: Reading, token: Token) -> str | None:
    """The country of the people whom this entity is said to be one of; None where nothing says so.

    "X and forty other Gambians" and "X was among the first six Jamaicans" tell whose X is.
    """
    heads = {token.i, *(mention.head for mention in reading.references.told_of(token))}
    for head in sorted(heads):
        word = reading.doc[head]
        for noun in (*_others(word), *_counted_among(word)):
            code = reading.phrases.country_word(noun)
            if code is None:
                mention = reading.phrases.at(noun)
                code = mention.country if mention is not None and mention.plural else None
            if code is not None:
                return code
    return None


def _others(word: Token) -> list[Token]:
    """The "others" joined to the word: "and some forty other Gambians"."""
    joined = (child for child in word.children if child.dep_ == "conj")
    return [noun for noun in joined if any(child.lower_ in _FELLOW for child in noun.children)]


def _counted_among(word: Token) -> list[Token]:
    """Whom "was among" and "was one of" count the word with."""
    verb = word.head
    if word.dep_ != "nsubj" or verb.lemma_ != "be":
        return []
    attributes = [child for child in verb.children if child.dep_ == "attr" and child.lower_ == "one"]
    return [*after(verb, "among"), *(noun for one in attributes for noun in after(one, "of"))]
