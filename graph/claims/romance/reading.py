"""One text as the engine reads it: sentences, phrases, and whom each phrase stands for."""

from collections import Counter

from graph.claims.romance.clauses import Clauses
from graph.claims.romance.lands import Sort, load_lands
from graph.claims.romance.phrase import Phrase, Phrases
from graph.claims.romance.phrases import PhraseFinder
from graph.claims.romance.story import Actor, Referent, Story
from graph.claims.romance.tongue import Tongue
from graph.claims.romance.words import Sentence, sentences
from graph.mentions.kinds import EntityKind
from graph.text.text import Text

_TELLING = frozenset({Sort.NAME, Sort.CAPITAL, Sort.PEOPLE})
_DATELINE = 3  # what a dateline's town counts beside mentions
_TOPIC = 2  # mentions that a text's country has at least
_OPENING = 3
"""Paragraphs at a text's beginning in which it says what it is: a review of a novel, say."""


class Reading:
    """A text with all its phrases told to one story, in order.

    Args:
        text: In the tongue's language.
    """

    def __init__(self, text: Text, tongue: Tongue) -> None:
        self.text = text
        self.tongue = tongue
        self.clauses = Clauses(tongue)
        self.sentences: list[Phrases] = []
        self._story = Story(tongue)
        self._referents: dict[tuple[int, int], tuple[Referent, ...]] = {}
        self._topics: dict[int, tuple[Referent, ...]] = {}
        self._known: dict[tuple[int, int], tuple[Actor, ...]] = {}
        self._lands = load_lands(tongue.code)
        self._mentioned: Counter[str] = Counter()
        finder = PhraseFinder(tongue, self._lands, set())
        for sentence in sentences(text.content):
            phrases = finder.find(sentence)
            self.sentences.append(phrases)
            self._count_lands(sentence)
            self._count_bodies(phrases)
            if not sentence.dateline:
                self._tell(phrases)

    @property
    def is_fiction(self) -> bool:
        """Whether the text says in its opening that it tells of a novel or a film."""
        opening = [p.sentence.lowered for p in self.sentences if p.sentence.paragraph < _OPENING]
        return any(self.tongue.fiction.search(content) for content in opening)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All parties of the text."""
        return self._story.actors

    def referents(self, phrases: Phrases, phrase: Phrase) -> tuple[Referent, ...]:
        """Whom a phrase of a sentence stands for."""
        return self._referents.get((phrases.sentence.number, phrase.first), ())

    def topic_before(self, phrases: Phrases, plural: bool) -> tuple[Referent, ...]:
        """Whom a verb without a subject takes up: the subject of the sentence before, if number agrees."""
        number = phrases.sentence.number
        for earlier in (number - 1, number - 2):
            found = self._topics.get(earlier)
            if found:
                many = len(found) > 1 or found[0].some or found[0].actor.plural
                return found if many == plural else ()
        return ()

    def taken_up(self, phrases: Phrases, index: int, plural: bool) -> Referent | None:
        """Whom "l'" or "los" before a verb means: the subject of the sentence before, else the last body."""
        topic = self.topic_before(phrases, plural)
        if topic and (topic[0].actor.kind is EntityKind.PERSON or self._may_be_taught(topic[0].actor)):
            return topic[0]
        return self.last_before(phrases, index)

    def last_before(self, phrases: Phrases, index: int) -> Referent | None:
        """The body or group that was told of last before a word: whom "l'" or "los" takes up."""
        known = self._known.get((phrases.sentence.number, -1), ())
        inside = [
            referent
            for phrase in phrases.before(index)
            for referent in self.referents(phrases, phrase)
            if self._may_be_taught(referent.actor)
        ]
        if inside:
            return inside[0]
        return next((Referent(a) for a in reversed(known) if self._may_be_taught(a)), None)

    def land(self, besides: frozenset[str]) -> str | None:
        """The country that the text is about, if one is told of clearly more than the others."""
        ranked = [(n, code) for code, n in self._mentioned.items() if code not in besides]
        ranked.sort(reverse=True)
        if not ranked or ranked[0][0] < _TOPIC or (len(ranked) > 1 and ranked[0][0] < ranked[1][0] + 2):
            return None
        return ranked[0][1]

    def last_school(self, phrases: Phrases, phrase: Phrase) -> Phrase | None:
        """The school that "ese centro" takes up: the one named last."""
        earlier = [p for p in phrases.before(phrase.opens) if p.kind is EntityKind.INSTITUTION]
        if earlier:
            return earlier[0]
        for before in reversed(self.sentences[: phrases.sentence.number]):
            schools = [p for p in before.all if p.kind is EntityKind.INSTITUTION]
            if schools:
                return schools[-1]
        return None

    def _count_lands(self, sentence: Sentence) -> None:
        """Count the countries that a sentence names, by people and capitals too; a dateline's town "
        "counts most."""
        index = 0
        while index < len(sentence.words):
            name = self._lands.at(sentence.words, index)
            group = name is not None and name.entry is not None and name.entry.kind is EntityKind.ARMED_GROUP
            if name is not None and name.code and (name.sort in _TELLING or group):
                self._mentioned[name.code] += 1
            index += name.words if name is not None else 1
        if sentence.dateline:
            code = self._lands.of_capital(sentence.content)
            if code is not None:
                self._mentioned[code] += _DATELINE

    def _count_bodies(self, phrases: Phrases) -> None:
        """An army or a unit with its country tells more than the country's name."""
        for phrase in phrases.all:
            if phrase.kind in {EntityKind.FORCE, EntityKind.UNIT} and phrase.codes:
                self._mentioned[phrase.codes[0]] += 1

    def _may_be_taught(self, actor: Actor) -> bool:
        """Whether "los" or "l'" may mean it: a body or several people, who are no instructors."""
        if actor.kind is EntityKind.PERSON or (actor.kind is EntityKind.GROUP and not actor.plural):
            return False
        return actor.lemma not in self.tongue.trainers or actor.lemma in {
            "soldado",
            "soldat",
            "hombre",
            "homme",
        }

    def _tell(self, phrases: Phrases) -> None:
        number = phrases.sentence.number
        self._known[number, -1] = self._story.actors
        for index, phrase in enumerate(phrases.all):
            before = phrases.all[index - 1] if index else None
            if before is not None and self._describes(phrases.sentence, before, phrase):
                told = self._referents.get((number, before.first), ())
                if told:
                    self._story.same(told[0].actor, phrase)
                    self._referents[number, phrase.first] = told
                    continue
            told = self._story.tell(phrase)
            self._referents[number, phrase.first] = told
            if before is not None and told and self._belongs(phrases.sentence, before, phrase):
                for person in self._referents.get((number, before.first), ()):
                    person.actor.whole = person.actor.whole or told[0].actor
            if before is not None and self._is_title(phrases.sentence, before, phrase) and told:
                self._story.same(told[0].actor, before)
                self._referents[number, before.first] = told
            if before is not None and self._are_pair(phrases.sentence, before, phrase):
                earlier = self._referents.get((number, before.first), ())
                self._story.pair([r.actor for r in (*earlier, *told)])
        subject = next(
            (p for p in phrases.all if p.is_party and self.clauses.is_bare(phrases.sentence, p)), None
        )
        self._topics[number] = self._referents.get((number, subject.first), ()) if subject is not None else ()

    def _describes(self, sentence: Sentence, before: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase behind a comma only describes the one before it."""
        if phrase.opens != before.last + 2 or sentence.lower(before.last + 1) != ",":
            return False
        if not (before.is_party and phrase.is_party) or phrase.named or before.kind is None:
            return False
        definite = phrase.definite and not phrase.leads and phrase.kind is not EntityKind.PERSON
        if before.kind is EntityKind.PERSON:
            return before.named and not phrase.plural
        if before.kind is EntityKind.UNIT:
            people = phrase.kind is EntityKind.GROUP and phrase.headcount is not None and not phrase.codes
            return not definite and (phrase.kind is EntityKind.UNIT or people) and not phrase.codes
        return False

    def _belongs(self, sentence: Sentence, before: Phrase, phrase: Phrase) -> bool:
        """ "El coronel Luis Pérez, del Ejército de Colombia": whose officer a person is."""
        if before.kind is not EntityKind.PERSON or phrase.kind not in {EntityKind.FORCE, EntityKind.UNIT}:
            return False
        between = [word.lower for word in sentence.words[before.last + 1 : phrase.opens]]
        small = self.tongue.of | self.tongue.definite | {","}
        return bool(set(between) & self.tongue.of) and set(between) <= small

    def _is_title(self, sentence: Sentence, before: Phrase, phrase: Phrase) -> bool:
        """ "El jefe de la unidad, el teniente coronel X": the first describes the second."""
        comma = phrase.opens - before.last in {1, 2} and sentence.lower(phrase.opens - 1) in {",", ""}
        comma = comma or (phrase.opens - before.last == 2 and sentence.lower(before.last + 1) == ",")
        return comma and before.leads is not None and not before.named and phrase.kind is EntityKind.PERSON

    def _are_pair(self, sentence: Sentence, before: Phrase, phrase: Phrase) -> bool:
        joined = (
            phrase.first == before.last + 2 and sentence.lower(before.last + 1) in self.tongue.conjunctions
        )
        return joined and before.kind is phrase.kind is EntityKind.PERSON
