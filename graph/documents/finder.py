"""Finding documents: files and folders, each file with its sidecar; a bad file is a value, not an end."""

import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.documents.binary import binary_kind
from graph.documents.document import Document, MediaType, Metadata
from graph.documents.sidecar import find_sidecar, read_sidecar
from graph.errors import SkipDocument

MAX_FILE_BYTES = 20_000_000
"""About three million words of plain text; larger files are scans, or no articles. trafilatura has it too."""

MEDIA_TYPES = {
    ".txt": MediaType.TEXT,
    ".md": MediaType.MARKDOWN,
    ".markdown": MediaType.MARKDOWN,
    ".html": MediaType.HTML,
    ".htm": MediaType.HTML,
    ".pdf": MediaType.PDF,
}
"""What can be read, by the file name's ending (small letters)."""


def find_documents(
    paths: Sequence[Path], max_bytes: int = MAX_FILE_BYTES
) -> Iterator[Document | SkipDocument]:
    """Every readable document at these paths, once, in the order given and sorted within a folder.

    Folders are walked to the bottom; hidden files, those of other kinds and a README, which is about its
    folder, are passed over there. A path that is named itself and cannot be read gives a `SkipDocument`, and
    so does a readable kind of file that is empty, too large, binary, or has a broken sidecar.

    Args:
        max_bytes: The largest file that is read.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _walk(path, named=True):
            if isinstance(found, SkipDocument):
                yield found
                continue
            identity = _identity(found)
            if identity in seen:
                continue
            seen.add(identity)
            try:
                yield _read(found, max_bytes)
            except SkipDocument as skip:
                yield skip


def _identity(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link to itself; it is told when it is read
        return path.absolute()


def _walk(path: Path, named: bool) -> Iterator[Path | SkipDocument]:
    """The files under a path; links to folders are followed only where the caller names them."""
    origin = str(path)
    try:
        if path.is_dir() and (named or not path.is_symlink()):
            children = sorted(path.iterdir(), key=lambda child: child.name)
        elif path.suffix.lower() in MEDIA_TYPES:
            yield path
            return
        elif not named:
            return
        elif not path.exists():
            yield SkipDocument(origin, "does not exist")
            return
        else:
            ending = f"a {path.suffix} file" if path.suffix else "a file without an ending"
            yield SkipDocument(origin, f"cannot read {ending}; readable are {', '.join(MEDIA_TYPES)}")
            return
    except OSError as error:
        yield SkipDocument(origin, f"cannot be read ({error.strerror})")
        return
    for child in children:
        if not child.name.startswith(".") and child.stem.upper() != "README":
            yield from _walk(child, named=False)


def _read(path: Path, max_bytes: int) -> Document:
    origin = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited on for ever
            raise SkipDocument(origin, "is no regular file")
        if status.st_size > max_bytes:
            size, limit = status.st_size / 1e6, max_bytes / 1e6
            raise SkipDocument(origin, f"is {size:.1f} MB; the limit is {limit:g} MB")
        with path.open("rb") as file:
            content = file.read(max_bytes)
    except FileNotFoundError as error:
        raise SkipDocument(origin, "does not exist") from error
    except OSError as error:
        raise SkipDocument(origin, f"cannot be read ({error.strerror})") from error
    media_type = MEDIA_TYPES[path.suffix.lower()]
    if not content:
        raise SkipDocument(origin, "is empty")
    if media_type is not MediaType.PDF and (kind := binary_kind(content)):
        raise SkipDocument(origin, f"holds {kind}, not text")
    sidecar = find_sidecar(path)
    return Document(
        origin=origin,
        name=path.stem,
        content=content,
        media_type=media_type,
        metadata=read_sidecar(path, sidecar) if sidecar else Metadata(),
    )
