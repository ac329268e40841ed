"""An iterator that lives in one thread, read from any.

Oxigraph's iterators end the whole process when another thread than their own touches them, and a streamed
answer is read by whichever thread of the pool is free. So the iterator gets a thread for as long as it is
read.
"""

import queue
import threading
from collections.abc import Callable, Generator, Iterator

_PARTS_AHEAD = 4
_CHECK_SECONDS = 0.5


def in_one_thread(make: Callable[[], Iterator[bytes]]) -> Generator[bytes]:
    """The parts of the iterator that `make` makes, made and closed in a thread of their own.

    What it raises is raised here. When this one is closed early, as when a client goes away, that one is too.
    """
    parts: queue.Queue[bytes | BaseException | None] = queue.Queue(_PARTS_AHEAD)
    unwanted = threading.Event()
    thread = threading.Thread(target=_produce, args=(make, parts, unwanted), daemon=True)
    thread.start()
    try:
        while (part := parts.get()) is not None:
            if isinstance(part, BaseException):
                raise part
            yield part
    finally:
        unwanted.set()


def _produce(
    make: Callable[[], Iterator[bytes]],
    parts: queue.Queue[bytes | BaseException | None],
    unwanted: threading.Event,
) -> None:
    def put(part: bytes | BaseException | None) -> bool:
        while not unwanted.is_set():
            try:
                parts.put(part, timeout=_CHECK_SECONDS)
            except queue.Full:
                continue
            return True
        return False

    try:
        for part in make():
            if not put(part):
                return
    except BaseException as error:  # noqa: BLE001 - it is raised in the thread that reads
        put(error)
    else:
        put(None)
