"""What is seen of each word before anything is learnt: the rules' findings, the parse, the gazetteer.

The rules know much already; a learner that sees what they say needs fewer examples to do better.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from graph.claims.personnel import Personnel
from graph.mentions.brat import Annotation, Mark
from graph.mentions.gazetteer import Gazetteer
from graph.mentions.personnel.bodies import BodyFinder
from graph.mentions.personnel.officers import OfficerFinder
from graph.mentions.personnel.positions import PositionFinder
from graph.mentions.personnel.ranks import RankFinder
from graph.training.words import OUTSIDE, Stretch, Words, marked

SEEN = ("rule", "rank", "body", "position", "officer", "entity", "known")
"""Layers of labels: the rules' last word, then all that their finders propose, the model's entities, the
gazetteer's entries."""

FINDINGS = ("rank", "position", "body", "officer", "person")
"""Layers whose nearness says much: a title is worth marking if somebody's name is near."""


@dataclass(frozen=True, slots=True)
class Layers:
    """What is seen of the words of one text; each sequence is as long as the text has words.

    Args:
        rules: The marks and relations that the rules find.
        labels: By layer of `SEEN` and `FINDINGS`.
        tags: Fine part of speech.
        deps: Relation to the governor.
        heads: The governor, lower case.
        sentences: The first token of the sentence.
    """

    words: Words
    rules: Annotation
    labels: Mapping[str, Sequence[str]]
    tags: Sequence[str]
    deps: Sequence[str]
    heads: Sequence[str]
    sentences: Sequence[int]


class Observer:
    """Makes layers from parsed texts; make one for many texts.

    Args:
        gazetteer: Its entries are a layer, and the rules rest on it.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._rules = Personnel(gazetteer)
        self._ranks = RankFinder(gazetteer.ranks)
        self._bodies = BodyFinder(gazetteer)
        self._positions = PositionFinder()
        self._officers = OfficerFinder()

    def see(self, doc: Doc) -> Layers:
        """The layers of one text.

        Args:
            doc: With tags, parse and entities.
        """
        content = doc.text
        words = Words(content)
        rules = self._rules.read(doc)
        ranks, bodies = list(self._ranks.find(content)), list(self._bodies.find(doc))
        positions = list(self._positions.find(content, []))
        officers = [o.person for o in self._officers.find(doc, ranks, positions, bodies)]
        entities = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
        labels = {
            "rule": words.labels(marked(rules.marks)),
            "rank": _labelled(words, ranks),
            "body": _labelled(words, bodies),
            "position": _labelled(words, positions),
            "officer": _labelled(words, officers),
            "entity": words.labels(entities),
            "known": words.labels(self._known(doc)),
            "person": words.labels(stretch for stretch in entities if stretch[2] == "PERSON"),
        }
        tokens = list(_token_of_each(words, doc))
        return Layers(
            words=words,
            rules=rules,
            labels=labels,
            tags=[token.tag_ for token in tokens],
            deps=[token.dep_ for token in tokens],
            heads=[token.head.lower_ for token in tokens],
            sentences=[token.sent.start for token in tokens],
        )

    def _known(self, doc: Doc) -> Iterator[Stretch]:
        for match in self._gazetteer.find([token.text for token in doc]):
            if match.entry is not None:
                span = doc[match.start : match.end]
                yield span.start_char, span.end_char, match.entry.kind.value


def distances(words: Words, labels: Sequence[str]) -> tuple[list[int | None], list[int | None]]:
    """How many words back the last word of a mark stands, and how many on the first of the next one.

    None where the paragraph has none on that side; a mark's own words look past it.
    """
    back: list[int | None] = [None] * len(labels)
    on: list[int | None] = [None] * len(labels)
    for paragraph in words.paragraphs:
        last: int | None = None
        for at in paragraph:
            back[at] = None if last is None else at - last
            if labels[at] != OUTSIDE:
                last = at
        following: int | None = None
        for at in reversed(paragraph):
            on[at] = None if following is None else following - at
            if labels[at].startswith("B"):
                following = at
    return back, on


def _labelled(words: Words, marks: Sequence[Mark]) -> list[str]:
    return words.labels(marked(marks))


def _token_of_each(words: Words, doc: Doc) -> Iterator[Token]:
    """The token in which each word begins."""
    at = 0
    for start in words.starts:
        while doc[at].idx + len(doc[at].text) <= start:
            at += 1
        yield doc[at]
