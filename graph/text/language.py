"""Which language a text is in, and whether it is one.

`py3langid` (a naive Bayes classifier over byte n-grams, 140 languages, its weights in the package) tells the
language of running text surely, and guesses on a line of names. So words within quotation marks are left out,
a guess counts only with its probability, and a text in two languages is told from one that quotes another.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from graph.errors import SkipDocument
from graph.text.text import Text

SURE = 0.9
"""Probability from which the detected language overrules a declared one."""
_LIKELY = 0.5
_SHORT = 25  # words: a shorter text may be mostly names, and its language a guess
_PARAGRAPH = 15  # words from which a paragraph's own language is told
_MAIN = 0.7  # share of the words that a text's language has at least
_QUOTED = re.compile(r"«[^«»]{0,600}»|“[^“”]{0,600}”|\"[^\"\n]{0,600}\"")
_BREAK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Detected:
    """What the words of a text say of its language.

    Args:
        code: ISO 639-1 where there is one; None where it cannot be told.
        probability: Of the code, from 0 to 1.
        mixed: Codes of the languages that the text is in, where it is in more than one.
    """

    code: str | None
    probability: float
    mixed: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether it may overrule what the text's metadata declares."""
        return self.code is not None and self.probability >= SURE


def detect(content: str, supported: Sequence[str]) -> Detected:
    """The language of a text.

    Args:
        supported: Codes to choose from where a text is too short to tell: the likeliest of them, if no other
            language is likely.
    """
    own = _QUOTED.sub(" ", content)
    words = own.split()
    if len(words) < _PARAGRAPH:
        own, words = content, content.split()
    ranked = _identifier().rank(own)
    code, probability = ranked[0]
    if len(words) >= _SHORT:
        mixed = _mixed(own)
        if mixed:
            return Detected(None, probability, mixed)
        if probability >= _LIKELY:
            return Detected(code, probability)
    if probability >= SURE or (code in supported and probability >= _LIKELY):
        return Detected(code, probability)
    return _guessed(dict(ranked), supported, len(words))


def in_language(text: Text, supported: Sequence[str]) -> tuple[Text, str]:
    """The text with its language in its metadata, and a remark where that is not the one it declared.

    The words decide where they are sure, else what is declared; a short text without either is taken for the
    likeliest of the supported languages.

    Raises:
        SkipDocument: It is in a language that is not supported, in several, or in none that can be told.
    """
    declared = (text.metadata.language or "").split("-")[0].lower() or None
    found = detect(text.content, supported)
    if found.mixed:
        names = " and ".join(name_of(code) for code in found.mixed)
        raise SkipDocument(text.origin, f"is in {names}: give each language a document of its own")
    code = found.code if found.sure or declared is None else declared
    if code is None:
        reason = "is in a language that cannot be told; name it in the sidecar, as in 'language: es'"
        raise SkipDocument(text.origin, reason)
    overruled = declared is not None and declared != code
    told = f", though it declares {name_of(declared)}" if overruled and declared else ""
    if code not in supported:
        read = ", ".join(name_of(known) for known in supported)
        raise SkipDocument(text.origin, f"is in {name_of(code)}{told}; read are only {read}")
    remark = f"{text.origin}: is read as {name_of(code)}{told}" if overruled else ""
    return replace(text, metadata=replace(text.metadata, language=code)), remark


def name_of(code: str) -> str:
    """The English name of a language, with its code: "Portuguese (pt)"."""
    name = Locale("en").languages.get(code)
    return f"{name} ({code})" if name else f"the language {code!r}"


def _guessed(likelihood: dict[str, float], supported: Sequence[str], words: int) -> Detected:
    """The likeliest supported language of a text too short to tell, if it is far ahead of the others."""
    best = max(supported, key=lambda code: likelihood.get(code, 0.0))
    among = sum(likelihood.get(code, 0.0) for code in supported)
    others = max((p for code, p in likelihood.items() if code not in supported), default=0.0)
    share = likelihood.get(best, 0.0) / among if among else 0.0
    if words < _SHORT and share >= _LIKELY and others < _LIKELY:
        return Detected(best, likelihood[best])
    return Detected(None, likelihood.get(best, 0.0))


def _mixed(content: str) -> tuple[str, ...]:
    """The languages of a text whose paragraphs are in several, the one with most words first."""
    counts: Counter[str] = Counter()
    for paragraph in _BREAK.split(content):
        size = len(paragraph.split())
        if size >= _PARAGRAPH:
            code, probability = _identifier().classify(paragraph)
            if probability >= SURE:
                counts[code] += size
    whole = sum(counts.values())
    if not whole or counts.most_common(1)[0][1] >= _MAIN * whole:
        return ()
    return tuple(code for code, _ in counts.most_common())


@cache  # the model is read-only, and takes half a second to load
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
