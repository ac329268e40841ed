"""Entities of one source's graph read back into parties.

A graph says of an entity what all mentions of it say together: names, ranks, what it is part of. A party has
one of each, so they are dealt out over the mentions: every mention takes a value that none has had yet. Each
value came from a mention, so there are enough of them, unless a source says of a person in a post what else
they belong to, or of one body that it is part of several which in turn have several names.
"""

from graph.claims.claim import Party
from graph.rdf.parties import belongs
from graph.rdf.triple_index import TripleIndex
from graph.resolution.entity import Entity
from ontology.vocabulary import AA, DCTERMS, ORG, SKOS

_DEALT = (AA.name, AA.country, AA.rank, DCTERMS.description, ORG.memberOf, ORG.subOrganizationOf)


class PartyReader:
    """Gives a party for each mention of an entity.

    Args:
        triples: Of one named graph.
        base: Where entities live.
    """

    def __init__(self, triples: TripleIndex, base: str) -> None:
        self._triples = triples
        self._base = base
        # A membership makes its person a member of its body; no mention of the person needs to say so again.
        self._posts = {
            (triples.one(post, ORG.member), body)
            for post in triples.subjects_with(ORG.organization)
            for body in triples.all(post, ORG.organization)
        }
        self._left = {
            (subject, predicate): [
                value for value in triples.all(subject, predicate) if (subject, value) not in self._posts
            ]
            for predicate in _DEALT
            for subject in triples.subjects_with(predicate)
        }

    def of(self, event: str, predicate: str) -> Party | None:
        """Whom an event names there, if anybody."""
        entity = self._triples.maybe(event, predicate)
        return None if entity is None else self._party(entity, (entity,))

    def one(self, event: str, predicate: str) -> Party:
        """Whom an event names there.

        Raises:
            LookupError: Nobody, or several.
        """
        return self._party(entity := self._triples.one(event, predicate), (entity,))

    def _party(self, entity: str, path: tuple[str, ...]) -> Party:
        key = entity.removeprefix(self._base)
        # Before the parent's: an entity can be part of one that is part of it, and waits for nothing by then.
        name, country = self._next(entity, AA.name), self._next(entity, AA.country)
        rank, description = self._next(entity, AA.rank), self._next(entity, DCTERMS.description)
        if name is None:
            raise LookupError(f"{entity} has no name")
        parent = self._parent(entity, path)
        return Party(
            name=name,
            kind=Entity(key).kind,
            country=None if country is None else country.rpartition("/")[2],
            key=key,
            named="false" not in self._triples.all(entity, AA.named),
            aliases=tuple(self._triples.all(entity, SKOS.altLabel)),
            part_of=None if parent is None else self._party(parent, (*path, parent)),
            rank=rank,
            description=description,
        )

    def _next(self, entity: str, predicate: str) -> str | None:
        left = self._left.get((entity, predicate), [])
        values = self._triples.all(entity, predicate)
        return left.pop(0) if left else next(iter(values), None)

    def _parent(self, entity: str, path: tuple[str, ...]) -> str | None:
        predicate = belongs(Entity(entity.removeprefix(self._base)).kind)
        if left := self._left.get((entity, predicate)):
            return left.pop(0)
        parents = self._triples.all(entity, predicate)
        return next((p for p in parents if (entity, p) not in self._posts and p not in path), None)
