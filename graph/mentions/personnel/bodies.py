"""Bodies that people serve in: numbered formations, named commands, services, schools, operations."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from graph.mentions.brat import Mark, MarkKind
from graph.mentions.gazetteer import Gazetteer
from graph.mentions.kinds import EntityKind

_FORMATION = (
    "division|brigade|battalion|regiment|garrison|command|squadron|wing|company|group|platoon|corps|base"
    "|detachment|area|zone|sector|unit"
)
_PART = "headquarters|garrison|artillery|engineers?|signals?|tactical headquarters|provost|hospital"
"""What belongs to a formation and is named after it: "3 Division Garrison"."""

_NAMED = (
    "Division|Brigade|Battalion|Regiment|Command|Squadron|Garrison|Corps|Guards?|Army|Navy|Air Force"
    "|Task Force|Police Force|Force|Forces|Directorate|Department|School|College|Academy|Centre|Center"
    "|Depot|Company|Battlegroup|Strike Group|Support Group|Police Division|Gendarmerie|Constabulary|Police"
)
_SEATS = "Army|Naval|Navy|Air Force|Defen[cs]e|Police|Force|Division(?:al)?|Brigade|Command|Corps|Military"
_S = r"(?:[ \u00a0]+|\n(?![ \t]*\n))"  # white space inside a paragraph
_WORD = r"(?:[A-Z][\w-]*(?:[’'](?!s\b)\w+)?|\d{1,4}(?:st|nd|rd|th)?)"
_LINK = rf"(?:{_S}(?:and|&){_S}|{_S})"
_BRACKET = r"(?:\s*\((?:West|East|North|South|Central)\))?"
# "Police Officer", "Army Staff" and the like are of a position.
_NO_OFFICE = r"(?!\s+(?:Staff|Officer|Public|Spokes\w+|Commissioner|Chief|Secretary)\b)"
_NUMBER = r"(?:[‘'’]?\d{1,4}[’']?(?:st|nd|rd|th)?)"
_ORDINAL = r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)"

_PATTERNS = (
    # "7 Division", "133 Special Forces Battalion", "16th brigade", "3 Division Garrison"
    re.compile(
        rf"(?<![\w.,/-])(?:{_NUMBER}|{_ORDINAL}){_S}(?:(?!and\b)[A-Z][\w-]*{_S}){{0,4}}?(?i:{_FORMATION})(?!\w)"
        rf"(?:{_S}(?i:{_PART})(?!\w))?"
    ),
    # "Division 3", "Sector 2 Headquarters"
    re.compile(
        rf"\b(?:Division|Brigade|Battalion|Sector){_S}\d{{1,4}}(?!\w)(?:{_S}(?:Headquarters|Command))?"
    ),
    # "Operation Safe Haven", "Operation “Lafiya Dole”"
    re.compile(rf"\b(?:[Oo]peration|Exercise){_S}[“\"‘']?[A-Z][\w-]*(?:{_S}[A-Z][\w-]*){{0,2}}[”\"’']?"),
    # "Ministry of Defence", "School of Infantry"
    re.compile(
        rf"\b(?:Ministry|School|College|Academy|Department|Directorate){_S}of{_S}(?:{_WORD})(?:{_S}{_WORD}){{0,2}}"
    ),
    # "Defence Headquarters", "Naval HQ"
    re.compile(rf"(?<![\w-])(?:{_SEATS}){_S}(?:Headquarters|HQ)(?:{_S}(?:Strike{_S}Group|Garrison))?(?!\w)"),
    # "Western Naval Command", "Enugu State Police Command", "Armed Forces Command and Staff College"
    re.compile(rf"(?<![\w-]){_WORD}(?:{_LINK}{_WORD}){{0,6}}{_S}(?:{_NAMED})(?!\w){_BRACKET}{_NO_OFFICE}"),
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NOT_IN_NAMES = _words(
    """
    The A An And This That His Its Their Our All Both New Former Other Some Any General Officer Officers
    Chief Commanding Commander Commandant Director Spokesman GOC Acting Deputy Meanwhile However Also At
    In For From Troops Soldiers Men Headquarters With By On
    """
)
"""Capitalised words that are no part of a body's name: offices, and what opens a sentence."""
_NOT_BODIES = frozenset({"Armed Forces", "Security Forces", "Task Force", "Police Force", "Air Force"})
_KINDS = frozenset({EntityKind.FORCE, EntityKind.UNIT, EntityKind.INSTITUTION})


class BodyFinder:
    """Finds bodies by the form of their names, and those that the gazetteer knows.

    Args:
        gazetteer: Its forces, units and institutions are bodies.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, doc: Doc) -> Iterator[Mark]:
        """Bodies in reading order, none overlapping: the longer name wins."""
        taken: set[int] = set()
        spans = sorted({*self._known(doc), *_by_form(doc.text)}, key=lambda span: (span[0] - span[1], span))
        found = []
        for start, end in spans:
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                found.append(Mark.on(doc.text, start, end, MarkKind.ORGANIZATION))
        yield from sorted(found)

    def _known(self, doc: Doc) -> Iterator[tuple[int, int]]:
        for match in self._gazetteer.find([token.text for token in doc]):
            if match.entry is not None and match.entry.kind in _KINDS:
                span = doc[match.start : match.end]
                yield span.start_char, span.end_char


def is_service(body: Mark) -> bool:
    """Whether this is a whole service, within which a formation is: "Nigerian Army"."""
    return body.text.lower().endswith((" army", " navy", " police", " air force"))


def _by_form(content: str) -> Iterator[tuple[int, int]]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(content):
            start, end = _own_words(content, *match.span())
            if content[start:end] not in _NOT_BODIES and re.search(r"\s", content[start:end]):
                yield start, end


def _own_words(content: str, start: int, end: int) -> tuple[int, int]:
    """Without what cannot be of the name: all up to a word for an office, or to a number within."""
    words = list(re.finditer(r"[^\s]+", content[start:end]))
    first = 0
    for index, word in enumerate(words[1:], 1):
        number = word[0][0].isdigit() and words[index - 1][0] not in {
            "Division",
            "Brigade",
            "Battalion",
            "Sector",
        }
        if word[0] in _NOT_IN_NAMES - {"Headquarters", "General"} or number:
            first = index
    while first < len(words) - 1 and (words[first][0] in _NOT_IN_NAMES or words[first][0] in {"and", "&"}):
        first += 1
    begin = start + words[first].start()
    # "82 Division Nigerian Army" is two bodies; the first is found by its number.
    numbered = words[first][0][0].isdigit()
    inner = [w for w in words[first + 1 : -1] if re.fullmatch(_FORMATION, w[0].lower())]
    if numbered and inner and not re.fullmatch(_PART, words[-1][0].lower()):
        end = start + inner[0].end()
    return begin, end
