"""The answer to a ready question: rows to show, the SPARQL that gave them, and what they leave out."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.errors import AfterActionError
from graph.partial_date import PartialDate
from graph.questions.names import Names, only
from graph.questions.question import LEFT_OUT, Parameter, Question, selected
from graph.store.binding import with_values
from graph.store.store import Term, View
from ontology.vocabulary import DEFAULT_BASE, EDTF

_LABEL = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?label WHERE { ?thing rdfs:label|skos:prefLabel ?label }"""


class ParameterError(AfterActionError):
    """A value that a parameter cannot take, or one that is missing."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gave.

    Args:
        parameters: Name to label, of those that were given.
        bindings: Name to term, of those that were given.
        sparql: The query with its parameters in it: it gives the same rows anywhere.
        rows: Column to text; empty where there is nothing. Dates as a reader writes them.
        left_out: Reason to count, of what the question does not show; nothing that counts zero.
    """

    question: Question
    title: str
    parameters: Mapping[str, str]
    bindings: Mapping[str, ox.NamedNode]
    sparql: str
    columns: tuple[str, ...]
    rows: list[dict[str, str]]
    left_out: Mapping[str, int]


def answer(question: Question, values: Mapping[str, ox.NamedNode], view: View) -> Answer:
    """Ask a question.

    Args:
        values: Parameter name to value; `read_value` makes them from text.

    Raises:
        ParameterError: A required parameter is missing, or one is given that the question has not.
    """
    _check(question, values)
    bindings: dict[str, Term] = {
        parameter.variable: values[parameter.name]
        for parameter in question.parameters
        if parameter.name in values
    }
    rows = view.select(question.query, bindings)
    columns = rows.variables
    shown = [{c: display(t) for c, t in zip(columns, row, strict=True)} for row in rows]
    labels = {name: label_of(term, view) for name, term in values.items()}
    return Answer(
        question,
        title(question, labels),
        labels,
        dict(values),
        with_values(question.query, bindings),
        columns,
        shown,
        _left_out(question, bindings, view),
    )


def title(question: Question, labels: Mapping[str, str]) -> str:
    """The question's title with its parameters' labels in it."""
    unset = {parameter.name: parameter.unset for parameter in question.parameters}
    return question.title.format_map({**unset, **labels})


def read_value(parameter: Parameter, text: str, names: Names, base: str = DEFAULT_BASE) -> ox.NamedNode:
    """The value that a text in a form, an address or a command gives to a parameter.

    Args:
        text: An IRI, the end of one (`unit/mx/gafe`, `ML`), or a name: "GAFE", "Mali", "defected".

    Raises:
        ParameterError: It stands for nothing in the store, or for several things.
    """
    given = text.strip()
    options = only(names.of(given), parameter)
    everything = {thing for things in names.things.values() for thing in things}
    for candidate in (given, f"{base}{given}", f"{base}country/{given.upper()}"):
        exact = [t for t in everything if t.iri == candidate and t.fits(parameter)]
        options = exact or options
    countries = [thing for thing in options if "/country/" in thing.iri]
    if len(countries) == 1:
        options = countries
    if len(options) == 1:
        return options[0].term
    if parameter.type == "subject" and given.startswith(f"{base}event/"):
        return ox.NamedNode(given)
    if options:
        listed = ", ".join(thing.iri.removeprefix(base) for thing in options)
        raise ParameterError(f"{parameter.name}: {given!r} stands for several: {listed}")
    raise ParameterError(f"{parameter.name}: nothing here is called {given!r} (wanted: {parameter.label})")


def label_of(term: ox.NamedNode, view: View) -> str:
    """What to call an entity or a concept; its IRI where it has no label."""
    labels = [row[1] for row in view.select(_LABEL, {"thing": term})]
    found = sorted(label.value for label in labels if isinstance(label, ox.Literal))
    return found[0] if found else term.value


def display(term: Term | None) -> str:
    """A term as a reader sees it: a date as words, nothing as nothing."""
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        if term.datatype.value == EDTF.EDTF:
            return PartialDate.parse(term.value).display()
        return term.value
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _check(question: Question, values: Mapping[str, ox.NamedNode]) -> None:
    for name in values:
        if question.parameter(name) is None:
            valid = ", ".join(p.name for p in question.parameters) or "none"
            raise ParameterError(f"{question.id} has no parameter {name!r}; it has: {valid}")
    for parameter in question.parameters:
        if parameter.required and parameter.name not in values:
            raise ParameterError(f"{question.id} needs {parameter.name} ({parameter.label})")


def _left_out(question: Question, bindings: Mapping[str, Term], view: View) -> dict[str, int]:
    counts: dict[str, int] = {}
    for left_out in question.left_out:
        shared = {name: bindings[name] for name in bindings if name in selected(left_out.query)}
        # One thing can be left out of several rows: of two trainers, of an outcome type and a broader one.
        things = {row[LEFT_OUT] for row in view.select(left_out.query, shared).dicts()}
        if things:
            counts[left_out.reason] = len(things)
    return counts
