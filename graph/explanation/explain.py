"""Explain: from a text to its explanation, by the same extraction that makes the claims."""

from graph.claims.claim import Claim, Quotation
from graph.claims.drafts import Draft
from graph.claims.extract import Extractor, assemble
from graph.claims.reading import Reading
from graph.claims.romance.extract import TONGUES, extract
from graph.claims.source import Statements
from graph.explanation.drafting import Steps, draft_of, parties
from graph.explanation.explanation import Explanation
from graph.explanation.marking import Quoted, Span, mentions_of, passages_of
from graph.explanation.notes import claim_note, link_note
from graph.text.text import Text


def explain(extractor: Extractor, text: Text) -> Explanation:
    """What extraction reads in one text, and why.

    Of a text in another language than English, which is read by other rules without a parse, the claims and
    links are told, and no mentions or reasons.

    Raises:
        SkipDocument: The text is longer than the model takes.
    """
    language = text.metadata.language
    if language in TONGUES:
        return _explained(text, None, extract(text, language), Steps())
    with extractor.opened(text) as reading:
        steps = Steps()
        statements = assemble(reading, extractor.drafts(reading), steps.watch)
        return _explained(text, reading, statements, steps)


def _explained(text: Text, reading: Reading | None, statements: Statements, steps: Steps) -> Explanation:
    claims = statements.claims
    numbers = {claim: number for number, claim in enumerate(claims, 1)}
    drafts: dict[Claim, Draft | None] = {claim: draft_of(claim, steps.kept) for claim in claims}
    names = parties(claims)
    everything = list(reading.phrases.all()) if reading is not None else []
    first = [mention for mention in everything if mention.name in names]
    triggers = [draft.trigger for draft in drafts.values() if draft is not None]
    quoted = [
        Quoted(Span(claim.evidence.start, claim.evidence.end), number)
        for claim, number in numbers.items()
        if isinstance(claim.evidence, Quotation)
    ]
    metadata = text.metadata
    published = metadata.published.display() if metadata.published is not None else None
    return Explanation(
        name=text.name,
        source=tuple(part for part in (metadata.title, metadata.publisher, published) if part),
        passages=passages_of(
            text.content,
            mentions_of(reading, first) if reading is not None else [],
            quoted,
            (Span(word.idx, word.idx + len(word)) for word in triggers),
        ),
        claims=tuple(claim_note(number, claim, drafts[claim]) for claim, number in numbers.items()),
        links=tuple(
            link_note(
                link,
                (numbers[link.training], numbers[link.outcome]),
                (drafts[link.training], drafts[link.outcome]),
                reading.references if reading is not None else None,
            )
            for link in statements.links
        ),
        unclaimed=tuple(steps.unclaimed()),
    )
