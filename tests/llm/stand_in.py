"""A stand-in for a model server: real HTTP on loopback, answers made by a function of the article.

What it answers is up to the test; some of its models do whatever the article asks for, as a weak model would.
"""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Json = dict[str, object]
Respond = Callable[["Heard"], "Reply"]


@dataclass(frozen=True, slots=True)
class Reply:
    """What is sent back.

    Args:
        body: The whole answer, or pieces of it that are sent as they come.
    """

    body: bytes | Iterator[bytes]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heard:
    """One request."""

    path: str
    headers: Mapping[str, str]
    json: Json
    number: int

    @property
    def article(self) -> str:
        """What stands between the two marks."""
        messages = self.json["messages"]
        assert isinstance(messages, list)
        content = str(messages[-1]["content"])
        mark = next(line for line in content.splitlines() if line.startswith("====="))
        return content.split(f"{mark}\n", 1)[1].rsplit(f"\n{mark}", 1)[0]

    @property
    def form(self) -> str:
        """The response format that is asked for."""
        form = self.json.get("response_format", {"type": "none"})
        assert isinstance(form, dict)
        return str(form["type"])


class Server(ThreadingHTTPServer):
    """Remembers what it heard."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, respond: Respond) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.respond = respond
        self.heard: list[Heard] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that has hung up is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        heard = Heard(self.path, dict(self.headers), json.loads(body), len(self.server.heard))
        self.server.heard.append(heard)
        reply = self.server.respond(heard)
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if isinstance(reply.body, bytes):
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        for piece in [reply.body] if isinstance(reply.body, bytes) else reply.body:
            self.wfile.write(piece)
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Silent."""


@contextmanager
def serving(respond: Respond) -> Iterator[Server]:
    """A stand-in that answers with this function."""
    server = Server(respond)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def completion(content: str, **choice: object) -> Reply:
    """A chat completion with this content."""
    message = {"role": "assistant", "content": content}
    choices = [{"index": 0, "message": message, "finish_reason": "stop"} | choice]
    return Reply(json.dumps({"object": "chat.completion", "choices": choices}).encode())


def claims(*stated: Json) -> Reply:
    """A chat completion that states these claims."""
    return completion(answer(*stated))


def answer(*stated: Json) -> str:
    """The JSON that states these claims."""
    return json.dumps(
        {
            "trainings": [claim for claim in stated if "trainee" in claim],
            "outcomes": [claim for claim in stated if "actor" in claim],
        }
    )


def party(words: str, name: str = "", antecedent: str | None = None, kind: str = "unit") -> Json:
    """A party as a model states it."""
    return {"words": words, "name": name or words, "antecedent": antecedent, "kind": kind}


def training(
    quote: str,
    event_words: str,
    trainer: str | Json,
    country: str | None,
    trainee: str | Json,
    **more: object,
) -> Json:
    """A training as a model states it; a trainer that is a text is its words."""
    if isinstance(trainer, str):
        trainer = {"words": trainer, "country": country, "organisation": None, "antecedent": None}
    stated: Json = {
        "quote": quote,
        "event_words": event_words,
        "trainer": trainer,
        "trainee": party(trainee) if isinstance(trainee, str) else trainee,
        "stated_as": "asserted",
        "when": None,
        "place": None,
        "programme": None,
    }
    return stated | more


def organisation(words: str, name: str) -> Json:
    """A trainer that is no state, as a model states it."""
    return {"words": words, "country": None, "organisation": name, "antecedent": None}


def outcome(quote: str, event_words: str, type_: str, actor: str | Json, **more: object) -> Json:
    """An outcome as a model states it."""
    stated: Json = {
        "quote": quote,
        "event_words": event_words,
        "type": type_,
        "actor": party(actor) if isinstance(actor, str) else actor,
        "some_members": False,
        "stated_as": "asserted",
        "joined": None,
        "founded": None,
        "target": None,
        "when": None,
        "place": None,
    }
    return stated | more
