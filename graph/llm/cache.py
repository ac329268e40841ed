"""Answers kept by content: the same words asked of the same model in the same way are asked once."""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.errors import StopRun

_FORMAT = 1
_LARGEST = 16_000_000  # bytes; nothing that this module writes is larger


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    format: int
    key: str
    content: str


def content_key(text: str, model: str, prompt: str, temperature: float) -> str:
    """The SHA-256 of all that an answer depends on.

    The endpoint's address and key are no part of it: the same model elsewhere gives the same kind of answer.

    Args:
        text: The part that is sent.
        prompt: The prompt's version, which covers the wording and the schema.
    """
    content = json.dumps([_FORMAT, text, model, prompt, temperature], ensure_ascii=False)
    return hashlib.sha256(content.encode(errors="surrogatepass")).hexdigest()


class AnswerCache:
    """A folder with one file for each answer, written whole or not at all.

    Args:
        folder: Made when first needed, for the user alone: quotations of the articles stand in it.
        warn: Told of an entry that cannot be used; it is asked for again.
    """

    def __init__(self, folder: Path, warn: Callable[[str], None]) -> None:
        self._folder = folder
        self._warn = warn

    def get(self, key: str) -> str | None:
        """The kept answer; None where there is none that can be used."""
        path = self._path(key)
        try:
            with path.open("rb") as file:
                written = file.read(_LARGEST + 1)
        except FileNotFoundError:
            return None
        except OSError as error:
            self._warn(f"{path}: the kept answer cannot be read ({error}); asking again")
            return None
        try:
            entry = _Entry.model_validate_json(written)
        except ValidationError:
            entry = None
        if entry is None or entry.format != _FORMAT or entry.key != key or len(written) > _LARGEST:
            self._warn(f"{path}: the kept answer is damaged; asking again")
            return None
        return entry.content

    def put(self, key: str, content: str) -> None:
        """Keep an answer.

        Raises:
            StopRun: The folder cannot be written.
        """
        path = self._path(key)
        written = _Entry(format=_FORMAT, key=key, content=content).model_dump_json().encode()
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(written)
                Path(name).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            raise StopRun(f"{self._folder}: answers cannot be kept there: {error}") from error

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"
