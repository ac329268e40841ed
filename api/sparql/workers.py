"""The pool of query processes: each runs one query at a time and can be killed at any instant.

Neither pyoxigraph nor rdflib can interrupt a query from Python, so the only limit that holds is the end of
the process that runs it. A killed worker is replaced at once; the other queries do not notice.
"""

import json
import logging
import queue
import threading
import time
from dataclasses import dataclass

from api.errors import (
    ApiError,
    BadQueryError,
    BusyError,
    NotAcceptableError,
    QueryTimeoutError,
    RefusedQueryError,
    StoreUnavailableError,
    WorkerDiedError,
)
from api.settings import Settings
from api.sparql.frames import CHUNK, FAILURE, TAIL, Failure, QueryRequest
from api.worker_process import DeadlineError, GoneError, WorkerProcess

LOGGER = logging.getLogger(__name__)
_PROGRAM = "api.sparql.worker"

_FAILURES: dict[Failure, type[ApiError]] = {
    Failure.SYNTAX: BadQueryError,
    Failure.UPDATE: RefusedQueryError,
    Failure.REFUSED: RefusedQueryError,
    Failure.EVALUATION: BadQueryError,
    Failure.UNACCEPTABLE: NotAcceptableError,
    Failure.STORE: StoreUnavailableError,
    Failure.MEMORY: WorkerDiedError,
}


@dataclass(frozen=True, slots=True)
class QueryAnswer:
    """A whole answer.

    Args:
        form: "select", "ask" or "graph".
        format: The short name of the format it is in.
        body: The document.
        rows: Solutions or triples in it.
        cut: The limit that ended it, such as "rows=10000"; None if it is whole.
    """

    form: str
    format: str
    body: bytes
    rows: int
    cut: str | None


class WorkerPool:
    """Runs queries in `settings.query_workers` processes; thread-safe."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._idle: queue.LifoQueue[WorkerProcess] = queue.LifoQueue()
        self._lock = threading.Lock()
        self._waiting = 0
        self._closed = False
        self._alive: set[WorkerProcess] = set()

    def start(self) -> None:
        """Start the processes; a query that comes earlier waits for them."""
        for _ in range(self._settings.query_workers):
            self._add()

    def close(self) -> None:
        """End every process, and with it every query."""
        with self._lock:
            self._closed = True
            workers = tuple(self._alive)
            self._alive.clear()
        for worker in workers:
            worker.kill()

    def pids(self) -> list[int]:
        """The processes that run now."""
        with self._lock:
            return sorted(worker.pid for worker in self._alive)

    @property
    def is_busy(self) -> bool:
        """No process is free."""
        return self._idle.empty()

    def run(self, request: QueryRequest) -> QueryAnswer:
        """Run one query.

        Raises:
            BusyError: The queue is full, or no worker came free in time.
            QueryTimeoutError: The query ran longer than `request.seconds`.
            WorkerDiedError: It went over the memory limit, or nests deeper than the parser's stack.
            BadQueryError, RefusedQueryError, NotAcceptableError, StoreUnavailableError: As the worker says.
        """
        worker = self._take()
        sound = False
        try:
            answer = _collect(worker, request)
            sound = True
            return answer
        except DeadlineError as error:
            raise QueryTimeoutError(
                f"It ran for {request.seconds:g} seconds, the limit here, and was stopped. Narrow it down, "
                f"add a LIMIT, or download the whole data set at /export.nq."
            ) from error
        except GoneError as error:
            raise WorkerDiedError(
                f"It went over {self._settings.query_memory_mb} MB, or nests too deeply, and was stopped."
            ) from error
        except ApiError:
            sound = True
            raise
        finally:
            if sound:
                self._idle.put(worker)
            else:
                self._replace(worker)

    def _take(self) -> WorkerProcess:
        with self._lock:
            free = not self._idle.empty()
            if not free and self._waiting >= self._settings.query_queue:
                raise _busy(f"{self._waiting} queries are waiting already.")
            self._waiting += 1
        try:
            return self._idle.get(timeout=self._settings.queue_seconds)
        except queue.Empty:
            raise _busy(f"No worker came free in {self._settings.queue_seconds:g} seconds.") from None
        finally:
            with self._lock:
                self._waiting -= 1

    def _add(self) -> None:
        worker = WorkerProcess(_PROGRAM, str(self._settings.query_memory_mb))
        with self._lock:
            if not self._closed:
                self._alive.add(worker)
                self._idle.put(worker)
                return
        worker.kill()

    def _replace(self, worker: WorkerProcess) -> None:
        with self._lock:
            ours = worker in self._alive
            self._alive.discard(worker)
        if ours:  # else `close` has ended it
            worker.kill()
            LOGGER.info("query process %d was stopped and is replaced", worker.pid)
            self._add()


def _collect(worker: WorkerProcess, request: QueryRequest) -> QueryAnswer:
    head: dict[str, str] = {}
    chunks: list[bytes] = []
    for kind, body in worker.ask(request.frame(), time.monotonic() + request.seconds):
        if kind == CHUNK:
            chunks.append(body)
            continue
        content = json.loads(body)
        if kind == FAILURE:
            failure = Failure(content["kind"])
            raise _FAILURES[failure](_worded(failure, content["message"]))
        if kind == TAIL:
            return QueryAnswer(
                head["form"], head["format"], b"".join(chunks), content["rows"], content["cut"]
            )
        head = content
    raise GoneError


def _worded(failure: Failure, message: str) -> str:
    if failure is Failure.UPDATE:
        return f"This is an update, and this address only answers queries. (The parser says: {message})"
    if failure is Failure.UNACCEPTABLE:
        return f"{message[0].upper()}{message[1:]}, and the formats asked for are of the other sort."
    return message


def _busy(reason: str) -> BusyError:
    return BusyError(f"{reason} Try again in a few seconds.", {"Retry-After": "5"})
