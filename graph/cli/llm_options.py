"""Options for reading with a language model, which the commands that read documents share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.terminal import print_skipped

if TYPE_CHECKING:
    from graph.claims.extract import Extractor
    from graph.claims.reader import Reader
    from graph.llm.reader import Compared
    from graph.llm.settings import LlmSettings
    from graph.llm.tally import Tally

PANEL = "Reading with a language model (off by default)"


class ExtractorChoice(StrEnum):
    """What reads the claims off a text."""

    RULES = "rules"
    LLM = "llm"
    BOTH = "both"


ExtractorOption = Annotated[
    ExtractorChoice,
    typer.Option(
        "--extractor",
        help="rules: on this machine, nothing is sent. llm: the text of every document is sent to --llm-url."
        " both: as llm, and the rules read it too; each claim names its maker.",
        rich_help_panel=PANEL,
    ),
]
LlmUrlOption = Annotated[
    str | None,
    typer.Option(
        "--llm-url",
        help="An OpenAI-compatible endpoint, such as http://127.0.0.1:8080/v1. With --extractor llm or both,"
        " the documents' text leaves this machine unless the endpoint runs on it. The key, if it wants"
        " one, comes from AFTERACTION_LLM_KEY.",
        envvar="AFTERACTION_LLM_URL",
        rich_help_panel=PANEL,
    ),
]
LlmModelOption = Annotated[
    str | None,
    typer.Option(
        "--llm-model",
        help="The model, as the endpoint calls it.",
        envvar="AFTERACTION_LLM_MODEL",
        rich_help_panel=PANEL,
    ),
]
LlmCacheOption = Annotated[
    Path | None,
    typer.Option(
        "--llm-cache",
        help="The folder of kept answers, by content; else one in the user's cache folder.",
        envvar="AFTERACTION_LLM_CACHE",
        rich_help_panel=PANEL,
    ),
]
LlmTimeoutOption = Annotated[
    float,
    typer.Option(
        "--llm-timeout",
        help="Seconds that one answer may take.",
        envvar="AFTERACTION_LLM_TIMEOUT",
        rich_help_panel=PANEL,
    ),
]
LlmRetriesOption = Annotated[
    int,
    typer.Option(
        "--llm-retries",
        help="How often an overloaded endpoint (429, 5xx) is asked again.",
        envvar="AFTERACTION_LLM_RETRIES",
        rich_help_panel=PANEL,
    ),
]
ReportOption = Annotated[
    Path | None,
    typer.Option(
        "--report",
        help="With llm or both: a JSON file for what the model stated and was not let through, and, with"
        " both, for agreement and disagreement claim by claim.",
        rich_help_panel=PANEL,
    ),
]
TIMEOUT = 120.0
RETRIES = 4


@dataclass(frozen=True, slots=True)
class LlmChoice:
    """What the options say."""

    extractor: ExtractorChoice = ExtractorChoice.RULES
    url: str | None = None
    model: str | None = None
    cache: Path | None = None
    timeout: float = TIMEOUT
    retries: int = RETRIES

    def settings(self) -> "LlmSettings":
        """The options as settings, with the key from the environment.

        Raises:
            StopRun: A setting that cannot work.
        """
        from graph.llm.settings import KEY_VARIABLE, LlmSettings, default_cache

        if not self.url or not self.model:
            missing = "--llm-url" if not self.url else "--llm-model"
            raise typer.BadParameter(f"a language model needs {missing} as well", param_hint="--extractor")
        return LlmSettings(
            url=self.url,
            model=self.model,
            key=environ.get(KEY_VARIABLE) or None,
            timeout=self.timeout,
            retries=self.retries,
            cache=self.cache or default_cache(),
        )


@dataclass(frozen=True, slots=True)
class Chosen:
    """A reader, and what its run tells.

    Args:
        name: What a record of measurements calls it.
        tally: None where no language model reads.
        compared: Each text's two readings, where both read.
    """

    reader: "Reader"
    name: str
    tally: "Tally | None" = None
    compared: "list[Compared] | None" = None

    @property
    def failed(self) -> bool:
        """Whether a document could not be read."""
        return self.tally is not None and bool(self.tally.skipped)


@contextmanager
def chosen(
    choice: LlmChoice, english: "Callable[[], Extractor]", compare: bool = False
) -> "Iterator[Chosen]":
    """The reader that was chosen; at the end, what the model's run came to is told on standard error.

    Args:
        english: Makes the rules that read English, which also parse for the model; called when first needed.
        compare: Keep each text's two readings, where both read.

    Raises:
        StopRun: A setting that cannot work.
    """
    from graph.claims.polyglot import PolyglotExtractor

    if choice.extractor is ExtractorChoice.RULES:
        yield Chosen(PolyglotExtractor(english), "rules")
        return
    from graph.llm.asking import Asker
    from graph.llm.endpoint import Endpoint
    from graph.llm.reader import BothReader, LlmReader, extractor_name
    from graph.llm.tally import Tally

    settings = choice.settings()
    tally = Tally(extractor_name(settings.model))
    if not settings.is_local:
        typer.echo(f"note: the text of each document is sent to {settings.shown}", err=True)
    with Endpoint(settings) as endpoint:

        def warn(line: str) -> None:
            tally.warnings.append(line)
            typer.echo(f"warning: {line}", err=True)

        rules = english()
        model = LlmReader(rules, settings, Asker(settings, endpoint, warn), tally)
        if choice.extractor is ExtractorChoice.BOTH:
            seen: list[Compared] | None = [] if compare else None
            both = BothReader(model, PolyglotExtractor(lambda: rules), seen)
            yield Chosen(both, f"rules and {tally.extractor}", tally, seen)
        else:
            yield Chosen(model, tally.extractor, tally)
    for line in tally.summary():
        typer.echo(line, err=True)
    print_skipped(tally.skipped)
