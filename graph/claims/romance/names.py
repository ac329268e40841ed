"""Names in a sentence: countries, what the gazetteer knows, and capitalised names that nobody knows."""

from graph.claims.romance.lands import Lands, Name, Sort
from graph.claims.romance.phrase import Phrase, is_capital, written
from graph.claims.romance.tongue import Tongue
from graph.claims.romance.words import Sentence
from graph.mentions.kinds import EntityKind

_MARKS = frozenset({",", "(", ")", "«", "»", "“", "”", '"', "—", "–", "-", ":", ";", ".", "?", "!", "…"})


class NameReader:
    """Reads the name that begins at a word."""

    def __init__(self, tongue: Tongue, lands: Lands) -> None:
        self._tongue = tongue
        self._lands = lands

    def known_entry(self, s: Sentence, index: int) -> Phrase | None:
        """What the gazetteer knows by its own name."""
        name = self._lands.at(s.words, index)
        return self.known(s, index) if name is not None and name.sort is Sort.ENTRY else None

    def known(self, s: Sentence, index: int) -> Phrase | None:
        """A country, a capital, or what the gazetteer knows."""
        name = self._lands.at(s.words, index)
        if name is None or (name.sort is Sort.PEOPLE and not self._stands_alone(s, index)):
            return None
        last = index + name.words - 1
        kind = _kind_of(name)
        if name.sort is Sort.METONYM and self.people(s, last + 1) == name.code:
            last += 1  # "Guardia Civil española"
        return Phrase(
            first=index,
            last=last,
            opens=index,
            kind=kind,
            name=written(s, index, last),
            lemma=s.lower(index),
            codes=(name.code,) if name.code else (),
            sort=name.sort,
            entry=name.entry,
            named=name.sort is not Sort.PEOPLE,
            plural=name.sort is Sort.PEOPLE and s.lower(index).endswith("s"),
        )

    def _stands_alone(self, s: Sentence, index: int) -> bool:
        """Whether a demonym is a noun: "los franceses", "les Américains"."""
        return s.lower(index - 1) in self._tongue.determiners and s.lower(index).endswith("s")

    def name(self, s: Sentence, index: int) -> Phrase | None:
        """A capitalised name of which nothing is known; two words of it may be a person's."""
        word = s.words[index]
        first = index == 0 or s.words[index - 1].text in _MARKS - {",", "(", ")"}
        if not word.capital or not word.text[0].isalpha() or len(word.text) < 2:
            return None
        if (first and not is_capital(s, index + 1)) or word.lower in self._tongue.determiners:
            return None
        if (
            word.lower
            in self._tongue.prepositions | self._tongue.clause_words | self._tongue.subject_pronouns
        ):
            return None
        end = self.name_end(s, index)
        return Phrase(first=index, last=end, opens=index, kind=None, name=written(s, index, end), named=True)

    def pronoun(self, s: Sentence, index: int) -> Phrase | None:
        """ "ambos", "il", "ellos": somebody told of before."""
        word = s.lower(index)
        both = word in self._tongue.both
        if not both and word not in self._tongue.subject_pronouns - self._tongue.subject_relatives:
            return None
        plural = both or word.endswith("s")
        return Phrase(
            first=index,
            last=index,
            opens=index,
            kind=EntityKind.GROUP if plural else EntityKind.PERSON,
            name=s.words[index].text,
            lemma="both" if both else "they" if plural else "she" if word in {"ella", "elle"} else "he",
            definite=True,
            plural=plural,
            headcount=2 if both else None,
        )

    def may_be_name(self, s: Sentence, index: int) -> bool:
        """Whether a capitalised word behind a rank begins a name, though it may be a place's too."""
        name = self._lands.at(s.words, index)
        return name is None or name.sort in {Sort.CAPITAL, Sort.PLACE} or is_capital(s, index + 1)

    def name_end(self, s: Sentence, start: int) -> int:
        """The last word of the name that begins at a word."""
        end = start
        at = start + 1
        while at < len(s.words):
            if s.words[at].capital:
                end = at
            elif not self._is_particle(s, at):
                break
            at += 1
        return end

    def _is_particle(self, s: Sentence, at: int) -> bool:
        """Whether a small word stands inside of a name: "Ibrahim ag Wartan", but not "López de México"."""
        word = s.lower(at)
        if word == "y" or word not in self._tongue.particles or not is_capital(s, at + 1):
            return False
        return word not in {"et", "de", "del", "du"} or self._lands.at(s.words, at + 1) is None

    def people(self, s: Sentence, index: int) -> str | None:
        """The country whose adjective or demonym a word is."""
        name = self._lands.at(s.words, index) if index < len(s.words) else None
        return name.code if name is not None and name.sort is Sort.PEOPLE else None


def _kind_of(name: Name) -> EntityKind | None:
    if name.sort is Sort.ENTRY:
        return name.entry.kind if name.entry is not None else None
    return EntityKind.COUNTRY if name.sort is not Sort.PLACE else None
