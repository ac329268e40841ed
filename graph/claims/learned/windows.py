"""Windows: the stretches of a text that the encoder reads at once, and the candidates that stand in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span

from graph.claims.learned.candidates import Giver, Party, givers, parties
from graph.claims.reading import Reading

_MOST_CHARACTERS = 700
"""About 150 word pieces: enough for a paragraph, and cheap to read."""
REACH = 2
"""How many sentences before a party's the words for its trainer may stand."""


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences that are read together.

    Args:
        start: The first character in the text.
        end: One past the last.
        text: The characters between them.
        sentences: Character ranges of its sentences, in the text.
        fresh: How many of the first sentences only give context, because the window before had them.
        givers: The candidates for trainers in it.
        parties: The candidates in all of its sentences.
    """

    start: int
    end: int
    text: str
    sentences: tuple[tuple[int, int], ...]
    fresh: int
    givers: tuple[Giver, ...]
    parties: tuple[Party, ...]

    def is_fresh(self, party: Party) -> bool:
        """Whether the party stands in a sentence that no earlier window has read."""
        return party.start >= self.sentences[self.fresh][0]

    def number(self, character: int) -> int:
        """Which of the window's sentences a character of the text lies in."""
        for number, (_, end) in enumerate(self.sentences):
            if character < end:
                return number
        return len(self.sentences) - 1


def windows(reading: Reading) -> Iterator[Window]:
    """The windows of a text: every sentence once, with up to `REACH` sentences before it as context."""
    told = [span for span in reading.doc.sents if span.text.strip()]
    every_giver, every_party = tuple(givers(reading)), tuple(parties(reading))
    first = 0
    while first < len(told):
        begin = max(0, first - REACH)
        while begin < first and told[first].end_char - told[begin].start_char > _MOST_CHARACTERS:
            begin += 1
        last = first
        while last + 1 < len(told) and told[last + 1].end_char - told[begin].start_char <= _MOST_CHARACTERS:
            last += 1
        yield _window(reading.phrases.text, told[begin : last + 1], first - begin, every_giver, every_party)
        first = last + 1


def _window(
    text: str, told: Sequence[Span], fresh: int, every_giver: Sequence[Giver], every_party: Sequence[Party]
) -> Window:
    start, end = told[0].start_char, told[-1].end_char
    return Window(
        start=start,
        end=end,
        text=text[start:end],
        sentences=tuple((span.start_char, span.end_char) for span in told),
        fresh=fresh,
        givers=tuple(g for g in every_giver if start <= g.start and g.end <= end),
        parties=tuple(p for p in every_party if start <= p.start and p.end <= end),
    )
