"""Where the language model answers, and how long it is waited for; one frozen value, checked when made."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from platformdirs import user_cache_path

from graph.errors import StopRun

COMPLETIONS = "/chat/completions"
KEY_VARIABLE = "AFTERACTION_LLM_KEY"


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """How to reach a model.

    Args:
        url: The endpoint's base ("http://127.0.0.1:8080/v1") or the whole address of `/chat/completions`.
        model: What the endpoint calls the model.
        key: Sent as a bearer token; never printed, never cached, and no part of this value's repr.
        timeout: Seconds for one answer, from the first byte sent to the last byte read. Two minutes let a
            model of some billion parameters answer on a laptop's processor.
        retries: How often an answer of 429 or 5xx is asked for again.
        longest_wait: Seconds between two attempts at most, whatever the endpoint asks for.
        largest_answer: Bytes of an answer. A claim takes some 600, so this is thousands of claims.
        cache: Folder of answers kept by content; None keeps none.
        part: Characters of a text that are sent at once; some 3,000 tokens of English, so that text, prompt
            and answer fit a context of 8,192.
        overlap: Characters before a part that are sent with it, so that "the unit" keeps its name.
        temperature: 0 makes a model as repeatable as it can be.

    Raises:
        StopRun: A setting that cannot work.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 120.0
    retries: int = 4
    longest_wait: float = 60.0
    largest_answer: int = 4_000_000
    cache: Path | None = None
    part: int = 12_000
    overlap: int = 2_000
    temperature: float = 0.0

    def __post_init__(self) -> None:
        try:
            address = urlsplit(self.url)
            user, host = address.username or address.password, address.hostname
            _ = address.port
        except ValueError as error:
            raise StopRun(f"--llm-url {self.url!r} is no address: {error}") from error
        if user:
            # Not repeated here: it may hold the password.
            raise StopRun(f"--llm-url must hold no user name or password; the key belongs in {KEY_VARIABLE}")
        if address.scheme not in {"http", "https"} or not host:
            raise StopRun(
                f"--llm-url {self.url!r} is no http or https address, such as http://127.0.0.1:8080/v1"
            )
        if not self.model.strip():
            raise StopRun("--llm-model is empty: name the model as the endpoint calls it")
        if self.key is not None and (not self.key.isascii() or not self.key.isprintable() or " " in self.key):
            raise StopRun(f"{KEY_VARIABLE} holds characters that no key has (spaces, line ends, accents)")
        if self.timeout <= 0 or self.retries < 0:
            raise StopRun("--llm-timeout must be more than 0 seconds, --llm-retries at least 0")

    @property
    def address(self) -> str:
        """The address that is asked, with its query if it has one."""
        parts = urlsplit(self.url)
        path = parts.path.rstrip("/")
        path = path if path.endswith(COMPLETIONS) else f"{path}{COMPLETIONS}"
        return urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))

    @property
    def shown(self) -> str:
        """The address as messages name it: without a query, which may hold a key."""
        return self.address.partition("?")[0]

    @property
    def is_local(self) -> bool:
        """Whether the text stays on this machine, as far as the address tells."""
        host = (urlsplit(self.url).hostname or "").lower()
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return host == "localhost"


def default_cache() -> Path:
    """The folder of kept answers where none is named: under the user's cache folder of this platform."""
    return user_cache_path("after-action", appauthor=False) / "llm"
