"""Explain: from a text to its explanation, by the same extraction that makes the claims."""

from graph.claims.claim import Claim, Quotation
from graph.claims.drafts import Draft
from graph.claims.extract import Extractor, assemble
from graph.claims.reading import Reading
from graph.claims.source import Statements
from graph.explanation.drafting import Steps, draft_of, parties
from graph.explanation.explanation import Explanation
from graph.explanation.marking import Quoted, Span, mentions_of, passages_of
from graph.explanation.notes import claim_note, link_note
from graph.text.text import Text


def explain(extractor: Extractor, text: Text) -> Explanation:
    """What extraction reads in one text, and why.

    Raises:
        SkipDocument: The text is longer than the model takes.
    """
    with extractor.opened(text) as reading:
        steps = Steps()
        statements = assemble(reading, extractor.drafts(reading), steps.watch)
        return _explained(reading, statements, steps)


def _explained(reading: Reading, statements: Statements, steps: Steps) -> Explanation:
    claims = statements.claims
    numbers = {claim: number for number, claim in enumerate(claims, 1)}
    drafts: dict[Claim, Draft | None] = {claim: draft_of(claim, steps.kept) for claim in claims}
    names = parties(claims)
    first = [mention for mention in reading.phrases.all() if mention.name in names]
    triggers = [draft.trigger for draft in drafts.values() if draft is not None]
    quoted = [
        Quoted(Span(claim.evidence.start, claim.evidence.end), number)
        for claim, number in numbers.items()
        if isinstance(claim.evidence, Quotation)
    ]
    metadata = reading.text.metadata
    published = metadata.published.display() if metadata.published is not None else None
    return Explanation(
        name=reading.text.name,
        source=tuple(part for part in (metadata.title, metadata.publisher, published) if part),
        passages=passages_of(
            reading.text.content,
            mentions_of(reading, first),
            quoted,
            (Span(word.idx, word.idx + len(word)) for word in triggers),
        ),
        claims=tuple(claim_note(number, claim, drafts[claim]) for claim, number in numbers.items()),
        links=tuple(
            link_note(
                link,
                (numbers[link.training], numbers[link.outcome]),
                (drafts[link.training], drafts[link.outcome]),
                reading.references,
            )
            for link in statements.links
        ),
        unclaimed=tuple(steps.unclaimed()),
    )
