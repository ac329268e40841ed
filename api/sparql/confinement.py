"""What a worker process gives up before it reads its first query: memory without end, sockets, core dumps.

The kernel holds these limits, so they bind Oxigraph's compiled code as well as Python's.
"""

import ctypes
import errno
import platform
import resource
import signal
import struct

# Linux: include/uapi/linux/{prctl,seccomp,audit}.h and the system call tables.
_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_RETURN_ERRNO = 0x00050000
_RETURN_ALLOW = 0x7FFF0000
_LOAD_WORD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER_OFFSET, _ARCHITECTURE_OFFSET = 0, 4
_ARCHITECTURES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}  # audit id, number of socket(2)


def limit_memory(megabytes: int) -> None:
    """Bound the address space; going over it ends the process or the query, whichever notices first."""
    size = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def die_with_parent() -> None:
    """Have the kernel end this process when its parent ends, however that ends. Linux only; else nothing."""
    if platform.system() == "Linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def forbid_sockets() -> bool:
    """Make every later socket(2) of this process fail; False where the kernel offers no such filter.

    Binds the calling thread and those it starts, so call it before there are others.
    """
    known = _ARCHITECTURES.get(platform.machine())
    if platform.system() != "Linux" or known is None:
        return False
    architecture, socket_number = known
    steps = (
        (_LOAD_WORD, 0, 0, _ARCHITECTURE_OFFSET),
        (_JUMP_IF_EQUAL, 0, 3, architecture),  # another architecture's numbers: to "refuse"
        (_LOAD_WORD, 0, 0, _NUMBER_OFFSET),
        (_JUMP_IF_EQUAL, 1, 0, socket_number),
        (_RETURN, 0, 0, _RETURN_ALLOW),
        (_RETURN, 0, 0, _RETURN_ERRNO | errno.EACCES),
    )
    program = b"".join(struct.pack("=HBBI", *step) for step in steps)
    instructions = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("@HP", len(steps), ctypes.addressof(instructions)))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    # A bare Python integer would go as a C int, which has no room for an address.
    address = ctypes.c_void_p(ctypes.addressof(header))
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, address, 0, 0) == 0)


def arm(seconds: float) -> None:
    """Have the kernel end this process in `seconds` unless `disarm` comes first.

    The parent's clock is the first to act. This is for when the parent is gone: SIGALRM's default action
    needs no Python code to run, so it ends a query that holds the interpreter.
    """
    signal.setitimer(signal.ITIMER_REAL, seconds)


def disarm() -> None:
    """Call off `arm`."""
    signal.setitimer(signal.ITIMER_REAL, 0)
