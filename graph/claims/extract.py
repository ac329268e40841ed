"""Extraction: a text becomes what it states; a pure function of the text, the model and the gazetteer."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.claims.assessment import assessment
from graph.claims.attribution import attribution
from graph.claims.claim import Certainty, Claim, Outcome, Party, Quotation, Scope, Status, Training
from graph.claims.drafts import Draft, OutcomeDraft, Trainer, TrainingDraft
from graph.claims.echoes import echoes
from graph.claims.extractors import EXTRACTORS, ClaimExtractor
from graph.claims.headlines import name_headline
from graph.claims.hosts import settle_hosts
from graph.claims.joining import join_outcomes, join_trainings, name_members
from graph.claims.linking import links
from graph.claims.outcome_hosts import share_hosts
from graph.claims.reading import Reading
from graph.claims.relevance import Relevance
from graph.claims.source import Link, Source, Statements
from graph.errors import SkipDocument
from graph.mentions.gazetteer import Gazetteer
from graph.mentions.kinds import EntityKind
from graph.mentions.mention import Mention
from graph.mentions.model import BREAKS, NEEDED, with_breaks
from graph.text.text import Text

_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
"""The model parses straight quotation marks far better; one character for one, so that offsets hold."""

_WRAPPED = re.compile(r"(?<=[^\n]{59}[^\n.!?:])\n(?=\S)|(?<=[^\n.!?:])\n(?=[a-z])")
"""The end of a line that was broken for its width: the sentence goes on below."""

BODIES = frozenset({EntityKind.FORCE, EntityKind.UNIT})
_BATCH = 16
"""Texts that the model works on together; more brings no speed on a processor."""


class Extractor:
    """Reads claims off texts with a language model and the gazetteer; holds no state between texts.

    Args:
        nlp: From `graph.mentions.model.load_model`.
        gazetteer: From `graph.mentions.gazetteer.load_gazetteer`.
        learned: Trained readers that read beside the written constructions.
    """

    def __init__(self, nlp: Language, gazetteer: Gazetteer, learned: tuple[ClaimExtractor, ...] = ()) -> None:
        self._extractors = (*EXTRACTORS, *learned)
        self._nlp = with_breaks(nlp)
        self._gazetteer = gazetteer
        wanted = {"tok2vec", "transformer", "senter", BREAKS, *NEEDED}
        self._disabled = [name for name in nlp.pipe_names if name not in wanted]

    def extract(self, text: Text) -> Statements:
        """What one text states.

        Raises:
            SkipDocument: The text is longer than the model takes.
        """
        return next(self.extract_all([text]))

    def extract_all(self, texts: Iterable[Text]) -> Iterator[Statements]:
        """What each text states, as `extract_pairs` reads it, without the texts."""
        return (statements for _, statements in self.extract_pairs(texts))

    def extract_pairs(self, texts: Iterable[Text]) -> Iterator[tuple[Text, Statements]]:
        """Each text with what it states, in order; texts are taken as they are needed, never all at once.

        Raises:
            SkipDocument: A text is longer than the model takes (spaCy's models take what the readers let
                through); raised for the first such text, once all others have been read.
        """
        refused: list[SkipDocument] = []
        pairs = self._fitting(texts, refused)
        while batch := list(islice(pairs, _BATCH)):
            # Words that the model had not met are forgotten with the batch; statements hold none of spaCy's.
            with self._nlp.memory_zone():
                docs = self._nlp.pipe(batch, as_tuples=True, batch_size=_BATCH, disable=self._disabled)
                read = [(text, self.read(doc, text)) for doc, text in docs]
            yield from read
        if refused:
            raise refused[0]

    @contextmanager
    def opened(self, text: Text) -> Iterator[Reading]:
        """One text, parsed, to be looked into; what the reading holds is gone when the block ends.

        Raises:
            SkipDocument: The text is longer than the model takes.
        """
        refused: list[SkipDocument] = []
        pairs = list(self._fitting([text], refused))
        if refused:
            raise refused[0]
        with self._nlp.memory_zone():
            yield Reading(text, self._nlp(pairs[0][0], disable=self._disabled), self._gazetteer)

    def read(self, doc: Doc, text: Text) -> Statements:
        """What a text states that is parsed already."""
        reading = Reading(text, doc, self._gazetteer)
        return assemble(reading, self.drafts(reading))

    def drafts(self, reading: Reading) -> list[Draft]:
        """What every extractor reads off one text."""
        return drafts_of(reading, self._extractors)

    def _fitting(self, texts: Iterable[Text], refused: list[SkipDocument]) -> Iterator[tuple[str, Text]]:
        limit = f"{self._nlp.max_length:,} characters"
        for text in texts:
            if len(text.content) > self._nlp.max_length:
                reason = f"has {len(text.content):,} characters; a document may have {limit}"
                refused.append(SkipDocument(text.origin, reason))
            else:
                yield as_read(text.content), text


def as_read(content: str) -> str:
    """A text as the model reads it best, character for character: straight quotation marks, whole lines."""
    return _WRAPPED.sub(" ", content.translate(_STRAIGHT))


def drafts_of(reading: Reading, extractors: Sequence[ClaimExtractor] = EXTRACTORS) -> list[Draft]:
    """What these extractors read off one text."""
    drafts = [draft for extractor in extractors for draft in extractor.read(reading)]
    return [*drafts, *echoes(reading, drafts)]


Watch = Callable[[str, Sequence[Draft]], None]
"""Called with the name of a step of `assemble` and the drafts that are left after it."""


def assemble(
    reading: Reading, drafts: Iterable[Draft], watch: Watch = lambda _step, _drafts: None
) -> Statements:
    """The drafts of one text as claims and links.

    An outcome is kept where it is tied to a training, or belongs to this subject all the same.

    Args:
        watch: Sees what is left after each step: "read", "placed", "joined", "kept".
    """
    references = reading.references
    read = list(drafts)
    watch("read", read)
    # What the text's topic tells of a party in one sentence holds for its deed in another.
    shared = share_hosts(read, settle_hosts(read, references), references)
    every = name_headline(settle_hosts(shared, references), references)
    watch("placed", every)
    trainings = join_trainings((d for d in every if isinstance(d, TrainingDraft)), references)
    told = [d for d in every if isinstance(d, OutcomeDraft)]
    outcomes = join_outcomes(name_members(told, trainings, references), references)
    watch("joined", [*trainings, *outcomes])
    tied = list(links(trainings, outcomes, references))
    kept = {id(outcome) for _, outcome, _ in tied}
    relevance = Relevance(reading, trainings)
    outcomes = [draft for draft in outcomes if id(draft) in kept or relevance.belongs(draft)]
    source = Source(reading.text.document_id, reading.text.metadata, "article")
    claims: dict[int, Claim] = {}
    everything: list[TrainingDraft | OutcomeDraft] = [*trainings, *outcomes]
    watch("kept", everything)
    for draft in sorted(everything, key=lambda d: d.trigger.i):
        claims[id(draft)] = _claim(reading, draft, source.id)
    return Statements(
        source=source,
        claims=tuple(dict.fromkeys(claims.values())),
        links=tuple(
            dict.fromkeys(Link(claims[id(t)], claims[id(o)], order_stated=later) for t, o, later in tied)
        ),
    )


def _claim(reading: Reading, draft: TrainingDraft | OutcomeDraft, source_id: str) -> Claim:
    states = _training(reading, draft) if isinstance(draft, TrainingDraft) else _outcome(reading, draft)
    return Claim(
        states=states,
        evidence=_quotation(reading, draft.trigger),
        certainty=draft.certainty,
        source_id=source_id,
        attributed_to=attribution(draft.trigger, reading.phrases),
        extractor=draft.rule,
    )


def _training(reading: Reading, draft: TrainingDraft) -> Training:
    trainer = draft.trainer
    return Training(
        trainer=_trainer_party(trainer),
        trainee=_party(reading, draft.trainee, draft.head, draft.host),
        provider=_own(reading, trainer.provider) if trainer.provider is not None else None,
        programme=_own(reading, draft.programme) if draft.programme is not None else None,
        place=draft.place,
        begin=draft.date.begin if draft.date is not None else None,
        end=draft.date.end if draft.date is not None else None,
        status=_status(draft),
        headcount=draft.trainee.headcount,
        assessment=assessment(draft.trigger),
    )


def _status(draft: TrainingDraft) -> Status:
    """What did not take place yet, or was asked for in vain, is no more than planned."""
    unreal = draft.certainty in {Certainty.PLANNED, Certainty.HYPOTHETICAL}
    return Status.PLANNED if unreal and draft.status is Status.CONDUCTED else draft.status


def _outcome(reading: Reading, draft: OutcomeDraft) -> Outcome:
    return Outcome(
        type=draft.type,
        actor=_party(reading, draft.actor, draft.head, draft.host),
        scope=Scope.SOME_MEMBERS if draft.some else Scope.WHOLE,
        target=_own(reading, draft.target) if draft.target is not None else None,
        joined=_own(reading, draft.joined) if draft.joined is not None else None,
        founded=_own(reading, draft.founded) if draft.founded is not None else None,
        place=draft.place,
        begin=draft.date.begin if draft.date is not None else None,
        end=draft.date.end if draft.date is not None else None,
        victims=draft.victims,
    )


def _trainer_party(trainer: Trainer) -> Party:
    if trainer.country is not None:
        return Party(name=trainer.name, kind=EntityKind.COUNTRY, country=trainer.country)
    organisation = trainer.organisation
    kind = organisation.kind if organisation is not None else EntityKind.ORGANISATION
    return Party(name=trainer.name, kind=kind, key=organisation.key if organisation is not None else None)


def _party(reading: Reading, mention: Mention, head: Token, host: str | None) -> Party:
    person = mention.kind is EntityKind.PERSON
    return Party(
        name=_as_written(reading, mention),
        kind=mention.kind,
        country=host,
        key=mention.key,
        named=mention.named,
        rank=reading.references.rank(head) if person and mention.named else None,
        part_of=_whole(reading, mention, host),
    )


def _whole(reading: Reading, mention: Mention, host: str | None) -> Party | None:
    """What the party belongs to, by its own words or by those of its body; its country told or theirs."""
    whole = mention.part_of
    if whole is None or (whole.head, whole.name) == (mention.head, mention.name):
        return None
    named = reading.references.best(reading.doc[whole.head]) or whole
    named = named if named.kind in BODIES else whole
    country = named.country or reading.references.country(reading.doc[whole.head]) or host
    return Party(
        name=_as_written(reading, named),
        kind=named.kind,
        country=country,
        key=named.key,
        named=named.named,
        part_of=_whole(reading, named, country),
    )


def _as_written(reading: Reading, mention: Mention) -> str:
    """The name with the apostrophes of the text, where the model was given straight ones."""
    written = " ".join(reading.text.content[mention.start : mention.end].split())
    return written if written.translate(_STRAIGHT) == mention.name else mention.name


def _own(reading: Reading, mention: Mention) -> Party:
    return Party(
        name=_as_written(reading, mention),
        kind=mention.kind,
        country=mention.country,
        key=mention.key,
        named=mention.named,
        rank=mention.rank,
    )


def _quotation(reading: Reading, trigger: Token) -> Quotation:
    """The sentence, without the white space around it."""
    sentence = trigger.sent
    raw = reading.text.content[sentence.start_char : sentence.end_char]
    start = sentence.start_char + len(raw) - len(raw.lstrip())
    quote = raw.strip()
    return Quotation(start=start, end=start + len(quote), quote=quote)
