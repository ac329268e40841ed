"""A worker process and the pipes to and from it: the only work that can be stopped is that of a process.

Frames are those of `api.sparql.frames`; what a request means is the worker's own matter.
"""

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator

from api.sparql.frames import FAILURE, HEADER, TAIL

# A worker needs the interpreter's surroundings and no more: no tokens, no proxies.
_ENVIRONMENT = ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "LANG", "LC_ALL")
# glibc sets aside address space for each thread that allocates, as many as there are processors times eight:
# on a large machine that alone would use up the limit.
_ALLOCATOR = {"MALLOC_ARENA_MAX": "2"}


class DeadlineError(Exception):
    """The time is up."""


class GoneError(Exception):
    """The process has ended."""


class WorkerProcess:
    """One process that runs `python -m PROGRAM ARGUMENTS`; not thread-safe, save for `kill`."""

    def __init__(self, program: str, *arguments: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program, our own arguments
            [sys.executable, "-P", "-m", program, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            env={**{name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}, **_ALLOCATOR},
        )
        assert self._process.stdin is not None  # noqa: S101 - both are pipes, as asked for above
        assert self._process.stdout is not None  # noqa: S101
        self._source, self._sink = self._process.stdout, self._process.stdin
        self._poll = select.poll()
        self._poll.register(self._source, select.POLLIN | select.POLLHUP)

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it has not ended, of itself or otherwise."""
        return self._process.poll() is None

    def ask(self, frame: bytes, deadline: float) -> Iterator[tuple[bytes, bytes]]:
        """The frames of the answer to a request, the last one included.

        Raises:
            DeadlineError: `deadline` (of `time.monotonic`) came first.
            GoneError: The process ended.
        """
        try:
            self._sink.write(frame)
        except OSError as error:
            raise GoneError from error
        kind = b""
        while kind not in (TAIL, FAILURE):
            kind, length = HEADER.unpack(self._read(HEADER.size, deadline))
            yield kind, self._read(length, deadline)

    def _read(self, size: int, deadline: float) -> bytes:
        buffer = bytearray()
        while len(buffer) < size:
            left = deadline - time.monotonic()
            if left <= 0 or not self._poll.poll(left * 1000):
                raise DeadlineError
            piece = os.read(self._source.fileno(), size - len(buffer))
            if not piece:
                raise GoneError
            buffer += piece
        return bytes(buffer)

    def kill(self) -> None:
        """End it, and close the pipes."""
        self._process.kill()
        self._process.wait()
        self._source.close()
        self._sink.close()
