"""What is learnt from: a text with the marks and relations that people gave it."""

from typing import Protocol

from graph.mentions.brat import Annotation


class Example(Protocol):
    """A text and its gold annotation; offsets count the characters of `content`."""

    @property
    def id(self) -> str:
        """Its name, by which it is put into a fold."""

    @property
    def content(self) -> str:
        """The text."""

    @property
    def gold(self) -> Annotation:
        """What people marked."""
