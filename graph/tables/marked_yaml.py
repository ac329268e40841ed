"""YAML that remembers on which line everything stands, so that an error can say where to look.

Only plain data is read: no tags, no anchors or aliases, no key twice. Every scalar stays the text that was
written (`NO` is Norway and not false, `1997` and `2012-03-22` are dates and no numbers); empty, `~` and
`null` are None. Types are the business of whoever reads the result.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from yaml.error import MarkedYAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.reader import ReaderError

MAXIMUM_BYTES = 1_000_000  # a case is a few thousand bytes; anything near this is another kind of file
MAXIMUM_DEPTH = 20  # a case nests six deep; the limit keeps a hostile file from exhausting the stack

KeyPath = tuple[str | int, ...]
"""Keys and list positions from the top of a file to a value: `("trainings", 0, "begin")`."""


class MarkedYamlError(Exception):
    """The file is no YAML that can be read here.

    Args:
        line: Counted from 1.
        message: What is wrong and what would be valid.
    """

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class MarkedData:
    """The data of one file and the line of each value.

    Args:
        data: Dictionaries, lists, texts and None.
        lines: Where each value stands, by its path; for a member of a mapping, the line of its key.
    """

    data: object
    lines: dict[KeyPath, int]

    def line_of(self, path: KeyPath) -> int:
        """The line of a value or, where it is missing, of the nearest thing around it that is there."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return self.lines.get((), 1)


def parse_marked(content: bytes) -> MarkedData:
    """Read the bytes of a YAML file.

    Raises:
        MarkedYamlError: The content is too long, no UTF-8, no YAML, or uses what is left out here.
    """
    if len(content) > MAXIMUM_BYTES:
        raise MarkedYamlError(1, f"the file has {len(content)} bytes; at most {MAXIMUM_BYTES} are read")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise MarkedYamlError(line, "the file is not UTF-8; save it as UTF-8 text") from error
    try:
        _refuse_machinery(text)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise MarkedYamlError(line, f"no valid YAML: {error.problem or error.context}") from error
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise MarkedYamlError(line, "a character that YAML does not allow; is this a text file?") from error
    if node is None:
        raise MarkedYamlError(1, "the file is empty")
    lines: dict[KeyPath, int] = {(): node.start_mark.line + 1}
    return MarkedData(_plain(node, (), lines), lines)


def _refuse_machinery(text: str) -> None:
    # Looked for in the event stream, before any node is built: a few hundred bytes of nested aliases would
    # otherwise grow to gigabytes, and a few kilobytes of brackets would overflow the stack.
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise MarkedYamlError(line, "anchors (&) and aliases (*) are not read; write the value out")
        if (tag := getattr(event, "tag", None)) not in (None, "!"):
            raise MarkedYamlError(line, f"tags are not read; leave out {tag!r}")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAXIMUM_DEPTH:
            raise MarkedYamlError(line, f"nested more than {MAXIMUM_DEPTH} levels deep")


def _plain(node: Node, path: KeyPath, lines: dict[KeyPath, int]) -> object:
    if isinstance(node, ScalarNode):
        written: str = node.value
        return None if node.style is None and written in ("", "~", "null") else written
    if isinstance(node, SequenceNode):
        items: list[object] = []
        for index, item in enumerate(node.value):
            lines[(*path, index)] = item.start_mark.line + 1
            items.append(_plain(item, (*path, index), lines))
        return items
    mapping: dict[str, object] = {}
    for key, key_node, value in _members(node):
        if key in mapping:
            raise MarkedYamlError(key_node.start_mark.line + 1, f"{key!r} stands here twice; keep one")
        lines[(*path, key)] = key_node.start_mark.line + 1
        mapping[key] = _plain(value, (*path, key), lines)
    return mapping


def _members(node: Node) -> Iterator[tuple[str, Node, Node]]:
    if not isinstance(node, MappingNode):
        raise MarkedYamlError(node.start_mark.line + 1, "neither a text, a list nor a mapping")
    for key_node, value in node.value:
        if not isinstance(key_node, ScalarNode):
            raise MarkedYamlError(key_node.start_mark.line + 1, "a key has to be a plain word")
        yield str(key_node.value), key_node, value
