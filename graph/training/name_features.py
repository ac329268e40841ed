"""What the learner of names is told of each word: short statements, true or not, each a string.

A statement begins with the name of its group, in small letters. Groups are left out in turn while learning,
so that no group carries it alone.
"""

import re
from collections import defaultdict

from graph.training.classes import word_class
from graph.training.layers import FINDINGS, SEEN, Layers, distances
from graph.training.words import Words

_NEAR = 2  # words on either side whose every layer is told
_FAR = 4  # words on either side of which the class is told
_STEPS = 3  # words: such distances are told apart, longer ones coarsely
_EDGE = "<>"
_JOINED = ("rule", "entity", "position", "rank", "body")
_GROUP = re.compile(r"[a-z]+")
_ACRONYM = re.compile(r"\(\s*([A-Z]{2,8})\s*\)")


def group_of(feature: str) -> str:
    """The group that a statement belongs to."""
    match = _GROUP.match(feature)
    return match[0] if match else ""


def features_of(layers: Layers) -> list[list[str]]:
    """The statements about each word of a text."""
    told: list[list[str]] = [["bias"] for _ in layers.words.spans]
    for tell in (_spelling, _classes, _seen, _nearness, _combined, _document):
        tell(layers, told)
    return told


def nearness(distance: int | None) -> str:
    """A distance in words, coarser with its length; "-" for none."""
    if distance is None:
        return "-"
    if distance <= _STEPS:
        return str(distance)
    return next((f"<{limit}" for limit in (7, 13, 26) if distance < limit), "far")


def _spelling(layers: Layers, told: list[list[str]]) -> None:
    words = layers.words
    lower = [text.lower() for text in words.texts]
    shapes = [_shape(text) for text in words.texts]
    for at, found in enumerate(told):
        word = lower[at]
        for step in range(-3, 4):
            near = at + step
            inside = 0 <= near < len(lower)
            found.append(f"word{step}={lower[near] if inside else _EDGE}")
            if inside and abs(step) <= _NEAR:
                found += [f"shape{step}={shapes[near]}", f"tag{step}={layers.tags[near]}"]
        found += [f"prefix={word[:3]}", f"suffix={word[-3:]}", f"suffixtwo={word[-2:]}"]
        found += [f"gapbefore={_gap(words, at)}", f"gapafter={_gap(words, at + 1)}"]
        if at:
            found.append(f"bigram-={lower[at - 1]}|{word}")
        if at + 1 < len(lower):
            found.append(f"bigram+={word}|{lower[at + 1]}")
        found += [f"dep={layers.deps[at]}", f"head={layers.heads[at]}"]


def _classes(layers: Layers, told: list[list[str]]) -> None:
    edge = [_EDGE] * _FAR
    classes = [*edge, *map(word_class, layers.words.texts), *edge]
    for at, found in enumerate(told):
        here = at + _FAR
        found += [f"class{step}={classes[here + step]}" for step in range(-_FAR, _FAR + 1)]
        for name, first in (("classesleft", -2), ("classesmid", -1), ("classesright", 0)):
            found.append(f"{name}={'|'.join(classes[here + first : here + first + 3])}")


def _seen(layers: Layers, told: list[list[str]]) -> None:
    for name in SEEN:
        labels = layers.labels[name]
        for at, found in enumerate(told):
            for step in range(-_NEAR, _NEAR + 1):
                if 0 <= at + step < len(labels):
                    found.append(f"{name}{step}={labels[at + step]}")


def _nearness(layers: Layers, told: list[list[str]]) -> None:
    labels = layers.labels
    steps = {
        name: [list(map(nearness, side)) for side in distances(layers.words, labels[name])]
        for name in FINDINGS
    }
    for at, found in enumerate(told):
        for name, (back, on) in steps.items():
            found += [f"back{name}={back[at]}", f"on{name}={on[at]}"]
        position, person = labels["position"][at], labels["person"][at]
        officer_back, officer_on = (side[at] for side in steps["officer"])
        person_back, person_on = (side[at] for side in steps["person"])
        found.append(f"heldby={position}|{officer_back}|{officer_on}")
        found.append(f"held={position}|{labels['body'][at]}|{person_back}|{person_on}")
        for number, way in enumerate(("back", "on")):
            found.append(f"who{way}={person}|{steps['position'][number][at]}|{steps['rank'][number][at]}")


def _combined(layers: Layers, told: list[list[str]]) -> None:
    rule, labels = layers.labels["rule"], layers.labels
    sentences = _findings_of_sentences(layers)
    for at, found in enumerate(told):
        sentence = sentences[layers.sentences[at]]
        found += [
            f"rulesrow={'|'.join(rule[max(0, at - 1) : at + 2])}",
            f"ruleword={rule[at]}|{layers.words.texts[at].lower()}",
            f"rulesall={'|'.join(labels[name][at] for name in _JOINED)}",
            f"sentence={sentence}",
            f"sentencerule={sentence}|{rule[at]}|{labels['body'][at][0]}",
        ]


def _findings_of_sentences(layers: Layers) -> dict[int, str]:
    """What the rules find in each sentence, by its first token, and whether they find a relation."""
    found: dict[int, set[str]] = defaultdict(set)
    for name in ("rank", "position", "body", "officer"):
        for at, label in enumerate(layers.labels[name]):
            if label.startswith("B"):
                found[layers.sentences[at]].add(name)
    for tie in layers.rules.relations:
        for at in layers.words.within(tie.person.start, tie.person.end)[:1]:
            found[layers.sentences[at]].add("tie")
    return {sentence: "|".join(sorted(found[sentence])) for sentence in set(layers.sentences)}


def _document(layers: Layers, told: list[list[str]]) -> None:
    words = layers.words
    acronyms = frozenset(_ACRONYM.findall(words.content))
    named: dict[str, int] = {}
    for mark in layers.rules.marks:
        if mark.kind.value == "Person":
            for part in mark.text.split():
                named.setdefault(part.strip(".,"), mark.end)
    seen: set[str] = set()
    bracket = quote = False
    for at, found in enumerate(told):
        text = words.texts[at]
        bracket = bracket or text == "("
        quote = text in '“"' if not quote else text != "”"
        again = named.get(text, len(words.content)) < words.starts[at]
        found += [f"later={again}", f"acronym={text in acronyms}", f"first={text not in seen}"]
        found += [f"bracket={bracket}", f"quote={quote}"]
        bracket = bracket and text != ")"
        seen.add(text)


def _shape(text: str) -> str:
    """ "Xxx" for a capitalised word, "XX" for capitals: what kinds of letters, long runs cut."""
    signs = "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in text)
    return re.sub(r"(.)\1{2,}", r"\1\1", signs)


def _gap(words: Words, at: int) -> str:
    """What stands before a word: nothing, white space, a line's end."""
    if not 0 < at < len(words.spans):
        return "line"
    between = words.content[words.spans[at - 1][1] : words.starts[at]]
    return "line" if "\n" in between else "space" if between else "none"
