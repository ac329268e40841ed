"""Whether two names mean the same, as far as their words tell.

A name is reduced to its words: accents, case, plurals and possessives folded; articles, prepositions, ranks
and titles dropped; words for a nationality, and for a kind of force, folded to one token each. What is left
over is *proper*: it tells this body or person from others of its kind.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from graph.mentions.countries import load_countries

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_PLURAL = 4  # letters: "men's", "gas" and "bus" lose nothing
_LONGEST_NATION = 5  # words: "Democratic Republic of the Congo"

_DROPPED = frozenset(
    word
    for words in (
        "a an the some many new newly other former ex ousted armed trained",
        "and or of in on at by for from into to with s",
        "his its their those who which",
        "man men member",
        "mr dr president chief commander",
        "officer inspector sergeant sgt captain capt major maj lieutenant lt colonel col",
        "general gen brigadier brig admiral adm cdr",
    )
    for word in words.split()
)

_KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "military": (
            *("army", "armie", "military", "militarie", "force", "troop", "soldier"),
            *("serviceman", "servicemen", "personnel", "defence", "defense", "security"),
        ),
        "police": ("police", "policeman", "policemen", "policing"),
        "formation": ("unit", "battalion", "brigade", "regiment", "company", "group", "squad", "team"),
        "learner": ("trainee", "cadet", "recruit", "student", "graduate"),
        "rebel": ("rebel", "insurgent", "militant", "militia", "guerrilla", "fighter"),
    }
)
_KIND_OF = MappingProxyType({word: kind for kind, words in _KINDS.items() for word in words})


@dataclass(frozen=True, slots=True)
class NameWords:
    """A name's words, folded.

    Args:
        proper: What tells it from others of its kind: "kaibil", "316".
        kinds: Kinds of force: "military" for soldiers, troops, army.
        nations: Country codes: "ML" for Mali, Malian, Malians.
    """

    proper: frozenset[str]
    kinds: frozenset[str]
    nations: frozenset[str]

    @classmethod
    def of(cls, name: str) -> "NameWords":
        """Fold a name; one of nothing but dropped words keeps those ("the men" is then "men")."""
        words, nations = _without_nations(_WORD.findall(_plain(name)))
        singular = [_singular(word) for word in words]
        kept = [word for word in singular if word not in _DROPPED]
        if not kept and not nations:
            kept = singular
        return cls(
            proper=frozenset(word for word in kept if word not in _KIND_OF),
            kinds=frozenset(_KIND_OF[word] for word in kept if word in _KIND_OF),
            nations=frozenset(nations),
        )

    @property
    def general(self) -> frozenset[str]:
        """Kinds and nations: what "Filipino soldiers" has, and nothing else."""
        return self.kinds | self.nations


def same_name(one: str, other: str) -> bool:
    """Whether the words of two names allow that they mean the same.

    They share more than half of the proper words of the name that has fewer. Where neither has any ("Filipino
    soldiers", "Philippine troops") half of the general words will do. Different nations are never the same.
    """
    return _same(NameWords.of(one), NameWords.of(other))


def any_same_name(names: Iterable[str], other: str) -> bool:
    """Whether one of several names of a thing is the same as another name."""
    return any(same_name(name, other) for name in names)


def _same(one: NameWords, other: NameWords) -> bool:
    if one.nations and other.nations and one.nations.isdisjoint(other.nations):
        return False
    if one.proper or other.proper:
        return 2 * len(one.proper & other.proper) > min(len(one.proper), len(other.proper))
    fewer = min(len(one.general), len(other.general))
    return fewer > 0 and 2 * len(one.general & other.general) >= fewer


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _singular(word: str) -> str:
    plural = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def _without_nations(words: list[str]) -> tuple[list[str], list[str]]:
    """The words that name no country, and the codes of those that do; the longest name counts."""
    table = _nations()
    rest: list[str] = []
    codes: list[str] = []
    at = 0
    while at < len(words):
        for width in range(min(_LONGEST_NATION, len(words) - at), 0, -1):
            code = table.get(tuple(words[at : at + width]))
            if code is not None:
                codes.append(code)
                at += width
                break
        else:
            rest.append(words[at])
            at += 1
    return rest, codes


@cache  # derived from an immutable table
def _nations() -> Mapping[tuple[str, ...], str]:
    """Words of a country's name, adjective or demonym to its code."""
    table = {tuple(_WORD.findall(_plain(name))): code for name, code in load_countries().by_name.items()}
    return MappingProxyType(table)
