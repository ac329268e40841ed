"""Quoting: where words that a model copied stand in the text, but for white space and quotation marks.

What is stored is always the text's own characters between two offsets, never the model's copy.
"""

from collections.abc import Iterator

_ONE_FOR_ONE = str.maketrans("“”„«»‘’‚‹›`´–—‑‐−", "\"\"\"\"\"''''''" + "'-----")
"""Models straighten quotation marks and dashes; that alone makes no other words."""

_NOTHING = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Soft hyphens, joiners and the like, which nobody sees."""


class Quotable:
    """A text in which copied words are looked for; offsets count the characters of the text itself."""

    def __init__(self, content: str) -> None:
        self.content = content
        letters, self._places = _folded(content)
        self._folded = "".join(letters)

    def find(self, words: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        """Every place of these words between two offsets, as (first character, one past the last).

        A place counts only where it neither begins nor ends within a word: "unit" does not stand in "united".
        """
        wanted = "".join(_folded(words)[0]).strip()
        stop = len(self.content) if end is None else end
        at = self._folded.find(wanted) if wanted else -1
        while at >= 0:
            last = at + len(wanted) - 1
            place = (self._places[at], self._places[last] + 1)
            if place[0] >= start and place[1] <= stop and self._is_whole(at, last):
                yield place
            at = self._folded.find(wanted, at + 1)

    def holds(self, whole: str, words: str) -> bool:
        """Whether the words stand in a passage, in the same folded way."""
        return next(Quotable(whole).find(words), None) is not None

    def _is_whole(self, first: int, last: int) -> bool:
        text = self._folded
        before = first > 0 and text[first].isalnum() and text[first - 1].isalnum()
        after = last + 1 < len(text) and text[last].isalnum() and text[last + 1].isalnum()
        return not (before or after)


def _folded(content: str) -> tuple[list[str], list[int]]:
    """The characters with runs of white space as one, and where each stands."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(content):
        if letter in _NOTHING:
            continue
        if letter.isspace():
            if letters and letters[-1] == " ":
                continue
            letter = " "
        letters.append(letter.translate(_ONE_FOR_ONE))
        places.append(place)
    return letters, places
