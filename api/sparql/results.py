"""SELECT results row by row in the four W3C formats, so that an answer can end at a limit and be valid.

Oxigraph's own writer is all or nothing: it cannot be stopped after a number of rows or bytes. Formats: SPARQL
1.1 Query Results JSON (with the triple terms of 1.2), XML, and CSV and TSV.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from graph.views.spreadsheet import harmless

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Row = Sequence[Term | None]
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
# Readers of XML make a line feed of a bare carriage return (XML 1.0, section 2.11).
_LINE_END = {"\r": "&#13;"}


@dataclass
class Cut:
    """Counts what has been written, and remembers which limit ended it.

    Args:
        rows: The most rows.
        size: The most bytes of rows.
    """

    rows: int
    size: int
    written_rows: int = 0
    written_size: int = 0
    reason: str | None = None

    def admits(self, piece: bytes) -> bool:
        """Count one more row; False if that would go over a limit."""
        if self.written_rows >= self.rows:
            self.reason = f"rows={self.rows}"
        elif self.written_size + len(piece) > self.size:
            self.reason = f"bytes={self.size}"
        else:
            self.written_rows += 1
            self.written_size += len(piece)
            return True
        return False


def write_solutions(name: str, variables: Sequence[str], rows: Iterable[Row], cut: Cut) -> Iterator[bytes]:
    """The document in the format called `name` ("json", "xml", "csv", "tsv"), in pieces."""
    return _WRITERS[name](variables, rows, cut)


# Both formats let the head link to what is said about the results, and readers allow no other place for a
# mark. The head is known when the rows are, so the rows are gathered first; `Cut` bounds them.
TRUNCATED = "/docs#truncated"


def _json(variables: Sequence[str], rows: Iterable[Row], cut: Cut) -> Iterator[bytes]:
    pieces = list(_json_rows(variables, rows, cut))
    head = {"vars": list(variables), **({"link": [TRUNCATED]} if cut.reason else {})}
    yield f'{{"head":{json.dumps(head)},"results":{{"bindings":['.encode()
    yield from pieces
    yield b"]}}"


def _json_rows(variables: Sequence[str], rows: Iterable[Row], cut: Cut) -> Iterator[bytes]:
    comma = ""
    for row in rows:
        binding = {
            name: json_term(term) for name, term in zip(variables, row, strict=True) if term is not None
        }
        piece = (comma + json.dumps(binding, ensure_ascii=False, separators=(",", ":"))).encode()
        if not cut.admits(piece):
            break
        yield piece
        comma = ","


def json_term(term: Term) -> dict[str, object]:
    """A term as the JSON results format has it."""
    match term:
        case ox.NamedNode():
            return {"type": "uri", "value": term.value}
        case ox.BlankNode():
            return {"type": "bnode", "value": term.value}
        case ox.Literal():
            literal: dict[str, object] = {"type": "literal", "value": term.value}
            if term.language:
                literal["xml:lang"] = term.language
            elif term.datatype.value != XSD_STRING:
                literal["datatype"] = term.datatype.value
            return literal
        case ox.Triple():
            parts = {
                "subject": json_term(term.subject),
                "predicate": json_term(term.predicate),
                "object": json_term(term.object),
            }
            return {"type": "triple", "value": parts}


def _xml(variables: Sequence[str], rows: Iterable[Row], cut: Cut) -> Iterator[bytes]:
    pieces = list(_xml_rows(variables, rows, cut))
    head = "".join(f"<variable name={quoteattr(name)}/>" for name in variables)
    head += f"<link href={quoteattr(TRUNCATED)}/>" if cut.reason else ""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>{head}</head><results>'
    ).encode()
    yield from pieces
    yield b"\n</results></sparql>\n"


def _xml_rows(variables: Sequence[str], rows: Iterable[Row], cut: Cut) -> Iterator[bytes]:
    for row in rows:
        cells = "".join(
            f"<binding name={quoteattr(name)}>{_xml_term(term)}</binding>"
            for name, term in zip(variables, row, strict=True)
            if term is not None
        )
        piece = f"\n<result>{cells}</result>".encode()
        if not cut.admits(piece):
            break
        yield piece


def _xml_term(term: Term) -> str:
    match term:
        case ox.NamedNode():
            return f"<uri>{escape(term.value)}</uri>"
        case ox.BlankNode():
            return f"<bnode>{escape(term.value)}</bnode>"
        case ox.Literal():
            mark = ""
            if term.language:
                mark = f" xml:lang={quoteattr(term.language)}"
            elif term.datatype.value != XSD_STRING:
                mark = f" datatype={quoteattr(term.datatype.value)}"
            return f"<literal{mark}>{escape(_xml_characters(term.value), _LINE_END)}</literal>"
        case ox.Triple():
            subject, predicate, target = (
                _xml_term(part) for part in (term.subject, term.predicate, term.object)
            )
            return (
                f"<triple><subject>{subject}</subject><predicate>{predicate}</predicate>"
                f"<object>{target}</object></triple>"
            )


def _xml_characters(text: str) -> str:
    # XML 1.0 has no way to write most control characters; one of them would make the whole answer unreadable.
    return "".join(c if c >= " " or c in "\t\n\r" else "\ufffd" for c in text if c not in "\ufffe\uffff")


def _csv(variables: Sequence[str], rows: Iterable[Row], cut: Cut) -> Iterator[bytes]:
    yield (",".join(_csv_cell(name) for name in variables) + "\r\n").encode()
    for row in rows:
        piece = (",".join(_csv_cell(_csv_value(term)) for term in row) + "\r\n").encode()
        if not cut.admits(piece):
            break
        yield piece


def _csv_value(term: Term | None) -> str:
    match term:
        case None:
            return ""
        case ox.NamedNode():
            return term.value
        case ox.Literal():
            # Numbers keep their sign; words that a spreadsheet would run get an apostrophe before them.
            worded = term.datatype.value == XSD_STRING or term.language is not None
            return harmless(term.value) if worded else term.value
        case _:
            return str(term)


def _csv_cell(value: str) -> str:
    if any(mark in value for mark in ',"\r\n'):
        return '"' + value.replace('"', '""') + '"'
    return value


def _tsv(variables: Sequence[str], rows: Iterable[Row], cut: Cut) -> Iterator[bytes]:
    yield ("\t".join(f"?{name}" for name in variables) + "\n").encode()
    for row in rows:
        piece = ("\t".join("" if term is None else _tsv_term(term) for term in row) + "\n").encode()
        if not cut.admits(piece):
            break
        yield piece


def _tsv_term(term: Term) -> str:
    # Terms are written as in SPARQL, where a tab may stand bare; here it would end the cell.
    return str(term).replace("\t", "\\t")


_WRITERS: dict[str, Callable[[Sequence[str], Iterable[Row], Cut], Iterator[bytes]]] = {
    "json": _json,
    "xml": _xml,
    "csv": _csv,
    "tsv": _tsv,
}
