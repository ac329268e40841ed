"""Who taught: the countries and organisations that a phrase names as teachers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.claims.romance.lands import Sort
from graph.claims.romance.phrase import Phrase
from graph.claims.romance.tongue import Tongue
from graph.mentions.gazetteer import Entry, load_gazetteer
from graph.mentions.kinds import EntityKind

_BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT})


@dataclass(frozen=True, slots=True)
class Teacher:
    """A trainer as a phrase names it.

    Args:
        country: The country; None for an organisation of none.
        organisation: What the gazetteer knows of it.
        provider: The school or unit that taught, as written.
        place: Where, if the place alone tells the trainer.
    """

    country: str | None
    organisation: Entry | None = None
    provider: Phrase | None = None
    place: str | None = None


def teachers(phrase: Phrase, tongue: Tongue) -> Iterator[Teacher]:
    """The trainers that a phrase names; none where it names no teacher, or does not say whose."""
    entry = phrase.entry or phrase.agency
    if entry is not None and entry.kind in {EntityKind.PROGRAMME, EntityKind.ORGANISATION}:
        organisation = load_gazetteer().entries.get(entry.parent or "", entry)
        if entry.country is not None:
            yield Teacher(entry.country)
        elif organisation.kind is EntityKind.ORGANISATION:
            yield Teacher(organisation.country, None if organisation.country else organisation)
        return
    if phrase.kind is EntityKind.COUNTRY:
        named = phrase.sort in {Sort.NAME, Sort.CAPITAL, Sort.METONYM}
        yield from (Teacher(code) for code in phrase.codes if named or phrase.sort is Sort.PEOPLE)
    elif phrase.kind is EntityKind.INSTITUTION:
        yield from (Teacher(code, provider=phrase) for code in phrase.codes)
    elif phrase.kind is EntityKind.ORGANISATION or phrase.kind in _BODIES or phrase.lemma in tongue.trainers:
        provider = phrase if phrase.kind in _BODIES and phrase.named else None
        yield from (Teacher(code, provider=provider) for code in phrase.codes)


def teaches(phrases: Iterable[Phrase], tongue: Tongue) -> tuple[Teacher, ...]:
    """The trainers of several phrases, each once."""
    found: dict[str, Teacher] = {}
    for phrase in phrases:
        for teacher in teachers(phrase, tongue):
            key = teacher.country or (teacher.organisation.key if teacher.organisation is not None else "")
            found.setdefault(key, teacher)
    return tuple(found.values())
