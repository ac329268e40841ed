"""What `extract --explain` writes: texts with marks and reasons, at a terminal or as one HTML page."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

import typer
from rich.console import Console
from rich.text import Text as Styled

from graph.claims.extract import Extractor
from graph.claims.loading import shipped_readers
from graph.claims.polyglot import LANGUAGES
from graph.cli.app import clear_errors
from graph.cli.terminal import TABLE_WIDTH, console, print_skipped, progress
from graph.errors import SkipDocument, StopRun
from graph.explanation.explain import explain
from graph.explanation.explanation import ClaimNote, Explanation, Passage, Piece
from graph.explanation.page import explanation_page
from graph.mentions.gazetteer import load_gazetteer
from graph.mentions.model import load_model
from graph.pipeline import Inputs, read_texts
from graph.text.text import Text

_PAGES = frozenset({".html", ".htm"})

_STYLES = {
    "country": "blue",
    "date": "magenta",
    "person": "green",
    "unit": "cyan",
    "force": "cyan",
    "group": "cyan",
    "armed-group": "red",
    "criminal-group": "red",
}
_INDENT = "     "


def explain_documents(paths: Sequence[str], output: Path | None, model: str | None, as_page: bool) -> None:
    """Explain documents in words or, with `as_page` or where the output is a `.html` file, as a web page.

    Raises:
        Exit: Status 1, where a document could not be read; the others are explained all the same.
    """
    skipped: list[SkipDocument] = []
    with clear_errors(), progress("reading") as step:
        extractor = Extractor(load_model(model), load_gazetteer(), shipped_readers())
        texts = read_texts(Inputs.of(paths).documents, skipped, LANGUAGES)
        made = _explained(extractor, texts, skipped, step)
        if as_page or (output is not None and output.suffix.lower() in _PAGES):
            _write(explanation_page(list(made)), output)
        else:
            _write_words(made, output)
    print_skipped(skipped)
    if skipped:
        raise typer.Exit(code=1)


def _write(page: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(page)
    else:
        with _opened(output) as file:
            file.write(page)


def _write_words(made: Iterable[Explanation], output: Path | None) -> None:
    if output is None:
        for explanation in made:
            print_explanation(console(), explanation)
        return
    with _opened(output) as file:
        plain = Console(file=file, width=TABLE_WIDTH, highlight=False, no_color=True)
        for explanation in made:
            print_explanation(plain, explanation)


def _opened(output: Path) -> TextIO:
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        return output.open("w", encoding="utf-8")
    except OSError as error:
        raise StopRun(f"{output}: cannot be written: {error.strerror}") from error


def _explained(
    extractor: Extractor, texts: Iterable[Text], skipped: list[SkipDocument], step: Callable[[str], None]
) -> Iterator[Explanation]:
    for text in texts:
        step(text.name)
        try:
            yield explain(extractor, text)
        except SkipDocument as skip:
            skipped.append(skip)


def print_explanation(out: Console, explanation: Explanation) -> None:
    """One explanation in words; nothing in it depends on colour."""
    out.print(Styled(explanation.name, style="bold"), *explanation.source, sep="\n", soft_wrap=True)
    out.print()
    out.print(marked_text(explanation.passages))
    out.print()
    for claim in explanation.claims:
        _print_claim(out, claim)
    if not explanation.claims:
        out.print("Nothing is claimed.")
    if explanation.links:
        out.print("Came after:", style="bold")
    for link in explanation.links:
        _line(out, f"{link.training} then {link.outcome}", f"{link.basis}; order: {link.order}")
    if explanation.unclaimed:
        out.print("Read, but not claimed:", style="bold")
    for item in explanation.unclaimed:
        _line(out, "-", f"{item.what}: {item.title} ({item.rule} at “{item.trigger}”): {item.reason}")
        _line(out, "", f"“{item.words}”")
    out.print()


def marked_text(passages: Iterable[Passage]) -> Styled:
    """The text with its marks, readable without colour.

    A mention is in square brackets, followed by what it is; the word that tells a claim is between asterisks;
    what claims quote is in braces that begin with the claims' numbers.
    """
    shown = Styled()
    for passage in passages:
        if passage.claims:
            shown.append("{" + ",".join(map(str, passage.claims)) + ": ", style="bold")
        for piece in passage.pieces:
            _append(shown, piece, quoted=bool(passage.claims))
        if passage.claims:
            shown.append("}", style="bold")
    return shown


def _append(shown: Styled, piece: Piece, quoted: bool) -> None:
    style = " ".join(part for part in (_STYLES.get(piece.kind, ""), "bold" if quoted else "") if part)
    if piece.begins:
        shown.append("[", style="dim")
    shown.append(f"*{piece.text}*" if piece.trigger else piece.text, style=style)
    if piece.ends:
        shown.append(f" | {piece.kind}]", style="dim")


def _print_claim(out: Console, claim: ClaimNote) -> None:
    out.print(Styled(f"{claim.number}. {claim.what}: {claim.title}", style="bold"))
    for field in claim.fields:
        _line(out, field.name, f"{field.value}; {field.note}" if field.note else field.value)
    because = ", ".join(f"“{word}”" for word in claim.certainty_words)
    _line(out, "certainty", f"{claim.certainty}, because of {because}" if because else claim.certainty)
    _line(out, "said by", claim.said_by or "the text itself")
    _line(out, "quotation", f"“{claim.quote}” (characters {claim.start} to {claim.end})")
    told = f" at “{claim.trigger}”" if claim.trigger else ""
    _line(out, "made by", f"{claim.rule}{told}" + (f": {claim.reads}" if claim.reads else ""))
    out.print()


def _line(out: Console, name: str, value: str) -> None:
    head = f"{_INDENT}{name:<21} "
    width = max(20, out.width - len(head))
    lines = Styled(" ".join(value.split())).wrap(out, width)
    for number, line in enumerate(lines):
        out.print(Styled(head if number == 0 else " " * len(head), style="dim") + line)
