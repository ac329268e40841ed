"""A folder that BRAT opens: texts, their marks, and what kinds of marks and relations there are."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from graph.errors import SkipDocument, StopRun
from graph.mentions.brat import Annotation, MarkKind, RelationKind, write_brat
from graph.text.text import Text

_THINGS = {
    RelationKind.IS_POSTED: MarkKind.ORGANIZATION,
    RelationKind.HAS_RANK: MarkKind.RANK,
    RelationKind.HAS_TITLE: MarkKind.TITLE,
    RelationKind.HAS_ROLE: MarkKind.ROLE,
}
_COLOURS = {
    MarkKind.PERSON: "#ffd75e",
    MarkKind.RANK: "#b5d6a7",
    MarkKind.ORGANIZATION: "#9fc5e8",
    MarkKind.TITLE: "#d5a6bd",
    MarkKind.ROLE: "#f6b26b",
}


def annotation_conf() -> str:
    """BRAT's `annotation.conf`: the kinds of marks and relations, and that marks do not overlap."""
    marks = "\n".join(kind.value for kind in MarkKind)
    relations = "\n".join(
        f"{kind.value}\tArg1:{MarkKind.PERSON.value}, Arg2:{thing.value}" for kind, thing in _THINGS.items()
    )
    return f"[entities]\n\n{marks}\n\n[relations]\n\n{relations}\n\n[events]\n\n[attributes]\n"


def visual_conf() -> str:
    """BRAT's `visual.conf`: short labels for narrow marks, and a colour for each kind."""
    labels = "\n".join(f"{kind.value} | {kind.value} | {kind.value[:3]}" for kind in MarkKind)
    colours = "\n".join(f"{kind.value}\tbgColor:{colour}" for kind, colour in _COLOURS.items())
    return (
        f"[labels]\n\n{labels}\n\n[drawing]\n\nSPAN_DEFAULT\tfgColor:black, borderColor:darken\n{colours}\n"
    )


def write_brat_folder(
    texts: Iterable[Text], annotated: Callable[[str], Annotation], folder: Path, overwrite: bool
) -> Iterator[str | SkipDocument]:
    """Write each text with its marks, and BRAT's settings; yields each name, or why it was not written.

    Args:
        annotated: The marks of a text.
        overwrite: Replace annotations that are there, which somebody may have corrected.

    Raises:
        StopRun: The folder cannot be written.
    """
    written: set[str] = set()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in (("annotation.conf", annotation_conf()), ("visual.conf", visual_conf())):
            if overwrite or not (folder / name).exists():
                (folder / name).write_text(content, encoding="utf-8")
        for text in texts:
            marks, plain = folder / f"{text.name}.ann", folder / f"{text.name}.txt"
            if text.name in written:
                yield SkipDocument(text.origin, f"another document of this run is {text.name!r} already")
            elif marks.exists() and not overwrite:
                yield SkipDocument(str(marks), "is there already and is kept; --overwrite replaces it")
            else:
                # Bytes: the offsets count the characters of the text as it is, line ends included.
                plain.write_bytes(text.content.encode())
                marks.write_bytes(write_brat(annotated(text.content)).encode())
                yield text.name
            written.add(text.name)
    except OSError as error:
        raise StopRun(f"{folder}: cannot be written: {error}") from error
