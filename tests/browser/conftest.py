"""A real Chromium on a real server over the small graph; skipped, with the reason, where there is none."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.served import served
from tests.small_graph import folder_store

SCREENSHOTS = Path(__file__).resolve().parent / "screenshots"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that AFTERACTION_CHROMIUM names."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = (path for name in names if (path := shutil.which(name)) is not None)
    executable = os.environ.get("AFTERACTION_CHROMIUM") or next(found, None)
    if executable is None:
        pytest.skip("no Chromium here; install it with: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the small graph is served."""
    with served(folder_store(tmp_path_factory.mktemp("browsed"))) as running:
        yield running.address


@dataclass
class Visit:
    """A page, and what happened on it that should not."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open an address of the service."""
        self.page.goto(self.address + path)

    def shot(self, name: str) -> None:
        """Keep what it looks like, for people to look at."""
        SCREENSHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)

    def heard(self, message: ConsoleMessage) -> None:
        """Note a warning or an error of the console."""
        if message.type in ("error", "warning"):
            self.complaints.append(f"{self.page.url}: {message.text}")

    def asked(self, request: Request) -> None:
        """Note a request to another host."""
        if not request.url.startswith((self.address, "data:")):
            self.complaints.append(f"{self.page.url} asked for {request.url}")


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A fresh window; at the end nothing may have been complained of, and no other host asked."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    visit = Visit(page, address)
    page.on("console", visit.heard)
    page.on("pageerror", lambda error: visit.complaints.append(f"{page.url}: {error}"))
    page.on("request", visit.asked)
    yield visit
    context.close()
    assert visit.complaints == []
