"""Who serves where, as claims: what a trained reader of posts adds to what the rules state."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.claims.claim import Certainty, Claim, Membership, Party, Quotation
from graph.claims.extract import Extractor
from graph.claims.extractors import ClaimExtractor
from graph.claims.source import Statements
from graph.mentions.brat import Annotation, Mark, RelationKind
from graph.mentions.gazetteer import Gazetteer
from graph.mentions.kinds import EntityKind
from graph.mentions.personnel.bodies import is_service
from graph.text.text import Text
from graph.training.personnel import TrainedPersonnel

NAME = "posts/1"
_SURE = 0.8
"""From which probability a posting becomes a claim: it is about a living person, so precision comes first."""
_KINDS = {
    "school": EntityKind.INSTITUTION,
    "college": EntityKind.INSTITUTION,
    "academy": EntityKind.INSTITUTION,
}


class PostExtractor(Extractor):
    """Adds to an extractor's claims one for each person whom a sentence places in a body.

    Args:
        personnel: What was learnt from annotated texts.
    """

    def __init__(
        self,
        nlp: Language,
        gazetteer: Gazetteer,
        personnel: TrainedPersonnel,
        learned: tuple[ClaimExtractor, ...] = (),
    ) -> None:
        super().__init__(nlp, gazetteer, learned)
        self._personnel = personnel

    def read(self, doc: Doc, text: Text) -> Statements:
        """What a text states that is parsed already, posts at the end."""
        statements = super().read(doc, text)
        annotation = self._personnel.read(doc, _SURE)
        return replace(statements, claims=(*statements.claims, *memberships(annotation, doc, text)))


def memberships(annotation: Annotation, doc: Doc, text: Text) -> Iterator[Claim]:
    """One claim a posting whose person and body stand in one sentence, which is quoted; each once.

    A surname alone ("Gen. Obi") says too little to name a person, and is passed over.
    """
    told = set()
    for tie in annotation.relations:
        if tie.kind is not RelationKind.IS_POSTED or len(tie.person.text.split()) == 1:
            continue
        quotation = _quotation(tie.person, tie.other, doc, text)
        if quotation is None:
            continue
        claim = Claim(
            states=Membership(
                person=Party(name=_name(tie.person), kind=EntityKind.PERSON),
                body=Party(name=_name(tie.other), kind=_kind(tie.other)),
                rank=_held(annotation, tie.person, quotation, RelationKind.HAS_RANK),
                role=_held(annotation, tie.person, quotation, RelationKind.HAS_TITLE, RelationKind.HAS_ROLE),
            ),
            evidence=quotation,
            certainty=Certainty.REPORTED,
            source_id=text.document_id,
            extractor=NAME,
        )
        if claim not in told:
            told.add(claim)
            yield claim


def _name(mark: Mark) -> str:
    return " ".join(mark.text.split())


def _kind(body: Mark) -> EntityKind:
    last = body.text.split()[-1].lower()
    return _KINDS.get(last, EntityKind.FORCE if is_service(body) else EntityKind.UNIT)


def _held(annotation: Annotation, person: Mark, quotation: Quotation, *kinds: RelationKind) -> str | None:
    """The rank or position of the person that the quoted words give; the first one."""
    return next(
        (
            _name(tie.other)
            for tie in annotation.relations
            if tie.person == person
            and tie.kind in kinds
            and quotation.start <= tie.other.start
            and tie.other.end <= quotation.end
        ),
        None,
    )


def _quotation(person: Mark, body: Mark, doc: Doc, text: Text) -> Quotation | None:
    """The sentence that holds both, without the white space around it."""
    span = doc.char_span(person.start, person.end, alignment_mode="expand")
    if span is None:
        return None
    sentence = span.root.sent
    if (
        not sentence.start_char <= min(person.start, body.start)
        or max(person.end, body.end) > sentence.end_char
    ):
        return None
    raw = text.content[sentence.start_char : sentence.end_char]
    start = sentence.start_char + len(raw) - len(raw.lstrip())
    quote = raw.strip()
    return Quotation(start=start, end=start + len(quote), quote=quote)
