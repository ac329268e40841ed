"""Words and sentences of a Spanish or French text, with their places in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ELISION = r"(?:[ldnscjmtLDNSCJMT]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’](?=\w)"
_TOKEN = re.compile(
    rf"""
      {_ELISION}
    | (?:[A-Z]{{1,2}}\.\s?){{2,}}               # EE.UU.
    | [Nn]\.?[º°]                               # n.º, nº
    | \d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)  # 5 000
    | \d+(?:[.,]\d+)*(?:\.?\s?[ºª°]|(?:er|[eè]re|[eè]me|e)\b)?
    | \w+(?:[-’']\w+)*
    | [^\w\s]
    """,
    re.VERBOSE,
)
_OPENING, _CLOSING, _EITHER = frozenset("«“"), frozenset("»”"), frozenset('"')
_PHRASE = 5  # words: what is quoted at more length is somebody's sentence
_LOWER = {"’": "'"}
_PARAGRAPH = re.compile(r"\n[ \t]*\n|(?<=[.!?:»”\"])[ \t]*\n")
_END = re.compile(r"[.!?…]+(?:\s?»|[”\"'’)\]])*\s+(?=[«“\"'‘¿¡—–(]?\s?[A-ZÁÉÍÓÚÑÀÂÇÈÊËÎÏÔÛÜŒ0-9])")
_SHORTENED = re.compile(
    r"(?:\b(?:Gral|Cnel|Cap|Tte|Sgto|Cmdte|Sr|Sra|Dr|Dra|Lic|Ing|Mons|St|Ste|MM|Mme|Gén|Col|Lt|Cdt|art"
    r"|av|etc|vs)"
    r"|(?:^|[\s.(«\"])[A-Z]|\bn)\.\s*$"
)
_DATELINE = re.compile(
    r"[A-ZÁÉÍÓÚÑÀÂÇÈÊËÎÏÔÛÜŒ][A-ZÁÉÍÓÚÑÀÂÇÈÊËÎÏÔÛÜŒ '’-]{2,}(?:\s?\([^)]{1,40}\)|, \d{1,2} \w+)?"
    r"\s?(?:\.-|\.|[—–-]|:)\s"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark, and its characters in the text."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """In small letters, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `text` is the whole text that its offsets count in.

    Args:
        number: Its place among the sentences.
        dateline: Whether it is no sentence but the town before one.
        paragraph: The paragraph's place.
    """

    words: tuple[Word, ...]
    start: int
    end: int
    number: int
    paragraph: int
    text: str
    dateline: bool = False

    @property
    def lowered(self) -> str:
        """`content` in small letters, with straight apostrophes and plain blanks; the same length."""
        return "".join(" " if c.isspace() else _LOWER.get(c, c.lower()[:1]) for c in self.content)

    @property
    def content(self) -> str:
        """The characters, as written."""
        return self.text[self.start : self.end]

    def at(self, character: int) -> int:
        """The index of the word at, or first after, a character of `content`."""
        place = self.start + character
        return next((i for i, word in enumerate(self.words) if word.end > place), len(self.words))

    def lower(self, index: int) -> str:
        """The word in small letters; empty outside of the sentence."""
        return self.words[index].lower if 0 <= index < len(self.words) else ""


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, in order."""
    number = 0
    for paragraph, (start, end) in enumerate(_paragraphs(text)):
        for first, last, dateline in _sentences(text, start, end):
            words = tuple(
                Word(m.group().rstrip(), m.start(), m.start() + len(m.group().rstrip()))
                for m in _TOKEN.finditer(text, first, last)
            )
            if words:
                words = _unquoted(words)
                yield Sentence(words, first, last, number, paragraph, text, dateline)
                number += 1


def _unquoted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without the marks around a name or a phrase; those around somebody's sentence stay."""
    dropped: set[int] = set()
    opened: int | None = None
    for index, word in enumerate(words):
        if word.text in _OPENING or (word.text in _EITHER and opened is None):
            opened = index
        elif word.text in _CLOSING | _EITHER and opened is not None:
            if index - opened - 1 <= _PHRASE:
                dropped |= {opened, index}
            opened = None
    return tuple(word for index, word in enumerate(words) if index not in dropped)


def split_name(name: str) -> tuple[str, ...]:
    """A name in the same pieces as a text."""
    return tuple(m.group().rstrip().replace("’", "'") for m in _TOKEN.finditer(name))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    dateline = _DATELINE.match(text, start, end)
    if dateline is not None:
        yield start, dateline.end(), True
        start = dateline.end()
    for stop in _END.finditer(text, start, end):
        ending = text[start : stop.start() + 1]
        if stop.group().startswith(".") and _SHORTENED.search(ending):
            continue
        last = stop.start() + len(stop.group().rstrip())
        yield start, last, False
        start = stop.end()
    last = start + len(text[start:end].rstrip())
    if last > start:
        yield start, last, False
