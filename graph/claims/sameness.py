"""Sameness: when two phrases can stand for one entity, judged by the phrases alone."""

from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention

MANY = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.GROUP, EntityKind.ARMED_GROUP})
"""Kinds that are many people together."""


def words_of(mention: Mention) -> set[str]:
    """The words of a mention's name, lower case."""
    return set(mention.name.lower().replace("-", " ").split())


def is_title(mention: Mention) -> bool:
    """Whether it can be the title of the name it stands before: "army captain X"."""
    return mention.kind is EntityKind.PERSON and not mention.named


def are_compatible(first: Mention, second: Mention) -> bool:
    """Whether two phrases that the sentence sets equal can be: a person with a person, many with many."""
    person = EntityKind.PERSON
    if (first.kind is person) != (second.kind is person):
        return False
    return first.kind is person or (
        first.kind in MANY and second.kind in MANY and first.plural == second.plural
    )


def same_person(first: Mention, second: Mention) -> bool:
    """Whether a name can be the same person's as an earlier one: the surname, and no other first name."""
    if first.kind is not EntityKind.PERSON or not first.named:
        return False
    a, b = first.name.split(), second.name.split()
    if a[-1] != b[-1]:
        return first.name == second.name
    # Two full names that share a surname are two people.
    return len(a) == 1 or len(b) == 1 or a[0] == b[0]


_GENERIC = frozenset(
    {"battalion", "brigade", "regiment", "unit", "force", "group", "corps", "guard", "squad"}
)
_BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT})


def is_short_for(short: Mention, full: Mention) -> bool:
    """Whether a body's name is another's without some words: "Falcon Battalion" of "Mali's Falcon Battalion".

    Either may be the shorter one. Every word of the shorter one has to be shared, one of them more telling
    than "battalion"; a number that only one has makes them two.
    """
    if not (short.kind in _BODIES and full.kind in _BODIES and full.named and countries_agree(short, full)):
        return False
    first, second = _bare_words(short), _bare_words(full)
    less, more = sorted((first, second), key=len)
    numbered = any(char.isdigit() for word in more - less for char in word)
    return bool(less - _GENERIC) and less <= more and not numbered and short.lemma == full.lemma


def _bare_words(mention: Mention) -> set[str]:
    return {
        word.replace("’", "'").removesuffix("'s").removesuffix("'") for word in mention.name.lower().split()
    }


def same_force(first: Mention, second: Mention) -> bool:
    """The same service of the same country: "the army" after "the Malian army"."""
    return (
        first.kind is EntityKind.FORCE
        and first.lemma == second.lemma
        and countries_agree(first, second)
        and (adds_nothing(second, first) or (second.country is not None and first.country == second.country))
        and not (set(second.name.lower().split()) ^ set(first.name.lower().split()))
        & {"air", "coast", "special"}
    )


def countries_agree(first: Mention, second: Mention) -> bool:
    """Whether the two can be of one country, as far as they say."""
    return first.country is None or second.country is None or first.country == second.country


def adds_nothing(later: Mention, earlier: Mention) -> bool:
    """Whether the earlier phrase has every word of the later: "the special units" are not "the units"."""
    plain = {"the", "army", "military", "armed", "same"}
    return set(later.name.lower().split()) <= set(earlier.name.lower().split()) | plain


def is_such_a_person(candidate: Mention, pointing: Mention) -> bool:
    """Whether "the captain" can be this person: called captain before, by rank or by description."""
    if candidate.kind is not EntityKind.PERSON:
        return False
    if candidate.rank and pointing.lemma in _full_rank(candidate.rank):
        return True
    return not candidate.named and candidate.lemma == pointing.lemma and adds_nothing(pointing, candidate)


def _full_rank(rank: str) -> str:
    short = {"capt": "captain", "lt": "lieutenant", "col": "colonel", "gen": "general", "maj": "major"}
    short |= {
        "sgt": "sergeant",
        "brig": "brigadier",
        "cpl": "corporal",
        "adm": "admiral",
        "cmdr": "commander",
    }
    return " ".join(short.get(word, word) for word in rank.lower().replace(".", " ").split())
