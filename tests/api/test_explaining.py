"""Explaining a visitor's text: read in a process that can be killed, shown as text, kept nowhere."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.errors import BadRequestError, BusyError, ReadingStoppedError
from api.explaining.explainer import Explainer
from api.explaining.request import ExplainRequest
from api.routes.explaining import EXAMPLE
from api.settings import Settings
from graph.store.store import Store

HTML = {"Accept": "text/html"}
REPOSITORY = Path(__file__).resolve().parents[2]
TEXT = "French instructors trained Niger's presidential guard in 2014. The guard mutinied in 2016."
HOSTILE = f"<script>alert('text')</script> {TEXT}"


@pytest.fixture(scope="module")
def served(small_store: Store) -> Iterator[TestClient]:
    """The service with an explainer of its own, whose limits are low enough to be reached."""
    with TestClient(create_app(Settings(explain_characters=2_000), small_store)) as client:
        yield client


@pytest.fixture
def explainer() -> Iterator[Explainer]:
    explainer = Explainer(Settings(queue_seconds=0.2, explain_queue=0))
    yield explainer
    explainer.close()


def asked(text: str = TEXT, seconds: float = 60) -> ExplainRequest:
    return ExplainRequest(text=text, seconds=seconds)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_program_gets_the_explanation_as_json(served: TestClient) -> None:
    answer = served.post("/explain", data={"text": TEXT, "published": "2016-09-12", "title": "Guards"})
    assert answer.status_code == 200
    record = answer.json()
    assert [claim["what"] for claim in record["claims"]] == ["training", "outcome"]
    assert record["claims"][0]["rule"].startswith("training-verbs/")
    assert record["links"][0]["training"] == 1
    assert record["source"] == ["Guards", "2016-09-12"]
    assert "".join(p["text"] for passage in record["passages"] for p in passage["pieces"]) == TEXT


def test_a_browser_gets_a_page_in_which_the_text_stays_text(served: TestClient) -> None:
    page = served.post("/explain", data={"text": HOSTILE, "title": '"><img src=x>'}, headers=HTML)
    assert page.status_code == 200
    assert "<script" not in page.text
    assert "<img" not in page.text
    assert "&lt;script&gt;" in page.text
    assert "1</span> training: France trained" in page.text


def test_a_text_in_french_is_read_as_french(served: TestClient) -> None:
    text = (
        "Des instructeurs américains ont formé la garde présidentielle du Niger en 2014, selon le ministère."
    )
    [claim] = served.post("/explain", data={"text": text}).json()["claims"]
    assert claim["what"] == "training"
    assert claim["fields"][0]["value"].endswith("US)")


def test_the_form_shows_an_example_in_which_something_is_read(served: TestClient) -> None:
    assert 'action="/explain"' in served.get("/explain", headers=HTML).text
    assert {
        claim["certainty"] for claim in served.post("/explain", data={"text": EXAMPLE}).json()["claims"]
    } == {
        "reported",
        "denied",
    }


def test_the_start_page_leads_to_it(served: TestClient) -> None:
    assert 'href="/explain"' in served.get("/", headers=HTML).text


@pytest.mark.parametrize(
    ("form", "status", "reason"),
    [
        ({}, 400, "'text' is missing"),
        ({"text": "   "}, 400, "'text' is missing"),
        ({"text": "Too short."}, 400, "fewer than 20"),
        ({"text": "\x00" * 30 + TEXT}, 400, "binary"),
        (
            {"text": "Der Hauptmann und seine Soldaten wurden von den Franzosen ausgebildet, sagte er."},
            400,
            "read are only",
        ),
        ({"text": "a" * 2_001}, 413, "2,000 characters"),
        ({"text": TEXT, "published": "yesterday"}, 400, "'published' is no date"),
    ],
)
def test_what_cannot_be_explained(served: TestClient, form: dict[str, str], status: int, reason: str) -> None:
    answer = served.post("/explain", data=form)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert reason in answer.json()["detail"]
    page = served.post("/explain", data=form, headers=HTML)
    assert page.status_code == status
    assert 'role="alert"' in page.text


def test_a_text_over_its_time_ends_with_its_process(explainer: Explainer) -> None:
    explainer.explain(asked())
    before = explainer.pid
    assert before is not None
    with pytest.raises(ReadingStoppedError, match="limit here"):
        explainer.explain(asked(TEXT * 200, seconds=0.3))
    assert not is_alive(before)
    assert explainer.explain(asked())["claims"]
    assert explainer.pid not in (None, before)


def test_memory_is_bounded() -> None:
    # Python and its packages alone are more: the process ends, and the service says so.
    explainer = Explainer(Settings(explain_memory_mb=1024).model_copy(update={"explain_memory_mb": 64}))
    with pytest.raises(ReadingStoppedError, match="64 MB"):
        explainer.explain(asked())
    explainer.close()


def test_who_finds_others_waiting_is_turned_away(explainer: Explainer) -> None:
    explainer.explain(asked())
    slow = threading.Thread(target=lambda: explainer.explain(asked(TEXT * 100)))
    slow.start()
    turned_away: list[str] = []
    while slow.is_alive():
        try:
            explainer.explain(asked("Nothing to be read in this sentence at all."))
        except BusyError as error:
            turned_away.append(error.headers["Retry-After"])
    slow.join()
    assert turned_away
    assert all(seconds.isdigit() for seconds in turned_away)


def test_a_fault_in_a_text_costs_no_process(explainer: Explainer) -> None:
    explainer.explain(asked())
    before = explainer.pid
    with pytest.raises(BadRequestError):
        explainer.explain(asked("x"))
    assert explainer.pid == before


def test_a_process_that_nobody_needs_ends_of_itself() -> None:
    explainer = Explainer(Settings(explain_idle_seconds=0.05))
    explainer.explain(asked())
    while explainer.pid is not None:
        threading.Event().wait(0.01)
    assert explainer.explain(asked())["claims"]
    explainer.close()


def test_closing_ends_the_process(explainer: Explainer) -> None:
    explainer.explain(asked())
    pid = explainer.pid
    assert pid is not None
    explainer.close()
    assert not is_alive(pid)


def test_the_server_itself_loads_no_language_model() -> None:
    code = "import sys, api.app; sys.exit('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=False)
    assert done.returncode == 0
