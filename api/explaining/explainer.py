"""Has texts explained, one at a time, in a process that is started when it is needed and can be killed."""

import json
import logging
import threading
import time
from typing import Any

from api.errors import ApiError, BadRequestError, BusyError, ReadingStoppedError
from api.explaining.request import UNREADABLE, ExplainRequest
from api.settings import Settings
from api.sparql.frames import FAILURE
from api.worker_process import DeadlineError, GoneError, WorkerProcess

LOGGER = logging.getLogger(__name__)
PROGRAM = "api.explaining.worker"


class Explainer:
    """Explains one text at a time; thread-safe. Nothing of a text is kept once it is answered."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._turn = threading.Lock()
        self._waiting = threading.BoundedSemaphore(settings.explain_queue + 1)
        self._process: WorkerProcess | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The process, if one runs."""
        process = self._process
        return process.pid if process is not None and process.is_alive else None

    def explain(self, request: ExplainRequest) -> dict[str, Any]:
        """The record of an `Explanation`.

        Raises:
            BadRequestError: There is no text in it that can be read.
            BusyError: Others are waiting already, or no turn came in time.
            ReadingStoppedError: It took longer than `request.seconds`, or more memory than it may.
        """
        if not self._waiting.acquire(blocking=False):
            raise _busy("Others are waiting already.")
        try:
            if not self._turn.acquire(timeout=self._settings.queue_seconds):
                raise _busy(f"No turn came in {self._settings.queue_seconds:g} seconds.")
            try:
                return self._asked(request)
            finally:
                self._turn.release()
        finally:
            self._waiting.release()

    def close(self) -> None:
        """End the process, and with it whatever it reads."""
        self._closed = True
        self._stop()

    def _asked(self, request: ExplainRequest) -> dict[str, Any]:
        sound = False
        try:
            answer = _read(self._running(), request)
            sound = True
            return answer
        except DeadlineError as error:
            raise ReadingStoppedError(
                f"It took {request.seconds:g} seconds, the limit here. Send a shorter text."
            ) from error
        except GoneError as error:
            raise ReadingStoppedError(
                f"It went over {self._settings.explain_memory_mb} MB. Send a shorter text."
            ) from error
        except ApiError:
            sound = True
            raise
        finally:
            if not sound:
                self._stop()

    def _running(self) -> WorkerProcess:
        if self._closed:
            raise GoneError
        if self._process is not None and not self._process.is_alive:
            self._stop()
        if self._process is None:
            settings = self._settings
            limits = (str(settings.explain_memory_mb), str(settings.explain_idle_seconds))
            self._process = WorkerProcess(PROGRAM, *limits, *([settings.model] if settings.model else []))
            LOGGER.info("process %d reads visitors' texts", self._process.pid)
        return self._process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()


def _read(process: WorkerProcess, request: ExplainRequest) -> dict[str, Any]:
    frames = list(process.ask(request.frame(), time.monotonic() + request.seconds))
    kind, body = frames[0]
    content: dict[str, Any] = json.loads(body)
    if kind != FAILURE:
        return content
    if content["kind"] == UNREADABLE:
        raise BadRequestError(f"This text cannot be read: it {content['message']}.")
    raise ReadingStoppedError(f"It cannot be read here: {content['message']}.")


def _busy(reason: str) -> BusyError:
    return BusyError(f"{reason} Try again in a few seconds.", {"Retry-After": "5"})
