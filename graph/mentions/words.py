"""Single words: the singular of a noun, and the number that counts it."""

from spacy.tokens import Token

_SMALL = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ROUND = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = dict(zip(_SMALL, range(1, 20), strict=True))
_TENS = dict(zip(_ROUND, range(20, 100, 10), strict=True))
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
NUMBER_WORDS = frozenset({*_UNITS, *_TENS, *_SCALES})
ORDINALS = frozenset(
    (
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
        *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    )
)
_IRREGULAR = {"retook": "retake", "overthrew": "overthrow", "overthrown": "overthrow", "forsook": "forsake"}
"""Forms whose verb the model does not know."""

_NOT_PLURAL = frozenset({"corps", "police", "forces", "class", "gross", "press"})


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: how the tables of this package write their lists."""
    return frozenset(text.split())


def singular(token: Token) -> str:
    """The singular of a noun, lower case; a name's plural too, which the model's lemma keeps: "Rangers"."""
    word = token.lower_
    if word in _NOT_PLURAL:
        return word
    if token.tag_ in {"NNS", "NN"} and token.lemma_:
        word = token.lemma_.lower()
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if token.tag_ in {"NNS", "NNPS"} or (token.tag_ == "NNP" and word.endswith("s")):
        if word.endswith("ies"):
            return f"{word[:-3]}y"
        if word.endswith("s") and not word.endswith("ss"):
            return word[:-1]
    return word


def number_of(token: Token) -> int | None:
    """How many, where a whole number stands before the noun: 400 for "some 400 Senegalese soldiers"."""
    for child in token.lefts:
        if child.dep_ == "nummod":
            return _value([child, *child.subtree])
    return None


def number_in(words: list[Token]) -> int | None:
    """The whole number that these words are: 24 for "two dozen"."""
    return _value(words)


def _value(words: list[Token]) -> int | None:
    total: int | None = None
    for word in dict.fromkeys(words):
        digits = word.text.replace(",", "")
        if digits.isdecimal():
            return int(digits) if int(digits) < 10_000_000 else None
        small = _UNITS.get(word.lower_) or _TENS.get(word.lower_)
        if small is not None:
            total = (total or 0) + small
    for word in dict.fromkeys(words):
        if total is not None and word.lower_ in _SCALES:
            total *= _SCALES[word.lower_]
    return total


def bases(verb: Token) -> tuple[str, ...]:
    """The dictionary forms that a verb can have, the model's first: it makes "rap" of "raped"."""
    word = verb.lower_
    found = [verb.lemma_.lower()]
    if word.endswith("ied"):
        found.append(f"{word.removesuffix('ied')}y")
    elif word.endswith("ed"):
        found += [word.removesuffix("d"), word.removesuffix("ed")]
    elif word.endswith("ing"):
        found += [word.removesuffix("ing"), f"{word.removesuffix('ing')}e"]
    elif word in _IRREGULAR:
        found.append(_IRREGULAR[word])
    return tuple(found)
