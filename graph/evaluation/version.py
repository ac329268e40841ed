"""Which code made the figures, on which data."""

import hashlib
import shutil
import subprocess
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import graph

PACKAGE = "after-action"
_MEASURED = ("graph", "ontology", "pyproject.toml")
"""What changes figures; a change elsewhere in the checkout does not."""


def code_version() -> str:
    """The package's version, with the commit where it runs from a checkout: `0.1.0, commit 1a2b3c4d`.

    Changes that are in no commit are said: the commit alone would not give the same figures.
    """
    root = Path(graph.__file__).resolve().parent.parent
    commit = _git(root, "rev-parse", "--short=8", "HEAD") if (root / ".git").exists() else None
    if not commit:
        return version(PACKAGE)
    changed = ", changed since" if _git(root, "status", "--porcelain", "--", *_MEASURED) else ""
    return f"{version(PACKAGE)}, commit {commit}{changed}"


def data_digest(paths: Iterable[Path]) -> str:
    """The first 8 hex digits of the SHA-256 of all files at these paths, their names included.

    Folders count with the files right in them, by name; hidden files are left out.
    """
    digest = hashlib.sha256()
    for path in paths:
        files = sorted(child for child in path.iterdir() if child.is_file()) if path.is_dir() else [path]
        for file in files:
            if file.name.startswith("."):
                continue
            digest.update(f"{file.name}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:8]


def _git(root: Path, *arguments: str) -> str | None:
    """What git says; None where there is no git, or it says no."""
    program = shutil.which("git")
    if program is None:
        return None
    done = subprocess.run(  # noqa: S603 - a fixed command on our own checkout
        [program, "-C", str(root), *arguments], capture_output=True, text=True, check=False
    )
    return done.stdout.strip() if done.returncode == 0 else None
