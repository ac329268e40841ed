"""Fetching against a real server on this machine."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.documents.document import MediaType
from graph.documents.fetch import fetch, is_url
from graph.errors import SkipDocument
from graph.text.reader import read_text

PAGE = (
    b"<html lang='en'><head><title>Plan</title></head><body><article><h1>Plan</h1>"
    + b"<p>The ministry said that its commandos had returned from a course abroad. " * 8
    + b"</p></article></body></html>"
)


class Site(BaseHTTPRequestHandler):
    """Answers by path; keeps what it was asked with."""

    seen: dict[str, str]

    def do_GET(self) -> None:
        type(self).seen = dict(self.headers.items())
        path = self.path.partition("?")[0]
        if path.startswith("/hop/"):
            left = int(path.rsplit("/", 1)[1])
            self._redirect(f"/hop/{left - 1}" if left else "/news/Plan%20for-%C3%89lite.html")
        elif path == "/to-file":
            self._redirect("file:///etc/hostname")
        elif path == "/drip":
            self._drip()
        elif path == "/endless":
            self._endless()
        elif path in PAGES:
            content_type, body = PAGES[path]
            self._answer(200, content_type, body)
        else:
            self._answer(404, "text/html", b"<p>no such page</p>")

    def _redirect(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def _answer(self, status: int, content_type: str | None, body: bytes) -> None:
        self.send_response(status)
        if content_type is not None:
            self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"word ")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def _endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"word " * 1000)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Keep the test's output clean."""


PAGES: dict[str, tuple[str | None, bytes]] = {
    "/news/Plan%20for-%C3%89lite.html": ("text/html; charset=utf-8", PAGE),
    "/": ("text/html", PAGE),
    "/note": ("text/plain", b"A note on the brigade."),
    "/latin": ("text/plain; charset=iso-8859-2", "Wałęsa".encode("iso-8859-2")),
    "/mislabelled": ("text/plain; charset=utf-16", b"odd"),
    "/raw.md": ("text/plain", b"# A note\n"),
    "/report.pdf": ("application/octet-stream", b"%PDF-1.4"),
    "/untold.txt": (None, b"A note."),
    "/untold": (None, b"A note."),
    "/data.json": ("application/json", b"{}"),
    "/picture.txt": ("text/plain", b"\x89PNG\r\n\x1a\n"),
    "/empty.txt": ("text/plain", b" \n"),
    "/big.txt": ("text/plain", b"x" * 2001),
}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def refusal() -> Callable[..., str]:
    def run(url: str, max_bytes: int = 20_000_000, seconds: float = 10.0) -> str:
        with pytest.raises(SkipDocument) as caught:
            fetch(url, max_bytes, seconds)
        assert caught.value.origin == url
        assert "\n" not in str(caught.value)
        return caught.value.reason

    return run


def test_a_page_is_fetched_and_read(site: str) -> None:
    document = fetch(f"{site}/")
    assert document.origin == f"{site}/"
    assert document.media_type is MediaType.HTML
    assert document.name == "127-0-0-1"
    text = read_text(document)
    assert "returned from a course abroad" in text.content
    assert text.metadata.url == f"{site}/"
    assert text.metadata.language == "en"


def test_the_final_address_is_kept_without_its_fragment(site: str) -> None:
    document = fetch(f"{site}/hop/2#top")
    assert document.metadata.url == f"{site}/news/Plan%20for-%C3%89lite.html"
    assert document.origin == f"{site}/hop/2#top"
    assert document.name == "plan-for-elite"


def test_five_redirects_are_followed_and_no_more(site: str, refusal: Callable[..., str]) -> None:
    assert fetch(f"{site}/hop/4").media_type is MediaType.HTML
    assert refusal(f"{site}/hop/5") == "redirects more than 5 times"


def test_the_user_agent_names_the_program(site: str) -> None:
    fetch(f"{site}/note")
    assert Site.seen["User-Agent"].startswith("AfterAction/")


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/note", MediaType.TEXT),
        ("/raw.md", MediaType.MARKDOWN),
        ("/report.pdf", MediaType.PDF),
        ("/untold.txt", MediaType.TEXT),
    ],
)
def test_the_kind_is_what_the_server_says_then_what_the_address_says(
    site: str, path: str, media_type: MediaType
) -> None:
    assert fetch(site + path).media_type is media_type


def test_plain_text_is_decoded_as_its_header_says(site: str) -> None:
    assert fetch(f"{site}/latin").content.decode() == "Wałęsa"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/nowhere", "answers 404 Not Found"),
        ("/data.json", "is application/json; readable are text/plain"),
        ("/untold", "does not say what it is; readable are"),
        ("/picture.txt", "holds a PNG picture, not text"),
        ("/empty.txt", "is empty"),
        ("/mislabelled", "is not in the encoding that it claims"),
        ("/to-file", "is no http or https address (it redirects to 'file:///etc/hostname')"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_line(
    site: str, path: str, reason: str, refusal: Callable[..., str]
) -> None:
    assert refusal(site + path).startswith(reason)


@pytest.mark.parametrize("path", ["/big.txt", "/endless"])
def test_a_large_answer_is_cut_off_whether_announced_or_not(
    site: str, path: str, refusal: Callable[..., str]
) -> None:
    assert refusal(site + path, max_bytes=2000) == "is larger than the limit of 0.002 MB"


def test_a_slow_answer_is_given_up(site: str, refusal: Callable[..., str]) -> None:
    started = time.monotonic()
    assert refusal(f"{site}/drip", seconds=0.3) == "did not answer in full within 0.3 seconds"
    assert time.monotonic() - started < 5


def test_a_server_that_is_not_there(refusal: Callable[..., str]) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # bound, not listening: connections are refused
        assert refusal(f"http://127.0.0.1:{unused.getsockname()[1]}/").startswith("cannot be reached")


def test_a_server_without_tls(site: str, refusal: Callable[..., str]) -> None:
    assert refusal(site.replace("http:", "https:")).startswith("has no trustworthy TLS connection")


@pytest.mark.parametrize("url", ["ftp://example.org/a", "file:///etc/hostname", "http://", "http://[::1"])
def test_other_addresses_are_refused_unasked(url: str, refusal: Callable[..., str]) -> None:
    assert refusal(url) == "is no http or https address"


def test_a_password_never_becomes_an_address(refusal: Callable[..., str]) -> None:
    assert refusal("https://me:secret@example.org/").startswith("holds a user name")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/a", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("ftp://example.org/a", True),
        ("seeds/articles", False),
        ("./https:/x", False),
        ("C:\\articles", False),
    ],
)
def test_an_address_is_told_from_a_path(text: str, expected: bool) -> None:
    assert is_url(text) is expected
