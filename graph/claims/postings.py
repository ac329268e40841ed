"""Postings: which officer has which rank and post.

A post belongs to the officer whose name stands beside it ("the GOC, 5 Division, Maj. Gen. Ada Obi"; "Maj.
Gen. Obi, now the commandant"), or to the one of whom a verb says it ("has assumed office as commander").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from graph.claims.posts import WORD, Post, without_acronyms
from graph.mentions.brat import Mark, MarkKind, Relation, RelationKind
from graph.mentions.personnel.officers import SAID_RANK, Officer

_KINDS = {MarkKind.TITLE: RelationKind.HAS_TITLE, MarkKind.ROLE: RelationKind.HAS_ROLE}
# Words that may stand between a post and the name after it; places may too: ", Kaduna State,".
_TO_NAME = frozenset(
    {"in", "a", "the", "of", "and", "at", "by", "new", "his", "its", "Mr", "barracks", "state", "division"}
    | {"brigade", "battalion", "command", "army", "unit"}
)
_MAX_PLACE = 3
# Words that may stand between a name and the post after it.
_FROM_NAME = frozenset(
    {"the", "a", "new", "now", "former", "formerly", "who", "is", "was", "as", "then", "current", "pioneer"}
    | {"also", "acting", "until", "recently", "at", "of", "from", "had", "been", "has", "being", "currently"}
    | {"its", "their"}
)
_MOVING = frozenset(
    {"moved", "moves", "takes", "took", "taken", "posted", "redeployed", "deployed", "transferred", "assumed"}
    | {"assumes", "office", "duty", "appointed", "named", "retains", "resumes", "serves", "serving", "over"}
)
_GOAL = frozenset({"to", "at", "as", "of", "over", "in"})
_NEXT = frozenset({"now", "former", "formerly", "until", "currently"})
# Verbs (by lemma) whose subject or object holds the post that depends on them.
_HOLDING = frozenset(
    {"move", "post", "deploy", "redeploy", "transfer", "take", "assign", "serve", "command", "head", "lead"}
    | {"appoint", "resume", "assume", "become", "retain", "remain", "name", "be", "make", "swap", "join"}
    | {"replace"}
)
_APART = re.compile(r"[;:\n]|\.\s")


class Postings:
    """The relations of one text.

    Args:
        officers: In reading order.
        posts: In reading order.
        ranks: All ranks found, also those that stand behind a name.
    """

    def __init__(
        self, doc: Doc, officers: Sequence[Officer], posts: Sequence[Post], ranks: Sequence[Mark]
    ) -> None:
        self._doc = doc
        self._content = doc.text
        self._officers = officers
        self._posts = posts
        self._ranks = ranks
        self._by_surname = _later_surnames(doc, officers)
        # Names in full, and surnames that stand alone; neither overlaps another.
        again = [_surname_at(self._content, start, owner) for start, owner in self._by_surname.items()]
        self._mentions = sorted([*officers, *again], key=lambda officer: officer.start)
        self._starts = [mention.start for mention in self._mentions]
        self._ends = [mention.end for mention in self._mentions]
        self._crossings = sorted([*(o.start for o in officers), *(post.start for post in posts)])

    def all(self) -> Iterator[Relation]:
        """Ranks, then posts by the officer beside them, then posts by a verb."""
        for officer in self._officers:
            if officer.rank is not None:
                yield Relation(officer.person, officer.rank, RelationKind.HAS_RANK)
        yield from self._ranks_behind()
        held: set[int] = set()
        last: tuple[Post, Officer] | None = None
        for post in self._posts:
            holder = last[1] if last and self._goes_on(last[0], post) else self._beside(post, held)
            last = (post, holder) if holder is not None else None
            if holder is not None:
                held.add(holder.start)
            else:
                holder = self._by_verb(post)
            if holder is not None:
                yield from _holds(self._in_full(holder), post)

    def _in_full(self, mention: Officer) -> Officer:
        return self._by_surname.get(mention.start, mention)

    def _is_surname(self, mention: Officer) -> bool:
        return mention.start in self._by_surname

    def _ranks_behind(self) -> Iterator[Relation]:
        """ "Ada Obi, a major general": the rank behind the name."""
        for rank in self._ranks:
            index = bisect_right(self._ends, rank.start) - 1
            if index < 0:
                continue
            mention = self._mentions[index]
            if mention.rank is None and SAID_RANK.fullmatch(self._content[mention.end : rank.start]):
                yield Relation(self._in_full(mention).person, rank, RelationKind.HAS_RANK)

    def _goes_on(self, earlier: Post, post: Post) -> bool:
        """Whether the same officer's next post follows: ", now the chief of administration"."""
        gap = self._content[earlier.end : post.start]
        words = WORD.findall(gap)
        return (
            bool(_NEXT.intersection(words)) and ";" not in gap and all(word in _FROM_NAME for word in words)
        )

    def _beside(self, post: Post, held: set[int]) -> Officer | None:
        """The officer whose name the post stands before or after."""
        index = bisect_right(self._ends, post.start) - 1
        before = self._mentions[index] if index >= 0 and self._follows(self._mentions[index], post) else None
        index = bisect_left(self._starts, post.end)
        after = self._mentions[index] if index < len(self._starts) else None
        if after is None or not self._leads_to(post, after):
            return before
        if before is None:
            return after
        # Between two names: the first has a post already ("the GOC, Gen. A, and the commander, Col. B").
        said = re.search(r"\b(?:who|is|was|as|now)\b", self._content[before.end : post.start])
        return after if before.start in held and not said else before

    def _leads_to(self, post: Post, officer: Officer) -> bool:
        """Whether nothing but places stands between a post and the name after it."""
        gap = without_acronyms(self._content[post.end : officer.start])
        if (
            post.position is None
            or self._is_surname(officer)
            or self._is_crossed(post.end, officer.start, gap)
        ):
            return False
        places = [word for word in WORD.findall(gap) if word not in _TO_NAME]
        return len(places) <= _MAX_PLACE and all(word[0].isupper() for word in places)

    def _follows(self, officer: Officer, post: Post) -> bool:
        """Whether what stands between a name and the post after it only says that it is this officer's."""
        gap = self._content[officer.end : post.start]
        words = WORD.findall(without_acronyms(gap))
        if self._is_crossed(officer.end, post.start, gap):
            return False
        if self._is_surname(officer) and not {"who", "is", "was", "as"}.intersection(words):
            return False
        if post.position is None and not words and "," not in gap:
            return False
        moved = _MOVING.intersection(words)
        if moved and not _GOAL.intersection(words):
            return False  # "deployed 3 Brigade" says nothing of where the officer serves
        return all(word in _FROM_NAME or (moved and word in _MOVING | _GOAL) for word in words)

    def _is_crossed(self, start: int, end: int, gap: str) -> bool:
        """Whether a sentence's end, another post or another officer stands between two places."""
        index = bisect_right(self._crossings, start)
        between = index < len(self._crossings) and self._crossings[index] < end
        return between or _APART.search(gap) is not None

    def _by_verb(self, post: Post) -> Officer | None:
        """The officer of whom a verb says the post: "Gen. Obi has assumed office as commander of ..."."""
        span = self._doc.char_span(post.start, post.end, alignment_mode="expand")
        if span is None:
            return None
        for verb in span.root.ancestors:
            if verb.pos_ not in {"VERB", "AUX"} and verb.lemma_ != "appointment":
                continue
            if verb.lemma_ not in _HOLDING:
                return None
            for child in verb.children:
                if child.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
                    continue
                pronoun = child.lower_ in {"who", "that"} and verb.dep_ == "relcl"
                officer = self._mention_at(verb.head if pronoun else child)
                if officer is not None and officer.end <= post.start:
                    return officer
        return None

    def _mention_at(self, token: Token) -> Officer | None:
        index = bisect_right(self._starts, token.idx) - 1
        if index >= 0 and token.idx < self._ends[index]:
            return self._mentions[index]
        return None


def _holds(officer: Officer, post: Post) -> Iterator[Relation]:
    if post.position is not None:
        yield Relation(officer.person, post.position, _KINDS[post.position.kind])
    if post.place is not None:
        yield Relation(officer.person, post.place, RelationKind.IS_POSTED)


def _later_surnames(doc: Doc, officers: Sequence[Officer]) -> dict[int, Officer]:
    """Where a surname stands alone after its owner was named in full, by its first character."""
    full = {o.surname: o for o in reversed(officers) if len(o.person.text.split()) > 1}
    named = {index for officer in officers for index in range(officer.start, officer.end)}
    later: dict[int, Officer] = {}
    for token in doc:
        owner = full.get(token.text)
        if owner is not None and token.idx > owner.end and token.idx not in named:
            later[token.idx] = owner
    return later


def _surname_at(content: str, start: int, owner: Officer) -> Officer:
    return Officer(Mark.on(content, start, start + len(owner.surname), MarkKind.PERSON))
