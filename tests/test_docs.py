"""The documents keep up with the code: what exists is described, and what is described exists."""

import re
from pathlib import Path

import pytest
import typer

from api.settings import Settings
from graph.cli.app import app
from graph.questions.page import PAGE, page
from graph.questions.question import load_questions

REPOSITORY = Path(__file__).resolve().parent.parent
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def commands() -> list[str]:
    group = typer.main.get_command(app)
    found: list[str] = []
    for name, command in sorted(getattr(group, "commands", {}).items()):
        inner = getattr(command, "commands", None)
        found += [f"{name} {sub}" for sub in sorted(inner)] if inner else [name]
    return found


@pytest.mark.parametrize("command", commands())
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"afteraction {command}" in README


def test_the_page_of_questions_is_what_the_files_say() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == page(load_questions().values()), "run: python -m graph.questions.page"


@pytest.mark.parametrize("setting", sorted(Settings.model_fields))
def test_every_setting_is_described(setting: str) -> None:
    assert f"AFTERACTION_{setting.upper()}" in (REPOSITORY / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_local_link_of_the_documents_leads_somewhere() -> None:
    written = [REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md", *(REPOSITORY / "docs").glob("*.md")]
    for file in written:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", file.read_text(encoding="utf-8")):
            assert (file.parent / target).exists(), f"{file.name} links to {target}"


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"\bmake ([a-z-]+)", README)):
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE), target


def test_the_readme_counts_the_cases_and_briefs_that_there_are() -> None:
    cases = len(list((REPOSITORY / "seeds" / "cases").glob("*.yaml")))
    briefs = len(list((REPOSITORY / "seeds" / "articles").glob("*.md")))
    assert f"{cases} curated cases" in README
    assert f"{briefs} briefs" in README
