"""What an explanation is made of: plain values only, so that it can be sent, stored and shown anywhere."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text that is marked alike throughout.

    Args:
        kind: What is mentioned: a value of `EntityKind`, or "date"; empty outside a mention.
        note: More on the mention: its country, its key in the gazetteer, its rank.
        begins: The mention begins with this piece; it may go on over several.
        ends: The mention ends with it.
        trigger: The word that tells what a claim states.
    """

    text: str
    kind: str = ""
    note: str = ""
    begins: bool = False
    ends: bool = False
    trigger: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of text that the same claims quote.

    Args:
        claims: Their numbers, in order; empty where nothing is claimed.
    """

    pieces: tuple[Piece, ...]
    claims: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that a claim says.

    Args:
        note: Where it comes from, if not from the quotation itself.
    """

    name: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimNote:
    """A claim and why it is one.

    Args:
        number: By which the text and the links name it, from 1.
        what: "training" or "outcome".
        fields: What it says; what it does not say is left out.
        quote: The exact words that it rests on.
        start: Offset of their first character.
        end: Offset after their last one.
        certainty_words: The words for which it is no plain report, where they are known.
        said_by: Who says it; empty where the text speaks for itself.
        trigger: The word that tells it; empty where that is not known.
        rule: Name and version of what read it.
        reads: What that rule reads, in a sentence; empty where it has none.
    """

    number: int
    what: str
    title: str
    fields: tuple[Field, ...]
    quote: str
    start: int
    end: int
    certainty: str
    certainty_words: tuple[str, ...] = ()
    said_by: str = ""
    trigger: str = ""
    rule: str
    reads: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkNote:
    """A training and what came after.

    Args:
        training: The training's number.
        outcome: The outcome's number.
        basis: Through whom they are tied, and how the text shows it.
        order: Why the outcome is the later one, or that it is not known.
    """

    training: int
    outcome: int
    basis: str
    order: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclaimed:
    """Something that a rule read and that became no claim.

    Args:
        words: Its sentence.
        reason: Why it became none.
    """

    what: str
    title: str
    words: str
    trigger: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One text, what was read in it, and why.

    Args:
        name: The file's stem.
        source: Title, publisher and date, as far as they are known.
        passages: The whole text, in order; their pieces joined are the text, character for character.
    """

    name: str
    source: tuple[str, ...]
    passages: tuple[Passage, ...]
    claims: tuple[ClaimNote, ...]
    links: tuple[LinkNote, ...]
    unclaimed: tuple[Unclaimed, ...]

    def kinds(self) -> Iterator[str]:
        """The kinds of mention that are marked, each once, in order of the alphabet."""
        yield from sorted({p.kind for passage in self.passages for p in passage.pieces if p.kind})

    def record(self) -> dict[str, object]:
        """The same as mappings and lists, ready for `json.dumps` and for templates."""
        return {**asdict(self), "kinds": list(self.kinds())}
