"""Sidecars: the YAML file beside a document that says what it is, where it is from and what it rests on.

    title: Plan to train commandos
    publisher: Example Post
    published: 2013-01-18          # or 2013-01, 2013, 1990s, 2003~
    url: https://example.org/plan
    language: en
    rights: CC BY 4.0
    sources:                       # what a brief restates
      - {title: Report, publisher: Example Agency, date: 2012-12, url: https://example.org/report}
    facts: [...]                   # for people: which sentence rests on which source; not read here

Values are taken as they are written, so that a date, a number or a bare word need no quotes.
"""

import re
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from graph.documents.document import Metadata
from graph.errors import SkipDocument
from graph.partial_date import PartialDate

SIDECAR_SUFFIXES = (".yaml", ".yml")
MAX_SIDECAR_BYTES = 1_000_000
"""Thousands of facts fit in it; more is some other YAML file."""

_KEYS = ("title", "publisher", "published", "url", "language", "rights", "sources", "facts")
_SOURCE_KEYS = ("title", "publisher", "date", "url")
# What RFC 3987 keeps out of an IRI, and white space.
_FORBIDDEN_IN_IRI = re.compile(r"[\s<>\"{}|\\^`\x00-\x20]")
_LANGUAGE = re.compile(r"^([a-z]{2})(?:[-_][A-Za-z0-9-]+)?$", re.ASCII)


def find_sidecar(document: Path) -> Path | None:
    """The sidecar of a document: the same stem with `.yaml` or `.yml`.

    Raises:
        SkipDocument: There are two.
    """
    found = [path for path in (document.with_suffix(s) for s in SIDECAR_SUFFIXES) if path.is_file()]
    if len(found) > 1:
        raise SkipDocument(str(document), f"has two sidecars, {found[0]} and {found[1]}; keep one")
    return found[0] if found else None


def read_sidecar(document: Path, sidecar: Path) -> Metadata:
    """What a sidecar says of its document.

    Raises:
        SkipDocument: The sidecar cannot be read; the reason begins with its path and line.
    """
    try:
        with sidecar.open("rb") as file:
            content = file.read(MAX_SIDECAR_BYTES + 1)
    except OSError as error:
        raise SkipDocument(str(document), f"{sidecar}: cannot be read ({error.strerror})") from error
    if len(content) > MAX_SIDECAR_BYTES:
        raise SkipDocument(str(document), f"{sidecar}: is over {MAX_SIDECAR_BYTES:,} bytes, no sidecar")
    return _Sidecar(document, sidecar).read(content)


class _Sidecar:
    """One sidecar being read; knows the paths that its error messages name."""

    def __init__(self, document: Path, sidecar: Path) -> None:
        self.document = document
        self.sidecar = sidecar

    def read(self, content: bytes) -> Metadata:
        """Read the top level; every part is checked, also those that are not kept."""
        try:
            # Nodes instead of values: they know their line, and the text as it is written.
            root = yaml.compose(content.decode("utf-8-sig"), Loader=yaml.SafeLoader)
        except UnicodeDecodeError as error:
            raise self._skip(content.count(b"\n", 0, error.start), "is not UTF-8") from error
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            problem = error.problem or error.context or "cannot be parsed"
            raise self._skip(mark.line if mark else 0, f"broken YAML: {problem}") from error
        except (yaml.YAMLError, RecursionError) as error:
            raise self._skip(0, "broken YAML: forbidden characters or nesting beyond reason") from error
        if root is None:
            return Metadata()
        values = self._mapping(root, _KEYS)
        sources = self._sources(values["sources"]) if "sources" in values else ()
        return Metadata(
            title=self._text(values.get("title")),
            publisher=self._text(values.get("publisher")),
            published=self._date(values.get("published")),
            url=self._url(values.get("url")),
            language=self._language(values.get("language")),
            rights=self._text(values.get("rights")),
            reports=sources,
        )

    def _sources(self, node: yaml.Node) -> tuple[str, ...]:
        if _is_null(node):
            return ()
        if not isinstance(node, yaml.SequenceNode):
            raise self._skip(node.start_mark.line, "sources must be a list")
        urls = []
        for item in node.value:
            source = self._mapping(item, _SOURCE_KEYS)
            self._text(source.get("title"))
            self._text(source.get("publisher"))
            self._date(source.get("date"))
            urls.append(self._url(source.get("url")))
        return tuple(dict.fromkeys(url for url in urls if url is not None))

    def _mapping(self, node: yaml.Node, known: tuple[str, ...]) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            raise self._skip(node.start_mark.line, f"must have keys and values; the keys are {_list(known)}")
        values: dict[str, yaml.Node] = {}
        for key, value in node.value:
            line = key.start_mark.line
            name = key.value if isinstance(key, yaml.ScalarNode) else "a list or mapping"
            if name not in known:
                raise self._skip(line, f"unknown key {name!r}; the keys are {_list(known)}")
            if name in values:
                raise self._skip(line, f"{name} stands here twice")
            values[name] = value
        return values

    def _text(self, node: yaml.Node | None) -> str | None:
        if node is None or _is_null(node):
            return None
        if not isinstance(node, yaml.ScalarNode):
            raise self._skip(node.start_mark.line, "must be a text, not a list or mapping")
        return " ".join(node.value.split()) or None

    def _date(self, node: yaml.Node | None) -> PartialDate | None:
        text = self._text(node)
        if node is None or text is None:
            return None
        try:
            return PartialDate.parse(text)
        except ValueError as error:
            raise self._skip(node.start_mark.line, str(error)) from error

    def _url(self, node: yaml.Node | None) -> str | None:
        text = self._text(node)
        if node is None or text is None:
            return None
        if not is_web_address(text):
            raise self._skip(node.start_mark.line, f"{text!r} is no http or https address")
        return text

    def _language(self, node: yaml.Node | None) -> str | None:
        text = self._text(node)
        if node is None or text is None:
            return None
        code = language_code(text)
        if code is None:
            raise self._skip(node.start_mark.line, f"{text!r} is no language code; write en, fr, es, ...")
        return code

    def _skip(self, line: int, problem: str) -> SkipDocument:
        return SkipDocument(str(self.document), f"{self.sidecar}:{line + 1}: {problem}")


def is_web_address(text: str) -> bool:
    """Whether this is an http or https address with a host and no character that an IRI forbids."""
    try:
        parts = urlsplit(text)
    except ValueError:  # such as an unclosed bracket of an IPv6 host
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not _FORBIDDEN_IN_IRI.search(text)


def language_code(text: str) -> str | None:
    """The ISO 639-1 code at the head of a language tag ("en" of "en-US"), or None."""
    match = _LANGUAGE.match(text.strip())
    return match[1] if match else None


def _is_null(node: yaml.Node) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:null")


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names)
