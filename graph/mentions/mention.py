"""A mention: a stretch of text that stands for somebody or something."""

from dataclasses import dataclass, replace

from graph.mentions.kinds import EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What a noun phrase stands for, as far as the phrase itself tells.

    Args:
        kind: What it is.
        start: First character of the phrase in the text.
        end: One past its last character.
        text: The characters between them.
        name: The phrase without articles, numbers and what is said about it: "Malian army units".
        country: ISO 3166-1 alpha-2 or a former state's code; None where the phrase does not say.
        key: What the gazetteer calls it, where it knows the name: "unit/mx/gafe".
        named: False for a description ("elite units", "the captain").
        rank: Of a person, as written: "Capt.", "army captain".
        head: Index of the head token in its parsed text.
        lemma: The head's dictionary form, lower case: the word that a later "those units" repeats.
        plural: Whether it is spoken of in the plural.
        definite: Whether the phrase points back ("the unit", "those officers").
        some: Whether it is a part of what it names ("several of those units", "members of the guard").
        headcount: How many, where the phrase says so in figures or words.
        part_of: The body that the phrase says it belongs to: "a battalion of the Presidential Guard".
    """

    kind: EntityKind
    start: int
    end: int
    text: str
    name: str
    country: str | None = None
    key: str | None = None
    named: bool = True
    rank: str | None = None
    head: int = -1
    lemma: str = ""
    plural: bool = False
    definite: bool = False
    some: bool = False
    headcount: int | None = None
    part_of: "Mention | None" = None

    def of_country(self, country: str | None) -> "Mention":
        """The same mention, once something else in the text has told the country."""
        return replace(self, country=country)
