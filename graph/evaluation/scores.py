"""Counts of right, missed and false items, and the shares that follow from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items agree; all are whole numbers of items.

    Args:
        right: Gold items that were found.
        missed: Gold items that were not.
        false: Told items that fit no gold item.
        repeats: Told items that fit a gold item found already; in no share below.
    """

    right: int = 0
    missed: int = 0
    false: int = 0
    repeats: int = 0

    @classmethod
    def total(cls, parts: Iterable["Counts"]) -> Self:
        """The sum over documents or types."""
        parts = list(parts)
        return cls(
            right=sum(part.right for part in parts),
            missed=sum(part.missed for part in parts),
            false=sum(part.false for part in parts),
            repeats=sum(part.repeats for part in parts),
        )

    @property
    def gold(self) -> int:
        """Items that there are to find."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """Share of the told items that are right, 0 to 1; 0 where nothing was told."""
        return share(self.right, self.right + self.false)

    @property
    def recall(self) -> float:
        """Share of the gold items that were found, 0 to 1; 0 where there are none."""
        return share(self.right, self.gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1; 0 where nothing is right."""
        return share(2 * self.right, 2 * self.right + self.missed + self.false)


def share(part: int, whole: int) -> float:
    """`part / whole`, and 0 where there is no whole."""
    return part / whole if whole else 0.0
